import type { Passage } from '../model/passage.ts'
import { findClauses } from './clause/index.ts'
import type { ClauseContext } from './clause/types.ts'
import { closesWithClause, isOnlyClause } from './kind.ts'

/** An unnumbered paragraph with the lines below it that are nothing but its clauses and limits. */
export interface Part {
  readonly passages: readonly Passage[]
  /** Place of the paragraph among all of them. */
  readonly at: number
  /** Whether a clause assigns it. */
  readonly assigned: boolean
}

interface Growing extends Part {
  readonly passages: Passage[]
  assigned: boolean
  /** The paragraph itself is nothing but a clause: it is the section's, as is what follows it. */
  readonly bare: boolean
}

/** Put the clauses on lines of their own ((责任单位:…), 完成时限:…) to the paragraphs above them. */
export function partsOf(paragraphs: readonly Passage[], context: ClauseContext): readonly Part[] {
  const parts: Growing[] = []
  for (const [at, passage] of paragraphs.entries()) {
    const bare = isOnlyClause(passage, context)
    const last = parts.at(-1)
    if (last && bare) {
      last.passages.push(passage)
      last.assigned ||= !last.bare && findClauses(passage.reading, context).length > 0
    } else {
      const assigned = !bare && closesWithClause(passage, context)
      parts.push({ passages: [passage], at, bare, assigned })
    }
  }
  return parts
}
