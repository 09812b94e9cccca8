import type { Block, Grid } from './model.ts'
import { headerPrinter } from './render-text.ts'
import type { Writer } from './writer.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const special = /[&<>]/gu
const escaped = (text: string) => text.replace(special, (mark) => marks[mark] ?? mark)

/** Blocks as a page of a site. */
export function renderHtml(w: Writer, blocks: readonly Block[]): string {
  const layout = w.style.htmlLayout
  const parts: string[] = []
  const run: string[] = []
  const close = () => {
    if (run.length > 0) parts.push(`<p>${run.join('<br>\n')}</p>`)
    run.length = 0
  }
  for (const block of blocks) {
    if (layout === 'br' && block.type === 'paragraph') run.push(inline(w, block))
    else {
      close()
      parts.push(blockHtml(w, block))
    }
  }
  close()
  const body = parts.join('\n')
  const title = blocks.find((block) => block.type === 'paragraph' && block.role === 'title')
  const name = title?.type === 'paragraph' ? escaped(title.text) : ''
  const page =
    layout === 'table'
      ? `<table width="100%"><tr><td>\n${body}\n</td></tr></table>`
      : `<div class="content">\n${body}\n</div>`
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${name}</title></head><body>\n${page}\n</body></html>\n`
}

type Printed = Extract<Block, { type: 'paragraph' }>

function blockHtml(w: Writer, block: Block): string {
  if (block.type === 'fields') return fieldsHtml(block.fields)
  if (block.type === 'grid') return gridHtml(w, block.grid)
  const tags = w.style.boldness === 'tags'
  if (tags && block.role === 'heading') return `<h2>${escaped(block.text)}</h2>`
  if (block.role === 'title') return `<p style="text-align:center">${inline(w, block)}</p>`
  const name = w.style.htmlLayout === 'div' ? 'div' : 'p'
  const indent = block.role === 'body' ? '&emsp;&emsp;' : ''
  return `<${name}>${indent}${inline(w, block)}</${name}>`
}

function inline(w: Writer, { text, bold = 0, role }: Printed): string {
  const strong = w.style.boldness === 'bold' && (bold > 0 || role === 'title')
  const at = bold || text.length
  if (strong) return `<strong>${escaped(text.slice(0, at))}</strong>${escaped(text.slice(at))}`
  if (w.style.htmlLayout !== 'spans' || text.length < 12) return escaped(text)
  const middle = Math.floor(text.length / 2)
  const [first, second] = [escaped(text.slice(0, middle)), escaped(text.slice(middle))]
  return `<span style="font-size:16pt">${first}</span><span>${second}</span>`
}

function fieldsHtml(fields: readonly (readonly [string, string])[]): string {
  const rows = fields.map(
    ([name, value]) => `<tr><td>${name}：</td><td>${escaped(value)}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

function gridHtml(w: Writer, grid: Grid): string {
  const { htmlTable } = w.style
  w.uses.add(`htmlTable.${htmlTable}`)
  const header = headerPrinter(w)
  const rows = [grid.columns.map((column) => `<td>${escaped(header(column.header))}</td>`).join('')]
  grid.rows.forEach((row, index) => {
    const section = grid.sectionRows.find((one) => one.row === index)
    if (section) rows.push(`<td colspan="${grid.columns.length}">${escaped(section.text)}</td>`)
    const cells = row.cells.map((cell, column) => {
      if (row.covered[column]) return ''
      const height = heightOf(grid, index, column)
      const span = height > 1 && htmlTable !== 'lost' ? ` rowspan="${height}"` : ''
      return `<td${span}>${cellHtml(cell)}</td>`
    })
    rows.push(cells.join(''))
  })
  const table = `<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`
  return htmlTable === 'nested' ? `<table><tr><td>${table}</td></tr></table>` : table
}

/** How many rows the cell that begins in row `from` covers. */
export function heightOf({ rows }: Grid, from: number, column: number): number {
  let height = 1
  while (rows[from + height]?.covered[column]) height++
  return height
}

function cellHtml(cell: string): string {
  return `<p>${escaped(cell).replaceAll('\n', '<br>')}</p>`
}
