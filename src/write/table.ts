import type { Language } from '../diagnostics/codes.ts'
import type { Plan } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import {
  type ColumnKey,
  categoriesOf,
  columns,
  columnsOf,
  officeColumns,
  type Row,
} from './columns.ts'
import { selectTasks } from './select.ts'
import type { Grain, WriteOptions } from './writer.ts'

/** An export as cells: one text or number each, under its header. */
export interface Cells {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * Lay the chosen tasks of some plans out as one table.
 *
 * The rows of several plans follow each other, numbered through, with the file's name in front.
 */
export function buildCells(plans: readonly Plan[], options: WriteOptions): Cells {
  return layOut(buildRows(plans, options), keysOf(plans, options), options.headers)
}

/** The columns asked for, else those of the grain; several plans are told apart by their files. */
export function keysOf(
  plans: readonly Plan[],
  { columns: asked, grain }: WriteOptions,
): readonly ColumnKey[] {
  const named: readonly ColumnKey[] = plans.length > 1 ? ['file'] : []
  return (
    (asked as readonly ColumnKey[] | undefined) ?? [
      ...named,
      ...(grain ? columnsOf[grain] : officeColumns),
    ]
  )
}

/** Rows as cells, in the order of the keys. */
export function layOut(
  rows: readonly Row[],
  keys: readonly ColumnKey[],
  language: Language,
): Cells {
  const shown = keys.map((key) => columns[key])
  return {
    headers: shown.map((column) => column[language]),
    rows: rows.map((row) => shown.map(({ cell }) => cell(row, language) ?? '')),
  }
}

/** One row for each thing that the grain counts. */
export function buildRows(plans: readonly Plan[], options: WriteOptions): readonly Row[] {
  const rows: Row[] = []
  for (const plan of plans) {
    const categories = categoriesOf(plan)
    for (const task of selectTasks(plan, options)) {
      for (const part of split[options.grain ?? 'task'](task)) {
        rows.push({ number: rows.length + 1, plan, categories, task, ...part })
      }
    }
  }
  return rows
}

type Part = Omit<Row, 'number' | 'plan' | 'task' | 'categories'>

const split: Readonly<Record<Grain, (task: Task) => readonly Part[]>> = {
  task: () => [{}],
  party: ({ responsibilities }) =>
    responsibilities.flatMap((clause) => clause.parties.map((party) => ({ clause, party }))),
  deadline: ({ deadlines }) => deadlines.map((deadline) => ({ deadline })),
  target: ({ targets }) => targets.map((target) => ({ target })),
  citation: ({ citations }) => citations.map((citation) => ({ citation })),
}
