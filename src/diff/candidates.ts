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
const budget = 1500

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
    eachPair(forth, (row, column) => partners[row]?.push(column))
    eachPair(back, (column, row) => partners[row]?.push(column))
  }
  const likenessTo = likenessBy(vectors)
  const found: Candidate[] = []
  for (const [row, piece] of old.entries()) {
    const others = piecesAt(partners[row] ?? [], next)
    const scores = likenessTo(piece, others)
    for (let at = 0; at < others.length; at++) {
      const other = others[at]
      if (other) found.push({ old: piece, next: other, score: scores[at] ?? 0 })
    }
  }
  return found
}

/** The pieces at some places, in order, each once. */
function piecesAt(places: readonly number[], pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  let last = -1
  for (const place of Uint32Array.from(places).sort()) {
    const piece = place === last ? undefined : pieces[place]
    if (piece) found.push(piece)
    last = place
  }
  return found
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

interface Asked {
  readonly old: readonly Piece[]
  readonly next: readonly Piece[]
  readonly most: number
}

/** What a text shares with others, and which have anything in common with it. */
interface Gathered {
  readonly sums: Float64Array
  readonly touched: Int32Array
  /** Length of each vector of the index. */
  readonly lengths: Float64Array
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
    lengths: Float64Array.from(right, ({ mass }) => Math.sqrt(mass)),
  }
  const depths = Float64Array.from(old, ({ depth }) => depth)
  const others = Float64Array.from(next, ({ depth }) => depth)
  const onward: DistanceOf = (row, column) => Math.abs((depths[row] ?? 0) - (others[column] ?? 0))
  const forth: Side = { nearest: newNearest(left.length, most), distanceOf: onward }
  const back: Side = {
    nearest: newNearest(right.length, most),
    distanceOf: (column, row) => onward(row, column),
  }
  for (let row = 0; row < left.length; row++) {
    const vector = left[row]
    if (!vector) continue
    const count = gather(vector, index, depths[row] ?? 0, gathered)
    offerAll(row, Math.sqrt(vector.mass), gathered, count, forth, back)
  }
  return [forth.nearest, back.nearest]
}

/** What is kept for the texts of a side. */
interface Side {
  readonly nearest: Nearest
  readonly distanceOf: DistanceOf
}

/** Offer a text of the old side and all that it has anything in common with to each other. */
function offerAll(
  row: number,
  length: number,
  { sums, touched, lengths }: Gathered,
  count: number,
  forth: Side,
  back: Side,
) {
  const { least } = forth.nearest
  const { least: leasts } = back.nearest
  for (let at = 0; at < count; at++) {
    const column = touched[at] ?? 0
    // By the length of the text, so that a short one is not lost among long ones.
    const share = (sums[column] ?? 0) / (lengths[column] ?? 1)
    const portion = (sums[column] ?? 0) / length
    sums[column] = 0
    // Most are no match for those that are kept: these are not even offered.
    if (share >= (least[row] ?? 0)) offer(forth.nearest, row, column, share, forth.distanceOf)
    if (portion >= (leasts[column] ?? 0)) {
      offer(back.nearest, column, row, portion, back.distanceOf)
    }
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
