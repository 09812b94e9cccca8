import { endOfWord, isDigit, readNumber, skipBlanks } from '../scan.ts'
import { readMoment } from './moment.ts'
import { readDay } from './month.ts'
import type { Grain, Moment, MonthDay } from './printed-time.ts'
import { readYearNumber } from './year.ts'

/** What closes a time: 前, 内, 止; 起 (a mere start); 后, 以来 (none of a limit); 度, 版 (a name); or nothing. */
type Closing = 'before' | 'within' | 'until' | 'from' | 'after' | 'name' | 'none'

/** One printed time with what closes it; `begin` where it is a stretch from one time to another. */
export interface Timing {
  readonly from: number
  readonly to: number
  readonly moment: Moment
  readonly begin?: Moment
  readonly closing: Closing
}

const none: readonly Timing[] = []
/** Most times that one 前 may close: 3月、6月、9月、12月底前. */
const longestList = 12
const dashes = ['--', '——', '-', '—', '–', '―', '~', '至', '到'] as const

/**
 * Read the times (时间) that begin at `at` and share what closes them.
 *
 * ```text
 * 3月、6月、9月、12月底前    → four, each closed by 前
 * 2021年5月1日至2022年4月30日 → one, with `begin`
 * ```
 */
export function readTimings(text: string, at: number): readonly Timing[] {
  const items: { begin?: Moment; moment: Moment }[] = []
  let cursor = at
  while (items.length < longestList) {
    const item = readStretch(text, cursor, items.at(-1)?.moment)
    if (!item) break
    items.push(item)
    const next = separatorEnd(text, item.moment.to)
    if (next === undefined) break
    cursor = next
  }
  const last = items.at(-1)
  if (!last) return none
  const { closing, to } = readClosing(text, last.moment)
  return items.map((item) => ({
    from: (item.begin ?? item.moment).from,
    to: item === last ? to : item.moment.to,
    ...item,
    closing,
  }))
}

function separatorEnd(text: string, at: number): number | undefined {
  const start = skipBlanks(text, at)
  const to = endOfWord(text, start, ['、', '和', '及', '与', '或'])
  return to === undefined ? undefined : skipBlanks(text, to)
}

/** One moment, or two with a dash or 至 between. */
export function readStretch(
  text: string,
  at: number,
  previous?: Moment,
): { readonly begin?: Moment; readonly moment: Moment } | undefined {
  const short = readYearStretch(text, at) ?? readMonths(text, at)
  if (short) return short
  const moment = readMoment(text, at) ?? (previous && readLaterDay(text, at, previous))
  if (!moment) return undefined
  const inside = readInside(text, moment)
  if (inside) return inside
  const dash = dashEnd(text, moment.to)
  const until =
    dash === undefined ? undefined : (readMoment(text, dash) ?? readLater(text, dash, moment))
  if (until) return { begin: moment, moment: until }
  // 2024.3-B5: a number of something else.
  return dash !== undefined && isDotted(text, moment) ? undefined : { moment }
}

function isDotted(text: string, { from, to }: Moment): boolean {
  return dots.test(text.slice(from, to))
}

const dots = /\d[-./]\d/u
const laterDay = /(\d{1,2})[./](\d{1,2})(?![\d./])/uy
const laterMonth = /(\d{1,2})(?![\d.])月?/uy

/** What follows a dash: 25日 behind 6月20日, 6.30 behind 2024.3.1, 12 behind 2024.3. */
function readLater(text: string, at: number, before: Moment): Moment | undefined {
  if (!isDotted(text, before)) return readLaterDay(text, at, before)
  const pattern = before.grain === 'day' ? laterDay : laterMonth
  pattern.lastIndex = at
  const [whole = '', month, day] = pattern.exec(text) ?? []
  if (whole === '' || !isMonth(Number(month)) || Number(day ?? 1) > 31) return undefined
  const { year } = before
  const place = { from: at, to: at + whole.length, ...(year && { year }), end: false }
  const last = { month: Number(month), day: day ? Number(day) : -1 }
  return { ...place, grain: before.grain, last }
}

/** End of the dash or 至 at `at`, the 起 or 开始 of a first time skipped. */
function dashEnd(text: string, at: number): number | undefined {
  const start = endOfWord(text, skipBlanks(text, at), ['起', '开始']) ?? at
  const to = endOfWord(text, skipBlanks(text, start), dashes)
  return to === undefined ? undefined : skipBlanks(text, to)
}

/** 25日 behind 6月20日、 or 6月1日至: the month is the one before it. */
function readLaterDay(text: string, at: number, before: Moment): Moment | undefined {
  const month = before.grain === 'day' ? before.last?.month : undefined
  const day = month === undefined ? undefined : readDay(text, at)
  if (month === undefined || !day) return undefined
  return { from: at, to: day.to, grain: 'day', last: { month, day: day.value }, end: false }
}

