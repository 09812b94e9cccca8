import type { Candidate } from './candidates.ts'
import type { Link } from './link.ts'
import type { Piece } from './side.ts'

/** A pair that nearly was another one. */
export interface CloseCall {
  readonly old: Piece
  readonly next: Piece
  readonly score: number
  /** The task that the old or the new one is nearly as like to. */
  readonly other: { readonly piece: Piece; readonly score: number }
}

/** Two partners less apart than this are told: the choice could have been the other one. */
const close = 0.05

/** Find the pairs of one task and one for which either has a second partner nearly as like. */
export function findCloseCalls(
  pairs: readonly Candidate[],
  candidates: readonly Candidate[],
  links: readonly Link[],
): CloseCall[] {
  const linkOf = new Map(
    links.flatMap((link) => [...link.old, ...link.next].map((piece) => [piece, link] as const)),
  )
  const isSingle = ({ old, next }: Candidate) => {
    const link = linkOf.get(old)
    return link?.old.length === 1 && link.next.length === 1 && link.next[0] === next
  }
  const rivals = rivalsOf(pairs.filter(isSingle), candidates)
  return [...rivals].flatMap(([{ old, next, score }, rival]) => {
    if (rival.score <= score - close) return []
    const piece = rival.old === old ? rival.next : rival.old
    return [{ old, next, score, other: { piece, score: rival.score } }]
  })
}

/** For each pair the best other candidate of either of its tasks. */
function rivalsOf(
  pairs: readonly Candidate[],
  candidates: readonly Candidate[],
): ReadonlyMap<Candidate, Candidate> {
  const pairOf = new Map(
    pairs.flatMap((pair) => [[pair.old, pair] as const, [pair.next, pair] as const]),
  )
  const rivals = new Map<Candidate, Candidate>()
  for (const candidate of candidates) {
    for (const pair of [pairOf.get(candidate.old), pairOf.get(candidate.next)]) {
      if (!pair || pair === candidate) continue
      if (candidate.score > (rivals.get(pair)?.score ?? 0)) rivals.set(pair, candidate)
    }
  }
  return rivals
}
