import type { Range } from '../model/place.ts'
import { squeeze } from '../text/letters.ts'
import { type Assembled, assemble } from './assemble.ts'
import { emptyCell } from './cell.ts'
import { isRemark, isSectionLabel } from './content.ts'
import type { Evidence } from './evidence.ts'
import { isSecondHead } from './flat-head.ts'
import type { Frame, Sorted, UnitRow } from './frame.ts'
import { isHeader, isHeaderRow, isShortName } from './head.ts'
import { readInPlace } from './in-place.ts'
import { type JoinUnits, withoutLost } from './mend.ts'
import { readMoved } from './moved.ts'
import type { Sheet, SheetCell } from './region.ts'
import { countsInDigits, numberedSection } from './section.ts'
import { blankUnit, isBlankUnit, type Unit } from './unit.ts'

/** A table rebuilt from flattened rows. */
export interface Rebuilt {
  readonly sheet: Sheet
  readonly refused: Assembled['refused']
}

/**
 * Rebuild a table from rows whose merged cells are missing, empty or counted at the row's end.
 *
 * First every cell is read in its place; where that puts cells under headers that they cannot stand
 * under, the cells of each row are moved to the columns that they fit. `undefined` without a head, or
 * where the head does not fit the rows.
 */
export function rebuildRows(
  rows: readonly UnitRow[],
  evidence: Evidence,
  join: JoinUnits,
): Rebuilt | undefined {
  const laid = layOut(rows, evidence)
  if (!laid) return undefined
  const { above, heads, body } = laid
  const frame = readInPlace(heads, body, evidence) ?? readMoved(heads, body, evidence, join)
  return frame && rebuilt(frame, above, heads.flat())
}

/**
 * Rebuild a table that the container knows as cells, from rows that lack the cells which merges cover.
 *
 * `undefined` where the cells stand as well in the columns in which they are printed.
 */
export function rebuildRagged(
  rows: readonly UnitRow[],
  width: number,
  evidence: Evidence,
): Rebuilt | undefined {
  const laid = layOut(rows, evidence)
  if (!laid) return undefined
  const { above, heads, body } = laid
  const full = (units: readonly Unit[]) => [...units, ...blanks.slice(0, width - units.length)]
  const blanks = Array.from({ length: width }, () => blankUnit)
  const padded = body.map((row) =>
    row.type === 'cells' ? { ...row, units: full(row.units) } : row,
  )
  if (readInPlace(heads.map(full), padded, evidence)) return undefined
  const frame = readMoved(heads, body, evidence)
  return frame && rebuilt(frame, above, heads.flat())
}

/** What stands above a table's head, its head rows, and the rows below them. */
interface LaidOut {
  readonly above: readonly UnitRow[]
  readonly heads: readonly (readonly Unit[])[]
  readonly body: readonly Sorted[]
}

function layOut(lines: readonly UnitRow[], evidence: Evidence): LaidOut | undefined {
  const printed = withoutEmpty(
    lines.filter(({ units }) => units.some((unit) => !isBlankUnit(unit))),
  )
  const headAt = printed.findIndex(({ units }) => isHeaderRow(textsOf(units)))
  const top = printed[headAt]?.units
  const second = printed[headAt + 1]?.units
  if (!top) return undefined
  const isSecond =
    second && (isSecondHead(second) || opensBelow(second, printed[headAt + 2]?.units))
  const heads = isSecond && !saysSame(second, top) ? [top, second] : [top]
  const rows = printed.slice(headAt + heads.length)
  const cellsOf = (units: readonly Unit[]) => units.map(({ cell }) => cell)
  const inDigits = countsInDigits(
    [cellsOf(top)],
    rows.map(({ units }) => cellsOf(units)),
  )
  const body = rows.map((row) => (inDigits && sectionOf(row)) || sort(row, heads, evidence))
  return { above: printed.slice(0, headAt), heads, body }
}

