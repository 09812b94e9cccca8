import { rolesOfHeader } from '../lexicon/columns.ts'
import type { ColumnRole } from '../model/table.ts'
import { squeeze } from '../text/letters.ts'
import { emptyCell } from './cell.ts'
import { type ColumnKinds, coverColumns } from './cover.ts'
import { areSubHeaders, isPeriodName } from './head.ts'
import { kindsAt } from './models.ts'
import type { SheetCell } from './region.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** The head of a flattened table over all its columns. */
export interface FlatHead {
  readonly rows: readonly (readonly SheetCell[])[]
  /** A header was laid over more columns than its own. */
  readonly spread: boolean
}

type Units = readonly Unit[]

/** Whether a row below the head is its second line: nothing but headers or parts of the year, two at least. */
export function isSecondHead(units: Units): boolean {
  const printed = units.filter((unit) => !isBlankUnit(unit))
  return areSubHeaders(printed.map(({ cell }) => cell.norm))
}

/** The head where every cell stands in its place. */
export function headInPlace(heads: readonly Units[], rows: readonly Units[]): FlatHead {
  const [top = [], second] = heads
  if (!second) return spreadOver(top, (column) => kindsAt(rows, column))
  // Above a second line a header reaches over the columns that the second line names.
  const cells: SheetCell[] = []
  for (const [column, unit] of top.entries()) {
    const left = cells[column - 1]
    const below = second[column]
    const goesOn = left && isBlankUnit(unit) && below && !isBlankUnit(below)
    cells.push(goesOn ? { ...left, inherited: true } : unit.cell)
  }
  const spread = cells.some(({ inherited }) => inherited)
  return { rows: [cells, second.map(({ cell }) => cell)], spread }
}

/** A header cell without words continues the one left of it where the column below does. */
function spreadOver(top: Units, kindsOf: (column: number) => ColumnKinds): FlatHead {
  const cells: SheetCell[] = []
  for (const [column, unit] of top.entries()) {
    const left = cells[column - 1]
    const goesOn = left && isBlankUnit(unit) && fits(left, kindsOf(column))
    cells.push(goesOn ? { ...left, inherited: true } : unit.cell)
  }
  return { rows: [cells], spread: cells.some(({ inherited }) => inherited) }
}

function fits(header: SheetCell, kinds: ColumnKinds): boolean {
  const isPrinted = kinds.some((kind) => kind !== 'empty')
  return header.text !== '' && isPrinted && coverColumns([header], [kinds]) !== undefined
}

/**
 * Lay a head over columns of which it may have lost some.
 *
 * @param full - Rows that have a cell for every column.
 */
export function layHead(
  heads: readonly Units[],
  width: number,
  full: readonly Units[],
): FlatHead | undefined {
  const [top = [], second = []] = heads.map((units) =>
    units.filter((unit) => !isBlankUnit(unit)).map(({ cell }) => cell),
  )
  const stacked = second.length > 0 ? stack(top, second) : top.map((cell): Stacked => [cell])
  if (!stacked) return undefined
  const cover = coverOf(stacked, width, full)
  if (!cover) return undefined
  const rows = heads.map((_, level) =>
    cover.map((at, column) => cellAt(level, at, cover[column - 1])),
  )
  return { rows, spread: stacked.length < width || second.length > 0 }

  function cellAt(level: number, at: number | undefined, before: number | undefined): SheetCell {
    const cell = at === undefined ? undefined : stacked?.[at]?.[level]
    const left = before === undefined ? undefined : stacked?.[before]?.[level]
    return cell ? { ...cell, inherited: cell === left } : emptyCell
  }
}

/**
 * The head of a stream in which the second line follows the first: names of bodies or parts of the year
 * at its end part the one header above that names none of its own.
 *
 * ```text
 * 序号 重点任务 责任分工 完成时限 | 牵头单位 配合单位 → … 责任分工牵头单位 责任分工配合单位 完成时限
 * ```
 */
export function stackHead(units: Units): FlatHead | undefined {
  const kinds = units.map(({ cell }) => partOf(cell.norm))
  const run = kinds.lastIndexOf(undefined) + 1
  for (let from = Math.max(1, run); from + fewestBelow <= units.length; from++) {
    const [top, second] = [units.slice(0, from), units.slice(from)]
    const groups = groupsIn(second.map(({ cell }) => cell))
    const isOpened = groups.every(
      (group) => group.length >= fewestBelow && top.some(({ cell }) => isOpen(cell)),
    )
    const width = top.length - groups.length + second.length
    const head = isOpened ? layHead([top, second], width, []) : undefined
    if (head) return head
  }
  return undefined
}

