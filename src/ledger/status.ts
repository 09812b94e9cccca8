import {
  type KnownRow,
  type LedgerLimit,
  type LedgerMemory,
  type LedgerRemark,
  type LedgerStatus,
  type LedgerTask,
  type LedgerUnit,
  type Light,
  type Progress,
  type ProgressCounts,
  progressKinds,
} from '../model/ledger.ts'
import type { Plan } from '../model/plan.ts'
import type { Role, Task } from '../model/task.ts'
import { findDates, readDamagedDate } from '../text/dates.ts'
import { daysBetween } from '../text/days.ts'
import { fold } from '../text/fold.ts'
import type { ColumnId } from './columns.ts'
import { quarterOf } from './days.ts'
import { type DatedLimit, dateLimit, type LimitContext, limitContext } from './limits.ts'
import type { FoundRow, OpenLedger } from './open.ts'
import { plainText, textOf } from './rows.ts'
import { settleRows } from './settle.ts'

/** What people wrote about a task. */
interface Report {
  readonly state: string
  readonly doneOn: string
}

/**
 * Tell how far the tasks of a ledger are on a day (办理情况通报).
 *
 * Limits are taken from the plan, states and days from the cells. A task is overdue when its last
 * limit has passed; until then the next one counts. What is done after the day that is asked for was
 * not done on it.
 *
 * @param on - YYYY-MM-DD.
 */
export function ledgerStatus(
  open: OpenLedger,
  memory: LedgerMemory,
  { source, on }: { readonly source: string; readonly on: string },
): LedgerStatus {
  const { plan } = memory
  const settled = settleRows(open, memory)
  const missing = new Set(settled.missing.map(({ key }) => key))
  const shown = memory.rows.filter(({ key, deleted }) => !deleted && !missing.has(key))
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const context = limitContext(plan, on)
  const remarks: LedgerRemark[] = []
  const rows = shown.map((known, index) => {
    const report = reportOf(settled.sound.get(known.key), open)
    return statusOf(
      { known, number: index + 1, task: tasks.get(known.taskId), report },
      context,
      remarks,
    )
  })
  for (const { row } of settled.doubts) remarks.push(unattached(row))
  for (const { printed } of settled.missing) {
    remarks.push({ code: 'row-deleted', text: printed.task ?? '' })
  }
  remarks.push(...calendarRemarks(rows))
  return {
    schemaVersion: '1',
    source,
    title: memory.title,
    ...(plan.meta.planYear !== undefined && { planYear: plan.meta.planYear }),
    ...(memory.unit !== undefined && { unit: memory.unit }),
    on,
    summary: countsOf(rows),
    lights: lightsOf(rows),
    tasks: rows,
    units: unitsOf(plan, rows),
    quarters: quartersOf(rows),
    remarks,
  }
}

function unattached({ at }: FoundRow): LedgerRemark {
  return { code: 'row-unattached', text: String(at + 1) }
}

function reportOf(row: FoundRow | undefined, { columns }: OpenLedger): Report {
  const textIn = (id: ColumnId) => {
    const column = columns.find((one) => one.id === id)
    return row && column ? textOf(row.cells[column.index]?.value).trim() : ''
  }
  return { state: textIn('state'), doneOn: textIn('doneOn') }
}

interface RowToTell {
  readonly known: KnownRow
  readonly number: number
  readonly task: Task | undefined
  readonly report: Report
}

const doneStates = new Set(['已完成', '已销号', '完成', '销号', '办结', '已办结', '已办'])
const openStates = new Set([
  '',
  '未启动',
  '推进中',
  '进行中',
  '正在推进',
  '未完成',
  '未办结',
  '在办',
])

function statusOf(
  { known, number, task, report }: RowToTell,
  context: LimitContext,
  remarks: LedgerRemark[],
): LedgerTask {
  const limits = (task?.deadlines ?? []).map((deadline) => dateLimit(deadline, context))
  const doneOn = readDay(report.doneOn)
  for (const code of remarksOn(report, doneOn)) {
    remarks.push({
      code,
      number,
      text: code === 'done-day-unreadable' ? report.doneOn : report.state,
    })
  }
  const isDone = isDoneState(report.state) && !(doneOn !== undefined && doneOn > context.on)
  const due = isDone ? lastDated(limits) : dueOf(limits, context.on)
  const progress = isDone ? 'done' : progressOf(due, context.on)
  const light = lightOf[progress]
  return {
    key: known.key,
    taskId: known.taskId,
    number,
    title: known.printed.task ?? '',
    progress,
    ...(light && { light }),
    state: report.state,
    ...dueFields(due?.due, progress, context),
    ...doneFields(doneOn, lastDated(limits)?.due),
    limits: limits.map(({ soon: _, ...limit }): LedgerLimit => limit),
    units: task ? partiesOf(task) : [],
  }
}

function dueFields(
  due: string | undefined,
  progress: Progress,
  { on }: LimitContext,
): Pick<LedgerTask, 'due' | 'daysLeft'> {
  if (due === undefined) return {}
  return progress === 'done' ? { due } : { due, daysLeft: daysBetween(on, due) }
}

