import { readLabel } from '../lexicon/labels.ts'
import { opensAnother } from './caption.ts'
import type { FlowLine } from './flow-lines.ts'
import { isHeaderRow, isShortName } from './head.ts'
import type { FoundLines } from './region.ts'
import { barChars, wordsBetween } from './split.ts'

/** Lines without a bar between two with one: a cell of several lines; a paragraph behind a table is no cell. */
const longestGap = 4
/** Bars of the smallest table, a head and a row of two cells each: a line of a menu has fewer. */
const fewestBars = 4
/** Lines that a head of one cell on each may take. */
const nearHead = 12
/** Its first cells, half of which are headers: a title or a number may stand before them. */
const firstCells = 4

/**
 * Find a table whose cells are parted by bars: from the first line with a bar to the last one, lines
 * without bars between them included.
 *
 * Lines with a few bars but no head are no table; many of them look like one and are taken out too.
 */
export function findBars(lines: readonly FlowLine[], at: number): FoundLines | undefined {
  if (barsIn(lines[at]) === 0) return undefined
  const to = lastBar(lines, at)
  const from = isHeadBefore(lines, at) ? at - 1 : at
  const body = lines.slice(from, to)
  const bars = body.reduce((sum, line) => sum + barsIn(line), 0)
  if (bars < fewestBars || !(hasHead(body) || looksLikeTable(body))) return { from, to }
  return { form: 'bars', from, to }
}

/** Behind the last line with a bar that no long gap parts from those before it. */
function lastBar(lines: readonly FlowLine[], at: number): number {
  let to = at
  for (let next = at; next < lines.length && next - to < longestGap; next++) {
    const line = lines[next]
    if (barsIn(line) > 0) to = next + 1
    else if (!line || (opensAnother(line) && !isOpened(lines[next + 1]))) break
  }
  return to
}

function barsIn(line: FlowLine | undefined): number {
  let count = 0
  for (const bar of barChars) {
    for (
      let at = line?.folded.indexOf(bar) ?? -1;
      at !== -1;
      at = line?.folded.indexOf(bar, at + 1) ?? -1
    )
      count++
  }
  return count
}

/** A head whose first bar stands on a line of its own begins above it. */
function isHeadBefore(lines: readonly FlowLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  if (!above || !isOpened(line)) return false
  const isAlone = wordsBetween(line?.text ?? '').length === 0
  return above.isHeader || (isAlone && isShortName(above.text) && !readLabel(above.text))
}

/** A line that begins with a bar: what stands above it is a cell, whatever it is called. */
function isOpened(line: FlowLine | undefined): boolean {
  return barChars.includes(line?.folded.charAt(0) || ' ')
}

function hasHead(lines: readonly FlowLine[]): boolean {
  const near = lines.slice(0, nearHead)
  if (near.some(({ text }) => isHeaderRow(wordsBetween(text)))) return true
  const stream = near.flatMap(({ text }) => wordsBetween(text))
  return isHeaderRow(stream.slice(0, firstCells))
}

/** Rows with bars of their own that look like a table whatever its head says. */
const fewestRows = 3

function looksLikeTable(lines: readonly FlowLine[]): boolean {
  return lines.filter((line) => barsIn(line) > 1).length >= fewestRows
}
