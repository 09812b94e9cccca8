import { headOfBody } from '../lexicon/bodies.ts'
import { isGeneralHeading } from '../lexicon/headings.ts'
import { labels as clauseLabels } from '../lexicon/roles.ts'
import type { Label } from '../model/label.ts'
import type { Passage } from '../model/passage.ts'

/** A heading without a number is no longer than this. */
const headingLength = 40
/** One that nothing but its place tells is no shorter than this: 三 may be left of a table. */
const shortestByPlace = 4
const notHeading = /[。;:!?|]|^[\d\s\-/.]+$|^[([【〔]/u
/** A heading of two halves: 夯实标准厂房建设,巩固人才培养. */
const halves = /^[^,]{4,16},[^,]{4,16}$/u
const opensSentence = /^(?:为|根据|按照|依据|经|现)/u
const sentenceEnd = /[。;:!?)”\]】〕]$/u

/** Which passages are headings without a number. */
export function findHeadingLines(
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
): readonly boolean[] {
  const certain = passages.map(
    (_, index) => !labels[index] && isHeadingLine(passages, labels, index),
  )
  const isManner = passages.some(({ block }, index) => certain[index] && !block.heading)
  if (!isManner) return certain
  const all = [...certain]
  let next: Label | undefined
  for (let index = passages.length - 1; index >= 0; index--) {
    all[index] ||= opensPart(passages, labels, next, index)
    next = labels[index] ?? next
  }
  return all
}

/**
 * True for a heading without a number.
 *
 * The container says so (a heading style), the line names aim or principle, or the text shows it: a
 * short line without a mark, behind a finished sentence, above labelled items; in a plan without any
 * label, above a paragraph.
 */
export function isHeadingLine(
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
  index: number,
): boolean {
  const passage = passages[index]
  const text = passage?.reading.text.trim() ?? ''
  if (!passage || !readsAsHeading(text)) return false
  if (passage.block.heading !== undefined && !passage.cut) return true
  if (index + 1 >= passages.length || passage.block.listed) return false
  return isGeneralHeading(text) || standsAbove(text, passages, labels, index)
}

function readsAsHeading(text: string): boolean {
  if (text.length < 2 || text.length > headingLength || notHeading.test(text)) return false
  return !text.includes(',') || (halves.test(text) && !opensSentence.test(text))
}

/**
 * Where headings have no number: a short line behind a finished sentence, above a paragraph that
 * opens items which begin anew, or the plan's last part.
 */
function opensPart(
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
  next: Label | undefined,
  index: number,
): boolean {
  const passage = passages[index]
  const text = passage?.reading.text.trim() ?? ''
  const below = passages[index + 1]?.reading.text.trim() ?? ''
  if (!passage || labels[index] || labels[index + 1] || (next && next.ordinal !== 1)) return false
  if (text.length < shortestByPlace || passage.block.listed || !readsAsHeading(text)) return false
  if (isValue(text) || below.length <= text.length || !paragraphEnd.test(below)) return false
  return sentenceEnd.test(passages[index - 1]?.reading.text.trim() ?? '')
}

const paragraphEnd = /[。:]$/u

/** 责任单位:县水务局 is whole without a mark. */
function isLabelLine(text: string): boolean {
  const colon = text.indexOf(':')
  return colon > 0 && colon < text.length - 1 && clauseLabels.has(text.slice(0, colon).trim())
}

const limitEnd = /[\d前底内日月)\]】〕]$/u

/** The name of a body or a limit below a label line is more of what it labels. */
function isValue(text: string): boolean {
  return headOfBody(text) !== undefined || limitEnd.test(text)
}

/** A short line behind a finished sentence, above an item, or above a paragraph of a plan without labels. */
function standsAbove(
  text: string,
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
  index: number,
): boolean {
  const before = passages[index - 1]?.reading.text.trim()
  const label = labels[index + 1]
  const isBehindLabel = label && before !== undefined && isLabelLine(before) && !isValue(text)
  if (text.length < shortestByPlace) return false
  if (before !== undefined && !sentenceEnd.test(before) && !isBehindLabel) return false
  // 完成时限:⏎2023年底前 is what the label labels.
  if (before?.endsWith(':') && clauseLabels.has(before.slice(0, -1).trim())) return false
  if (label) return index > 0 || label.ordinal === 1
  const next = passages[index + 1]?.reading.text ?? ''
  return !labels.some(Boolean) && next.length > text.length && next.includes('。')
}
