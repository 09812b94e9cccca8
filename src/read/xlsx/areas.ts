import type { Merge, ReadCell, ReadSheet } from '../../sheet/workbook.ts'

/** A printed cell of a sheet; row and column count among those that are in sight. */
export interface ShownCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Lines of what it shows. */
  readonly lines: readonly string[]
  /** Where it stands in the sheet, from 0. */
  readonly source: { readonly row: number; readonly column: number }
  readonly bold?: boolean
  readonly align?: 'center' | 'right'
}

/** A stretch of a sheet: lines of text, or a table. */
export type Area =
  | { readonly type: 'lines'; readonly cells: readonly ShownCell[] }
  | {
      readonly type: 'table'
      readonly rows: readonly (readonly ShownCell[])[]
      readonly columnCount: number
    }

/** How much of a sheet is out of sight and therefore left out. */
interface Hidden {
  readonly rowCount: number
  readonly columnCount: number
}

/** A sheet as its reader sees it. */
export interface SheetAreas {
  readonly areas: readonly Area[]
  readonly hidden: Hidden
}

/**
 * Part a sheet into lines of text and tables.
 *
 * ```text
 * 某县重点任务分工表 (merged over all columns)      → a line
 * 序号 | 任务 | 责任单位                           → table, down to its last row
 * 注:… (one cell)                                  → a line
 * ```
 *
 * Empty rows part tables. Rows above and below a table that hold one cell are lines; between rows of
 * the table they stay in it. Hidden rows and columns are left out; a merge that reaches out of them
 * shows its text in its first cell in sight.
 */
export function findAreas(sheet: ReadSheet): SheetAreas {
  const { rows, hidden } = shownCells(sheet)
  return { areas: splitRows(rows).flatMap(areasOf), hidden }
}

interface ShownRows {
  readonly rows: readonly (readonly ShownCell[])[]
  readonly hidden: Hidden
}

function shownCells(sheet: ReadSheet): ShownRows {
  const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0)
  const rowRanks = ranksOf(sheet.cells.length, sheet.hiddenRows)
  const columnRanks = ranksOf(width, sheet.hiddenColumns)
  const merges = mergesByCell(sheet.merges, rowRanks, columnRanks)
  const shownColumns = [...columnRanks.keys()].filter((column) => (columnRanks[column] ?? -1) >= 0)
  const shownRows = [...rowRanks.keys()].filter((row) => (rowRanks[row] ?? -1) >= 0)
  const rows = shownRows.map((row, shownRow) =>
    shownColumns.flatMap((column, shownColumn) => {
      const merge = merges.get(`${shownRow},${shownColumn}`)
      if (merge === 'covered') return []
      const source = merge ? { row: merge.row, column: merge.column } : { row, column }
      const cell = sheet.cells[source.row]?.[source.column]
      return [shownCell(cell, merge, source, [shownRow, shownColumn])]
    }),
  )
  return { rows, hidden: hiddenOf(sheet, rowRanks, columnRanks) }
}

/** Place of each row (or column) among those in sight; -1 where it is hidden. */
function ranksOf(count: number, hidden: ReadonlySet<number>): readonly number[] {
  let rank = 0
  return Array.from({ length: count }, (_, index) => (hidden.has(index) ? -1 : rank++))
}

/** Hidden rows and columns that hold something. */
function hiddenOf(
  { cells }: ReadSheet,
  rowRanks: readonly number[],
  columnRanks: readonly number[],
): Hidden {
  const rowCount = cells.filter(
    (row, index) => rowRanks[index] === -1 && row.some((cell) => cell !== undefined),
  ).length
  const columnCount = columnRanks.filter(
    (rank, column) => rank === -1 && cells.some((row) => row[column] !== undefined),
  ).length
  return { rowCount, columnCount }
}

interface ShownMerge extends Merge {
  readonly shownRows: number
  readonly shownColumns: number
}

/** Merges by the cells in sight that they begin in; the others that they cover are marked. */
function mergesByCell(
  merges: readonly Merge[],
  rowRanks: readonly number[],
  columnRanks: readonly number[],
): ReadonlyMap<string, ShownMerge | 'covered'> {
  const found = new Map<string, ShownMerge | 'covered'>()
  for (const merge of merges) {
    const rows = shownIn(rowRanks, merge.row, merge.rowSpan)
    const columns = shownIn(columnRanks, merge.column, merge.columnSpan)
    for (const row of rows) for (const column of columns) found.set(`${row},${column}`, 'covered')
    const shown = { ...merge, shownRows: rows.length, shownColumns: columns.length }
    if (rows.length > 0 && columns.length > 0) found.set(`${rows[0]},${columns[0]}`, shown)
  }
  return found
}

