import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import { isHanNumeral } from '../../text/numerals.ts'
import { isDigit, readNumber, skipBlanks } from '../scan.ts'
import { isEdge, readMonth } from './month.ts'
import type { MonthDay, Part, YearHit } from './printed-time.ts'

/** No plan names a year outside of these as its limit. */
export const firstYear = 1949
const lastYear = 2100

/** Words for a year, and how far from the plan's it lies. */
export const yearWords: ReadonlyMap<string, Omit<YearHit, 'to'>> = new Map<
  string,
  Omit<YearHit, 'to'>
>([
  ['今年', { yearShift: 0 }],
  ['本年度', { yearShift: 0 }],
  ['本年', { yearShift: 0 }],
  ['当年', { yearShift: 0 }],
  ['明年', { yearShift: 1 }],
  ['次年', { next: true }],
  ['翌年', { next: true }],
  ['下一年度', { next: true }],
  ['下一年', { next: true }],
  ['下年度', { next: true }],
  ['去年', { yearShift: -1 }],
  ['上一年度', { yearShift: -1 }],
  ['上一年', { yearShift: -1 }],
  ['上年度', { yearShift: -1 }],
  ['上年', { yearShift: -1 }],
])
const yearIndex = indexWords([...yearWords.keys()])

/** The year that begins at `at`: 2021年, 二〇二一年, 今年. */
export function readYear(text: string, at: number): YearHit | undefined {
  const word = wordAt(yearIndex, text, at)
  if (word !== undefined) return { to: at + word.length, ...yearWords.get(word) }
  const number = readYearNumber(text, at) ?? readShortYear(text, at)
  const mark = number && skipBlanks(text, number.to)
  if (!number || mark === undefined || text.charAt(mark) !== '年') return undefined
  return { to: mark + 1, year: number.value }
}

/** Four digits that can be a year. */
export function readYearNumber(text: string, at: number) {
  const number = readNumber(text, at, 4)
  if (!number || number.to - at !== 4) return undefined
  return number.value >= firstYear && number.value <= lastYear ? number : undefined
}

/** Two digits that are a year: 10年 to 60年; 75年 is a span of time. */
const shortYears = { first: 10, last: 60 }

/** 23年6月底: two digits are a year where a month or 底 follows. */
function readShortYear(text: string, at: number) {
  const number = isDigit(text.charAt(at)) ? readNumber(text, at, 2) : undefined
  if (
    !number ||
    number.value < shortYears.first ||
    number.value > shortYears.last ||
    text.charAt(number.to) !== '年'
  )
    return undefined
  const behind = number.to + 1
  const part =
    readYearEdge(text, behind, true) ??
    (isDigit(text.charAt(behind)) && readMonth(text, behind, false))
  return part ? { value: 2000 + number.value, to: number.to } : undefined
}

const yearEdges: readonly (readonly [words: readonly string[], last?: MonthDay])[] = [
  [['底', '末', '终'], { month: 12, day: -1 }],
  [['中'], { month: 6, day: -1 }],
  [['初']],
]

/** 全年, 年内, 年底, 年末, 年中, 年初; after a printed year also 底 and 末 alone. */
export function readYearEdge(text: string, at: number, afterYear: boolean): Part | undefined {
  const whole = wholeYearEnd(text, at)
  if (whole !== undefined) {
    return { to: whole, grain: 'year', end: false, last: { month: 12, day: -1 } }
  }
  const mark = text.charAt(at) === '年' ? at + 1 : afterYear ? at : undefined
  const char = mark === undefined ? '' : text.charAt(mark)
  const edge = yearEdges.find(([words]) => char !== '' && words.includes(char))
  if (!edge || mark === undefined) return undefined
  // 2021年中国…, 2021年初步…: behind the 年 of a number only 底 and 末 need no mark.
  if (mark === at && char !== '底' && char !== '末' && !isEdge(text, mark)) return undefined
  const [, last] = edge
  return { to: mark + 1, grain: 'year', end: true, ...(last ? { last } : {}) }
}

/** End of 全年, or of the 年 of 年内 and 年度内; 三年内 is read as a span before it comes to this. */
function wholeYearEnd(text: string, at: number): number | undefined {
  if (text.startsWith('全年', at)) return at + 2
  if (countsYears(text.charAt(at - 1))) return undefined
  if (text.startsWith('年内', at)) return at + 1
  return text.startsWith('年度内', at) ? at + 2 : undefined
}

function countsYears(char: string): boolean {
  return isDigit(char) || isHanNumeral(char) || (char !== '' && '余多几数半'.includes(char))
}
