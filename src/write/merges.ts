import type { Plan } from '../model/plan.ts'
import type { ColumnKey, Row } from './columns.ts'

/** Rows that are drawn with merged cells (合并单元格), numbered by what stands in the number's cell. */
export interface MergedRows {
  readonly rows: readonly Row[]
  /** Rows that the cell takes: 1 for a cell of its own, 0 where it belongs to the cell above. */
  readonly spanOf: (key: ColumnKey, row: number) => number
}

/** What rows must have in common for their cells to be one; nothing where they never are. */
type KeyOf = (row: Row) => string | undefined

/**
 * Find the cells that a division of work (分工表) prints as one: neighbours of one category, rows of
 * one item cell, rows of one file.
 */
export function mergeRows(rows: readonly Row[], keys: readonly ColumnKey[]): MergedRows {
  const plans = new Map<Plan, number>()
  for (const { plan } of rows) plans.set(plan, plans.get(plan) ?? plans.size)
  const items = new Map([...plans.keys()].map((plan) => [plan, itemCells(plan)]))
  const planOf: KeyOf = ({ plan }) => String(plans.get(plan))
  const categoryOf: KeyOf = (row) => {
    const name = row.categories.of(row.task)
    return name === '' ? undefined : `${planOf(row)} ${name}`
  }
  const itemOf: KeyOf = (row) => {
    const item = items.get(row.plan)?.get(row.task.id)
    return item && `${planOf(row)} ${item} ${row.categories.of(row.task)} ${row.task.title}`
  }
  const spans: Partial<Record<ColumnKey, readonly number[]>> = {
    file: countSpans(rows, planOf),
    plan: countSpans(rows, planOf),
    category: countSpans(rows, categoryOf),
    task: countSpans(rows, itemOf),
    // A number counts tasks as they are seen: without their column, rows.
    ...(keys.includes('task') && { number: countSpans(rows, itemOf) }),
  }
  return {
    rows: renumber(rows, spans.number),
    spanOf: (key, row) => spans[key]?.[row] ?? 1,
  }
}

function renumber(rows: readonly Row[], spans: readonly number[] | undefined): readonly Row[] {
  let number = 0
  return rows.map((row, index) => {
    if (spans?.[index] !== 0) number++
    return { ...row, number }
  })
}

/** The item cell (重点工作) that each row of a table stands beside; rows of a merged cell share it. */
function itemCells({ tables }: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, columns, rows } of tables) {
    const item = columns.findIndex(({ role }) => role === 'item')
    for (const { cells, taskId } of rows) {
      const span = cells[item]?.span
      if (taskId !== undefined && span) found.set(taskId, `${id} ${span.start}`)
    }
  }
  return found
}

function countSpans(rows: readonly Row[], keyOf: KeyOf): readonly number[] {
  const keys = rows.map(keyOf)
  const spans = keys.map(() => 1)
  let first = 0
  for (let index = 1; index < keys.length; index++) {
    if (keys[index] === undefined || keys[index] !== keys[first]) first = index
    else {
      spans[index] = 0
      spans[first] = index - first + 1
    }
  }
  return spans
}
