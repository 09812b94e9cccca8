import type { Range } from '../model/place.ts'
import { createFinder, type Finder } from '../text/finder.ts'
import { trimRange } from './cell.ts'
import { commaCells } from './commas.ts'
import { contentOf, isCountedTotal, isSectionLabel } from './content.ts'
import { isHeaderRow } from './head.ts'
import type { LayerContext } from './region.ts'
import { rowsAtEdges } from './row-edges.ts'
import type { RawCell } from './unit.ts'

/** A row of a flattened table before its cells are put into columns. */
interface RawRow {
  readonly cells: readonly RawCell[]
  /** A line of its own between rows that names what follows. */
  readonly section: boolean
}

/** Rows, or where separators do not show rows the cells one after another. */
export type RawTable =
  | { readonly type: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly type: 'stream'; readonly cells: readonly RawCell[] }

/** A line cut at its separators: one piece more than it has separators. */
interface CutLine {
  readonly pieces: readonly (Range | undefined)[]
  readonly text: string
}

/** Characters that part cells. */
export const barChars = '|│┃¦'
const nextBar = createFinder(barChars)
const nextTab = createFinder('\t')
const finalMark = /[。;!?]$/u
const ruledPiece = /^[-─━—=+:┼├┤]{2,}$/u

/** The printed words of a line between its bars. */
export function wordsBetween(text: string): string[] {
  const parted = [...barChars].reduce((rest, bar) => rest.replaceAll(bar, '|'), text)
  return parted.split('|').flatMap((word) => word.trim() || [])
}

/** Cut the lines of a region with bars (|) into rows, or into single cells. */
export function splitAtBars(lines: readonly Range[], context: LayerContext): RawTable {
  const cut = lines.map((line) => cutLine(line, nextBar, context)).filter((line) => !isRuled(line))
  const counts = cut.map(barsIn)
  const single = counts.filter((count) => count === 1).length
  const several = counts.filter((count) => count > 1).length
  if (single > several && !arePairs(cut)) return parted(streamOf(cut), context)
  for (const width of commonCounts(cut)) {
    const rows = countedRows(cut, width)
    if (rows) return { type: 'rows', rows: withoutEdges(rows) }
  }
  return { type: 'rows', rows: withoutEdges(lineRows(cut, context)) }
}

/** Cells one after another, or the rows that empty ones at their edges part. */
function parted(cells: readonly RawCell[], { layer }: LayerContext): RawTable {
  const textOf = ({ parts }: RawCell) =>
    parts.map(({ start, end }) => layer.folded.slice(start, end)).join('')
  const rows = rowsAtEdges(cells, textOf)?.map((row) => ({ cells: row, section: false }))
  return rows ? { type: 'rows', rows } : { type: 'stream', cells }
}

/** Lines of two cells with a bar between them: a bar that only closes a cell stands at its line's end. */
function arePairs(lines: readonly CutLine[]): boolean {
  const barred = lines.filter((line) => barsIn(line) > 0)
  return barred.every(({ pieces }) => pieces[0] !== undefined && pieces.at(-1) !== undefined)
}

/** Cut lines at their tabs: every line is a row, one that was trimmed has lost empty cells. */
export function splitAtTabs(lines: readonly Range[], context: LayerContext): RawTable {
  const cut = lines.map((line) => cutLine(line, nextTab, context))
  const width = cut[0]?.pieces.length ?? 0
  const rows = cut.map((line) => ({
    cells: padded(line.pieces.map(rawCell), width),
    section: isSection(line),
  }))
  return { type: 'rows', rows }
}

/** Cut lines at their commas, those in quotes left alone: every line is a row. */
export function splitAtCommas(lines: readonly Range[], { layer }: LayerContext): readonly RawRow[] {
  return lines.map((line) => ({
    cells: commaCells(line, layer.text).map(rawCell),
    section: false,
  }))
}

