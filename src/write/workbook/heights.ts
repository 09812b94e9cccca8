import { rowHeight } from '../../sheet/office-style.ts'
import type { Cell, Merge } from '../../sheet/workbook.ts'

/** The tallest row that a sheet program knows, in points. */
export const tallestRow = 409

/**
 * Heights of rows, in points: programs fit a row to its text only here and there, and never to that of
 * cells that are merged.
 *
 * A merged cell that holds more than its rows have room for makes all of them higher.
 */
export function heightsOf(
  cells: readonly (readonly Cell[])[],
  merges: readonly Merge[],
  widths: readonly number[],
): readonly number[] {
  const textOf = (row: number, column: number) => String(cells[row]?.[column]?.value ?? '')
  const merged = new Set(merges.flatMap(placesOf))
  const heights = cells.map((row, index) =>
    rowHeight(
      row.map((_, column) => (merged.has(`${index},${column}`) ? '' : textOf(index, column))),
      widths,
    ),
  )
  for (const { row, rowSpan, column } of merges) {
    const has = heights.slice(row, row + rowSpan).reduce((sum, one) => sum + one, 0)
    const lack = rowHeight([textOf(row, column)], widths.slice(column, column + 1)) - has
    if (lack <= 0) continue
    for (let one = row; one < row + rowSpan; one++) {
      heights[one] = Math.ceil((heights[one] ?? 0) + lack / rowSpan)
    }
  }
  return heights
}

function placesOf({ column, row, rowSpan }: Merge): readonly string[] {
  return Array.from({ length: rowSpan }, (_, index) => `${row + index},${column}`)
}
