import type { Cell as BookCell, Sheet as BookSheet } from 'hucre'
import { carriedOf, picturesOf } from './carry.ts'
import type { CellValue, Merge, ReadCell, ReadSheet } from './workbook.ts'

/**
 * Read a workbook (xlsx): every sheet, hidden ones, hidden rows and hidden columns included.
 *
 * The bytes must be a sound zip of moderate size; `read/xlsx` sees to that for files from outside.
 *
 * @throws {Error} When it is no workbook.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const { formatValue, readXlsx } = await import('hucre')
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  return sheets.map((sheet) => readSheet(sheet, formatValue))
}

type FormatValue = (value: unknown, format: string) => string

function readSheet(sheet: BookSheet, formatValue: FormatValue): ReadSheet {
  const cells = sheet.rows.map((row, index) =>
    row.map((value, column) =>
      readCell(value, sheet.cells?.get(`${index},${column}`), formatValue),
    ),
  )
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    cells,
    merges: (sheet.merges ?? []).map(mergeOf),
    hiddenRows: hiddenOf(sheet.rowDefs ?? new Map()),
    hiddenColumns: hiddenOf(new Map((sheet.columns ?? []).entries())),
    headRows: headRowsOf(sheet),
    boxes: (sheet.textBoxes ?? []).map(({ text }) => text),
    widths: (sheet.columns ?? []).map((column) => column?.width),
    carried: carriedOf(sheet),
    pictures: picturesOf(sheet),
  }
}

function hiddenOf(
  defined: ReadonlyMap<number, { readonly hidden?: boolean }>,
): ReadonlySet<number> {
  return new Set([...defined].filter(([, { hidden }]) => hidden).map(([index]) => index))
}

function mergeOf(merge: NonNullable<BookSheet['merges']>[number]): Merge {
  return {
    row: merge.startRow,
    column: merge.startCol,
    rowSpan: merge.endRow - merge.startRow + 1,
    columnSpan: merge.endCol - merge.startCol + 1,
  }
}

const rowRange = /^\$?\d{1,7}:\$?(\d{1,7})$/u

function headRowsOf({ freezePane, pageSetup }: BookSheet): number {
  const printed = Number(rowRange.exec(pageSetup?.printTitlesRow ?? '')?.[1] ?? 0)
  return Math.max(printed, freezePane?.rows ?? 0)
}

function readCell(
  value: BookCell['value'],
  cell: BookCell | undefined,
  formatValue: FormatValue,
): ReadCell | undefined {
  if (value === null || value === '') return undefined
  const horizontal = cell?.style?.alignment?.horizontal
  return {
    value: cellValue(value),
    shown: shownOf(value, cell?.style?.numFmt, formatValue),
    ...(cell?.style?.font?.bold && { bold: true }),
    ...((horizontal === 'center' || horizontal === 'right') && { align: horizontal }),
  }
}

function cellValue(value: NonNullable<BookCell['value']>): CellValue {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  return typeof value === 'boolean' ? shownBoolean(value) : value
}

function shownBoolean(value: boolean): string {
  return value ? 'TRUE' : 'FALSE'
}

/** Built-in formats that mean the reader's own form of a date; in a Chinese program these. */
const ownDates: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
])
const longDate = /^\[\$-F800\]/u
/** Chinese digits are a matter of the font here: 二〇二五 is read as 2025. */
const chineseDigits = /\[DBNum\d\]/gu

function shownOf(
  value: NonNullable<BookCell['value']>,
  format: string | undefined,
  formatValue: FormatValue,
): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return shownBoolean(value)
  if (value instanceof Date) return formatValue(value, dateFormatOf(format))
  return format === undefined || format === 'General'
    ? shownNumber(value)
    : formatValue(value, format.replace(chineseDigits, ''))
}

function dateFormatOf(format: string | undefined): string {
  if (format === undefined) return 'yyyy/m/d'
  if (longDate.test(format)) return 'yyyy"年"m"月"d"日"'
  return ownDates.get(format) ?? format.replace(chineseDigits, '')
}

/** Eleven digits, as sheet programs show: 0.1+0.2 is 0.3. */
function shownNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(11)))
}