/** 2023年3—5月, 6月1—7日: what the first of two times prints holds for the second. */
function readInside(text: string, moment: Moment) {
  const { end, from, grain, last, to } = moment
  const at = skipBlanks(text, to)
  if (grain === 'year' && !end && text.charAt(to - 1) === '年') {
    const months = readMonths(text, at)
    return months && { begin: { ...moment, ...months.begin, from }, moment: months.moment }
  }
  const first = grain === 'month' && !end ? readNumber(text, at, 2) : undefined
  const dash = first && dashEnd(text, first.to)
  const day = dash === undefined ? undefined : readDay(text, dash)
  if (!first || !last || dash === undefined || !day) return undefined
  const { month } = last
  const begin: Moment = { ...moment, first: { month, day: first.value }, grain: 'day' }
  const until: Moment = {
    from: dash,
    to: day.to,
    grain: 'day',
    last: { month, day: day.value },
    end,
  }
  return { begin, moment: until }
}

/** 3-12月: the unit stands behind the second number only. */
function readMonths(text: string, at: number) {
  const first = readNumber(text, at, 2)
  const dash = first && dashEnd(text, first.to)
  if (!first || dash === undefined || !isMonth(first.value)) return undefined
  const until = readMoment(text, dash)
  if (!until || until.year !== undefined || until.grain !== 'month' || until.end) return undefined
  return { begin: monthOf(at, first.to, first.value), moment: until }
}

/** 2021-2023年. */
function readYearStretch(text: string, at: number) {
  const first = isDigit(text.charAt(at)) ? readYearNumber(text, at) : undefined
  const dash = first && dashEnd(text, first.to)
  const until = dash === undefined ? undefined : readMoment(text, dash)
  if (!first || until?.year === undefined || until.year < first.value) return undefined
  const edge: MonthDay = { month: 1, day: 1 }
  const begin = { from: at, to: first.to, year: first.value, grain: 'year' as const, end: false }
  return { begin: { ...begin, first: edge }, moment: until }
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12
}

function monthOf(from: number, to: number, month: number): Moment {
  const grain: Grain = 'month'
  return { from, to, grain, end: false, first: { month, day: 1 }, last: { month, day: -1 } }
}

const closings: readonly (readonly [closing: Closing, words: readonly string[]])[] = [
  ['before', ['之前', '以前', '前']],
  ['within', ['之内', '以内', '内']],
  ['until', ['为止', '止']],
  ['from', ['起', '开始']],
  ['after', ['之后', '以后', '后', '以来', '至今']],
  ['name', ['版', '级', '届']],
]

/** Behind these 前 begins another word: 前后, 前期, 前沿, 前20名. */
const afterBefore = '后期沿景瞻提列往端夕述身置排'

/** What closes a time: 前, 之前, 以内, 起. `to` is the end of the text that carries the limit. */
function readClosing(
  text: string,
  moment: Moment,
): { readonly closing: Closing; readonly to: number } {
  const bare = { closing: 'none', to: moment.to } as const
  const at = skipBlanks(text, skipClock(text, moment))
  const whole = endOfWord(text, at, moment.grain === 'year' ? ['度', '期间'] : ['期间'])
  if (whole !== undefined && endOfWord(text, whole, ['内']) === undefined)
    return { closing: 'none', to: whole }
  for (const [closing, words] of closings) {
    const to = endOfWord(text, at, words)
    if (to === undefined) continue
    if (closing === 'before' && !isBefore(text, to, moment)) return { closing: 'after', to }
    if (closing === 'name' && moment.grain !== 'year') return bare
    return { closing, to }
  }
  return bare
}

function isBefore(text: string, to: number, { grain, end }: Moment): boolean {
  const next = text.charAt(to)
  if (next === '') return true
  if (end) return next !== '后'
  // 2021年前三季度 is read before; 2021年前20名 is a rank.
  return !afterBefore.includes(next) && !(grain === 'year' && isDigit(next))
}

const clock =
  /\((?:星期|周)[一二三四五六日天]\)| ?(?:上午|下午|中午|晚)? ?\d{1,2}(?::\d{2}|[时点])(?:\d{1,2}分)?(?=[之以]?前)|下班(?=[之以]?前)|\(含\)/uy

/** Skip a weekday in brackets and a time of day: 4月20日(星期五)前, 8月31日18:00前. */
function skipClock(text: string, { grain, to }: Moment): number {
  if (grain !== 'day') return to
  clock.lastIndex = to
  const match = clock.exec(text)
  return match ? to + match[0].length : to
}
