import type { Grid, GridCell } from '../model/block.ts'
import { emptyCell, inherit, readCell } from './cell.ts'
import type { SheetCell, TableContext } from './region.ts'

const mostCells = 1_000_000

/** One row of a grid with its merges filled, and what the container says of it. */
export interface FilledRow {
  readonly cells: readonly SheetCell[]
  /** One cell over all columns. */
  readonly merged: boolean
  /** Every printed cell is marked as header by the container. */
  readonly header: boolean
  /** Rows that the cells which begin here reach over, at most and at least. */
  readonly tallest: number
  readonly lowest: number
  /** A cell that begins here reaches over several columns. */
  readonly wide: boolean
}

/**
 * Fill the merges (合并单元格) of a grid.
 *
 * A cell that a merge covers repeats the text with `inherited`. Columns and rows in which no cell
 * begins are dropped: converters leave them behind, and they hold nothing of their own.
 * Cells outside the grid's bounds are cut to them; of two cells in one place the first stands.
 * A grid that would fill to more than a million cells is not filled: `undefined`.
 */
export function fillGrid(grid: Grid, context: TableContext): FilledRow[] | undefined {
  const cells = grid.cells.filter(
    ({ row, column }) =>
      row >= 0 && column >= 0 && row < grid.rowCount && column < grid.columnCount,
  )
  const columns = ordered(cells.map(({ column }) => column))
  const rows = ordered(cells.map(({ row }) => row))
  if (rows.length * columns.length > mostCells) return undefined
  const owners: (GridCell | undefined)[][] = rows.map(() => columns.map(() => undefined))
  const rowIndex = new Map(rows.map((row, index) => [row, index]))
  const columnIndex = new Map(columns.map((column, index) => [column, index]))
  for (const cell of cells) {
    const top = rowIndex.get(cell.row) ?? 0
    const left = columnIndex.get(cell.column) ?? 0
    for (let row = top; reaches(rows[row], cell.row, cell.rowSpan); row++) {
      const line = owners[row] ?? []
      for (let at = left; reaches(columns[at], cell.column, cell.columnSpan); at++)
        line[at] ??= cell
    }
  }
  const read = new Map(cells.map((cell) => [cell, readCell(cell, context)]))
  return owners.map((line, index) => filledRow(line, owners[index - 1], read))
}

function ordered(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Whether a cell that begins at `start` and is `span` long covers the row or column `at`. */
function reaches(at: number | undefined, start: number, span: number): boolean {
  return at !== undefined && at < start + Math.max(1, span)
}

function filledRow(
  line: readonly (GridCell | undefined)[],
  above: readonly (GridCell | undefined)[] | undefined,
  read: ReadonlyMap<GridCell, SheetCell>,
): FilledRow {
  const cells = line.map((owner, column) => {
    const cell = owner && read.get(owner)
    if (!cell) return emptyCell
    return owner === line[column - 1] || owner === above?.[column] ? inherit(cell) : cell
  })
  const fresh = [...new Set(line)].filter((owner) => owner && !above?.includes(owner))
  const spans = fresh.map((owner) => owner?.rowSpan ?? 1)
  const printed = fresh.filter((owner) => owner && read.get(owner)?.text !== '')
  return {
    cells,
    merged: line.length > 1 && line[0] !== undefined && line.every((owner) => owner === line[0]),
    header: printed.length > 0 && printed.every((owner) => owner?.header === true),
    tallest: Math.max(1, ...spans),
    lowest: spans.length === 0 ? 1 : Math.min(...spans),
    wide: fresh.some((owner) => (owner?.columnSpan ?? 1) > 1),
  }
}
