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
 * @returns Nothing where the empty cells do not stand at equal distances, the head's last one first.
 */
export function rowsAtEdges(cells: readonly RawCell[]): RawCell[][] | undefined {
  const width = cells.findIndex(isBlank)
  if (width < fewestColumns) return undefined
  const rows: RawCell[][] = []
  for (let at = 0; at < cells.length; at += width + 1) {
    const edge = cells[at + width]
    const row = cells.slice(at, at + width)
    if (row.length < width || (edge && !isBlank(edge)) || row.every(isBlank)) return undefined
    rows.push(withoutBlankEnd(row))
  }
  return rows.length > 1 ? rows : undefined
}

/** Bars at a row's end stand for cells that it has lost, wherever they were. */
function withoutBlankEnd(row: readonly RawCell[]): RawCell[] {
  return row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1)
}

function isBlank({ parts }: RawCell): boolean {
  return parts.length === 0
}
