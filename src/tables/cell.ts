import type { Range } from '../model/place.ts'
import { isBlank, printOf, type Reading, rangeOf, readStretches } from '../text/reading.ts'
import type { LayerContext, SheetCell } from './region.ts'

/** A cell in which nothing is printed. */
export const emptyCell: SheetCell = { text: '', norm: '', inherited: false }

/** Read the cell (单元格) whose print is `range`; its paragraphs stand one per line. */
export function readCell(range: Range, context: LayerContext): SheetCell {
  const lines = linesIn(range, context.layer.text)
  return cellOf(
    lines.map((line) => [line]),
    context,
  )
}

/** A cell from its paragraphs, each made of stretches that a line break parted. */
export function cellOf(
  paragraphs: readonly (readonly Range[])[],
  context: LayerContext,
): SheetCell {
  if (paragraphs.length === 0) return emptyCell
  const reading = readStretches(context.layer, paragraphs, context.step)
  return cellOfReading(reading)
}

function cellOfReading(reading: Reading): SheetCell {
  const text = printOf(reading, 0, reading.text.length)
  if (text === '') return emptyCell
  const range = rangeOf(reading, 0, reading.text.length)
  return { text, norm: reading.text.trim(), inherited: false, range }
}

/** The cell again, where a merge covers it. */
export function inherit(cell: SheetCell): SheetCell {
  return cell.text === '' ? emptyCell : { ...cell, inherited: true }
}

/** Stretches of a range on each of its lines, blanks at their ends left out, blank lines too. */
export function linesIn(range: Range, text: string): Range[] {
  const lines: Range[] = []
  for (let start = range.start; start < range.end; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 || found > range.end ? range.end : found
    const line = trimRange({ start, end }, text)
    if (line) lines.push(line)
    start = end + 1
  }
  return lines
}

/** A range without the blanks at its ends; `undefined` when nothing else is in it. */
export function trimRange({ start, end }: Range, text: string): Range | undefined {
  let first = start
  let last = end
  while (first < last && isBlank(text.charCodeAt(first))) first++
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--
  return first < last ? { start: first, end: last } : undefined
}
