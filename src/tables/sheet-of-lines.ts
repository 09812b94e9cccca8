import { readCell } from './cell.ts'
import type { Evidence } from './evidence.ts'
import { type Rebuilt, rebuildRows } from './rebuild.ts'
import type { FlatRegion, LayerContext } from './region.ts'
import { type RawTable, splitAtBars, splitAtTabs } from './split.ts'
import { unitOf } from './unit.ts'

/** Rebuild the table of a flattened region; `undefined` where its cells cannot be told apart. */
export function sheetOfLines(
  region: FlatRegion,
  context: LayerContext,
  evidence: Evidence,
): Rebuilt | undefined {
  const raw = splitRegion(region, context)
  if (raw?.type !== 'rows') return undefined
  const rows = raw.rows.map(({ cells, section }) => ({
    units: cells.map((cell) => unitOf(cell, context)),
    section,
  }))
  const built = rebuildRows(rows, evidence)
  if (!built || !region.caption || built.sheet.caption) return built
  return { ...built, sheet: { ...built.sheet, caption: readCell(region.caption, context) } }
}

function splitRegion({ form, lines }: FlatRegion, context: LayerContext): RawTable | undefined {
  if (form === 'bars') return splitAtBars(lines, context)
  return form === 'tabs' ? splitAtTabs(lines, context) : undefined
}
