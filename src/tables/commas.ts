import type { Range } from '../model/place.ts'
import { trimRange } from './cell.ts'

/** Cells of a line between its commas; one in quotes may hold commas of its own. */
export function commaCells(line: Range, layer: string): (Range | undefined)[] {
  const text = layer.slice(line.start, line.end)
  const cells: (Range | undefined)[] = []
  let quoted = true
  for (let at = 0; at <= text.length; ) {
    const opened = quoted && text.charAt(at) === '"'
    const closed = opened ? quoteEnd(text, at + 1) : undefined
    // Where none ends a cell from here on, none does further behind.
    if (opened && closed === undefined) quoted = false
    const comma = text.indexOf(',', closed ?? at)
    const to = comma === -1 ? text.length : comma
    const [from, end] = closed === undefined ? [at, to] : [at + 1, closed]
    cells.push(trimRange({ start: line.start + from, end: line.start + end }, layer))
    at = to + 1
  }
  return cells
}

const quoteBefore = /"(?=,|$)/gu

/** The quote that ends a cell: what stands behind it is a comma or the line's end. */
function quoteEnd(text: string, from: number): number | undefined {
  quoteBefore.lastIndex = from
  return quoteBefore.exec(text)?.index
}
