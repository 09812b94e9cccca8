import type { Deadline } from '../../model/task.ts'
import type { Within } from './span.ts'

/** The day, month or workday of a period. */
export type On = NonNullable<Deadline['on']>

/** How often something is due (频次), as printed at `[from, to)`. */
export interface Recurrence {
  readonly from: number
  readonly to: number
  /** End of the bare period, without its number. */
  readonly periodTo: number
  /** ISO 8601 duration; absent for a period that the calendar does not measure (每学期). */
  readonly every?: string
  readonly on?: On
  readonly times?: number
  readonly timesMax?: number
  readonly comparator?: 'gte' | 'lte'
  readonly within?: Within
  readonly event?: { readonly from: number; readonly to: number }
}

/** The bare period: 每季度, 按月, 次月. */
export interface Period {
  readonly to: number
  readonly every?: string
}
