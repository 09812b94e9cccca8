import type { Candidate } from './candidates.ts'

/** How like a candidate's task is to the best of its other candidates; 0 where it has none. */
export interface Rivals {
  readonly old: (candidate: Candidate) => number
  readonly next: (candidate: Candidate) => number
  /** Likeness of each task that has candidates to the second best of them. */
  readonly seconds: readonly number[]
}

/** Of two partners the lesser, with at most this share of the greater's likeness, is no rival. */
export const distinct = 0.7

/** Tell of every candidate how near the next best choice of either of its tasks comes. */
export function rivalsAmong(candidates: readonly Candidate[]): Rivals {
  const [old, next] = [bestScores(candidates, 'old'), bestScores(candidates, 'next')]
  const other = ({ first, second }: Best, index: number, score: number) => {
    const best = first[index] ?? 0
    return best > score ? best : (second[index] ?? 0)
  }
  return {
    old: (candidate) => other(old, candidate.old.index, candidate.score),
    next: (candidate) => other(next, candidate.next.index, candidate.score),
    seconds: [old, next].flatMap(({ first, second }) =>
      Array.from(second).filter((_, index) => (first[index] ?? 0) > 0),
    ),
  }
}

/** Best and second best likeness of each task of a side. */
interface Best {
  readonly first: Float64Array
  readonly second: Float64Array
}

function bestScores(candidates: readonly Candidate[], side: 'old' | 'next'): Best {
  const last = candidates.reduce((most, one) => Math.max(most, one[side].index), -1)
  const [first, second] = [new Float64Array(last + 1), new Float64Array(last + 1)]
  for (const candidate of candidates) {
    const { score } = candidate
    const { index } = candidate[side]
    if (score > (first[index] ?? 0)) {
      second[index] = first[index] ?? 0
      first[index] = score
    } else if (score > (second[index] ?? 0)) second[index] = score
  }
  return { first, second }
}
