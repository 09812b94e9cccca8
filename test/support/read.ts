import { collect } from '../../src/diagnostics/report.ts'
import type { Grid, SourceDocument } from '../../src/model/block.ts'
import { defaultLimits, type Limits } from '../../src/read/limits.ts'
import type { ReadContext } from '../../src/read/reader.ts'

/** What a reader is given in tests, with the diagnostics that it reports. */
export function readContext(limits: Partial<Limits> = {}, more: Partial<ReadContext> = {}) {
  const { report, diagnostics } = collect()
  const context: ReadContext = {
    limits: { ...defaultLimits, ...limits },
    report,
    clock: () => {},
    ...more,
  }
  return { context, diagnostics }
}

/** Text of each block: a paragraph as it stands, a grid as its rows. */
export function textsOf({ layer, blocks }: SourceDocument): string[] {
  return blocks.map(({ start, end }) => layer.text.slice(start, end))
}

/** Cells of a grid as `row,column,rowSpan×columnSpan text`. */
export function cellsOf({ layer }: SourceDocument, grid: Grid): string[] {
  return grid.cells.map(({ row, column, rowSpan, columnSpan, start, end }) => {
    const text = layer.text.slice(start, end).replaceAll('\n', '⏎')
    return `${row},${column},${rowSpan}×${columnSpan} ${text}`
  })
}
