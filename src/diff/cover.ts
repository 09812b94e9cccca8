import { planWords } from '../lexicon/plan-words.ts'
import type { Coverage, Degree, TakenUp } from '../model/coverage.ts'
import type { Plan } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import {
  containmentOf,
  countGrams,
  newGramTable,
  type Vector,
  vectorOf,
  weighGrams,
} from '../text/similarity.ts'
import { alignSides } from './align.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { findGaps, type SentencePair } from './gaps.ts'
import { type Vectors, vectorsOf } from './likeness.ts'
import { sentencesOf, type WeighedSentence } from './sentences.ts'
import { type Piece, readSide, type Side } from './side.ts'

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
/** A sentence counts as taken up from this share of its words on, and in full from that. */
const sentenceShares = { least: 0.3, full: 0.6 } as const
/** A pair that the alignment does not know needs this much of the upper task taken up. */
const leastShare = 0.2

function coverBy(upper: Side, lower: Side, index: number): Covered {
  const vectors = vectorsOf(upper.pieces, lower.pieces)
  const context: Context = {
    index,
    vectors,
    linked: linkedPairs(upper, lower),
    sentences: weighSentences(upper, lower),
  }
  const takenUp = new Map<Piece, TakenUp[]>()
  const answering = new Set<Piece>()
  for (const pair of findCandidates(vectors, upper.pieces, lower.pieces)) {
    const found = takeUp(pair, context)
    if (!found) continue
    const list = takenUp.get(pair.old) ?? []
    takenUp.set(
      pair.old,
      [...list, found].sort((one, other) => other.score - one.score),
    )
    answering.add(pair.next)
  }
  const own = lower.pieces
    .filter((piece) => !answering.has(piece))
    .map(({ task }) => ({ lower: index, task: refOf(task) }))
  return { takenUp, own }
}

interface Context {
  readonly index: number
  readonly vectors: Vectors
  readonly linked: ReadonlyMap<Piece, ReadonlySet<Piece>>
  readonly sentences: WeighedSentences
}

/** How a lower task takes an upper one up; `undefined` when it does not. */
function takeUp(
  { old: upper, next: lower, score }: Candidate,
  context: Context,
): TakenUp | undefined {
  const whole = context.vectors.whole[1][lower.index]
  const above = context.sentences.upper.get(upper) ?? []
  const below = context.sentences.lower.get(lower) ?? []
  if (!whole) return undefined
  const share = shareTakenUp(above, whole)
  const isLinked = context.linked.get(upper)?.has(lower) ?? false
  if (!isLinked && share < leastShare) return undefined
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

/** Which lower tasks the alignment gives each upper task. */
function linkedPairs(upper: Side, lower: Side): ReadonlyMap<Piece, ReadonlySet<Piece>> {
  const { links } = alignSides(upper, lower)
  return new Map(
    links.flatMap(({ old, next }) => old.map((piece) => [piece, new Set(next)] as const)),
  )
}

function degreeOf(share: number): Degree {
  if (share >= degreeShares.full) return 'full'
  return share >= degreeShares.part ? 'part' : 'mention'
}

interface WeighedSentences {
  readonly upper: ReadonlyMap<Piece, readonly WeighedSentence[]>
  readonly lower: ReadonlyMap<Piece, readonly WeighedSentence[]>
}

function weighSentences(upper: Side, lower: Side): WeighedSentences {
  const table = newGramTable()
  const cut = ({ pieces }: Side) =>
    pieces.map((piece) => ({
      piece,
      grams: countGrams(piece.words, table),
      sentences: sentencesOf(piece).map((sentence) => ({
        sentence,
        grams: countGrams(sentence.words, table),
      })),
    }))
  const [above, below] = [cut(upper), cut(lower)]
  const rarity = weighGrams(
    [...above, ...below].map(({ grams }) => grams),
    table,
    planWords,
  )
  const weigh = (list: typeof above) =>
    new Map(
      list.map(({ piece, sentences }) => [
        piece,
        sentences.map(({ sentence, grams }) => ({ ...sentence, vector: vectorOf(grams, rarity) })),
      ]),
    )
  return { upper: weigh(above), lower: weigh(below) }
}

/** Share of an upper task's sentences that a lower task takes up, by their weight. */
function shareTakenUp(sentences: readonly WeighedSentence[], lower: Vector): number {
  let [taken, all] = [0, 0]
  for (const { vector } of sentences) {
    const { least, full } = sentenceShares
    const share = containmentOf(vector, lower)
    all += vector.mass
    taken += vector.mass * Math.min(1, Math.max(0, (share - least) / (full - least)))
  }
  return all === 0 ? 0 : taken / all
}

/** Each upper sentence with the lower one that takes it up best, where one does. */
function pairSentences(
  upper: readonly WeighedSentence[],
  lower: readonly WeighedSentence[],
): SentencePair[] {
  return upper.flatMap((sentence) => {
    const best = bestFor(sentence, lower)
    return best ? [{ upper: sentence, lower: best }] : []
  })
}

function bestFor(
  { vector }: WeighedSentence,
  others: readonly WeighedSentence[],
): WeighedSentence | undefined {
  let [best, most]: [WeighedSentence | undefined, number] = [undefined, sentenceShares.least]
  for (const other of others) {
    const share = containmentOf(vector, other.vector)
    if (share <= most) continue
    best = other
    most = share
  }
  return best
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
