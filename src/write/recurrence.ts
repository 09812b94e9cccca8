import type { Deadline } from '../model/task.ts'
import { addDays } from '../text/days.ts'

/** When a limit falls due for the first time, and how it comes back (RRULE of RFC 5545). */
export interface Recurrence {
  readonly first: string
  readonly rule: string
}

/** Days between which a limit falls due; without an end it never stops. */
export interface Stretch {
  readonly from: string
  readonly until?: string | undefined
}

/** How a limit recurs: so many days, weeks or months from one to the next. */
type Rhythm =
  | { readonly unit: 'day'; readonly interval: number }
  | { readonly unit: 'week'; readonly interval: number; readonly weekday: number }
  | {
      readonly unit: 'month'
      readonly interval: number
      /** Months inside the interval, from 0; one where it is no whole number of years. */
      readonly months: readonly number[]
      readonly days: Days
    }

/** Days of a month (-1 is the last), or the so-manieth working day of it. */
type Days = { readonly days: readonly number[] } | { readonly workday: number }

/**
 * Turn a recurring limit (周期性时限) into a rule of the calendar.
 *
 * ```text
 * 每季度            → the last day of March, June, …      FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
 * 每月28日前        → FREQ=MONTHLY;BYMONTHDAY=28
 * 每季度末的前3个工作日内 → its third last working day, which is in time however that is read
 * 每年不少于2次     → spread over the year: the last day of June and of December
 * ```
 *
 * A bare period is due on its last day, a week on Friday. Working days are Monday to Friday: a rule
 * cannot know the holidays. A number of times that does not divide its period is due at the end of it.
 * 每月30日前 takes two rules, the second for February.
 *
 * @returns Nothing for a period that the calendar does not measure (每学期).
 */
export function findRecurrences(deadline: Deadline, stretch: Stretch): readonly Recurrence[] {
  const rhythm = readRhythm(deadline)
  return (rhythm ? partFebruary(rhythm) : []).flatMap((part) => {
    const first = findFirst(part, stretch.from)
    if (first === undefined) return []
    // A plan that is issued late in its year means the next one: no rule may end before it begins.
    const ends = stretch.until !== undefined && stretch.until >= first
    const until = ends ? `;UNTIL=${stretch.until?.replaceAll('-', '')}` : ''
    return { first, rule: `${ruleOf(part)}${until}` }
  })
}

const period = /^P(\d{1,4})([YMWD])$/u

function readRhythm(deadline: Deadline): Rhythm | undefined {
  const [, digits, letter] = period.exec(deadline.every ?? '') ?? []
  const count = Number(digits)
  if (!count) return undefined
  if (letter === 'W') return { unit: 'week', interval: count, weekday: readWeekday(deadline) }
  if (letter === 'D') {
    // 每旬 ends on the 10th, the 20th and the last day.
    return count === 10
      ? { unit: 'month', interval: 1, months: [0], days: { days: [10, 20, -1] } }
      : { unit: 'day', interval: count }
  }
  return readMonths(deadline, letter === 'Y' ? count * 12 : count)
}

const friday = 5

function readWeekday({ on }: Deadline): number {
  if (on?.workdays === undefined) return on?.day ?? friday
  const day = on.day === -1 ? friday + 1 - on.workdays : on.workdays
  return Math.min(Math.max(day, 1), friday)
}

function readMonths(deadline: Deadline, interval: number): Rhythm | undefined {
  const { on, within } = deadline
  if (within) return readAfterEnd(within, interval)
  const month = (on?.month ?? interval) - 1
  if (!on) return spread(deadline, interval)
  if (month >= interval) return undefined
  const days = readDays(on)
  return days && { unit: 'month', interval, months: [month], days }
}

/** Working days and days that every period of a month has: a rule on a later one would skip months. */
const surest = { workdays: 20, days: 30 }

function readDays({ day, workdays }: NonNullable<Deadline['on']>): Days | undefined {
  if (workdays === undefined) return { days: [day ?? -1] }
  if (workdays < 1 || workdays > surest.workdays) return undefined
  if (day === -1) return { workday: -workdays }
  return day === undefined || day === 1 ? { workday: workdays } : undefined
}

/** 每季度结束后10日内: counted from the end of each period, so it falls into the next. */
function readAfterEnd(
  { count, unit }: NonNullable<Deadline['within']>,
  interval: number,
): Rhythm | undefined {
  const after = (days: Days, month = 0): Rhythm => ({
    unit: 'month',
    interval,
    months: [month],
    days,
  })
  if (!Number.isInteger(count) || count < 1) return undefined
  if (unit === 'workday') return count <= surest.workdays ? after({ workday: count }) : undefined
  if (unit === 'month') return count <= interval ? after({ days: [-1] }, count - 1) : undefined
  const days = unit === 'week' ? count * 7 : count
  return unit !== 'year' && days <= surest.days ? after({ days: [days] }) : undefined
}

