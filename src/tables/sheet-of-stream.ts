import { rolesOfHeader } from '../lexicon/columns.ts'
import type { ColumnRole } from '../model/table.ts'
import { squeeze } from '../text/letters.ts'
import { assemble, type Placed } from './assemble.ts'
import { type ContentKind, isSectionLabel } from './content.ts'
import { margin } from './costs.ts'
import { fewestColumns, mostColumns } from './count-head.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, isOuterAt, isText } from './fit.ts'
import { type FlatHead, layHead, stackHead } from './flat-head.ts'
import { modelsOf, usualRows } from './models.ts'
import type { PlaceRules } from './place.ts'
import type { Rebuilt } from './rebuild.ts'
import type { LayerContext, Sheet } from './region.ts'
import { cutStream, type StreamRow } from './stream.ts'
import { readParts, type Unit } from './unit.ts'
import { countsRows, wholeRows } from './whole-rows.ts'

/** How the cells of a stream are parted: each by a mark of its own, or only by line breaks. */
type StreamForm = 'marked' | 'lines'

/** What a running number counts: each row, or groups of rows that it is merged over. */
type Counting = 'rows' | 'groups'
export const countings: readonly Counting[] = ['rows', 'groups']

/** Lines that a row has more than it has columns: a task of several measures, a list of bodies. */
export const mostLines = 12

/**
 * Rebuild a table whose cells stand one after another below a head of certain width.
 *
 * @param headCount - Units of the head: as many columns.
 * @returns Nothing where not all units can be read as rows.
 */
export function sheetOfStream(
  units: readonly Unit[],
  headCount: number,
  form: StreamForm,
  context: LayerContext,
  evidence: Evidence,
): Rebuilt | undefined {
  if (headCount < fewestColumns || headCount > mostColumns) return undefined
  const printed = units.slice(0, headCount)
  const { body, repeats } = withoutRepeats(units, headCount)
  const wider = form === 'marked' ? widerHeads(printed, body) : []
  const stacked = stackHead(printed)
  const heads = [...(stacked ? [{ ...stacked, full: [] }] : []), headOf(printed), ...wider]
  const found = bestReading(heads, body, form, evidence)
  if (!found) return undefined
  const { head, columns, rows } = found
  const placed = rows.map((row) => placedRow(row, body, columns))
  const { refused, filled, ...parts } = assemble([...repeats, ...placed], {
    columns,
    join: (own) => readParts(partsOf(own), context),
    tail: (column) => tailOf(column, form),
    ...(form === 'lines' && { between }),
    blanksInherit: false,
  })
  const printedTwice = units.slice(0, headCount).flatMap((unit) => unit.repeats)
  const sheet: Sheet = {
    width: columns.length,
    head: head.rows,
    ...parts,
    repeats: [...printedTwice, ...parts.repeats],
    recovered: filled || head.spread,
  }
  return { sheet, refused }
}

/** A head over the columns of a stream, and rows that have a cell in each of them. */
interface StreamHead extends FlatHead {
  readonly full: readonly (readonly Unit[])[]
}

function headOf(units: readonly Unit[]): StreamHead {
  return { rows: [units.map(({ cell }) => cell)], spread: false, full: [] }
}

interface Reading {
  readonly head: StreamHead
  readonly columns: readonly ColumnModel[]
  readonly rows: readonly StreamRow[]
}

/**
 * The first head below which all cells can be read, or one that is laid wider, where every other row
 * has a cell in the wrong place below the first and what a number counts fits clearly better.
 */
function bestReading(
  heads: readonly StreamHead[],
  body: readonly Unit[],
  form: StreamForm,
  evidence: Evidence,
): Reading | undefined {
  let best: Reading | undefined
  for (const head of heads) {
    if (best && (head.full.length === 0 || !isStrained(best))) continue
    const read = readUnder(head, body, head.full, form, evidence)
    if (read && (!best || costOf(read.rows) + margin < costOf(best.rows))) best = read
  }
  return best && refined(best, body, form, evidence)
}

/** The body as rows below a head; complete rows, where some are known, say what a column holds. */
function readUnder(
  head: StreamHead,
  body: readonly Unit[],
  full: readonly (readonly Unit[])[],
  form: StreamForm,
  evidence: Evidence,
): Reading | undefined {
  const columns = streamModels(head.rows, body, full)
  const isParted = form === 'marked' || countsRows(body, columns)
  const rows =
    (isParted && wholeRows(body, columns, evidence, head.rows.length)) ||
    cheapestRows(body, columns, form, evidence)
  return rows && { head, columns, rows }
}

