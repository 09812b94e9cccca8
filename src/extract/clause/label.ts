import type { Label } from '../../lexicon/roles.ts'
import { createFinder } from '../../text/finder.ts'
import { isBlank } from '../../text/reading.ts'
import type { Stretch } from './types.ts'
import type { Words } from './words.ts'

/** A label word (责任单位:) where it stands; `value` is where what it labels begins. */
export interface LabelHit extends Stretch {
  readonly label: Label
  readonly value: number
}

/**
 * Read the label word that a colon ends.
 *
 * ```text
 * …;责任(配合)单位 :县财政局
 *   ^^^^^^^^^ either
 * ```
 *
 * Blanks inside the word (责 任 单 位) are read over. Brackets that only vary the noun (责任单位(部门):)
 * belong to it.
 *
 * @param text - Not flat: brackets inside labels are read.
 * @param at - Offset of the colon.
 * @param floor - Nothing before it is read.
 */
export function readLabelBefore(
  text: string,
  at: number,
  floor: number,
  words: Words,
): LabelHit | undefined {
  const last = blanksBack(text, at - 1, floor)
  const hit = readLabelEnd(text, last, at, floor, words)
  if (hit || !closers.includes(text.charAt(last))) return hit
  // 责任单位(排第一的为牵头单位,下同):县财政局
  const open = openerBefore(text, last, floor)
  if (open === undefined) return undefined
  return readLabelEnd(text, blanksBack(text, open - 1, floor), at, floor, words)
}

const closers = ')〕]】'
const openers = '(〔[【'
const lineFeed = 10
/** Longest remark in brackets between a label and its colon. */
const longestRemark = 60

function blanksBack(text: string, from: number, floor: number): number {
  let last = from
  while (last >= floor && isBlank(text.charCodeAt(last))) last--
  return last
}

function openerBefore(text: string, close: number, floor: number): number | undefined {
  const opener = openers.charAt(closers.indexOf(text.charAt(close)))
  const stop = Math.max(floor, close - longestRemark)
  for (let at = close - 1; at > stop; at--) if (text.charAt(at) === opener) return at
  return undefined
}

/** The longest label word that ends at `last`, before a colon at `at`. */
function readLabelEnd(
  text: string,
  last: number,
  at: number,
  floor: number,
  words: Words,
): LabelHit | undefined {
  if (last < floor || !words.labelEnds.has(text.charCodeAt(last))) return undefined
  return longestLabel(text, last, at, floor, words)
}

function longestLabel(
  text: string,
  last: number,
  at: number,
  floor: number,
  words: Words,
): LabelHit | undefined {
  let letters = ''
  let hit: LabelHit | undefined
  for (let index = last; index >= floor && letters.length < words.longestLabel; index--) {
    const code = text.charCodeAt(index)
    // 强化监管⏎责任单位: a word that is whole on its line does not begin on the line above.
    if (hit && code === lineFeed) break
    if (isBlank(code)) continue
    letters = text.charAt(index) + letters
    const label = words.labelStarts.has(code) ? words.labels.get(letters) : undefined
    if (label) hit = { from: index, to: last + 1, label, value: at + 1 }
  }
  return hit
}

/** Marks that stand between a label and its value: 责任单位:A, 责任单位为A. */
export const labelMarks = ':为是'
const findMark = createFinder(labelMarks)

/** Where the next mark behind a label stands from `at` on; the end of the text where none does. */
export function nextMark(text: string, at: number): number {
  const next = findMark(text, at)
  return next < 0 ? text.length : next
}

/**
 * Read a label word without a colon at the start of a stretch (责任单位 县财政局).
 *
 * The longest word wins; what stands behind it is for the caller to judge.
 */
export function readLabelAt(
  text: string,
  at: number,
  to: number,
  words: Words,
): LabelHit | undefined {
  let first = at
  while (first < to && isBlank(text.charCodeAt(first))) first++
  if (first >= to || !words.labelStarts.has(text.charCodeAt(first))) return undefined
  let letters = ''
  let hit: LabelHit | undefined
  for (let index = first; index < to && letters.length < words.longestLabel; index++) {
    const code = text.charCodeAt(index)
    if (isBlank(code)) continue
    letters += text.charAt(index)
    const label = words.labelEnds.has(code) ? words.labels.get(letters) : undefined
    if (label) hit = { from: at, to: index + 1, label, value: index + 1 }
  }
  return hit
}
