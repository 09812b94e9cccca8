import { newSlabs } from './slabs.ts'

/** How often each pair of characters stands in one text; each pair once, by its number in a table. */
export interface Grams {
  readonly ids: Uint32Array
  readonly counts: Uint16Array
}

/** Gives every pair of characters that it meets a number; shared by all texts that are compared. */
export interface GramTable {
  readonly numbers: Map<number, number>
  /** How often each pair stands in the text that is being counted; all 0 between two texts. */
  readonly tally: number[]
  /** The pairs of that text. */
  readonly found: number[]
}

export function newGramTable(): GramTable {
  return { numbers: new Map(), tally: [], found: [] }
}

/** More than a pair is counted in one text. */
const mostCounted = 0x10000
const zero = 0x30

const newIds = newSlabs(Uint32Array)
const newCounts = newSlabs(Uint16Array)
const newWeights = newSlabs(Float64Array)

/**
 * Count the pairs of neighbouring characters (二元组) of a text.
 *
 * ```text
 * 公开预决算 → 公开 开预 预决 决算
 * ```
 *
 * Pairs need no word list, and Chinese words are mostly two characters long. A number counts as one
 * character, whichever it is: 3.5万户 and 4万户 speak of the same thing. A text of one character has
 * itself as its only pair.
 *
 * @param text - In normal form, without punctuation.
 */
export function countGrams(text: string, table: GramTable): Grams {
  const { tally, found } = table
  found.length = 0
  countAll(text, table)
  const ids = newIds(found.length)
  const counts = newCounts(found.length)
  for (let position = 0; position < found.length; position++) {
    const id = numberAt(found, position)
    ids[position] = id
    counts[position] = Math.min(mostCounted - 1, numberAt(tally, id))
    tally[id] = 0
  }
  return { ids, counts }
}

function countAll(text: string, table: GramTable) {
  let before = charAt(text, 0)
  if (text.length === 1) countPair(before, 0, table)
  for (let index = 1; index < text.length; index++) {
    const char = charAt(text, index)
    if (char === zero && before === zero) continue
    countPair(before, char, table)
    before = char
  }
  // A number and nothing else.
  if (text.length > 1 && table.found.length === 0) countPair(before, 0, table)
}

function charAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= zero && code <= zero + 9 ? zero : code
}

function countPair(one: number, other: number, { numbers, tally, found }: GramTable) {
  const pair = (one << 16) | other
  let id = numbers.get(pair)
  if (id === undefined) {
    id = numbers.size
    numbers.set(pair, id)
    tally.push(0)
  }
  const count = numberAt(tally, id) + 1
  tally[id] = count
  if (count === 1) found.push(id)
}

/** Two characters as one number of 32 bits, which is looked up faster than a greater one. */
function pairAt(text: string, index: number): number {
  return (text.charCodeAt(index) << 16) | (text.charCodeAt(index + 1) || 0)
}

/** A text as a vector: one weight for each pair of characters, the rarest first; `ids` ascend. */
export interface Vector {
  readonly ids: Uint32Array
  readonly weights: Float64Array
  /** Sum of the squares of `weights`. */
  readonly mass: number
}

/** What each pair of characters counts. */
export interface Rarity {
  /** Place of a pair among all, those that the fewest texts hold first, by its number in the table. */
  readonly ranks: Uint32Array
  /** Weight of the pair at a place. */
  readonly weights: Float64Array
}

/** What a word that stands in texts of any kind counts, against one that tells what a text is about. */
const commonShare = 0.5

/**
 * Weight of each pair of characters by how rare it is (逆文档频率) among the texts.
 *
 * A pair of one text only counts as one of two: words that nobody shares say no more about a text
 * than words that two share.
 *
 * @param common - Words of two characters that say little wherever they stand.
 */
export function weighGrams(
  texts: readonly Grams[],
  { numbers }: GramTable,
  common: readonly string[] = [],
): Rarity {
  const frequencies = holdersOf(texts, numbers.size)
  const ranks = ranksOf(frequencies, texts.length)
  const weights = new Float64Array(numbers.size)
  for (let id = 0; id < frequencies.length; id++) {
    const count = Math.max(2, numberAt(frequencies, id))
    weights[numberAt(ranks, id)] = Math.log(1 + texts.length / count)
  }
  for (const word of common) {
    const rank = ranks[numbers.get(pairAt(word, 0)) ?? -1]
    if (rank !== undefined) weights[rank] = numberAt(weights, rank) * commonShare
  }
  return { ranks, weights }
}

/** How many texts hold each pair. */
function holdersOf(texts: readonly Grams[], size: number): Uint32Array {
  const found = new Uint32Array(size)
  for (const { ids } of texts) {
    for (let at = 0; at < ids.length; at++) {
      const id = numberAt(ids, at)
      found[id] = numberAt(found, id) + 1
    }
  }
  return found
}

