import { type Labelled, score } from '../support/accuracy.ts'
import { makeDocx, p, pStyle } from '../support/docx.ts'
import type { Tally } from '../support/scoring/tally.ts'
import { convertWithOffice } from '../support/soffice.ts'
import type { Block, BlockRole } from './model.ts'
import { makeRandom, type Random } from './random.ts'
import { heightOf } from './render-html.ts'
import { type Numbering, numberBlocks } from './typed-labels.ts'
import { drawRuns, type Ways } from './typed-runs.ts'
import { writeDocument } from './write.ts'

/** What is no matter of a word processor: damage to characters, pinyin, rows that lack cells. */
const barred = new Set([
  ...['pinyin', 'pinyin-spaced'].map((name) => `script.${name}`),
  ...['radicals', 'spaces', 'lookalike', 'founder', 'tags'].map((name) => `damage.${name}`),
  'htmlTable.lost',
])

/** How one person types: what stays the same all through a document. */
interface Hand {
  readonly random: Random
  readonly ways: Ways
  readonly numbering: Numbering
  /** Indents are properties of the paragraph, or two wide blanks. */
  readonly indents: boolean
  readonly emptyLines: boolean
  /** Several lines of the head are one paragraph with breaks. */
  readonly breaks: boolean
  readonly styled: boolean
}

/** A seed's document as a person types it into Word, with the truth about it. */
export function typeDocument(seed: number, ways: Ways = 'word'): Labelled {
  const { blocks, gold, switches } = writeDocument(seed, { format: 'html', barred })
  const random = makeRandom(seed).fork(301)
  const hand: Hand = {
    random,
    ways,
    numbering: numberBlocks(blocks, random.fork(1), ways),
    indents: random.chance(0.6),
    emptyLines: random.chance(0.3),
    breaks: random.chance(0.3),
    styled: switches.includes('boldness.tags') || random.chance(0.3),
  }
  const input = makeDocx({
    body: bodyOf(hand, blocks),
    styles,
    ...(hand.numbering.xml === '' ? {} : { numbering: hand.numbering.xml }),
    ...(random.chance(0.7) ? { footer: pageNumber } : {}),
    ...(random.chance(0.2) ? { header: p('') } : {}),
  })
  return { name: `${gold.doc}.docx`, input, gold }
}

/** What a typed document is saved as. */
const formats = ['docx', 'doc', 'pdf'] as const
export type SavedAs = (typeof formats)[number]

export function isSavedAs(name: string): name is SavedAs {
  return (formats as readonly string[]).includes(name)
}

/** Type documents, and score what is read from the files; those of other formats are LibreOffice's. */
export async function measureTyped(
  first: number,
  count: number,
  as: SavedAs = 'docx',
): Promise<Tally> {
  const ways = as === 'docx' ? 'word' : 'plain'
  const typed = Array.from({ length: count }, (_, index) => typeDocument(first + index, ways))
  if (as === 'docx') return await score(typed)
  const saved = convertWithOffice(
    typed.map(({ input }) => input as Uint8Array),
    'docx',
    as,
  )
  // An old file is read as LibreOffice opens it.
  const files = as === 'doc' ? convertWithOffice(saved, 'doc', 'docx') : saved
  return await score(
    typed.map(({ gold }, index) => ({
      name: `${gold.doc}.${as === 'doc' ? 'docx' : as}`,
      input: files[index] ?? new Uint8Array(),
      gold,
    })),
  )
}

