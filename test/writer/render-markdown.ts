import type { Block, Grid } from './model.ts'
import { headerPrinter } from './render-text.ts'
import type { Writer } from './writer.ts'

/** Blocks as Markdown. */
export function renderMarkdown(w: Writer, blocks: readonly Block[]): string {
  let titled = false
  const parts = blocks.map((block) => {
    if (block.type === 'fields')
      return block.fields.map(([name, value]) => `- ${name}：${value}`).join('\n')
    if (block.type === 'grid') return gridMarkdown(w, block.grid)
    if (block.role === 'title' && !titled) {
      titled = true
      return `# ${block.text}`
    }
    return paragraphMarkdown(w, block)
  })
  return `${parts.join('\n\n')}\n`
}

type Printed = Extract<Block, { type: 'paragraph' }>

function paragraphMarkdown(w: Writer, { text, bold = 0, role }: Printed): string {
  const { boldness } = w.style
  if (boldness === 'tags' && role === 'heading') return `## ${text}`
  if (boldness === 'bold' && bold > 0) return `**${text.slice(0, bold)}**${text.slice(bold)}`
  return text
}

function gridMarkdown(w: Writer, { columns, rows, sectionRows }: Grid): string {
  const header = headerPrinter(w)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map((column) => header(column.header))),
    line(columns.map(() => '---')),
  ]
  rows.forEach(({ cells, covered }, index) => {
    const section = sectionRows.find((one) => one.row === index)
    if (section) lines.push(line(columns.map((_, column) => (column === 0 ? section.text : ''))))
    lines.push(line(cells.map((cell, column) => (covered[column] ? '' : cell))))
  })
  return lines.join('\n')
}
