import { readCells, type TextCell, type TextTable, textOf } from './cells.ts'
import type { Line } from './lines.ts'
import type { FlowBlock, TextParagraph } from './paragraphs.ts'
import { isFull } from './wrap.ts'

/** Blocks of the document; tables that run over several pages are one. */
export type PdfBlock =
  | TextParagraph
  | { readonly type: 'grid'; readonly table: TextTable }
  | { readonly type: 'furniture'; readonly lines: readonly Line[] }

const continued = /^[(（]?(?:续表|表续|续)[)）]?[\d一二三四五六七八九十]{0,3}$/u

/**
 * Put tables together that run over pages (跨页表格).
 *
 * Two tables with nothing between them but page edges are one when their columns stand alike. A head
 * that the second page repeats becomes furniture; a row or a merged cell that the break cut in two
 * is made whole.
 */
export function joinTables(blocks: readonly FlowBlock[]): readonly PdfBlock[] {
  const joined: PdfBlock[] = []
  for (const block of blocks) append(joined, pdfBlockOf(block))
  return joined
}

function append(joined: PdfBlock[], next: PdfBlock): void {
  const at = joined.findLastIndex(({ type }) => type !== 'furniture')
  const above = joined[at]
  if (above?.type !== 'grid') joined.push(next)
  else if (next.type !== 'grid') {
    joined.push(isContinued(next) ? { type: 'furniture', lines: next.lines } : next)
  } else {
    const whole = joinTwo(above.table, next.table)
    if (whole) joined[at] = { type: 'grid', table: whole.table }
    joined.push(...(whole ? whole.repeated : [next]))
  }
}

function pdfBlockOf(block: FlowBlock): PdfBlock {
  if (block.type === 'table') return { type: 'grid', table: readCells(block.table, block.page) }
  return block.type === 'furniture' ? { type: 'furniture', lines: [block.line] } : block
}

function isContinued({ lines }: Exclude<PdfBlock, { type: 'grid' }>): boolean {
  const [line, ...others] = lines
  return others.length === 0 && line !== undefined && continued.test(line.text)
}

interface Joined {
  readonly table: TextTable
  readonly repeated: readonly PdfBlock[]
}

function joinTwo(upper: TextTable, lower: TextTable): Joined | undefined {
  const edges = commonEdges(upper.edges, lower.edges)
  if (!edges) return undefined
  const above = onEdges(upper, edges)
  const below = onEdges(lower, edges)
  const head = repeatedHead(above, below)
  const repeated = below.cells
    .filter(({ row }) => row < head)
    .flatMap(({ paragraphs }) => paragraphs.flat())
  const rest = {
    ...below,
    rowCount: below.rowCount - head,
    cells: below.cells
      .filter(({ row }) => row >= head)
      .map((cell) => ({ ...cell, row: cell.row - head })),
  }
  const furniture = repeated.length > 0 ? [{ type: 'furniture', lines: repeated } as const] : []
  return { table: stack(above, rest), repeated: furniture }
}

/** How far edges of one column may lie apart on two pages, in points. */
const edgeSlack = 4

/** The edges of both, where all edges of one are edges of the other and their outer sides agree. */
function commonEdges(
  upper: readonly number[],
  lower: readonly number[],
): readonly number[] | undefined {
  const isIn = (edge: number, edges: readonly number[]) =>
    edges.some((other) => Math.abs(other - edge) < edgeSlack)
  if (Math.abs((upper.at(-1) ?? 0) - (lower.at(-1) ?? 0)) > edgeSlack) return undefined
  if (lower.every((edge) => isIn(edge, upper))) return upper
  return upper.every((edge) => isIn(edge, lower)) ? lower : undefined
}

/** The table with its columns counted on other edges. */
function onEdges(table: TextTable, edges: readonly number[]): TextTable {
  const nearest = table.edges.map((edge) =>
    edges.findIndex((other) => Math.abs(other - edge) < edgeSlack),
  )
  const cells = table.cells.map((cell) => {
    const column = nearest[cell.column] ?? cell.column
    const end = nearest[cell.column + cell.columnSpan] ?? column + cell.columnSpan
    return { ...cell, column, columnSpan: Math.max(end - column, 1) }
  })
  return { ...table, edges, cells }
}

const longestHead = 3

/** Rows at the top of the lower table that say what the upper one begins with. */
function repeatedHead(upper: TextTable, lower: TextTable): number {
  let head = 0
  while (head < longestHead && head < lower.rowCount - 1) {
    const above = rowText(upper, head)
    if (above === '' || above !== rowText(lower, head)) break
    head++
  }
  return head
}

