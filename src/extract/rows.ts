import { rolesOfHeader } from '../lexicon/columns.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { ClauseDraft } from '../model/draft.ts'
import type { Draft, Range } from '../model/place.ts'
import type { ColumnRole, Table } from '../model/table.ts'
import type { Deadline, Measure, Role, Task } from '../model/task.ts'
import { printOf, type Reading, rangeOf, readStretches, spansOf } from '../text/reading.ts'
import { findCitations } from './citations.ts'
import { findDeadlines } from './deadlines/index.ts'
import { findMeasures } from './measures.ts'
import {
  type KnownCells,
  paragraphsFrom,
  type RowCell,
  readCells,
  readHeaders,
} from './row-cells.ts'
import { findTargets } from './targets.ts'
import { readTaskText, type TaskText, type TextContext } from './task.ts'

/** A clause of a row; its bodies are not resolved yet. */
type RowClause = ClauseDraft

/** A task that a table row gives. */
export interface RowDraft extends Omit<Draft<Task>, 'responsibilities' | 'measures' | 'origin'> {
  readonly origin: 'table'
  readonly responsibilities: readonly RowClause[]
  readonly measures: readonly RowMeasure[]
}

interface RowMeasure extends Omit<Draft<Measure>, 'responsibilities'> {
  readonly responsibilities: readonly RowClause[]
}

interface RowContext extends TextContext {
  /** Reads a cell of a unit or person column. */
  readonly readParties: (
    reading: Reading,
    role: Role | 'person',
  ) => Omit<RowClause, 'scope'> | undefined
}

/**
 * Extract the tasks (表格行任务) of a table that assigns work: each row with a `taskId` is one.
 *
 * The text is the row's longest text cell without a label at its start, the title its item cell, else
 * the first sentence of the text. Parties come from the unit columns, limits from the deadline
 * columns, a note that is nothing but a limit, and the text; a clause in the text counts as well.
 */
export function extractRows(table: Draft<Table>, context: RowContext): RowDraft[] {
  const headers = readHeaders(table, context)
  const known: KnownCells = new Map()
  return table.rows.flatMap(({ cells, taskId }) => {
    if (taskId === undefined) return []
    context.clock?.()
    const draft = rowTask(taskId, readCells(table, headers, cells, context, known), context)
    return draft ? [draft] : []
  })
}

const textRoles: ReadonlySet<ColumnRole> = new Set(['category', 'item', 'task'])
const spareRoles: ReadonlySet<ColumnRole> = new Set(['target', 'other', 'note'])

function rowTask(id: string, cells: readonly RowCell[], context: RowContext): RowDraft | undefined {
  const texts = cells.filter(({ role }) => textRoles.has(role))
  const main =
    longest(texts.filter(({ inherited }) => !inherited)) ??
    longest(texts) ??
    longest(cells.filter(({ role }) => spareRoles.has(role)))
  if (!main) return undefined
  const item = cells.find((cell) => cell.role === 'item' && cell !== main)
  const own = readText(main, item, context)
  const name = item ?? (isName(main) ? main : undefined)
  const title = name ? titleOf(name) : { print: own.title, spans: own.spans.title }
  const clauses = own.clauses.map(({ clause }) => clause)
  const assigned = [...clausesOf(cells, main, context), ...clauses]
  const number = cells.find(({ role }) => role === 'number')
  return {
    id,
    origin: 'table',
    ...(number && { label: printOf(number.reading, 0, number.reading.text.length) }),
    path: [],
    title: title.print,
    text: own.text,
    body: own.body,
    measures: own.measures.map((measure) => withClauses(measure, clauses)),
    responsibilities: assigned.sort((a, b) => a.span.start - b.span.start),
    deadlines: [...own.deadlines, ...cells.flatMap((cell) => limitsOf(cell, context))],
    targets: [...own.targets, ...targetsOf(cells, main)],
    citations: [...(item ? findCitations(item.reading) : []), ...own.citations],
    span: extent(cells),
    spans: {
      ...(number && { label: spansOf(number.reading, 0, number.reading.text.length) }),
      title: title.spans,
      text: own.spans.text,
      body: own.spans.body,
    },
  }
}

/** The cell with the longest text, its label left out; of two as long the one that names the task. */
function longest(cells: readonly RowCell[]): RowCell | undefined {
  return cells.reduce<RowCell | undefined>((best, cell) => {
    const more = best ? lengthOf(cell) - lengthOf(best) : 1
    return more > 0 || (more === 0 && cell.role === 'task') ? cell : best
  }, undefined)
}

function lengthOf({ reading }: RowCell): number {
  return reading.text.length - afterLabel(reading)
}

const sentenceEnd = /[。!?\n]/gu

