import { margin } from './costs.ts'
import type { Sorted } from './frame.ts'
import { type PlaceRules, placeRow } from './place.ts'
import { isBlankUnit, type Unit } from './unit.ts'

type Units = readonly Unit[]
type CellRow = Extract<Sorted, { type: 'cells' }>

/** Reads two cells that a line break has parted as one. */
export type JoinUnits = (one: Unit, other: Unit) => Unit

/** A row; `doubtful` where it may be the half of another. */
export type Mended = Exclude<Sorted, CellRow> | (CellRow & { readonly doubtful?: boolean })

/** A row without the bars at its end that count what a merge has swallowed. */
export function withoutLost(units: Units): Units {
  const last = units.findLastIndex((unit) => !isBlankUnit(unit) || unit.broken)
  return units.slice(0, last + 1)
}

/**
 * Put rows together again that a line break has cut in two, between cells or inside one.
 *
 * Two rows are one where that fits the columns clearly better and nothing is missing then, or where
 * the first stops in the middle of a sentence while others end with a full stop. Without such a sign
 * both are in doubt.
 */
export function mend(body: readonly Sorted[], rules: PlaceRules, join: JoinUnits): Mended[] {
  const mended: Mended[] = []
  for (const row of body) {
    const last = mended.at(-1)
    const whole = last?.type === 'cells' && row.type === 'cells' && wholeOf(last, row, rules, join)
    if (!whole) mended.push(row)
    else if (whole.certain) mended.splice(-1, 1, { type: 'cells', units: whole.units })
    else mended.splice(-1, 1, { ...last, doubtful: true }, { ...row, doubtful: true })
  }
  return mended
}

interface Whole {
  readonly units: Units
  readonly cost: number
  readonly certain: boolean
}

/** Two rows as one, where that fits the columns better. */
function wholeOf(
  above: CellRow,
  below: CellRow,
  rules: PlaceRules,
  join: JoinUnits,
): Whole | undefined {
  const [first, second] = [withoutLost(above.units), withoutLost(below.units)]
  const parted = costOf(first, rules) + costOf(second, rules)
  const isBetter = (whole: Whole | undefined) => whole && whole.cost + margin < parted
  const chained = chain(first, second, rules)
  const welded = weld(first, second, rules, join)
  // Cells that fill all columns, each with what belongs there, do not meet by chance.
  if (isBetter(chained) && (chained?.certain || !isBetter(welded))) return chained
  return isBetter(welded) ? welded : undefined
}

/** Cells of both rows one after another: certain where they fill all columns. */
function chain(first: Units, second: Units, rules: PlaceRules): Whole | undefined {
  const units = [...first, ...second]
  if (units.length > rules.columns.length) return undefined
  return { units, cost: costOf(units, rules), certain: units.length === rules.columns.length }
}

const finalMark = /[。;!?]$/u

/** The first row's last cell goes on in the second row's first: certain where it stops in mid-sentence. */
function weld(first: Units, second: Units, rules: PlaceRules, join: JoinUnits): Whole | undefined {
  const [seam, next] = [first.at(-1), second[0]]
  if (!seam || !next || isBlankUnit(seam) || isBlankUnit(next)) return undefined
  const units = [...first.slice(0, -1), join(seam, next), ...second.slice(1)]
  if (units.length > rules.columns.length) return undefined
  const [best] = placeRow(units, rules, 'later')
  const column = rules.columns[best?.columns[first.length - 1] ?? -1]
  const stops =
    column?.role === 'task' && column.usual === 'prose' && !finalMark.test(seam.cell.norm)
  return { units, cost: best?.cost ?? Infinity, certain: stops }
}

function costOf(units: Units, rules: PlaceRules): number {
  return placeRow(units, rules, 'later')[0]?.cost ?? Infinity
}
