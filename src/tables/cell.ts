import type { Range } from '../model/place.ts'
import { printOf, type Reading, rangeOf, readStretches } from '../text/reading.ts'
import type { SheetCell, TableContext } from './region.ts'

/** A cell in which nothing is printed. */
export const emptyCell: SheetCell = { text: '', inherited: false }

/** Read the cell (单元格) whose print is `range`; its paragraphs stand one per line. */
export function readCell(range: Range, context: TableContext): SheetCell {
  const reading = readingOf(range, context)
  const text = printOf(reading, 0, reading.text.length)
  if (text === '') return emptyCell
  return { text, inherited: false, range: rangeOf(reading, 0, reading.text.length) }
}

/** The cell again, where a merge covers it. */
export function inherit(cell: SheetCell): SheetCell {
  return cell.text === '' ? emptyCell : { ...cell, inherited: true }
}

/** A stretch of the layer as a reading, one paragraph per line that is not blank. */
export function readingOf(
  range: Range,
  { layer, step }: Pick<TableContext, 'layer' | 'step'>,
): Reading {
  const lines: Range[][] = []
  let start = range.start
  while (start <= range.end) {
    const found = layer.text.indexOf('\n', start)
    const end = found === -1 || found > range.end ? range.end : found
    if (layer.text.slice(start, end).trim() !== '') lines.push([{ start, end }])
    start = end + 1
  }
  if (lines.length === 0) lines.push([{ start: range.start, end: range.start }])
  return readStretches(layer, lines, step)
}
