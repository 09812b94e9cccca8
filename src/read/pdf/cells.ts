import { findRows, type Line, lineOf } from './lines.ts'
import type { FilledTable, RuledCell } from './ruled.ts'
import { beginsItem, isFull } from './wrap.ts'

/** A cell with its paragraphs, each of the lines that it was wrapped into. */
export interface TextCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly paragraphs: readonly (readonly Line[])[]
  /** Room that its last line leaves, in points. */
  readonly room: number
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
  const cells = lines.map(({ cell, lines: own }) => textCell(cell, own, padding))
  return {
    edges: table.columns.map((edge) => edge - table.left),
    rowCount: table.rowCount,
    cells,
  }
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

function textCell(cell: RuledCell, lines: readonly Line[], padding: number): TextCell {
  const width = cell.right - cell.left - padding * 2
  const paragraphs: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const isWrapped = last !== undefined && isWrappedInto(last, line, width)
    if (open && isWrapped) open.push(line)
    else paragraphs.push([line])
    last = line
  }
  const { row, column, rowSpan, columnSpan } = cell
  const room = last ? width - (last.right - last.left) : width
  return { row, column, rowSpan, columnSpan, paragraphs, room }
}

function isWrappedInto(line: Line, next: Line, width: number): boolean {
  return isFull(line, next, width - (line.right - line.left)) && !beginsItem(line.text, next.text)
}

/** All text of a cell, to compare it. */
export function textOf({ paragraphs }: TextCell): string {
  return paragraphs.flatMap((lines) => lines.map(({ text }) => text)).join('')
}
