import type { ColumnRole } from '../model/table.ts'
import { type ContentKind, isAmount, isPersons, isSectionLabel } from './content.ts'
import { misplaced, missing, never, noName, strangeWords, wrongLabel } from './costs.ts'
import type { Evidence } from './evidence.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** A column as rows are put into it. */
export interface ColumnModel {
  readonly role: ColumnRole
  /** Kind of content that most cells of complete rows have in it. */
  readonly usual?: ContentKind
  /** Its header names an amount: numbers stand in it. */
  readonly amounts?: true
  /** Whether its cells begin with a section's label (一、), where one column's always do. */
  readonly labels?: 'always' | 'never'
}

/** How badly a cell stands in a column, by what it holds and by what the body says of its words. */
export function fitCost(unit: Unit, column: ColumnModel, evidence: Evidence): number {
  if (isBlankUnit(unit)) return misplaced[column.role].empty
  return kindCost(unit, column) + wordsCost(unit.cell.norm, column, evidence)
}

function kindCost({ cell, kind }: Unit, { amounts, labels, role, usual }: ColumnModel): number {
  if (answerRoles.has(role) && isAmount(cell.norm)) return never
  if (labels === 'always' && isHeading(cell.norm)) return 0
  return kind === usual || (amounts && kind === 'number') ? 0 : misplaced[role][kind]
}

/** 一、做好信息公开。: a label and one sentence, whatever its end. */
function isHeading(words: string): boolean {
  const stop = words.indexOf('。')
  return isSectionLabel(words) && (stop === -1 || stop === words.length - 1)
}

function wordsCost(words: string, column: ColumnModel, evidence: Evidence): number {
  const labelled = column.labels && isSectionLabel(words) ? 'always' : 'never'
  if (column.labels && labelled !== column.labels) return wrongLabel
  if (column.role === 'person') return isPersons(words) ? 0 : noName
  const seen = isText(column) ? evidence.roleOf(words) : undefined
  return seen && seen !== column.role ? strangeWords : 0
}

export function isText({ role }: Pick<ColumnModel, 'role'>): boolean {
  return role === 'category' || role === 'item' || role === 'task'
}

/** An outer column: its cells reach over several rows, nobody leaves one empty. */
export function isOuter({ role }: Pick<ColumnModel, 'role'>): boolean {
  return role === 'number' || role === 'category' || role === 'item'
}

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])
const answerRoles: ReadonlySet<ColumnRole> = new Set([...partyRoles, 'person'])
const ownerRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible'])

/**
 * Which blank cells of a row are what a merge has left, where merges left blanks: those of outer
 * columns, of bodies left of all texts (they sort the rows), and of the bodies that answer for the row
 * where none of them is printed beside a number that is blank too.
 */
export function mergedBlanks(
  columns: readonly Pick<ColumnModel, 'role'>[],
  isBlank: (at: number) => boolean,
): ReadonlySet<number> {
  const places = [...columns.keys()]
  const owners = places.filter((at) => ownerRoles.has(columns[at]?.role ?? 'other'))
  const blanks = places.filter((at) => isOuterAt(columns, at) && isBlank(at))
  const isCounted = blanks.some((at) => columns[at]?.role === 'number')
  return new Set(isCounted && owners.every(isBlank) ? [...blanks, ...owners] : blanks)
}

const fewestBelow = 2

/**
 * Columns of bodies, persons or limits that print their first cell alone: one merge covers all rows.
 *
 * @param rows - Cells of each row, blank ones as they are printed.
 */
export function mergedBelow<Cell>(
  columns: readonly Pick<ColumnModel, 'role'>[],
  rows: readonly (readonly Cell[])[],
  isBlank: (cell: Cell | undefined) => boolean,
): ReadonlySet<number> {
  const [first, ...others] = rows
  if (others.length < fewestBelow) return new Set()
  const isMerged = (at: number) =>
    !isBlank(first?.[at]) && others.every((cells) => isBlank(cells[at]))
  const places = [...columns.keys()].filter((at) => wideRoles.has(columns[at]?.role ?? 'other'))
  return new Set(places.filter(isMerged))
}

const wideRoles: ReadonlySet<ColumnRole> = new Set([...partyRoles, 'person', 'deadline'])

/** Whether a column is outer where it stands: bodies or months left of all texts sort the rows too. */
export function isOuterAt(columns: readonly Pick<ColumnModel, 'role'>[], at: number): boolean {
  const column = columns[at]
  if (!column) return false
  const mayName = partyRoles.has(column.role) || column.role === 'deadline'
  return isOuter(column) || (mayName && at < columns.findIndex(isText))
}

/** How badly a row does without a cell of its own in a column. */
export function lossCost({ role }: ColumnModel): number {
  if (isOuter({ role })) return missing.outer
  if (role === 'note' || role === 'other' || role === 'target') return missing.remark
  return role === 'deadline' ? missing.limit : missing.other
}
