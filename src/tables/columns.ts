import { rolesOfHeader } from '../lexicon/columns.ts'
import { isMeasureUnit } from '../lexicon/measures-units.ts'
import type { Range } from '../model/place.ts'
import type { ColumnRole } from '../model/table.ts'
import { type ContentKind, contentOf, isSectionLabel } from './content.ts'
import type { Sheet } from './region.ts'

/** One column of a table: what is printed above it, and what its cells are. */
export interface Column {
  readonly header: string
  readonly role: ColumnRole
  readonly spans?: readonly Range[]
}

/** What a column holds: how many of its printed cells are of each kind, and how long they are. */
interface Content {
  readonly printed: number
  readonly counts: Readonly<Record<ContentKind, number>>
  readonly meanLength: number
  readonly labelled: number
  /** Units of measure: 万亩, %. */
  readonly measures: number
  /** Cells that a merge covers, or has left blank. */
  readonly open: number
}

/** Name the columns of a sheet and tell their roles from the header words, else from the content. */
export function columnsOf(sheet: Pick<Sheet, 'width' | 'head' | 'rows'>): Column[] {
  const heads = Array.from({ length: sheet.width }, (_, column) => headerOf(sheet, column))
  const contents = heads.map((_, column) => contentAt(sheet, column))
  const words = heads.map(({ norm, lowest }) => (rolesOfHeader(lowest).length > 0 ? lowest : norm))
  const answers = words.some((header) => rolesOfHeader(header).some((role) => partyRoles.has(role)))
  const named = words.map((header, column) => {
    const role = roleAt(header, contents[column])
    // Where headers say who answers, bodies below another name (抽查企业) do not.
    const isStrange = header !== '' && rolesOfHeader(header).length === 0
    return answers && isStrange && partyRoles.has(role) ? 'other' : role
  })
  const first = named.map((role, column) =>
    isTwofold(heads[column]?.norm ?? '') && !named.includes('lead') ? 'responsible' : role,
  )
  const roles = settleTexts(settleNotes(settleAims(first), contents), contents)
  return heads.map(({ header, spans }, column) => {
    const role = roles[column] ?? 'other'
    return spans.length === 0 ? { header, role } : { header, role, spans }
  })
}

/** Two header rows are put together from the top; a header over two columns counts for both. */
function headerOf({ head }: Pick<Sheet, 'head'>, column: number) {
  const spans: Range[] = []
  let header = ''
  let norm = ''
  let lowest = ''
  for (const row of head) {
    const cell = row[column]
    const range = cell?.range
    if (!range || spans.some(({ start }) => start === range.start)) continue
    spans.push(range)
    header += joined(cell.text)
    norm += cell.norm
    lowest = cell.norm
  }
  return { header, norm, lowest, spans }
}

const blanks = /\s+/gu
const latin = /[a-z]\s+[a-z]/iu

/** A header's print without the blanks and breaks that set it (责 任 单 位). */
function joined(text: string): string {
  return latin.test(text) ? text.replace(blanks, ' ') : text.replace(blanks, '')
}

function contentAt({ rows }: Pick<Sheet, 'rows'>, column: number): Content {
  const counts = { empty: 0, number: 0, bodies: 0, limit: 0, phrase: 0, prose: 0 }
  const cells = rows.flatMap((row) => row[column] ?? [])
  const printed: string[] = []
  for (const { inherited, norm, kind = contentOf(norm) } of cells) {
    if (inherited) continue
    counts[kind]++
    if (kind !== 'empty') printed.push(norm)
  }
  const length = printed.reduce((sum, text) => sum + text.length, 0)
  return {
    printed: printed.length,
    counts,
    meanLength: printed.length === 0 ? 0 : length / printed.length,
    labelled: printed.filter(isSectionLabel).length,
    measures: printed.filter(isMeasureUnit).length,
    open: cells.filter(({ inherited, text }) => inherited || text === '').length,
  }
}

const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])

function roleAt(header: string, content: Content | undefined): ColumnRole {
  const roles = rolesOfHeader(header)
  const named = roles.length > 1 ? mixedRole(roles) : roles[0]
  if (!content) return named ?? 'other'
  if (named && textRoles.has(named) && isNumbers(content)) return 'number'
  if (named && partyRoles.has(named) && isMeasures(content)) return 'other'
  if (named === 'target' && content.labelled * 2 > content.printed) return 'category'
  if (named === 'deadline' && periodAtEnd.test(header) && hasNoLimit(content)) return 'target'
  return named ?? roleOfContent(content)
}

