import type { Block, Grid } from './model.ts'
import { printGrid } from './print-table.ts'
import { choose, type Writer } from './writer.ts'

/** Blocks as a text file. */
export function renderText(w: Writer, blocks: readonly Block[]): string {
  const layout = w.style.textLayout
  const indents = layout === 'indented' || layout === 'wrapped'
  const lines: string[] = []
  for (const block of blocks) lines.push(...linesOf(w, block, indents))
  const paged = addPages(w, lines)
  switch (layout) {
    case 'one-line':
      return paged.join('')
    case 'gaps':
      return `　　${paged.join('　　')}`
    case 'blank':
      return `${paged.join('\n\n')}\n`
    case 'crlf':
      return `${paged.join('\r\n')}\r\n`
    case 'wrapped':
      return `${paged.flatMap((line) => wrap(line, 36)).join('\n')}\n`
    default:
      return `${paged.join('\n')}\n`
  }
}

function linesOf(w: Writer, block: Block, indents: boolean): string[] {
  if (block.type === 'fields') return block.fields.map(([name, value]) => `${name}：${value}`)
  if (block.type === 'grid') return gridLines(w, block.grid)
  const indented = indents && (block.role === 'heading' || block.role === 'body')
  return [indented ? `　　${block.text}` : block.text]
}

function gridLines(w: Writer, grid: Grid): string[] {
  w.uses.add(`tablePrint.${w.style.tablePrint}`).add(`headerPrint.${w.style.headerPrint}`)
  return printGrid(grid, w.style.tablePrint, headerPrinter(w))
}

/** Header words with a blank between their characters, as justified cells come out. */
export function headerPrinter(w: Writer): (text: string) => string {
  // A blank would be a column where columns are parted by blanks.
  const { headerPrint, tablePrint, script } = w.style
  const spaced = headerPrint === 'spaced' && tablePrint !== 'spaces' && !script.startsWith('pinyin')
  return (text) => (spaced ? text.split('').join(' ') : text)
}

function wrap(line: string, width: number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < line.length; at += width) pieces.push(line.slice(at, at + width))
  return pieces.length > 0 ? pieces : ['']
}

const pageMarks = [(page: number) => `- ${page} -`, (page: number) => `— ${page} —`]

/** Page numbers between lines, or in the middle of one. */
function addPages(w: Writer, lines: readonly string[]): string[] {
  const kind = w.style.pages
  if (kind === 'none') return [...lines]
  const random = w.random.fork(93)
  const mark = random.pick(pageMarks)
  const paged: string[] = []
  let page = 1
  lines.forEach((line, index) => {
    const due = index > 8 && index % 11 === 0
    if (due && kind === 'between') paged.push(mark(page++), line)
    else if (due && line.length > 50 && !line.includes('|')) {
      const at = random.between(30, line.length - 10)
      paged.push(line.slice(0, at), mark(page++), line.slice(at))
    } else paged.push(line)
  })
  if (page > 1) choose(w, 'pages')
  return paged
}