/** Read the text cell as a task's own text; beside an item cell all of it is body. */
function readText(main: RowCell, item: RowCell | undefined, context: RowContext): TaskText {
  const label = afterLabel(main.reading)
  const [entry] = findMeasures(main.reading, 0)
  // The first label of a list (1.…2.…) is the list's, not the cell's.
  const list = entry?.from === 0 ? entry : undefined
  const from = list ? 0 : label
  const { start } = rangeOf(main.reading, from, main.reading.text.length)
  const paragraphs = paragraphsFrom(main.paragraphs, start)
  const reading = readStretches(context.layer, paragraphs, context.step)
  const sentence = list ? list.to : sentenceEndFrom(reading.text, 0)
  const bodyFrom = item ? 0 : sentence
  const titleTo = item ? 0 : withoutMark(reading.text, bodyFrom)
  const own = { reading, titleTo, bodyFrom, starts: [0] }
  const read = readTaskText(own, context)
  if (!list) return read
  const title = printOf(reading, label, Math.max(label, titleTo))
  const spans = { ...read.spans, title: spansOf(reading, label, titleTo) }
  return { ...read, title, spans, measures: findMeasures(reading, 0) }
}

/** An item cell that is no sentence is the title whole, over all its lines. */
function isName({ reading, role }: RowCell): boolean {
  return role === 'item' && !noteMark.test(reading.text) && !findMeasures(reading, 0)[0]
}

function titleOf({ reading }: RowCell) {
  const from = afterLabel(reading)
  const to = withoutMark(reading.text, reading.text.length)
  return { print: printOf(reading, from, to), spans: spansOf(reading, from, to) }
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

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'person'])

/** Clauses of the unit and person columns; all of them govern the row's text. */
function clausesOf(cells: readonly RowCell[], main: RowCell, context: RowContext): RowClause[] {
  const scope = main.range
  const hasLead = cells.some(({ role }) => role === 'lead')
  return cells.flatMap((cell) => {
    if (!partyRoles.has(cell.role)) return []
    const clause = context.readParties(cell.reading, roleIn(cell, hasLead))
    if (!clause) return []
    const parties = leadsFirst(cell) ? withSupport(clause.parties, context) : clause.parties
    return [{ ...clause, parties, scope }]
  })
}

/** Role of a cell's bodies: below 配合/责任单位 they support where the row has a lead. */
function roleIn({ header, role }: RowCell, hasLead: boolean): Role | 'person' {
  const roles = rolesOfHeader(header)
  const isTwofold = roles.includes('support') && roles.includes('responsible')
  if (isTwofold) return hasLead ? 'support' : 'responsible'
  return role as Role | 'person'
}

/** 牵头/配合单位: one column for both, of which the header names the lead first. */
function leadsFirst({ header }: RowCell): boolean {
  const roles = rolesOfHeader(header)
  return roles[0] === 'lead' && roles.includes('support')
}

const groupMark = /[/;\n]/u

/** The bodies before the first mark between groups lead, or the first where no mark parts them; the rest support. */
function withSupport(parties: RowClause['parties'], { layer }: RowContext): RowClause['parties'] {
  if (parties.some(({ word }) => word !== undefined)) return parties
  const between = parties.map(({ span }, at) =>
    layer.folded.slice(parties[at - 1]?.span.end ?? span.start, span.start),
  )
  const mark = between.findIndex((text) => groupMark.test(text))
  const from = mark === -1 ? 1 : mark
  return parties.map((party, at) => (at < from ? party : { ...party, role: 'support' as const }))
}

function withClauses(
  { from: _from, to: _to, ...measure }: TaskText['measures'][number],
  clauses: readonly RowClause[],
): RowMeasure {
  const inside = ({ span }: RowClause) =>
    measure.spans.some(({ start, end }) => start <= span.start && span.end <= end)
  return { ...measure, responsibilities: clauses.filter(inside) }
}

const noteMark = /[。;]/u
const longestNote = 30

function limitsOf(cell: RowCell, context: RowContext): readonly Draft<Deadline>[] {
  const { reading, role } = cell
  if (role === 'deadline') return columnLimits(cell, context)
  const isShort = reading.text.length <= longestNote && !noteMark.test(reading.text)
  return role === 'note' && isShort ? findDeadlines(reading, context, 'prose') : []
}

/** Limits of a cell that names one; words that set none (按上级要求) are reported. */
function columnLimits({ inherited, paragraphs, range, reading }: RowCell, context: RowContext) {
  const limits = findDeadlines(joinedAtDash(paragraphs, reading, context), context, 'column')
  if (limits.length === 0 && !inherited && word.test(reading.text)) {
    context.report('deadline-unread', range, { text: reading.text })
  }
  return limits
}

/** 2026年1月1日⏎-12月31日, 2026年12月⏎31日: a break beside a dash or inside a day parts nothing. */
function joinedAtDash(
  paragraphs: RowCell['paragraphs'],
  reading: Reading,
  { layer, step }: RowContext,
): Reading {
  if (!dashAtBreak.test(reading.text)) return reading
  return readStretches(layer, [paragraphs.flat()], step)
}

const dashAtBreak = /[-—–~至]\n|\n[-—–~至]|[年月]\n\d{1,2}[月日]/u

/** Any word but 无, which says that there is no limit. */
const word = /[^无\P{L}]|\d/u

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