/** Headers and short names of columns, and below them the number 1: the second line of a head. */
function opensBelow(second: readonly Unit[], below: readonly Unit[] | undefined): boolean {
  const names = textsOf(printedIn(second))
  const isName = (text: string) => isHeader(text) || isShortName(text)
  return isHeaderRow(names) && names.every(isName) && below?.[0]?.cell.norm === '1'
}

/** A heading in two cells as a section row of its own. */
function sectionOf({ units }: UnitRow): Sorted | undefined {
  const [number, title] = units
  const cell = numberedSection(units.map((unit) => unit.cell))
  if (!cell || !number || !title) return undefined
  const parts = [...number.parts, ...title.parts]
  return { type: 'section', unit: { ...title, parts, cell, kind: 'phrase' } }
}

/** Rows without the columns at their end in which nothing is printed, not even above them. */
function withoutEmpty(rows: readonly UnitRow[]): UnitRow[] {
  const width = rows.reduce((most, { units }) => Math.max(most, withoutLost(units).length), 0)
  return rows.map((row) => ({ ...row, units: row.units.slice(0, width) }))
}

/** @param above - Rows above the head: one of a single cell is the caption. */
function rebuilt(frame: Frame, above: readonly UnitRow[], heads: readonly Unit[]): Rebuilt {
  const { columns, head, placed, rules } = frame
  const { refused, filled, ...parts } = assemble(placed, { ...rules, columns, join: firstCell })
  const alone = above.map(({ units }) => printedIn(units)).filter((units) => units.length === 1)
  // 填表单位:… stands above the head of a form and names no table.
  const forms = new Set(alone.flat().filter(({ cell }) => cell.norm.includes(':')))
  const caption = alone.flat().findLast((unit) => !forms.has(unit))
  const sheet: Sheet = {
    width: columns.length,
    head: head.rows,
    ...parts,
    ...(caption && { caption: caption.cell }),
    repeats: [
      ...repeatsOf([...heads, ...(caption ? [caption] : [])]),
      ...rangesOf([...forms]),
      ...parts.repeats,
    ],
    recovered: filled || head.spread,
  }
  const others = above.flatMap(({ units }) =>
    units.filter((unit) => unit !== caption && !forms.has(unit)),
  )
  const ranges = rangesOf(others)
  return { sheet, refused: ranges.length > 0 ? [ranges, ...refused] : refused }
}

/** In rows with separators every unit is a cell of its own: nothing is joined. */
function firstCell([unit]: readonly Unit[]): SheetCell {
  return unit?.cell ?? emptyCell
}

/** Sort out the rows that are no rows of cells: section rows, the head printed again. */
function sort(
  { section, units }: UnitRow,
  heads: readonly (readonly Unit[])[],
  evidence: Evidence,
): Sorted {
  const [only, ...others] = printedIn(units)
  if (only && others.length === 0 && units[0] === only) {
    if (section || isSection(only, evidence)) return { type: 'section', unit: only }
  }
  const again = heads.some((head) => saysSame(units, head))
  return again ? { type: 'repeat', units } : { type: 'cells', units }
}

/** A single cell that names the rows below it: labelled, or the title of one of the body's sections; or a remark. */
function isSection({ cell, kind }: Unit, evidence: Evidence): boolean {
  if (isRemark(cell.norm)) return true
  if (kind === 'prose') return false
  return isSectionLabel(cell.norm) || evidence.roleOf(cell.norm) === 'category'
}

function saysSame(units: readonly Unit[], head: readonly Unit[]): boolean {
  const plain = (list: readonly Unit[]) => printedIn(list).map(({ cell }) => squeeze(cell.norm))
  return plain(units).join('|') === plain(head).join('|')
}

function printedIn(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => !isBlankUnit(unit))
}

function textsOf(units: readonly Unit[]): string[] {
  return units.map(({ cell }) => cell.norm)
}

function repeatsOf(units: readonly Unit[]): Range[] {
  return units.flatMap(({ repeats }) => repeats)
}

function rangesOf(units: readonly Unit[]): Range[] {
  return units.flatMap(({ cell, repeats }) => [...(cell.range ? [cell.range] : []), ...repeats])
}
