import { matchesOf } from './matches.ts'
import { isHanNumeral, readNumeral } from './numerals.ts'

/** A full date printed at `[start, end)` of the text, and its day as `YYYY-MM-DD`. */
export interface DateHit {
  readonly start: number
  readonly end: number
  readonly iso: string
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Number of days of a month; 0 where there is no such month. */
export function daysOf(year: number, month: number): number {
  if (month === 2 && isLeap(year)) return 29
  return monthDays[month - 1] ?? 0
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day as `YYYY-MM-DD`; `undefined` when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 9999 || day < 1 || day > daysOf(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const printedDay =
  /([12][\d ]{3,7}|[一二][〇零○Oo0一二三四五六七八九 ]{3,7})年 {0,2}(\d ?\d?|[一二三四五六七八九十]{1,2}) {0,2}月 {0,2}(\d ?\d?|[一二三四五六七八九十廿卅]{1,3}) {0,2}(?:日|(?=\s|$))/gu
const dashedDay = /(?<![\d./-])([12]\d{3})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?![\d./-])/gu

/**
 * Find all full dates (日期) of a folded text, in order.
 *
 * ```text
 * 2021年6月11日    2021 年 6 月 11 日    二〇二一年六月十一日    二○○六年…    二OO七年…
 * 2021-06-11    2021/6/11    2021.6.11    2018年03月27 (its 日 lost at the end of a line)
 * ```
 *
 * Days that the calendar does not have are left out.
 */
export function findDates(folded: string): DateHit[] {
  const hits: DateHit[] = []
  for (const match of matchesOf(printedDay, folded)) {
    const [whole, year = '', month = '', day = ''] = match
    add(hits, match.index, whole, [numberOf(year), numberOf(month), numberOf(day)])
  }
  for (const match of matchesOf(dashedDay, folded)) {
    const [whole, year = '', , month = '', day = ''] = match
    add(hits, match.index, whole, [Number(year), Number(month), Number(day)])
  }
  return hits.sort((one, other) => one.start - other.start)
}

function add(
  hits: DateHit[],
  start: number,
  whole: string,
  [year, month, day]: readonly (number | undefined)[],
) {
  const iso = isoDate(year ?? 0, month ?? 0, day ?? 0)
  if (iso !== undefined) hits.push({ start, end: start + whole.length, iso })
}

const blanks = / +/gu
const strayZero = /[Oo○0]/gu

function numberOf(printed: string): number | undefined {
  const plain = printed.replace(blanks, '')
  return readNumeral(isHanNumeral(plain.charAt(0)) ? plain.replace(strayZero, '〇') : plain)
}

const bareDigits = /^(?:19|20)\d{4,6}$/u

/**
 * Read a line that is nothing but a date whose 年, 月, 日 were lost.
 *
 * ```text
 * 2021531 → 2021-05-31    20211130 → 2021-11-30    2021111 → undefined (1 November or 11 January)
 * ```
 *
 * `undefined` unless the calendar leaves exactly one reading.
 */
export function readDamagedDate(folded: string): string | undefined {
  const line = folded.replace(blanks, '')
  if (!bareDigits.test(line)) return undefined
  const rest = line.slice(4)
  // A leading zero is printed in both places or in none: 20210601 against 2021531.
  const cuts = rest.length === 4 ? [2] : [1, 2]
  const readings = cuts.flatMap((cut) => {
    const [month, day] = [rest.slice(0, cut), rest.slice(cut)]
    if (rest.length < 4 && (month.startsWith('0') || day.startsWith('0'))) return []
    return isoDate(Number(line.slice(0, 4)), Number(month), Number(day)) ?? []
  })
  return readings.length === 1 ? readings[0] : undefined
}
