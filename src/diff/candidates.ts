import type { Vector } from '../text/similarity.ts'
import { buildIndex, type Index } from './gram-index.ts'
import { likenessBy, type Vectors } from './likeness.ts'
import { type DistanceOf, type Nearest, newNearest, offer } from './nearest.ts'
import type { Stretch } from './normal.ts'
import type { Piece } from './side.ts'

/** Two tasks that share rare words, and how alike they are. */
export interface Candidate {
  readonly old: Piece
  readonly next: Piece
  readonly score: number
}

/** How many partners are looked at for each task: of its whole text, and of its title alone. */
const kept = { whole: 12, titles: 6 }

/** How many entries of the index are read for each task, its rarest words first: keeps time linear. */
const budget = 4000

/**
 * Find for each task of either side those of the other that it may have become.
 *
 * An index from words to tasks is read from the rare words on, so that two plans of thousands of tasks
 * take little time, and memory grows with their text. Of tasks that share as much, those that stand at
 * about the same place of their plans are taken.
 *
 * @returns By the old task, then by the new one.
 */
export function findCandidates(
  vectors: Vectors,
  old: readonly Piece[],
  next: readonly Piece[],
): Candidate[] {
  const partners = old.map((): number[] => [])
  for (const field of ['whole', 'titles'] as const) {
    const [left, right] = vectors[field]
    const [forth, back] = nearestOf(left, right, vectors.gramCount, {
      old,
      next,
      most: kept[field],
    })
    for (const [row, column] of pairsOf(forth)) partners[row]?.push(column)
    for (const [column, row] of pairsOf(back)) partners[row]?.push(column)
  }
  const likenessTo = likenessBy(vectors)
  return old.flatMap((piece, row) => {
    const columns = [...new Set(partners[row])].sort((one, other) => one - other)
    const others = columns.flatMap((column) => next[column] ?? [])
    const scores = likenessTo(piece, others)
    return others.map((other, at) => ({ old: piece, next: other, score: scores[at] ?? 0 }))
  })
}

function* pairsOf({ counts, partners, most }: Nearest): Generator<readonly [number, number]> {
  for (const [text, count] of counts.entries()) {
    for (let at = text * most; at < text * most + count; at++) yield [text, partners[at] ?? 0]
  }
}

interface Asked {
  readonly old: readonly Piece[]
  readonly next: readonly Piece[]
  readonly most: number
}

/** What a text shares with others, and which have anything in common with it. */
interface Gathered {
  readonly sums: Float64Array
  readonly touched: Int32Array
}

/** For each text of either side the few of the other that share most with it. */
function nearestOf(
  left: readonly Vector[],
  right: readonly Vector[],
  gramCount: number,
  { old, next, most }: Asked,
): readonly [Nearest, Nearest] {
  const index = buildIndex(right, gramCount)
  const gathered: Gathered = {
    sums: new Float64Array(right.length),
    touched: new Int32Array(right.length),
  }
  const { sums, touched } = gathered
  const [forth, back] = [newNearest(left.length, most), newNearest(right.length, most)]
  const depths = [old, next].map((pieces) => Float64Array.from(pieces, ({ depth }) => depth))
  const [above = new Float64Array(), below = new Float64Array()] = depths
  const onward: DistanceOf = (row, column) => Math.abs((above[row] ?? 0) - (below[column] ?? 0))
  const backward: DistanceOf = (column, row) => onward(row, column)
  const [lengths, others] = [left, right].map((list) =>
    // By the length of the text, so that a short one is not lost among long ones.
    Float64Array.from(list, ({ mass }) => Math.sqrt(mass)),
  )
  for (const [row, vector] of left.entries()) {
    const count = gather(vector, index, above[row] ?? 0, gathered)
    for (let at = 0; at < count; at++) {
      const column = touched[at] ?? 0
      const sum = sums[column] ?? 0
      offer(forth, row, column, sum / (others?.[column] ?? 1), onward)
      offer(back, column, row, sum / (lengths?.[row] ?? 1), backward)
      sums[column] = 0
    }
  }
  return [forth, back]
}

/** Add up in `sums` what a vector shares with the texts of an index; gives how many are touched. */
function gather({ ids, weights }: Vector, index: Index, depth: number, gathered: Gathered): number {
  let [count, room] = [0, budget]
  for (let position = 0; position < ids.length && room > 0; position++) {
    const id = ids[position] ?? 0
    const [start, end] = [index.starts[id] ?? 0, index.starts[id + 1] ?? 0]
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
