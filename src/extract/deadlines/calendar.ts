import { daysOf, isoDate } from '../../text/dates.ts'
import type { Moment, MonthDay } from './printed-time.ts'
import type { Timing } from './stretch.ts'

/** Years that stand around a limit and may lend it theirs. */
export interface Years {
  /** Year of the limit before it in its sentence. */
  readonly sentence: number | undefined
  /** Year of the plan's own title. */
  readonly plan: number | undefined
  /** Year of the date of issue, else of the document number. */
  readonly assumed: number | undefined
}

/** A year, and whether it was only assumed. */
export interface YearReading {
  readonly year: number | undefined
  readonly assumed: boolean
}

/** The year of a moment: printed, else the sentence's, else the plan's, else the assumed one. */
export function yearOf({ year, yearShift, next }: Moment, years: Years): YearReading {
  if (year !== undefined) return { year, assumed: false }
  const shift = yearShift ?? (next ? 1 : 0)
  const near = yearShift === undefined ? years.sentence : undefined
  const known = near ?? years.plan
  if (known !== undefined) return { year: known + shift, assumed: false }
  const assumed = years.assumed === undefined ? undefined : years.assumed + shift
  return { year: assumed, assumed: assumed !== undefined }
}

/** Calendar dates of a limit; `impossible` where the calendar has no such day. */
export interface Dates {
  readonly start?: string
  readonly due?: string
  readonly impossible?: true
}

/** The dates of a time, once its year is known. */
export function datesOf(timing: Timing, year: number, beginYear: number): Dates {
  const { begin, closing, moment } = timing
  if (closing === 'from') return withStart(firstDay(moment), year)
  const due = moment.last && dayOf(moment.last, year)
  if (moment.last && due === undefined) return { impossible: true }
  const first = begin ? firstDay(begin) : stretchStart(timing)
  const start = first && dayOf(first, begin ? beginYear : year)
  if (begin && first && start === undefined) return { impossible: true }
  return { ...(start === undefined ? {} : { start }), ...(due === undefined ? {} : { due }) }
}

function withStart(first: MonthDay | undefined, year: number): Dates {
  const start = first && dayOf(first, year)
  if (start !== undefined) return { start }
  return first ? { impossible: true } : {}
}

/** A stretch that is named whole has a first day (6月上旬); a limit at its end has none (6月底前). */
function stretchStart({ closing, moment }: Timing): MonthDay | undefined {
  return closing === 'none' && !moment.end ? moment.first : undefined
}

function firstDay({ first, grain, last }: Moment): MonthDay | undefined {
  if (first) return first
  return grain === 'year' ? { month: 1, day: 1 } : last
}

function dayOf({ month, day }: MonthDay, year: number): string | undefined {
  return isoDate(year, month, day === -1 ? daysOf(year, month) : day)
}
