import { readCells, type TextTable, textOf } from './cells.ts'
import type { Line } from './lines.ts'
import type { FlowBlock, TextParagraph } from './paragraphs.ts'
import { edgeSlack } from './ruled.ts'
import { stack } from './stack.ts'

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
