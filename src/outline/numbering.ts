import { bulletEnd } from '../lexicon/inline-labels.ts'
import { readLabel, readNumber } from '../lexicon/labels.ts'
import type { Label } from '../model/label.ts'
import type { Passage } from '../model/passage.ts'

/** Labels may skip this many numbers; a wider gap is no label of the numbering. */
const widestGap = 6
/** Up to this number a label may fall back behind the last one: a list begins anew with its second. */
const latestRestart = 3

/** The label of each paragraph that begins with one of the plan's own numbering. */
export function findLabels(passages: readonly Passage[]): readonly (Label | undefined)[] {
  return withBareNumbers(passages, readLabels(passages))
}

const bareNumber = /^(\d{1,2})[ \t\u3000]+(?=[\u4e00-\u9fa5“《])/u
const fewestBare = 2

/** Numbers without a mark (1 强化公开) are labels where they count on from 1 and nothing else does so. */
function withBareNumbers(
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
): readonly (Label | undefined)[] {
  if (labels.some((label) => label?.shape === 'arabic')) return labels
  let count = 0
  const all = labels.map((label, index): Label | undefined => {
    const match = label ? null : bareNumber.exec(passages[index]?.reading.text ?? '')
    const [, digits = ''] = match ?? []
    if (Number(digits) !== count + 1) return label
    count++
    return { from: 0, to: digits.length, shape: 'arabic', ordinal: count }
  })
  return count >= fewestBare ? all : labels
}

/** Labels of the numbering; a cross-reference or a number far out of order is none. */
function readLabels(passages: readonly Passage[]): (Label | undefined)[] {
  const last = new Map<string, number>()
  const printed = passages.map(({ reading: { text } }) => {
    return readLabel(text, bulletEnd(text, 0)) ?? readLabel(text)
  })
  const decimals = countDecimals(printed)
  return passages.map(({ reading }, index) => {
    const { text } = reading
    const before = last.get('arabic') ?? 0
    const label = numberBefore({ passages, index, before }, decimals) ?? printed[index]
    if (!label || !isPlausible(label, last) || runsOn(text, label)) return undefined
    last.set(label.shape, label.ordinal)
    return label
  })
}

function isPlausible({ shape, ordinal, above }: Label, last: ReadonlyMap<string, number>): boolean {
  const before = last.get(shape) ?? 0
  if (above) return last.has('arabic') || last.has('decimal-2') || ordinal === 1 || before > 0
  if (ordinal === 1 || (ordinal > before && ordinal <= before + widestGap)) return true
  // A first label may continue a numbering whose beginning is lost; a repeated one may be a slip.
  return before === 0 || ordinal === before || (ordinal <= latestRestart && ordinal <= before)
}

const inlineShapes = new Set(['bracketed-arabic', 'circled', 'half-bracketed-arabic'])

/** True where the numbering of a paragraph's first label runs on inside it: a list of measures. */
function runsOn(text: string, label: Label): boolean {
  if (!inlineShapes.has(label.shape)) return false
  const next = nextMark(text.charAt(label.from), label)
  const at = text.indexOf(next, label.to)
  return at !== -1
}

function nextMark(first: string, { shape, ordinal }: Label): string {
  if (shape === 'circled') return String.fromCharCode(first.charCodeAt(0) + 1)
  return shape === 'half-bracketed-arabic' ? `${ordinal + 1})` : `(${ordinal + 1})`
}

/** How many labels stand inside each number: 2.1 and 2.2 in 2. */
function countDecimals(labels: readonly (Label | undefined)[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const label of labels) {
    const [upper] = label?.above ?? []
    if (upper !== undefined) counts.set(upper, (counts.get(upper) ?? 0) + 1)
  }
  return counts
}

/** What a number and a quantity begin (2.5亿元) is shorter than a title. */
const leastItem = 6
/** A first number shows by the second, within so many paragraphs. */
const nearNext = 3

interface NumberPlace {
  readonly passages: readonly Passage[]
  readonly index: number
  /** The last number above. */
  readonly before: number
}

/**
 * The number that counts on before a title which begins with digits: 2. of `2.5G基站建设` behind 1.
 *
 * Where a second label of the same number stands in the plan (2.5, 2.6), they are labels of two parts.
 */
function numberBefore(
  { passages, index, before }: NumberPlace,
  decimals: ReadonlyMap<number, number>,
): Label | undefined {
  const text = passages[index]?.reading.text ?? ''
  const label = readNumber(text)
  if (!label || !titled.test(text.slice(label.to)) || text.length - label.to < leastItem) return
  const printed = readLabel(text)
  if (printed?.above && (decimals.get(label.ordinal) ?? 0) > 1) return undefined
  const isNext = before > 0 && label.ordinal === before + 1
  const isFirst = label.ordinal === 1 && printed?.ordinal !== 1
  return isNext || (isFirst && secondFollows(passages, index)) ? label : undefined
}

function secondFollows(passages: readonly Passage[], index: number): boolean {
  const below = passages.slice(index + 1, index + 1 + nearNext)
  return below.some(({ reading }) => readNumber(reading.text)?.ordinal === 2)
}

/** Digits, and what a word may add to them: 5G, 1+N, 100%; no second number with a point. */
const titled = /^\d+(?:[+%-][a-z\d]*|[a-z][a-z\d]*)?[\u4e00-\u9fa5“《(]/iu
