import { rolesOfHeader } from '../lexicon/columns.ts'
import type { Grid, GridCell } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { sheetOfCards } from './cards.ts'
import { inherit, readCell } from './cell.ts'
import { columnsOf } from './columns.ts'
import { contentOf, isRemark, isSectionLabel } from './content.ts'
import { mergedBelow, mergedBlanks } from './fit.ts'
import { type FilledRow, fillGrid } from './grid.ts'
import { areSubHeaders, isHeader, isHeaderRow, isShortName, sameRow } from './head.ts'
import type { SectionRow, Sheet, SheetCell, TableContext } from './region.ts'
import { countsInDigits, numberedSection } from './section.ts'

/** Rows of one grid, sorted by what they are. */
interface Part {
  readonly width: number
  readonly caption?: SheetCell
  readonly head: readonly (readonly SheetCell[])[]
  readonly body: readonly FilledRow[]
  readonly mergeless: boolean
}

/**
 * Lay out tables that the container still knows as cells, from grids that stand right behind each other.
 *
 * The first row merged over all columns is the caption, a later one a section row; the first rows
 * with column words (or marked by the container) are the head. A grid of the same width that prints
 * the same head again, or none, continues the one before it. Grids that are too large or empty come
 * back as `unread`.
 */
export function sheetsOfGrids(
  grids: readonly Grid[],
  context: TableContext,
): { readonly sheets: Sheet[]; readonly unread: Range[] } {
  const cards = sheetOfCards(grids, context)
  if (cards) return { sheets: [cards], unread: [] }
  const groups: Part[][] = []
  const unread: Range[] = []
  for (const grid of grids) {
    const part = readPart(grid, context)
    const last = groups.at(-1)
    if (!part) unread.push({ start: grid.start, end: grid.end })
    else if (last?.[0] && continues(last[0], part)) last.push(part)
    else groups.push([part])
  }
  return { sheets: groups.map(sheetOf), unread }
}

function readPart(grid: Grid, context: TableContext): Part | undefined {
  const mergeless = grid.mergeless === true
  const spanless = mergeless || grid.cells.every(isSingle)
  const filled = withoutBlankTop(fillGrid(grid, context))
  const rows = withTitles(withoutBlanketMarks(filled), spanless)
  const width = rows?.[0]?.cells.length
  if (!rows || !width) return undefined
  const named = grid.caption && readCell(grid.caption, context)
  const titled = !named && rows[0]?.merged ? rows[0].cells[0] : undefined
  const caption = named ?? titled
  const above = titled ? 1 : 0
  const headStart = rows.findIndex(({ merged }, index) => index >= above && !merged)
  const depth = headStart === -1 ? 0 : headDepth(rows, headStart, spanless)
  const printed = rows.slice(headStart, headStart + depth).map(({ cells }) => cells)
  const head = spanless ? spreadHead(printed) : printed
  const body = rows.filter((_, index) => index >= above && !inHead(index, headStart, depth))
  return { width, head, body, mergeless, ...(caption && { caption }) }
}

function isSingle({ columnSpan, rowSpan }: GridCell): boolean {
  return columnSpan === 1 && rowSpan === 1
}

/** Blank rows above all others (|  |  |, which a converter puts above every table) head nothing. */
function withoutBlankTop(rows: FilledRow[] | undefined): FilledRow[] | undefined {
  const first = rows?.findIndex(({ cells }) => cells.some(({ text }) => text !== '')) ?? 0
  return first > 0 ? rows?.slice(first) : rows
}

/** Where every row is marked as header (a thead around the whole table), the mark says nothing. */
function withoutBlanketMarks(rows: FilledRow[] | undefined): FilledRow[] | undefined {
  if (!rows || rows.length < 2 || !rows.every(({ header }) => header)) return rows
  return rows.map((row) => ({ ...row, header: false }))
}

/** Rows above a head, without a merge to tell them by: a cell alone in each is a title (单位:万元). */
function withTitles(rows: FilledRow[] | undefined, spanless: boolean): FilledRow[] | undefined {
  const head = rows?.findIndex((row) => isHeaderRow(printedIn(row))) ?? -1
  if (!rows || !spanless || head < 1 || head > mostTitles) return rows
  const isLone = (row: FilledRow) => printedIn(row).length === 1 && row.cells[0]?.text !== ''
  if (!rows.slice(0, head).every(isLone)) return rows
  return rows.map((row, index) => (index < head ? { ...row, merged: true } : row))
}

/** A title, and below it the unit of its amounts. */
const mostTitles = 2

function inHead(index: number, start: number, depth: number): boolean {
  return index >= start && index < start + depth
}

const deepestHead = 3

/** Rows that the head takes from `start`: none where nothing reads as a header. */
function headDepth(rows: readonly FilledRow[], start: number, spanless: boolean): number {
  const first = rows[start]
  if (!first || !(first.header || isHeaderRow(printedIn(first)))) return 0
  let depth = first.lowest < first.tallest ? first.tallest : 1
  const second = rows[start + 1]
  if (depth === 1 && second && isSecondLine(first, second, spanless)) depth = 2
  while (rows[start + depth]?.header && depth < deepestHead) depth++
  return Math.min(depth, deepestHead, rows.length - start)
}

