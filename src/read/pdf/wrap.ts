import { readLabel } from '../../lexicon/labels.ts'
import type { Label } from '../../model/label.ts'
import { fold } from '../../text/fold.ts'
import type { Line } from './lines.ts'
import { isWide } from './runs.ts'

/** Sides of the column that lines stand in, in points. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** Middle of the page, where the column is as wide as the page's text. */
  readonly middle?: number
}

const openingMark = /[(（《〈「『【〔“‘]/u
const closingMark = /[、。,，;；:：!！?？)）》〉」』】〕”’%％]/u
const wordChar = /[\dA-Za-z.%_/\\:=&#@~-]/u

/** Room that is left over by rounding, in parts of the size. */
const slack = 0.35

/**
 * Whether the first word of `next` had no room left at the end of `line`: then the line was wrapped.
 *
 * A line is full when what must stay together at the start of the next one is wider than what is
 * left: a character with the marks around it, a number, a Latin word. No paragraph ends inside brackets.
 */
export function isFull(line: Line, next: Line, room: number): boolean {
  const isItem = labelOf(next.text) !== undefined && !yearStart.test(next.text)
  if (isOpenBracket(line.text) && !isItem) return true
  return room < widthOf(firstWord(next.text), next.size) + slack * line.size
}

/** What a line break cannot part from the start of a text. */
function firstWord(text: string): string {
  const start = skip(text, 0, openingMark)
  const word = skip(text, start, wordChar)
  const end = skip(text, Math.max(word, start + 1), closingMark)
  // 〔2023〕12号, 护，2023年: the number goes with what stands before it.
  const isNumber = word > start || end > start + 1
  return text.slice(0, isNumber ? skip(text, end, wordChar) : end)
}

/** The year of a document number (文号). */
const yearStart = /^[〔[]\d{4}/u

/** Whether a line ends inside brackets that it opens. */
function isOpenBracket(text: string): boolean {
  const opening = lastOf(text, openBrackets)
  return opening > lastOf(text, closeBrackets)
}

const openBrackets = '(（《〈【〔'
const closeBrackets = ')）》〉】〕'

function lastOf(text: string, marks: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (marks.includes(text.charAt(at))) return at
  return -1
}

function skip(text: string, from: number, kind: RegExp): number {
  let at = from
  while (at < text.length && kind.test(text[at] ?? '')) at++
  return at
}

function widthOf(text: string, size: number): number {
  let width = 0
  for (const char of text) width += isWide(char) ? 1 : 0.5
  return width * size
}

/** What stands between two printed lines of one paragraph: a blank between Latin words, else nothing. */
export function glueBetween(before: string, after: string): '' | ' ' {
  return latinEnd.test(before) && latinStart.test(after) ? ' ' : ''
}

const latinEnd = /[A-Za-z,]$/u
const latinStart = /^[A-Za-z]/u

/** Characters that a label takes at most, with what tells it from a number. */
const labelReach = 16
const itemEnd = /[。.；;：:!！?？)）]$/u

/** Whether a line has come to an end, so that an item may begin below it. */
export function endsItem(text: string): boolean {
  return itemEnd.test(text)
}

/** The label that a line begins with; absent where it begins with none. */
export function labelOf(text: string): Label | undefined {
  return readLabel(fold(text.slice(0, labelReach)))
}
