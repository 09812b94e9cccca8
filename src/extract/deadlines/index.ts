import type { Report } from '../../diagnostics/report.ts'
import type { Draft } from '../../model/place.ts'
import type { Deadline } from '../../model/task.ts'
import { printOf, type Reading, rangeOf } from '../../text/reading.ts'
import { datesOf, type YearReading, type Years, yearOf } from './calendar.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { onOf } from './in-period.ts'
import type { DeadlinePlace } from './place.ts'
import type { Moment } from './printed-time.ts'
import type { Timing } from './stretch.ts'

/** What the document lends to a limit that prints no year, and where findings go. */
export interface DeadlineContext {
  /** Year of the plan's own title. */
  readonly planYear?: number
  /** Year of the date of issue, else of the document number; its use is reported. */
  readonly assumedYear?: number
  readonly report: Report
  /** Stretches of the reading that are left out, in order: clauses, whose limits are looked for alone. */
  readonly skip?: readonly { readonly from: number; readonly to: number }[]
}

type DeadlineDraft = Draft<Deadline>
type Rest = Omit<DeadlineDraft, 'text' | 'span'>

/** What the limits before it in its sentence lend to one. */
interface Sentence {
  readonly number: number
  year: number | undefined
  every: string | undefined
}

/**
 * Find the time limits (完成时限) of a text, in order.
 *
 * ```text
 * 2021年底前 → date, due 2021-12-31          印发之日起3个工作日内 → relative, {3, workday}, event 印发
 * 每月28日前 → recurring, P1M on {day: 28}    长期坚持 → ongoing, in a clause or a column only
 * ```
 *
 * In running text a time is a limit only where its sentence says that something is to be done or so
 * by then; a deadline column (or a line behind 完成时限:) needs no such evidence. What was assumed or
 * cannot be dated is reported; the printed text stays.
 *
 * @see contract, Deadlines
 */
export function findDeadlines(
  reading: Reading,
  context: DeadlineContext,
  place: DeadlinePlace,
): DeadlineDraft[] {
  const knownYear = context.planYear ?? context.assumedYear
  const scan = { text: reading.text, place, knownYear, skip: context.skip ?? [] }
  const deadlines: DeadlineDraft[] = []
  let sentence: Sentence = { number: -1, year: undefined, every: undefined }
  for (const candidate of findCandidates(scan)) {
    const { from, sentence: number, to } = candidate
    if (number !== sentence.number) sentence = { number, year: undefined, every: undefined }
    const place = { text: printOf(reading, from, to), span: rangeOf(reading, from, to) }
    const rest = restOf(candidate, sentence, { ...context, reading }, place)
    if (rest) deadlines.push({ ...place, ...rest })
  }
  return deadlines
}

type Printed = Pick<DeadlineDraft, 'text' | 'span'>
type Surroundings = DeadlineContext & { readonly reading: Reading }

function restOf(
  candidate: Candidate,
  sentence: Sentence,
  context: Surroundings,
  printed: Printed,
): Rest | undefined {
  switch (candidate.kind) {
    case 'date':
      return dateOf(candidate, sentence, context, printed)
    case 'plan-years': {
      const { due, start } = candidate.years
      return { kind: 'date', due, ...(start === undefined ? {} : { start }) }
    }
    case 'recurring':
      return recurringOf(candidate, sentence, context.reading)
    case 'relative': {
      const { event, within } = candidate.span
      return { kind: 'relative', within, ...eventOf(event, context.reading) }
    }
    case 'ongoing':
      return { kind: 'ongoing' }
  }
}

function eventOf(event: { from: number; to: number } | undefined, reading: Reading) {
  return event ? { event: printOf(reading, event.from, event.to) } : {}
}

function recurringOf(
  { recurrence }: Candidate & { kind: 'recurring' },
  sentence: Sentence,
  reading: Reading,
): Rest {
  const { comparator, event, every, on, times, timesMax, within } = recurrence
  sentence.every = every
  return {
    kind: 'recurring',
    ...(every === undefined ? {} : { every }),
    ...(on ? { on } : {}),
    ...(times === undefined ? {} : { times }),
    ...(timesMax === undefined ? {} : { timesMax }),
    ...(comparator ? { comparator } : {}),
    ...(within ? { within } : {}),
    ...eventOf(event, reading),
  }
}

function dateOf(
  { limit, timing }: Candidate & { kind: 'date' },
  sentence: Sentence,
  context: Surroundings,
  printed: Printed,
): Rest | undefined {
  if (!limit) {
    sentence.year = timing.moment.year ?? sentence.year
    return undefined
  }
  if (isGoverned(timing, sentence)) {
    return { kind: 'recurring', every: 'P1Y', ...onOf(timing.moment) }
  }
  reportReading(timing, context, printed)
  const years: Years = {
    sentence: sentence.year,
    plan: context.planYear,
    assumed: context.assumedYear,
  }
  const { begin, moment } = timing
  // 3月至2022年6月: the first half takes the year before it, the second its own.
  const first = begin
    ? yearOf(begin, begin.year === undefined ? withYear(years, moment) : years)
    : undefined
  const last = yearOf(
    moment,
    first?.year === undefined ? years : { ...years, sentence: first.year },
  )
  sentence.year = last.assumed ? sentence.year : (last.year ?? sentence.year)
  return { kind: 'date', ...datesIn(timing, last, first?.year, context, printed) }
}

/** 2022年1月—6月 lends to the right, 1月—2022年6月 to the left. */
function withYear(years: Years, { year }: Moment): Years {
  return year === undefined || years.sentence !== undefined ? years : { ...years, sentence: year }
}

function datesIn(
  timing: Timing,
  { assumed, year }: YearReading,
  beginYear: number | undefined,
  { report }: DeadlineContext,
  { span, text }: Printed,
) {
  if (!timing.moment.last && !timing.moment.first) return {}
  if (year === undefined) {
    report('deadline-year-missing', span, { text })
    return {}
  }
  if (assumed) report('deadline-year-assumed', span, { text, year })
  const { impossible, ...dates } = datesOf(timing, year, beginYear ?? year)
  if (impossible) report('deadline-impossible', span, { text })
  return dates
}

/** M月前 and Y年前 leave open whether the month itself still keeps the limit. */
function reportReading(
  { closing, moment }: Timing,
  { report }: DeadlineContext,
  { span, text }: Printed,
) {
  const whole = !moment.end && closing === 'before'
  if (whole && moment.grain === 'month') report('deadline-month-ambiguous', span, { text })
  if (whole && moment.grain === 'year') report('deadline-year-ambiguous', span, { text })
  if (moment.damaged) report('deadline-damaged', span, { text })
  if (!moment.last && !moment.first) report('deadline-day-unfixed', span, { text })
}

/** 每年年初…,年末…: 每 holds for the times after it in its sentence that print no year. */
function isGoverned({ begin, moment }: Timing, { every }: Sentence): boolean {
  if (every !== 'P1Y' || moment.year !== undefined || moment.yearShift !== undefined) return false
  return begin?.year === undefined && !(moment.grain === 'year' && !moment.end)
}
