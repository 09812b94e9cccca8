import chineseDays from 'chinese-days'
import { addDays } from '../text/days.ts'
import { partsOf } from './days.ts'

/** A day that was counted in working days (工作日), and the years whose calendar is not known. */
export interface CountedDay {
  readonly day: string
  /** The State Council had not published these when the data was made: weekdays were counted. */
  readonly uncertainYears: readonly number[]
}

const covered = new Map<number, boolean>()

/**
 * Whether the holidays and make-up days (调休) of a year are known.
 *
 * The library takes every weekday of a year that it does not know for a working day, and says nothing.
 */
export function isKnownYear(year: number): boolean {
  const known = covered.get(year)
  if (known !== undefined) return known
  const holidays = chineseDays.getHolidaysInRange(
    localDay(`${year}-01-01`),
    localDay(`${year}-12-31`),
    false,
  )
  covered.set(year, holidays.length > 0)
  return holidays.length > 0
}

/** Whether people work on a day: no weekend and no holiday, or a day that makes up for one. */
export function isWorkday(day: string): boolean {
  return chineseDays.isWorkday(localDay(day))
}

/** The library reads `YYYY-MM-DD` as an instant, which west of Greenwich is the day before. */
function localDay(day: string): Date {
  const { year, month, date } = partsOf(day)
  return new Date(year, month - 1, date, 12)
}

/** The `count`-th working day after a day, which is not counted itself. */
export function workdaysAfter(day: string, count: number): CountedDay {
  return countWorkdays(day, count, 1)
}

/** The `count`-th working day of a stretch that begins (or, counted back, ends) with a day. */
export function workdayOf(day: string, count: number, step: 1 | -1): CountedDay {
  return countWorkdays(addDays(day, -step), count, step)
}

function countWorkdays(day: string, count: number, step: 1 | -1): CountedDay {
  const years = new Set<number>()
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, step)
    const { year } = partsOf(at)
    if (!isKnownYear(year)) years.add(year)
    if (isWorkday(at)) left--
  }
  return { day: at, uncertainYears: [...years] }
}
