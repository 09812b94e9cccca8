import type { Label } from '../../lexicon/roles.ts'
import type { ClauseDraft, StandingRule } from '../../model/draft.ts'
import type { UserLexicon } from '../../model/lexicon.ts'
import type { Role } from '../../model/task.ts'

/** Half-open stretch of a reading's text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Mark that parts an entry from the one before it; `soft` is a conjunction (和), `etc` a 等. */
export type Separator = '、' | ',' | '\n' | 'soft' | 'etc' | 'start'

/** Entry of a list as its separators leave it. */
export interface Entry extends Stretch {
  readonly separator: Separator
}

/** What a clause is made of, in reading order. */
export type Token =
  | (Entry & { readonly kind: 'entry' })
  /** `own`: stands in brackets behind one name and is said of it alone. */
  | (Stretch & { readonly kind: 'verb'; readonly role: Role; readonly own: boolean })
  /** `listed`: stands in a list before another label: 牵头单位、责任单位:市商务局. */
  | (Stretch & { readonly kind: 'label'; readonly label: Label; readonly listed?: true })
  | (Stretch & { readonly kind: 'joiner' })
  | { readonly kind: 'break' }

/** Where the reading stands, and the words that a user adds. */
export interface ClauseContext {
  /** `heading`: the heading of a section, so that a clause in it governs what stands below. */
  readonly at?: 'item' | 'heading'
  readonly lexicon?: UserLexicon
}

/** Role that a table's column gives to the bodies in its cells. */
export type CellRole = Role | 'person'

/** A clause without its scope. */
export type BareClause = Omit<ClauseDraft, 'scope'>

type PlaceName = 'bracket' | 'line' | 'sentence' | 'heading'

/** A clause as one place finds it, before it is known what it governs. */
export interface FoundClause extends Stretch {
  readonly inner: Stretch
  readonly place: PlaceName
  readonly clause: BareClause
  readonly rules: readonly StandingRule[]
  /** 责任(配合)单位: its bodies support where a line beside it names who leads. */
  readonly either?: true
}

/**
 * One clause (责任分工) of a reading.
 *
 * `[from, to)` holds its brackets and the mark right behind them, `inner` what `text` prints.
 */
export interface ClauseHit extends FoundClause {
  /** Stretch that the clause governs: the text since the previous clause, under a heading all of it. */
  readonly scopeFrom: number
  readonly scopeTo: number
}

/**
 * Texts with what is read out of them; the tests run them.
 *
 * A clause is written as its parties with their roles, `*` behind a group, `…` for an open end and
 * `@` before a person: `县财政局 lead, 各乡镇* support, …`. No clause is an empty string, several are
 * parted by ` | `.
 */
export type Examples = Readonly<Record<string, string>>
