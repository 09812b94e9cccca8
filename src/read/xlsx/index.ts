import type { SourceDocument } from '../../model/block.ts'
import type { Format } from '../../model/formats.ts'
import { readWorkbook } from '../../sheet/read.ts'
import { cellName, type ReadSheet } from '../../sheet/workbook.ts'
import { UnreadableError } from '../errors.ts'
import { type CellToWrite, isBlankText, type LayerWriter, writeLayer } from '../office/layer.ts'
import { refuseOle } from '../office/ole.ts'
import type { ReadContext, Reader } from '../reader.ts'
import { reasons } from '../reasons.ts'
import { type Area, findAreas, type ShownCell } from './areas.ts'
import { repackWorkbook } from './repack.ts'

/**
 * Reads workbooks (xlsx): every sheet in sight, its titles and notes as lines, its tables as grids.
 *
 * Sheets, rows and columns that are hidden are left out and reported.
 */
export const xlsxReader: Reader<Uint8Array> = {
  format: 'xlsx',
  read: (bytes, context) => readXlsx(bytes, 'xlsx', context),
}

/** Read an xlsx that was handed in as `format`, or made from it. */
export async function readXlsx(
  bytes: Uint8Array,
  format: Format,
  context: ReadContext,
): Promise<SourceDocument> {
  refuseOle(bytes, format)
  const sheets = await sheetsOf(repackWorkbook(bytes, format, context), format)
  const writer = writeLayer(format, context.limits)
  for (const sheet of sheets) {
    context.clock()
    if (sheet.hidden) reportSheet(sheet, context)
    else writeSheet(writer, sheet, context)
  }
  const document = writer.finish()
  if (isBlankText(document.layer.text)) {
    throw new UnreadableError(format, reasons.noSheetText)
  }
  return document
}

async function sheetsOf(bytes: Uint8Array, format: Format): Promise<readonly ReadSheet[]> {
  try {
    return await readWorkbook(bytes)
  } catch (error) {
    throw new UnreadableError(format, reasons.workbookDamaged, {
      cause: error,
    })
  }
}

function reportSheet({ name, cells }: ReadSheet, { report }: ReadContext): void {
  const isEmpty = cells.every((row) => row.every((cell) => cell === undefined))
  if (!isEmpty) report('sheet-hidden', undefined, { sheet: name })
}

function writeSheet(writer: LayerWriter, sheet: ReadSheet, { report }: ReadContext): void {
  const { areas, hidden } = findAreas(sheet)
  const { rowCount, columnCount } = hidden
  if (rowCount > 0) report('rows-hidden', undefined, { sheet: sheet.name, count: rowCount })
  if (columnCount > 0) {
    report('columns-hidden', undefined, { sheet: sheet.name, count: columnCount })
  }
  for (const text of sheet.boxes.flatMap((box) => box.split('\n'))) {
    if (!isBlankText(text))
      writer.paragraph([{ text, place: placeOf(sheet, { row: 0, column: 0 }) }])
  }
  for (const area of areas) writeArea(writer, sheet, area)
}

function writeArea(writer: LayerWriter, sheet: ReadSheet, area: Area): void {
  if (area.type === 'lines') {
    for (const cell of area.cells) writeLines(writer, sheet, cell)
    return
  }
  const rows = area.rows.map((row) => row.map((cell) => cellOf(sheet, cell)))
  writer.grid({ rows, rowCount: rows.length, columnCount: area.columnCount })
}

function writeLines(writer: LayerWriter, sheet: ReadSheet, cell: ShownCell): void {
  const place = placeOf(sheet, cell.source)
  for (const text of cell.lines) {
    writer.paragraph([{ text, place }], {
      ...(cell.align && { align: cell.align }),
      ...(cell.bold && { bold: [{ start: 0, end: text.length }] }),
    })
  }
}

function cellOf(sheet: ReadSheet, cell: ShownCell): CellToWrite {
  const { row, column, rowSpan, columnSpan, source } = cell
  const place = placeOf(sheet, source)
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    paragraphs: cell.lines.map((text) => [{ text, place }]),
    ...(source.row < sheet.headRows && { header: true }),
  }
}

function placeOf({ name }: ReadSheet, { row, column }: ShownCell['source']) {
  return { sheet: name, cell: cellName(row, column) }
}
