import { rolesOfHeader } from '../lexicon/columns.ts'
import { isHeader, isPeriodName, isShortName } from './head.ts'
import type { Unit } from './unit.ts'

/** A list below one header is no table; a sheet is full with a dozen columns. */
export const fewestColumns = 2
export const mostColumns = 40

/**
 * Units at the start that head the columns: 序号, 工作任务, 责任单位, and then a cell that is no header.
 *
 * Below 序号 the number 1 opens the first row, whatever the headers before it are called.
 */
export function countHead(units: readonly Unit[]): number {
  const end = units.findIndex(({ cell }) => !isHeader(cell.norm))
  if (end === -1) return units.length
  const numbered = numberedHead(units)
  // A name between the headers and the number may be that of a section: rows show how many columns there are.
  if (numbered !== undefined && firstRowWidth(units, numbered) !== end) return numbered
  if (end < fewestColumns) return end
  const periods = units.slice(end).findIndex(({ cell }) => !isPeriodName(cell.norm))
  return periods > 1 ? end + periods : end
}

/** Cells before the number 1 that opens the first row: the first is 序号, and half of them are headers. */
function numberedHead(units: readonly Unit[]): number | undefined {
  if (rolesOfHeader(units[0]?.cell.norm ?? '')[0] !== 'number') return undefined
  const one = units.slice(0, mostColumns).findIndex(({ cell }) => firstNumber.test(cell.norm))
  const head = units.slice(0, Math.max(0, one))
  const known = head.filter(({ cell }) => isHeader(cell.norm)).length
  const isHead = head.every(({ cell }) => isHeader(cell.norm) || isShortName(cell.norm))
  return isHead && known >= fewestColumns && known * 2 >= head.length ? head.length : undefined
}

/** Cells from the number 1 to the number 2. */
function firstRowWidth(units: readonly Unit[], one: number): number {
  const rest = units.slice(one, one + 2 * mostColumns)
  return rest.findIndex(({ cell }) => secondNumber.test(cell.norm))
}

const firstNumber = /^0{0,3}1[.、]?$/u
const secondNumber = /^0{0,3}2[.、]?$/u
