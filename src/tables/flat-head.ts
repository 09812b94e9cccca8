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
  const texts = units.map(({ cell }) => cell.norm)
  const isEnd = isPeriodName(texts.at(-1) ?? '') ? isPeriodName : namesBodies
  const from = texts.findLastIndex((text) => !isEnd(text)) + 1
  const second = units.slice(from)
  const top = units.slice(0, from)
  if (second.length < fewestBelow || !top.some(({ cell }) => isOpen(cell))) return undefined
  return layHead([top, second], top.length - 1 + second.length, [])
}

const fewestBelow = 2
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
 * Put the second line of a head below the one header that it divides: units below 责任分工, quarters
 * below 进度安排.
 */
function stack(top: readonly SheetCell[], second: readonly SheetCell[]): Stacked[] | undefined {
  const isOver = second.every(isParty) ? isParty : second.every(isPeriod) ? isSchedule : undefined
  const over = isOver && onlyOne(top.filter(isOver))
  if (!over) return undefined
  return top.flatMap((cell): Stacked[] =>
    cell === over ? second.map((below) => [cell, below]) : [[cell]],
  )
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

function isPeriod({ norm }: SheetCell): boolean {
  return isPeriodName(norm)
}

function isSchedule({ norm }: SheetCell): boolean {
  const roles = rolesOfHeader(norm)
  return (
    roles.includes('deadline') ||
    roles.includes('target') ||
    (roles.length === 0 && progress.test(norm))
  )
}
