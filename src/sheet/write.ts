import type {
  Cell as BookCell,
  Sheet as BookSheet,
  CellStyle as BookStyle,
  CellValue as BookValue,
  ConditionalRule,
  DataValidation,
  RoundtripWorkbook,
  WriteSheet,
} from 'hucre'
import { besideOf, carriedCell, carriedPictures } from './carry.ts'
import { freeRows } from './growing-rows.ts'
import { safeText } from './safe-text.ts'
import {
  type Cell,
  type CellRange,
  type CellStyle,
  type CellValue,
  cellName,
  type Sheet,
  type Workbook,
} from './workbook.ts'

/**
 * Write a workbook (xlsx).
 *
 * A text is always written as text: one that begins with `=` is no formula. Dates are numbers with a
 * date format, so that programs sort and count with them. Pages are A4, as wide as one page.
 *
 * @param earlier - A workbook that this one replaces: sheets of other names stay in it as they are,
 *   and what no sheet shows (pictures in cells, charts, macros) stays too.
 */
export async function writeWorkbook(workbook: Workbook, earlier?: Uint8Array): Promise<Uint8Array> {
  const { sheets, title, font, modified } = workbook
  const properties = {
    ...(title !== undefined && { title }),
    ...(modified !== undefined && { modified: new Date(modified) }),
  }
  if (earlier) return writeOver(sheets, properties, earlier)
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties,
    ...(font && { defaultFont: font }),
  })
  return freeRows(bytes, new Map(sheets.map((sheet, index) => [index + 1, sheet])))
}

/** Sheets keep their places: what belongs to a sheet is found by its number. */
async function writeOver(
  written: readonly Sheet[],
  properties: NonNullable<RoundtripWorkbook['properties']>,
  earlier: Uint8Array,
): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx')
  const book = await openXlsx(earlier, { readStyles: true })
  const places = new Map<number, Sheet>()
  for (const sheet of written) {
    const at = book.sheets.findIndex(({ name }) => name === sheet.name)
    const { pivotTables: _, rows = [], ...rest } = sheetOf(sheet)
    const next = { ...rest, rows, charts: book.sheets[at]?.charts ?? [] } as BookSheet
    if (at === -1) book.sheets.push(next)
    else book.sheets[at] = next
    places.set(at === -1 ? book.sheets.length : at + 1, sheet)
  }
  book.properties = { ...book.properties, ...properties }
  return freeRows(await saveXlsx(book), places)
}

function sheetOf(sheet: Sheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const rows = sheet.cells.map((row, index) =>
    row.map((cell, column) => {
      const written = cell?.carried ? carriedCell(cell.carried, index) : bookCell(cell)
      if (written) cells.set(`${index},${column}`, written)
      return written ? (written.value ?? null) : bookValue(cell?.value)
    }),
  )
  return {
    name: sheet.name,
    rows,
    cells,
    ...columnsOf(sheet),
    ...rowsOf(sheet),
    ...mergesOf(sheet),
    ...(sheet.frozen && { freezePane: sheet.frozen }),
    ...(sheet.filter && { autoFilter: { range: rangeName(sheet.filter) } }),
    ...(sheet.choices && { dataValidations: sheet.choices.map(choiceOf) }),
    ...(sheet.highlights && { conditionalRules: sheet.highlights.map(highlightOf) }),
    ...(sheet.pictures && carriedPictures(sheet.pictures)),
    ...(sheet.footer !== undefined && { headerFooter: { oddFooter: sheet.footer } }),
    ...(sheet.hidden && { hidden: true }),
    ...(sheet.isProtected && { protection: open }),
    pageSetup: pageOf(sheet),
  }
}

/** What a protected sheet still allows. */
const open = {
  sheet: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
} as const

function columnsOf({ columns }: Sheet): Pick<WriteSheet, 'columns'> {
  if (!columns) return {}
  return {
    columns: columns.map(({ width, hidden }) => ({
      ...(width !== undefined && { width }),
      ...(hidden && { hidden }),
    })),
  }
}

