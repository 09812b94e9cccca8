import type { Rule } from './rules.ts'
import type { Run } from './runs.ts'

/** A cell of a ruled table: its place in the grid, and its sides in points. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** No line closes it above or below: a page break cuts through it. */
  readonly openAbove: boolean
  readonly openBelow: boolean
}

/** A table that lines rule off on one page. */
export interface RuledTable {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly columns: readonly number[]
  readonly rowCount: number
  readonly cells: readonly RuledCell[]
}

/** A ruled table with the runs that stand in each of its cells. */
export interface FilledTable extends RuledTable {
  readonly filled: readonly { readonly cell: RuledCell; readonly runs: readonly Run[] }[]
}

/** How far edges of one column may lie apart on two pages, in points. */
export const edgeSlack = 4
/** Lines closer than that are one line: borders of neighbours, double lines. */
const close = 3
/** A page with more than that is a drawing: nobody rules such tables. */
const mostRules = 4000
const mostCells = 20_000

/**
 * Build tables from the lines of a page.
 *
 * Lines that meet belong to one table. Its grid has an edge at each of them; grid cells without a
 * line between them are one cell. A frame with nothing ruled off in it is no table, nor are lines
 * that enclose nothing.
 */
export function buildRuledTables(rules: readonly Rule[]): readonly RuledTable[] {
  const joined = joinRules(rules)
  if (joined.length > mostRules) return []
  return joinOpen(groupRules(joined)).flatMap((group) => {
    const table = buildTable(group)
    return table && table.cells.length > 1 ? [table] : []
  })
}

/** Put together what is drawn in pieces: each cell draws its own part of a line. */
function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = []
  for (const direction of ['level', 'upright'] as const) {
    const sorted = rules
      .filter((rule) => rule.direction === direction)
      .toSorted((one, other) => one.at - other.at)
    for (const band of bandsOf(sorted)) joined.push(...joinBand(band))
  }
  return joined
}

function bandsOf(sorted: readonly Rule[]): readonly (readonly Rule[])[] {
  const bands: Rule[][] = []
  for (const rule of sorted) {
    const band = bands.at(-1)
    const last = band?.at(-1)
    if (band && last && rule.at - last.at < close) band.push(rule)
    else bands.push([rule])
  }
  return bands
}

function joinBand(band: readonly Rule[]): readonly Rule[] {
  const at = band.reduce((sum, rule) => sum + rule.at, 0) / band.length
  const joined: { direction: Rule['direction']; at: number; from: number; to: number }[] = []
  for (const { direction, from, to } of band.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && from - last.to < close) last.to = Math.max(last.to, to)
    else joined.push({ direction, at, from, to })
  }
  return joined
}

/** Parts lines into groups that touch. */
function groupRules(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => doTouch(rule, other)))
    const merged = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

/**
 * Put together what a page break has parted: between columns whose cells are merged across both edges
 * of the page no line runs, and neither side is closed at top and bottom.
 */
function joinOpen(groups: readonly (readonly Rule[])[]): readonly (readonly Rule[])[] {
  const joined: { readonly extent: Extent | undefined; readonly rules: Rule[] }[] = []
  for (const group of groups) {
    const extent = openExtent(group)
    const other = extent && joined.find((one) => one.extent && isAlike(one.extent, extent))
    if (other) other.rules.push(...group)
    else joined.push({ extent, rules: [...group] })
  }
  return joined.map(({ rules }) => rules)
}

interface Extent {
  readonly top: number
  readonly bottom: number
}

/** From where to where the uprights of a group run that no line closes above and below. */
function openExtent(group: readonly Rule[]): Extent | undefined {
  const upright = group.filter(({ direction }) => direction === 'upright')
  const level = group.filter(({ direction }) => direction === 'level').map(({ at }) => at)
  const top = Math.min(...upright.map(({ from }) => from))
  const bottom = Math.max(...upright.map(({ to }) => to))
  const isOpen = level.every((at) => at > top + close && at < bottom - close)
  return isOpen ? { top, bottom } : undefined
}

