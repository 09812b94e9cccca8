import { likenessBy, type Vectors } from './likeness.ts'
import { findNeighbours } from './neighbours.ts'
import type { Piece } from './side.ts'

/** Two tasks that share rare words, and how alike they are. */
export interface Candidate {
  readonly old: Piece
  readonly next: Piece
  readonly score: number
}

/** How many partners are looked at for each task: of its whole text, and of its title alone. */
const kept = { whole: 12, titles: 6 }

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
  const depths = [depthsOf(old), depthsOf(next)] as const
  for (const field of ['whole', 'titles'] as const) {
    const asked = { gramCount: vectors.gramCount, depths, most: kept[field] }
    findNeighbours(vectors[field], asked, (row, column) => partners[row]?.push(column))
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

function depthsOf(pieces: readonly Piece[]): Float64Array {
  return Float64Array.from(pieces, ({ depth }) => depth)
}
