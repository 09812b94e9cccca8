import { collect } from '../../src/diagnostics/report.ts'
import type { Paragraph } from '../../src/model/block.ts'
import type { Passage } from '../../src/model/passage.ts'
import type { Draft, Range } from '../../src/model/place.ts'
import type { Table } from '../../src/model/table.ts'
import { buildTables } from '../../src/tables/build.ts'
import { findRegions } from '../../src/tables/find.ts'
import type { FlowItem, TableRegion } from '../../src/tables/region.ts'
import { fold } from '../../src/text/fold.ts'
import { readStretches } from '../../src/text/reading.ts'

/** Each line that is not blank as a passage. */
export function flowOf(text: string): { layer: { text: string; folded: string }; flow: Passage[] } {
  const layer = { text, folded: fold(text) }
  const flow: Passage[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length
    const end = at + line.trimEnd().length
    at += line.length + 1
    if (start >= end) continue
    const block: Paragraph = { type: 'paragraph', start, end }
    const ranges: Range[] = [{ start, end }]
    const reading = readStretches(layer, [ranges])
    flow.push({ type: 'passage', ranges, reading, block, cut: false })
  }
  return { layer, flow }
}

/** Find and build the tables of a text. */
export function tablesOf(text: string, sentences: readonly string[] = []) {
  const { layer, flow } = flowOf(text)
  const found = findRegions(flow, { layer })
  const { report, diagnostics } = collect()
  const regions = found.filter((item): item is TableRegion => item.type === 'region')
  const built = buildTables(regions, { layer, sentences }, report)
  const prose = found
    .filter((item): item is FlowItem => item.type === 'passage')
    .flatMap((item) => ('ranges' in item ? item.ranges : []))
    .map(({ start, end }) => text.slice(start, end))
  return { ...built, diagnostics, prose, layer, regions }
}

/** A table's rows as text: cells parted by ` | `, an inherited one behind `^`. */
export function rowsOf(table: Draft<Table> | undefined): string[] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells
      .map(({ text, inherited }) => `${inherited ? '^' : ''}${text.replaceAll('\n', '⏎')}`)
      .join(' | '),
  )
}

/** A table's columns: `header:role`. */
export function columnsOf(table: Draft<Table> | undefined): string {
  return (table?.columns ?? []).map(({ header, role }) => `${header}:${role}`).join(' | ')
}
