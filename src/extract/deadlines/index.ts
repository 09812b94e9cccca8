import type { Report } from '../../diagnostics/report.ts'
import type { Draft } from '../../model/place.ts'
import type { Deadline } from '../../model/task.ts'
import { daysOf, isoDate } from '../../text/dates.ts'
import { printOf, type Reading, rangeOf } from '../../text/reading.ts'

/** What the document lends to a limit that prints no year, and where findings go. */
export interface DeadlineContext {
  /** Year of the plan's own title. */
  readonly planYear?: number
  /** Year of the date of issue, else of the document number; its use is reported. */
  readonly assumedYear?: number
  readonly report: Report
  /** Stretches of the reading that are left out: clauses, whose limits are looked for on their own. */
  readonly skip?: readonly { readonly from: number; readonly to: number }[]
}

/** Where the text stands: running text, a responsibility clause, or a deadline cell or label line. */
export type DeadlinePlace = 'prose' | 'clause' | 'column'

const simple = /(?:(\d{4})年)?(?:(\d{1,2})月(底|(\d{1,2})日)|年底)(?=前|$)前?/gu

/** Find the time limits (完成时限) of a text, in order. */
export function findDeadlines(
  reading: Reading,
  context: DeadlineContext,
  _place: DeadlinePlace,
): Draft<Deadline>[] {
  return [...reading.text.matchAll(simple)].map((match) => {
    const [whole, year, month = '12', , day] = match
    const end = match.index + whole.length
    const due = dueOf(Number(year ?? context.planYear ?? context.assumedYear ?? 0), month, day)
    const deadline = {
      text: printOf(reading, match.index, end),
      kind: 'date' as const,
      span: rangeOf(reading, match.index, end),
    }
    return due === undefined ? deadline : { ...deadline, due }
  })
}

function dueOf(year: number, month: string, day: string | undefined): string | undefined {
  return isoDate(year, Number(month), day ? Number(day) : daysOf(year, Number(month)))
}
