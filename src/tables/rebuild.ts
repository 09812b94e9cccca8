import { type Assembled, type AssembleRules, assemble, type Placed } from './assemble.ts'
import { emptyCell } from './cell.ts'
import { columnsOf } from './columns.ts'
import { type ContentKind, isSectionLabel } from './content.ts'
import { type ColumnKinds, coverColumns } from './cover.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, fitCost, never } from './fit.ts'
import { bare, isHeaderRow } from './head.ts'
import { isUnsure, margin, type PlaceRules, placeRow } from './place.ts'
import type { Sheet, SheetCell } from './region.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** A row of a flattened table, its cells read. */
export interface UnitRow {
  readonly units: readonly Unit[]
  /** A line of its own between rows. */
  readonly section: boolean
}

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
export function rebuildRows(rows: readonly UnitRow[], evidence: Evidence): Rebuilt | undefined {
  const printed = rows.filter(({ units }) => units.some((unit) => !isBlankUnit(unit)))
  const headAt = printed.findIndex(({ units }) => isHeaderRow(textsOf(units)))
  const head = printed[headAt]?.units
  const above = printed.slice(0, Math.max(0, headAt)).flatMap(({ units }) => printedIn(units))
  if (!head || above.length > 1) return undefined
  const body = printed.slice(headAt + 1).map((row) => sort(row, head, evidence))
  const frame = readInPlace(head, body, evidence) ?? readMoved(head, body, evidence)
  return frame && rebuilt(frame, above[0]?.cell)
}

function rebuilt(frame: Frame, caption: SheetCell | undefined): Rebuilt {
  const { columns, head, placed, rules, spread } = frame
  const { refused, filled, ...parts } = assemble(placed, { ...rules, columns, join: firstCell })
  const sheet: Sheet = {
    width: columns.length,
    head: [head],
    ...parts,
    ...(caption && { caption }),
    recovered: filled || spread,
  }
  return { sheet, refused }
}

/** In rows with separators every unit is a cell of its own: nothing is joined. */
function firstCell([unit]: readonly Unit[]): SheetCell {
  return unit?.cell ?? emptyCell
}

/** Sort out the rows that are no rows of cells: section rows, the head printed again. */
function sort({ section, units }: UnitRow, head: readonly Unit[], evidence: Evidence): Sorted {
  const [only, ...others] = printedIn(units)
  if (only && others.length === 0 && units[0] === only) {
    if (section || isSection(only, evidence)) return { type: 'section', unit: only }
  }
  if (saysSame(units, head)) return { type: 'repeat', units }
  return { type: 'cells', units }
}

type Sorted =
  | Exclude<Placed, { type: 'row' }>
  | { readonly type: 'cells'; readonly units: readonly Unit[] }

/** A single cell that names the rows below it: labelled, or the title of one of the body's sections. */
function isSection({ cell, kind }: Unit, evidence: Evidence): boolean {
  if (kind === 'prose') return false
  return isSectionLabel(cell.text) || evidence.roleOf(cell.text) === 'category'
}

function saysSame(units: readonly Unit[], head: readonly Unit[]): boolean {
  const plain = (list: readonly Unit[]) => printedIn(list).map(({ cell }) => bare(cell.text))
  return plain(units).join('|') === plain(head).join('|')
}

function printedIn(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => !isBlankUnit(unit))
}

function textsOf(units: readonly Unit[]): string[] {
  return units.map(({ cell }) => cell.text)
}

/** Columns of a table, and what each row is in them. */
interface Frame {
  readonly columns: readonly ColumnModel[]
  readonly head: readonly SheetCell[]
  readonly placed: readonly Placed[]
  readonly rules: Omit<AssembleRules, 'columns' | 'join'>
  /** A header was laid over more columns than its own. */
  readonly spread: boolean
}

/** Read every cell in its place; `undefined` where one cannot stand there. */
function readInPlace(
  headUnits: readonly Unit[],
  body: readonly Sorted[],
  evidence: Evidence,
): Frame | undefined {
  const width = headUnits.length
  const rows = body.flatMap((row) => (row.type === 'cells' ? [row.units] : []))
  if (rows.length === 0 || rows.some((units) => units.length !== width)) return undefined
  const { head, spread } = spreadHead(headUnits, rows)
  const columns = modelsOf(head, rows)
  const rules = placeRules(columns, evidence)
  if (!rows.every((units, index) => standsInPlace(units, rules, index === 0))) return undefined
  const order = columns.map((_, column) => column)
  const placed = body.map(
    (row): Placed =>
      row.type === 'cells' ? { type: 'row', units: row.units, columns: order } : row,
  )
  return { columns, head, placed, spread, rules: { tail: () => 'empty', blanksInherit: true } }
}

