import type { Draft, Range } from './place.ts'
import type { Party, Person, Role } from './task.ts'

/** A party before its unit is known (`resolve/units.ts`). */
export type PartyDraft = Draft<Omit<Party, 'unitId'>>

/** A person or post of a clause before places are known. */
export type PersonDraft = Draft<Person>

/** A responsibility clause (责任分工) before units and places are known. */
export interface ClauseDraft {
  readonly text: string
  readonly parties: readonly PartyDraft[]
  readonly openEnded: boolean
  readonly persons: readonly PersonDraft[]
  readonly inherited?: true
  readonly span: Range
  readonly scope: Range
}

/**
 * A sentence that changes later clauses as well: 列第一位者为牵头单位,下同.
 *
 * ```text
 * first-leads        the first party named leads
 * add-parties        `parties` belong to every later clause
 * responsible-leads  where nobody leads, who is responsible leads
 * ```
 */
export interface StandingRule {
  readonly kind: 'first-leads' | 'add-parties' | 'responsible-leads'
  /** What `add-parties` adds. */
  readonly parties?: readonly PartyDraft[]
  /** Role that `first-leads` names for the parties after the first (其他为配合单位). */
  readonly others?: Role
  /** Role under `first-leads` of each of several who are responsible by themselves (分别负责). */
  readonly apart?: Role
  /** `clause`: holds for the clause it stands in alone (no 下同). */
  readonly reach: 'clause' | 'later'
  /** Where its words stand in the reading. */
  readonly from: number
  readonly to: number
}
