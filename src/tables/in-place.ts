import type { Placed } from './assemble.ts'
import { margin, never } from './costs.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, fitCost, mergedBelow } from './fit.ts'
import { headInPlace } from './flat-head.ts'
import type { Frame, Sorted } from './frame.ts'
import { withoutLost } from './mend.ts'
import { modelsOf } from './models.ts'
import { type PlaceRules, placeRow, type RowOrder } from './place.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** Read every cell of a flattened table in its place; `undefined` where one cannot stand there. */
export function readInPlace(
  heads: readonly (readonly Unit[])[],
  body: readonly Sorted[],
  evidence: Evidence,
): Frame | undefined {
  const width = heads[0]?.length ?? 0
  const rows = body.flatMap((row) => (row.type === 'cells' ? [row.units] : []))
  const ragged = [...heads, ...rows].some((units) => units.length !== width)
  if (rows.length === 0 || ragged) return undefined
  const head = headInPlace(heads, rows)
  // Rows that a merge has cut short stand out of place, if they do: the others say what a column holds.
  const full = rows.filter((units) => withoutLost(units).length === width)
  const columns = modelsOf(head.rows, full.length > 0 ? full : rows)
  const isMoved = isParted(columns, heads) || isShifted(columns, full, evidence)
  if (heads.every(isCutShort) && isMoved) return undefined
  const rules: PlaceRules = { columns, evidence, joins: false, gaps: () => 'merged' }
  const placed = body.map(
    (row): Placed => (row.type === 'cells' ? inPlace(row.units, columns) : row),
  )
  const first = placed.findIndex(({ type }) => type === 'row')
  const stands = placed.every(
    (row, index) =>
      row.type !== 'row' || standsInPlace(row.units, rules, index === first ? 'first' : 'later'),
  )
  if (!stands) return undefined
  const whole = mergedBelow(columns, rows, (unit) => !unit || isBlankUnit(unit))
  return { columns, head, placed, rules: { tail: () => 'empty', blanksInherit: true, whole } }
}

/** The last headers are missing: one may stand over two columns, or all have moved to the left. */
function isCutShort(units: readonly Unit[]): boolean {
  const last = units.at(-1)
  return last !== undefined && isBlankUnit(last)
}

/** A second line of the head begins below 序号, which nothing parts: its cells have moved to the left. */
function isParted(columns: readonly ColumnModel[], heads: readonly (readonly Unit[])[]): boolean {
  const below = heads[1]?.[0]
  return columns[0]?.role === 'number' && below !== undefined && !isBlankUnit(below)
}

/** A header stands over cells none of which can stand below it: limits below 牵头单位. */
function isShifted(
  columns: readonly ColumnModel[],
  rows: readonly (readonly Unit[])[],
  evidence: Evidence,
): boolean {
  return columns.some(({ role }, column) => {
    const cells = rows.flatMap((units) => units[column] ?? []).filter((unit) => !isBlankUnit(unit))
    return cells.length > 0 && cells.every((unit) => fitCost(unit, { role }, evidence) === never)
  })
}

function inPlace(units: readonly Unit[], columns: readonly ColumnModel[]): Placed {
  const [first, ...others] = units
  const alone = first?.kind === 'phrase' && others.every(isBlankUnit)
  // Words where a number should stand, and nothing beside them, name the rows below.
  if (first && alone && columns[0]?.role === 'number') return { type: 'section', unit: first }
  return { type: 'row', units, columns: columns.map((_, column) => column) }
}

/** Whether no other reading of a row is clearly better than the one in place. */
function standsInPlace(units: readonly Unit[], rules: PlaceRules, order: RowOrder): boolean {
  const cost = units.reduce((sum, unit, column) => {
    const model = rules.columns[column]
    return model && !isBlankUnit(unit) ? sum + fitCost(unit, model, rules.evidence) : sum
  }, 0)
  // What fits no other columns either is strange, but in its place.
  const cells = units.filter((unit) => !isBlankUnit(unit))
  if (cost === never) return placeRow(cells, rules, 'later').length === 0
  const printed = withoutLost(units)
  if (printed.length === units.length || printed.length === 0) return true
  const [moved] = placeRow(printed, rules, order)
  return !moved || moved.cost + margin > cost
}
