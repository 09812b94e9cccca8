import { occurrenceUnits } from '../../lexicon/limits.ts'
import type { Deadline } from '../../model/task.ts'
import { clauseEnd, endOfWord, readNumber, skipBlanks } from '../scan.ts'
import type { Moment } from './moment.ts'
import { readMoment } from './moment.ts'
import { readCount, type Within } from './span.ts'
import { readStretch } from './stretch.ts'

type On = NonNullable<Deadline['on']>

/** How often something is due (频次), as printed at `[from, to)`. */
export interface Recurrence {
  readonly from: number
  readonly to: number
  /** End of the bare period, without its number. */
  readonly periodTo: number
  /** ISO 8601 duration; absent for a period that the calendar does not measure (每学期). */
  readonly every?: string
  readonly on?: On
  readonly times?: number
  readonly timesMax?: number
  readonly comparator?: 'gte' | 'lte'
  readonly within?: Within
  readonly event?: { readonly from: number; readonly to: number }
}

interface Period {
  readonly to: number
  readonly every?: string
}

const periodUnits: readonly (readonly [word: string, letter: string, factor: number])[] = [
  ['年度', 'Y', 1],
  ['半年', 'M', 6],
  ['年', 'Y', 1],
  ['季度', 'M', 3],
  ['季', 'M', 3],
  ['月度', 'M', 1],
  ['月', 'M', 1],
  ['星期', 'W', 1],
  ['周', 'W', 1],
  ['旬', 'D', 10],
  ['日', 'D', 1],
  ['天', 'D', 1],
]

/** Behind these 每年 and its like are the beginning of another word: 每年级, 每周岁, 每月龄. */
const otherWords = [
  '年级',
  '年龄',
  '周岁',
  '月龄',
  '日志',
  '天然',
  '日制',
  '日均',
  '月均',
  '季均',
  '年均',
]

/**
 * Read a period that recurs (频次) and begins at `at`.
 *
 * ```text
 * 每季度末的前3个工作日内 → P3M on {day: -1, workdays: 3}
 * 每月更新不少于4次      → P1M, times 4, gte
 * 按季度    次月10日前    每年年初    每半年
 * ```
 */
export function readRecurrence(text: string, at: number): Recurrence | undefined {
  const period = readEvery(text, at) ?? readBy(text, at) ?? readNextMonth(text, at)
  if (!period) return undefined
  const inside = readInside(text, period)
  const periodTo = inside?.to ?? period.to
  const count = readTimes(text, period.to, periodTo, isLeastBefore(text, at))
  const { to: _, ...where } = inside ?? { to: 0 }
  const { to, ...times } = count ?? { to: periodTo }
  const every = period.every === undefined ? {} : { every: period.every }
  return { from: at, periodTo, ...every, ...where, ...times, to }
}

/** What 、 ties to a rhythm: 按月度、季度 shares its 按, 每月10日、20日前 its 每月. */
export function readSharedRhythm(
  text: string,
  at: number,
  { every, from, on }: Recurrence,
): Recurrence | undefined {
  if (text.startsWith('按', from)) {
    const period = readPeriodUnit(text, at, 1)
    return period && { from: at, periodTo: period.to, ...period }
  }
  if (every === undefined || every === 'P1Y' || !on) return undefined
  // 每周一、周四 prints its 周 once more.
  const start = every === 'P1W' ? (endOfWord(text, at, ['周', '星期']) ?? at) : at
  const { to, ...where } = readInside(text, { every, to: start }) ?? { to: at }
  return to > at ? { from: at, to, periodTo: to, every, ...where } : undefined
}

function readEvery(text: string, at: number): Period | undefined {
  if (text.charAt(at) !== '每') return undefined
  const start = skipBlanks(text, at + 1)
  if (endOfWord(text, start, otherWords) !== undefined) return undefined
  // Half a month is no length that the calendar has.
  if (text.startsWith('学期', start) || text.startsWith('半月', start)) return { to: start + 2 }
  const number = readNumber(text, start, 2)
  const unitAt =
    endOfWord(text, skipBlanks(text, number?.to ?? start), ['个']) ?? number?.to ?? start
  const workday = number ? undefined : endOfWord(text, unitAt, ['工作日'])
  if (workday !== undefined) return { to: workday, every: 'P1D' }
  return readPeriodUnit(text, unitAt, number?.value ?? 1)
}

