import { lastAtMost } from '../line-places.ts'
import { type Line, nearness } from './lines.ts'
import type { PdfBlock } from './tables.ts'

/** The number of a line on its page, from 1 at the top; what stands side by side shares one. */
export type LineNumber = (line: Line) => number

/** Count the lines of every page. */
export function countLines(blocks: readonly PdfBlock[]): LineNumber {
  const pages = new Map<number, Line[]>()
  for (const line of blocks.flatMap(linesOf)) {
    const lines = pages.get(line.page)
    if (lines) lines.push(line)
    else pages.set(line.page, [line])
  }
  const starts = new Map([...pages].map(([page, lines]) => [page, startsOf(lines)]))
  return (line) => lastAtMost(starts.get(line.page) ?? [], line.baseline) + 1
}

function linesOf(block: PdfBlock): readonly Line[] {
  if (block.type !== 'grid') return block.lines
  return block.table.cells.flatMap(({ paragraphs }) => paragraphs.flat())
}

/** Base lines at which a new line of the page begins. */
function startsOf(lines: readonly Line[]): readonly number[] {
  const starts: number[] = []
  for (const { baseline, size } of lines.toSorted((one, other) => one.baseline - other.baseline)) {
    const last = starts.at(-1)
    if (last === undefined || baseline - last > size * nearness) starts.push(baseline)
  }
  return starts
}