function doneFields(
  doneOn: string | undefined,
  last: string | undefined,
): Pick<LedgerTask, 'doneOn' | 'late'> {
  if (doneOn === undefined) return {}
  return last !== undefined && doneOn > last ? { doneOn, late: true } : { doneOn }
}

function isDoneState(state: string): boolean {
  return doneStates.has(plainText(state))
}

function remarksOn(
  { state, doneOn: print }: Report,
  doneOn: string | undefined,
): readonly LedgerRemark['code'][] {
  const plain = plainText(state)
  const isOpen = openStates.has(plain)
  if (!isOpen && !doneStates.has(plain)) return ['state-unknown']
  if (print !== '' && doneOn === undefined) return ['done-day-unreadable']
  return doneOn !== undefined && isOpen ? ['done-without-state'] : []
}

/** A day as people write it: a real date, 2023年6月30日, 2023.6.30, 20230630. */
function readDay(text: string): string | undefined {
  const folded = fold(text).trim()
  return findDates(folded)[0]?.iso ?? readDamagedDate(folded)
}

function lastDated(limits: readonly DatedLimit[]): DatedLimit | undefined {
  return limits
    .filter(({ kind, due }) => kind !== 'recurring' && due !== undefined)
    .sort(byDay)
    .at(-1)
}

function byDay(one: DatedLimit, other: DatedLimit): number {
  return (one.due ?? '') < (other.due ?? '') ? -1 : 1
}

/** The next limit; where all dates have passed the last of them, whatever else recurs. */
function dueOf(limits: readonly DatedLimit[], on: string): DatedLimit | undefined {
  const dated = limits.filter(({ due }) => due !== undefined).sort(byDay)
  const last = lastDated(limits)
  if (last?.due !== undefined && last.due < on) return last
  return dated.find(({ due }) => due !== undefined && due >= on) ?? dated.at(-1)
}

function progressOf(due: DatedLimit | undefined, on: string): Progress {
  if (due?.due === undefined) return 'unlimited'
  const left = daysBetween(on, due.due)
  if (left < 0) return 'overdue'
  return left <= due.soon ? 'dueSoon' : 'inTime'
}

const lightOf: Readonly<Record<Progress, Light | undefined>> = {
  done: 'green',
  inTime: 'green',
  dueSoon: 'yellow',
  overdue: 'red',
  unlimited: undefined,
}

const ranks: readonly Role[] = ['lead', 'responsible', 'support']

/** The bodies of a task, each once with the foremost of its roles. */
function partiesOf({ responsibilities }: Task): LedgerTask['units'] {
  const found = new Map<string, Role>()
  for (const { unitId, role } of responsibilities.flatMap(({ parties }) => parties)) {
    const before = found.get(unitId)
    if (before === undefined || ranks.indexOf(role) < ranks.indexOf(before)) found.set(unitId, role)
  }
  return [...found].map(([unitId, role]) => ({ unitId, role }))
}

function countsOf(tasks: readonly LedgerTask[]): ProgressCounts {
  const counts = { total: tasks.length, done: 0, inTime: 0, dueSoon: 0, overdue: 0, unlimited: 0 }
  for (const { progress } of tasks) counts[progress]++
  return counts
}

function lightsOf(tasks: readonly LedgerTask[]): LedgerStatus['lights'] {
  const counts = { green: 0, yellow: 0, red: 0 }
  for (const { light } of tasks) if (light) counts[light]++
  return counts
}

/** Bodies in the order of the plan; those of which the ledger holds no task are left out. */
function unitsOf({ units }: Plan, tasks: readonly LedgerTask[]): LedgerUnit[] {
  return units.flatMap(({ id, name, group }) => {
    const own = tasks.filter((task) => task.units.some(({ unitId }) => unitId === id))
    if (own.length === 0) return []
    const led = own.filter((task) =>
      task.units.some(({ unitId, role }) => unitId === id && role === 'lead'),
    )
    return [{ unitId: id, name, group, tasks: countsOf(own), lead: countsOf(led) }]
  })
}

function quartersOf(tasks: readonly LedgerTask[]): LedgerStatus['quarters'] {
  const days = tasks.flatMap(({ due, doneOn }) => [due, doneOn])
  const quarters = new Set(days.flatMap((day) => (day === undefined ? [] : [quarterOf(day)])))
  return [...quarters].sort().map((quarter) => ({
    quarter,
    due: countsOf(tasks.filter(({ due }) => due !== undefined && quarterOf(due) === quarter)),
    completed: tasks.filter(
      ({ progress, doneOn }) =>
        progress === 'done' && doneOn !== undefined && quarterOf(doneOn) === quarter,
    ).length,
  }))
}

function calendarRemarks(tasks: readonly LedgerTask[]): LedgerRemark[] {
  const years = new Set(
    tasks.flatMap(({ limits }) => limits.flatMap(({ uncertainYears }) => uncertainYears ?? [])),
  )
  return [...years].sort().map((year) => ({ code: 'calendar-unknown', text: String(year) }))
}

/** Headings for counts, in their order. */
export const countKeys = ['total', ...progressKinds] as const
