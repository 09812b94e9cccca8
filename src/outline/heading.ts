import { isGeneralHeading } from '../lexicon/headings.ts'
import type { Label } from '../model/label.ts'
import type { Passage } from '../model/passage.ts'

/** A heading without a number is no longer than this. */
const headingLength = 40
const sentenceMark = /[。;:,!?|]|^[\d\s\-/.]+$/u
const sentenceEnd = /[。!?;)”]$/u

/**
 * True for a heading without a number.
 *
 * The container says so (a heading style, a short bold or centred line), or the text does: a short
 * line without a mark, behind a finished sentence, above labelled items that begin anew or run on.
 */
export function isHeadingLine(
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
  index: number,
): boolean {
  const passage = passages[index]
  if (!passage) return false
  const text = passage.reading.text.trim()
  if (text.length < 2 || text.length > headingLength || sentenceMark.test(text)) return false
  const next = labels[index + 1]
  if (passage.block.heading !== undefined && !passage.cut) return true
  if (isGeneralHeading(text) && index + 1 < passages.length) return true
  if (!next || passage.block.listed) return false
  const before = passages[index - 1]
  const finished = before === undefined || sentenceEnd.test(before.reading.text.trim())
  return finished && text.length >= 4 && (index > 0 || next.ordinal === 1)
}
