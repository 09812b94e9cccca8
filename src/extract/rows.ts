import { rolesOfHeader } from '../lexicon/columns.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Layer } from '../model/block.ts'
import type { Draft, Range } from '../model/place.ts'
import type { ColumnRole, Table } from '../model/table.ts'
import type { Deadline, Responsibility, Role, Task } from '../model/task.ts'
import { fold } from '../text/fold.ts'
import {
  printOf,
  type Reading,
  type ReadingStep,
  rangeOf,
  readStretches,
  spansOf,
} from '../text/reading.ts'
import { findCitations } from './citations.ts'
import { type DeadlineContext, findDeadlines } from './deadlines/index.ts'
import { findTargets } from './targets.ts'

/** A clause as a unit column gives it; its bodies are not resolved yet. */
export interface RowClause extends Omit<Draft<Responsibility>, 'parties'> {
  readonly parties: readonly Omit<Draft<Responsibility>['parties'][number], 'unitId'>[]
}

/** A task that a table row gives. */
export interface RowDraft extends Omit<Draft<Task>, 'responsibilities' | 'origin'> {
  readonly origin: 'table'
  readonly responsibilities: readonly RowClause[]
}

export interface RowContext extends DeadlineContext {
  readonly layer: Layer
  /** Normal form in which cells are read. */
  readonly step?: ReadingStep
  /** Reads a cell of a unit or person column. */
  readonly readParties: (
    reading: Reading,
    role: Role | 'person',
  ) => Omit<RowClause, 'scope'> | undefined
}

/** A printed cell of a row, read. */
interface RowCell {
  readonly role: ColumnRole
  readonly header: string
  readonly reading: Reading
  readonly range: Range
}

/**
 * Extract the tasks of a table that assigns work: each row with a `taskId` is one.
 *
 * The text is the row's longest text cell without a label at its start, the title its item cell, else
 * the first sentence of the text. Parties come from the unit columns, limits from the deadline
 * columns, a note that is nothing but a limit, and the text.
 */
export function extractRows(table: Draft<Table>, context: RowContext): RowDraft[] {
  return table.rows.flatMap(({ cells, taskId }) => {
    if (taskId === undefined) return []
    const read = readCells(table, cells, context)
    const draft = rowTask(taskId, read, context)
    return draft ? [draft] : []
  })
}

/** Cells of a row that print something; one that reaches over several columns counts once. */
function readCells(
  { columns }: Draft<Table>,
  cells: Draft<Table>['rows'][number]['cells'],
  context: RowContext,
): RowCell[] {
  const seen = new Set<number>()
  return cells.flatMap(({ span }, index) => {
    const column = columns[index]
    if (!span || !column || seen.has(span.start)) return []
    seen.add(span.start)
    const reading = readingOf(span, context)
    return [{ role: column.role, header: column.header, reading, range: span }]
  })
}

function readingOf({ start, end }: Range, { layer, step }: RowContext): Reading {
  const lines: Range[][] = []
  for (let at = start; at <= end; ) {
    const found = layer.text.indexOf('\n', at)
    const stop = found === -1 || found > end ? end : found
    if (layer.text.slice(at, stop).trim() !== '') lines.push([{ start: at, end: stop }])
    at = stop + 1
  }
  return readStretches(layer, lines.length > 0 ? lines : [[{ start, end: start }]], step)
}

const textRoles: ReadonlySet<ColumnRole> = new Set(['category', 'item', 'task'])
const spareRoles: ReadonlySet<ColumnRole> = new Set(['target', 'other', 'note'])

function rowTask(id: string, cells: readonly RowCell[], context: RowContext): RowDraft | undefined {
  const main =
    longest(cells.filter(({ role }) => textRoles.has(role))) ??
    longest(cells.filter(({ role }) => spareRoles.has(role)))
  if (!main) return undefined
  const texts = textParts(
    main,
    cells.find(({ role }) => role === 'item'),
  )
  const label = cells.find(({ role }) => role === 'number')
  const { text, title, body } = texts
  const found = findIn(main, text.from, cells, context)
  return {
    id,
    origin: 'table',
    ...(label && { label: whole(label).print }),
    path: [],
    title: title.print,
    text: text.print,
    body: body.print,
    measures: [],
    ...found,
    span: extent(cells),
    spans: {
      ...(label && { label: whole(label).spans }),
      title: title.spans,
      text: text.spans,
      body: body.spans,
    },
  }
}