function readPeriodUnit(text: string, at: number, count: number): Period | undefined {
  const start = skipBlanks(text, at)
  const unit = periodUnits.find(([word]) => text.startsWith(word, start))
  if (!unit || count < 1) return undefined
  return { to: start + unit[0].length, every: `P${count * unit[2]}${unit[1]}` }
}

/** 按季度, 逐月. */
function readBy(text: string, at: number): Period | undefined {
  const start = endOfWord(text, at, ['按每', '按', '逐'])
  if (start === undefined) return undefined
  const period = readPeriodUnit(text, start, 1)
  // 按年龄, 逐年提高: only these are spoken of as a rhythm.
  const rhythm = endOfWord(text, start, [
    '季度',
    '季',
    '月度',
    '月',
    '半年',
    '周',
    '旬',
    '年度',
    '年',
    '日',
  ])
  if (text.charAt(at) === '逐' && rhythm === start + 1 && text.charAt(start) === '年')
    return undefined
  const trailing = rhythm !== undefined && endOfWord(text, rhythm, ['份', '龄', '薪', '租', '均'])
  return period && rhythm !== undefined && trailing === undefined ? period : undefined
}

/** 次月10日前: due in the month after the one that it speaks of, so every month. */
function readNextMonth(text: string, at: number): Period | undefined {
  const to = endOfWord(text, at, ['次月', '下月'])
  if (to === undefined || !readNumber(text, skipBlanks(text, to), 2)) return undefined
  return { to, every: 'P1M' }
}

type Inside = { readonly to: number; readonly on?: On } & Pick<Recurrence, 'within' | 'event'>

/** Where in the period it is due: 年初, 末, 28日前, 最后一个月的30日前, 结束后10日内. */
function readInside(text: string, { every, to }: Period): Inside | undefined {
  const at = skipBlanks(text, to)
  const after = readAfterEnd(text, at)
  if (after) return after
  const place =
    every === 'P1Y'
      ? readInYear(text, at)
      : every === 'P1W'
        ? readInWeek(text, at)
        : readInMonths(text, at, every)
  const workdays = readWorkdays(text, place?.to ?? at, place?.on)
  const found = workdays ?? place
  if (!found) return undefined
  const closed = endOfWord(text, skipBlanks(text, found.to), [
    '之前',
    '以前',
    '前',
    '之内',
    '以内',
    '内',
  ])
  return closed === undefined ? found : { ...found, to: closed }
}

/** 每季度结束后10日内: a span counted from the end of each period. */
function readAfterEnd(text: string, at: number): Inside | undefined {
  const event = endOfWord(text, at, ['结束', '终了', '末', '底'])
  const start =
    event === undefined ? undefined : endOfWord(text, event, ['之后的', '之后', '后的', '后'])
  if (event === undefined || start === undefined) return undefined
  const count = readCount(text, skipBlanks(text, start))
  const to = count && endOfWord(text, skipBlanks(text, count.to), ['之内', '以内', '内'])
  if (!count || to === undefined) return undefined
  return { to, within: count.within, event: { from: at, to: event } }
}

function readInYear(text: string, at: number): Inside | undefined {
  const edge = endOfWord(text, at, ['底', '末'])
  if (edge !== undefined) return { to: edge, on: { month: 12, day: -1 } }
  const start = endOfWord(text, at, ['的']) ?? at
  const moment = readStretch(text, start)?.moment
  return moment && moment.year === undefined ? { to: moment.to, ...onOf(moment) } : undefined
}

/** The day of a year on which a moment ends; 年初 is its first month. */
export function onOf({ first, grain, last }: Moment): { readonly on?: On } {
  if (last) return { on: last }
  return grain === 'year' ? { on: { month: first?.month ?? 1 } } : {}
}

const weekdays = '一二三四五六日天'

function readInWeek(text: string, at: number): Inside | undefined {
  const day = weekdays.indexOf(text.charAt(at))
  if (day < 0 || text.charAt(at) === '' || endOfWord(text, at + 1, occurrenceUnits))
    return undefined
  return { to: at + 1, on: { day: Math.min(day + 1, 7) } }
}

/** Inside a month, a quarter or half a year: 末月20日, 首月, 第1个月的20日, 末, 28日. */
function readInMonths(text: string, at: number, every: string | undefined): Inside | undefined {
  // 每季度次月10日前: in the month behind the period.
  const next = endOfWord(text, at, ['次月', '的次月', '后次月', '下月'])
  if (next !== undefined) return readDayOfMonth(text, next)
  const count = Number(every?.slice(1, -1) ?? 0)
  const month = every === 'P1M' ? undefined : readMonthOfPeriod(text, at, count)
  const start = month?.to ?? at
  const day = readDayOfMonth(text, start)
  if (!month) return day
  return day
    ? { to: day.to, on: { month: month.value, ...day.on } }
    : { to: month.to, on: { month: month.value } }
}

