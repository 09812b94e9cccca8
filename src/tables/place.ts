import { type ContentKind, isSectionLabel } from './content.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, fitCost, isText, lossCost, never } from './fit.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** A reading of a row: the column of each of its cells, and how badly it fits. */
export interface Placement {
  readonly columns: readonly number[]
  readonly cost: number
}

/** What a row may do with its cells. */
export interface PlaceRules {
  readonly columns: readonly ColumnModel[]
  readonly evidence: Evidence
  /** A column may take several cells in a row: lines, or words that a blank parts. */
  readonly joins: boolean
  /** Which columns may do without a cell of their own: a merge covers them, or they are empty. */
  readonly gaps: (column: ColumnModel) => 'merged' | 'empty' | 'none'
}

/** A reading of the cells so far. */
interface State {
  readonly columns: readonly number[]
  readonly cost: number
  readonly textSeen: boolean
  readonly numberLost: boolean
  /** Content of the last cell. */
  readonly kind?: ContentKind
}

/** Two readings this far apart or less are both possible. */
export const margin = 0.9
const joinCost = 0.3
const strangeJoinCost = 1.2

/**
 * Read rows that begin at a cell: the best two ways to put the next one, two, … cells into columns.
 *
 * Cells keep their order. A column without a cell is covered by a merge; among the text columns a
 * merge covers the outer ones first, so that no text column to the right of a printed one is lost.
 *
 * @param first - Nothing stands above the row that it could repeat.
 * @returns At index `n` the readings of the next `n + 1` cells, best first.
 */
export function placeFrom(
  units: readonly Unit[],
  start: number,
  most: number,
  rules: PlaceRules,
  first: boolean,
): Placement[][] {
  const readings: Placement[][] = []
  let states: State[] = [{ columns: [], cost: 0, textSeen: false, numberLost: false }]
  for (let count = 0; count < most && states.length > 0; count++) {
    const unit = units[start + count]
    if (!unit) break
    states = best(states.flatMap((state) => next(state, unit, rules, first)))
    readings.push(finish(states, rules))
  }
  return readings
}

/** The best two readings of exactly these cells as one row. */
export function placeRow(units: readonly Unit[], rules: PlaceRules, first: boolean): Placement[] {
  return placeFrom(units, 0, units.length, rules, first)[units.length - 1] ?? []
}

function next(state: State, unit: Unit, rules: PlaceRules, first: boolean): State[] {
  const { columns, evidence, joins } = rules
  const last = state.columns.at(-1) ?? -1
  const found = joins ? joined(state, unit, rules) : []
  let { cost, numberLost } = state
  for (let at = last + 1; at < columns.length; at++) {
    const column = columns[at]
    if (!column || cost === never) break
    const fit = fitCost(unit, column, evidence)
    // A number counts what stands right of it; text without its number is rare.
    const odd =
      isText(column) && !state.textSeen && numberLost && column.role === 'category' ? 1 : 0
    if (fit !== never) {
      const textSeen = state.textSeen || isText(column)
      const columns = [...state.columns, at]
      found.push({ columns, cost: cost + fit + odd, textSeen, numberLost, kind: unit.kind })
    }
    cost += skipCost(column, state.textSeen, rules, first)
    numberLost ||= column.role === 'number'
  }
  return found.filter((one) => one.cost !== never)
}

/** The cell as a further line of the column before it. */
function joined(state: State, unit: Unit, { columns, evidence }: PlaceRules): State[] {
  const last = state.columns.at(-1)
  const column = last === undefined ? undefined : columns[last]
  if (last === undefined || !column || !canJoin(unit, column)) return []
  const more = unit.kind === state.kind ? joinCost : strangeJoinCost
  const cost = state.cost + fitCost(unit, column, evidence) + more
  return [{ ...state, columns: [...state.columns, last], cost }]
}

function canJoin(unit: Unit, { role }: ColumnModel): boolean {
  if (isBlankUnit(unit) || role === 'number' || role === 'deadline') return false
  return role === 'task' || !isSectionLabel(unit.cell.text)
}

function skipCost(
  column: ColumnModel,
  textSeen: boolean,
  rules: PlaceRules,
  first: boolean,
): number {
  if (isText(column) && textSeen) return never
  const gap = rules.gaps(column)
  if (gap === 'none' || (gap === 'merged' && first)) return never
  return lossCost(column)
}

/** The best two readings for each last column. */
function best(states: readonly State[]): State[] {
  const byColumn = new Map<string, State[]>()
  for (const state of states) {
    const key = `${state.columns.at(-1)} ${state.textSeen} ${state.numberLost}`
    const list = byColumn.get(key) ?? []
    byColumn.set(key, list)
    list.push(state)
  }
  return [...byColumn.values()].flatMap((list) => list.sort((a, b) => a.cost - b.cost).slice(0, 2))
}

/** Rows that end here: what lies right of the last cell is lost or empty. */
function finish(states: readonly State[], rules: PlaceRules): Placement[] {
  const { columns } = rules
  const counted = columns.some(isText)
  const done = states.flatMap(({ columns: taken, cost, textSeen, numberLost }) => {
    const last = taken.at(-1) ?? -1
    const rest = columns.slice(last + 1)
    const numbered = columns.some(({ role }) => role === 'number') && !numberLost
    // A number without any text beside it numbers nothing.
    if (counted && !textSeen && numbered) return []
    // At the end of the first row a cell may be empty, though nothing stands above it to repeat.
    const tail = rest.reduce((sum, column) => sum + skipCost(column, textSeen, rules, false), 0)
    return cost + tail === never ? [] : [{ columns: taken, cost: cost + tail }]
  })
  return done.sort((a, b) => a.cost - b.cost).slice(0, 2)
}

/** Whether two readings of a row stand too near each other to choose. */
export function isUnsure([one, other]: readonly Placement[]): boolean {
  return one !== undefined && other !== undefined && other.cost - one.cost < margin
}