/** Days of a month that part it evenly. */
const parts: Readonly<Record<number, readonly number[]>> = {
  2: [15, -1],
  3: [10, 20, -1],
  4: [7, 14, 21, -1],
}

function spread({ times = 1, comparator }: Deadline, interval: number): Rhythm {
  // 每年不超过2次 is no duty to come twice.
  const count = comparator === 'lte' || comparator === 'lt' || times < 1 ? 1 : times
  const within = count % interval === 0 ? parts[count / interval] : undefined
  if (within) return { unit: 'month', interval: 1, months: [0], days: { days: within } }
  const step = interval % count === 0 ? interval / count : interval
  return { unit: 'month', interval: step, months: [step - 1], days: { days: [-1] } }
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function ruleOf(rhythm: Rhythm): string {
  const { interval, unit } = rhythm
  if (unit === 'day') return join('DAILY', interval)
  if (unit === 'week') return join('WEEKLY', interval, `BYDAY=${weekdays[rhythm.weekday - 1]}`)
  const { days, months } = rhythm
  if (interval % 12 > 0) return join('MONTHLY', interval, ...daysOf(days))
  const inYear = months.map((month) => (month % 12) + 1)
  return join('YEARLY', interval / 12, `BYMONTH=${inYear.join(',')}`, ...daysOf(days))
}

function join(frequency: string, interval: number, ...rest: readonly string[]): string {
  const steps = interval > 1 ? [`INTERVAL=${interval}`] : []
  return [`FREQ=${frequency}`, ...steps, ...rest].join(';')
}

function daysOf(days: Days): readonly string[] {
  return 'days' in days
    ? [`BYMONTHDAY=${days.days.join(',')}`]
    : ['BYDAY=MO,TU,WE,TH,FR', `BYSETPOS=${days.workday}`]
}

const february = 1
const commonYear = 2001

/**
 * A rhythm whose day every month has: the 31st is the last day, and a 30th is parted, since calendars
 * leave out a month that lacks the day of their rule.
 */
function partFebruary(rhythm: Rhythm): readonly Rhythm[] {
  if (rhythm.unit !== 'month' || 'workday' in rhythm.days) return [rhythm]
  const { days, interval, months } = rhythm
  const [day = -1, ...more] = days.days
  const isYearly = interval % 12 === 0
  const safe = isYearly ? Math.min(...months.map((month) => lastDayOf(commonYear, month))) : 28
  if (more.length > 0 || day <= safe) return [rhythm]
  if (isYearly || day > 30) return [{ ...rhythm, days: { days: [-1] } }]
  const inYear = Array.from({ length: 12 }, (_, month) => month).filter(
    (month) => 12 % interval === 0 && months.includes(month % interval),
  )
  if (!inYear.includes(february)) return [rhythm]
  const others = inYear.filter((month) => month !== february)
  return [
    { ...rhythm, interval: 12, months: others },
    { ...rhythm, interval: 12, months: [february], days: { days: [-1] } },
  ]
}

/** The first day from `from` on that the rhythm falls on. */
function findFirst(rhythm: Rhythm, from: string): string | undefined {
  if (rhythm.unit === 'day') return from
  const [year = 0, month = 1] = from.split('-').map(Number)
  if (rhythm.unit === 'week') {
    return addDays(from, (rhythm.weekday - weekdayOf(from) + 7) % 7)
  }
  // Periods are counted from the January of the year in which they begin.
  for (let next = month - 1; next <= month + 2 * rhythm.interval; next++) {
    if (!rhythm.months.includes(next % rhythm.interval)) continue
    const found = daysIn(rhythm.days, year, next).find((day) => day >= from)
    if (found !== undefined) return found
  }
  return undefined
}

/** Days of a month, counted from the January of a year, on which something is due. */
function daysIn(days: Days, year: number, month: number): readonly string[] {
  const last = lastDayOf(year, month)
  const isoOf = (day: number) => isoDay(Date.UTC(year, month, day))
  if ('days' in days) {
    const inMonth = days.days.filter((day) => day <= last)
    return inMonth.map((day) => isoOf(day === -1 ? last : day))
  }
  const all = Array.from({ length: last }, (_, index) => isoOf(index + 1))
  const found = all.filter((day) => weekdayOf(day) <= friday).at(workdayIndex(days.workday))
  return found === undefined ? [] : [found]
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}

function workdayIndex(workday: number): number {
  return workday > 0 ? workday - 1 : workday
}

/** Monday is 1, Sunday 7. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
