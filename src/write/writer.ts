import type { Language } from '../diagnostics/codes.ts'
import type { Plan } from '../model/plan.ts'
import type { Role } from '../model/task.ts'

/** What one row of an export speaks of. */
export const grains = ['task', 'party', 'deadline', 'target', 'citation'] as const
export type Grain = (typeof grains)[number]

/** Which tasks of the plans go out. */
export interface Choice {
  /** `finest` leaves out a task that others are part of, `all` takes every one. */
  readonly tasks: 'finest' | 'all'
  /** Only tasks in which this body has a part; any of its names. */
  readonly unit?: string | undefined
  /** Only tasks in which a body (the one of `unit`, if given) has this role. */
  readonly role?: Role | undefined
  /** Only tasks with a date before this day, YYYY-MM-DD. */
  readonly dueBefore?: string | undefined
}

export interface WriteOptions extends Choice {
  readonly headers: Language
  /** The division of work as an office lays it out if absent; else a tidy table with task ids. */
  readonly grain?: Grain | undefined
  /** Keys of the columns in the order wanted; the grain's own if absent. */
  readonly columns?: readonly string[] | undefined
  /** UTF-8 byte order mark, without which Excel on Chinese Windows reads GBK. */
  readonly mark: 'bom' | 'none'
  /** Put a `'` before a text that a spreadsheet would run as a formula. */
  readonly formulas: 'guarded' | 'plain'
  /** Sheets of a workbook: one of all tasks, or one for each body behind a sheet of counts. */
  readonly sheets?: 'one' | 'by-unit' | undefined
}

/** Something that a reader of the file should know; one sentence in each language. */
export type Remark = Readonly<Record<Language, string>>

/**
 * One output format of `plans export`.
 *
 * A writer is total: any valid plans give a file. It reads nothing but its arguments.
 */
export interface Writer {
  /** As `--to` names it. */
  readonly name: string
  /** Of its files, without the dot. */
  readonly extension: string
  /** Bytes that no terminal should be shown. */
  readonly content: 'text' | 'binary'
  readonly write: (
    plans: readonly Plan[],
    options: WriteOptions,
  ) => string | Uint8Array | Promise<string | Uint8Array>
  /** What the format cannot hold of these plans. */
  readonly remarks?: (plans: readonly Plan[], options: WriteOptions) => readonly Remark[]
}
