import type { Range } from '../model/place.ts'
import { countHead } from './count-head.ts'
import type { Evidence } from './evidence.ts'
import { type FlowLine, lineAt } from './flow-lines.ts'
import { readLines } from './lines-form.ts'
import { type Rebuilt, rebuildRows } from './rebuild.ts'
import type { FlatRegion, LayerContext } from './region.ts'
import { sheetOfStream } from './sheet-of-stream.ts'
import { readSpaces } from './spaces-form.ts'
import { type RawTable, splitAtBars, splitAtCommas, splitAtTabs } from './split.ts'
import { unitOf } from './unit.ts'

/** Rebuild the table of a flattened region; `undefined` where its cells cannot be told apart. */
export function sheetOfLines(
  { form, lines }: FlatRegion,
  context: LayerContext,
  evidence: Evidence,
): Rebuilt | undefined {
  switch (form) {
    case 'bars':
      return rebuildRaw(splitAtBars(lines, context), context, evidence)
    case 'tabs':
      return rebuildRaw(splitAtTabs(lines, context), context, evidence)
    case 'commas':
      return rebuildCommas(lines, context, evidence)
    case 'lines':
      return rebuildLines(lines, context, evidence)
    case 'spaces':
      return readSpaces(linesAt(lines, context), 0, context, evidence)?.table
    case 'glued':
      return undefined
  }
}

/** Rows of as many cells as the head; a comma too many may stand in any cell of a row: it is refused. */
function rebuildCommas(
  lines: readonly Range[],
  context: LayerContext,
  evidence: Evidence,
): Rebuilt | undefined {
  const all = splitAtCommas(lines, context)
  const isWhole = ({ cells }: (typeof all)[number]) => cells.length === all[0]?.cells.length
  const built = rebuildRaw({ type: 'rows', rows: all.filter(isWhole) }, context, evidence)
  const refused = lines.flatMap((line, at) => (all[at] && !isWhole(all[at]) ? [[line]] : []))
  return built && { ...built, refused: [...built.refused, ...refused] }
}

/** Lines that follow the rows which can be read are refused together. */
function rebuildLines(
  lines: readonly Range[],
  context: LayerContext,
  evidence: Evidence,
): Rebuilt | undefined {
  const read = readLines(linesAt(lines, context), 0, context, evidence)
  const rest = read ? lines.slice(read.taken) : []
  if (!read || rest.length === 0) return read?.table
  return { ...read.table, refused: [...read.table.refused, rest] }
}

function linesAt(lines: readonly Range[], context: LayerContext): FlowLine[] {
  return lines.map((line) => lineAt(line, context))
}

function rebuildRaw(raw: RawTable, context: LayerContext, evidence: Evidence): Rebuilt | undefined {
  if (raw.type === 'stream') {
    const units = raw.cells.map((cell) => unitOf(cell, context))
    return sheetOfStream(units, countHead(units), 'marked', context, evidence)
  }
  const rows = raw.rows.map(({ cells, section }) => ({
    units: cells.map((cell) => unitOf(cell, context)),
    section,
  }))
  return rebuildRows(rows, evidence, (one, other) =>
    unitOf({ parts: [...one.parts, ...other.parts], broken: true }, context),
  )
}