/** Below the name of a part of the year (进度安排 over 一季度) stands what is to be done by then. */
const periodAtEnd = /(?:季度|半年|月份?|年)$/u

function hasNoLimit({ counts, printed }: Content): boolean {
  return printed > 0 && counts.limit === 0
}

function isNumbers({ counts, printed }: Content): boolean {
  return printed > 0 && counts.number === printed
}

/** 单位 heads units of measure as well as bodies. */
function isMeasures({ measures, printed }: Content): boolean {
  return printed > 0 && measures === printed
}

/** A header that names two roles (配合/责任单位): where no column leads, its bodies are responsible. */
function isTwofold(header: string): boolean {
  const roles = rolesOfHeader(header)
  return roles.includes('support') && roles.includes('responsible')
}

function mixedRole(roles: readonly ColumnRole[]): ColumnRole | undefined {
  if (roles.includes('support') && roles.includes('responsible')) return 'support'
  return roles.find((role) => partyRoles.has(role)) ?? roles[0]
}

/** Share of the cells that say what a column without a header holds, the rest being blank or spoiled. */
const mostCells = 0.75
/** Cells that are no longer are marks (是, 已完成), which say no task. */
const longestMark = 6

/** Role of a column that has no header of its own: only what its content leaves no doubt of. */
function roleOfContent(content: Content): ColumnRole {
  const { counts, printed, meanLength } = content
  if (printed === 0) return 'other'
  if (isNumbers(content)) return 'number'
  if (counts.bodies >= printed * mostCells) return 'responsible'
  if (counts.limit >= printed * mostCells) return 'deadline'
  return meanLength > longestMark ? 'task' : 'other'
}

const textRoles: ReadonlySet<ColumnRole> = new Set(['category', 'item', 'task'])

/** An aim (目标) that stands before the tasks sorts them; behind them it is what they are to reach. */
function settleAims(roles: readonly ColumnRole[]): ColumnRole[] {
  const text = roles.findIndex((role) => textRoles.has(role))
  return roles.map((role, column) => (role === 'target' && column < text ? 'category' : role))
}

/** Where no column is for limits, a note column that is full of them is. */
function settleNotes(roles: readonly ColumnRole[], contents: readonly Content[]): ColumnRole[] {
  if (roles.includes('deadline')) return [...roles]
  return roles.map((role, column) => {
    const { counts, printed } = contents[column] ?? { counts: { limit: 0 }, printed: 0 }
    return role === 'note' && printed > 0 && counts.limit >= printed * mostCells ? 'deadline' : role
  })
}

/**
 * Settle which text column is the task: of several the one with the longest cells, or one right of a
 * merged one; the one left of it names the item, those further left the category.
 */
function settleTexts(roles: readonly ColumnRole[], contents: readonly Content[]): ColumnRole[] {
  const tasks = [...roles.keys()].filter((column) => roles[column] === 'task')
  const longest = tasks.reduce<number | undefined>(
    (best, column) => (best === undefined || isInner(contents, column, best) ? column : best),
    undefined,
  )
  const settled = [...roles]
  if (longest === undefined) return settled
  const left = tasks.filter((column) => column < longest).reverse()
  const named = roles.findIndex((role, column) => role === 'item' && column < longest)
  const [nearest] = left
  const isOver = nearest !== undefined && named !== -1 && isWider(contents, named, nearest)
  for (const [place, column] of left.entries())
    settled[column] = place === 0 && (named === -1 || isOver) ? 'item' : 'category'
  if (isOver) settled[named] = 'category'
  return settled
}

/** Whether a column that is merged over its rows stands left of one that is merged over fewer. */
function isWider(contents: readonly Content[], column: number, right: number): boolean {
  return column < right && (contents[column]?.open ?? 0) > (contents[right]?.open ?? 0)
}

/** Whether a column of texts stands inside one left of it: that is merged over its rows, or is shorter. */
function isInner(contents: readonly Content[], column: number, left: number): boolean {
  if (contents[left]?.open && !contents[column]?.open) return true
  return lengthAt(contents, column) >= lengthAt(contents, left)
}

function lengthAt(contents: readonly Content[], column: number): number {
  return contents[column]?.meanLength ?? 0
}

/** Whether a table assigns work: a task-like column beside a unit or deadline column. */
export function assignsWork(columns: readonly Column[]): boolean {
  const has = (roles: ReadonlySet<ColumnRole>) => columns.some(({ role }) => roles.has(role))
  return has(textRoles) && (has(partyRoles) || columns.some(({ role }) => role === 'deadline'))
}
