import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/** What a Markdown file says to a reader of GFM: its heading, its paragraphs, its one table. */
export function readMarkdown(text: string): {
  readonly types: readonly string[]
  readonly heading: string
  readonly rows: readonly (readonly string[])[]
} {
  const tree: Node = unified().use(remarkParse).use(remarkGfm).parse(text)
  const blocks = tree.children ?? []
  const table = blocks.find(({ type }) => type === 'table')
  return {
    types: blocks.map(({ type }) => type),
    heading: textOf(blocks.find(({ type }) => type === 'heading')),
    rows: (table?.children ?? []).map((row) => (row.children ?? []).map(textOf)),
  }
}

function textOf(node: Node | undefined): string {
  if (node?.type === 'html') return node.value === '<br>' ? '\n' : `HTML ${node.value}`
  return node?.value ?? (node?.children ?? []).map(textOf).join('')
}
