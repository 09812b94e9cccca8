import type { ColumnRole } from '../model/table.ts'
import type { ContentKind } from './content.ts'

/**
 * What it costs to read a row in one way or another.
 *
 * The unit is a cell that is surely in the wrong place: about 1. Only the order of the costs matters,
 * and their distance from the margin; `test/tables/costs.test.ts` holds which outweighs which.
 */

/** Two readings this far apart or less are both possible, and neither is chosen. */
export const margin = 0.9

/** A cell can stand in no such column. */
export const never = Infinity

type Costs = Readonly<Record<ContentKind, number>>

const text = { empty: 1, number: never }
const units: Costs = { empty: 0, number: never, bodies: 0, limit: never, phrase: 1.5, prose: never }
const free: Costs = { empty: 0, number: 1, bodies: 1, limit: 0.8, phrase: 0.3, prose: 0.8 }

/**
 * How badly content of each kind stands in a column of each role: 0 is what belongs there.
 *
 * A body or a limit among texts, a sentence among names of sections: beyond the margin. A short text
 * in a column of sentences, and anything in a column of remarks: within it.
 */
export const misplaced: Readonly<Record<ColumnRole, Costs>> = {
  number: { empty: 0.5, number: 0, bodies: never, limit: never, phrase: never, prose: never },
  category: { ...text, bodies: 1, limit: 1.5, phrase: 0, prose: 2 },
  item: { ...text, bodies: 1, limit: 1.5, phrase: 0, prose: 1.5 },
  task: { ...text, bodies: 1.5, limit: 1.5, phrase: 0.4, prose: 0 },
  lead: units,
  responsible: units,
  support: units,
  person: { empty: 0, number: never, bodies: 1, limit: never, phrase: 0, prose: never },
  deadline: { empty: 0, number: never, bodies: never, limit: 0, phrase: 1.5, prose: 2 },
  target: free,
  note: free,
  other: free,
}

/** A cell whose words the body of the plan prints at another place: a hint, which alone decides nothing. */
export const strangeWords = 0.6
/** A cell without a label where all have one, or the reverse: that decides. */
export const wrongLabel = 1.5
/** Words below 责任人 that are neither a name nor a post: beyond the margin. */
export const noName = 1.5
/** A category that stands in its row without the number that counts it. */
export const categoryAlone = 1

/** How badly a row does without a cell of its own in a column: merges run over the outer columns first. */
export const missing = { outer: 0.1, remark: 0.3, limit: 0.6, other: 1 } as const

/** A further line of a cell: of the same kind, in an outer column (its names are short), of another kind. */
export const joined = { alike: 0.3, outer: 1, strange: 1.2 } as const

/** A cell stands well in its column below that: alone, no hint speaks for another. */
export const wellPlaced = 0.7

/** A row, so that cells are not scattered over more rows than they need. */
export const rowCost = 0.05
/** A section row of a stream, which takes no column: more than a cell in its place. */
export const sectionCost = 0.2

/** Headers over fewer columns than there are: a column without any, and what a cover may cost at most. */
export const cover = { unnamed: 1.5, worst: 3 } as const
/** A header over one column more: texts share one, the last of them first; numbers, bodies and limits do not. */
export const widened = { text: 0.1, textBefore: 0.05, other: 0.6 } as const
/** Content below a header that names another: per share of the cells, and for a header that names anything. */
export const misnamed = {
  number: 5,
  party: 3,
  limit: 3,
  text: 2.5,
  textByNumber: 0.8,
  any: 0.3,
} as const
/** Share of its cells from which on one kind of content is the column's: OCR and remarks spoil some. */
export const usualShare = 0.7
