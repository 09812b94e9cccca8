import type { Language } from '../../diagnostics/codes.ts'
import { formatDiagnostic } from '../../diagnostics/format.ts'
import { type Finding, type Findings, severities } from '../../model/finding.ts'
import type { Paint } from '../changes/columns.ts'
import { type ExplainedCode, words } from './view.ts'

export interface FindingsTextOptions {
  readonly language: Language
  readonly paint: Paint
}

/**
 * Write findings for a terminal: a line each, with how to mend it, and why where a code comes first.
 *
 * ```text
 * notice.txt:12:1: warning numbering-gap 四、 follows number 2: 3 is missing
 *   why: A number that is skipped …
 *   mend: Put the missing item back …
 * ```
 */
export function writeFindingsText(
  { plans, summary }: Findings,
  { language, paint }: FindingsTextOptions,
): string {
  const told = new Set<string>()
  const lines = plans.flatMap(({ findings, source }) =>
    findings.flatMap((finding) => {
      const isFirst = !told.has(finding.code)
      told.add(finding.code)
      return drawFinding(finding, source, isFirst ? 'first' : 'again', { language, paint })
    }),
  )
  return [...lines, drawSummary(summary, language)].map((line) => `${line}\n`).join('')
}

function drawFinding(
  finding: Finding,
  source: string,
  time: 'first' | 'again',
  { language, paint }: FindingsTextOptions,
): string[] {
  const line = formatDiagnostic(finding, source)
  const head = finding.severity === 'info' ? line : paint.bold(line)
  const note = (name: 'why' | 'mend') => paint.dim(`  ${words[name][language]}: ${finding[name]}`)
  return time === 'first' ? [head, note('why'), note('mend')] : [head, note('mend')]
}

function drawSummary(summary: Findings['summary'], language: Language): string {
  const counts = severities.flatMap((severity) =>
    summary[severity] > 0 ? [`${words[severity][language]} ${summary[severity]}`] : [],
  )
  return counts.length > 0 ? counts.join(', ') : words.nothing[language]
}

const lineStart = /^/gmu

/** Write all that is known of a code: message, why, how to mend it, and a rule's examples. */
export function writeExplained(
  { code, examples, mend, message, severity, why }: ExplainedCode,
  { language, paint }: FindingsTextOptions,
): string {
  const shown = examples
    ? [
        '',
        `${words.bad[language]}:`,
        examples.bad.text.replace(lineStart, '    '),
        `  → ${examples.bad.at}`,
        '',
        `${words.good[language]}:`,
        examples.good.replace(lineStart, '    '),
      ]
    : []
  return [
    `${paint.bold(code)} (${words[severity][language]})`,
    message[language],
    '',
    `${words.why[language]}: ${why[language]}`,
    `${words.mend[language]}: ${mend[language]}`,
    ...shown,
  ]
    .map((line) => `${line}\n`)
    .join('')
}
