import { containmentOf, hasGram, type Vector } from '../text/similarity.ts'
import type { Candidate } from './candidates.ts'
import type { Vectors } from './likeness.ts'
import type { Link } from './link.ts'
import { distinct, type Rivals } from './rivals.ts'
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
  /** The two are as like as a pair must be, and the part is as like to no other task. */
  readonly isSure: boolean
}

/** What parts are found by. */
export interface GroupContext {
  readonly vectors: Vectors
  readonly rivals: Rivals
  /** Likeness from which two tasks are one by that alone. */
  readonly sure: number
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
/** More than this share of the whole's words must be accounted for by each part alone. */
const leastGain = { sure: 0, other: 0.1 } as const
/** A sure part has in common with the whole at least this share of what the whole's partner has. */
const leastOfPartner = 0.5

/**
 * Find tasks that were split (拆分) or merged (合并), among those that are left over.
 *
 * ```text
 * A = one half + the other → X = one half (paired with A), Y = the other (left over): A → X, Y
 * ```
 *
 * A task belongs to a whole when its words stand there, and when both it and the whole's other parts
 * account for words of the whole that no other part has. So a new task on the subject of an old one
 * is no part of it. Two tasks on one subject that became one share most of those words; there it is
 * enough that either alone would have been the pair.
 */
export function findGroups(
  links: readonly Link[],
  candidates: readonly Candidate[],
  context: GroupContext,
): Link[] {
  const [old, next] = context.vectors.whole
  const linkOf = new Map(
    links.flatMap((link) => [...link.old, ...link.next].map((piece) => [piece, link] as const)),
  )
  const vectorOf = (piece: Piece, side: WholeSide) => (side === 'old' ? old : next)[piece.index]
  const groups = new Map<Piece, Group>()
  const taken = new Set<Piece>()
  for (const option of findOptions(candidates, linkOf, vectorOf, context)) {
    if (taken.has(option.whole) || taken.has(option.part)) continue
    const group = groupWith(option, linkOf.get(option.whole), groups.get(option.whole))
    const isBound = group.parts.some((part) => groups.has(part))
    if (isBound || !isWorth(group, option, vectorOf)) continue
    groups.set(option.whole, group)
    for (const part of group.parts) taken.add(part)
  }
  return withGroups(links, groups)
}

/** Whether a group accounts for enough more of the whole than its pair alone. */
function isWorth(group: Group, option: Option, vectorOf: VectorOf): boolean {
  const least = option.isSure ? leastGain.sure : leastGain.other
  return group.side === option.side && gainOf(group, vectorOf) > least
}

type VectorOf = (piece: Piece, side: WholeSide) => Vector | undefined

/** Every task that is left over with each that may hold its words, the surest first. */
function findOptions(
  candidates: readonly Candidate[],
  linkOf: ReadonlyMap<Piece, Link>,
  vectorOf: VectorOf,
  { rivals, sure }: GroupContext,
): Option[] {
  const shareOf = (part: Piece, whole: Piece, side: WholeSide) => {
    const one = vectorOf(part, side === 'old' ? 'next' : 'old')
    const other = vectorOf(whole, side)
    return one && other ? containmentOf(one, other) : 0
  }
  const optionOf = (candidate: Candidate, side: WholeSide, part: Piece, whole: Piece): Option => {
    const { score } = candidate
    const share = shareOf(part, whole, side)
    const link = linkOf.get(whole)
    const partners = (side === 'old' ? link?.next : link?.old) ?? []
    const rival = side === 'old' ? rivals.next(candidate) : rivals.old(candidate)
    const isSure =
      score >= sure &&
      rival <= distinct * score &&
      partners.every((partner) => share >= leastOfPartner * shareOf(partner, whole, side))
    return { side, whole, part, share, isSure }
  }
  const options: Option[] = []
  for (const candidate of candidates) {
    const { old, next } = candidate
    if (!linkOf.has(next)) options.push(optionOf(candidate, 'old', next, old))
    if (!linkOf.has(old)) options.push(optionOf(candidate, 'next', old, next))
  }
  return distinctOptions(
    options.filter(({ share }) => share > 0).sort((one, other) => other.share - one.share),
  )
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
  return [...best.values()].filter(
    ({ part, share, isSure }) => (share >= leastShare || isSure) && !blurred.has(part),
  )
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

/** Share of the whole's words that no other part has: that of the part which has least. */
function gainOf({ side, whole, parts }: Group, vectorOf: VectorOf): number {
  const wholeVector = vectorOf(whole, side)
  if (!wholeVector) return 0
  const vectors = parts.flatMap((part) => vectorOf(part, side === 'old' ? 'next' : 'old') ?? [])
  const { ids, weights, mass } = wholeVector
  const gains = new Float64Array(vectors.length)
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const owner = onlyHolder(vectors, id)
    if (owner !== -1) gains[owner] = (gains[owner] ?? 0) + (weights[at] ?? 0) ** 2
  }
  return Math.min(...gains) / mass
}

/** Which one of some texts alone holds a pair; -1 where none does, or several. */
function onlyHolder(vectors: readonly Vector[], id: number): number {
  let holder = -1
  for (let index = 0; index < vectors.length; index++) {
    const vector = vectors[index]
    if (!vector || !hasGram(vector, id)) continue
    if (holder !== -1) return -1
    holder = index
  }
  return holder
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
