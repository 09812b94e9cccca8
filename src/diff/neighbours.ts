import type { Vector } from '../text/similarity.ts'
import { buildIndex, type Index } from './gram-index.ts'
import { type Nearest, newNearest, offer } from './nearest.ts'
import type { Stretch } from './normal.ts'

/** How many entries of the index are read for each text, its rarest words first: keeps time linear. */
const budget = 1500

/** What neighbours are looked for among. */
interface Asked {
  readonly gramCount: number
  /** How far down its plan each text of either side stands: 0 to 1. */
  readonly depths: readonly [Float64Array, Float64Array]
  /** How many are wanted for each text. */
  readonly most: number
}

/**
 * Find for each text of either side the few of the other that share most with it.
 *
 * @param tell - Told of each such pair, of some twice.
 */
export function findNeighbours(
  [left, right]: readonly [readonly Vector[], readonly Vector[]],
  { gramCount, depths, most }: Asked,
  tell: (row: number, column: number) => void,
) {
  const index = buildIndex(right, gramCount)
  const [above, below] = depths
  const gathered: Gathered = {
    sums: new Float64Array(right.length),
    touched: new Int32Array(right.length),
    lengths: Float64Array.from(right, ({ mass }) => Math.sqrt(mass)),
    depths: below,
  }
  const forth = newNearest(left.length, most)
  const back = newNearest(right.length, most)
  for (let row = 0; row < left.length; row++) {
    const vector = left[row]
    if (!vector) continue
    const text: Text = { row, depth: above[row] ?? 0, length: Math.sqrt(vector.mass) }
    offerAll(text, gathered, gather(vector, index, text.depth, gathered), forth, back)
  }
  eachPair(forth, tell)
  eachPair(back, (column, row) => tell(row, column))
}

function eachPair(
  { counts, partners, most }: Nearest,
  tell: (text: number, partner: number) => void,
) {
  for (let text = 0; text < counts.length; text++) {
    const start = text * most
    for (let at = start; at < start + (counts[text] ?? 0); at++) tell(text, partners[at] ?? 0)
  }
}

/** What a text shares with others, and which have anything in common with it. */
interface Gathered {
  readonly sums: Float64Array
  readonly touched: Int32Array
  /** Length of each vector of the index, and how far down its plan it stands. */
  readonly lengths: Float64Array
  readonly depths: Float64Array
}

/** A text of the left side. */
interface Text {
  readonly row: number
  readonly depth: number
  readonly length: number
}

/** What standing at quite another place takes away: it decides between equals, and nothing else. */
const farness = 1e-7

/** Offer a text of the left side and all that it has anything in common with to each other. */
function offerAll(
  { row, depth, length }: Text,
  { sums, touched, lengths, depths }: Gathered,
  count: number,
  forth: Nearest,
  back: Nearest,
) {
  const { least } = forth
  const { least: leasts } = back
  for (let at = 0; at < count; at++) {
    const column = touched[at] ?? 0
    const apart = Math.abs(depth - (depths[column] ?? 0))
    const sum = (sums[column] ?? 0) * (1 - farness * apart)
    // By the length of the text, so that a short one is not lost among long ones.
    const share = sum / (lengths[column] ?? 1)
    const portion = sum / length
    sums[column] = 0
    // Most are no match for those that are kept: these are not even offered.
    if (share >= (least[row] ?? 0)) offer(forth, row, column, share)
    if (portion >= (leasts[column] ?? 0)) offer(back, column, row, portion)
  }
}

/** Add up in `sums` what a vector shares with the texts of an index; gives how many are touched. */
function gather({ ids, weights }: Vector, index: Index, depth: number, gathered: Gathered): number {
  let count = 0
  let room = budget
  for (let position = 0; position < ids.length && room > 0; position++) {
    const id = ids[position] ?? 0
    const start = index.starts[id] ?? 0
    const end = index.starts[id + 1] ?? 0
    const spare = end - start - room
    if (spare > 0 && count > 0) break
    // Where all texts hold the same words, those count that stand at about the same place.
    const from = spare > 0 ? start + Math.round(depth * spare) : start
    const to = Math.min(end, from + room)
    count = addUp(gathered, index, { from, to }, weights[position] ?? 0, count)
    room -= to - from
  }
  return count
}

/** Add what a stretch of the index holds, by a pair's weight. */
function addUp(
  { sums, touched }: Gathered,
  { texts, weights }: Index,
  { from, to }: Stretch,
  weight: number,
  before: number,
): number {
  let count = before
  for (let at = from; at < to; at++) {
    const text = texts[at] ?? 0
    const sum = sums[text] ?? 0
    if (sum === 0) touched[count++] = text
    sums[text] = sum + weight * (weights[at] ?? 0)
  }
  return count
}
