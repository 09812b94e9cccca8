import { isParted, nameRooms, namesIn } from '../../lexicon/name-lines.ts'
import { findRows, type Line, lineOf } from './lines.ts'
import type { FilledTable, RuledCell } from './ruled.ts'
import { endsItem, isFull, labelOf } from './wrap.ts'

/**
 * How the cells of a column part the names that they may hold: by marks, or by lines alone; a column of
 * `rooms` names the offices of one body.
 */
type Naming = 'marks' | 'lines' | 'rooms'

/** A cell with its paragraphs, each of the lines that it was wrapped into. */
export interface TextCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly paragraphs: readonly (readonly Line[])[]
  /** Room that its last line leaves, in points. */
  readonly room: number
  readonly naming: Naming
  /** No line closes it above or below. */
  readonly openAbove: boolean
  readonly openBelow: boolean
}

/** A table with the text of its cells. */
export interface TextTable {
  /** Edges of its columns, counted from its left side. */
  readonly edges: readonly number[]
  readonly rowCount: number
  readonly cells: readonly TextCell[]
}

/** Read the text of each cell: what was wrapped is put together, what was broken is not. */
export function readCells(table: FilledTable, page: number): TextTable {
  const lines = table.filled.map(({ cell, runs }) => ({
    cell,
    lines: findRows(runs).map((row) => lineOf(row, page)),
  }))
  const padding = paddingOf(lines)
  const naming = new Map<number, Naming>()
  for (const { cell } of lines) {
    if (!naming.has(cell.column)) naming.set(cell.column, namingOf(cell.column, lines))
  }
  const cells = lines.map(({ cell, lines: own }) => {
    const way = naming.get(cell.column) ?? 'marks'
    const names = way === 'marks' ? noNames : namesIn(textsOf(own), way === 'rooms')
    return { ...textCell(cell, withoutGaps(cell, own, padding), padding, names), naming: way }
  })
  return {
    edges: table.columns.map((edge) => edge - table.left),
    rowCount: table.rowCount,
    cells,
  }
}

function namingOf(
  column: number,
  all: readonly { readonly cell: RuledCell; readonly lines: readonly Line[] }[],
): Naming {
  const cells = all.flatMap(({ cell, lines }) => (cell.column === column ? [textsOf(lines)] : []))
  if (cells.some(isParted)) return 'marks'
  return nameRooms(cells.flat()) ? 'rooms' : 'lines'
}

const noNames: ReadonlySet<number> = new Set()

function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text)
}

/** Part of the lines that stand nearer to a side than cells keep free: a mark hangs out. */
const hanging = 0.1

/** Space that cells keep free at their sides: what nearly all lines keep. */
function paddingOf(
  cells: readonly { readonly cell: RuledCell; readonly lines: readonly Line[] }[],
): number {
  const gaps = cells
    .flatMap(({ cell, lines }) =>
      lines.map(({ left, right }) => Math.min(left - cell.left, cell.right - right)),
    )
    .toSorted((one, other) => one - other)
  return Math.max(gaps[Math.floor(gaps.length * hanging)] ?? 0, 0)
}

/** Room beside a line, in parts of the size, that shows that it is as wide as its cell. */
const filledRoom = 0.5
const wideBlanks = /(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])/gu

/** 规　划 above 科: a line as wide as its cell, with another below it, has its gaps from filling it. */
function withoutGaps(cell: RuledCell, lines: readonly Line[], padding: number): readonly Line[] {
  return lines.map((line, index) => {
    const isFilled =
      index + 1 < lines.length && roomIn(cell, line, padding) < line.size * filledRoom
    return isFilled ? { ...line, text: line.text.replace(wideBlanks, '') } : line
  })
}

/** @param names - Indexes of lines that begin a name of their own. */
function textCell(
  cell: RuledCell,
  lines: readonly Line[],
  padding: number,
  names: ReadonlySet<number>,
): Omit<TextCell, 'naming'> {
  const paragraphs: Line[][] = []
  let last: Line | undefined
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const isWrapped =
      last && !names.has(index) && isWrappedInto(last, line, roomIn(cell, last, padding))
    if (open && isWrapped) open.push(line)
    else paragraphs.push([line])
    last = line
  }
  const { row, column, rowSpan, columnSpan, openAbove, openBelow } = cell
  const room = last ? roomIn(cell, last, padding) : cell.right - cell.left - padding * 2
  return { row, column, rowSpan, columnSpan, paragraphs, room, openAbove, openBelow }
}

/** Room that a line leaves in its cell: on both sides, since it may stand in the middle, but for an indent. */
function roomIn(cell: RuledCell, { left, right, size }: Line, padding: number): number {
  const before = left - cell.left - padding
  const behind = cell.right - right - padding
  return behind + (before > behind + size ? 0 : before)
}

function isWrappedInto(line: Line, next: Line, room: number): boolean {
  const beginsItem = endsItem(line.text) && labelOf(next.text) !== undefined
  return isFull(line, next, room) && !beginsItem
}

/** All text of a cell, to compare it. */
export function textOf({ paragraphs }: TextCell): string {
  return paragraphs.flatMap((lines) => lines.map(({ text }) => text)).join('')
}
