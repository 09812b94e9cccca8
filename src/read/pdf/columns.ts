import type { Row } from './lines.ts'
import type { Run } from './runs.ts'

/** Rows of a page that stand in one column, with its sides. */
export interface Column {
  readonly rows: readonly Row[]
  /** Whether the page has two columns here. */
  readonly isHalf: boolean
}

/** So many rows must face each other for two columns: fewer are a signature or a small table. */
const fewestRows = 8
/** Characters that part two columns at least: names beside each other are nearer. */
const leastGap = 1
/** The middle of a page, where a gap may part its halves. */
const central = { from: 0.35, to: 0.65 } as const
/** Share of the half that such a row fills on both sides. */
const fullness = 0.6
/** Share of the facing rows that are such. */
const fullRows = 0.5

/**
 * Part the rows of a page that is set in two columns (双栏): the left one goes before the right one.
 *
 * ```text
 * title over both       title over both
 * a b | g h        →    a b, c d, e f
 * c d | i j             g h, i j
 * e f |
 * ```
 *
 * Rows that reach over the middle part the page into bands. A page whose facing rows are mostly
 * short is set in one column: a table without lines, a signature.
 */
export function splitColumns(rows: readonly Row[]): readonly Column[] {
  const gutter = findGutter(rows)
  if (gutter === undefined) return [{ rows, isHalf: false }]
  const columns: Column[] = []
  let band: Row[] = []
  const flush = () => {
    columns.push(...halvesOf(band, gutter))
    band = []
  }
  for (const row of rows) {
    if (!reachesOver(row, gutter)) band.push(row)
    else {
      flush()
      const last = columns.at(-1)
      if (last && !last.isHalf) columns[columns.length - 1] = { ...last, rows: [...last.rows, row] }
      else columns.push({ rows: [row], isHalf: false })
    }
  }
  flush()
  return columns
}

function halvesOf(band: readonly Row[], gutter: number): readonly Column[] {
  const half = (isHere: (run: Run) => boolean) => ({
    rows: band.map((row) => row.filter(isHere)).filter((row) => row.length > 0),
    isHalf: true,
  })
  const halves = [half(({ left }) => left < gutter), half(({ left }) => left >= gutter)]
  return halves.filter((column) => column.rows.length > 0)
}

function reachesOver(row: Row, gutter: number): boolean {
  return row.some(({ left, right }) => left < gutter && right > gutter)
}

/** The middle of the strip between two columns, where most rows stay clear of it and fill both sides. */
function findGutter(rows: readonly Row[]): number | undefined {
  const left = Math.min(...rows.flat().map((run) => run.left))
  const right = Math.max(...rows.flat().map((run) => run.right))
  const gaps = rows.flatMap((row) => gapsOf(row, left, right))
  const middles = gaps.map((gap) => (gap.left + gap.right) / 2).toSorted((one, two) => one - two)
  const middle = middles[middles.length >> 1]
  if (middle === undefined || gaps.length < fewestRows) return undefined
  const facing = gaps.filter((gap) => gap.left < middle && gap.right > middle)
  const full = facing.filter(
    (gap) =>
      gap.left - left > fullness * (middle - left) &&
      right - gap.right > fullness * (right - middle),
  )
  const crossing = rows.filter((row) => reachesOver(row, middle)).length
  const isSet = full.length >= fewestRows && full.length > fullRows * facing.length
  return isSet && crossing < facing.length ? middle : undefined
}

/** Gaps of a row about the middle of the page that are wider than a character. */
function gapsOf(row: Row, left: number, right: number) {
  const width = right - left
  return row.slice(1).flatMap((run, index) => {
    const before = row[index]
    if (!before || run.left - before.right < leastGap * run.size) return []
    const middle = (run.left + before.right) / 2
    const isCentral = middle > left + width * central.from && middle < left + width * central.to
    return isCentral ? [{ left: before.right, right: run.left }] : []
  })
}
