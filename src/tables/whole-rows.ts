import type { ColumnRole } from '../model/table.ts'
import { wellPlaced } from './costs.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, fitCost } from './fit.ts'
import type { StreamRow } from './stream.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** So many rows do not come out by chance. */
const fewestWhole = 2

/**
 * Rows none of which lacks a cell, and none is left over: all of them stand well in place. Where a
 * running number opens each row below a head of one line, anything may stand in a column of remarks.
 */
export function wholeRows(
  body: readonly Unit[],
  columns: readonly ColumnModel[],
  evidence: Evidence,
  headLines: number,
): StreamRow[] | undefined {
  const width = columns.length
  if (body.length % width !== 0 || body.length < fewestWhole * width) return undefined
  const isCounted = headLines === 1 && countsRows(body, columns)
  const isPlaced = (unit: Unit, at: number) => {
    const column = columns[at % width]
    if (!column || isBlankUnit(unit)) return false
    return (
      (isCounted && freeRoles.has(column.role)) || fitCost(unit, column, evidence) <= wellPlaced
    )
  }
  if (!body.every(isPlaced)) return undefined
  return Array.from({ length: body.length / width }, (_, row) => ({
    from: row * width,
    to: (row + 1) * width,
    columns: [...columns.keys()],
    cost: 0,
    unsure: false,
  }))
}

/** Whether a running number (1, 2, 3) opens each row of as many lines as there are columns. */
export function countsRows(body: readonly Unit[], columns: readonly ColumnModel[]): boolean {
  const width = columns.length
  const isCounted = (row: number) =>
    Number.parseInt(body[row * width]?.cell.norm ?? '', 10) === row + 1
  return (
    columns[0]?.role === 'number' &&
    [...Array(Math.floor(body.length / width)).keys()].every(isCounted)
  )
}

const freeRoles: ReadonlySet<ColumnRole> = new Set(['other', 'note', 'target'])

/** How many cells from the first on are rows of full width, each opened by a running number. */
export function countedCells(body: readonly Unit[], { length: width }: readonly unknown[]): number {
  let end = 0
  for (let count = 1; end + width <= body.length; count++) {
    const unit = body[end]
    if (unit?.kind !== 'number' || Number.parseInt(unit.cell.norm, 10) !== count) break
    end += width
  }
  return end
}
