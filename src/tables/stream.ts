import type { ColumnRole } from '../model/table.ts'
import { isCountedTotal, isSectionLabel } from './content.ts'
import { margin, rowCost, sectionCost } from './costs.ts'
import { type Placement, type PlaceRules, placeFrom } from './place.ts'
import type { Unit } from './unit.ts'

/** Units `[from, to)` read as one row. */
export interface StreamRow extends Placement {
  readonly from: number
  readonly to: number
  /** Another way to cut or place these units fits as well. */
  readonly unsure: boolean
}

/** A way to read units `[from, to)` as one row. */
interface Edge extends Placement {
  readonly from: number
  readonly to: number
}

/**
 * Cut units that stand one after another into rows.
 *
 * Of all ways to cut and place them the one that fits best is taken, by dynamic programming over the
 * units: the steps grow with their number. A row is unsure where a way within the margin of the best
 * reads any of its units otherwise.
 *
 * @param most - Units that one row has at most.
 * @returns Rows of the best reading of the first `n` units, for each `n` that can be read.
 */
export function cutStream(
  units: readonly Unit[],
  most: number,
  rules: PlaceRules,
): (to: number) => StreamRow[] | undefined {
  const edges = edgesFrom(units, most, rules)
  const best: number[] = [0]
  const last: (Edge | undefined)[] = []
  for (let at = 0; at < units.length; at++) {
    for (const edge of edges[at] ?? []) {
      const cost = (best[at] ?? Infinity) + edge.cost + rowCost
      if (cost >= (best[edge.to] ?? Infinity)) continue
      best[edge.to] = cost
      last[edge.to] = edge
    }
  }
  return (to) => {
    if (best[to] === undefined) return undefined
    const path: Edge[] = []
    for (let edge = last[to]; edge; edge = last[edge.from]) path.push(edge)
    return markUnsure(path.reverse(), edges, best, to)
  }
}

function edgesFrom(units: readonly Unit[], most: number, rules: PlaceRules): Edge[][] {
  const reached = new Set([0])
  return units.map((_, from) => {
    if (!reached.has(from)) return []
    const readings = placeFrom(units, from, most, rules, from === 0 ? 'first' : 'later')
    const section = isSection(units, from, rules) ? [{ columns: [], cost: sectionCost }] : []
    const all = readings.length > 0 ? readings : [[]]
    return all
      .map((placements, index) => (index === 0 ? [...placements, ...section] : placements))
      .flatMap((placements, index) => {
        const to = from + index + 1
        if (placements.length > 0) reached.add(to)
        return placements.map((placement) => ({ ...placement, from, to }))
      })
  })
}

/** A labelled phrase, or one that stands between a last column of bodies and a number. */
function isSection(units: readonly Unit[], at: number, rules: PlaceRules): boolean {
  const unit = units[at]
  if (rules.sections !== true || unit?.kind !== 'phrase') return false
  if (isSectionLabel(unit.cell.norm) || isCountedTotal(unit.cell.norm)) return true
  const [first, last] = [rules.columns[0], rules.columns.at(-1)]
  const isClosed = last !== undefined && partyRoles.has(last.role)
  return first?.role === 'number' && isClosed && units[at + 1]?.kind === 'number'
}

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])

/** Mark the rows of the best reading that another reading, nearly as good, contradicts. */
function markUnsure(
  path: readonly Edge[],
  edges: readonly (readonly Edge[])[],
  best: readonly number[],
  to: number,
): StreamRow[] {
  const rest = costsToEnd(edges, to)
  const total = best[to] ?? 0
  const chosen = new Set(path)
  const doubts = new Int32Array(to + 1)
  for (const edge of edges.slice(0, to).flat()) {
    if (edge.to > to || chosen.has(edge)) continue
    const cost = (best[edge.from] ?? Infinity) + edge.cost + rowCost + (rest[edge.to] ?? Infinity)
    if (cost >= total + margin) continue
    doubts[edge.from] = (doubts[edge.from] ?? 0) + 1
    doubts[edge.to] = (doubts[edge.to] ?? 0) - 1
  }
  const doubtful = runningSums(doubts)
  return path.map((edge) => ({
    ...edge,
    unsure: doubtful.slice(edge.from, edge.to).some((count) => count > 0),
  }))
}

/** What reading the units from each place to the end costs at least. */
function costsToEnd(edges: readonly (readonly Edge[])[], to: number): number[] {
  const rest: number[] = []
  rest[to] = 0
  for (let at = to - 1; at >= 0; at--) {
    rest[at] = (edges[at] ?? []).reduce(
      (least, edge) => Math.min(least, edge.cost + rowCost + (rest[edge.to] ?? Infinity)),
      Infinity,
    )
  }
  return rest
}

function runningSums(steps: Int32Array): Int32Array {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}