/** Whether no other reading of a row is clearly better than the one in place. */
function standsInPlace(units: readonly Unit[], rules: PlaceRules, first: boolean): boolean {
  const cost = units.reduce((sum, unit, column) => {
    const model = rules.columns[column]
    return model && !isBlankUnit(unit) ? sum + fitCost(unit, model, rules.evidence) : sum
  }, 0)
  if (cost === never) return false
  const printed = withoutLost(units)
  if (printed.length === units.length || printed.length === 0) return true
  const [moved] = placeRow(printed, rules, first)
  return !moved || moved.cost + margin > cost
}

/** A header cell without words continues the one left of it where the column below does. */
function spreadHead(head: readonly Unit[], rows: readonly (readonly Unit[])[]) {
  const cells: SheetCell[] = []
  let spread = false
  for (const [column, unit] of head.entries()) {
    const left = cells[column - 1]
    const kinds = kindsAt(rows, column)
    const goesOn =
      left && isBlankUnit(unit) && kinds.some((kind) => kind !== 'empty') && fits(left, kinds)
    cells.push(goesOn ? { ...left, inherited: true } : unit.cell)
    spread ||= goesOn === true
  }
  return { head: cells, spread }
}

function fits(header: SheetCell, kinds: ColumnKinds): boolean {
  return coverColumns([header], [kinds]) !== undefined
}

/** Move the cells of each row to the columns that they fit. */
function readMoved(
  headUnits: readonly Unit[],
  body: readonly Sorted[],
  evidence: Evidence,
): Frame | undefined {
  const headers = printedIn(headUnits).map(({ cell }) => cell)
  const rows = body.flatMap((row) => (row.type === 'cells' ? [row.units] : []))
  const counted = rows.every((units) => units.length === headUnits.length)
  const lengths = rows.map((units) => withoutLost(units).length)
  const width = counted ? headUnits.length : Math.max(headers.length, ...lengths)
  const full = rows.map(withoutLost).filter((units) => units.length === width)
  const head = layHead(headers, width, full)
  if (!head) return undefined
  const columns = modelsOf(head, full)
  const rules = placeRules(columns, evidence)
  let first = true
  const placed = body.map((row): Placed => {
    if (row.type !== 'cells') return row
    const found = place(withoutLost(row.units), rules, first)
    first = false
    return found
  })
  const explicit = rows.flat().some((unit) => isBlankUnit(unit) && unit.broken)
  const tail = counted && !explicit ? ('unsure' as const) : ('inherit' as const)
  const spread = headers.length < width
  return { columns, head, placed, spread, rules: { tail: () => tail, blanksInherit: false } }
}

/** A row without the bars at its end that count what a merge has swallowed. */
function withoutLost(units: readonly Unit[]): readonly Unit[] {
  const last = units.findLastIndex((unit) => !isBlankUnit(unit) || unit.broken)
  return units.slice(0, last + 1)
}

function layHead(
  headers: readonly SheetCell[],
  width: number,
  full: readonly (readonly Unit[])[],
): SheetCell[] | undefined {
  if (headers.length === width) return [...headers]
  if (full.length === 0) return undefined
  const kinds = Array.from({ length: width }, (_, column) => kindsAt(full, column))
  const cover = coverColumns(headers, kinds)
  return cover?.over.map((header, column) => {
    const cell = header === undefined ? undefined : headers[header]
    return cell ? { ...cell, inherited: cover.over[column - 1] === header } : emptyCell
  })
}

function kindsAt(rows: readonly (readonly Unit[])[], column: number): ColumnKinds {
  return rows.map((units) => units[column]?.kind ?? 'empty')
}

const usualShare = 0.7
const usualRows = 3

/** Columns with the roles that headers and complete rows give them. */
export function modelsOf(
  head: readonly SheetCell[],
  rows: readonly (readonly Unit[])[],
): ColumnModel[] {
  const cells = rows.map((units) => units.map(({ cell }) => cell))
  const columns = columnsOf({ width: head.length, head: [head], rows: cells })
  return columns.map(({ role }, column) => {
    const usual = rows.length < usualRows ? undefined : usualKind(kindsAt(rows, column))
    return usual ? { role, usual } : { role }
  })
}

function usualKind(kinds: ColumnKinds): ContentKind | undefined {
  const printed = kinds.filter((kind) => kind !== 'empty')
  return printed.find(
    (kind) => printed.filter((one) => one === kind).length >= printed.length * usualShare,
  )
}

function placeRules(columns: readonly ColumnModel[], evidence: Evidence): PlaceRules {
  return { columns, evidence, joins: false, gaps: () => 'merged' }
}

function place(units: readonly Unit[], rules: PlaceRules, first: boolean): Placed {
  const readings = placeRow(units, rules, first)
  const [best, other] = readings
  if (!best) return { type: 'row', units, columns: [], rival: [] }
  const rival = isUnsure(readings) ? other?.columns : undefined
  return { type: 'row', units, columns: best.columns, ...(rival && { rival }) }
}
