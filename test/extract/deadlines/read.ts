import { collect } from '../../../src/diagnostics/report.ts'
import { type DeadlineContext, findDeadlines } from '../../../src/extract/deadlines/index.ts'
import type { DeadlinePlace } from '../../../src/extract/deadlines/place.ts'
import { fold } from '../../../src/text/fold.ts'
import { readStretches } from '../../../src/text/reading.ts'

type Lent = Omit<DeadlineContext, 'report'>

export function readDeadlines(text: string, place: DeadlinePlace, lent: Lent = { planYear: 2023 }) {
  const reading = readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
  const { diagnostics, report } = collect()
  return { deadlines: findDeadlines(reading, { ...lent, report }, place), diagnostics }
}

/**
 * What is read of a text, one line for each limit: the print and what it means.
 *
 * `text` due · `text` start… · `text` start…due · `text` P1M day28 ×4 gte · `text` 3 workday after event · `text` ongoing
 */
export function linesOf(text: string, place: DeadlinePlace = 'prose', lent?: Lent): string[] {
  return readDeadlines(text, place, lent).deadlines.map(lineOf)
}

function lineOf(deadline: ReturnType<typeof findDeadlines>[number]): string {
  const { comparator, due, event, every, kind, on, start, times, timesMax, within } = deadline
  const parts = [
    kind === 'recurring' ? (every ?? 'recurring') : '',
    start === undefined ? due : `${start}…${due ?? ''}`,
    labelled('month', on?.month) + labelled(' day', on?.day) + labelled(' workdays', on?.workdays),
    labelled('×', times) + labelled('-', timesMax),
    comparator,
    within ? `${within.count} ${within.unit}` : '',
    labelled('after ', event),
    kind === 'ongoing' ? kind : '',
  ]
  return [`「${deadline.text}」`, ...parts.map((part) => part?.trim()).filter(Boolean)].join(' ')
}

function labelled(label: string, value: number | string | undefined): string {
  return value === undefined ? '' : `${label}${value}`
}
