import { type InventedDocument, isTable, labelOf } from './document.ts'
import { tableHtml } from './html.ts'

/** Write a document as Markdown: titles and first level as headings, labels typed, tables as HTML. */
export function writeMarkdown({ blocks }: InventedDocument): string {
  let titles = 0
  const parts = blocks.map((block) => {
    if (isTable(block)) return tableHtml(block)
    if (block.large) {
      titles++
      return `${titles > 1 ? '##' : '#'} ${block.text}`
    }
    return labelOf(block.text)?.level === 0 ? `### ${block.text}` : block.text
  })
  return `${parts.join('\n\n')}\n`
}
