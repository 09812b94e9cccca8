import { readNumeral } from '../text/numerals.ts'
import { formalDigits } from './label-words.ts'

/** Characters of a printed numeral, formal ones (壹) included. */
export const numeralChars = '一二三四五六七八九十百〇零两廿卅壹贰叁肆伍陆柒捌玖拾'

/** Dashes that OCR puts for 一. */
export const dashes = '—―–-─'

/** Index of the first character at or after `at` that is no blank of one line. */
export function skipBlanks(text: string, at: number): number {
  let index = at
  while (text.charAt(index) === ' ' || text.charAt(index) === '\t') index++
  return index
}

/** End of the numeral at `at`; behind 十 a dash is one of its characters (十—、). */
export function numeralEnd(text: string, at: number): number {
  let index = at
  while (index < at + 6 && numeralChars.includes(text.charAt(index) || '!')) index++
  const isCut = text.charAt(index - 1) === '十' && dashes.includes(text.charAt(index) || '!')
  return isCut && index > at ? index + 1 : index
}

/** Value of a numeral as printed: 十二, 贰, 十— (一 read as a dash). */
export function chineseOrdinal(text: string): number | undefined {
  const last = text.length - 1
  const whole = dashes.includes(text.charAt(last) || '!') ? `${text.slice(0, last)}一` : text
  return readNumeral(whole.replace(formalNumeral, (char) => formalDigits[char] ?? char))
}
const formalNumeral = /[壹贰叁肆伍陆柒捌玖拾]/gu

/** True for a digit of half width. */
export function isDigitAt(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char >= '0' && char <= '9'
}

/** End of the digits at `at`; five are more than any label has. */
export function digitsEnd(text: string, at: number): number {
  let index = at
  while (index < at + 5 && text.charAt(index) >= '0' && text.charAt(index) <= '9') index++
  return index
}
