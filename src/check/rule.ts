import type { Language, Severity } from '../diagnostics/codes.ts'
import type { Span } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanText } from './texts.ts'

/** A sentence in each language of the program. */
type Wording = Readonly<Record<Language, string>>

/** What a rule looks at: a finished plan, and its printed texts with their places. */
export interface Subject {
  readonly plan: Plan
  readonly texts: readonly PlanText[]
  /** The document's text; absent where the input was a plan already. */
  readonly textLayer?: string | undefined
}

/** One place that a rule objects to. */
export interface Hit<Names extends string = string> {
  readonly data: Readonly<Record<Names, string | number>>
  readonly span?: Span | undefined
  readonly taskId?: string | undefined
  /** Where the parser reports the same, if not at the hit itself. */
  readonly reportedAt?: Span | undefined
  /** Where this hit is graver or lighter than the rule says. */
  readonly severity?: Severity
}

/** A document that a rule speaks on, of invented places. Tests, `--explain` and docs/rules.md all use it. */
export interface Examples {
  /** Holds the fault; `at` is the printed stretch that is found. */
  readonly bad: { readonly text: string; readonly at: string }
  readonly good: string
}

/** What is said of every code, be it a rule's or the parser's. */
export interface Advice {
  readonly why: Wording
  readonly mend: Wording
}

/**
 * One check on a finished plan (检查规则).
 *
 * Rules see nothing of each other; each stands in a file of its own, named by its code.
 */
export interface Rule extends Advice {
  readonly code: string
  /** error: the document cannot stand so; warning: probably a mistake; info: worth a look. */
  readonly severity: Severity
  /** `{name}` is filled from the data of a hit. */
  readonly message: Wording
  readonly examples: Examples
  /** Code of the parser that says the same with less: left out where both name one place. */
  readonly replaces?: string
  readonly check: (subject: Subject) => Iterable<Hit>
}

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** Write a rule down; a hit that forgets a name of the message does not compile. */
export function defineRule<const En extends string>(
  rule: Omit<Rule, 'message' | 'check'> & {
    readonly message: { readonly en: En; readonly zh: string }
    readonly check: (subject: Subject) => Iterable<Hit<Names<En>>>
  },
): Rule {
  return rule
}
