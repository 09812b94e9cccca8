import { type Code, codes, type Language, type Severity } from '../diagnostics/codes.ts'
import { adviceOf } from './advice.ts'
import { rules } from './index.ts'
import type { Advice, Examples, Rule } from './rule.ts'

/** A code with all that is said of it: what `--explain`, SARIF and docs/rules.md print. */
export interface Explained extends Advice {
  readonly code: string
  readonly severity: Severity
  readonly message: Readonly<Record<Language, string>>
  /** Rules have examples; what the parser reports has none. */
  readonly examples?: Examples
}

/** Every code that a check can find, rules and parser in one alphabetical order. */
export const explainedCodes: readonly Explained[] = [
  ...rules.map(explainRule),
  ...(Object.keys(codes) as Code[]).flatMap(explainDiagnostic),
].sort((one, other) => (one.code < other.code ? -1 : 1))

function explainRule({ code, severity, message, why, mend, examples }: Rule): Explained {
  return { code, severity, message, why, mend, examples }
}

function explainDiagnostic(code: Code): Explained[] {
  const advice = adviceOf[code]
  if (!advice) return []
  const { severity, en, zh } = codes[code]
  return [{ code, severity, message: { en, zh }, ...advice }]
}
