import type { Label } from '../../lexicon/roles.ts'
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
  const letters: { readonly char: string; readonly at: number }[] = []
  for (let index = at - 1; index >= floor && letters.length < words.longestLabel; index--) {
    if (isBlank(text.charCodeAt(index))) continue
    letters.unshift({ char: text.charAt(index), at: index })
  }
  const whole = letters.map(({ char }) => char).join('')
  for (let skip = 0; skip < letters.length; skip++) {
    const label = words.labels.get(whole.slice(skip))
    const first = letters[skip]
    const last = letters.at(-1)
    if (label && first && last) return { from: first.at, to: last.at + 1, label, value: at + 1 }
  }
  return undefined
}

/** Marks that stand between a label and its value: 责任单位:A, 责任单位为A. */
export const labelMarks = ':为'

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
  let letters = ''
  let hit: LabelHit | undefined
  for (let index = at; index < to && letters.length < words.longestLabel; index++) {
    if (isBlank(text.charCodeAt(index))) continue
    letters += text.charAt(index)
    const label = words.labels.get(letters)
    if (label) hit = { from: at, to: index + 1, label, value: index + 1 }
  }
  return hit
}
