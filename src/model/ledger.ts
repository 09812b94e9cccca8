import * as z from 'zod/mini'
import { Plan } from './plan.ts'

/**
 * How far a task is (办理情况).
 *
 * ```text
 * done       已完成 or 已销号                                   绿
 * inTime     its limit is more than 30 days away               绿
 * dueSoon    its limit is at most 30 days away                 黄
 * overdue    its last limit has passed                         红
 * unlimited  it has no limit that falls on a day               no colour
 * ```
 */
export const progressKinds = ['done', 'inTime', 'dueSoon', 'overdue', 'unlimited'] as const
export type Progress = (typeof progressKinds)[number]

const lights = ['green', 'yellow', 'red'] as const
export type Light = (typeof lights)[number]

const count = z.int().check(z.minimum(0))

/** Tasks counted by how far they are. */
export const ProgressCounts = z.object({
  total: count,
  done: count,
  inTime: count,
  dueSoon: count,
  overdue: count,
  unlimited: count,
})
export type ProgressCounts = z.infer<typeof ProgressCounts>

/** One limit (完成时限) of a task, with the day that it falls on. */
export const LedgerLimit = z.object({
  text: z.string(),
  kind: z.enum(['date', 'relative', 'recurring', 'ongoing']),
  due: z.optional(z.iso.date()),
  /** Years whose working days are not published, so that weekdays were counted as working days. */
  uncertainYears: z.optional(z.array(z.int())),
})
export type LedgerLimit = z.infer<typeof LedgerLimit>

/** One row of a ledger as it stands on a day. */
export const LedgerTask = z.object({
  key: z.string(),
  taskId: z.string(),
  number: z.int().check(z.minimum(1)),
  title: z.string(),
  progress: z.enum(progressKinds),
  light: z.optional(z.enum(lights)),
  state: z.string(),
  due: z.optional(z.iso.date()),
  daysLeft: z.optional(z.int()),
  doneOn: z.optional(z.iso.date()),
  late: z.optional(z.literal(true)),
  limits: z.array(LedgerLimit),
  units: z.array(
    z.object({ unitId: z.string(), role: z.enum(['lead', 'responsible', 'support']) }),
  ),
})
export type LedgerTask = z.infer<typeof LedgerTask>

/** One body of a ledger: the tasks that it has a part in, and those that it leads. */
export const LedgerUnit = z.object({
  unitId: z.string(),
  name: z.string(),
  group: z.boolean(),
  tasks: ProgressCounts,
  lead: ProgressCounts,
})
export type LedgerUnit = z.infer<typeof LedgerUnit>

/** One quarter (季度): the tasks whose limit falls into it, and how many were completed in it. */
export const LedgerQuarter = z.object({
  quarter: z.string(),
  due: ProgressCounts,
  completed: count,
})
export type LedgerQuarter = z.infer<typeof LedgerQuarter>

const ledgerRemarks = [
  'state-unknown',
  'done-day-unreadable',
  'done-without-state',
  'row-unattached',
  'row-deleted',
  'calendar-unknown',
] as const

/** Something about a ledger that its reader should know. */
export const LedgerRemark = z.object({
  code: z.enum(ledgerRemarks),
  number: z.optional(z.int()),
  text: z.string(),
})
export type LedgerRemark = z.infer<typeof LedgerRemark>

/** A ledger as it stands on a day: what `plans ledger status` prints. */
export const LedgerStatus = z.object({
  schemaVersion: z.literal('1'),
  source: z.string(),
  title: z.string(),
  planYear: z.optional(z.int()),
  unit: z.optional(z.string()),
  on: z.iso.date(),
  summary: ProgressCounts,
  lights: z.object({ green: count, yellow: count, red: count }),
  tasks: z.array(LedgerTask),
  units: z.array(LedgerUnit),
  quarters: z.array(LedgerQuarter),
  remarks: z.array(LedgerRemark),
})
export type LedgerStatus = z.infer<typeof LedgerStatus>

/** What was printed in a row, by the name of the column. */
export const Printed = z.record(z.string(), z.string())
export type Printed = Readonly<z.infer<typeof Printed>>

/** One row that the program made, as a ledger remembers it. */
export const KnownRow = z.object({
  key: z.string(),
  taskId: z.string(),
  printed: Printed,
  /** What the column of changes was given. */
  mark: z.string(),
  /** A person took the row out. */
  deleted: z.optional(z.literal(true)),
  /** What people had written when the row was sent out (下发), by the name of the column. */
  given: z.optional(z.record(z.string(), z.string())),
})
export type KnownRow = Readonly<z.infer<typeof KnownRow>>

/** What a ledger keeps in its hidden sheet: the plan that it was made from, and its rows. */
export const LedgerMemory = z.object({
  version: z.literal('1'),
  plan: Plan,
  title: z.string(),
  rows: z.array(KnownRow),
  /** Keys of rows that are gone: none of them is given again. */
  retired: z.array(z.string()),
  /** The body that the workbook was sent to. */
  unit: z.optional(z.string()),
})
export type LedgerMemory = Readonly<z.infer<typeof LedgerMemory>>
