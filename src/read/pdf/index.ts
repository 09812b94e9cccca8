import type { SourceDocument } from '../../model/block.ts'
import { withinTime } from '../clock.ts'
import { UnreadableError } from '../errors.ts'
import { type CellToWrite, type LayerWriter, type Piece, writeLayer } from '../office/layer.ts'
import type { ReadContext, Reader } from '../reader.ts'
import { reasons } from '../reasons.ts'
import type { TextTable } from './cells.ts'
import { buildFlow } from './flow.ts'
import { stripFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { type OpenPdf, openPdf } from './open.ts'
import { type Page, readPage } from './page.ts'
import { joinLines } from './paragraphs.ts'
import { countLines, type LineNumber } from './places.ts'
import { joinTables, type PdfBlock } from './tables.ts'
import { glueBetween } from './wrap.ts'

/**
 * Reads PDFs that hold text.
 *
 * ```text
 * pages ─→ runs, lines drawn ─→ rows, tables ─→ without heads and feet ─→ reading order
 *       ─→ paragraphs, whole tables ─write→ text layer, blocks
 * ```
 *
 * A paragraph or a table that runs over a page break is one block; the page's foot comes after it.
 */
export const pdfReader: Reader<Uint8Array> = { format: 'pdf', read: readPdf }

async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<SourceDocument> {
  const pdf = await openPdf(bytes, context)
  try {
    const pages = await readPages(pdf, context)
    const { elements, bodySize } = buildFlow(stripFurniture(pages))
    const blocks = joinTables(joinLines(elements, bodySize))
    const writer = writeLayer('pdf', context.limits)
    const numberOf = countLines(blocks)
    for (const block of blocks) writeBlock(writer, block, numberOf)
    return writer.finish()
  } finally {
    await pdf.document.destroy()
  }
}

async function readPages(pdf: OpenPdf, context: ReadContext): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= pdf.document.numPages; number++) {
    context.clock()
    pages.push(await withinTime(pageOf(pdf, number, pages.at(-1)), context.clock))
  }
  reportBlankPages(pages, context)
  return pages
}

async function pageOf(pdf: OpenPdf, number: number, before: Page | undefined): Promise<Page> {
  try {
    const proxy = await pdf.document.getPage(number)
    const page = await readPage(proxy, pdf, before)
    proxy.cleanup()
    return page
  } catch (error) {
    throw new UnreadableError(
      'pdf',
      { en: `page ${number} is damaged`, zh: `第 ${number} 页已损坏` },
      { cause: error },
    )
  }
}

/** A page that prints no text may be a picture of one: nothing here reads pictures. */
function reportBlankPages(pages: readonly Page[], { report }: ReadContext): void {
  const blank = pages.filter(({ rows, tables }) => rows.length === 0 && tables.length === 0)
  if (blank.length === pages.length) {
    throw new UnreadableError('pdf', reasons.scan)
  }
  for (const { number } of blank) report('page-blank', undefined, { page: number })
}

function writeBlock(writer: LayerWriter, block: PdfBlock, numberOf: LineNumber): void {
  if (block.type === 'grid') writer.grid(gridOf(block.table, numberOf))
  else if (block.type === 'furniture') {
    writer.paragraph(piecesOf(block.lines, numberOf, ' '), { furniture: true })
  } else {
    const { lines, ended, align } = block
    writer.paragraph(piecesOf(lines, numberOf), {
      ...(ended && { ended }),
      ...(align && { align }),
    })
  }
}

function piecesOf(lines: readonly Line[], numberOf: LineNumber, blank = ''): readonly Piece[] {
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const glue = before ? blank || glueBetween(before.text, line.text) : ''
    return { text: `${glue}${line.text}`, place: { page: line.page, line: numberOf(line) } }
  })
}

function gridOf({ cells, rowCount, edges }: TextTable, numberOf: LineNumber) {
  const rows: CellToWrite[][] = Array.from({ length: rowCount }, () => [])
  for (const { row, column, rowSpan, columnSpan, paragraphs } of cells) {
    const written = paragraphs.map((lines) => piecesOf(lines, numberOf))
    rows[row]?.push({ row, column, rowSpan, columnSpan, paragraphs: written })
  }
  for (const row of rows) row.sort((one, other) => one.column - other.column)
  return { rows, rowCount, columnCount: edges.length - 1 }
}