/** Complete rows of a reading show what its columns hold: read so again, where that fits better. */
function refined(
  best: Reading,
  body: readonly Unit[],
  form: StreamForm,
  evidence: Evidence,
): Reading {
  if (costOf(best.rows) === 0) return best
  const { length: width } = best.columns
  const full = best.rows
    .filter(({ columns, unsure }) => !unsure && isFull(columns, width))
    .map(({ from, to }) => body.slice(from, to))
  const again =
    full.length < usualRows ? undefined : readUnder(best.head, body, full, form, evidence)
  return again && isBetter(again, best) ? again : best
}

function isFull(columns: readonly number[], width: number): boolean {
  return columns.length === width && new Set(columns).size === width
}

/** Whether a reading fits better; under other roles it must leave no more in doubt. */
function isBetter(one: Reading, other: Reading): boolean {
  if (costOf(one.rows) >= costOf(other.rows)) return false
  const isSame = one.columns.every(({ role }, at) => role === other.columns[at]?.role)
  return isSame || doubtsIn(one) <= doubtsIn(other)
}

function doubtsIn({ rows }: Reading): number {
  return rows.filter(({ unsure }) => unsure).length
}

function isStrained({ rows }: Reading): boolean {
  return rows.filter(({ cost }) => cost > margin).length * 2 >= rows.length
}

/** The rows that fit best, whether a number counts each of them or groups. */
function cheapestRows(
  body: readonly Unit[],
  columns: readonly ColumnModel[],
  form: StreamForm,
  evidence: Evidence,
): StreamRow[] | undefined {
  const most = form === 'marked' ? columns.length : columns.length + mostLines
  const [byRow, byGroup] = countings.map((counting) => {
    const rules = streamRules(columns, form, counting, evidence)
    return cutStream(body, most, rules)(body.length)
  })
  const rows = byRow && byGroup && costOf(byGroup) + margin < costOf(byRow) ? byGroup : byRow
  return rows ?? byGroup
}

function costOf(rows: readonly StreamRow[]): number {
  return rows.reduce((sum, { cost }) => sum + cost, 0)
}

/** So many numbers count; so many columns the head may name less than it stands over. */
const fewestCounted = 3
const mostUnnamed = 2

/**
 * The head laid over more columns than it has headers: a running number (1, 2, 3) that stands in every
 * row tells by its steps how many cells a row has, and which rows have all of them.
 */
function widerHeads(printed: readonly Unit[], body: readonly Unit[]): StreamHead[] {
  const places = countingPlaces(body)
  const steps = places.map((place, at) => (places[at + 1] ?? body.length) - place)
  const [first = 0] = places
  // Left of 序号 no column stands: what is printed before a number names the rows below it.
  if (first > 0 && rolesOfHeader(printed[0]?.cell.norm ?? '')[0] === 'number') return []
  const width = Math.max(...steps, first)
  if (places.length < fewestCounted || width <= printed.length) return []
  if (width > printed.length + mostUnnamed) return []
  const full = places.flatMap((place, at) => {
    const isFull = at === 0 || steps[at - 1] === width
    return isFull ? [body.slice(place - first, place - first + width)] : []
  })
  const head = layHead([printed], width, full)
  return head ? [{ ...head, full }] : []
}

/** Where a running number stands among the cells: 1, 2, 3, each the next one there is. */
function countingPlaces(body: readonly Unit[]): number[] {
  const places: number[] = []
  for (const [at, { cell, kind }] of body.entries()) {
    if (kind === 'number' && Number.parseInt(cell.norm, 10) === places.length + 1) places.push(at)
  }
  return places
}

/** Columns below a head; the first cells show whether categories are labelled. */
export function streamModels(
  head: FlatHead['rows'],
  body: readonly Unit[],
  full: readonly (readonly Unit[])[] = [],
): readonly ColumnModel[] {
  const named = modelsOf(head, full)
  // Where no header names the task, the first row shows which column holds it.
  const isNamed = full.length > 0 || named.some(({ role }) => role === 'item' || role === 'task')
  const columns = isNamed ? named : modelsOf(head, [body.slice(0, named.length)])
  const first = body[0]
  const labelled = columns[0] && first && isSectionLabel(first.cell.norm)
  if (!labelled || !(columns[0]?.role === 'category' || opensTexts(columns, body))) return columns
  return columns.map((column, at) => ({ ...column, labels: at === 0 ? 'always' : 'never' }))
}

