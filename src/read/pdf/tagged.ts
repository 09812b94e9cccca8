import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { FilledTable, RuledCell } from './ruled.ts'
import { type PageRuns, type Run, runOfItem, type TextItem } from './runs.ts'

/** Runs of one cell that the file tags. */
type TaggedCell = readonly Run[]

/** What the tags of a page tell: its tables, and the runs outside of them. */
export interface TaggedPage {
  readonly tables: readonly FilledTable[]
  readonly outside: readonly Run[]
}

/**
 * Find tables that no lines rule off by the tags of the file (结构树: Table, TR, TD).
 *
 * Tags name rows and cells but not their spans: columns come from where the cells stand, and a
 * column that a row leaves out is merged with the cell above.
 *
 * @returns `undefined` where the page tags no table.
 */
export async function findTaggedTables(
  proxy: PDFPageProxy,
  page: PageRuns,
): Promise<TaggedPage | undefined> {
  const tree = (await proxy.getStructTree()) as TagNode | null
  const tagged = tree ? tablesOf(tree) : []
  if (tagged.length === 0) return undefined
  const contents = await runsByTag(proxy, page)
  const tables = tagged.flatMap((rows) => {
    const filled = rows.map((row) => row.map((ids) => ids.flatMap((id) => contents.get(id) ?? [])))
    return tableOf(filled) ?? []
  })
  const inside = new Set(tables.flatMap(({ filled }) => filled.flatMap(({ runs }) => runs)))
  const outside = [...contents.values()].flat().filter((run) => !inside.has(run))
  return { tables, outside }
}

interface TagNode {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly TagNode[]
}

/** The contents of each cell of each row of each table; a table inside a cell is part of the cell. */
function tablesOf(node: TagNode): readonly (readonly (readonly string[])[])[][] {
  if (node.role !== 'Table') return (node.children ?? []).flatMap(tablesOf)
  const rows = rowsOf(node).map((row) =>
    (row.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH').map(idsOf),
  )
  return [rows.filter((row) => row.length > 0)]
}

function rowsOf(node: TagNode): readonly TagNode[] {
  return (node.children ?? []).flatMap((child) => (child.role === 'TR' ? [child] : rowsOf(child)))
}

function idsOf(node: TagNode): readonly string[] {
  const own = node.id === undefined ? [] : [node.id]
  return [...own, ...(node.children ?? []).flatMap(idsOf)]
}

interface MarkItem {
  readonly type: string
  readonly id?: string | null
}

/** The runs of a page by the tag that they stand in; those outside of all tags under an empty name. */
async function runsByTag(
  proxy: PDFPageProxy,
  page: PageRuns,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const { items } = await proxy.getTextContent({ includeMarkedContent: true })
  const runs = new Map<string, Run[]>()
  const open: string[] = []
  for (const item of items as readonly (TextItem | MarkItem)[]) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      // Marks inside a tag have no name of their own.
      else open.push(item.id ?? open.at(-1) ?? '')
    } else if (item.str.trim() !== '') {
      const tag = open.at(-1) ?? ''
      const own = runs.get(tag) ?? []
      own.push(runOfItem(item, page))
      runs.set(tag, own)
    }
  }
  return runs
}

interface Extent {
  left: number
  right: number
}

function tableOf(rows: readonly (readonly TaggedCell[])[]): FilledTable | undefined {
  const widest = Math.max(...rows.map((row) => row.length))
  const columns = columnsOf(rows, widest)
  const all = rows.flat(2)
  if (columns === undefined || widest < 2 || rows.length < 2 || all.length === 0) return undefined
  const edges = [
    ...columns.map(({ left }, index) => {
      const before = columns[index - 1]
      return before ? (before.right + left) / 2 : left
    }),
    columns.at(-1)?.right ?? 0,
  ]
  const tops = rows.map((row) =>
    Math.min(...row.flat().map(({ baseline, size }) => baseline - size)),
  )
  const bottom = Math.max(...all.map(({ baseline }) => baseline))
  const filled: { cell: RuledCell; runs: TaggedCell }[] = []
  for (const [row, cells] of rows.entries()) placeRow(filled, row, cells, columns)
  const withSides = filled.map(({ cell, runs }) => ({
    cell: sidesOf(cell, columns, tops, bottom),
    runs,
  }))
  return {
    left: edges[0] ?? 0,
    right: edges.at(-1) ?? 0,
    top: tops[0] ?? 0,
    bottom,
    columns: edges,
    rowCount: rows.length,
    cells: withSides.map(({ cell }) => cell),
    filled: withSides,
  }
}

/** The extents of the columns, by the rows that have a cell in each of them. */
function columnsOf(
  rows: readonly (readonly TaggedCell[])[],
  widest: number,
): readonly Extent[] | undefined {
  const full = rows.filter((row) => row.length === widest)
  const columns = Array.from({ length: widest }, (_, column) =>
    extentOf(full.flatMap((row) => row[column] ?? [])),
  )
  return columns.some(({ left, right }) => left > right) ? undefined : columns
}

function extentOf(runs: readonly Run[]): Extent {
  return {
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
  }
}

/** Put the cells of a row into the columns that they stand in. */
function placeRow(
  filled: { cell: RuledCell; runs: TaggedCell }[],
  row: number,
  cells: readonly TaggedCell[],
  columns: readonly Extent[],
): void {
  const isFull = cells.length === columns.length
  const taken = new Set<number>()
  for (const [index, runs] of cells.entries()) {
    const found = isFull ? [index] : columnsUnder(runs, columns)
    const [column] = found
    if (column === undefined) continue
    for (const one of found) taken.add(one)
    filled.push({ cell: bareCell(row, column, found.length), runs })
  }
  if (isFull) return
  for (const column of columns.keys()) if (!taken.has(column)) lengthen(filled, row, column)
}

function columnsUnder(runs: TaggedCell, columns: readonly Extent[]): readonly number[] {
  const { left, right } = extentOf(runs)
  return [...columns.keys()].filter((index) => {
    const column = columns[index]
    return column !== undefined && left < column.right && right > column.left
  })
}

function bareCell(row: number, column: number, columnSpan: number): RuledCell {
  const nowhere = { left: 0, right: 0, top: 0, bottom: 0, openAbove: false, openBelow: false }
  return { row, column, rowSpan: 1, columnSpan, ...nowhere }
}

/** The cell above goes on in a column that the row leaves out. */
function lengthen(
  filled: { cell: RuledCell; runs: TaggedCell }[],
  row: number,
  column: number,
): void {
  const above = filled.find(
    ({ cell }) =>
      cell.column <= column &&
      column < cell.column + cell.columnSpan &&
      cell.row + cell.rowSpan === row,
  )
  if (above) above.cell = { ...above.cell, rowSpan: above.cell.rowSpan + 1 }
}

function sidesOf(
  cell: RuledCell,
  columns: readonly Extent[],
  tops: readonly number[],
  bottom: number,
): RuledCell {
  return {
    ...cell,
    left: columns[cell.column]?.left ?? 0,
    right: columns[cell.column + cell.columnSpan - 1]?.right ?? 0,
    top: tops[cell.row] ?? 0,
    bottom: tops[cell.row + cell.rowSpan] ?? bottom,
  }
}
