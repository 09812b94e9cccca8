import type { Grid } from '../model/block.ts'
import { linesIn } from './cell.ts'
import type { Evidence } from './evidence.ts'
import type { UnitRow } from './frame.ts'
import { type Rebuilt, rebuildRagged } from './rebuild.ts'
import type { TableContext } from './region.ts'
import { unitOf } from './unit.ts'

/**
 * Rebuild a grid whose merges were lost (合并单元格丢失): the container prints rows of fewer cells, and
 * no cell of it reaches over another.
 *
 * ```text
 * 1 | 改造管网 | 普查管线。 | 县水务局        1 | 改造管网 | 普查管线。 | 县水务局
 * 更换阀门。 | 县住建局                  →  1 | 改造管网 | 更换阀门。 | 县住建局
 * ```
 *
 * `undefined` for a grid with merges, and where the cells fit the columns they stand in or most rows
 * stay in doubt.
 */
export function sheetOfRagged(
  grids: readonly Grid[],
  context: TableContext,
  evidence: Evidence,
): Rebuilt | undefined {
  const [grid, ...others] = grids
  if (!grid || others.length > 0 || !isRagged(grid)) return undefined
  const rows = new Map<number, UnitRow & { readonly units: ReturnType<typeof unitOf>[] }>()
  for (const cell of grid.cells) {
    const row = rows.get(cell.row) ?? { units: [], section: false }
    row.units.push(unitOf({ parts: linesIn(cell, context.layer.text), broken: false }, context))
    rows.set(cell.row, row)
  }
  const built = rebuildRagged([...rows.values()], grid.columnCount, evidence)
  return built && built.refused.length <= built.sheet.rows.length ? built : undefined
}

/** Rows of fewer cells than others, in a grid that knows no merges. */
function isRagged({ cells, columnCount, rowCount, caption }: Grid): boolean {
  if (caption || cells.length >= rowCount * columnCount) return false
  return cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1)
}