const fewestBelow = 2

/** What a header in the second line says of the one above it: who answers, by when, or a part of the year. */
type HeadPart = 'answer' | 'limit' | 'period'

function partOf(text: string): HeadPart | undefined {
  if (isPeriodName(text)) return 'period'
  const roles = rolesOfHeader(text)
  if (namesBodies(text) || roles[0] === 'person') return 'answer'
  return roles[0] === 'deadline' ? 'limit' : undefined
}

/** Headers of the second line that say the same of the one above them. */
function groupsIn(second: readonly SheetCell[]): SheetCell[][] {
  const groups: SheetCell[][] = []
  for (const [at, cell] of second.entries()) {
    const before = second[at - 1]
    if (before && partOf(before.norm) === partOf(cell.norm)) groups.at(-1)?.push(cell)
    else groups.push([cell])
  }
  return groups
}

const bodyNoun = /(?:单位|部门|处室|科室|股室|机构|主体)(?:\([^()]+\))?$/u

/** 牵头单位, 配合部门: the bodies themselves stand below it. */
function namesBodies(text: string): boolean {
  return bodyNoun.test(squeeze(text)) && rolesOfHeader(text).some((role) => partyRoles.has(role))
}

/** 责任分工, 进度安排: it says nothing of its own, what parts it does. */
function isOpen(cell: SheetCell): boolean {
  return (isParty(cell) && !namesBodies(cell.norm)) || isSchedule(cell)
}

/** A header, and the one below it where it reaches over several. */
type Stacked = readonly [SheetCell, SheetCell?]

function coverOf(stacked: readonly Stacked[], width: number, full: readonly Units[]) {
  if (stacked.length === width) return stacked.map((_, at) => at)
  if (full.length === 0 || stacked.length > width) return undefined
  const kinds = Array.from({ length: width }, (_, column) => kindsAt(full, column))
  const headers = stacked.map(([top, below]) => below ?? top)
  return coverColumns(headers, kinds)?.over
}

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])

/**
 * Put the second line of a head below the headers that it divides: units below 责任分工, quarters
 * below 进度安排.
 */
function stack(top: readonly SheetCell[], second: readonly SheetCell[]): Stacked[] | undefined {
  const groups = second.every(isParty) ? [second] : groupsIn(second)
  const overs = groups.map((group) => headerOver(top, group))
  const order = overs.map((over) => (over ? top.indexOf(over) : -1))
  if (order.some((at, index) => at <= (order[index - 1] ?? -1))) return undefined
  return top.flatMap((cell): Stacked[] => {
    const below = groups[overs.indexOf(cell)]
    return below ? below.map((own) => [cell, own]) : [[cell]]
  })
}

/** The header that a group of the second line divides. */
function headerOver(top: readonly SheetCell[], group: readonly SheetCell[]) {
  if (group.every(isParty)) return onlyOne(top.filter(isParty))
  const part = partOf(group[0]?.norm ?? '')
  if (part === 'answer') return onlyOne(top.filter((cell) => isParty(cell) && isOpen(cell)))
  return part ? onlyOne(top.filter(isSchedule)) : undefined
}

/** The one header that may be divided; of several the one that speaks of quarters or progress. */
function onlyOne(cells: readonly SheetCell[]): SheetCell | undefined {
  const [one, ...others] = cells.length > 1 ? cells.filter(isProgress) : cells
  return others.length === 0 ? one : undefined
}

/** 季度进度 beside 年度目标: the parts of the year stand below it. */
function isProgress({ norm }: SheetCell): boolean {
  return progress.test(norm)
}

const progress = /季度|进度|安排/u

function isParty({ norm }: SheetCell): boolean {
  return rolesOfHeader(norm).some((role) => partyRoles.has(role))
}

function isSchedule({ norm }: SheetCell): boolean {
  const roles = rolesOfHeader(norm)
  return (
    roles.includes('deadline') ||
    roles.includes('target') ||
    (roles.length === 0 && progress.test(norm))
  )
}