function rowsOf({ rows }: Sheet): Pick<WriteSheet, 'rowDefs'> {
  if (!rows) return {}
  const defined = [...rows.entries()].filter(([, row]) => row !== undefined)
  return {
    rowDefs: new Map(
      defined.map(([index, row]) => [
        index,
        {
          ...(row?.height !== undefined && { height: row.height }),
          ...(row?.hidden && { hidden: true }),
        },
      ]),
    ),
  }
}

function mergesOf({ merges }: Sheet): Pick<WriteSheet, 'merges'> {
  if (!merges) return {}
  return {
    merges: merges
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rowSpan - 1,
        endCol: column + columnSpan - 1,
      })),
  }
}

function pageOf({
  orientation = 'portrait',
  printTitles,
}: Sheet): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: narrow,
    ...(printTitles && { printTitlesRow: `$${printTitles.first + 1}:$${printTitles.last + 1}` }),
  }
}

/** In inches. */
const narrow = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 } as const

function rangeName({ row, column, lastRow, lastColumn }: CellRange): string {
  return `${cellName(row, column)}:${cellName(lastRow, lastColumn)}`
}

function choiceOf({
  values,
  message,
  ...range
}: NonNullable<Sheet['choices']>[number]): DataValidation {
  return {
    type: 'list',
    // A quotation mark would end the list, a comma the value.
    values: values.map((value) => value.replaceAll('"', '""').replaceAll(',', '，')),
    range: rangeName(range),
    allowBlank: true,
    showErrorMessage: true,
    ...(message !== undefined && { errorMessage: message }),
  }
}

function highlightOf(
  { text, fill, ...range }: NonNullable<Sheet['highlights']>[number],
  index: number,
): ConditionalRule {
  return {
    type: 'cellIs',
    operator: 'equal',
    formula: `"${text.replaceAll('"', '""')}"`,
    priority: index + 1,
    // A fill that comes by a rule is told by its background.
    style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } } },
    range: rangeName(range),
  }
}

/** A cell that has more than a value; `undefined` where the value says all. */
function bookCell(cell: Cell | undefined): Partial<BookCell> | undefined {
  const style = cell && styleOf(cell)
  const beside = cell?.beside?.isWritten ? besideOf(cell.beside) : undefined
  if (!cell || (!style && !beside)) return undefined
  return {
    value: bookValue(cell.value),
    type: typeOf(cell.value),
    ...(style && { style }),
    ...beside,
  }
}

function bookValue(value: CellValue | undefined): BookValue {
  if (value === undefined) return null
  if (typeof value === 'object') return new Date(`${value.date}T00:00:00Z`)
  return typeof value === 'string' ? safeText(value) : value
}

function typeOf(value: CellValue | undefined): 'string' | 'number' | 'date' | 'empty' {
  if (value === undefined) return 'empty'
  if (typeof value === 'object') return 'date'
  return typeof value === 'number' ? 'number' : 'string'
}

const thin = { style: 'thin' } as const
const dateFormat = 'yyyy-mm-dd'

function styleOf({ value, style = {} }: Cell): BookStyle | undefined {
  const format = style.format ?? (typeof value === 'object' ? dateFormat : undefined)
  const { border, fill, locked } = style
  const written: BookStyle = {
    ...fontOf(style),
    ...alignmentOf(style),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const,
    }),
    ...(border && { border: { top: thin, right: thin, bottom: thin, left: thin } }),
    ...(format !== undefined && { numFmt: format }),
    ...(locked !== undefined && { protection: { locked } }),
  }
  return Object.keys(written).length > 0 ? written : undefined
}

function fontOf({ bold, font, size, color }: CellStyle): Pick<BookStyle, 'font'> {
  if (bold === undefined && font === undefined && size === undefined && color === undefined)
    return {}
  return {
    font: {
      ...(bold !== undefined && { bold }),
      ...(font !== undefined && { name: font }),
      ...(size !== undefined && { size }),
      ...(color !== undefined && { color: { rgb: color } }),
    },
  }
}

function alignmentOf({ wrap, horizontal, vertical }: CellStyle): Pick<BookStyle, 'alignment'> {
  if (wrap === undefined && horizontal === undefined && vertical === undefined) return {}
  return {
    alignment: {
      ...(wrap !== undefined && { wrapText: wrap }),
      ...(horizontal !== undefined && { horizontal }),
      ...(vertical !== undefined && { vertical }),
    },
  }
}
