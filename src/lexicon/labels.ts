import type { Label } from '../model/label.ts'
import {
  chineseOrdinal,
  dashes,
  digitsEnd,
  isDigitAt,
  numeralChars,
  numeralEnd,
  skipBlanks,
} from './label-numerals.ts'
import {
  looseUnits,
  numberedWords,
  oneCharacter,
  ordinalUnits,
  quantityUnits,
  references,
} from './label-words.ts'
import { indexWords, wordAt } from './word-index.ts'

const marks = '、.．,'
const closers = ')〕]】'
const looseEnd = /[\s:、.]/u

/**
 * Read the outline label that begins at `at`, or `undefined` when none does.
 *
 * ```text
 * (二)深化财政信息公开
 * ^^^ bracketed-chinese, ordinal 2
 * ```
 *
 * Refused: a sum (3.5亿元), a list of numerals (一、二、三类), a cross-reference (第三条第二款…).
 *
 * @param text - Folded text.
 */
export function readLabel(text: string, at = 0): Label | undefined {
  const char = text.charAt(at)
  if (char === '') return undefined
  if (char === '第') return readOrdinalLabel(text, at)
  if ('(〔[【'.includes(char)) return readBracketed(text, at)
  if (char >= '0' && char <= '9') return readArabic(text, at)
  if (numeralChars.includes(char) || dashes.includes(char)) {
    return readChinese(text, at) ?? readHalfBracketed(text, at) ?? readNumberedWord(text, at)
  }
  return readOneCharacter(char, at) ?? readNumberedWord(text, at)
}

function readOneCharacter(char: string, at: number): Label | undefined {
  const found = oneCharacter.find(({ first, last }) => char >= first && char <= last)
  if (!found) return undefined
  const ordinal = char.charCodeAt(0) - found.first.charCodeAt(0) + 1
  return { from: at, to: at + 1, shape: found.shape, ordinal }
}

/** Items of a plan that are counted 一、 二、; 一百、 is a count. */
const mostItems = 99
/** Items in brackets may run on through a whole plan. */
const mostBracketed = 199
/** Digits of an item's number, and of each part of 1.12: 2023. is a year. */
const longestArabic = 3
const longestPart = 2

function readChinese(text: string, at: number): Label | undefined {
  const dash = dashes.includes(text.charAt(at))
  const end = dash ? at + 1 : numeralEnd(text, at)
  const mark = skipBlanks(text, end)
  const markChar = text.charAt(mark)
  if (markChar === '' || !marks.includes(markChar)) return undefined
  // Only 、 makes a dash a numeral, and a comma needs a heading that the outline proves.
  if ((dash && markChar !== '、') || (markChar === ',' && end - at > 2)) return undefined
  const ordinal = dash ? 1 : chineseOrdinal(text.slice(at, end))
  if (!ordinal || ordinal > mostItems) return undefined
  const next = skipBlanks(text, mark + 1)
  if (isNumeralList(text, next)) return undefined
  return { from: at, to: mark + 1, shape: 'chinese', ordinal }
}

/** 一): the opening bracket is lost. */
function readHalfBracketed(text: string, at: number): Label | undefined {
  const end = numeralEnd(text, at)
  if (end === at || text.charAt(end) !== ')') return undefined
  const ordinal = chineseOrdinal(text.slice(at, end))
  const isLabel = ordinal && ordinal <= mostItems && !isItemReference(text, end + 1)
  return isLabel ? { from: at, to: end + 1, shape: 'bracketed-chinese', ordinal } : undefined
}

/** True where the text behind 一、 goes on counting: 一、二、三类, 一、二季度. */
function isNumeralList(text: string, at: number): boolean {
  const end = numeralEnd(text, at)
  if (end === at) return false
  const next = text.charAt(end)
  return (
    next !== '' && '、是类季批期级产次和及至线'.includes(next) && end - at <= 2 && next !== '是'
  )
}

function readBracketed(text: string, at: number): Label | undefined {
  const from = skipBlanks(text, at + 1)
  const isDigit = isDigitAt(text, from)
  const end = isDigit ? digitsEnd(text, from) : bracketNumeralEnd(text, from)
  const close = skipBlanks(text, end)
  if (end === from || !closers.includes(text.charAt(close) || '!')) return undefined
  const ordinal = bracketedOrdinal(text.slice(from, end), isDigit)
  if (!ordinal || ordinal > mostBracketed || isItemReference(text, close + 1)) return undefined
  const to = '、.'.includes(text.charAt(close + 1) || '!') ? close + 2 : close + 1
  return { from: at, to, shape: isDigit ? 'bracketed-arabic' : 'bracketed-chinese', ordinal }
}

function bracketedOrdinal(numeral: string, isDigit: boolean): number | undefined {
  if (isDigit) return Number(numeral)
  return dashes.includes(numeral) ? 1 : chineseOrdinal(numeral)
}

/** (一)、(二)项, (一)至(三): a reference to items. */
function isItemReference(text: string, at: number): boolean {
  return '、至-和'.includes(text.charAt(at) || '!') && '(〔'.includes(text.charAt(at + 1) || '!')
}

function bracketNumeralEnd(text: string, at: number): number {
  return dashes.includes(text.charAt(at) || '!') ? at + 1 : numeralEnd(text, at)
}