function isAlike(one: Extent, other: Extent): boolean {
  return Math.abs(one.top - other.top) < close && Math.abs(one.bottom - other.bottom) < close
}

function doTouch(one: Rule, other: Rule): boolean {
  if (one.direction === other.direction) return false
  return (
    one.at > other.from - close &&
    one.at < other.to + close &&
    other.at > one.from - close &&
    other.at < one.to + close
  )
}

function buildTable(rules: readonly Rule[]): RuledTable | undefined {
  const level = rules.filter(({ direction }) => direction === 'level')
  const upright = rules.filter(({ direction }) => direction === 'upright')
  const rows = edgesOf(level, upright)
  const columns = edgesOf(upright, level)
  if (level.length === 0 || upright.length === 0) return undefined
  if (rows.length < 2 || columns.length < 2 || rows.length * columns.length > mostCells) {
    return undefined
  }
  const cells = joinCells({ rows, columns, level, upright })
  return {
    left: columns[0] ?? 0,
    right: columns.at(-1) ?? 0,
    top: rows[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
    columns,
    rowCount: rows.length - 1,
    cells,
  }
}

/** Where lines lie, and where those across them end: a table may be open at its sides. */
function edgesOf(rules: readonly Rule[], across: readonly Rule[]): readonly number[] {
  const ends = [
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ]
  const edges: number[] = []
  for (const at of [...rules.map((rule) => rule.at), ...ends].toSorted((one, two) => one - two)) {
    if (at - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) >= close) edges.push(at)
  }
  return edges
}

interface Lattice {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
}

/** Grow each cell to the right and down until a line stops it. */
function joinCells(lattice: Lattice): readonly RuledCell[] {
  const { rows, columns } = lattice
  const taken = new Set<string>()
  const cells: RuledCell[] = []
  for (let row = 0; row < rows.length - 1; row++) {
    for (let column = 0; column < columns.length - 1; column++) {
      if (!taken.has(`${row},${column}`)) cells.push(cellAt(lattice, row, column, taken))
    }
  }
  return cells
}

function cellAt(lattice: Lattice, row: number, column: number, taken: Set<string>): RuledCell {
  const { rows, columns } = lattice
  const columnSpan = spanRight(lattice, row, column, taken)
  const rowSpan = spanDown(lattice, row, column)
  for (let down = row; down < row + rowSpan; down++) {
    for (let right = column; right < column + columnSpan; right++) taken.add(`${down},${right}`)
  }
  const [left, right] = [columns[column] ?? 0, columns[column + columnSpan] ?? 0]
  const [top, bottom] = [rows[row] ?? 0, rows[row + rowSpan] ?? 0]
  const middle = (left + right) / 2
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    left,
    right,
    top,
    bottom,
    openAbove: !hasRule(lattice.level, top, middle),
    openBelow: !hasRule(lattice.level, bottom, middle),
  }
}

function spanRight(
  lattice: Lattice,
  row: number,
  from: number,
  taken: ReadonlySet<string>,
): number {
  const { rows, columns, upright } = lattice
  const middle = ((rows[row] ?? 0) + (rows[row + 1] ?? 0)) / 2
  let column = from + 1
  while (column < columns.length - 1 && !taken.has(`${row},${column}`)) {
    if (hasRule(upright, columns[column] ?? 0, middle)) break
    column++
  }
  return column - from
}

function spanDown({ rows, columns, level }: Lattice, from: number, column: number): number {
  const middle = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2
  let row = from + 1
  while (row < rows.length - 1 && !hasRule(level, rows[row] ?? 0, middle)) row++
  return row - from
}

/** Whether a line at `at` runs past `point`. */
function hasRule(rules: readonly Rule[], at: number, point: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) < close && rule.from < point && rule.to > point,
  )
}
