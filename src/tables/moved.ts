import type { Placed } from './assemble.ts'
import type { Evidence } from './evidence.ts'
import { layHead } from './flat-head.ts'
import type { Frame, Sorted } from './frame.ts'
import { modelsOf } from './models.ts'
import { isUnsure, type PlaceRules, placeRow, type RowOrder } from './place.ts'
import { isBlankUnit, type Unit } from './unit.ts'

type Units = readonly Unit[]

/**
 * Read a flattened table whose rows lack the cells that merges cover: the cells of each row go to the
 * columns that they fit.
 */
export function readMoved(
  heads: readonly Units[],
  body: readonly Sorted[],
  evidence: Evidence,
): Frame | undefined {
  const rows = body.flatMap((row) => (row.type === 'cells' ? [row.units] : []))
  const counted = rows.every((units) => units.length === heads[0]?.length)
  const width = counted ? (heads[0]?.length ?? 0) : widthOf(heads, rows)
  const full = rows.map(withoutLost).filter((units) => units.length === width)
  const head = layHead(heads, width, full)
  if (!head) return undefined
  const columns = modelsOf(head.rows, full)
  const rules: PlaceRules = { columns, evidence, joins: false, gaps: () => 'merged' }
  let order: RowOrder = 'first'
  const placed = body.map((row): Placed => {
    if (row.type !== 'cells') return row
    const found = place(withoutLost(row.units), rules, order)
    order = 'later'
    return found
  })
  const explicit = rows.flat().some((unit) => isBlankUnit(unit) && unit.broken)
  const tail = counted && !explicit ? ('unsure' as const) : ('inherit' as const)
  return { columns, head, placed, rules: { tail: () => tail, blanksInherit: false } }
}

/** A row without the bars at its end that count what a merge has swallowed. */
export function withoutLost(units: Units): Units {
  const last = units.findLastIndex((unit) => !isBlankUnit(unit) || unit.broken)
  return units.slice(0, last + 1)
}

const strayShare = 0.2

/** Columns where bars do not count them: those of the head, or of longer rows if these are no strays. */
function widthOf(heads: readonly Units[], rows: readonly Units[]): number {
  const [top = 0, second = 0] = heads.map(
    (units) => units.filter((unit) => !isBlankUnit(unit)).length,
  )
  const named = second > 0 ? top - 1 + second : top
  const lengths = rows.map((units) => withoutLost(units).length)
  const longer = lengths.filter((length) => length > named)
  const isStray = longer.length <= lengths.length * strayShare && lengths.includes(named)
  return isStray ? named : lengths.reduce((most, length) => Math.max(most, length), named)
}

function place(units: Units, rules: PlaceRules, order: RowOrder): Placed {
  const readings = placeRow(units, rules, order)
  const [best, other] = readings
  const everywhere = rules.columns.map((_, column) => column)
  if (!best) return { type: 'row', units, columns: [], rival: everywhere }
  const columns = best.columns
  // A few words alone may be a task whose other cells are merged, or the title of the rows below.
  if (units.length === 1 && units[0]?.kind === 'phrase') {
    return { type: 'row', units, columns, rival: everywhere }
  }
  const rival = isUnsure(readings) ? other?.columns : undefined
  return { type: 'row', units, columns, ...(rival && { rival }) }
}
