import { isHeader, isHeaderRow, isShortName } from './head.ts'
import type { RawCell } from './unit.ts'

/** A list below one header is no table. */
const fewestColumns = 2

/**
 * Cut cells that stand one after another where an empty one parts each row from the next.
 *
 * ```text
 * |⏎序号⏎|⏎任务⏎|⏎单位⏎|⏎|⏎1⏎|⏎修路⏎|⏎交通局⏎|⏎|⏎2 … → rows of 3
 * ```
 *
 * @returns Nothing where the empty cells do not stand at equal distances, the first one behind the head.
 */
export function rowsAtEdges(
  cells: readonly RawCell[],
  textOf: (cell: RawCell) => string,
): RawCell[][] | undefined {
  const width = cells.findIndex(isBlank)
  // An empty remark at the end of every row is no edge: the head ends before the first of them.
  if (width < fewestColumns || !isHead(cells.slice(0, width).map(textOf))) return undefined
  const rows: RawCell[][] = []
  for (let at = 0; at < cells.length; at += width + 1) {
    const edge = cells[at + width]
    const row = cells.slice(at, at + width)
    if (row.length < width || (edge && !isBlank(edge)) || row.every(isBlank)) return undefined
    rows.push(withoutBlankEnd(row))
  }
  return rows.length > 1 ? rows : undefined
}

/** Headers, one of which may be a name of its own. */
function isHead(texts: readonly string[]): boolean {
  const others = texts.filter((text) => !isHeader(text))
  return others.length <= 1 && others.every(isShortName) && isHeaderRow(texts)
}

/** Bars at a row's end stand for cells that it has lost, wherever they were. */
function withoutBlankEnd(row: readonly RawCell[]): RawCell[] {
  return row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1)
}

function isBlank({ parts }: RawCell): boolean {
  return parts.length === 0
}
