import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isPageNumber } from '../../lexicon/site-lines.ts'

/** A node of the Markdown library, as far as it is looked at here. */
interface MarkdownNode {
  readonly type: string
  readonly depth?: number
  readonly ordered?: boolean | null
  readonly children?: readonly MarkdownNode[]
  readonly position?: {
    readonly start: { readonly offset?: number }
    readonly end: { readonly offset?: number }
  }
}

/** A block of a Markdown document that holds text, as a half-open range of the source. */
export interface MarkdownBlock {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'html' | 'table'
  readonly start: number
  readonly end: number
  readonly heading?: number
  /** Its first line follows a bullet. */
  readonly listed?: boolean
  /** Ranges of the cells, row by row. */
  readonly rows?: readonly (readonly { readonly start: number; readonly end: number }[])[]
}

/** Inline marks are read in `inline.ts`; without them the library is many times as fast. */
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function blocks() {
    const data = this.data() as { micromarkExtensions?: unknown[] }
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), blocksOnly]
  })
  .freeze()

/**
 * Find the blocks of a piece of Markdown, in reading order.
 *
 * The label of a numbered entry belongs to its first paragraph, as it stands in the source.
 *
 * @param base - Offset of the piece in the source; the blocks count from there.
 */
export function findBlocks(piece: string, base: number): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  const stack: Entry[] = [{ node: processor.parse(piece) as MarkdownNode }]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const block = blockOf(entry, base)
    if (block) blocks.push(...withoutTail(block, entry.node, piece, base))
    else stack.push(...childrenOf(entry, base, piece).toReversed())
  }
  return blocks
}

/** A table goes on to the next blank line, says the standard; a line without a bar ends it, says the eye. */
function withoutTail(
  block: MarkdownBlock,
  node: MarkdownNode,
  piece: string,
  base: number,
): readonly MarkdownBlock[] {
  const rows = node.children ?? []
  const tail = rows.findIndex((row) => {
    const [start, end] = rangeOf(row, 0)
    return !piece.slice(start, end).includes('|')
  })
  const [first, above] = [rows[tail], rows[tail - 1]]
  if (!block.rows || !first || !above) return [block]
  const [from] = rangeOf(first, 0)
  const rest = findBlocks(piece.slice(from, block.end - base), base + from)
  return [{ ...block, end: rangeOf(above, base)[1], rows: block.rows.slice(0, tail) }, ...rest]
}

/** A node, and what the list around it says of its first line. */
interface Entry {
  readonly node: MarkdownNode
  readonly list?: 'numbered' | 'bullets'
  /** Where the label before it begins. */
  readonly labelStart?: number
  readonly isFirstOfBullet?: boolean
}

function blockOf({ node, list, labelStart, isFirstOfBullet }: Entry, base: number) {
  const isLabelAlone = node.type === 'listItem' && list === 'numbered' && !node.children?.length
  const kind = isLabelAlone ? 'paragraph' : kinds[node.type]
  if (!kind) return undefined
  const [start, end] = rangeOf(node, base)
  const block: MarkdownBlock = {
    kind,
    start: labelStart ?? start,
    end,
    ...(node.depth === undefined ? {} : { heading: node.depth }),
    ...(isFirstOfBullet ? { listed: true } : {}),
    ...(kind === 'table' ? { rows: rowsOf(node, base) } : {}),
  }
  return block
}

function childrenOf({ node, list }: Entry, base: number, piece: string): readonly Entry[] {
  const children = node.children ?? []
  if (node.type === 'list') {
    const kind = node.ordered ? 'numbered' : 'bullets'
    return children.map((child) => ({ node: child, list: kind }))
  }
  const [first, ...others] = children.map((child): Entry => ({ node: child }))
  if (node.type !== 'listItem' || !first) return children.map((child) => ({ node: child }))
  const [start, end] = rangeOf(node, base)
  // - 2 - is the number of a page and no bullet.
  const isText = list === 'numbered' || isPageNumber(piece.slice(start - base, end - base))
  const mark = isText ? { labelStart: start } : { isFirstOfBullet: true }
  return [{ ...first, ...mark }, ...others]
}

const kinds: Readonly<Record<string, MarkdownBlock['kind']>> = {
  code: 'code',
  heading: 'heading',
  html: 'html',
  paragraph: 'paragraph',
  table: 'table',
}

function rangeOf(node: MarkdownNode, base: number): [number, number] {
  const start = base + (node.position?.start.offset ?? 0)
  return [start, base + (node.position?.end.offset ?? 0)]
}

function rowsOf(table: MarkdownNode, base: number) {
  return (table.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => {
      // The range of a cell holds its bars; that of its text does not.
      const [first] = cell.children ?? []
      const last = cell.children?.at(-1)
      if (!first || !last) return { start: 0, end: 0 }
      return { start: rangeOf(first, base)[0], end: rangeOf(last, base)[1] }
    }),
  )
}
