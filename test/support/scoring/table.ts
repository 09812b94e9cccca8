import type { Task } from '../../../src/model/task.ts'
import type { GoldRow, GoldTable } from '../gold.ts'
import { type Found, scoreDeadlines } from './deadlines.ts'
import { isLoose, keyOf, norm, partiesOf } from './normal.ts'
import { compareOne, compareSets, type Tally } from './tally.ts'

/** Score a table: its rows as text, then parties, limits and body task of each row. */
export function scoreTable(
  tally: Tally,
  gold: GoldTable,
  plan: Found,
  body: readonly Task[],
  at: string,
): void {
  const want = gold.rows.map((row) => lineOf(gold.columns.map((column) => row.cells[column] ?? '')))
  const tables = (plan.tables ?? []).map(({ rows }) =>
    rows.map(({ cells }) => lineOf(cells.map(({ text }) => text))),
  )
  const hits = (rows: readonly string[]) => rows.filter((row) => want.includes(row)).length
  const [best = []] = tables.sort((a, b) => hits(b) - hits(a))
  compareSets(tally, 'table rows', want, best, at)
  if (!gold.rows.some((row) => row.parties?.length)) return
  const tasks = (plan.tasks ?? []).filter(({ origin }) => origin === 'table')
  for (const [index, row] of gold.rows.entries()) {
    scoreRow(tally, row, tasks, body, `${at} row ${index + 1}`)
  }
}

function lineOf(cells: readonly string[]): string {
  return cells.map(norm).join('|')
}

const otherColumn = /单位|部门|处室|时限/u

function textOf({ cells }: GoldRow): string {
  const longest = Object.entries(cells)
    .filter(([column]) => !otherColumn.test(column))
    .map(([, value]) => value)
    .sort((a, b) => b.length - a.length)[0]
  return norm(cells.具体任务 ?? longest)
}

function scoreRow(
  tally: Tally,
  row: GoldRow,
  tasks: readonly Task[],
  body: readonly Task[],
  where: string,
) {
  const text = textOf(row)
  const task =
    tasks.find((one) => norm(one.text).includes(text)) ??
    tasks.find((one) => norm(one.text).length > 8 && text.includes(norm(one.text)))
  const got = partiesOf(task?.responsibilities)
  const want = (row.parties ?? []).map(({ name, role, roleAlt }) => {
    const other = `${norm(name)}=${roleAlt}`
    return roleAlt && got.includes(other) ? other : `${norm(name)}=${role}`
  })
  compareSets(tally, 'row parties', want, got, where)
  const { deadline } = row
  if (deadline) {
    const near = (task?.deadlines ?? []).filter((one) =>
      isLoose(norm(deadline.text), norm(one.text)),
    )
    scoreDeadlines(tally, [deadline], near, where, 'row deadlines')
  }
  const link = row.bodyPath ? keyOf(row.bodyPath) : norm(row.bodyTask)
  if (link === '') return
  const linked = body.find(({ id }) => id === task?.partOf)
  compareOne(
    tally,
    'row links',
    link,
    row.bodyPath ? keyOf(linked?.path) : norm(linked?.label),
    where,
  )
}
