import { abstractNum, lvl, makeDocx, numUse } from '../docx.ts'
import {
  cellOf,
  type DocumentParagraph,
  type DocumentTable,
  headRowCount,
  type InventedDocument,
  isTable,
  type Label,
  labelOf,
} from './document.ts'

const threeLevels =
  lvl(0, 'chineseCounting', '%1、', { suffix: 'nothing' }) +
  lvl(1, 'chineseCounting', '（%2）', { suffix: 'nothing' }) +
  lvl(2, 'decimal', '%3.', { suffix: 'nothing' })

/** A list for the third level alone, which so runs on. */
const running = { id: 1000, levels: lvl(0, 'decimal', '%1.', { suffix: 'nothing' }) }

interface Numbering {
  /** Uses of the list, with the level and number that each begins anew at. */
  readonly uses: { level: number; start: number }[]
  readonly numbers: (number | undefined)[]
  use: number
}

/** Write a document as Word does: its labels counted by Word, or typed. */
export function writeDocx(document: InventedDocument, font: string): Uint8Array {
  const numbering: Numbering = { uses: [], numbers: [], use: 1 }
  const blocks = document.blocks.map((block) =>
    isTable(block) ? tableXml(block) : paragraphXml(block, document, numbering),
  )
  const uses = numbering.uses.map(({ level, start }, index) =>
    numUse(
      index + 2,
      0,
      `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    ),
  )
  return makeDocx({
    body: blocks.join(''),
    numbering: [
      abstractNum(0, threeLevels),
      abstractNum(1, running.levels),
      numUse(1, 0),
      ...uses,
      numUse(running.id, 1),
    ].join(''),
    styles: stylesXml(font),
    footer: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('— ')}${pageField}${run(' —')}</w:p>`,
  })
}

const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

function stylesXml(font: string): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>`
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr>${fonts}<w:sz w:val="32"/></w:rPr></w:style>`
  const cell = `<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="360" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>`
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${normal}${cell}`
}

function run(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const before = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${before}<w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

function paragraphXml(
  { text, align, large, flush, newPage }: DocumentParagraph,
  document: InventedDocument,
  numbering: Numbering,
): string {
  const label = document.numbering !== 'typed' && align === undefined ? labelOf(text) : undefined
  const properties = [
    newPage ? '<w:pageBreakBefore/>' : '',
    label ? listXml(label, document, numbering) : '',
    align === undefined && !flush ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ]
  const size = large ? '<w:sz w:val="44"/>' : ''
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${run(label ? label.rest : text, size)}</w:p>`
}

/** Puts a paragraph into the list; where its number is not the next one, a new use begins with it. */
function listXml({ level, number }: Label, { numbering: kind }: InventedDocument, list: Numbering) {
  if (kind === 'running' && level === 2) return numPr(0, running.id)
  const { numbers, uses } = list
  const next = (numbers[level] ?? 0) + 1
  if (next !== number) {
    uses.push({ level, start: number })
    list.use = uses.length + 1
  }
  // A level that was jumped over stands at its start.
  for (let above = 0; above < level; above++) numbers[above] ??= 1
  numbers[level] = number
  numbers.length = level + 1
  return numPr(level, list.use)
}

function numPr(level: number, use: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr>`
}

const pageWidth = 8844
const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')

function tableXml({ rows, widths }: DocumentTable): string {
  const twips = widths.map((width) => Math.round(width * pageWidth))
  const grid = twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const open: ({ rows: number; span: number } | undefined)[] = []
  const body = rows.map((row, index) => {
    const head = index < headRowCount(rows) ? '<w:tblHeader/>' : ''
    return `<w:tr><w:trPr>${head}</w:trPr>${rowXml(row, twips, open)}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="${pageWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

function rowXml(
  row: DocumentTable['rows'][number],
  twips: readonly number[],
  open: ({ rows: number; span: number } | undefined)[],
): string {
  const cells: string[] = []
  const waiting = [...row]
  for (let column = 0; column < twips.length; ) {
    const above = open[column]
    if (above && above.rows > 0) {
      above.rows--
      cells.push(cellXml('', above.span, '<w:vMerge/>', twips, column))
      column += above.span
      continue
    }
    const { text, rowSpan = 1, columnSpan = 1 } = cellOf(waiting.shift() ?? '')
    const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
    open[column] = rowSpan > 1 ? { rows: rowSpan - 1, span: columnSpan } : undefined
    cells.push(cellXml(text, columnSpan, merge, twips, column))
    column += columnSpan
  }
  return cells.join('')
}

function cellXml(
  text: string,
  span: number,
  merge: string,
  twips: readonly number[],
  column: number,
): string {
  const width = twips.slice(column, column + span).reduce((sum, part) => sum + part, 0)
  const spanXml = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  const lines = text.split('\n').map((line) => {
    return `<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${line === '' ? '' : run(line)}</w:p>`
  })
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanXml}${merge}</w:tcPr>${lines.join('')}</w:tc>`
}
