import type { Plan } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import { type ColumnKey, categoriesOf, columns, columnsOf, type Row } from './columns.ts'
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
  const { grain, headers } = options
  const named: readonly ColumnKey[] = plans.length > 1 ? ['file'] : []
  const keys = (options.columns as readonly ColumnKey[]) ?? [...named, ...columnsOf[grain]]
  const shown = keys.map((key) => columns[key])
  return {
    headers: shown.map((column) => column[headers]),
    rows: buildRows(plans, options).map((row) => shown.map(({ cell }) => cell(row, headers) ?? '')),
  }
}

/** One row for each thing that the grain counts. */
function buildRows(plans: readonly Plan[], options: WriteOptions): readonly Row[] {
  const rows: Row[] = []
  for (const plan of plans) {
    const categories = categoriesOf(plan)
    for (const task of selectTasks(plan, options)) {
      for (const part of split[options.grain](task)) {
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
