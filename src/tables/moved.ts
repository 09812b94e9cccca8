import type { Placed, PlacedRow } from './assemble.ts'
import type { Evidence } from './evidence.ts'
import { layHead } from './flat-head.ts'
import type { Frame, Sorted } from './frame.ts'
import { type JoinUnits, type Mended, mend, withoutLost } from './mend.ts'
import { modelsOf } from './models.ts'
import { isUnsure, type PlaceRules, placeRow, type RowOrder } from './place.ts'
import { isBlankUnit, type Unit } from './unit.ts'

type Units = readonly Unit[]

/**
 * Read a flattened table whose rows lack the cells that merges cover: the cells of each row go to the
 * columns that they fit.
 *
 * Where bars do not count the columns, that number of them is taken which leaves the fewest rows in
 * doubt.
 */
export function readMoved(
  heads: readonly Units[],
  body: readonly Sorted[],
  evidence: Evidence,
  join?: JoinUnits,
): Frame | undefined {
  const rows = body.flatMap((row) => (row.type === 'cells' ? [row.units] : []))
  const counted = rows.every((units) => units.length === heads[0]?.length)
  if (counted) {
    const explicit = rows.flat().some((unit) => isBlankUnit(unit) && unit.broken)
    const tail = explicit ? 'inherit' : 'unsure'
    return frameOf(heads, heads[0]?.length ?? 0, body, evidence, tail)
  }
  const frames = widthsOf(heads, rows).flatMap(
    (width) => frameOf(heads, width, body, evidence, 'inherit', join) ?? [],
  )
  return frames.reduce<Frame | undefined>(
    (best, frame) => (best && doubtsIn(best) <= doubtsIn(frame) ? best : frame),
    undefined,
  )
}

function doubtsIn({ placed }: Frame): number {
  return placed.filter((row) => row.type === 'row' && row.rival).length
}

/** Of so many numbers of columns one is chosen: merges take a column or two from most rows. */
const mostWidths = 4

/** Numbers of columns that a table without counting bars may have: its head's, or longer rows'. */
function widthsOf(heads: readonly Units[], rows: readonly Units[]): number[] {
  const [top = 0, second = 0] = heads.map(
    (units) => units.filter((unit) => !isBlankUnit(unit)).length,
  )
  const named = second > 0 ? top - 1 + second : top
  const counts = new Map<number, number>([[named, Infinity]])
  for (const { length } of rows.map(withoutLost)) {
    if (length > named) counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostWidths)
  return common.map(([width]) => width).sort((a, b) => a - b)
}

function frameOf(
  heads: readonly Units[],
  width: number,
  body: readonly Sorted[],
  evidence: Evidence,
  tail: 'inherit' | 'unsure',
  join?: JoinUnits,
): Frame | undefined {
  const cells = body.flatMap((row) => (row.type === 'cells' ? [withoutLost(row.units)] : []))
  const full = cells.filter((units) => units.length === width)
  const head = layHead(heads, width, full)
  if (!head) return undefined
  const columns = modelsOf(head.rows, full)
  const rules: PlaceRules = { columns, evidence, joins: false, gaps: () => 'merged' }
  let order: RowOrder = 'first'
  const rows: readonly Mended[] = join ? mend(body, rules, join) : body
  const placed = rows.map((row): Placed => {
    if (row.type !== 'cells') return row
    const found = place(withoutLost(row.units), rules, order)
    order = 'later'
    return row.doubtful ? { ...found, rival: [...columns.keys()] } : found
  })
  // Where every row has all its cells an empty one is what a merge has left.
  const blanksInherit = cells.length > 0 && full.length === cells.length
  return { columns, head, placed, rules: { tail: () => tail, blanksInherit } }
}

function place(units: Units, rules: PlaceRules, order: RowOrder): PlacedRow {
  const readings = placeRow(units, rules, order)
  const [best, other] = readings
  const everywhere = [...rules.columns.keys()]
  if (!best) return { type: 'row', units, columns: [], rival: everywhere }
  const { columns } = best
  if (units.some(({ mixed }) => mixed)) return { type: 'row', units, columns, rival: everywhere }
  // A few words alone may be a task whose other cells are merged, or the title of the rows below.
  if (units.length === 1 && units[0]?.kind === 'phrase') {
    return { type: 'row', units, columns, rival: everywhere }
  }
  const rival = isUnsure(readings) ? other?.columns : undefined
  return { type: 'row', units, columns, ...(rival && { rival }) }
}
