import type { ParagraphTraits } from '../office/layer.ts'
import { isBlankText } from '../office/layer.ts'
import type { CountLabel } from './labels.ts'
import type { DocxItem, DocxParagraph } from './story.ts'
import type { Styles } from './styles.ts'

/** One printed line between two breaks, as it goes into the layer. */
export interface Line {
  readonly text: string
  readonly traits: ParagraphTraits
}

/** What lines are made with. */
export interface LineContext {
  readonly styles: Styles
  readonly countLabel: CountLabel
}

/**
 * Join paragraphs whose end is deleted or hidden with the one that follows them.
 *
 * The joined paragraph keeps the number and style of the one whose end is left, since that is where
 * Word keeps them; where only the end is hidden (a run-in heading), of the one that begins it.
 */
export function joinParagraphs(items: readonly DocxItem[]): readonly DocxItem[] {
  const joined: DocxItem[] = []
  let pending: DocxParagraph | undefined
  const flush = () => {
    if (pending && pending.text !== '') joined.push(pending)
    pending = undefined
  }
  for (const item of items) {
    if (item.type === 'table') flush()
    const whole = pending && item.type === 'paragraph' ? join(pending, item) : item
    pending =
      whole.type === 'paragraph' && item.type === 'paragraph' && item.runsOn ? whole : undefined
    if (!pending) joined.push(whole)
  }
  flush()
  return joined
}

function join(first: DocxParagraph, last: DocxParagraph): DocxParagraph {
  const shift = first.text.length
  const bold = last.bold.map(({ start, end }) => ({ start: start + shift, end: end + shift }))
  const heading = first.text !== '' && first.outlineLevel !== undefined ? first : last
  return { ...heading, text: first.text + last.text, bold: [...first.bold, ...bold] }
}

/** The lines that a paragraph prints, its number in front of the first; blank ones are left out. */
export function linesOf(paragraph: DocxParagraph, context: LineContext): readonly Line[] {
  const label = context.countLabel(paragraph)
  const front = label ? `${label.text}${label.suffix}` : ''
  const traits = traitsOf(paragraph, context.styles, label?.bullet ?? false)
  const lines: Line[] = []
  let start = 0
  let shift = front.length
  for (const printed of paragraph.text.split('\n')) {
    const text = shift > 0 ? `${front}${printed}` : printed
    const bold = boldOf(paragraph, start, printed.length, shift)
    if (!isBlankText(text)) lines.push({ text, traits: { ...traits, ...bold } })
    start += printed.length + 1
    shift = 0
  }
  return lines
}

/** The bold stretches of one line, counted in the line with its number. */
function boldOf({ bold }: DocxParagraph, from: number, length: number, shift: number) {
  const inside = bold
    .map(({ start, end }) => ({
      start: Math.max(start - from, 0) + shift,
      end: Math.min(end - from, length) + shift,
    }))
    .filter(({ start, end }) => start < end)
  return inside.length > 0 ? { bold: inside } : undefined
}

function traitsOf(paragraph: DocxParagraph, styles: Styles, listed: boolean): ParagraphTraits {
  const heading = headingOf(paragraph, styles)
  const align = alignments.get(paragraph.align ?? styles.get(paragraph.style, 'align') ?? '')
  return {
    ...(heading !== undefined && { heading }),
    ...(align && { align }),
    ...(listed && { listed }),
    ...(isContents(paragraph, styles) && { furniture: true }),
  }
}

const alignments: ReadonlyMap<string, 'center' | 'right'> = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
])

const headingName = /^(?:heading|标题) ?([1-9])$/iu

/** Levels 0 to 8 are headings, 9 is running text (ISO/IEC 29500-1 17.3.1.20). */
const bodyLevel = 9

function headingOf(paragraph: DocxParagraph, styles: Styles): number | undefined {
  const level = paragraph.outlineLevel ?? styles.get(paragraph.style, 'outlineLevel')
  if (level !== undefined) return level < bodyLevel ? level + 1 : undefined
  for (const { style } of styles.chain(paragraph.style)) {
    const named = headingName.exec(style.name ?? '')
    if (named) return Number(named[1])
  }
  return undefined
}

const contentsName = /^(?:toc|目录) ?[1-9]$/iu
const pageNumber = /\d\s{0,9}$/u

/** An entry of a table of contents (目录); the field alone is no proof, it may never have ended. */
function isContents(paragraph: DocxParagraph, styles: Styles): boolean {
  if (!paragraph.contents) return false
  const isNamed = styles
    .chain(paragraph.style)
    .some(({ style }) => contentsName.test(style.name ?? ''))
  return isNamed || pageNumber.test(paragraph.text)
}
