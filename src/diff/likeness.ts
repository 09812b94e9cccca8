import { planWords } from '../lexicon/plan-words.ts'
import {
  cosineOf,
  countGrams,
  newGramTable,
  type Vector,
  vectorOf,
  weighGrams,
} from '../text/similarity.ts'
import type { Piece } from './side.ts'

/** Words of two sides as vectors, weighed by how rare they are in both together. */
export interface Vectors {
  /** Title and body of each piece of the old and of the new side. */
  readonly whole: readonly [readonly Vector[], readonly Vector[]]
  readonly titles: readonly [readonly Vector[], readonly Vector[]]
  readonly gramCount: number
  /** Share of the bodies of two pieces that both have, rare ones counting more. */
  readonly sharedUnits: (old: Piece, next: Piece) => number
}

export function vectorsOf(old: readonly Piece[], next: readonly Piece[]): Vectors {
  const table = newGramTable()
  const whole = [old, next].map((pieces) => pieces.map(({ words }) => countGrams(words, table)))
  const titles = [old, next].map((pieces) => pieces.map(({ title }) => countGrams(title, table)))
  const rarity = weighGrams(whole.flat(), table, planWords)
  const weighed = (lists: typeof whole) =>
    lists.map((list) => list.map((grams) => vectorOf(grams, rarity))) as [Vector[], Vector[]]
  return {
    whole: weighed(whole),
    titles: weighed(titles),
    gramCount: table.numbers.size,
    sharedUnits: unitSharer([...old, ...next]),
  }
}

function unitSharer(pieces: readonly Piece[]): Vectors['sharedUnits'] {
  const units = new Map(pieces.map((piece) => [piece, unitsOf(piece)]))
  const counts = new Map<string, number>()
  for (const ids of units.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const weight = (id: string) => Math.log(pieces.length / (counts.get(id) ?? 1)) ** 2
  const mass = (ids: readonly string[]) => ids.reduce((sum, id) => sum + weight(id), 0)
  return (old, next) => {
    const [before = [], after = []] = [units.get(old), units.get(next)]
    const most = Math.max(mass(before), mass(after))
    return most === 0 ? 0 : mass(before.filter((id) => after.includes(id))) / most
  }
}

function unitsOf({ task }: Piece): readonly string[] {
  const parties = task.responsibilities.flatMap((clause) => clause.parties)
  return [...new Set(parties.map(({ unitId }) => unitId))]
}

/** How much the same title counts in a task with a wholly new text. */
const titleShare = 0.5

/** A document that both cite lifts their likeness by so much of what it lacks. */
const citationLift = 0.12

/** What else two tasks may share, and by how much of itself it lifts their likeness. */
const lifts = { section: 0.15, target: 0.15, unit: 0.3 }

/** Likeness of two pieces: 0 to 1. */
export function likenessOf(vectors: Vectors, old: Piece, next: Piece): number {
  if (old.words === next.words) return 1
  const whole = cosine(vectors.whole, old, next)
  const title = cosine(vectors.titles, old, next)
  const words = whole + (1 - whole) * titleShare * title
  if (words === 0) return 0
  const cited =
    words + (1 - words) * citationLift * sharedShare(citationsOf(old), citationsOf(next))
  const factor =
    1 +
    lifts.section * (isSameSection(old, next) ? 1 : 0) +
    lifts.target * sharedShare(targetsOf(old), targetsOf(next)) +
    lifts.unit * vectors.sharedUnits(old, next)
  return Math.min(0.999, cited * factor)
}

function cosine([one, other]: Vectors['whole'], old: Piece, next: Piece): number {
  const [left, right] = [one[old.index], other[next.index]]
  return left && right ? cosineOf(left, right) : 0
}

function citationsOf({ task }: Piece): readonly string[] {
  return task.citations.map(({ title }) => title)
}

function targetsOf({ task }: Piece): readonly string[] {
  return task.targets.map(({ unit, subject }) => `${subject ?? ''} ${unit ?? ''}`)
}

/** Share of the values of both that are in both. */
function sharedShare(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const [left, right] = [new Set(one), new Set(other)]
  let shared = 0
  for (const value of left) if (right.has(value)) shared++
  return shared / Math.max(left.size, right.size)
}

function isSameSection(old: Piece, next: Piece): boolean {
  const [one, other] = [old.headings.at(-1), next.headings.at(-1)]
  return one !== undefined && other !== undefined && one.words === other.words
}