/** Place of each number when the smallest values come first, of equal ones the first. */
function ranksOf(values: Uint32Array, most: number): Uint32Array {
  const starts = new Uint32Array(most + 2)
  for (let at = 0; at < values.length; at++) {
    const value = numberAt(values, at)
    starts[value + 1] = numberAt(starts, value + 1) + 1
  }
  for (let value = 0; value <= most; value++) {
    starts[value + 1] = numberAt(starts, value + 1) + numberAt(starts, value)
  }
  const ranks = new Uint32Array(values.length)
  for (let at = 0; at < values.length; at++) {
    const value = numberAt(values, at)
    const rank = numberAt(starts, value)
    ranks[at] = rank
    starts[value] = rank + 1
  }
  return ranks
}

/** Where the pairs of a text are sorted. */
let keyRoom = new Float64Array(1024)

/** Weigh the pairs of one text; one that stands in it often counts more, though not in proportion. */
export function vectorOf({ ids, counts }: Grams, { ranks, weights }: Rarity): Vector {
  if (keyRoom.length < ids.length) keyRoom = new Float64Array(2 * ids.length)
  const keys = keyRoom.subarray(0, ids.length)
  for (let index = 0; index < keys.length; index++) {
    keys[index] = numberAt(ranks, numberAt(ids, index)) * mostCounted + numberAt(counts, index)
  }
  keys.sort()
  const ranked = newIds(keys.length)
  const weighed = newWeights(keys.length)
  let mass = 0
  for (let index = 0; index < keys.length; index++) {
    const key = numberAt(keys, index)
    const rank = Math.floor(key / mostCounted)
    const count = key - rank * mostCounted
    const weight = numberAt(weights, rank) * (count === 1 ? 1 : 1 + Math.log(count))
    ranked[index] = rank
    weighed[index] = weight
    mass += weight * weight
  }
  return { ids: ranked, weights: weighed, mass }
}

/** Sum of the products of the weights that two texts share. */
function sharedMass(one: Vector, other: Vector): number {
  let left = 0
  let right = 0
  let sum = 0
  while (left < one.ids.length && right < other.ids.length) {
    const difference = numberAt(one.ids, left) - numberAt(other.ids, right)
    if (difference === 0) sum += numberAt(one.weights, left) * numberAt(other.weights, right)
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return sum
}

/** Room for the weights of one text at a time, by pair, to hold many others against it. */
export function newRoom(gramCount: number): Float64Array {
  return new Float64Array(gramCount)
}

/** Lay the weights of a text out in a room, in which no other lies. */
export function layOut({ ids, weights }: Vector, room: Float64Array) {
  for (let at = 0; at < ids.length; at++) room[numberAt(ids, at)] = numberAt(weights, at)
}

/** Clear a room of the text that lies in it. */
export function clearOf({ ids }: Vector, room: Float64Array) {
  for (let at = 0; at < ids.length; at++) room[numberAt(ids, at)] = 0
}

/** Likeness as `cosineOf` tells it, of the text that lies in a room and another. */
export function cosineIn(room: Float64Array, mass: number, { ids, weights, mass: own }: Vector) {
  if (mass === 0 || own === 0) return 0
  let sum = 0
  for (let at = 0; at < ids.length; at++)
    sum += numberAt(room, numberAt(ids, at)) * numberAt(weights, at)
  return Math.min(1, sum / Math.sqrt(mass * own))
}

/** Likeness of two texts (余弦相似度): 1 for the same words in whatever order, 0 for none in common. */
export function cosineOf(one: Vector, other: Vector): number {
  if (one.mass === 0 || other.mass === 0) return 0
  return Math.min(1, sharedMass(one, other) / Math.sqrt(one.mass * other.mass))
}

/**
 * Share of `part` that stands in `whole`: 1 when all its words are there.
 *
 * The lesser of the shares by weight and by number, so that one rare word said three times is no
 * large share of a text.
 */
export function containmentOf(part: Vector, whole: Vector): number {
  let left = 0
  let right = 0
  let sum = 0
  let count = 0
  while (left < part.ids.length && right < whole.ids.length) {
    const difference = numberAt(part.ids, left) - numberAt(whole.ids, right)
    if (difference === 0) {
      sum += numberAt(part.weights, left) ** 2
      count++
    }
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return part.mass === 0 ? 0 : Math.min(sum / part.mass, count / part.ids.length)
}

/** Whether a pair of characters stands in a text. */
export function hasGram({ ids }: Vector, id: number): boolean {
  let [low, high] = [0, ids.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = numberAt(ids, middle)
    if (found === id) return true
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** A number of a list at a place that it has. */
function numberAt(list: ArrayLike<number>, at: number): number {
  return list[at] ?? 0
}