function longest(cells: readonly RowCell[]): RowCell | undefined {
  return cells.reduce<RowCell | undefined>(
    (best, cell) => (best && best.reading.text.length >= cell.reading.text.length ? best : cell),
    undefined,
  )
}

/** A stretch of a cell: its print, and where that stands. */
interface Stretch {
  readonly from: number
  readonly print: string
  readonly spans: readonly Range[]
}

function stretch(reading: Reading, from: number, to: number): Stretch {
  return { from, print: printOf(reading, from, to), spans: spansOf(reading, from, to) }
}

function whole({ reading }: RowCell): Stretch {
  return stretch(reading, 0, reading.text.length)
}

const sentenceEnd = /[。!?\n]/gu

/** Text, title and body of a row from its text cell and its item cell. */
function textParts(main: RowCell, item: RowCell | undefined) {
  const { reading } = main
  const from = afterLabel(reading)
  const text = stretch(reading, from, reading.text.length)
  if (item && item !== main) {
    const end = withoutMark(item.reading.text, item.reading.text.length)
    const title = stretch(item.reading, afterLabel(item.reading), end)
    return { text, title, body: text }
  }
  const end = sentenceEndFrom(reading.text, from)
  const title = stretch(reading, from, withoutMark(reading.text, end))
  return { text, title, body: stretch(reading, end, reading.text.length) }
}

function afterLabel({ text }: Reading): number {
  const label = readLabel(text)
  return label && label.to < text.length ? label.to : 0
}

/** Offset behind the first sentence, its mark included. */
function sentenceEndFrom(text: string, from: number): number {
  sentenceEnd.lastIndex = from
  const match = sentenceEnd.exec(text)
  return match ? match.index + 1 : text.length
}

const endMarks = '。!?;\n '

function withoutMark(text: string, end: number): number {
  let last = end
  while (last > 0 && endMarks.includes(text.charAt(last - 1))) last--
  return last
}

/** Parties, limits, targets and citations of a row. */
function findIn(main: RowCell, from: number, cells: readonly RowCell[], context: RowContext) {
  const scope = rangeOf(main.reading, from, main.reading.text.length)
  const hasLead = cells.some(({ role }) => role === 'lead')
  const responsibilities: RowClause[] = []
  const columnLimits: Draft<Deadline>[] = []
  for (const cell of cells) {
    const clause = readClause(cell, hasLead, context)
    if (clause) responsibilities.push({ ...clause, scope })
    columnLimits.push(...limitsOf(cell, context))
  }
  return {
    responsibilities,
    deadlines: [...findDeadlines(main.reading, context, 'prose'), ...columnLimits],
    targets: [...findTargets(main.reading), ...targetsOf(cells, main)],
    citations: findCitations(main.reading),
  }
}

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'person'])

function readClause(
  { header, reading, role }: RowCell,
  hasLead: boolean,
  { readParties }: RowContext,
): Omit<RowClause, 'scope'> | undefined {
  if (!partyRoles.has(role)) return undefined
  const roles = rolesOfHeader(fold(header))
  const twofold = roles.includes('support') && roles.includes('responsible')
  if (twofold) return readParties(reading, hasLead ? 'support' : 'responsible')
  return readParties(reading, role as Role | 'person')
}

const noteMark = /[。;]/u
const longestNote = 30

function limitsOf({ reading, role }: RowCell, context: RowContext): readonly Draft<Deadline>[] {
  if (role === 'deadline') return findDeadlines(reading, context, 'column')
  const isShort = reading.text.length <= longestNote && !noteMark.test(reading.text)
  return role === 'note' && isShort ? findDeadlines(reading, context, 'prose') : []
}

function targetsOf(cells: readonly RowCell[], main: RowCell) {
  return cells
    .filter((cell) => cell.role === 'target' && cell !== main)
    .flatMap(({ reading }) => findTargets(reading))
}

function extent(cells: readonly RowCell[]): Range {
  return cells.reduce(
    (all, { range }) => ({
      start: Math.min(all.start, range.start),
      end: Math.max(all.end, range.end),
    }),
    cells[0]?.range ?? { start: 0, end: 0 },
  )
}
