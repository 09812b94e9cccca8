import { splitColumns } from './columns.ts'
import type { BarePage } from './furniture.ts'
import { type Line, lineOf, type Row } from './lines.ts'
import type { FilledTable } from './ruled.ts'
import type { Measure } from './wrap.ts'

/** What a document holds in reading order: lines, tables, and what stands at the edges of pages. */
export type Element =
  | { readonly type: 'line'; readonly line: Line; readonly measure: Measure }
  | { readonly type: 'table'; readonly table: FilledTable; readonly page: number }
  | { readonly type: 'edge'; readonly line: Line }

/** The flow of a document, with the size of its body text. */
export interface Flow {
  readonly elements: readonly Element[]
  readonly bodySize: number
}

/** Lines whose size differs by less, in points, are set as the body is. */
const sizeSlack = 1

/** Put the pages in reading order: heads, then rows and tables from the top down, then feet. */
export function buildFlow(pages: readonly BarePage[]): Flow {
  const lines = pages.flatMap(({ rows, number }) => rows.map((row) => lineOf(row, number)))
  const bodySize = commonSize(lines)
  const body = lines.filter(({ size }) => Math.abs(size - bodySize) < sizeSlack)
  const usualOf = usualMeasures(body)
  const elements = pages.flatMap((page) => {
    const measure = pageMeasure(page, usualOf(page.number) ?? edgesOf(page))
    return elementsOf(page, { ...measure, middle: page.width / 2 })
  })
  return { elements, bodySize }
}

/** The sides that a page shares with those that face the same way, else with all others. */
function usualMeasures(body: readonly Line[]): (page: number) => Measure | undefined {
  const sides = [0, 1].map((parity) => {
    const lines = body.filter(({ page }) => page % 2 === parity)
    return lines.length < fewestOwn ? undefined : measureOf(lines)
  })
  return (number) =>
    sides[number % 2] ?? measureOf(body.filter(({ page }) => page !== number)) ?? measureOf(body)
}

function commonSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Fewer lines show no sides: a title and a signature have none. */
const fewestLines = 4
/** Sides nearer than that, in points, are one: programs round places. */
const nearness = 2
/** Part of the lines that is short of the side where no two end alike. */
const nearlyAll = 0.95

/** The sides that most lines keep to: the leftmost beginning of several, and their usual end. */
function measureOf(lines: readonly Line[]): Measure | undefined {
  if (lines.length < fewestLines) return undefined
  const lefts = lines.map(({ left }) => left).toSorted((one, other) => one - other)
  const rights = lines.map(endOf).toSorted((one, other) => one - other)
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0)
  const repeated = lefts.find((left, index) => (lefts[index + 1] ?? Number.NaN) - left < nearness)
  return { left: repeated ?? lefts[0] ?? 0, right: usualEnd(rights, size) }
}

const hangingMark = /[、。，；：]$/u

/** Where a line ends, a mark at its end left out: it may hang over the side of the column. */
function endOf({ text, right, size }: Line): number {
  return hangingMark.test(text) ? right - size : right
}

/** So many lines must end alike, and such a share of all, for their end to be the side of the column. */
const fewestEnds = 3
const leastShare = 0.2

/**
 * The outermost place where lines of `size` end alike, and more of them than go on by a character: short
 * headings may end alike too, and marks may hang out. Where there is none, nearly the outermost.
 */
function usualEnd(sorted: readonly number[], size: number): number {
  const isBelow = (at: number, end: number) => (sorted[at] ?? Infinity) < end
  const least = Math.max(fewestEnds, sorted.length * leastShare)
  let usual = sorted[Math.floor(sorted.length * nearlyAll)] ?? 0
  let [near, far] = [0, 0]
  for (const [index, right] of sorted.entries()) {
    while (isBelow(near, right + nearness)) near++
    while (isBelow(far, right + size)) far++
    const alike = near - index
    if (alike >= least && alike > sorted.length - far) usual = sorted[near - 1] ?? right
  }
  return usual
}

function edgesOf({ rows, width }: BarePage): Measure {
  const runs = rows.flat()
  if (runs.length === 0) return { left: 0, right: width }
  return {
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
  }
}

/** Characters that the margins of a page differ by from the usual ones where they are its own. */
const ownMargin = 3

/** Fewer rows may all stand away from the left side. */
const fewestOwn = 8

/** A page with margins of its own (an attachment across) is measured by itself. */
function pageMeasure(page: BarePage, usual: Measure): Measure {
  const own = measureOf(page.rows.map((row) => lineOf(row, page.number)))
  if (!own) return usual
  const size = page.rows[0]?.[0]?.size ?? 0
  // Lines that end before the usual side are short, as on a last page; a signature begins behind it.
  const before = usual.left - own.left
  const isSparse = page.rows.length < fewestOwn && before < 0
  const isUsual =
    (isSparse || Math.abs(before) < size * ownMargin) && own.right - usual.right < size * ownMargin
  return isUsual ? { left: Math.min(own.left, usual.left), right: usual.right } : own
}

function elementsOf(page: BarePage, measure: Measure): readonly Element[] {
  const elements: Element[] = page.heads.map((line) => ({ type: 'edge', line }))
  const tables = page.tables.toSorted((one, other) => one.top - other.top)
  let from = 0
  for (const table of tables) {
    const to = page.rows.findIndex((row) => (row[0]?.baseline ?? 0) > table.top)
    const end = to < 0 ? page.rows.length : Math.max(to, from)
    elements.push(...linesOf(page.rows.slice(from, end), page.number, measure))
    elements.push({ type: 'table', table, page: page.number })
    from = end
  }
  elements.push(...linesOf(page.rows.slice(from), page.number, measure))
  elements.push(...page.feet.map((line) => ({ type: 'edge', line }) as const))
  return [...elements, ...slantedOf(page)]
}

function slantedOf({ slanted, number }: BarePage): readonly Element[] {
  return slanted.map((run) => ({ type: 'edge', line: lineOf([run], number) }))
}

function linesOf(rows: readonly Row[], page: number, measure: Measure): readonly Element[] {
  return splitColumns(rows).flatMap(({ rows: column, isHalf }) => {
    const lines = column.map((row) => lineOf(row, page))
    const own = isHalf ? (measureOf(lines) ?? measure) : measure
    return lines.map((line) => ({ type: 'line', line, measure: own }) as const)
  })
}