function readMonthOfPeriod(text: string, at: number, count: number) {
  const last = endOfWord(text, at, ['最后一个月', '最后1个月', '最后一月', '末月'])
  const first = endOfWord(text, at, ['首月'])
  const to = last ?? first
  if (to !== undefined)
    return { value: last === undefined ? 1 : count, to: endOfWord(text, to, ['的']) ?? to }
  const number = text.charAt(at) === '第' ? readNumber(text, at + 1, 1) : undefined
  const end = number && endOfWord(text, number.to, ['个月', '月'])
  if (!number || end === undefined || number.value > count) return undefined
  return { value: number.value, to: endOfWord(text, end, ['的']) ?? end }
}

const partsOfMonth: readonly (readonly [words: readonly string[], day: number])[] = [
  [['月底', '月末', '底', '末'], -1],
  [['上旬', '月初', '初'], 10],
  [['中旬'], 20],
  [['下旬'], -1],
]

function readDayOfMonth(text: string, at: number): Inside | undefined {
  const number = readNumber(text, at, 3)
  const mark = number && endOfWord(text, skipBlanks(text, number.to), ['日', '号'])
  if (number && mark !== undefined && number.value >= 1 && number.value <= 31) {
    return { to: mark, on: { day: number.value } }
  }
  for (const [words, day] of partsOfMonth) {
    const to = endOfWord(text, at, words)
    if (to !== undefined) return { to, on: { day } }
  }
  return undefined
}

/** 末的前3个工作日, 前5个工作日, 最后一个工作日. */
function readWorkdays(text: string, at: number, on: On | undefined): Inside | undefined {
  const start = endOfWord(text, at, ['的']) ?? at
  const last = endOfWord(text, start, ['最后一个工作日', '最后1个工作日'])
  if (last !== undefined) return { to: last, on: { ...on, day: -1, workdays: 1 } }
  const numbered = endOfWord(text, start, ['前', '第'])
  const number =
    numbered === undefined ? undefined : readNumber(text, skipBlanks(text, numbered), 2)
  const to = number && endOfWord(text, skipBlanks(text, number.to), ['个工作日'])
  if (!number || to === undefined) return undefined
  return { to, on: { day: 1, ...on, workdays: number.value } }
}

/** How far behind its period a number of times is looked for. */
const reach = 24
const atLeast = ['至少', '不少于', '不低于', '不得少于', '不得低于', '确保'] as const
const dashes = ['——', '-', '—', '–', '~', '至', '到', '、'] as const

/** 至少每半年召开一次 */
function isLeastBefore(text: string, at: number): boolean {
  return text.endsWith('至少', at)
}

/** 至少1次, 不少于4次, 举办一至两期: how often in each period. */
function readTimes(text: string, from: number, at: number, isLeast: boolean) {
  const end = clauseEnd(text, at, reach)
  for (let cursor = at; cursor < end; cursor++) {
    if (text.charAt(cursor) === '每' || readMoment(text, cursor)) return undefined
    const count = readOccurrences(text, cursor)
    if (!count) continue
    const least =
      isLeast || count.open || atLeast.some((word) => text.slice(from, cursor).includes(word))
    const { to, times, timesMax } = count
    return {
      to,
      times,
      ...(timesMax === undefined ? {} : { timesMax }),
      ...(least ? { comparator: 'gte' as const } : {}),
    }
  }
  return undefined
}

function readOccurrences(text: string, at: number) {
  if ('第首'.includes(text.charAt(at - 1)) || text.charAt(at - 1) === '') return undefined
  const low = readNumber(text, at, 3)
  if (!low) return undefined
  const dash = endOfWord(text, low.to, dashes)
  const high = dash === undefined ? undefined : readNumber(text, dash, 3)
  const unitAt = skipBlanks(text, (high ?? low).to)
  const unit = endOfWord(text, unitAt, occurrenceUnits)
  // 一次性, 次数, 一期工程 are other words.
  if (unit === undefined || endOfWord(text, unit, ['性', '数', '工程']) !== undefined)
    return undefined
  const open = endOfWord(text, unit, ['及以上', '以上'])
  return { to: open ?? unit, times: low.value, timesMax: high?.value, open: open !== undefined }
}
