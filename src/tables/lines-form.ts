import type { Range } from '../model/place.ts'
import type { Evidence } from './evidence.ts'
import { isHeader, isTableHead } from './head.ts'
import type { Rebuilt } from './rebuild.ts'
import { modelsOf } from './rebuild.ts'
import type { LayerContext } from './region.ts'
import { sheetOfStream, streamRules } from './sheet-of-stream.ts'
import { cutStream, type StreamRow } from './stream.ts'
import { type Unit, unitOf } from './unit.ts'

/** A table read from the start of lines, and how many of them it takes. */
export interface ReadTable {
  readonly table: Rebuilt
  readonly taken: number
}

const fewestColumns = 3
const fewestRows = 2
const mostLines = 5000
const longestCell = 12

/**
 * Read a table that prints one cell per line (一格一行) below a head that does so too.
 *
 * ```text
 * 序号⏎任务⏎责任单位⏎1⏎修订预案。⏎应急局⏎2⏎…
 * ```
 *
 * The head must say how many columns there are, and every row must have its number, where there is
 * one, and all cells but labelled categories and notes. `undefined` where fewer than two rows can be
 * read so; the table ends where no further row can.
 */
export function readLines(
  lines: readonly Range[],
  context: LayerContext,
  evidence: Evidence,
): ReadTable | undefined {
  const { units: headUnits, taken: headLines } = readHead(lines, context)
  const texts = headUnits.map(({ cell }) => cell.text)
  if (headUnits.length < fewestColumns || !isTableHead(texts)) return undefined
  const body = lines
    .slice(headLines, headLines + mostLines)
    .map((part) => unitOf({ parts: [part], broken: false }, context))
  const count = headUnits.length
  const columns = modelsOf(
    headUnits.map(({ cell }) => cell),
    [],
  )
  const cut = cutStream(body, count + longestCell, streamRules(columns, 'lines', evidence))
  const end = lastEnd(body, cut)
  if (end === undefined) return undefined
  const units = [...headUnits, ...body.slice(0, end)]
  const table = sheetOfStream(units, count, 'lines', context, evidence)
  return table && { table, taken: headLines + end }
}

/** Headers at the start, one per line; one that a line break cuts in two is put together. */
function readHead(lines: readonly Range[], context: LayerContext) {
  const units: Unit[] = []
  let taken = 0
  while (taken < lines.length) {
    const [one, two] = [headerAt(lines, taken, 1, context), headerAt(lines, taken, 2, context)]
    const unit = one ?? two
    if (!unit) break
    units.push(unit)
    taken += one ? 1 : 2
  }
  return { units, taken }
}

function headerAt(
  lines: readonly Range[],
  at: number,
  count: number,
  context: LayerContext,
): Unit | undefined {
  const parts = lines.slice(at, at + count)
  if (parts.length < count) return undefined
  const unit = unitOf({ parts, broken: count > 1 }, context)
  return isHeader(unit.cell.text) ? unit : undefined
}

/** The furthest end of the table at which its last row is like the rows before it. */
function lastEnd(
  units: readonly Unit[],
  cut: (to: number) => StreamRow[] | undefined,
): number | undefined {
  for (let end = units.length; end > 0; end--) {
    const rows = cut(end)
    if (rows && rows.length >= fewestRows && endsLikeTheRest(rows)) return end
  }
  return undefined
}

/** Whether the last row has no more lines in any column than rows before it have there. */
function endsLikeTheRest(rows: readonly StreamRow[]): boolean {
  const last = rows.at(-1)
  const before = rows.slice(0, -1)
  const most = new Map<number, number>()
  for (const row of before) {
    for (const [column, count] of linesPerColumn(row)) {
      most.set(column, Math.max(count, most.get(column) ?? 0))
    }
  }
  return (
    last !== undefined &&
    [...linesPerColumn(last)].every(([column, count]) => count <= (most.get(column) ?? 0))
  )
}

function linesPerColumn({ columns }: StreamRow): Map<number, number> {
  const counts = new Map<number, number>()
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1)
  return counts
}
