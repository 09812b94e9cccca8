import type { PDFPageProxy } from 'unpdf/pdfjs'
import { textOf } from '../../../src/read/pdf/cells.ts'
import { buildFlow } from '../../../src/read/pdf/flow.ts'
import { stripFurniture } from '../../../src/read/pdf/furniture.ts'
import type { OpenPdf } from '../../../src/read/pdf/open.ts'
import { type Page, readPage } from '../../../src/read/pdf/page.ts'
import { joinLines } from '../../../src/read/pdf/paragraphs.ts'
import { isWide, type Run } from '../../../src/read/pdf/runs.ts'
import { joinTables, type PdfBlock } from '../../../src/read/pdf/tables.ts'
import type { PdfPage, PdfText } from '../../support/pdf.ts'

/** A text that says how wide it is set; else Han is a square wide, a letter half of it. */
export type SetText = PdfText & { readonly width?: number }

const operators = { constructPath: 1, stroke: 2 }

/** A page as the library hands it over, without a file: what stands where is said to the point. */
export function setPage(page: PdfPage & { readonly texts?: readonly SetText[] }, number = 1) {
  const { width = 595, height = 842, texts = [], lines = [] } = page
  const paths = lines.map(([x1, y1, x2, y2]) => [0, x1, height - y1, 1, x2, height - y2])
  return {
    pageNumber: number,
    getViewport: () => ({ width, height, transform: [1, 0, 0, -1, 0, height] }),
    getTextContent: async () => ({ items: texts.map((text) => itemOf(text, height)) }),
    getStructTree: async () => null,
    getOperatorList: async () => ({
      fnArray: paths.map(() => operators.constructPath),
      argsArray: paths.map((path) => [operators.stroke, [path]]),
    }),
  } as unknown as PDFPageProxy
}

function itemOf({ x, y, text, size = 16, angle = 0, width }: SetText, height: number) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const transform = [size * cos, size * sin, -size * sin, size * cos, x, height - y]
  return { str: text, transform, width: width ?? widthOf(text, size) }
}

function widthOf(text: string, size: number): number {
  return Array.from(text, (char) => (isWide(char) ? size : size / 2)).reduce((a, b) => a + b, 0)
}

/** A run as it is set from `left` on. */
export function run(text: string, left: number, baseline: number, size = 16): Run {
  return { text, left, right: left + widthOf(text, size), baseline, size }
}

/** Read pages one after the other. */
export async function readPages(pages: readonly PdfPage[]): Promise<readonly Page[]> {
  const read: Page[] = []
  for (const [index, page] of pages.entries()) {
    const pdf = { operators } as unknown as OpenPdf
    read.push(await readPage(setPage(page, index + 1), pdf, read.at(-1)))
  }
  return read
}

/** Blocks of pages: F furniture, c and r alignment, cells parted by bars. */
export async function blocksOfPages(pages: readonly PdfPage[]): Promise<readonly string[]> {
  const { elements, bodySize } = buildFlow(stripFurniture(await readPages(pages)))
  return joinTables(joinLines(elements, bodySize)).map(printBlock)
}

function printBlock(block: PdfBlock): string {
  if (block.type === 'grid') return block.table.cells.map(textOf).join(' | ')
  const text = block.lines.map((line) => line.text).join('')
  if (block.type === 'furniture') return `F ${text}`
  return block.align ? `${block.align.charAt(0)} ${text}` : text
}