function shownIn(ranks: readonly number[], from: number, count: number): readonly number[] {
  return ranks.slice(from, from + count).filter((rank) => rank >= 0)
}

const lineBreak = /\r\n?|\n/u

function shownCell(
  cell: ReadCell | undefined,
  merge: ShownMerge | undefined,
  source: ShownCell['source'],
  [row, column]: readonly [number, number],
): ShownCell {
  const lines = (cell?.shown ?? '')
    .split(lineBreak)
    .map((line) => line.replaceAll('\t', ' ').trim())
  return {
    row,
    column,
    rowSpan: merge?.shownRows ?? 1,
    columnSpan: merge?.shownColumns ?? 1,
    lines: lines.filter((line) => line !== ''),
    source,
    ...(cell?.bold && { bold: true }),
    ...(cell?.align && { align: cell.align }),
  }
}

type Rows = readonly (readonly ShownCell[])[]

/** Part rows at empty ones, but never inside a merge. */
function splitRows(rows: Rows): readonly Rows[] {
  const parts: (readonly ShownCell[])[][] = [[]]
  let covered = 0
  for (const [index, row] of rows.entries()) {
    const printed = row.filter((cell) => !isBlank(cell))
    if (printed.length === 0 && index >= covered) parts.push([])
    else parts.at(-1)?.push(row)
    covered = Math.max(covered, ...printed.map((cell) => cell.row + cell.rowSpan))
  }
  return parts.filter((part) => part.length > 0)
}

function isBlank({ lines }: ShownCell): boolean {
  return lines.length === 0
}

function areasOf(rows: Rows): readonly Area[] {
  const tops = rows.map((row) => row.filter((cell) => !isBlank(cell)))
  const filled = filledCounts(rows)
  let first = 0
  while (first < rows.length && isAbove(tops, filled, first)) first++
  let last = rows.length
  while (last > first && isBelow(tops[last - 1] ?? [], filled[last - 1] ?? 0)) last--
  const table = tableOf(rows.slice(first, last))
  return [linesOf(tops.slice(0, first)), table, linesOf(tops.slice(last))].filter(
    (area) => area !== undefined,
  )
}

/** How many printed cells stand in each row, those that reach down into it included. */
function filledCounts(rows: Rows): readonly number[] {
  const base = rows[0]?.[0]?.row ?? 0
  const counts = rows.map(() => 0)
  for (const cell of rows.flat()) {
    if (isBlank(cell)) continue
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const index = row - base
      if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  return counts
}

const named = /[:：]/u

/** A title, or a line like 填报单位:… 填报日期:… that fills less than half of the widest row. */
function isAbove(
  tops: readonly (readonly ShownCell[])[],
  filled: readonly number[],
  index: number,
): boolean {
  const count = filled[index] ?? 0
  if (count <= 1) return true
  const widest = Math.max(...filled)
  const cells = tops[index] ?? []
  return count * 2 < widest && cells.every(({ lines, rowSpan }) => rowSpan === 1 && isNamed(lines))
}

function isNamed(lines: readonly string[]): boolean {
  return lines.some((line) => named.test(line))
}

/** A longer cell alone in its row is a note; a shorter one may be the number of a row without words. */
const longestNumber = 6

/** One cell alone, wide or with more than a number in it: a note under the table. */
function isBelow(cells: readonly ShownCell[], filled: number): boolean {
  const [only] = cells
  if (filled !== 1 || !only) return filled === 0
  return only.columnSpan > 1 || (only.lines[0]?.length ?? 0) > longestNumber
}

function linesOf(rows: readonly (readonly ShownCell[])[]): Area | undefined {
  const cells = rows.flat()
  return cells.length > 0 ? { type: 'lines', cells } : undefined
}

/** The table without the empty columns at its sides. */
function tableOf(rows: Rows): Area | undefined {
  const used = rows.flat().filter((cell) => !isBlank(cell))
  if (used.length === 0) return undefined
  const left = Math.min(...used.map(({ column }) => column))
  const right = Math.max(...used.map(({ column, columnSpan }) => column + columnSpan))
  const top = rows[0]?.[0]?.row ?? used[0]?.row ?? 0
  const moved = rows.map((row) =>
    row
      .filter(({ column }) => column >= left && column < right)
      .map((cell) => ({
        ...cell,
        row: cell.row - top,
        column: cell.column - left,
        columnSpan: Math.min(cell.columnSpan, right - cell.column),
        rowSpan: Math.min(cell.rowSpan, rows.length - (cell.row - top)),
      })),
  )
  return { type: 'table', rows: moved, columnCount: right - left }
}
