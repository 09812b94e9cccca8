import { type ContentKind, isSectionLabel } from './content.ts'
import { categoryAlone, joined as joinCosts, margin, never } from './costs.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, fitCost, isOuter, isText, lossCost } from './fit.ts'
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
  /**
   * Which columns may do without a cell of their own: a merge covers them, or they are empty; `counted`
   * ones only in a row whose number a merge covers as well.
   */
  readonly gaps: (column: ColumnModel) => 'merged' | 'counted' | 'empty' | 'none'
  /** A labelled cell alone may name the rows below it. */
  readonly sections?: boolean
}

/** The first row of a table has nothing above it that it could repeat. */
export type RowOrder = 'first' | 'later'

/** A reading of the cells so far: the last one's column, and the reading before it. */
interface State {
  readonly column: number
  readonly before: State | undefined
  readonly cost: number
  readonly textSeen: boolean
  readonly numberLost: boolean
  readonly kind: ContentKind
}

const start: State = {
  column: -1,
  before: undefined,
  cost: 0,
  textSeen: false,
  numberLost: false,
  kind: 'empty',
}

/**
 * Read rows that begin at a cell: the best two ways to put the next one, two, … cells into columns.
 *
 * Cells keep their order. A column without a cell is covered by a merge; among the text columns a
 * merge covers the outer ones first, so that no text column to the right of a printed one is lost.
 *
 * @returns At index `n` the readings of the next `n + 1` cells, best first.
 */
export function placeFrom(
  units: readonly Unit[],
  from: number,
  most: number,
  rules: PlaceRules,
  order: RowOrder,
): Placement[][] {
  const readings: Placement[][] = []
  let states: readonly State[] = [start]
  for (let at = from; at < from + most && at < units.length && states.length > 0; at++) {
    states = grow(states, units[at], rules, order)
    readings.push(finish(states, rules))
  }
  return readings
}

/** The best two readings of exactly these cells as one row. */
export function placeRow(units: readonly Unit[], rules: PlaceRules, order: RowOrder): Placement[] {
  const { columns, evidence } = rules
  if (units.length === columns.length && !rules.joins) {
    const cost = units.reduce((sum, unit, at) => sum + costAt(unit, columns[at], evidence), 0)
    return cost === never ? [] : [{ columns: columns.map((_, column) => column), cost }]
  }
  let states: readonly State[] = [start]
  for (const unit of units) states = grow(states, unit, rules, order)
  return finish(states, rules)
}

function costAt(unit: Unit, column: ColumnModel | undefined, evidence: Evidence): number {
  return column ? fitCost(unit, column, evidence) : never
}

/** The best two readings with one cell more, for each last column. */
function grow(
  states: readonly State[],
  unit: Unit | undefined,
  rules: PlaceRules,
  order: RowOrder,
): State[] {
  const best: State[] = []
  if (!unit) return best
  const fits = rules.columns.map((column) => fitCost(unit, column, rules.evidence))
  for (const state of states) {
    if (rules.joins) offer(best, joined(state, unit, rules.columns[state.column], fits))
    spread(state, unit, fits, rules, order, best)
  }
  return best.filter((state) => state !== undefined)
}

/** Keep a reading where it is one of the best two of its kind. */
function offer(best: State[], state: State | undefined) {
  if (!state || state.cost === never) return
  const slot = 8 * state.column + (state.textSeen ? 4 : 0) + (state.numberLost ? 2 : 0)
  const [one, two] = [best[slot], best[slot + 1]]
  if (!one || state.cost < one.cost) {
    if (one) best[slot + 1] = one
    best[slot] = state
  } else if (!two || state.cost < two.cost) best[slot + 1] = state
}

/** The cell in each column right of the last one. */
function spread(
  state: State,
  unit: Unit,
  fits: readonly number[],
  rules: PlaceRules,
  order: RowOrder,
  best: State[],
) {
  const { columns } = rules
  let { cost, numberLost } = state
  for (let at = state.column + 1; at < columns.length && cost !== never; at++) {
    const column = columns[at]
    if (!column) break
    // A number counts what stands right of it; a category without its number is rare.
    const odd = column.role === 'category' && !state.textSeen && numberLost ? categoryAlone : 0
    offer(best, {
      column: at,
      before: state,
      cost: cost + (fits[at] ?? never) + odd,
      textSeen: state.textSeen || isText(column),
      numberLost,
      kind: unit.kind,
    })
    cost += skipCost(column, { textSeen: state.textSeen, numberLost }, rules, order)
    numberLost ||= column.role === 'number'
  }
}

/** The cell as a further line of the column before it. */
function joined(
  state: State,
  unit: Unit,
  column: ColumnModel | undefined,
  fits: readonly number[],
): State | undefined {
  if (!column || !canJoin(unit, column)) return undefined
  const more = unit.kind === state.kind ? joinCostIn(column) : joinCosts.strange
  const cost = state.cost + (fits[state.column] ?? never) + more
  return { ...state, before: state, cost }
}

/** Names of what is to be done are short: their columns seldom take a second line. */
function joinCostIn(column: ColumnModel): number {
  return isOuter(column) ? joinCosts.outer : joinCosts.alike
}

function canJoin(unit: Unit, { role }: ColumnModel): boolean {
  if (isBlankUnit(unit) || role === 'number' || role === 'deadline') return false
  return role === 'task' || !isSectionLabel(unit.cell.norm)
}

function skipCost(
  column: ColumnModel,
  { textSeen, numberLost }: Pick<State, 'textSeen' | 'numberLost'>,
  rules: PlaceRules,
  order: RowOrder,
): number {
  if (isText(column) && textSeen) return never
  const gap = rules.gaps(column)
  if (gap === 'none' || (gap === 'counted' && !numberLost)) return never
  if (gap !== 'empty' && order === 'first') return never
  return lossCost(column)
}

/** Rows that end here: what lies right of the last cell is lost or empty. */
function finish(states: readonly State[], rules: PlaceRules): Placement[] {
  const { columns } = rules
  const hasNumber = columns.some(({ role }) => role === 'number')
  const hasText = columns.some(isText)
  const done: { state: State; cost: number }[] = []
  for (const state of states) {
    let { cost } = state
    // A number without any text beside it numbers nothing.
    if (hasText && !state.textSeen && hasNumber && !state.numberLost) continue
    // At the end of the first row a cell may be empty, though nothing stands above it to repeat.
    for (const column of columns.slice(state.column + 1)) {
      cost += skipCost(column, state, rules, 'later')
    }
    if (cost !== never) done.push({ state, cost })
  }
  done.sort((a, b) => a.cost - b.cost)
  return done.slice(0, 2).map(({ state, cost }) => ({ columns: pathOf(state), cost }))
}

function pathOf(state: State): number[] {
  const path: number[] = []
  for (let at: State | undefined = state; at && at.column >= 0; at = at.before) path.push(at.column)
  return path.reverse()
}

/** Whether two readings of a row stand too near each other to choose. */
export function isUnsure([one, other]: readonly Placement[]): boolean {
  return one !== undefined && other !== undefined && other.cost - one.cost < margin
}
