/** A paragraph of an invented document. */
export interface DocumentParagraph {
  readonly text: string
  readonly align?: 'center' | 'right'
  readonly large?: true
  /** Set at the left side, without the usual indent. */
  readonly flush?: true
  /** Begins a page. */
  readonly newPage?: true
}

/** A cell; spans as in HTML. */
export interface DocumentCell {
  readonly text: string
  readonly rowSpan?: number
  readonly columnSpan?: number
}

/** A table with the width of its columns in parts of the page. */
export interface DocumentTable {
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (DocumentCell | string)[])[]
}

export type DocumentBlock = DocumentParagraph | DocumentTable

/** An invented document, from which all its containers are made. */
export interface InventedDocument {
  readonly name: string
  readonly blocks: readonly DocumentBlock[]
  /** Whether Word counts the labels itself (自动编号); the third level may run on over the others. */
  readonly numbering: 'automatic' | 'running' | 'typed'
  readonly containers: readonly Container[]
}

/**
 * What can be made: by ourselves, by LibreOffice (`doc`, `wps`, `xls`, `office.pdf`), by Chromium
 * (`noto.pdf`, `wqy.pdf`).
 */
export type Container =
  | 'txt'
  | 'md'
  | 'html'
  | 'docx'
  | 'xlsx'
  | 'doc'
  | 'wps'
  | 'xls'
  | 'office.pdf'
  | 'noto.pdf'
  | 'wqy.pdf'

export function isTable(block: DocumentBlock): block is DocumentTable {
  return 'rows' in block
}

export function cellOf(cell: DocumentCell | string): DocumentCell {
  return typeof cell === 'string' ? { text: cell } : cell
}

/** Rows of the head: as many as its tallest cell. */
export function headRowCount([first = []]: DocumentTable['rows']): number {
  return Math.max(1, ...first.map((cell) => cellOf(cell).rowSpan ?? 1))
}

/** Labels of the three usual levels, with the number that they print. */
const labels = [
  { pattern: /^([一二三四五六七八九十]{1,3})、/u, level: 0 },
  { pattern: /^（([一二三四五六七八九十]{1,3})）/u, level: 1 },
  { pattern: /^(\d{1,2})\./u, level: 2 },
] as const

/** A label at the start of a paragraph: its level, its number, the text behind it. */
export interface Label {
  readonly level: number
  readonly number: number
  readonly rest: string
}

/** Read the label of a paragraph. */
export function labelOf(text: string): Label | undefined {
  for (const { pattern, level } of labels) {
    const found = pattern.exec(text)
    if (found) {
      const number = level === 2 ? Number(found[1]) : numberOf(found[1] ?? '')
      return { level, number, rest: text.slice(found[0].length) }
    }
  }
  return undefined
}

function numberOf(han: string): number {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han]
  const digit = (char: string | undefined) => ' 一二三四五六七八九'.indexOf(char || ' ')
  return (han.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}

/** Paragraphs from lines: one that begins with `^` is centred and large, `=` centred, `>` at the right, `|` flush, `#` on a new page. */
export function paragraphs(lines: string): DocumentParagraph[] {
  return lines
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(paragraphOf)
}

function paragraphOf(line: string): DocumentParagraph {
  const mark = /^#?[\^=>|]?/u.exec(line)?.[0] ?? ''
  return {
    text: line.slice(mark.length),
    ...(mark.includes('#') && { newPage: true }),
    ...(mark.includes('^') && { align: 'center', large: true }),
    ...(mark.includes('=') && { align: 'center' }),
    ...(mark.includes('>') && { align: 'right' }),
    ...(mark.includes('|') && { flush: true }),
  }
}
