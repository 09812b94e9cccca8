import { ICalCalendar, type ICalEventData, ICalEventTransparency } from 'ical-generator'
import type { Plan } from '../model/plan.ts'
import type { Deadline, Task } from '../model/task.ts'
import { addDays } from '../text/days.ts'
import type { ColumnKey, Row } from './columns.ts'
import { toPrintable } from './printable.ts'
import { findRecurrences } from './recurrence.ts'
import { buildRows, layOut } from './table.ts'
import { dayOf, nameOf } from './titles.ts'
import type { Remark, WriteOptions, Writer } from './writer.ts'

/**
 * Write a calendar (日历): an all-day event for each dated limit, one that comes back for each limit
 * that recurs. A limit without a day (长期坚持, 印发之日起3个工作日内) gives none; `remarks` counts them.
 *
 * Days are written as days, so that none moves with the time zone. The same plans give the same bytes:
 * ids are made of the plan's document number (else its title) and the task's id, and a calendar that
 * is imported again replaces its events.
 *
 * @see RFC 5545
 */
export const icsWriter: Writer = {
  name: 'ics',
  extension: 'ics',
  content: 'text',
  async write(plans, options) {
    const calendar = new ICalCalendar({
      prodId: { company: 'plans', product: 'export', language: options.headers.toUpperCase() },
      name: toPrintable(plans.map(nameOf).join('、')),
    })
    const taken = new Set<string>()
    const keys = new Map<Plan, string>()
    for (const plan of plans) keys.set(plan, await keyOf(plan))
    for (const entry of findEntries(plans, options)) {
      const { row, deadline, position } = entry
      for (const moment of momentsOf(deadline, row.plan)) {
        const id = freeId(`${keys.get(row.plan)}.${row.task.id}.${position}`, taken)
        calendar.createEvent({ ...eventOf(entry, options), ...moment, id: `${id}@plans` })
      }
    }
    return `${calendar.toString().trimEnd()}\r\n`
  },
  remarks(plans, options) {
    const left = findEntries(plans, options)
      .filter(({ deadline, row }) => momentsOf(deadline, row.plan).length === 0)
      .map(({ deadline: { kind } }) => kind)
    return left.length === 0 ? [] : [remarkOf(left)]
  },
}

/** A limit of a task, and its place among the task's limits, from 1. */
interface Entry {
  readonly row: Row
  readonly deadline: Deadline
  readonly position: number
}

function findEntries(plans: readonly Plan[], options: WriteOptions): readonly Entry[] {
  return buildRows(plans, { ...options, grain: 'task' }).flatMap((row) =>
    row.task.deadlines.map((deadline, index) => ({ row, deadline, position: index + 1 })),
  )
}

type Moment = Pick<ICalEventData, 'start' | 'end' | 'repeating'>

/** When a limit falls due; nothing where no day can be named. */
function momentsOf(deadline: Deadline, { meta }: Plan): readonly Moment[] {
  const { due, kind } = deadline
  if (kind === 'date') return due === undefined ? [] : [{ start: due, end: addDays(due, 1) }]
  const from = kind === 'recurring' ? (deadline.start ?? beginOf(meta)) : undefined
  if (from === undefined) return []
  const until = due ?? (meta.planYear === undefined ? undefined : `${yearOf(meta.planYear)}-12-31`)
  return findRecurrences(deadline, { from, until }).map(({ first, rule }) => ({
    start: first,
    end: addDays(first, 1),
    repeating: `RRULE:${rule}`,
  }))
}

/** The first day on which something may fall due: of issue, or of the plan's year. */
function beginOf({ documentNumber, planYear, ...meta }: Plan['meta']): string | undefined {
  const issued = meta.issuedOn ?? meta.publishedOn ?? meta.printedOn
  const year = planYear ?? (issued === undefined ? documentNumber?.year : undefined)
  if (year === undefined) return issued
  return issued?.startsWith(yearOf(year)) ? issued : `${yearOf(year)}-01-01`
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0')
}

/** Longest title of an event; calendars show one line. */
const longestSummary = 60

function eventOf({ row, deadline }: Entry, options: WriteOptions): Omit<ICalEventData, 'start'> {
  const { plan, task, categories } = row
  const category = toPrintable(categories.of(task)).replaceAll('\n', '')
  return {
    allDay: true,
    stamp: `${dayOf([plan])}T00:00:00Z`,
    summary: `${summaryOf(task)}（${toPrintable(deadline.text).replaceAll('\n', '')}）`,
    description: describe(row, options),
    // A limit takes nobody's time.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(category && { categories: [{ name: category }] }),
  }
}

/** The title; of a table row, where several stand beside one title, what is to be done. */
function summaryOf({ origin, title, text }: Task): string {
  const line = toPrintable((origin === 'table' && text) || title || text).replaceAll('\n', '')
  const chars = [...line]
  return chars.length > longestSummary ? `${chars.slice(0, longestSummary - 1).join('')}…` : line
}

const described: readonly ColumnKey[] = [
  'task',
  'content',
  'lead',
  'responsible',
  'support',
  'deadline',
  'plan',
  'source',
]

/** The columns asked for, one on each line under its header. */
function describe(row: Row, { columns, headers: language }: WriteOptions): string {
  const keys = (columns as readonly ColumnKey[] | undefined) ?? described
  const { headers, rows } = layOut([row], keys, language)
  const colon = language === 'zh' ? '：' : ': '
  return headers
    .map((header, index) => ({ header, cell: toPrintable(String(rows[0]?.[index] ?? '')) }))
    .filter(({ cell }) => cell !== '')
    .map(({ header, cell }) => `${header}${colon}${cell}`)
    .join('\n')
}

/** What tells a plan from all others, whatever container it was read from, in 16 hexadecimal digits. */
async function keyOf({ meta, source }: Plan): Promise<string> {
  const { documentNumber, issuers, title } = meta
  const name = documentNumber?.text ?? ([title, ...issuers].join(' ').trim() || source.sha256)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name))
  const bytes = [...new Uint8Array(digest)].slice(0, 8)
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** One document in two containers gives every id twice, a limit may take two rules; no two events share one. */
function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let copy = 2; taken.has(free); copy++) free = `${id}.${copy}`
  taken.add(free)
  return free
}

const kinds = {
  ongoing: { en: 'ongoing', zh: '长期' },
  relative: { en: 'counted from an event', zh: '自某事起算' },
  date: { en: 'without a last day', zh: '无截止日' },
  recurring: { en: 'without a rhythm of the calendar', zh: '周期不定' },
} as const satisfies Record<Deadline['kind'], Remark>

function remarkOf(left: readonly Deadline['kind'][]): Remark {
  const listed = (language: keyof Remark, mark: string) =>
    [...new Set(left)]
      .map((kind) => `${left.filter((one) => one === kind).length} ${kinds[kind][language]}`)
      .join(mark)
  const limits = left.length === 1 ? '1 limit has' : `${left.length} limits have`
  return {
    en: `${limits} no day and no event (${listed('en', ', ')})`,
    zh: `${left.length} 个时限没有确定日期，未写入日历（${listed('zh', '，')}）`,
  }
}
