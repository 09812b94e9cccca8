import { festivals } from '../../lexicon/limits.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import { isHanNumeral } from '../../text/numerals.ts'
import { endOfWord, isDigit, readNumber, skipBlanks } from '../scan.ts'
import { readMonth } from './month.ts'
import type { Moment, Part } from './printed-time.ts'
import { firstYear, readYear, readYearEdge } from './year.ts'

/**
 * Read a point or stretch of the calendar (时间) that begins at `at`.
 *
 * ```text
 * 2021年    2023年年底    8月31日    6月上旬    上半年    第三季度    二〇二五年六月底    “七一”
 * ```
 *
 * What says that it is a limit (前, 内, 到) is no part of it. Months and days are not checked against
 * the calendar here.
 */
export function readMoment(text: string, at: number): Moment | undefined {
  const dotted = readDotted(text, at)
  if (dotted) return dotted
  const year = readYear(text, at)
  if (year) {
    const { to, ...named } = year
    const behind = skipBlanks(text, to)
    const part = readPart(text, behind, true) ?? readFestival(text, behind)
    const whole: Part = { to, grain: 'year', end: false, last: { month: 12, day: -1 } }
    return { from: at, ...named, ...(part ?? whole) }
  }
  const part = readPart(text, at, false) ?? readFestival(text, at)
  return part && { from: at, ...part }
}

const dottedDate = /([12]\d{3})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d./])(?!\2\d)/uy

/** 2024.6.30, 2024-06-30, 2024.6, as cells of tables print them. */
function readDotted(text: string, at: number): Moment | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1))) return undefined
  dottedDate.lastIndex = at
  const match = dottedDate.exec(text)
  const [whole = '', year, , printedMonth, day] = match ?? []
  const month = Number(printedMonth)
  if (!match || month < 1 || month > 12 || Number(year) < firstYear) return undefined
  const place = { from: at, to: at + whole.length, year: Number(year), end: false }
  if (day) return { ...place, grain: 'day', last: { month, day: Number(day) } }
  return { ...place, grain: 'month', first: { month, day: 1 }, last: { month, day: -1 } }
}

function readPart(text: string, at: number, afterYear: boolean): Part | undefined {
  return (
    readYearEdge(text, at, afterYear) ??
    readHalf(text, at) ??
    readQuarter(text, at) ??
    readMonth(text, at, afterYear)
  )
}

function readHalf(text: string, at: number): Part | undefined {
  const half = text.startsWith('上半年', at) ? 0 : text.startsWith('下半年', at) ? 1 : undefined
  if (half === undefined) return readFirstMonths(text, at)
  const first = { month: 6 * half + 1, day: 1 }
  const last = { month: 6 * half + 6, day: -1 }
  return { ...endOf(text, at + 3), grain: 'half', first, last }
}

/** 前三季度, 前11个月: a stretch from the year's first day. */
function readFirstMonths(text: string, at: number): Part | undefined {
  if (text.charAt(at) !== '前') return undefined
  const number = readNumber(text, at + 1, 2)
  if (!number) return undefined
  const behind = skipBlanks(text, number.to)
  const quarters = endOfWord(text, behind, ['个季度', '季度'])
  const to = quarters ?? endOfWord(text, behind, ['个月'])
  const month = quarters === undefined ? number.value : 3 * number.value
  if (to === undefined || month < 1 || month > 12) return undefined
  return { to, grain: 'half', end: false, first: { month: 1, day: 1 }, last: { month, day: -1 } }
}

function readQuarter(text: string, at: number): Part | undefined {
  const start = text.charAt(at) === '第' ? at + 1 : at
  const number = readNumber(text, start, 1)
  if (!number || number.value < 1 || number.value > 4) return undefined
  const to = endOfWord(text, skipBlanks(text, number.to), ['季度'])
  if (to === undefined) return undefined
  const month = 3 * number.value
  const first = { month: month - 2, day: 1 }
  return { ...endOf(text, to), grain: 'quarter', first, last: { month, day: -1 } }
}

function endOf(text: string, at: number): Pick<Part, 'to' | 'end'> {
  const end = text.charAt(at) === '末' || text.charAt(at) === '底'
  return { to: end ? at + 1 : at, end }
}

const quotes: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '‘': '’' }

/** “七一”, 国庆节, 春节: days that limits are set by. */
function readFestival(text: string, at: number): Part | undefined {
  const closer = quotes[text.charAt(at)]
  const start = closer === undefined ? at : at + 1
  const name = wordAt(festivalIndex, text, start)
  if (name === undefined) return undefined
  const end = start + name.length
  if (closer !== undefined && text.charAt(end) !== closer) return undefined
  const to = closer === undefined ? end : end + 1
  // 十一 is a number first: without quotes it is a day only before 前, behind a word that leads a time.
  const bare = closer === undefined && isHanNumeral(name.charAt(0))
  if (bare && !(text.startsWith('前', to) || text.startsWith('之前', to))) return undefined
  const fixed = festivals[name]
  const day = { to, grain: 'day', end: false, named: true } as const
  return fixed ? { ...day, last: { month: fixed[0], day: fixed[1] } } : day
}

const festivalIndex = indexWords(Object.keys(festivals))
