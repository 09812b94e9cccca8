import { planWords } from '../lexicon/plan-words.ts'
import {
  clearOf,
  cosineIn,
  countGrams,
  layOut,
  newGramTable,
  newRoom,
  type Vector,
  vectorOf,
  weighGrams,
} from '../text/similarity.ts'
import type { Piece } from './side.ts'
import { type Traits, type TraitsOfSides, traitsOf } from './traits.ts'

/** Words of two sides as vectors, weighed by how rare they are in both together. */
export interface Vectors {
  /** Title and body of each piece of the old and of the new side. */
  readonly whole: readonly [readonly Vector[], readonly Vector[]]
  readonly titles: readonly [readonly Vector[], readonly Vector[]]
  readonly gramCount: number
  readonly traits: TraitsOfSides
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
    traits: traitsOf(old, next),
  }
}

/** How much the same title counts in a task with a wholly new text. */
const titleShare = 0.5

/** A document that both cite lifts their likeness by so much of what it lacks. */
const citationLift = 0.12

/** What else two tasks may share, and by how much of itself it lifts their likeness. */
const lifts = { section: 0.15, target: 0.15, unit: 0.3 }

/** Tells of a piece of the old side how like it is to some of the new one: 0 to 1 each. */
export type LikenessTo = (old: Piece, others: readonly Piece[]) => number[]

export function likenessBy({ whole, titles, gramCount, traits }: Vectors): LikenessTo {
  const [words, names] = [newRoom(gramCount), newRoom(gramCount)]
  const { massOfUnit } = traits
  return (old, others) => {
    const [text, title] = [whole[0][old.index], titles[0][old.index]]
    const own = traits.old[old.index]
    if (!text || !title || !own) return []
    layOut(text, words)
    layOut(title, names)
    const found = others.map((next) => {
      if (old.words === next.words) return 1
      const [other, name] = [whole[1][next.index], titles[1][next.index]]
      const its = traits.next[next.index]
      if (!other || !name || !its) return 0
      const alike = cosineIn(words, text.mass, other)
      const said = alike + (1 - alike) * titleShare * cosineIn(names, title.mass, name)
      return said === 0 ? 0 : lifted(said, own, its, massOfUnit)
    })
    clearOf(text, words)
    clearOf(title, names)
    return found
  }
}

/** Likeness of the words, lifted by what else two pieces share. */
function lifted(words: number, one: Traits, other: Traits, massOfUnit: Float64Array): number {
  const cited = words + (1 - words) * citationLift * sharedShare(one.citations, other.citations)
  const factor =
    1 +
    lifts.section * (one.section === other.section && one.section !== -1 ? 1 : 0) +
    lifts.target * sharedShare(one.targets, other.targets) +
    lifts.unit * sharedUnits(one, other, massOfUnit)
  return Math.min(0.999, cited * factor)
}

/** Share of the values of both that are in both. */
function sharedShare(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0
  let shared = 0
  for (const value of one) if (other.includes(value)) shared++
  return shared / Math.max(one.length, other.length)
}

/** Share of the bodies of two pieces that both have, rare ones counting more. */
function sharedUnits(one: Traits, other: Traits, massOfUnit: Float64Array): number {
  const most = Math.max(one.unitMass, other.unitMass)
  if (most === 0) return 0
  let shared = 0
  for (const unit of one.units) if (other.units.includes(unit)) shared += massOfUnit[unit] ?? 0
  return shared / most
}
