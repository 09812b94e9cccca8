import type {
  CellStyle as BookStyle,
  CellValue as BookValue,
  DataValidation,
  WriteSheet,
} from 'hucre'
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
 */
export async function writeWorkbook({
  sheets,
  title,
  font,
  modified,
}: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const written = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: {
      ...(title !== undefined && { title }),
      ...(modified !== undefined && { modified: new Date(modified) }),
    },
    ...(font && { defaultFont: font }),
  })
  return written
}

function sheetOf(sheet: Sheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const rows = sheet.cells.map((row, index) =>
    row.map((cell, column) => {
      const style = cell && styleOf(cell)
      const value = bookValue(cell?.value)
      if (style) cells.set(`${index},${column}`, { value, style, type: typeOf(cell?.value) })
      return value
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
    ...(printTitles && { printTitlesRow: `$${printTitles.first + 1}:$${printTitles.last + 1}` }),
  }
}

function rangeName({ row, column, lastRow, lastColumn }: CellRange): string {
  return `${cellName(row, column)}:${cellName(lastRow, lastColumn)}`
}

function choiceOf({ values, ...range }: NonNullable<Sheet['choices']>[number]): DataValidation {
  return {
    type: 'list',
    values: [...values],
    range: rangeName(range),
    allowBlank: true,
    showErrorMessage: true,
  }
}

function bookValue(value: CellValue | undefined): BookValue {
  if (value === undefined) return null
  return typeof value === 'object' ? new Date(`${value.date}T00:00:00Z`) : value
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