function rowText({ cells }: TextTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column} ${textOf(cell)}`)
    .join('\t')
}

/** Put the lower table under the upper one, and make whole what the page break cut. */
function stack(upper: TextTable, lower: TextTable): TextTable {
  const last = cellsInRow(upper, upper.rowCount - 1)
  const first = cellsInRow(lower, 0)
  const isWhole = (cell: TextCell) => isWholeColumn(cell, [...upper.cells, ...lower.cells])
  if (isSameRow(last, first, isWhole)) return stackRow(upper, lower, last, first)
  const cells = [...upper.cells]
  const kept: TextCell[] = []
  for (const cell of lower.cells) {
    const above = cell.row === 0 ? counterpart(last, cell) : undefined
    const at = above ? cells.indexOf(above) : -1
    if (above && at >= 0 && isSameCell(above, cell, upper, lower)) {
      cells[at] = {
        ...above,
        rowSpan: above.rowSpan + cell.rowSpan,
        paragraphs: [...above.paragraphs, ...cell.paragraphs],
      }
    } else kept.push({ ...cell, row: cell.row + upper.rowCount })
  }
  const rowCount = upper.rowCount + lower.rowCount
  return { ...upper, rowCount, cells: [...cells, ...kept] }
}

function cellsInRow({ cells }: TextTable, row: number): readonly TextCell[] {
  return cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
}

function counterpart(cells: readonly TextCell[], cell: TextCell): TextCell | undefined {
  return cells.find(
    ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
  )
}

const figure = /^\d{1,4}[.、]?$/u

/**
 * Whether the first row of a page goes on the last row of the page before.
 *
 * Then it leaves cells empty that the other row fills; and where it has text, the last line above had
 * no room for its first word, or else it leaves a column empty that every other row fills.
 */
function isSameRow(
  last: readonly TextCell[],
  first: readonly TextCell[],
  isWhole: (cell: TextCell) => boolean,
): boolean {
  const pairs = first.flatMap((cell) => {
    const above = counterpart(last, cell)
    return above ? [{ cell, above }] : []
  })
  if (pairs.length < first.length || last.length !== first.length) return false
  const goneOn = pairs.filter(({ cell }) => hasText(cell))
  const left = pairs.filter(({ cell, above }) => {
    return !hasText(cell) && hasText(above) && above.rowSpan === 1
  })
  if (goneOn.length === 0 || left.length === 0) return false
  const isBrokenOff = goneOn.every(({ cell, above }) => isBroken(above, cell))
  return isBrokenOff || left.some(({ cell }) => isWhole(cell))
}

function hasText({ paragraphs }: TextCell): boolean {
  return paragraphs.length > 0
}

/** Whether a column holds text in every other row, and a cell of its own for each. */
function isWholeColumn({ column }: TextCell, cells: readonly TextCell[]): boolean {
  const own = cells.filter((cell) => cell.column === column)
  const filled = own.filter(({ paragraphs, rowSpan }) => paragraphs.length > 0 && rowSpan === 1)
  return filled.length === own.length - 1
}

/** Whether the text of one cell was broken off by the page and goes on in the other. */
function isBroken(above: TextCell, below: TextCell): boolean {
  const line = above.paragraphs.at(-1)?.at(-1)
  const next = below.paragraphs[0]?.[0]
  if (!line || !next || figure.test(next.text)) return false
  return isFull(line, next, above.room)
}

function stackRow(
  upper: TextTable,
  lower: TextTable,
  last: readonly TextCell[],
  first: readonly TextCell[],
): TextTable {
  const cells = upper.cells.map((cell) => {
    const below = last.includes(cell) ? counterpart(first, cell) : undefined
    if (!below) return cell
    const rowSpan = cell.rowSpan + below.rowSpan - 1
    return { ...cell, rowSpan, paragraphs: glued(cell, below), room: below.room }
  })
  const moved = lower.cells
    .filter((cell) => !first.includes(cell))
    .map((cell) => ({ ...cell, row: cell.row + upper.rowCount - 1 }))
  return { ...upper, rowCount: upper.rowCount + lower.rowCount - 1, cells: [...cells, ...moved] }
}

function glued(above: TextCell, below: TextCell): readonly (readonly Line[])[] {
  const [first, ...others] = below.paragraphs
  const last = above.paragraphs.at(-1)
  if (!first) return above.paragraphs
  if (!last) return below.paragraphs
  if (!isBroken(above, below)) return [...above.paragraphs, ...below.paragraphs]
  return [...above.paragraphs.slice(0, -1), [...last, ...first], ...others]
}

/**
 * Whether two cells at a page break are one merged cell: one of them is empty, and one of them is
 * merged, or the column holds merged cells and no empty one but here.
 */
function isSameCell(above: TextCell, below: TextCell, upper: TextTable, lower: TextTable): boolean {
  const isEmpty = below.paragraphs.length === 0
  if (isEmpty === (above.paragraphs.length === 0)) return false
  if (above.rowSpan > 1 || below.rowSpan > 1) return true
  const column = [...upper.cells, ...lower.cells].filter(
    (cell) => cell.column === above.column && cell !== above && cell !== below,
  )
  const isMerged = column.some(({ rowSpan }) => rowSpan > 1)
  return isMerged && column.every(({ paragraphs }) => paragraphs.length > 0)
}