/** A row of headers below one that reaches over several columns, or that has lost what did. */
function isSecondLine(first: FilledRow, second: FilledRow, spanless: boolean): boolean {
  if (first.wide && printedIn(second).every(isHeader)) return true
  const isOpen = ({ text }: SheetCell, at: number) => text === '' && second.cells[at]?.text !== ''
  if (!first.wide && !(spanless && first.cells.some(isOpen))) return false
  return areSubHeaders(printedIn(second)) || fillsGaps(first, second)
}

/**
 * Whether a row names what the one above it leaves open, and nothing else: it is blank wherever that
 * one stands above one column, its first included, and half of its short names are headers.
 */
function fillsGaps(first: FilledRow, second: FilledRow): boolean {
  const names = printedIn(second)
  if (!isHeaderRow(names) || !names.every((name) => isHeader(name) || isShortName(name))) {
    return false
  }
  const isParted = (at: number) =>
    second.cells[at]?.text !== '' &&
    (first.cells[at]?.text === '' || first.cells[at + 1]?.text === '')
  return (
    second.cells[0]?.text === '' &&
    second.cells.every(({ text }, at) =>
      text === '' ? first.cells[at]?.text !== '' : isParted(at),
    )
  )
}

/** The first line of a head that lost its merges: above headers a blank cell goes on with the one left of it. */
function spreadHead(head: readonly (readonly SheetCell[])[]): Part['head'] {
  const [top, second] = head
  if (!top || !second) return head
  const cells: SheetCell[] = []
  for (const [at, cell] of top.entries()) {
    const left = cells[at - 1]
    const goesOn = left && cell.text === '' && second[at]?.text !== ''
    cells.push(goesOn ? inherit(left) : cell)
  }
  return [cells, ...head.slice(1)]
}

function printedIn(row: FilledRow): string[] {
  return row.cells.flatMap(({ norm, inherited }) => (norm === '' || inherited ? [] : [norm]))
}

function continues(first: Part, part: Part): boolean {
  if (part.width !== first.width || part.caption || first.head.length === 0) return false
  return part.head.length === 0 || sameHead(first.head, part.head)
}

function sameHead(one: Part['head'], other: Part['head']): boolean {
  return (
    one.length === other.length && one.every((cells, index) => sameRow(cells, other[index] ?? []))
  )
}

function sheetOf(parts: readonly Part[]): Sheet {
  const [first] = parts
  const rows: (readonly SheetCell[])[] = []
  const sectionRows: SectionRow[] = []
  const repeats: Range[] = []
  const bodies = parts.flatMap(({ body }) => body.map(({ cells }) => cells))
  const numbered = countsInDigits(first?.head, bodies) ? numberedSection : undefined
  for (const [index, part] of parts.entries()) {
    if (index > 0) repeats.push(...rangesOf(part.head))
    for (const row of part.body) addRow(row)
  }
  const width = first?.width ?? 0
  const head = first?.head ?? []
  const full = first?.mergeless ? withMerges(width, head, rows) : rows
  return {
    width,
    head,
    rows: full,
    sectionRows,
    recovered: full.some((row, index) => row !== rows[index]),
    repeats,
    ...(first?.caption && { caption: first.caption }),
  }

  function addRow(row: FilledRow) {
    const section = sectionCell(row, first?.head.at(-1)?.[0]) ?? numbered?.(row.cells)
    if (section?.range)
      sectionRows.push({ text: section.text, row: rows.length, range: section.range })
    else if (first?.head.some((cells) => sameRow(cells, row.cells)))
      repeats.push(...rangesOf([row.cells]))
    else if (row.cells.some(({ text }) => text !== '')) rows.push(row.cells)
  }
}

/** Rows of a container without merges: what a merge has left blank repeats the cell above it. */
function withMerges(
  width: number,
  head: Part['head'],
  rows: readonly (readonly SheetCell[])[],
): readonly (readonly SheetCell[])[] {
  const columns = columnsOf({ width, head, rows })
  const whole = mergedBelow(columns, rows, (cell) => cell?.text === '')
  const full: (readonly SheetCell[])[] = []
  for (const row of rows) {
    const above = full.at(-1)
    const blanks = above && mergedBlanks(columns, (at) => row[at]?.text === '')
    const merged = row.map((cell, at) => {
      const covering = blanks?.has(at) || whole.has(at) ? above?.[at] : undefined
      return covering && covering.text !== '' && cell.text === '' ? inherit(covering) : cell
    })
    full.push(merged.some((cell, at) => cell !== row[at]) ? merged : row)
  }
  return full
}

/** Columns of a table in which a label alone is a section: of two, the other may be blank. */
const fewestParted = 3

/**
 * The one cell of a row over all columns: merged, or with nothing but a section's label beside it, or
 * words in the place of a number.
 *
 * @param header - Of the first column.
 */
function sectionCell(
  { cells, merged }: FilledRow,
  header: SheetCell | undefined,
): SheetCell | undefined {
  if (merged) return cells[0]
  const [only, ...others] = cells.filter(({ text }) => text !== '')
  if (others.length > 0 || !only || only.inherited || cells.length < fewestParted) return undefined
  const isCounted = only === cells[0] && rolesOfHeader(header?.norm ?? '')[0] === 'number'
  const isName = isCounted && contentOf(only.norm) === 'phrase'
  return isName || isSectionLabel(only.norm) || isRemark(only.norm) ? only : undefined
}

function rangesOf(rows: readonly (readonly SheetCell[])[]): Range[] {
  return rows.flat().flatMap(({ range, inherited }) => (range && !inherited ? [range] : []))
}
