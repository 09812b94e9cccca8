import { daysOf } from '../text/dates.ts'

/** Year, month and date of a civil day. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

export function partsOf(day: string): DayParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

/** The same date so many months later; where the month is shorter, its last day. */
export function addMonths(day: string, count: number): string {
  const { year, month, date } = partsOf(day)
  const at = year * 12 + month - 1 + count
  return dayIn(Math.floor(at / 12), (at % 12) + 1, date)
}

/** A day of a month, at most its last; -1 is the last. */
export function dayIn(year: number, month: number, date: number): string {
  const last = daysOf(year, month)
  const day = date === -1 ? last : Math.min(date, last)
  return `${year}-${two(month)}-${two(day)}`
}

function two(count: number): string {
  return String(count).padStart(2, '0')
}

/** Quarter (季度) of a day: `2023Q3`. */
export function quarterOf(day: string): string {
  const { year, month } = partsOf(day)
  return `${year}Q${Math.ceil(month / 3)}`
}
