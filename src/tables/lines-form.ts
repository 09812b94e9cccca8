import { readLabel } from '../lexicon/labels.ts'
import type { Range } from '../model/place.ts'
import type { ColumnRole } from '../model/table.ts'
import { contentOf, isRemark } from './content.ts'
import { margin } from './costs.ts'
import type { Evidence } from './evidence.ts'
import type { ColumnModel } from './fit.ts'
import { type FlatHead, stackHead } from './flat-head.ts'
import type { FlowLine } from './flow-lines.ts'
import { endsAsHeader, isHeader, isPeriodName, isShortName, isTableHead } from './head.ts'
import type { Rebuilt } from './rebuild.ts'
import type { LayerContext } from './region.ts'
import {
  countings,
  isPlain,
  mostLines,
  sheetOfStream,
  streamModels,
  streamRules,
} from './sheet-of-stream.ts'
import { cutStream, type StreamRow } from './stream.ts'
import { type Unit, unitOf } from './unit.ts'
import { countedCells, wholeRows } from './whole-rows.ts'

/** A table read from the start of lines, and how many of them it takes. */
export interface ReadTable {
  readonly table: Rebuilt
  readonly taken: number
}

const fewestColumns = 3
export const mostColumns = 20
/** Two rows of the longest: so many lines are read at first, and four times as many while the table fills them. */
const firstWindow = 2 * (mostColumns + mostLines)

/**
 * Read a table that prints one cell per line (一格一行) below a head that does so too.
 *
 * ```text
 * 序号⏎任务⏎责任单位⏎1⏎修订预案。⏎应急局⏎2⏎…
 * ```
 *
 * The head must say how many columns there are, and every row must have its number, where there is
 * one, and all cells but labelled categories and notes. `undefined` where fewer than two rows can be
 * read so; the table ends where no further row can.
 */
export function readLines(
  lines: readonly FlowLine[],
  from: number,
  context: LayerContext,
  evidence: Evidence,
): ReadTable | undefined {
  const headParts = readHead(lines, from)
  const count = headParts.length
  if (count < fewestColumns || count > mostColumns) return undefined
  const headUnits = headParts.map((parts) => unitOf({ parts, broken: parts.length > 1 }, context))
  const plain = headUnits.map(({ cell }) => cell)
  if (!isTableHead(plain.map(({ norm }) => norm))) return undefined
  const head = stackHead(headUnits)?.rows ?? [plain]
  const headLines = headParts.flat().length
  const body: Unit[] = []
  let end: number | undefined
  let read = 0
  for (let window = firstWindow; ; window *= 4) {
    const start = from + headLines
    const more = lines.slice(start + read, start + window)
    const note = more.findIndex(({ text }) => isRemark(text))
    const own = note === -1 ? more : more.slice(0, note)
    read += own.length
    body.push(...listsJoined(own).map((cell) => unitAt(cell, context)))
    end = furthest(head, body, evidence)
    if (end === undefined || end + firstWindow < window || read < window) break
  }
  if (end === undefined) return undefined
  const units = [...headUnits, ...body.slice(0, end)]
  const table = sheetOfStream(units, count, 'lines', context, evidence)
  const bodyLines = body.slice(0, end).flatMap(({ parts }) => parts).length
  return table && { table, taken: headLines + bodyLines }
}

/** Lines as cells: a list that counts from 1 (1、…⏎2、…) is one. */
function listsJoined(lines: readonly FlowLine[]): FlowLine[][] {
  const cells: FlowLine[][] = []
  let count = 0
  for (const line of lines) {
    const label = readLabel(line.text)
    const number = label?.shape === 'arabic' && label.to < line.text.length ? label.ordinal : 0
    const goesOn = number > 1 && number === count + 1
    if (goesOn) cells.at(-1)?.push(line)
    else cells.push([line])
    count = goesOn || number === 1 ? number : 0
  }
  return cells
}

/** Behind the table's last line: of what numbers may count that which lets most lines be read. */
function furthest(
  head: FlatHead['rows'],
  body: readonly Unit[],
  evidence: Evidence,
): number | undefined {
  const columns = streamModels(head, body)
  const ends = countings.flatMap((counting) => {
    const rules = streamRules(columns, 'lines', counting, evidence)
    return lastEnd(body, cutStream(body, columns.length + mostLines, rules), columns) ?? []
  })
  const counted = countedCells(body, columns)
  if (wholeRows(body.slice(0, counted), columns, evidence, head.length)) ends.push(counted)
  return ends.length > 0 ? Math.max(...ends) : undefined
}

const known = new WeakMap<FlowLine, Unit>()

