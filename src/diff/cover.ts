import type { Coverage, Degree, TakenUp } from '../model/coverage.ts'
import type { Plan } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import { alignMatched, matchSides } from './align.ts'
import type { Candidate } from './candidates.ts'
import { findGaps, type SentencePair } from './gaps.ts'
import type { Link } from './link.ts'
import { type Piece, readSide, type Side } from './side.ts'
import {
  pairSentences,
  type ShareTakenUp,
  shareTakenUpBy,
  type WeighedSides,
  weighSides,
} from './take-up.ts'

/**
 * Hold one or several lower plans against an upper one (对标对表): which lower tasks take up each
 * upper task, how well, and the sentences that show it; where they ask less; what is a lower plan's
 * own.
 *
 * One lower task may answer to several upper ones, and one upper task to several lower ones.
 */
export function coverPlan(upper: Plan, lowers: readonly Plan[]): Coverage {
  const hasRows = [upper, ...lowers].every(({ tasks }) =>
    tasks.some(({ origin }) => origin === 'table'),
  )
  const level = hasRows ? 'rows' : 'body'
  const above = readSide(upper, level)
  const found = lowers.map((lower, index) => coverBy(above, readSide(lower, level), index))
  return {
    schemaVersion: '1',
    upper: nameOf(upper),
    lowers: lowers.map(nameOf),
    tasks: above.pieces.map((piece) => ({
      task: refOf(piece.task),
      takenUpBy: found.flatMap(({ takenUp }) => takenUp.get(piece) ?? []),
    })),
    own: found.flatMap(({ own }) => own),
  }
}

function nameOf({ source, meta }: Plan): Coverage['upper'] {
  return { source: source.name, title: meta.title }
}

function refOf({ id, label, path, title, span }: Task): TakenUp['task'] {
  return { id, ...(label === undefined ? {} : { label }), path, title, span }
}

interface Covered {
  readonly takenUp: ReadonlyMap<Piece, readonly TakenUp[]>
  readonly own: Coverage['own']
}

/** Share of an upper task's words that its lower tasks must take up for a degree. */
const degreeShares = { full: 0.7, part: 0.25 } as const
/** A pair that the alignment does not know needs this much of the upper task taken up. */
const leastShare = 0.2

function coverBy(upper: Side, lower: Side, index: number): Covered {
  const matched = matchSides(upper, lower)
  const sentences = weighSides(upper, lower)
  const { links } = alignMatched(upper, lower, matched)
  const context: Context = {
    index,
    linked: linkedPairs(links),
    sentences,
    shareTakenUp: shareTakenUpBy(sentences),
  }
  const takenUp = new Map<Piece, TakenUp[]>()
  const answering = new Set<Piece>()
  for (const pair of withLinked(matched.candidates, links)) {
    const found = takeUp(pair, context)
    if (!found) continue
    const list = takenUp.get(pair.old)
    if (list) list.push(found)
    else takenUp.set(pair.old, [found])
    answering.add(pair.next)
  }
  for (const list of takenUp.values()) list.sort((one, other) => other.score - one.score)
  const own = lower.pieces
    .filter((piece) => !answering.has(piece))
    .map(({ task }) => ({ lower: index, task: refOf(task) }))
  return { takenUp, own }
}

interface Context {
  readonly index: number
  readonly linked: ReadonlyMap<Piece, ReadonlySet<Piece>>
  readonly sentences: WeighedSides
  readonly shareTakenUp: ShareTakenUp
}

/** How a lower task takes an upper one up; `undefined` when it does not. */
function takeUp(
  { old: upper, next: lower, score }: Candidate,
  context: Context,
): TakenUp | undefined {
  const share = context.shareTakenUp(upper.index, lower.index)
  const isLinked = context.linked.get(upper)?.has(lower) ?? false
  if (!isLinked && share < leastShare) return undefined
  const above = context.sentences.upper[upper.index] ?? []
  const below = context.sentences.lower[lower.index] ?? []
  const pairs = pairSentences(above, below)
  // The same title alone makes no answer of a task that the alignment gives to another.
  if (!isLinked && !pairs.some((pair) => pair.upper.field === 'body')) return undefined
  return {
    lower: context.index,
    task: refOf(lower.task),
    degree: degreeOf(share),
    score: Math.round(Math.max(share, score) * 1000) / 1000,
    evidence: evidenceOf(upper, lower, pairs),
    gaps: findGaps(upper.task, lower.task, pairs),
  }
}

/** All pairs that are looked at: of many tasks in the same words not every one is a candidate. */
function withLinked(candidates: readonly Candidate[], links: readonly Link[]): Candidate[] {
  const lowers = new Map<Piece, Set<Piece>>()
  for (const { old, next } of candidates) {
    const known = lowers.get(old)
    if (known) known.add(next)
    else lowers.set(old, new Set([next]))
  }
  const further = links.flatMap(({ old, next, score }) =>
    old.flatMap((one) =>
      next
        .filter((other) => !lowers.get(one)?.has(other))
        .map((other) => ({ old: one, next: other, score })),
    ),
  )
  return [...candidates, ...further]
}

/** Which lower tasks the alignment gives each upper task. */
function linkedPairs(links: readonly Link[]): ReadonlyMap<Piece, ReadonlySet<Piece>> {
  return new Map(
    links.flatMap(({ old, next }) => old.map((piece) => [piece, new Set(next)] as const)),
  )
}

function degreeOf(share: number): Degree {
  if (share >= degreeShares.full) return 'full'
  return share >= degreeShares.part ? 'part' : 'mention'
}

/** The sentences that show it; where no sentence does, the titles. */
function evidenceOf(
  upper: Piece,
  lower: Piece,
  pairs: readonly SentencePair[],
): TakenUp['evidence'] {
  if (pairs.length > 0)
    return pairs.map((pair) => ({ upper: pair.upper.span, lower: pair.lower.span }))
  const [above] = upper.task.spans.title
  const [below] = lower.task.spans.title
  return [{ upper: above ?? upper.task.span, lower: below ?? lower.task.span }]
}
