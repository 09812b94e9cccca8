import { type Attributes, attributeOf, isOn, numberOf } from '../office/xml.ts'
import type { DocxCell, DocxItem, DocxRow, DocxTable } from './story.ts'

interface OpenCell {
  readonly items: DocxItem[]
  span: number
  merge?: 'begin' | 'continue'
  continuesLeft?: boolean
}

interface OpenRow {
  readonly cells: OpenCell[]
  header: boolean
  skipped: number
  state: 'kept' | 'deleted' | 'hidden'
}

/** A table (`w:tbl`) while its rows are read. */
export interface OpenTable {
  readonly rows: OpenRow[]
}

export function openTable(): OpenTable {
  return { rows: [] }
}

export function openRow(table: OpenTable | undefined): void {
  table?.rows.push({ cells: [], header: false, skipped: 0, state: 'kept' })
}

/** Open the next cell of the last row; a stray cell without a row gets one. */
export function openCell(table: OpenTable | undefined): OpenCell {
  const cell: OpenCell = { items: [], span: 1 }
  if (table && table.rows.length === 0) openRow(table)
  table?.rows.at(-1)?.cells.push(cell)
  return cell
}

/** Properties of rows and cells, by the element that sets them. */
export const tableProperties: ReadonlyMap<
  string,
  (table: OpenTable | undefined, attributes: Attributes) => void
> = new Map<string, (table: OpenTable | undefined, attributes: Attributes) => void>([
  ['tblHeader', (table, attributes) => setRow(table, 'header', isOn(attributes))],
  ['gridBefore', (table, attributes) => setRow(table, 'skipped', numberOf(attributes, 'val'))],
  ['del', (table) => setRow(table, 'state', 'deleted')],
  [
    'hidden',
    (table, attributes) => setRow(table, 'state', isOn(attributes) ? 'hidden' : undefined),
  ],
  ['gridSpan', (table, attributes) => setCell(table, 'span', numberOf(attributes, 'val'))],
  ['vMerge', (table, attributes) => setCell(table, 'merge', mergeOf(attributes))],
  [
    'hMerge',
    (table, attributes) => setCell(table, 'continuesLeft', mergeOf(attributes) === 'continue'),
  ],
])

/** A merge that does not say that it begins goes on. */
function mergeOf(attributes: Attributes): 'begin' | 'continue' {
  return attributeOf(attributes, 'val') === 'restart' ? 'begin' : 'continue'
}

function setRow<Key extends 'header' | 'skipped' | 'state'>(
  table: OpenTable | undefined,
  key: Key,
  value: OpenRow[Key] | undefined,
): void {
  const row = table?.rows.at(-1)
  if (row && value !== undefined) row[key] = value
}

function setCell<Key extends 'span' | 'merge' | 'continuesLeft'>(
  table: OpenTable | undefined,
  key: Key,
  value: Required<OpenCell>[Key] | undefined,
): void {
  const cell = table?.rows.at(-1)?.cells.at(-1)
  if (cell && value !== undefined) cell[key] = value
}

/** The table without its deleted and hidden rows. */
export function closeTable(table: OpenTable): DocxTable {
  const rows = table.rows.filter(({ state }) => state === 'kept')
  return {
    type: 'table',
    rows: rows.map(({ cells, header, skipped }) => ({ cells, header, skipped })),
  }
}

/** One printed cell with its place in the grid. */
export interface PlacedCell {
  readonly items: readonly DocxItem[]
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly header: boolean
}

/** Printed cells of a table, row by row; cells that a merge covers are not among them. */
export interface PlacedTable {
  readonly rows: readonly (readonly PlacedCell[])[]
  readonly rowCount: number
  readonly columnCount: number
}

type Placing = { -readonly [Key in keyof PlacedCell]: PlacedCell[Key] }

/**
 * Put the cells of a table into a grid (合并单元格).
 *
 * A cell that goes on a vertical merge lengthens the cell that covers its columns in the row above.
 * Where there is none, it is a cell of its own. Grid columns that no cell begins in are left out:
 * files that went through `.doc` carry such columns.
 *
 * @param most - Columns that one cell may span; a larger span is cut.
 */
export function placeCells({ rows }: DocxTable, most: number): PlacedTable {
  const placed: Placing[][] = []
  let above = new Map<number, Placing>()
  for (const [index, row] of rows.entries()) {
    const { printed, covering } = placeRow(row, index, above, most)
    placed.push(printed)
    above = covering
  }
  const columnCount = dropUnusedColumns(placed)
  return { rows: placed, rowCount: rows.length, columnCount }
}

/** The cells that begin in a row, and by column the cells that may go on below it. */
function placeRow(
  row: DocxRow,
  index: number,
  above: ReadonlyMap<number, Placing>,
  most: number,
): { printed: Placing[]; covering: Map<number, Placing> } {
  const printed: Placing[] = []
  const covering = new Map<number, Placing>()
  let column = row.skipped
  for (const cell of row.cells) {
    const span = Math.min(Math.max(cell.span, 1), most)
    const left = cell.continuesLeft ? printed.at(-1) : undefined
    const merged = cell.merge === 'continue' ? above.get(column) : undefined
    const placing = left ?? merged ?? newCell(cell, row, index, column, span)
    if (left) left.columnSpan += span
    else if (merged) merged.rowSpan = index - merged.row + 1
    else printed.push(placing)
    if (cell.merge !== undefined) covering.set(column, placing)
    column += span
  }
  return { printed, covering }
}

function newCell(
  { items }: DocxCell,
  { header }: DocxRow,
  row: number,
  column: number,
  columnSpan: number,
): Placing {
  return { items, row, column, rowSpan: 1, columnSpan, header }
}

/** Renumber the columns so that every one has a cell that begins in it; returns their count. */
function dropUnusedColumns(rows: readonly (readonly Placing[])[]): number {
  const cells = rows.flat()
  const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  const ranks = new Map(starts.map((start, rank) => [start, rank]))
  let [next, width] = [0, 0]
  // Ends between two starts belong to the column that begins before them.
  const rankOf = (column: number) => ranks.get(column) ?? countBelow(starts, column)
  for (const cell of cells) {
    const end = cell.column + cell.columnSpan
    next = rankOf(cell.column)
    cell.columnSpan = Math.max(rankOf(end) - next, 1)
    cell.column = next
    width = Math.max(width, next + cell.columnSpan)
  }
  return width
}

function countBelow(sorted: readonly number[], value: number): number {
  let count = 0
  while (count < sorted.length && (sorted[count] ?? 0) < value) count++
  return count
}
