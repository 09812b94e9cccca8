import { isHanNumeral, readNumeral } from '../text/numerals.ts'

/** A number that ends before `to`. */
export interface NumberHit {
  readonly value: number
  readonly to: number
}

/** Marks that end a clause of a sentence. */
const clauseMarks = ',。;:!?、()[]【】〔〕{}|\n\t“”"「」『』《》'
const sentenceMarks = '。!?\n'

export function isClauseMark(char: string): boolean {
  return char === '' || clauseMarks.includes(char)
}

export function isSentenceMark(char: string): boolean {
  return char !== '' && sentenceMarks.includes(char)
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

export function skipBlanks(text: string, at: number): number {
  let cursor = at
  while (text.charAt(cursor) === ' ') cursor++
  return cursor
}

/** Offset behind the last character before `at` that is no blank. */
export function skipBlanksBack(text: string, at: number): number {
  let cursor = at
  while (text.charAt(cursor - 1) === ' ') cursor--
  return cursor
}

/** End of the run of digits, or of Han numerals, that begins at `at`. */
export function numeralEnd(text: string, at: number): number {
  let cursor = at
  const member = isDigit(text.charAt(at)) ? isDigit : isHanNumeral
  while (member(text.charAt(cursor))) cursor++
  return cursor
}

/**
 * Read the number at `at`: digits or Han numerals, at most `longest` of them.
 *
 * `undefined` where a digit stands right before it, so that no number is read from its middle.
 */
export function readNumber(text: string, at: number, longest: number): NumberHit | undefined {
  const char = text.charAt(at)
  if (!isDigit(char) && !isHanNumeral(char)) return undefined
  if (isDigit(char) && isDigit(text.charAt(at - 1))) return undefined
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
  while (cursor > 0 && at - cursor < reach && !isClauseMark(text.charAt(cursor - 1))) cursor--
  return cursor
}

/** End of the clause in which `at` stands, at most `reach` characters on. */
export function clauseEnd(text: string, at: number, reach: number): number {
  let cursor = at
  while (cursor < text.length && cursor - at < reach && !isClauseMark(text.charAt(cursor))) cursor++
  return cursor
}
