import type { Range } from '../model/place.ts'
import { emptyCell, inherit } from './cell.ts'
import { type ColumnModel, mergedBlanks } from './fit.ts'
import type { SectionRow, Sheet, SheetCell } from './region.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** A row with the column of each of its cells. */
export interface PlacedRow {
  readonly type: 'row'
  readonly units: readonly Unit[]
  readonly columns: readonly number[]
  /** Another reading that fits as well: the row is refused. */
  readonly rival?: readonly number[]
}

/** What a stretch of a flattened table turned out to be. */
export type Placed =
  | PlacedRow
  | { readonly type: 'section'; readonly unit: Unit }
  | { readonly type: 'repeat'; readonly units: readonly Unit[] }

/** How cells that are not there are read. */
export interface AssembleRules {
  readonly columns: readonly ColumnModel[]
  /** Right of a row's last cell: covered by a merge, empty, or either. */
  readonly tail: (column: ColumnModel) => 'inherit' | 'empty' | 'unsure'
  /** Left of a row's last cell, where none is printed: covered by a merge unless this says empty. */
  readonly between?: (column: ColumnModel) => 'inherit' | 'empty'
  /** Reads several units as one cell. */
  readonly join: (units: readonly Unit[]) => SheetCell
  /** An empty cell in an outer column is what a merge has left. */
  readonly blanksInherit: boolean
  /** Columns whose first cell a merge spreads over all rows. */
  readonly whole?: ReadonlySet<number>
}

/** Body of a table put together, and the rows that were refused. */
export interface Assembled extends Pick<Sheet, 'rows' | 'sectionRows' | 'repeats'> {
  readonly refused: readonly (readonly Range[])[]
  /** Whether a lost merge was rebuilt. */
  readonly filled: boolean
}

/**
 * Put the rows of a table together: what a merge covers repeats the cell above it.
 *
 * A row that two readings fit is refused; so are later rows that would repeat a cell of it.
 */
export function assemble(placed: readonly Placed[], rules: AssembleRules): Assembled {
  const rows: SheetCell[][] = []
  const sectionRows: SectionRow[] = []
  const repeats: Range[] = []
  const refused: Range[][] = []
  let above: readonly (SheetCell | 'unsure')[] = rules.columns.map(() => emptyCell)
  let filled = false
  for (const one of placed) {
    if (one.type === 'repeat') repeats.push(...rangesOf(one.units))
    else if (one.type === 'section') {
      const { range, text } = one.unit.cell
      repeats.push(...one.unit.repeats)
      if (range) sectionRows.push({ text, row: rows.length, range })
    } else addRow(one)
  }
  return { rows, sectionRows, repeats, refused, filled }

  function addRow(row: PlacedRow) {
    const cells = fillRow(row, above, rules)
    if (row.rival || cells.includes('unsure')) {
      refused.push(rangesOf(row.units))
      above = cells.map((cell, column) => (inDoubt(row, column) ? 'unsure' : cell))
      return
    }
    const sure = cells.filter((cell) => cell !== 'unsure')
    rows.push(sure)
    repeats.push(...row.units.flatMap((unit) => unit.repeats))
    filled ||= sure.some(({ inherited }) => inherited)
    above = sure
  }
}

/** Whether a refused row's readings say different things of a column. */
function inDoubt({ columns, rival = [] }: PlacedRow, column: number): boolean {
  return columns.indexOf(column) !== rival.indexOf(column) || rival.includes(column)
}

function fillRow(
  row: PlacedRow,
  above: readonly (SheetCell | 'unsure')[],
  rules: AssembleRules,
): (SheetCell | 'unsure')[] {
  const last = row.columns.at(-1) ?? -1
  const merged = rules.blanksInherit ? blanksOf(row, rules) : noBlanks
  return rules.columns.map((column, at) => {
    const own = row.units.filter((_, index) => row.columns[index] === at)
    const [unit] = own
    const covering = above[at] ?? emptyCell
    const repeated = covering === 'unsure' ? covering : inherit(covering)
    if (unit && !merged.has(at)) return cellOf(unit, own, rules)
    if (!unit && at < last && rules.between?.(column) === 'empty') return emptyCell
    const isOpen = !unit && at > last && !isNothing(covering)
    return isOpen ? tailOf(rules.tail(column), repeated) : repeated
  })
}

function isNothing(cell: SheetCell | 'unsure'): boolean {
  return cell !== 'unsure' && cell.text === ''
}

function cellOf(unit: Unit, own: readonly Unit[], { join }: AssembleRules): SheetCell {
  return own.length > 1 ? join(own) : unit.cell
}

const noBlanks: ReadonlySet<number> = new Set()

function blanksOf({ columns, units }: PlacedRow, rules: AssembleRules): ReadonlySet<number> {
  const isBlank = (at: number) => {
    const unit = units[columns.indexOf(at)]
    return unit !== undefined && isBlankUnit(unit)
  }
  const whole = [...(rules.whole ?? noBlanks)].filter(isBlank)
  return new Set([...mergedBlanks(rules.columns, isBlank), ...whole])
}

function tailOf(tail: 'inherit' | 'empty' | 'unsure', repeated: SheetCell | 'unsure') {
  if (tail === 'empty') return emptyCell
  return tail === 'inherit' ? repeated : tail
}

function rangesOf(units: readonly Unit[]): Range[] {
  return units.flatMap(({ cell, repeats }) => [...(cell.range ? [cell.range] : []), ...repeats])
}
