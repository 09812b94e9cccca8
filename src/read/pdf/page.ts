import type { PDFPageProxy } from 'unpdf/pdfjs'
import { findRows, type Row } from './lines.ts'
import type { OpenPdf } from './open.ts'
import {
  buildRuledTables,
  edgeSlack,
  type FilledTable,
  type RuledCell,
  type RuledTable,
} from './ruled.ts'
import { findRules } from './rules.ts'
import { isWide, type Run, readRuns } from './runs.ts'
import { findTaggedTables } from './tagged.ts'

/** A page parted into its tables and the rows outside of them. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rows: readonly Row[]
  readonly tables: readonly FilledTable[]
  readonly slanted: readonly Run[]
}

/**
 * Read one page.
 *
 * Lines are looked for only where text stands side by side, or where the page before ends in a
 * table: to find them takes longer than to read the text.
 */
export async function readPage(
  proxy: PDFPageProxy,
  pdf: OpenPdf,
  before: Page | undefined,
): Promise<Page> {
  const page = await readRuns(proxy)
  const rows = findRows(page.runs)
  const mayHaveTable = standSideBySide(rows) || (before?.tables.length ?? 0) > 0
  const ruled = mayHaveTable ? buildRuledTables(await findRules(proxy, page, pdf)) : []
  const tagged =
    mayHaveTable && ruled.length === 0 ? await findTaggedTables(proxy, page) : undefined
  const { tables, outside } = tagged ?? fillTables(page.runs, ruled, before?.tables.at(-1))
  const { number, width, height, slanted } = page
  return { number, width, height, slanted, tables, rows: findRows(outside) }
}

/** So many pairs of neighbours make lines worth looking for. */
const fewestPairs = 2
/** Gap of neighbours, in parts of the size: more than a blank between words. */
const neighbourGap = 1.2
/** Base lines nearer than that, in parts of the size, are rows of two cells that overlap: text is set wider. */
const overlap = 0.95

/** Runs on one row with a gap between them, or rows so close that they overlap: cells in a row. */
function standSideBySide(rows: readonly Row[]): boolean {
  let pairs = 0
  for (const [index, row] of rows.entries()) {
    if (row.some((run, at) => at > 0 && isApart(row[at - 1], run))) pairs++
    const next = rows[index + 1]?.[0]
    const last = row[0]
    if (next && last && next.baseline - last.baseline < last.size * overlap) pairs++
    if (pairs >= fewestPairs) return true
  }
  return false
}

function isApart(before: Run | undefined, run: Run): boolean {
  return before !== undefined && run.left - before.right > neighbourGap * run.size
}

/**
 * Put each run into the cell that it stands in; a table without text is a drawing.
 *
 * @param above - The last table of the page before: its last row may end on this page, in one cell.
 */
function fillTables(
  runs: readonly Run[],
  tables: readonly RuledTable[],
  above: FilledTable | undefined,
) {
  const outside: Run[] = []
  const cells = new Map<RuledCell, Run[]>()
  for (const run of runs) {
    const table = tables.find((one) => touches(run, one))
    for (const { piece, cell } of table ? cutAtCells(run, table) : [{ piece: run }]) {
      if (cell) cells.set(cell, [...(cells.get(cell) ?? []), piece])
      else outside.push(piece)
    }
  }
  const filled = tables.map((table) => ({
    ...table,
    filled: table.cells.map((cell) => ({ cell, runs: cells.get(cell) ?? [] })),
  }))
  const isTable = (table: FilledTable) => textsIn(table) > (above && goesOn(above, table) ? 0 : 1)
  const drawings = filled.filter((table) => !isTable(table))
  const drawn = drawings.flatMap((table) => table.filled.flatMap(({ runs: own }) => own))
  return { tables: filled.filter(isTable), outside: [...outside, ...drawn] }
}

function textsIn({ filled }: FilledTable): number {
  return filled.filter(({ runs }) => runs.length > 0).length
}

/** Whether a table has the columns of the one above it. */
function goesOn(above: RuledTable, table: RuledTable): boolean {
  return (
    above.columns.length === table.columns.length &&
    above.columns.every((edge, at) => Math.abs(edge - (table.columns[at] ?? 0)) < edgeSlack)
  )
}

function touches(run: Run, table: RuledTable): boolean {
  const middle = middleOf(run)
  return (
    middle > table.top && middle < table.bottom && run.right > table.left && run.left < table.right
  )
}

/** Height of the middle of a character above its base line, in parts of the size. */
const middleHeight = 0.3

function middleOf({ baseline, size }: Run): number {
  return baseline - size * middleHeight
}

interface CutRun {
  readonly piece: Run
  readonly cell?: RuledCell | undefined
}

/** Cut a run where it reaches over from one cell into the next. */
function cutAtCells(run: Run, table: RuledTable): readonly CutRun[] {
  const middle = middleOf(run)
  const whole = cellAt(table, run.left, middle)
  if (whole && whole === cellAt(table, run.right, middle)) return [{ piece: run, cell: whole }]
  const weights = Array.from(run.text, (char) => (isWide(char) ? 2 : 1))
  const step = (run.right - run.left) / weights.reduce((sum, weight) => sum + weight, 0)
  const pieces: {
    piece: { -readonly [Key in keyof Run]: Run[Key] }
    cell?: RuledCell | undefined
  }[] = []
  let left = run.left
  for (const [index, char] of Array.from(run.text).entries()) {
    const right = left + step * (weights[index] ?? 1)
    const cell = cellAt(table, (left + right) / 2, middle)
    const last = pieces.at(-1)
    if (last && last.cell === cell) {
      last.piece.text += char
      last.piece.right = right
    } else pieces.push({ piece: { ...run, text: char, left, right }, cell })
    left = right
  }
  return pieces.filter(({ piece }) => piece.text.trim() !== '')
}

function cellAt(table: RuledTable, x: number, y: number): RuledCell | undefined {
  return table.cells.find(
    ({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom,
  )
}
