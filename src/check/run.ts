import { type Code, codes, type Language, type Severity } from '../diagnostics/codes.ts'
import { messageOf } from '../diagnostics/format.ts'
import type { CheckedPlan, Finding, Findings } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Plan, PlanDiagnostic } from '../model/plan.ts'
import { adviceOf } from './advice.ts'
import { rules } from './index.ts'
import type { Hit, Rule, Subject } from './rule.ts'
import { textsOf } from './texts.ts'

/** What a configuration makes of a code. */
type Level = Severity | 'off'

/** How a plan is checked. */
export interface CheckOptions {
  /** The document's text, for the places of marks inside a value; absent where only the plan is at hand. */
  readonly textLayer?: string | undefined
  /** Language of the sentences; English when left out. */
  readonly lang?: Language | undefined
  /** Severity of a code in place of its own. */
  readonly levels?: Readonly<Partial<Record<string, Level>>> | undefined
}

/**
 * Check a plan (文稿检查): what the parser reported, and every rule, in the order of the places.
 *
 * The plan is not parsed again, so a plan corrected by hand is checked as it stands.
 */
export function checkPlan(plan: Plan, options: CheckOptions = {}): CheckedPlan {
  const { lang = 'en', levels = {}, textLayer } = options
  const subject: Subject = { plan, texts: textsOf(plan, textLayer), textLayer }
  const hits = rules.flatMap((rule) => [...rule.check(subject)].map((hit) => ({ rule, hit })))
  const found = hits.map(({ rule, hit }) => findingOf(rule, hit, lang))
  const replaced = new Set(
    hits.map(({ rule: { replaces = '' }, hit: { reportedAt, span } }) =>
      placed(replaces, reportedAt ?? span),
    ),
  )
  const reported = plan.diagnostics
    .filter(({ code, span }) => !replaced.has(placed(code, span)))
    .map((one) => reportedFinding(one, lang))
  const findings = [...reported, ...found]
    .flatMap((one) => leveled(one, levels[one.code]))
    .toSorted((one, other) => startOf(one) - startOf(other))
  return { source: plan.source.name, title: plan.meta.title, findings }
}

/** How many findings of each severity there are. */
export function summarize(plans: readonly CheckedPlan[]): Findings['summary'] {
  const summary = { error: 0, warning: 0, info: 0 }
  for (const { findings } of plans) for (const { severity } of findings) summary[severity]++
  return summary
}

function placed(code: string, span: Span | undefined): string {
  return `${code} ${span?.start}`
}

/** What speaks of the whole document comes first. */
function startOf({ span }: Finding): number {
  return span?.start ?? -1
}

function leveled(finding: Finding, level: Level | undefined): Finding[] {
  if (level === 'off') return []
  return [level === undefined ? finding : { ...finding, severity: level }]
}

const hole = /\{(\w+)\}/gu

function findingOf(rule: Rule, hit: Hit, lang: Language): Finding {
  const { code, mend, message, severity, why } = rule
  const data: Readonly<Record<string, string | number>> = hit.data
  return {
    code,
    severity: hit.severity ?? severity,
    message: message[lang].replace(hole, (_, name: string) => String(data[name])),
    why: why[lang],
    mend: mend[lang],
    data,
    ...(hit.taskId === undefined ? {} : { taskId: hit.taskId }),
    ...(hit.span ? { span: hit.span } : {}),
  }
}

/** A plan of another version may hold codes that are not known here: they keep their own message. */
function reportedFinding(diagnostic: PlanDiagnostic, lang: Language): Finding {
  const { code, data, message, severity, span } = diagnostic
  const advice = isCode(code) ? adviceOf[code] : undefined
  return {
    code,
    severity,
    message: isCode(code) ? messageOf(code, data, lang) : message,
    why: advice?.why[lang] ?? message,
    mend: advice?.mend[lang] ?? message,
    data,
    ...(span ? { span } : {}),
  }
}

function isCode(code: string): code is Code {
  return Object.hasOwn(codes, code)
}