const pageNumber = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>`

const styles = [
  pStyle('a', '', undefined, 'Normal'),
  pStyle('a3', '<w:jc w:val="center"/>', 'a', 'Title'),
  ...[0, 1, 2, 3].map((level) =>
    pStyle(`h${level}`, `<w:outlineLvl w:val="${level}"/>`, 'a', `heading ${level + 1}`),
  ),
  pStyle('a5', '<w:ind w:firstLine="640" w:firstLineChars="200"/>', 'a', 'Body Text Indent'),
].join('')

type Printed = Extract<Block, { type: 'paragraph' }>

function bodyOf(hand: Hand, blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block, index) => {
    if (block.type === 'grid') return [gridOf(hand, block.grid)]
    if (block.type === 'fields') return [fieldsOf(hand, block.fields)]
    const gap = hand.emptyLines && isApart(block, blocks[index - 1]) ? [p('')] : []
    return [...gap, ...textOf(hand, block, blocks[index - 1], blocks.slice(index + 1))]
  })
  return wrapped(hand, parts)
}

function isApart({ role }: Printed, before: Block | undefined): boolean {
  const above = roleOf(before)
  return above !== undefined && above !== role
}

/** A paragraph; a title's further lines stand in its first one where they are broken with Shift and Enter. */
function textOf(
  hand: Hand,
  block: Printed,
  before: Block | undefined,
  below: readonly Block[],
): string[] {
  if (!hand.breaks || block.role !== 'title') return [paragraphOf(hand, block)]
  if (roleOf(before) === 'title') return []
  return [titleLines(below).reduce(addLine(hand), paragraphOf(hand, block))]
}

function roleOf(block: Block | undefined): BlockRole | undefined {
  return block?.type === 'paragraph' ? block.role : undefined
}

/** Lines of the title that blocks begin with. */
function titleLines(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.role !== 'title') break
    lines.push(block.text)
  }
  return lines
}

/** Another line of the same paragraph: what Shift and Enter make. */
const addLine = (hand: Hand) => (paragraph: string, text: string) =>
  paragraph.replace(/<\/w:p>$/u, `<w:r><w:br/></w:r>${runsOf(hand, text, sizes.title)}</w:p>`)

function runsOf({ random, ways }: Hand, text: string, properties: string): string {
  return drawRuns(random, ways, text, properties)
}

/** Some paragraphs stand in a content control. */
function wrapped({ random, ways }: Hand, parts: readonly string[]): string {
  if (ways === 'plain' || !random.chance(0.2)) return parts.join('')
  const at = random.between(0, parts.length - 1)
  return parts
    .map((part, index) =>
      index === at && part.startsWith('<w:p>')
        ? `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${part}</w:sdtContent></w:sdt>`
        : part,
    )
    .join('')
}

function paragraphOf(hand: Hand, block: Printed): string {
  const number = hand.numbering.take(block)
  const label = number ? (block.label?.text.length ?? 0) : 0
  const isIndented = indented.has(block.role)
  const blanks = !number && !hand.indents && isIndented ? '　　' : ''
  const tail = block.role === 'signature' && hand.random.chance(0.4) ? '　　　　' : ''
  const text = block.text.slice(label)
  const bold = Math.max((block.bold ?? 0) - label, 0)
  const size = block.role === 'title' ? sizes.title : sizes.body
  const runs =
    bold === 0 || bold >= text.length
      ? runsOf(hand, blanks + text + tail, size)
      : runsOf(hand, blanks + text.slice(0, bold), `<w:b/>${size}`) +
        runsOf(hand, text.slice(bold) + tail, size)
  return p(runs, styleOf(hand, block) + (number ?? '') + (alignments[block.role] ?? ''))
}

function styleOf({ styled, indents }: Hand, { role, label }: Printed): string {
  if (styled && label && role === 'heading') return `<w:pStyle w:val="h${label.depth}"/>`
  return indents && indented.has(role) ? '<w:pStyle w:val="a5"/>' : ''
}

const indented = new Set(['heading', 'body'])
/** Sizes in half points, as the standard of official documents sets them (GB/T 9704): 二号, 三号. */
const sizes = {
  title: '<w:sz w:val="44"/>',
  body: '<w:sz w:val="32"/>',
  cell: '<w:sz w:val="24"/>',
}

const alignments: Readonly<Record<string, string>> = {
  title: '<w:jc w:val="center"/>',
  signature: '<w:jc w:val="right"/>',
}

function fieldsOf(hand: Hand, fields: readonly (readonly [string, string])[]): string {
  return tableOf(
    fields.map(([name, value]) => [cell(hand, `${name}：`, ''), cell(hand, value, '')]),
  )
}

function gridOf(hand: Hand, grid: Extract<Block, { type: 'grid' }>['grid']): string {
  const rows = [grid.columns.map(({ header }) => cell(hand, header, ''))]
  grid.rows.forEach(({ cells, covered }, index) => {
    const section = grid.sectionRows.find(({ row }) => row === index)
    if (section) {
      rows.push([cell(hand, section.text, `<w:gridSpan w:val="${grid.columns.length}"/>`)])
    }
    rows.push(
      cells.map((text, column) => {
        if (covered[column]) return cell(hand, '', '<w:vMerge/>')
        const merges = heightOf(grid, index, column) > 1
        return cell(hand, text, merges ? '<w:vMerge w:val="restart"/>' : '')
      }),
    )
  })
  return tableOf(rows)
}

function cell(hand: Hand, text: string, properties: string): string {
  const lines = text.split('\n').map((line) => p(runsOf(hand, line, sizes.cell)))
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.join('')}</w:tc>`
}

const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders>`

function tableOf(rows: readonly (readonly string[])[]): string {
  const [header, ...rest] = rows.map((cells) => cells.join(''))
  const columns = Math.max(...rows.map(({ length }) => length))
  const grid = `<w:gridCol w:w="${Math.floor(8844 / columns)}"/>`.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>${borders}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${header}</w:tr>${rest.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
}
