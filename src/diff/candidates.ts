import type { Vector } from '../text/similarity.ts'
import { buildIndex, holdersOf, type Index } from './gram-index.ts'
import { likenessOf, type Vectors } from './likeness.ts'
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
 * take seconds, and memory grows with their text.
 */
export function findCandidates(
  vectors: Vectors,
  old: readonly Piece[],
  next: readonly Piece[],
): Candidate[] {
  const pairs = new Set<number>()
  for (const field of ['whole', 'titles'] as const) {
    const [left, right] = vectors[field]
    const count = kept[field]
    for (const [row, column] of nearest(left, right, vectors.gramCount, count)) {
      pairs.add(row * next.length + column)
    }
    for (const [column, row] of nearest(right, left, vectors.gramCount, count)) {
      pairs.add(row * next.length + column)
    }
  }
  const found: Candidate[] = []
  for (const pair of [...pairs].sort((one, other) => one - other)) {
    const [row, column] = [Math.floor(pair / next.length), pair % next.length]
    const [piece, other] = [old[row], next[column]]
    if (!piece || !other) continue
    found.push({ old: piece, next: other, score: likenessOf(vectors, piece, other) })
  }
  return found
}

/** For each vector the few of `others` that share most with it. */
function* nearest(
  vectors: readonly Vector[],
  others: readonly Vector[],
  gramCount: number,
  count: number,
): Generator<readonly [number, number]> {
  const index = buildIndex(others, gramCount)
  const sums = new Float64Array(others.length)
  for (const [from, vector] of vectors.entries()) {
    const touched = gather(vector, index, sums)
    for (const to of greatest(touched, sums, count)) yield [from, to]
    for (const to of touched) sums[to] = 0
  }
}

/** The `count` texts of greatest sum; of equal ones the first. */
function greatest(touched: readonly number[], sums: Float64Array, count: number): number[] {
  const best: number[] = []
  for (const text of touched) {
    const sum = sums[text] ?? 0
    let at = best.length
    while (at > 0 && isLess(best[at - 1] ?? 0, text, sum, sums)) at--
    if (at >= count) continue
    best.splice(at, 0, text)
    if (best.length > count) best.pop()
  }
  return best
}

function isLess(kept: number, text: number, sum: number, sums: Float64Array): boolean {
  const difference = sum - (sums[kept] ?? 0)
  return difference > 0 || (difference === 0 && text < kept)
}

/** Add up in `sums` what a vector shares with the texts of an index; gives the texts touched. */
function gather(vector: Vector, index: Index, sums: Float64Array): number[] {
  const touched: number[] = []
  let read = 0
  for (const position of rarestFirst(vector, index)) {
    const id = vector.ids[position] ?? 0
    read += holdersOf(index, id)
    if (read > budget && touched.length > 0) break
    addUp(index, id, vector.weights[position] ?? 0, sums, touched)
  }
  return touched
}

function addUp(
  { starts, texts, weights }: Index,
  id: number,
  weight: number,
  sums: Float64Array,
  touched: number[],
) {
  const end = starts[id + 1] ?? 0
  for (let at = starts[id] ?? 0; at < end; at++) {
    const text = texts[at] ?? 0
    if (sums[text] === 0) touched.push(text)
    sums[text] = (sums[text] ?? 0) + weight * (weights[at] ?? 0)
  }
}

/** More than any vector has pairs. */
const places = 0x4000000

/** Positions of a vector's pairs, those that the fewest texts hold first. */
function rarestFirst({ ids }: Vector, index: Index): Float64Array {
  const keys = new Float64Array(ids.length)
  for (let position = 0; position < ids.length; position++) {
    keys[position] = holdersOf(index, ids[position] ?? 0) * places + position
  }
  return keys.sort().map((key) => key % places)
}
