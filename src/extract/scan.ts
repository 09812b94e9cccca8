import { isHanNumeralCode, readNumeral } from '../text/numerals.ts'

/** A number that ends before `to`. */
export interface NumberHit {
  readonly value: number
  readonly to: number
}

/** Marks that end a clause of a sentence. */
const clauseMarks = codesOf(',。;:!?、()[]【】〔〕{}|\n\t“”"「」『』《》')
const sentenceMarks = codesOf('。!?\n')

function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
}

export function isClauseMark(char: string): boolean {
  return char === '' || clauseMarks.has(char.charCodeAt(0))
}

export function isSentenceMark(char: string): boolean {
  return sentenceMarks.has(char.charCodeAt(0))
}

const blank = 32

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

export function skipBlanks(text: string, at: number): number {
  let cursor = at
  while (text.charCodeAt(cursor) === blank) cursor++
  return cursor
}

/** Offset behind the last character before `at` that is no blank. */
export function skipBlanksBack(text: string, at: number): number {
  let cursor = at
  while (text.charCodeAt(cursor - 1) === blank) cursor--
  return cursor
}

/** End of the run of digits, or of Han numerals, that begins at `at`. */
export function numeralEnd(text: string, at: number): number {
  let cursor = at
  const member = isDigitCode(text.charCodeAt(at)) ? isDigitCode : isHanNumeralCode
  while (member(text.charCodeAt(cursor))) cursor++
  return cursor
}

/**
 * Read the number at `at`: digits or Han numerals, at most `longest` of them.
 *
 * `undefined` where a digit stands right before it, so that no number is read from its middle.
 */
export function readNumber(text: string, at: number, longest: number): NumberHit | undefined {
  const code = text.charCodeAt(at)
  if (!isDigitCode(code) && !isHanNumeralCode(code)) return undefined
  if (isDigitCode(code) && isDigitCode(text.charCodeAt(at - 1))) return undefined
  const to = numeralEnd(text, at)
  if (to - at > longest) return undefined
  const value = readNumeral(text.slice(at, to))
  return value === undefined ? undefined : { value, to }
}

/** End of the longest of some words at `at`, or `undefined`. */
export function endOfWord(text: string, at: number, words: readonly string[]): number | undefined {
  const word = words.find((one) => text.startsWith(one, at))
  return word === undefined ? undefined : at + word.length
}

/** Start of the clause in which `at` stands, at most `reach` characters back. */
export function clauseStart(text: string, at: number, reach: number): number {
  let cursor = at
  while (cursor > 0 && at - cursor < reach && !clauseMarks.has(text.charCodeAt(cursor - 1)))
    cursor--
  return cursor
}

/** End of the clause in which `at` stands, at most `reach` characters on. */
export function clauseEnd(text: string, at: number, reach: number): number {
  let cursor = at
  while (cursor < text.length && cursor - at < reach && !clauseMarks.has(text.charCodeAt(cursor)))
    cursor++
  return cursor
}
