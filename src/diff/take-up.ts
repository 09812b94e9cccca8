import { planWords } from '../lexicon/plan-words.ts'
import {
  containmentOf,
  countGrams,
  newGramTable,
  type Vector,
  vectorOf,
  weighGrams,
} from '../text/similarity.ts'
import type { SentencePair } from './gaps.ts'
import { sentencesOf, type WeighedSentence } from './sentences.ts'
import type { Side } from './side.ts'

/** A sentence counts as taken up from this share of its words on, and in full from that. */
const sentenceShares = { least: 0.3, full: 0.6 } as const

/** Words of two sides, weighed by how rare they are in both together; by the place of their piece. */
export interface WeighedSides {
  readonly upper: readonly (readonly WeighedSentence[])[]
  readonly lower: readonly (readonly WeighedSentence[])[]
  /** The whole words of each lower piece. */
  readonly wholes: readonly Vector[]
  readonly gramCount: number
}

export function weighSides(upper: Side, lower: Side): WeighedSides {
  const table = newGramTable()
  const [above = [], below = []] = [upper, lower].map(({ pieces }) =>
    pieces.map(({ words }) => countGrams(words, table)),
  )
  const cut = ({ pieces }: Side) =>
    pieces.map((piece) =>
      sentencesOf(piece).map((sentence) => ({
        sentence,
        grams: countGrams(sentence.words, table),
      })),
    )
  const lists = [cut(upper), cut(lower)]
  const rarity = weighGrams([...above, ...below], table, planWords)
  const [highers = [], lowers = []] = lists.map((list) =>
    list.map((sentences) =>
      sentences.map(({ sentence, grams }) => ({ ...sentence, vector: vectorOf(grams, rarity) })),
    ),
  )
  return {
    upper: highers,
    lower: lowers,
    wholes: below.map((grams) => vectorOf(grams, rarity)),
    gramCount: table.numbers.size,
  }
}

/** Tells what share of an upper task's sentences a lower one takes up, by their weight. */
export type ShareTakenUp = (upper: number, lower: number) => number

export function shareTakenUpBy({ upper, wholes, gramCount }: WeighedSides): ShareTakenUp {
  // A pair of characters stands in the lower task when it bears the task's mark.
  const marks = new Uint32Array(gramCount)
  return (above, below) => {
    const mark = below + 1
    const ids = wholes[below]?.ids ?? []
    for (let at = 0; at < ids.length; at++) marks[ids[at] ?? 0] = mark
    const { least, full } = sentenceShares
    let taken = 0
    let all = 0
    for (const { vector } of upper[above] ?? []) {
      const share = shareMarked(vector, marks, mark)
      all += vector.mass
      taken += vector.mass * Math.min(1, Math.max(0, (share - least) / (full - least)))
    }
    return all === 0 ? 0 : taken / all
  }
}

/** Share of a text whose pairs bear a mark, as `containmentOf` tells it. */
function shareMarked({ ids, weights, mass }: Vector, marks: Uint32Array, mark: number): number {
  let sum = 0
  let count = 0
  for (let at = 0; at < ids.length; at++) {
    if (marks[ids[at] ?? 0] !== mark) continue
    sum += (weights[at] ?? 0) ** 2
    count++
  }
  return mass === 0 ? 0 : Math.min(sum / mass, count / ids.length)
}

/** Each upper sentence with the lower one that takes it up best, where one does. */
export function pairSentences(
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
  let best: WeighedSentence | undefined
  let most: number = sentenceShares.least
  for (const other of others) {
    const share = containmentOf(vector, other.vector)
    if (share <= most) continue
    best = other
    most = share
  }
  return best
}