function padded(cells: readonly RawCell[], width: number): RawCell[] {
  const missing = Math.max(0, width - cells.length)
  return [...cells, ...Array.from({ length: missing }, () => rawCell(undefined))]
}

function cutLine(line: Range, nextSeparator: Finder, { layer }: LayerContext): CutLine {
  const text = layer.folded.slice(line.start, line.end)
  const pieces: (Range | undefined)[] = []
  let start = line.start
  for (let at = nextSeparator(text, 0); at >= 0; at = nextSeparator(text, at + 1)) {
    pieces.push(trimRange({ start, end: line.start + at }, layer.text))
    start = line.start + at + 1
  }
  pieces.push(trimRange({ start, end: line.end }, layer.text))
  return { pieces, text }
}

/** A ruled line (|---|---|) holds no text. */
function isRuled({ pieces, text }: CutLine): boolean {
  if (pieces.every((piece) => piece === undefined)) return false
  return wordsBetween(text).every((word) => ruledPiece.test(word))
}

function barsIn({ pieces }: CutLine): number {
  return pieces.length - 1
}

function isSection({ pieces, text }: CutLine): boolean {
  return pieces.length === 1 && (isSectionLabel(text) || isCountedTotal(text))
}

function rawCell(part: Range | undefined): RawCell {
  return { parts: part ? [part] : [], broken: false }
}

/** A row that lines are still added to: its last cell is open until a bar closes it. */
type OpenRow = { readonly parts: Range[]; broken: boolean }[]

function addLine(row: OpenRow, { pieces }: CutLine) {
  const last = row.at(-1)
  for (const [index, piece] of pieces.entries()) {
    const parts = piece ? [piece] : []
    if (index > 0 || !last) row.push({ parts, broken: false })
    else {
      last.parts.push(...parts)
      last.broken = true
    }
  }
}

/** How many bars closed rows have, the commonest numbers first. */
function commonCounts(lines: readonly CutLine[]): number[] {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const closed = line.pieces.at(-1) === undefined && line.pieces[0] !== undefined
    const boxed = line.pieces.at(-1) === undefined && barsIn(line) > 2
    if (barsIn(line) > 1 && (closed || boxed)) {
      counts.set(barsIn(line), (counts.get(barsIn(line)) ?? 0) + 1)
    }
  }
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2)
  return common.filter(([, count]) => count > 1).map(([width]) => width)
}

/**
 * Rows of exactly `count` bars, over as many lines as it takes; `undefined` where that does not come out.
 *
 * Bars alone at a row's end then count the cells that a merge has swallowed.
 */
function countedRows(lines: readonly CutLine[], count: number): RawRow[] | undefined {
  const rows: RawRow[] = []
  let open: OpenRow = []
  for (const line of lines) {
    const own = open.length === 0 ? ownRow(line, count, rows.length === 0) : undefined
    if (own) {
      rows.push(own)
      continue
    }
    addLine(open, line)
    if (open.length < count + 1) continue
    if (open.length > count + 1 || open.at(-1)?.parts.length !== 0) return undefined
    rows.push({ cells: open.slice(0, -1), section: false })
    open = []
  }
  if (open.length > 0) rows.push(cutShort(open, count))
  return rows
}

/** A line that is a row by itself whatever its bars count: a section row, a head that is too short. */
function ownRow(line: CutLine, count: number, isFirst: boolean): RawRow | undefined {
  if (isSection(line)) return { cells: line.pieces.map(rawCell), section: true }
  if (!isFirst || !isShortHead(line, count)) return undefined
  return { cells: padded(line.pieces.slice(0, -1).map(rawCell), count), section: false }
}

/** A closed line of headers, one or more of which are missing. */
function isShortHead(line: CutLine, count: number): boolean {
  if (barsIn(line) >= count || !isClosed(line) || isOpened(line)) return false
  return isHeaderRow(wordsBetween(line.text))
}