function readArabic(text: string, at: number): Label | undefined {
  const end = digitsEnd(text, at)
  const ordinal = Number(text.slice(at, end))
  if (end - at > longestArabic || ordinal === 0) return undefined
  const mark = skipBlanks(text, end)
  const char = text.charAt(mark)
  if (char === ')') return { from: at, to: mark + 1, shape: 'half-bracketed-arabic', ordinal }
  if (char !== '.' && char !== '、') return undefined
  const next = text.charAt(mark + 1)
  if (next >= '0' && next <= '9' && !(char === '.' && opensDate(text, mark + 1))) {
    return char === '.' && mark === end ? readDecimal(text, at, [ordinal], mark + 1) : undefined
  }
  return isOrphan(next) ? undefined : { from: at, to: mark + 1, shape: 'arabic', ordinal }
}

/** A number with its mark at the start of a text, whatever stands behind it: `3.` of 3.12345热线. */
export function readNumber(text: string): Label | undefined {
  const end = digitsEnd(text, 0)
  const ordinal = Number(text.slice(0, end))
  const mark = text.charAt(end)
  if (end === 0 || end > longestArabic || ordinal === 0) return undefined
  if (mark !== '.' && mark !== '、') return undefined
  return { from: 0, to: end + 1, shape: 'arabic', ordinal }
}

/** Marks that close or part what stands before them: a page's number broke into a text (2、)各街道). */
function isOrphan(char: string): boolean {
  return char !== '' && ')》】〕”。,;、'.includes(char)
}

/** What four digits behind a number are where 年 stands behind them. */
const years = { first: 1900, last: 2099 }

/** 1.2023年全省…, 2.5月底前…: a number and a year or a month, no decimal. */
function opensDate(text: string, at: number): boolean {
  const end = digitsEnd(text, at)
  const number = Number(text.slice(at, end))
  if (text.charAt(end) === '月') return end - at <= 2 && number >= 1 && number <= 12
  return text.charAt(end) === '年' && number >= years.first && number <= years.last
}

/** 1.1 and 1.1.1 with a blank or a Han character that is no unit behind them. */
function readDecimal(
  text: string,
  from: number,
  above: readonly number[],
  at: number,
): Label | undefined {
  const end = digitsEnd(text, at)
  const ordinal = Number(text.slice(at, end))
  if (end - at > longestPart || ordinal === 0) return undefined
  const next = text.charAt(end)
  if (next === '.' && text.charAt(end + 1) >= '0' && text.charAt(end + 1) <= '9') {
    return above.length === 1 ? readDecimal(text, from, [...above, ordinal], end + 1) : undefined
  }
  const to = next === '.' || next === '、' ? end + 1 : end
  if (to >= text.length || isQuantity(text, to)) return undefined
  return { from, to, shape: above.length === 1 ? 'decimal-2' : 'decimal-3', ordinal, above }
}
const units = indexWords(quantityUnits)
const signs = '%‰:,、。;)~-—–/0123456789'

function isQuantity(text: string, at: number): boolean {
  return signs.includes(text.charAt(at)) || wordAt(units, text, at) !== undefined
}

function readOrdinalLabel(text: string, at: number): Label | undefined {
  const from = skipBlanks(text, at + 1)
  const first = text.charAt(from)
  const isDigit = first >= '0' && first <= '9'
  const end = isDigit ? digitsEnd(text, from) : numeralEnd(text, from)
  if (end === from) return undefined
  const unitAt = skipBlanks(text, end)
  const unit = text.charAt(unitAt)
  const shape = ordinalUnits[unit]
  if (!shape || (unit === '部' && text.charAt(unitAt + 1) !== '分')) return undefined
  const ordinal = isDigit ? Number(text.slice(from, end)) : chineseOrdinal(text.slice(from, end))
  if (!ordinal) return undefined
  const to = unit === '部' ? unitAt + 2 : unitAt + 1
  if (isReference(text, to) || !mayClose(unit, text.charAt(to))) return undefined
  return { from: at, to, shape, ordinal }
}

/** 第一项 needs a mark behind it; 第一篇:某县工作方案 is how a site counts the texts of a page. */
function mayClose(unit: string, next: string): boolean {
  if (unit === '篇' && next === ':') return false
  return !looseUnits.includes(unit) || looseEnd.test(next)
}

function isReference(text: string, at: number): boolean {
  return wordAt(references, text, at) !== undefined
}

function readNumberedWord(text: string, at: number): Label | undefined {
  const word = wordAt(numberedWords, text, at)
  if (!word) return undefined
  const from = skipBlanks(text, at + word.length)
  const first = text.charAt(from)
  const isDigit = first >= '0' && first <= '9'
  const end = isDigit ? digitsEnd(text, from) : numeralEnd(text, from)
  if (end === from || end - from > longestArabic) return undefined
  const ordinal = isDigit ? Number(text.slice(from, end)) : chineseOrdinal(text.slice(from, end))
  if (!ordinal) return undefined
  const next = text.charAt(end)
  // Behind the number a mark, a blank or a heading; 任务2项 and 行动3年 are counts.
  if (next !== '' && '项个条类年月日件批次是%.-'.includes(next)) return undefined
  return { from: at, to: end, shape: `word:${word}`, ordinal }
}
