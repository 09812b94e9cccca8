import type { LedgerLimit } from '../model/ledger.ts'
import type { Plan } from '../model/plan.ts'
import type { Deadline } from '../model/task.ts'
import { addDays, daysBetween } from '../text/days.ts'
import { addMonths, dayIn, partsOf } from './days.ts'
import { type CountedDay, workdayOf, workdaysAfter } from './workdays.ts'

/** What limits are reckoned from. */
export interface LimitContext {
  /** The day that is asked for: YYYY-MM-DD. */
  readonly on: string
  /** 成文日期 of the plan, else the day on which it was printed or published. */
  readonly issuedOn?: string | undefined
  /** After its end nothing of the plan recurs. */
  readonly planYear?: number | undefined
}

export function limitContext({ meta }: Plan, on: string): LimitContext {
  const { issuedOn, printedOn, publishedOn, planYear } = meta
  return { on, issuedOn: issuedOn ?? printedOn ?? publishedOn, planYear }
}

/** A limit with its day, and for how many days before it is called soon. */
export interface DatedLimit extends LedgerLimit {
  readonly soon: number
}

/** Days before a limit from which on it is due soon (临近). */
const soonDays = 30

/**
 * Find the day that a limit falls on: its date, the day counted from the issue of the plan, the next
 * time that it recurs.
 *
 * Without a day stay limits that are ongoing, that recur daily, or that count from an event whose day
 * the plan does not know.
 */
export function dateLimit(deadline: Deadline, context: LimitContext): DatedLimit {
  const { text, kind } = deadline
  const counted = countedDay(deadline, context)
  const years = counted?.uncertainYears ?? []
  return {
    text,
    kind,
    ...(counted && { due: counted.day }),
    ...(years.length > 0 && { uncertainYears: [...years] }),
    soon: kind === 'recurring' ? soonOf(deadline) : soonDays,
  }
}

function countedDay(deadline: Deadline, context: LimitContext): CountedDay | undefined {
  if (deadline.kind === 'date')
    return deadline.due === undefined ? undefined : certain(deadline.due)
  if (deadline.kind === 'relative') return relativeDay(deadline, context)
  return deadline.kind === 'recurring' ? nextTime(deadline, context) : undefined
}

function certain(day: string): CountedDay {
  return { day, uncertainYears: [] }
}

const issue = /印发|发布|下发|公布|发文|成文/u

/** A span after the plan's issue (印发之日起3个工作日内). The day of the event is not counted. */
function relativeDay(
  { within, event }: Deadline,
  { issuedOn }: LimitContext,
): CountedDay | undefined {
  if (!within || issuedOn === undefined || !issue.test(event ?? '')) return undefined
  return dayAfter(issuedOn, within)
}

function dayAfter(day: string, { count, unit }: NonNullable<Deadline['within']>): CountedDay {
  if (unit === 'workday') return workdaysAfter(day, Math.ceil(count))
  if (unit === 'month') return certain(addMonths(day, Math.round(count)))
  if (unit === 'year') return certain(addMonths(day, Math.round(count * 12)))
  return certain(addDays(day, Math.ceil(unit === 'week' ? count * 7 : count)))
}

const duration = /^P(\d{1,3})([YMWD])$/u

interface Period {
  readonly count: number
  readonly unit: 'months' | 'days'
}

function periodOf({ every }: Deadline): Period | undefined {
  const [, number = '', letter] = duration.exec(every ?? '') ?? []
  const count = Number(number)
  if (count === 0 || letter === 'D') return undefined
  if (letter === 'W') return { count: count * 7, unit: 'days' }
  return { count: letter === 'Y' ? count * 12 : count, unit: 'months' }
}

/** Share of a period at whose end what recurs in it is due soon. */
const soonShare = 1 / 3

/** What recurs soon is due soon for at most a third of its period: 每月 is not always yellow. */
function soonOf(deadline: Deadline): number {
  const period = periodOf(deadline)
  if (!period) return soonDays
  const days = period.unit === 'days' ? period.count : period.count * 30
  return Math.min(soonDays, Math.floor(days * soonShare))
}

/** The first time from the day that is asked for; after the end of the plan's year its last time. */
function nextTime(deadline: Deadline, context: LimitContext): CountedDay | undefined {
  const period = periodOf(deadline)
  if (!period) return undefined
  const { on, planYear } = context
  const timeAt = period.unit === 'days' ? weekTime : monthTime
  let last: CountedDay | undefined
  const end = planYear === undefined ? undefined : `${planYear}-12-31`
  const from = end !== undefined && end < on ? end : on
  for (let index = -2; index <= 2; index++) {
    const time = timeAt(deadline, period, from, index)
    if (end !== undefined && time.day > end) continue
    last = time
    if (time.day >= on) return time
  }
  return last
}

/** Weeks end on their seventh day, or on the weekday that is named. */
function weekTime({ on }: Deadline, { count }: Period, from: string, index: number): CountedDay {
  const monday = addDays(from, -((daysBetween('2024-01-01', from) % 7) + 7) % 7)
  return certain(addDays(monday, index * count + ((on?.day ?? 7) - 1)))
}

/** Periods of months begin with the year; the month that is named is counted inside them. */
function monthTime(deadline: Deadline, { count }: Period, from: string, index: number): CountedDay {
  const { year, month } = partsOf(from)
  const first = Math.floor((year * 12 + month - 1) / count) * count + index * count
  const { on, within } = deadline
  const inside = on?.month !== undefined && on.month <= count ? on.month : count
  const at = first + inside - 1
  const [atYear, atMonth] = [Math.floor(at / 12), (at % 12) + 1]
  // 每季度结束后10日内: counted from the end of the period.
  if (within) return dayAfter(dayIn(atYear, atMonth, -1), within)
  return monthDay(atYear, atMonth, on)
}

function monthDay(year: number, month: number, on: Deadline['on']): CountedDay {
  const day = on?.day ?? -1
  if (on?.workdays === undefined) return certain(dayIn(year, month, day))
  // 月末前3个工作日内 lasts until the last working day, 月初5个工作日内 until the fifth.
  return day === -1
    ? workdayOf(dayIn(year, month, -1), 1, -1)
    : workdayOf(dayIn(year, month, day), on.workdays, 1)
}