/**
 * Whether labelled cells (一、) stand in the first of several columns of texts: behind each of them there
 * are as many texts as columns are left. Behind a section row there is one more.
 */
function opensTexts(columns: readonly ColumnModel[], body: readonly Unit[]): boolean {
  const texts = columns.findIndex((column) => !isText(column))
  if (texts < fewestColumns) return false
  const labels = [...body.keys()].filter((at) => isSectionLabel(body[at]?.cell.norm ?? ''))
  return labels.every((at) => textsBehind(body, at) === texts - 1)
}

const textKinds: ReadonlySet<ContentKind> = new Set(['phrase', 'prose'])

function textsBehind(body: readonly Unit[], at: number): number {
  let end = at + 1
  while (textKinds.has(body[end]?.kind ?? 'empty')) end++
  return end - at - 1
}

export function streamRules(
  columns: readonly ColumnModel[],
  form: StreamForm,
  counting: Counting,
  evidence: Evidence,
): PlaceRules {
  const sections = !columns.some(({ labels, role }) => role === 'category' || labels === 'always')
  const whole: ReadonlySet<ColumnRole> = new Set([
    ...(counting === 'rows' ? (['number'] as const) : []),
    // Names that bodies or limits do not follow cannot be told from the task beside them.
    ...(form === 'lines' && !columns.some(isPlain) ? (['item'] as const) : []),
  ])
  // The bodies of a group may be printed once: the number beside them says how far it reaches.
  const isGroup = counting === 'groups' && columns.some(({ role }) => role === 'number')
  const gapIn = (column: ColumnModel) => {
    if (form === 'marked' || isOuterAt(columns, columns.indexOf(column))) return 'merged'
    return isGroup && ownerRoles.has(column.role) ? 'counted' : gapInLines(column)
  }
  const gaps = (column: ColumnModel) => (whole.has(column.role) ? 'none' : gapIn(column))
  return { columns, evidence, joins: form === 'lines', gaps, sections }
}

const plainRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'deadline'])

const ownerRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'person'])

/** A column whose cells say by themselves that they are its own. */
export function isPlain({ role }: ColumnModel): boolean {
  return plainRoles.has(role)
}

/** Without marks only what numbers and labels make plain may be missing. */
function gapInLines({ role }: ColumnModel): 'merged' | 'empty' | 'none' {
  if (role === 'number' || role === 'category' || role === 'item') return 'merged'
  return role === 'note' || role === 'other' || role === 'target' ? 'empty' : 'none'
}

function between(column: ColumnModel): 'inherit' | 'empty' {
  return gapInLines(column) === 'empty' ? 'empty' : 'inherit'
}

function tailOf(column: ColumnModel, form: StreamForm): 'inherit' | 'empty' {
  return form === 'marked' && gapInLines(column) !== 'empty' ? 'inherit' : 'empty'
}

function placedRow(
  row: StreamRow,
  units: readonly Unit[],
  columns: readonly ColumnModel[],
): Placed {
  const own = units.slice(row.from, row.to)
  const [unit] = own
  if (unit && row.columns.length === 0) return { type: 'section', unit }
  const placed = { type: 'row', units: own, columns: row.columns } as const
  return row.unsure ? { ...placed, rival: [...columns.keys()] } : placed
}

/** The body of a stream, a head that is printed again left out. */
function withoutRepeats(units: readonly Unit[], headCount: number) {
  const texts = units.map(({ cell }) => squeeze(cell.norm))
  const body: Unit[] = []
  const repeats: Placed[] = []
  for (let at = headCount; at < units.length; ) {
    const again = texts.slice(0, headCount).every((text, index) => text === texts[at + index])
    const stretch = units.slice(at, at + (again ? headCount : 1))
    if (again) repeats.push({ type: 'repeat', units: stretch })
    else body.push(...stretch)
    at += stretch.length
  }
  return { body, repeats }
}

function partsOf(units: readonly Unit[]) {
  return units.flatMap(({ parts }) => parts)
}
