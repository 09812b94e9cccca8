import type { LedgerMemory } from '../model/ledger.ts'
import type { CarriedCell, CellValue, ReadSheet } from '../sheet/workbook.ts'
import { asideNames, type ColumnId, columnIds, isKeyColumn, ledgerColumns } from './columns.ts'
import { type Identity, readIdentity } from './fingerprint.ts'
import { readMemory } from './memory.ts'
import { plainText, textOf } from './rows.ts'

/** A cell as it was found: its value, and what it has beside it. */
export interface FoundCell {
  readonly value?: CellValue | undefined
  readonly carried?: CarriedCell | undefined
}

/** A column of the sheet; without an id it is one that a person put in. */
export interface FoundColumn {
  readonly index: number
  readonly id?: ColumnId
  readonly header: string
  readonly width?: number | undefined
  readonly hidden: boolean
}

/** A row below the head that holds anything. */
export interface FoundRow {
  /** Its place in the sheet, from 0. */
  readonly at: number
  /** What stands in the hidden columns that are there: where all is well, twice the same. */
  readonly identities: readonly (Identity | undefined)[]
  readonly cells: readonly (FoundCell | undefined)[]
}

/** A ledger as a person left it. */
export interface OpenLedger {
  readonly sheet: ReadSheet
  /** Row of the headers, from 0. */
  readonly headAt: number
  readonly columns: readonly FoundColumn[]
  readonly rows: readonly FoundRow[]
  /** `undefined` where the hidden sheet is gone or damaged. */
  readonly memory: LedgerMemory | undefined
  /** Sheets beside the ledger that the program adds rows to. */
  readonly asides: readonly ReadSheet[]
}

const idPrefix = 'plans:'

/** What stands above the headers in a hidden row, so that a renamed column is still known. */
export function columnMark(id: ColumnId): string {
  return idPrefix + id
}

/**
 * Open a ledger, whatever was done to it: sorted, filtered, columns put in, taken out, moved or
 * renamed, rows added above.
 *
 * @returns `undefined` where no sheet has the columns of a ledger.
 */
export function openLedger(sheets: readonly ReadSheet[]): OpenLedger | undefined {
  for (const sheet of sheets) {
    if (asideNames.some((name) => name === sheet.name)) continue
    const head = findHead(sheet)
    if (!head) continue
    return {
      sheet,
      headAt: head.at,
      columns: head.columns,
      rows: rowsBelow(sheet, head),
      memory: readMemory(sheets),
      asides: sheets.filter(({ name }) => asideNames.some((one) => one === name)),
    }
  }
  return undefined
}

interface Head {
  readonly at: number
  readonly columns: readonly FoundColumn[]
}

/** With so many headers of a ledger a row is its head; 序号 and 责任单位 stand in other tables too. */
const fewest = 3

function findHead(sheet: ReadSheet): Head | undefined {
  const texts = sheet.cells.map((row) => Array.from(row, (cell) => plainText(textOf(cell?.value))))
  const marked = texts.findIndex((row) => countOf(row, markedId) >= fewest)
  const at = texts.findIndex((row, index) => index > marked && countOf(row, headedId) >= fewest)
  const headAt = at === -1 && marked !== -1 ? marked + 1 : at
  if (headAt === -1) return undefined
  const marks = texts[marked] ?? []
  const heads = texts[headAt] ?? []
  return { at: headAt, columns: columnsOf(sheet, marks, heads) }
}

function countOf(row: readonly string[], idOf: (text: string) => ColumnId | undefined): number {
  return new Set(row.map(idOf).filter((id) => id !== undefined)).size
}

function markedId(text: string): ColumnId | undefined {
  return columnIds.find((id) => columnMark(id) === text)
}

function headedId(text: string): ColumnId | undefined {
  return columnIds.find((id) => plainText(ledgerColumns[id].header) === text)
}

function columnsOf(
  sheet: ReadSheet,
  marks: readonly string[],
  heads: readonly string[],
): FoundColumn[] {
  const used = new Set<ColumnId>()
  const count = Math.max(marks.length, ...sheet.cells.map((row) => row.length))
  const isMarked = marks.length > 0
  return Array.from({ length: count }, (_, index) => {
    const header = heads[index] ?? ''
    const found = isMarked ? markedId(marks[index] ?? '') : headedId(header)
    // Of a column that was copied the first is taken for the one that was there.
    const id = found !== undefined && !used.has(found) ? found : undefined
    if (id !== undefined) used.add(id)
    return {
      index,
      ...(id !== undefined && { id }),
      header,
      width: sheet.widths[index],
      hidden: sheet.hiddenColumns.has(index),
    }
  })
}

function rowsBelow(sheet: ReadSheet, { at, columns }: Head): FoundRow[] {
  const keys = columns.filter(({ id }) => isKeyColumn(id))
  const cells = cellsOf(sheet)
  fillMerged(sheet, cells, columns)
  return cells.slice(at + 1).flatMap((row, index) => {
    if (!row.some((cell) => cell && isFilled(cell))) return []
    const texts = keys.map((column) => textOf(row[column.index]?.value))
    return [{ at: at + 1 + index, identities: texts.map(readIdentity), cells: row }]
  })
}

export function isFilled({ value, carried }: FoundCell): boolean {
  return plainText(textOf(value)) !== '' || carried?.isWritten === true
}

/** All cells of a sheet; those that have nothing but a look too. */
export function cellsOf({ cells, carried }: ReadSheet): (FoundCell | undefined)[][] {
  const found: (FoundCell | undefined)[][] = cells.map((row) =>
    Array.from(row, (cell) => cell && { value: cell.value }),
  )
  for (const [name, one] of carried) {
    const [row = 0, column = 0] = name.split(',').map(Number)
    while (found.length <= row) found.push([])
    const line = found[row] ?? []
    while (line.length <= column) line.push(undefined)
    line[column] = { ...line[column], carried: one }
  }
  return found
}

/** Cells of the plan's columns that a person made one: each row is told by what it shows. */
function fillMerged(
  { merges }: ReadSheet,
  cells: (FoundCell | undefined)[][],
  columns: readonly FoundColumn[],
): void {
  for (const { row, column, rowSpan } of merges) {
    const id = columns[column]?.id
    if (id === undefined || ledgerColumns[id].owner !== 'plan') continue
    const value = cells[row]?.[column]?.value
    for (const line of cells.slice(row + 1, row + rowSpan)) {
      const cell = line[column]
      if (cell?.value === undefined) line[column] = { ...cell, value }
    }
  }
}
