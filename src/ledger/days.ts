import { daysOf } from '../text/dates.ts'

/** Year, month and date of a civil day. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** Civil days (YYYY-MM-DD) are reckoned as days of UTC, which have no summer time. */
const dayLength = 86_400_000

export function partsOf(day: string): DayParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

/** A day so many days later; earlier where the number is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)
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
