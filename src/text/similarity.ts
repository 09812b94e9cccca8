/** How often each pair of characters stands in one text; `ids` ascend. */
export interface Grams {
  readonly ids: Uint32Array
  readonly counts: Uint16Array
}

/** Gives every pair of characters that it meets a number; shared by all texts that are compared. */
export interface GramTable {
  readonly numbers: Map<number, number>
  /** How often each pair stands in the text that is being counted; all 0 between two texts. */
  readonly tally: number[]
}

export function newGramTable(): GramTable {
  return { numbers: new Map(), tally: [] }
}

const digit = /[0-9]+/gu

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
export function countGrams(text: string, { numbers, tally }: GramTable): Grams {
  const plain = text.replace(digit, '0')
  const found: number[] = []
  const last = plain.length === 1 ? 1 : plain.length - 1
  for (let index = 0; index < last; index++) {
    const pair = pairAt(plain, index)
    let id = numbers.get(pair)
    if (id === undefined) {
      id = numbers.size
      numbers.set(pair, id)
      tally.push(0)
    }
    const count = (tally[id] ?? 0) + 1
    tally[id] = count
    if (count === 1) found.push(id)
  }
  const ids = Uint32Array.from(found).sort()
  const counts = new Uint16Array(ids.length)
  for (const [position, id] of ids.entries()) {
    counts[position] = tally[id] ?? 0
    tally[id] = 0
  }
  return { ids, counts }
}

/** Two characters as one number of 32 bits, which is looked up faster than a greater one. */
function pairAt(text: string, index: number): number {
  return (text.charCodeAt(index) << 16) | (text.charCodeAt(index + 1) || 0)
}

/** A text as a vector: one weight for each pair of characters, `ids` ascending. */
export interface Vector {
  readonly ids: Uint32Array
  readonly weights: Float64Array
  /** Sum of the squares of `weights`. */
  readonly mass: number
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
): Float64Array {
  const frequencies = new Uint32Array(numbers.size)
  for (const { ids } of texts) {
    for (const id of ids) frequencies[id] = (frequencies[id] ?? 0) + 1
  }
  const weights = Float64Array.from(frequencies, (count) =>
    Math.log(1 + texts.length / Math.max(2, count)),
  )
  for (const word of common) {
    const id = numbers.get(pairAt(word, 0))
    if (id !== undefined) weights[id] = (weights[id] ?? 0) * commonShare
  }
  return weights
}

/** Weigh the pairs of one text; one that stands in it often counts more, though not in proportion. */
export function vectorOf({ ids, counts }: Grams, rarity: Float64Array): Vector {
  const weights = new Float64Array(ids.length)
  let mass = 0
  for (let index = 0; index < ids.length; index++) {
    const weight = (rarity[ids[index] ?? 0] ?? 0) * (1 + Math.log(counts[index] ?? 1))
    weights[index] = weight
    mass += weight * weight
  }
  return { ids, weights, mass }
}

/** Sum of the products of the weights that two texts share. */
function sharedMass(one: Vector, other: Vector): number {
  let [left, right, sum] = [0, 0, 0]
  while (left < one.ids.length && right < other.ids.length) {
    const difference = (one.ids[left] ?? 0) - (other.ids[right] ?? 0)
    if (difference === 0) sum += (one.weights[left] ?? 0) * (other.weights[right] ?? 0)
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return sum
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
  let [left, right, sum, count] = [0, 0, 0, 0]
  while (left < part.ids.length && right < whole.ids.length) {
    const difference = (part.ids[left] ?? 0) - (whole.ids[right] ?? 0)
    if (difference === 0) {
      sum += (part.weights[left] ?? 0) ** 2
      count++
    }
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return part.mass === 0 ? 0 : Math.min(sum / part.mass, count / part.ids.length)
}

/** Mass of the pairs of a text that pass. */
export function massOf({ ids, weights }: Vector, passes: (id: number) => boolean): number {
  let sum = 0
  for (let index = 0; index < ids.length; index++) {
    if (passes(ids[index] ?? 0)) sum += (weights[index] ?? 0) ** 2
  }
  return sum
}

/** Whether a pair of characters stands in a text. */
export function hasGram({ ids }: Vector, id: number): boolean {
  let [low, high] = [0, ids.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle] ?? 0
    if (found === id) return true
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return false
}
