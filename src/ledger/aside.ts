import { withoutFormula } from '../sheet/carry.ts'
import { officeStyle, rowHeight } from '../sheet/office-style.ts'
import type { Cell, CellStyle, ReadSheet, Sheet } from '../sheet/workbook.ts'
import { type AsideName, asideNames, type ColumnId, isKeyColumn, ledgerColumns } from './columns.ts'
import { cellsOf, type FoundCell } from './open.ts'
import { plainText, textOf } from './rows.ts'

/** One row for a sheet beside the ledger. */
export interface AsideEntry {
  readonly sheet: AsideName
  readonly reason: string
  /** Cells in order, each under its header; two may be named alike. */
  readonly cells: readonly { readonly header: string; readonly cell: FoundCell | undefined }[]
  /** Row of the ledger that it was, where its pictures hang. */
  readonly at?: number | undefined
}

/** Where an entry came to stand. */
export interface AsideSheet {
  readonly sheet: Sheet
  /** New row in this sheet of rows that stood in the ledger. */
  readonly moved: ReadonlyMap<number, number>
}

const dayHeader = '登记日期'
const reasonHeader = '原因'

/** Build the sheets beside the ledger: those that there are, and the new rows at their ends. */
export function buildAsides(
  earlier: readonly ReadSheet[],
  entries: readonly AsideEntry[],
  today: string,
): readonly AsideSheet[] {
  return asideNames.flatMap((name) => {
    const before = earlier.find((sheet) => sheet.name === name)
    const added = entries.filter(({ sheet }) => sheet === name)
    return added.length > 0 ? [buildAside(name, before, added, today)] : []
  })
}

function buildAside(
  name: AsideName,
  before: ReadSheet | undefined,
  entries: readonly AsideEntry[],
  today: string,
): AsideSheet {
  const old = before ? cellsOf(before) : []
  const found = old.findIndex((row) => row.some((cell) => headerOf(cell) === dayHeader))
  const headAt = found === -1 ? old.length : found
  const heads = (found === -1 ? [] : (old[found] ?? [])).map(headerOf)
  const rows = entries.map((entry) => placed(entry, heads, today))
  const cells: (Cell | undefined)[][] = old.map((row) => row.map(written))
  cells[headAt] = heads.map((value, index) => {
    const cell = found === -1 ? undefined : old[found]?.[index]
    return cell ? written(cell) : { value, style: officeStyle.head }
  })
  const known = new Set(old.map(rowText))
  const moved = new Map<number, number>()
  for (const [index, row] of rows.entries()) {
    // What was set aside once and still stands there is not set aside again.
    if (known.has(rowText(row))) continue
    const { at } = entries[index] as AsideEntry
    if (at !== undefined) moved.set(at, cells.length)
    cells.push(Array.from(row, written))
  }
  const count = Math.max(...cells.map((row) => row.length))
  const widths = Array.from(
    { length: count },
    (_, index) => before?.widths[index] ?? widthOf(heads[index] ?? ''),
  )
  return {
    sheet: {
      name,
      cells,
      columns: widths.map((width, index) => ({ width, hidden: isKey(heads[index]) })),
      rows: cells.map((row, at) =>
        at > headAt ? { height: heightOf(row, widths), grows: true } : undefined,
      ),
      frozen: { rows: headAt + 1 },
      orientation: 'landscape',
      pictures: before?.pictures ?? [],
    },
    moved,
  }
}

/** Cells of an entry under the headers of the sheet; those that it lacks are put at its end. */
function placed(
  { reason, cells }: AsideEntry,
  heads: string[],
  today: string,
): (FoundCell | undefined)[] {
  const row: (FoundCell | undefined)[] = []
  const used = new Set<number>()
  const put = (header: string, cell: FoundCell | undefined) => {
    let index = heads.findIndex((one, at) => one === header && !used.has(at))
    if (index === -1) index = heads.push(header) - 1
    used.add(index)
    // Its columns stand elsewhere here: a formula would look at the wrong cells.
    row[index] = cell?.carried ? { ...cell, carried: withoutFormula(cell.carried) } : cell
  }
  put(dayHeader, { value: { date: today } })
  put(reasonHeader, { value: reason })
  for (const { header, cell } of cells) put(header, cell)
  return row
}

function headerOf(cell: FoundCell | undefined): string {
  return textOf(cell?.value).trim()
}

/** What a row says, but for the day on which it was set aside. */
function rowText(row: readonly (FoundCell | undefined)[]): string {
  const texts = Array.from(row, (cell) => plainText(textOf(cell?.value)))
  return texts.slice(1).join('\t').trimEnd()
}

function written(cell: FoundCell | undefined): Cell | undefined {
  if (!cell) return undefined
  const { value, carried } = cell
  if (carried) return { value, carried }
  return { value, style: styleOf(value) }
}

function heightOf(row: readonly (Cell | undefined)[], widths: readonly number[]): number {
  return rowHeight(
    Array.from(row, (cell) => textOf(cell?.value)),
    widths,
  )
}

function styleOf(value: FoundCell['value']): CellStyle {
  if (typeof value === 'object') return officeStyle.date
  return typeof value === 'number' ? officeStyle.center : officeStyle.text
}

const columns = Object.entries(ledgerColumns)
const wide = /任务|原因|内容/u

/** As wide as in the ledger; what the ledger does not have by what it holds. */
function widthOf(header: string): number {
  const [, column] = columns.find(([, one]) => one.header === header) ?? []
  return column?.width ?? (wide.test(header) ? 24 : 12)
}

function isKey(header: string | undefined): boolean {
  const [id] = columns.find(([, one]) => one.header === header) ?? []
  return id !== undefined && isKeyColumn(id as ColumnId)
}
