import { collect } from '../../src/diagnostics/report.ts'
import type { Block, SourceDocument } from '../../src/model/block.ts'
import { type ReadOptions, readDocument } from '../../src/read/index.ts'

/** Read a document and print its blocks, one string each; see `printBlock`. */
export async function blocksOf(
  input: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<readonly string[]> {
  const { document } = await readWith(input, options)
  return document.blocks.map((block) => printBlock(document, block))
}

/** Read a document with a report of its own. */
export async function readWith(input: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const { report, diagnostics } = collect()
  const result = await readDocument(input, { name: 'test', report, ...options })
  return { ...result, diagnostics }
}

/**
 * A block with its marks before it: F furniture, h1 heading, c and r alignment, * list entry.
 * Bold stands in <>, a table is a list of cells `row.column+rowSpan+columnSpan text`.
 */
function printBlock({ layer }: SourceDocument, block: Block): string {
  const cut = ({ start, end }: { start: number; end: number }) => layer.text.slice(start, end)
  const furniture = block.furniture ? 'F ' : ''
  if (block.type === 'grid') {
    const caption = block.caption ? `${cut(block.caption)}: ` : ''
    const cells = block.cells.map(({ row, column, rowSpan, columnSpan, header, ...range }) => {
      const span = rowSpan * columnSpan > 1 ? `+${rowSpan}+${columnSpan}` : ''
      return `${row}.${column}${span}${header ? 'H' : ''} ${cut(range).replaceAll('\n', '/')}`
    })
    return `${furniture}${caption}${cells.join(' | ')}`
  }
  const { heading, align, listed, bold = [] } = block
  let text = ''
  let at = block.start
  for (const range of bold) {
    text += `${layer.text.slice(at, range.start)}<${cut(range)}>`
    at = range.end
  }
  text += layer.text.slice(at, block.end)
  const marks = [
    heading ? `h${heading} ` : '',
    align ? `${align.charAt(0)} ` : '',
    listed ? '* ' : '',
  ]
  return `${furniture}${marks.join('')}${text}`
}
