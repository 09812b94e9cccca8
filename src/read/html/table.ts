import { rolesOfHeader } from '../../lexicon/columns.ts'
import { fieldNames } from '../../lexicon/head.ts'
import { fold } from '../../text/fold.ts'
import { LimitError } from '../errors.ts'
import type { ReadContext } from '../reader.ts'
import type { PageParagraph } from './gather.ts'
import { type Attributes, childElements, elementAt, type Tree } from './tree.ts'

/** A cell of a table of the page; rows and columns count from 0. */
interface TableCell {
  readonly node: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly header: boolean
}

/** A table of the page, its own cells alone. */
export interface PageTable {
  readonly node: number
  readonly caption: number | undefined
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly TableCell[]
}

interface Row {
  readonly node: number
  readonly head: boolean
}

const rowGroups: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot'])

/**
 * Lay out the cells of the table at `node` by their rowspans and colspans.
 *
 * A rowspan ends with the table at the latest.
 *
 * @throws {LimitError} When the cells, each counted as often as it spans, are too many.
 */
export function layOutTable(tree: Tree, node: number, { limits }: ReadContext): PageTable {
  const rows = rowsOf(tree, node)
  const cells: TableCell[] = []
  /** Row below which each column is free again. */
  const busy: number[] = []
  const guard = slotGuard(limits.cells)
  for (const [row, { node: at, head }] of rows.entries()) {
    let column = 0
    for (const { node: cell, element } of cellsOf(tree, at)) {
      while ((busy[column] ?? 0) > row) column++
      const spans = spansOf(element.attributes, rows.length - row)
      guard(spans.rowSpan * spans.columnSpan)
      cells.push({ node: cell, row, column, ...spans, header: head || element.name === 'th' })
      const end = column + spans.columnSpan
      while (column < end) busy[column++] = row + spans.rowSpan
    }
  }
  const caption = captionOf(tree, node)
  return { node, caption, rowCount: rows.length, columnCount: busy.length, cells }
}

/** Counts each cell as often as it spans. */
function slotGuard(most: number): (slots: number) => void {
  let count = 0
  return (slots) => {
    count += slots
    if (count > most) throw new LimitError('html', 'cells', most)
  }
}

function captionOf(tree: Tree, table: number): number | undefined {
  for (const child of childElements(tree, table)) {
    if (elementAt(tree, child)?.name === 'caption') return child
  }
  return undefined
}

function* cellsOf(tree: Tree, row: number) {
  for (const node of childElements(tree, row)) {
    const element = elementAt(tree, node)
    if (element?.name === 'td' || element?.name === 'th') yield { node, element }
  }
}

function rowsOf(tree: Tree, table: number): Row[] {
  const rows: Row[] = []
  for (const child of childElements(tree, table)) {
    const name = elementAt(tree, child)?.name ?? ''
    if (name === 'tr') rows.push({ node: child, head: false })
    if (!rowGroups.has(name)) continue
    for (const row of childElements(tree, child)) {
      if (elementAt(tree, row)?.name === 'tr') rows.push({ node: row, head: name === 'thead' })
    }
  }
  return rows
}

/** A rowspan of 0 goes down to the table's end. */
function spansOf({ colspan = '', rowspan = '' }: Attributes, rowsLeft: number) {
  const columns = Number.parseInt(colspan, 10)
  const rows = Number.parseInt(rowspan, 10)
  return {
    columnSpan: columns > 0 ? columns : 1,
    rowSpan: rows === 0 ? rowsLeft : Math.min(rows > 0 ? rows : 1, rowsLeft),
  }
}

/** Paragraphs of the page inside the node at `index`, as a half-open range of their list. */
export function paragraphsIn(
  tree: Tree,
  paragraphs: readonly PageParagraph[],
  index: number,
): { readonly from: number; readonly to: number } {
  const end = elementAt(tree, index)?.end ?? index
  return { from: firstFrom(paragraphs, index), to: firstFrom(paragraphs, end) }
}

function firstFrom(paragraphs: readonly PageParagraph[], node: number): number {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.at ?? 0) < node) low = middle + 1
    else high = middle
  }
  return low
}

/** What the cells of one table hold. */
interface Evidence {
  /** Printed characters of the fullest cell, and of all. */
  readonly most: number
  readonly all: number
  /** Paragraphs of the fullest cell. */
  readonly paragraphs: number
  readonly filled: number
  readonly fields: number
  /** The most cells of one of the first rows that name the columns of a table of tasks. */
  readonly headers: number
}

/** A cell with more of the text than that, in more paragraphs than that, is the page itself. */
const [crowded, mostInCell] = [0.6, 3]

/**
 * Tell a table of data from one that only lays out the page.
 *
 * Data has column heads, or the fields of an index table (索引号), or short cells in rows and columns.
 * A table around other tables, of one column, or with nearly all of its text in one cell is layout.
 */
export function isDataTable(
  tree: Tree,
  paragraphs: readonly PageParagraph[],
  table: PageTable,
): boolean {
  const { cells, columnCount, rowCount } = table
  if (columnCount < 2 || cells.length < 2) return false
  const evidence = weigh(tree, paragraphs, table)
  const nested = hasTableInside(tree, table.node)
  const isCrowded = evidence.most > crowded * evidence.all && evidence.paragraphs > mostInCell
  if (evidence.headers >= 2 && rowCount >= 2 && !(nested && isCrowded)) return true
  if (nested) return false
  if (evidence.fields >= 2) return true
  if (isCrowded) return false
  return rowCount > 1 ? evidence.filled > 2 : isRowOfTable(tree, table, evidence)
}

/** A single row is data where the table draws its borders and has three cells or more. */
function isRowOfTable(tree: Tree, table: PageTable, { filled }: Evidence): boolean {
  const border = elementAt(tree, table.node)?.attributes.border
  return filled > 2 && border !== undefined && border !== '0'
}

function hasTableInside(tree: Tree, node: number): boolean {
  const end = elementAt(tree, node)?.end ?? node
  for (let index = node + 1; index < end; index++) {
    if (elementAt(tree, index)?.name === 'table') return true
  }
  return false
}

const blanks = /\s+/gu

function weigh(tree: Tree, paragraphs: readonly PageParagraph[], { cells }: PageTable): Evidence {
  const sum = { most: 0, all: 0, paragraphs: 0, filled: 0, fields: 0 }
  const headers: number[] = []
  for (const { node, row } of cells) {
    const { from, to } = paragraphsIn(tree, paragraphs, node)
    const texts = paragraphs.slice(from, to).map(({ text }) => text)
    const size = texts.reduce((total, text) => total + text.length, 0)
    sum.all += size
    sum.filled += Math.sign(size)
    if (size > sum.most) Object.assign(sum, { most: size, paragraphs: texts.length })
    const head = size > longestHead ? '' : fold(texts.join('')).replace(blanks, '')
    sum.fields += Number(fieldNames[head.replace(':', '')] !== undefined)
    if (row < headRows) headers[row] = (headers[row] ?? 0) + Number(rolesOfHeader(head).length > 0)
  }
  return { ...sum, headers: Math.max(0, ...headers) }
}

/** Rows that may name the columns: a title and heads of groups stand above. */
const headRows = 3
/** A header or a field's name in its cell: 牵头责任单位及配合单位 is 11 long. */
const longestHead = 16
