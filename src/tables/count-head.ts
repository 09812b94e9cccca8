import { rolesOfHeader } from '../lexicon/columns.ts'
import { readLabel } from '../lexicon/labels.ts'
import { endsAsHeader, isHeader, isPeriodName, isShortName } from './head.ts'
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
  const end = units.findIndex((_, at) => !isHeaderAt(units, at))
  if (end === -1) return units.length
  const place = numberPlace(units)
  const numbered = numberedHead(units, place)
  // A name between the headers and the number may be that of a section: rows show how many columns there are.
  const width = numbered === undefined ? end : firstRowWidth(units, numbered + place)
  if (numbered !== undefined && width !== end && width + place !== end) return numbered
  if (end < fewestColumns) return end
  const periods = units.slice(end).findIndex(({ cell }) => !isPeriodName(cell.norm))
  return periods > 1 ? end + periods : end
}

/** A header, or a column of its own kind (涉及乡镇) before two of them; one that ends as headers do, before one. */
function isHeaderAt(units: readonly Unit[], at: number): boolean {
  const [own, next, second] = [0, 1, 2].map((step) => units[at + step]?.cell.norm ?? '')
  if (!own || isHeader(own)) return own !== undefined && own !== ''
  if (!isShortName(own) || readLabel(own) || !isHeader(next ?? '')) return false
  return endsAsHeader(own) || (isHeader(second ?? '') && strangeKinds.has(units[at]?.kind ?? ''))
}

const strangeKinds: ReadonlySet<string> = new Set(['phrase', 'bodies'])

/** 序号 stands first, or behind the category of the rows that it counts. */
const mostBefore = 2

function numberPlace(units: readonly Unit[]): number {
  const first = units.slice(0, mostBefore)
  return first.findIndex(({ cell }) => rolesOfHeader(cell.norm)[0] === 'number')
}

/** Cells before the first row, whose number is 1: one of the first is 序号, and half of them are headers. */
function numberedHead(units: readonly Unit[], place: number): number | undefined {
  if (place === -1) return undefined
  const one = units.slice(0, mostColumns).findIndex(({ cell }) => firstNumber.test(cell.norm))
  const head = units.slice(0, Math.max(0, one - place))
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
