import { occurrenceUnits } from '../../lexicon/limits.ts'
import { endOfWord, readNumber, skipBlanks } from '../scan.ts'
import type { Moment } from './printed-time.ts'
import type { On, Period, Recurrence } from './rhythm.ts'
import { readCount } from './span.ts'
import { readStretch } from './stretch.ts'

type Inside = { readonly to: number; readonly on?: On } & Pick<Recurrence, 'within' | 'event'>

/** Where in the period it is due: 年初, 末, 28日前, 最后一个月的30日前, 结束后10日内. */
export function readInside(text: string, { every, to }: Period): Inside | undefined {
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
