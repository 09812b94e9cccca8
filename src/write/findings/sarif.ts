import type { Language, Severity } from '../../diagnostics/codes.ts'
import type { Finding, Findings } from '../../model/finding.ts'
import type { Span } from '../../model/place.ts'
import { formatPlace } from '../../model/place-print.ts'
import { producer } from '../../model/producer.ts'
import type { ExplainedCode } from './view.ts'

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/**
 * Write findings as SARIF 2.1.0, for the services that show them beside the file.
 *
 * Text and Markdown get regions of lines and columns; of other files, whose place is a paragraph, a
 * page or a cell, it stands in a logical location. Offsets into the text layer are in `properties`.
 *
 * @param codes - Every code that may be found; those that are not found are left out.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function writeSarif(
  { plans }: Findings,
  codes: readonly ExplainedCode[],
  language: Language,
): string {
  const found = new Set(plans.flatMap(({ findings }) => findings.map(({ code }) => code)))
  const rules = codes.filter(({ code }) => found.has(code))
  const indexes = new Map(rules.map(({ code }, index) => [code, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: producer.name,
            version: producer.version,
            rules: rules.map((rule) => ruleOf(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: plans.flatMap(({ findings, source }) =>
          findings.map((finding) => resultOf(finding, source, indexes)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function ruleOf({ code, mend, message, severity, why }: ExplainedCode, language: Language) {
  return {
    id: code,
    shortDescription: { text: message[language] },
    fullDescription: { text: why[language] },
    help: { text: mend[language] },
    defaultConfiguration: { level: levels[severity] },
  }
}

function resultOf(finding: Finding, source: string, indexes: ReadonlyMap<string, number>) {
  const { code, message, severity, span, taskId } = finding
  const index = indexes.get(code)
  const logical = [...placeOf(source, span), ...(taskId ? [{ name: taskId, kind: 'member' }] : [])]
  return {
    ruleId: code,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(source) }, ...regionOf(span) },
        ...(logical.length > 0 ? { logicalLocations: logical } : {}),
      },
    ],
    ...(span ? { properties: { start: span.start, end: span.end } } : {}),
  }
}

/** A region ends behind its last character. */
function regionOf(span: Span | undefined) {
  if (!span || !('column' in span.place && 'column' in span.endPlace)) return {}
  const { endPlace, place } = span
  return {
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: endPlace.line,
      endColumn: endPlace.column + 1,
    },
  }
}

function placeOf(source: string, span: Span | undefined) {
  if (!span || 'column' in span.place) return []
  return [{ fullyQualifiedName: formatPlace(source, span.place), kind: 'element' }]
}

function uriOf(source: string): string {
  return source === '-' ? 'stdin' : encodeURI(source.replaceAll('\\', '/'))
}
