import { festivals } from '../../lexicon/limits.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import { isHanNumeral } from '../../text/numerals.ts'
import { endOfWord, isDigit, readNumber, skipBlanks } from '../scan.ts'
import { isFollowedByResult } from './work.ts'

/** A day in a year; `day` -1 is the month's last. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'ten-days' | 'day'

/**
 * A point or a stretch of the calendar as printed at `[from, to)`, its year perhaps still open.
 *
 * `yearShift` counts from the plan's year (今年 0, 明年 1), `next` from the year before it (次年).
 */
export interface Moment {
  readonly from: number
  readonly to: number
  readonly year?: number
  readonly yearShift?: number
  readonly next?: true
  readonly grain: Grain
  /** First day, for a stretch that has a name of its own (上半年, 6月上旬). */
  readonly first?: MonthDay
  /** Last day; absent where the calendar fixes none (春节). */
  readonly last?: MonthDay
  /** The print names the end of the stretch: 6月底, 年末. */
  readonly end: boolean
  /** A day by its name (国庆节, 汛期): a limit only with 前. */
  readonly named?: true
  /** A character of it was lost: 2022年8底. */
  readonly damaged?: true
}

type Part = Pick<Moment, 'to' | 'grain' | 'end'> &
  Partial<Pick<Moment, 'first' | 'last' | 'damaged' | 'named'>>
type YearHit = Pick<Moment, 'to' | 'year' | 'yearShift' | 'next'>

const [firstYear, lastYear] = [1949, 2100] as const
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

const dottedDate = /([12]\d{3})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d./-])/uy

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

/** The year that begins at `at`: 2021年, 二〇二一年, 今年. */
function readYear(text: string, at: number): YearHit | undefined {
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

/** 23年6月底: two digits are a year where a month or 底 follows. */
function readShortYear(text: string, at: number) {
  const number = isDigit(text.charAt(at)) ? readNumber(text, at, 2) : undefined
  if (!number || number.value < 10 || number.value > 60 || text.charAt(number.to) !== '年')
    return undefined
  const behind = number.to + 1
  const part =
    readYearEdge(text, behind, true) ??
    (isDigit(text.charAt(behind)) && readMonth(text, behind, false))
  return part ? { value: 2000 + number.value, to: number.to } : undefined
}

function readPart(text: string, at: number, afterYear: boolean): Part | undefined {
  return (
    readYearEdge(text, at, afterYear) ??
    readHalf(text, at) ??
    readQuarter(text, at) ??
    readMonth(text, at, afterYear)
  )
}

const yearEdges: readonly (readonly [words: readonly string[], last?: MonthDay])[] = [
  [['底', '末', '终'], { month: 12, day: -1 }],
  [['中'], { month: 6, day: -1 }],
  [['初']],
]

/** 全年, 年内, 年底, 年末, 年中, 年初; after a printed year also 底 and 末 alone. */
function readYearEdge(text: string, at: number, afterYear: boolean): Part | undefined {
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

/** Whether 中 or 初 right behind a year closes the time: 2021年初, not 2021年初步建成 or 初见成效. */
function isEdge(text: string, at: number): boolean {
  if ('前,、。;)\n'.includes(text.charAt(at + 1))) return true
  return (
    text.charAt(at) === '初' && isFollowedByResult(text, at + 1) && text.charAt(at + 1) !== '见'
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

function readMonth(text: string, at: number, afterYear: boolean): Part | undefined {
  const number = readNumber(text, at, 2)
  if (!number) return undefined
  const mark = skipBlanks(text, number.to)
  const month = number.value
  if (text.charAt(mark) === '月') {
    const to = text.charAt(mark + 1) === '份' ? mark + 2 : mark + 1
    return readInMonth(text, to, month)
  }
  // 2022年8底前: only 月 can have stood there.
  const lost = afterYear && text.charAt(mark) === '底' && month >= 1 && month <= 12
  if (!lost) return undefined
  return { to: mark + 1, grain: 'month', end: true, last: { month, day: -1 }, damaged: true }
}

const tenDays: readonly (readonly [words: readonly string[], first: number, last: number])[] = [
  [['上中旬'], 1, 20],
  [['中下旬'], 11, -1],
  [['上旬', '初'], 1, 10],
  [['中旬', '中'], 11, 20],
  [['下旬'], 21, -1],
  [['上半月'], 1, 15],
  [['下半月'], 16, -1],
]

/** What follows M月: a day, 上旬, 底, or nothing. */
function readInMonth(text: string, at: number, month: number): Part {
  const behind = skipBlanks(text, at)
  const day = readDay(text, behind)
  if (day) return { to: day.to, grain: 'day', end: false, last: { month, day: day.value } }
  const lost = readLostDay(text, behind)
  if (lost) {
    const last = { month, day: lost.value }
    return { to: lost.to, grain: 'day', end: false, last, damaged: true }
  }
  const end = endOfWord(text, behind, ['月底', '月末', '底', '末'])
  if (end !== undefined) return { to: end, grain: 'month', end: true, last: { month, day: -1 } }
  for (const [words, first, last] of tenDays) {
    const to = endOfWord(text, behind, words)
    // 6月中小学…: 中 and 初 need a mark or 前 behind them.
    if (to === undefined || (to - behind === 1 && !isEdge(text, behind))) continue
    const stretch = { first: { month, day: first }, last: { month, day: last } }
    return { to, grain: 'ten-days', end: false, ...stretch }
  }
  return { to: at, grain: 'month', end: false, first: { month, day: 1 }, last: { month, day: -1 } }
}

/** A day of the month: 31日, 31号, 三十一日. */
export function readDay(text: string, at: number) {
  const number = readNumber(text, at, 3)
  if (!number || (isDigit(text.charAt(at)) && number.to - at > 2)) return undefined
  const mark = skipBlanks(text, number.to)
  if (!'日号'.includes(text.charAt(mark)) || text.charAt(mark) === '') return undefined
  return { value: number.value, to: mark + 1 }
}

/** 6月30前: only 日 can have stood there. */
function readLostDay(text: string, at: number) {
  const number = isDigit(text.charAt(at)) ? readNumber(text, at, 2) : undefined
  const closed = number && endOfWord(text, number.to, ['前', '之前', '以前'])
  return closed !== undefined && number && number.value <= 31 ? number : undefined
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
