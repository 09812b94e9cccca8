import { containmentOf, hasGram, massOf, type Vector } from '../text/similarity.ts'
import type { Link } from './align.ts'
import type { Candidate } from './candidates.ts'
import type { Vectors } from './likeness.ts'
import type { Piece } from './side.ts'

/** Side on which the one task of a group stands: `old` for a split, `next` for a merger. */
type WholeSide = 'old' | 'next'

/** A task that is left over, and the one that it may be a part of. */
interface Option {
  readonly side: WholeSide
  readonly whole: Piece
  readonly part: Piece
  /** Share of the part's words that stand in the whole. */
  readonly share: number
}

/** A task with all that it became, or all that became it. */
interface Group {
  readonly side: WholeSide
  readonly whole: Piece
  readonly parts: readonly Piece[]
  readonly score: number
}

/** Share of a part's words that must stand in the whole. */
const leastShare = 0.3
/** In no other task stands more than this much of what stands in the whole. */
const mostElsewhere = 0.8
/** Share of the whole's words that each part alone must account for. */
const leastGain = 0.1

/**
 * Find tasks that were split (拆分) or merged (合并), among those that are left over.
 *
 * ```text
 * A = one half + the other → X = one half (paired with A), Y = the other (left over): A → X, Y
 * ```
 *
 * A task belongs to a whole when its words stand there, and when both it and the whole's other parts
 * account for words of the whole that no other part has. So a new task on the subject of an old one
 * is no part of it.
 */
export function findGroups(
  links: readonly Link[],
  candidates: readonly Candidate[],
  { whole: [old, next] }: Vectors,
): Link[] {
  const linkOf = new Map(
    links.flatMap((link) => [...link.old, ...link.next].map((piece) => [piece, link] as const)),
  )
  const vectorOf = (piece: Piece, side: WholeSide) => (side === 'old' ? old : next)[piece.index]
  const groups = new Map<Piece, Group>()
  const taken = new Set<Piece>()
  for (const option of findOptions(candidates, linkOf, vectorOf)) {
    if (taken.has(option.whole) || taken.has(option.part)) continue
    const group = groupWith(option, linkOf.get(option.whole), groups.get(option.whole))
    const isBound = group.parts.some((part) => groups.has(part))
    if (group.side !== option.side || isBound || !accountForAll(group, vectorOf)) continue
    groups.set(option.whole, group)
    for (const part of group.parts) taken.add(part)
  }
  return withGroups(links, groups)
}

type VectorOf = (piece: Piece, side: WholeSide) => Vector | undefined

/** Every task that is left over with each that may hold its words, the surest first. */
function findOptions(
  candidates: readonly Candidate[],
  linkOf: ReadonlyMap<Piece, Link>,
  vectorOf: VectorOf,
): Option[] {
  const options: Option[] = []
  for (const { old, next } of candidates) {
    const [before, after] = [vectorOf(old, 'old'), vectorOf(next, 'next')]
    if (!before || !after) continue
    const inOld = linkOf.has(next) ? 0 : containmentOf(after, before)
    const inNext = linkOf.has(old) ? 0 : containmentOf(before, after)
    if (inOld > 0) options.push({ side: 'old', whole: old, part: next, share: inOld })
    if (inNext > 0) options.push({ side: 'next', whole: next, part: old, share: inNext })
  }
  options.sort((one, other) => other.share - one.share)
  return distinctOptions(options)
}

/**
 * The best option of each part, where no other task holds nearly as much of it. Plans with few words
 * hold something of everything everywhere.
 */
function distinctOptions(options: readonly Option[]): Option[] {
  const best = new Map<Piece, Option>()
  const blurred = new Set<Piece>()
  for (const option of options) {
    const first = best.get(option.part)
    if (!first) best.set(option.part, option)
    else if (option.share > mostElsewhere * first.share) blurred.add(option.part)
  }
  return [...best.values()].filter(({ part, share }) => share >= leastShare && !blurred.has(part))
}

/** The group that comes of an option: the whole's parts so far, or its partner, with the new part. */
function groupWith(
  { side, whole, part, share }: Option,
  link: Link | undefined,
  group: Group | undefined,
): Group {
  const partners = side === 'old' ? link?.next : link?.old
  return {
    side: group?.side ?? side,
    whole,
    parts: [...(group?.parts ?? partners ?? []), part],
    score: group?.score ?? link?.score ?? share,
  }
}

/** Whether each part accounts for words of the whole that no other part has. */
function accountForAll({ side, whole, parts }: Group, vectorOf: VectorOf): boolean {
  const wholeVector = vectorOf(whole, side)
  const vectors = parts.flatMap((part) => vectorOf(part, side === 'old' ? 'next' : 'old') ?? [])
  if (!wholeVector) return false
  return vectors.every((part) => {
    const others = vectors.filter((other) => other !== part)
    const isOwn = (id: number) => hasGram(part, id) && !others.some((other) => hasGram(other, id))
    return massOf(wholeVector, isOwn) / wholeVector.mass >= leastGain
  })
}

/** The links with those that became groups replaced. */
function withGroups(links: readonly Link[], groups: ReadonlyMap<Piece, Group>): Link[] {
  const isGrouped = ({ old, next }: Link) => [...old, ...next].some((piece) => groups.has(piece))
  const found = [...groups.values()].map(({ side, whole, parts, score }): Link => {
    const sorted = [...parts].sort((one, other) => one.index - other.index)
    return side === 'old'
      ? { old: [whole], next: sorted, score }
      : { old: sorted, next: [whole], score }
  })
  return [...links.filter((link) => !isGrouped(link)), ...found]
}
