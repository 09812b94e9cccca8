import type { Candidate } from './candidates.ts'
import type { Piece } from './side.ts'

/** How like a candidate's task is to the best of its other candidates; 0 where it has none. */
export interface Rivals {
  readonly old: (candidate: Candidate) => number
  readonly next: (candidate: Candidate) => number
}

/** Of two partners the lesser, with at most this share of the greater's likeness, is no rival. */
export const distinct = 0.7

/** Tell of every candidate how near the next best choice of either of its tasks comes. */
export function rivalsAmong(candidates: readonly Candidate[]): Rivals {
  const [old, next] = [bestScores(candidates, 'old'), bestScores(candidates, 'next')]
  const other = ([first, second]: readonly [number, number] = [0, 0], score: number) =>
    first > score ? first : second
  return {
    old: (candidate) => other(old.get(candidate.old), candidate.score),
    next: (candidate) => other(next.get(candidate.next), candidate.score),
  }
}

/** Best and second best likeness of each task of a side. */
export function bestScores(
  candidates: readonly Candidate[],
  side: 'old' | 'next',
): ReadonlyMap<Piece, readonly [number, number]> {
  const best = new Map<Piece, readonly [number, number]>()
  for (const candidate of candidates) {
    const [first, second] = best.get(candidate[side]) ?? [0, 0]
    const { score } = candidate
    if (score > first) best.set(candidate[side], [score, first])
    else if (score > second) best.set(candidate[side], [first, score])
  }
  return best
}
