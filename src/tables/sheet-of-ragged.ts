import type { Grid, GridCell } from '../model/block.ts'
import { linesIn } from './cell.ts'
import type { Evidence } from './evidence.ts'
import type { UnitRow } from './frame.ts'
import { withoutLost } from './mend.ts'
import { type Rebuilt, rebuildRagged } from './rebuild.ts'
import type { TableContext } from './region.ts'
import { isBlankUnit, type Unit, unitOf } from './unit.ts'

/**
 * Rebuild a grid whose merges were lost (合并单元格丢失): the container prints rows of fewer cells, or
 * fills them up with empty ones, and no cell of it reaches over another.
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
  if (!grid || others.length > 0 || grid.caption) return undefined
  const rows = new Map<number, UnitRow & { readonly units: Unit[] }>()
  for (const cell of grid.cells) {
    const row = rows.get(cell.row) ?? { units: [], section: false }
    const unit = unitOf({ parts: linesIn(cell, context.layer.text), broken: false }, context)
    if (isMerged(cell) && !isBlankUnit(unit)) return undefined
    row.units.push(unit)
    rows.set(cell.row, row)
  }
  const printed = [...rows.values()].map((row) => ({ ...row, units: withoutLost(row.units) }))
  if (printed.every(({ units }) => units.length === grid.columnCount)) return undefined
  const built = rebuildRagged(printed, grid.columnCount, evidence)
  return built && built.refused.length <= built.sheet.rows.length ? built : undefined
}

/** A cell that reaches over others; an empty one only fills up its row. */
function isMerged({ rowSpan, columnSpan }: GridCell): boolean {
  return rowSpan > 1 || columnSpan > 1
}