/** The last row of a text that was trimmed has lost the bars at its end. */
function cutShort(open: OpenRow, count: number): RawRow {
  const cells = open.at(-1)?.parts.length === 0 ? open.slice(0, -1) : open
  return { cells: padded(cells, count), section: false }
}

/** Rows of any number of cells, one per line; a line goes on where its row is not closed. */
function lineRows(lines: readonly CutLine[], context: LayerContext): RawRow[] {
  const barred = lines.filter((line) => barsIn(line) > 1)
  const closes = 2 * barred.filter(isClosed).length > barred.length
  const boxed = 2 * barred.filter(isOpened).length > barred.length
  const width = barred[0]?.pieces.length
  const rows: RawRow[] = []
  let open: OpenRow = []
  for (const line of lines) {
    if (open.length > 0 && !goesOn(line)) flush()
    if (open.length === 0 && isSection(line)) {
      rows.push({ cells: line.pieces.map(rawCell), section: true })
    } else addLine(open, line)
  }
  if (open.length > 0) flush()
  return rows

  function goesOn(line: CutLine): boolean {
    if (areRows(open.length, line.pieces.length)) return false
    if (!boxed && isOpened(line)) return true
    const parts = open.at(-1)?.parts ?? []
    return closes ? parts.length > 0 : isRestOf(parts, line)
  }

  /** Without bars at the ends of rows one there has parted the next cell off. */
  function isRestOf(parts: readonly Range[], line: CutLine): boolean {
    const waits = parts.length === 0 || isLoose(open)
    if (barsIn(line) > 0) return waits
    return !isSection(line) && (waits || continuesCell(parts, line, context))
  }

  /** Below a whole row, its last cell empty, a line of as many cells is another: ||办好公报|县审计局. */
  function areRows(above: number, below: number): boolean {
    return above === width && below === width
  }

  function flush() {
    const cells = closes && open.at(-1)?.parts.length === 0 ? open.slice(0, -1) : open
    rows.push({ cells, section: false })
    open = []
  }
}

/** Lines without bars that wait for the row they begin. */
function isLoose(open: OpenRow): boolean {
  return open.length === 1
}

/** Whether a line without bars goes on in the cell above it: it makes the cell nothing else than it is. */
function continuesCell(
  parts: readonly Range[],
  { pieces }: CutLine,
  { layer }: LayerContext,
): boolean {
  const [line] = pieces
  if (!line) return false
  const before = parts.map(({ start, end }) => layer.folded.slice(start, end)).join('\n')
  const kind = contentOf(before)
  const own = contentOf(layer.folded.slice(line.start, line.end))
  if (own === 'number' || (kind === 'limit' && own !== 'limit')) return false
  const isEnded = kind !== 'bodies' && finalMark.test(before)
  return !isEnded && contentOf(`${before}\n${layer.folded.slice(line.start, line.end)}`) === kind
}

function isClosed({ pieces }: CutLine): boolean {
  return pieces.at(-1) === undefined
}

function isOpened({ pieces }: CutLine): boolean {
  return pieces.length > 1 && pieces[0] === undefined
}

/** Rows without the empty cell that a bar at the start of every row leaves. */
function withoutEdges(rows: readonly RawRow[]): readonly RawRow[] {
  const cut = rows.filter(({ section }) => !section)
  const opened = cut.filter(({ cells }) => cells[0]?.parts.length === 0 && !cells[0].broken)
  if (cut.length === 0 || opened.length < cut.length) return rows
  return rows.map((row) => (row.section ? row : { ...row, cells: row.cells.slice(1) }))
}

/** Cells one after another, each closed by a bar. */
function streamOf(lines: readonly CutLine[]): RawCell[] {
  const cells: OpenRow = []
  for (const line of lines) addLine(cells, line)
  if (cells.at(-1)?.parts.length === 0) cells.pop()
  if (cells[0]?.parts.length === 0) cells.shift()
  return cells
}
