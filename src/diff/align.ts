import { assignPairs, type Edge } from './assign.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { type CloseCall, findCloseCalls } from './close-calls.ts'
import { pairEqual } from './equal.ts'
import { findGroups } from './groups.ts'
import { type Vectors, vectorsOf } from './likeness.ts'
import type { Link } from './link.ts'
import { distinct, type Rivals, rivalsAmong } from './rivals.ts'
import type { Piece, Side } from './side.ts'

/** Which task became which. */
export interface Alignment {
  readonly links: readonly Link[]
  readonly dropped: readonly Piece[]
  readonly added: readonly Piece[]
  readonly closeCalls: readonly CloseCall[]
}

/**
 * Align the tasks of two plans (任务对应): which became which, by what they say.
 *
 * Tasks in the same words are paired first. The rest are paired so that the likeness in sum is
 * greatest; a pair stands when its likeness is well above what unlike tasks of these two plans have
 * in common. What is then left over may be part of a task that was split, or one of several that
 * were merged.
 */
export function alignSides(old: Side, next: Side): Alignment {
  return alignMatched(old, next, matchSides(old, next))
}

/** How alike the tasks of two plans are. */
export interface Matched {
  readonly vectors: Vectors
  readonly candidates: readonly Candidate[]
}

export function matchSides(old: Side, next: Side): Matched {
  const vectors = vectorsOf(old.pieces, next.pieces)
  return { vectors, candidates: findCandidates(vectors, old.pieces, next.pieces) }
}

/** Align two plans of which it is known how alike their tasks are. */
export function alignMatched(old: Side, next: Side, { vectors, candidates }: Matched): Alignment {
  const same = pairEqual(old.pieces, next.pieces)
  const settled = new Set(same.flat())
  const free = candidates.filter((one) => !settled.has(one.old) && !settled.has(one.next))
  const rivals = rivalsAmong(candidates)
  const levels = levelsOf(rivals)
  const pairs = pairAlike(
    free.filter((one) => mayPair(one, levels, rivals)),
    [old, next],
  )
  const links: Link[] = [
    ...same.map(([one, other]) => ({ old: [one], next: [other], score: 1 })),
    ...pairs.map(({ old: one, next: other, score }) => ({ old: [one], next: [other], score })),
  ]
  const grouped = findGroups(links, candidates, { vectors, rivals, sure: levels.sure })
  const linked = new Set(grouped.flatMap((link) => [...link.old, ...link.next]))
  return {
    links: grouped,
    dropped: old.pieces.filter((piece) => !linked.has(piece)),
    added: next.pieces.filter((piece) => !linked.has(piece)),
    closeCalls: findCloseCalls(pairs, candidates, grouped),
  }
}

/** Likeness that a pair needs in these two plans. */
interface Levels {
  /** Enough by itself. */
  readonly sure: number
  /** Enough when neither task is nearly as like to a third. */
  readonly weak: number
}

/** Least and greatest levels, whatever the plans; and how far above their noise a sure pair is. */
const bounds = { sure: [0.2, 0.6], weak: [0.15, 0.5], aboveNoise: 1.5 } as const

/** So many of the second best partners are no more alike than noise; the few above it may be one work. */
const noiseShare = 0.9

/** In a plan of few tasks the one second best partner is no measure; these stand for unlike tasks. */
const fewTasks: readonly number[] = Array.from({ length: 10 }, () => 0)

/**
 * Measure how alike tasks of these plans are that are not the same work, and set the levels above.
 *
 * Each task's second best partner is mostly another task. Plans that repeat set phrases have much in
 * common everywhere; there a pair must be more alike to count.
 */
function levelsOf({ seconds: found }: Rivals): Levels {
  const seconds = Float64Array.from([...found, ...fewTasks]).sort()
  const noise = seconds[Math.floor(seconds.length * noiseShare)] ?? 0
  const { sure, weak, aboveNoise } = bounds
  return {
    sure: Math.min(sure[1], Math.max(sure[0], aboveNoise * noise)),
    weak: Math.min(weak[1], Math.max(weak[0], noise)),
  }
}

/**
 * Whether two tasks are alike enough to be one. Pairs that are not take no part in the assignment: two
 * of them together would outweigh a sure one.
 */
function mayPair(pair: Candidate, { sure, weak }: Levels, rivals: Rivals): boolean {
  const { score } = pair
  if (score >= sure) return true
  return score >= weak && Math.max(rivals.old(pair), rivals.next(pair)) <= distinct * score
}

function pairAlike(alike: readonly Candidate[], [old, next]: readonly [Side, Side]): Candidate[] {
  const edges = alike.map((candidate): Edge => {
    const { old: one, next: other } = candidate
    return { row: one.index, column: other.index, weight: worthOf(candidate) }
  })
  const assigned = assignPairs(old.pieces.length, next.pieces.length, edges)
  return alike.filter(({ old: one, next: other }) => assigned[one.index] === other.index)
}

/** How much a hint is worth beside the likeness: it decides between equals, and nothing else. */
const hints = { label: 0.01, order: 0.02, leader: 0.02 }

/**
 * What a pair is worth in the assignment: the square of its likeness, so that one task in nearly the
 * same words outweighs two pairs that are half alike.
 */
function worthOf({ old, next, score }: Candidate): number {
  const leader = leaderOf(old)
  const hint =
    (old.label !== '' && old.label === next.label ? hints.label : 0) +
    (leader !== undefined && leader === leaderOf(next) ? hints.leader : 0) +
    hints.order * (1 - Math.abs(old.depth - next.depth))
  return (score + hint) ** 2
}

function leaderOf({ task }: Piece): string | undefined {
  return task.responsibilities[0]?.parties[0]?.unitId
}