/** A cell of one line or a list of them; lines that may belong to a table are asked for again and again. */
function unitAt([line, ...more]: readonly FlowLine[], context: LayerContext): Unit {
  const parts = [line, ...more].flatMap((one) => (one ? [one.range] : []))
  const unit = line && more.length === 0 ? known.get(line) : undefined
  const own = unit ?? unitOf({ parts, broken: more.length > 0 }, context)
  if (line && more.length === 0) known.set(line, own)
  return own
}

/** Headers at the start, one per line; one that a line break cuts in two is put together. */
function readHead(lines: readonly FlowLine[], from: number): Range[][] {
  const head: Range[][] = []
  for (let at = from; head.length <= mostColumns; ) {
    const header = headerAt(lines, at, head.length)
    if (!header) break
    head.push(header.map(({ range }) => range))
    at += header.length
  }
  return head
}

/** The line or two that print a header, `count` of which stand before it. */
function headerAt(
  lines: readonly FlowLine[],
  at: number,
  count: number,
): readonly FlowLine[] | undefined {
  const [one, two] = [lines[at], lines[at + 1]]
  if (!one) return undefined
  if (one.isHeader || (count >= fewestColumns && isPeriodIn(lines, at))) return [one]
  if (count > 0 && isBetweenHeaders(one.text, two, lines[at + 2])) return [one]
  if (count > 0 && two?.isHeader && endsAsHeader(one.text) && !readLabel(one.text)) return [one]
  return two && isHeader(one.text + two.text) ? [one, two] : undefined
}

/** A column of its own kind (包保社区) among headers, two of which follow it. */
function isBetweenHeaders(text: string, next?: FlowLine, second?: FlowLine): boolean {
  if (!next?.isHeader || !second?.isHeader || !isShortName(text)) return false
  return strangeKinds.has(contentOf(text)) && !readLabel(text)
}

const strangeKinds: ReadonlySet<string> = new Set(['phrase', 'bodies'])

/** One of several names of parts of the year, which stand below the last header (进度安排). */
function isPeriodIn(lines: readonly FlowLine[], at: number): boolean {
  const isPeriod = (line: FlowLine | undefined) => line !== undefined && isPeriodName(line.text)
  return isPeriod(lines[at]) && (isPeriod(lines[at - 1]) || isPeriod(lines[at + 1]))
}

/** The furthest end of the table at which its last row is like the rows before it. */
function lastEnd(
  units: readonly Unit[],
  cut: (to: number) => StreamRow[] | undefined,
  columns: readonly ColumnModel[],
): number | undefined {
  for (let end = units.length; end > 0; end--) {
    const rows = cut(end)
    const own = rows?.filter((row) => row.columns.length > 0) ?? []
    const isWhole = rows?.at(-1) === own.at(-1)
    if (isWhole && endsLikeTheRest(own, units, columns)) return end
  }
  return undefined
}

/**
 * Whether the last row has no more lines in any column than rows before it have there, and in notes no
 * other kind of content: what follows the table would be read as its last cell. One row is like none.
 */
function endsLikeTheRest(
  rows: readonly StreamRow[],
  units: readonly Unit[],
  columns: readonly ColumnModel[],
): boolean {
  const last = rows.at(-1)
  const most = new Map<string, number>()
  for (const row of rows.slice(0, -1)) {
    for (const [key, count] of linesPerColumn(row)) {
      most.set(key, Math.max(count, most.get(key) ?? 0))
    }
  }
  if (!last || isProse(last, columns)) return false
  const others = rows.slice(0, -1).map(({ cost }) => cost)
  if (last.cost > Math.max(0, ...others) + margin) return false
  const inner = innerBodies(last)
  return [...linesPerColumn(last)].every(
    ([key, count]) => inner.has(key) || count <= (most.get(key) ?? 0),
  )

  /** Bodies before a row's last cell: what follows the table cannot stand among them. */
  function innerBodies(row: StreamRow): ReadonlySet<string> {
    const end = row.columns.at(-1) ?? 0
    const own = row.columns.filter((column, index) => {
      const isBody = units[row.from + index]?.kind === 'bodies'
      return column < end && isBody && partyRoles.has(columns[column]?.role ?? 'other')
    })
    return new Set(own.map((column) => `${column} `))
  }

  function linesPerColumn(row: StreamRow): Map<string, number> {
    const counts = new Map<string, number>()
    for (const [index, column] of row.columns.entries()) {
      const kind = isFree(columns[column]) ? units[row.from + index]?.kind : ''
      const key = `${column} ${kind}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
}

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])

/** A text without body or limit, where the table has them: what stands behind a table reads so. */
function isProse({ columns: taken }: StreamRow, columns: readonly ColumnModel[]): boolean {
  return (
    columns.some(isPlain) && !columns.some((column, at) => isPlain(column) && taken.includes(at))
  )
}

function isFree(column: ColumnModel | undefined): boolean {
  return column?.role === 'note' || column?.role === 'other' || column?.role === 'target'
}
