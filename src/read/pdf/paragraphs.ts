import type { Element } from './flow.ts'
import type { Line } from './lines.ts'
import { beginsItem, isFull, type Measure } from './wrap.ts'

/** Lines that are one paragraph. */
export interface TextParagraph {
  readonly type: 'paragraph'
  readonly lines: readonly Line[]
  readonly align?: 'center' | 'right'
}

/** What the flow holds once its lines are put together. */
export type FlowBlock =
  | TextParagraph
  | Extract<Element, { type: 'table' }>
  | { readonly type: 'furniture'; readonly line: Line }

interface SetLine {
  readonly line: Line
  readonly measure: Measure
  readonly align: 'center' | 'right' | 'left'
  readonly indent: number
}

interface Open {
  readonly lines: SetLine[]
  /** Edges of pages that the paragraph runs across; they come after it. */
  readonly edges: Line[]
}

/**
 * Put lines together into paragraphs, across pages too.
 *
 * A paragraph ends where the next line is indented, stands apart, is set in another size or to the
 * middle or right, or where the line had room left for the first word of the next one. What stands
 * at the edges of the pages that a paragraph runs across comes after it.
 */
export function joinLines(elements: readonly Element[], bodySize: number): readonly FlowBlock[] {
  const blocks: FlowBlock[] = []
  let open: Open = { lines: [], edges: [] }
  const pitch = usualPitch(elements)
  const isIndented = indentsParagraphs(elements)
  const flush = () => {
    const [first] = open.lines
    if (first) blocks.push(paragraphOf(open.lines, first))
    for (const line of open.edges) blocks.push({ type: 'furniture', line })
    open = { lines: [], edges: [] }
  }
  for (const element of elements) {
    if (element.type === 'edge') {
      if (open.lines.length > 0) open.edges.push(element.line)
      else blocks.push({ type: 'furniture', line: element.line })
    } else if (element.type === 'table') {
      flush()
      blocks.push(element)
    } else {
      const line = setLine(element.line, element.measure, bodySize)
      const last = open.lines.at(-1)
      if (last && !goesOn(last, line, pitch, isIndented)) flush()
      open.lines.push(line)
    }
  }
  flush()
  return blocks
}

function paragraphOf(lines: readonly SetLine[], { align }: SetLine): TextParagraph {
  const all = lines.map(({ line }) => line)
  return align === 'left'
    ? { type: 'paragraph', lines: all }
    : { type: 'paragraph', lines: all, align }
}

function setLine(line: Line, measure: Measure, bodySize: number): SetLine {
  const before = line.left - measure.left
  return {
    line,
    measure,
    align: alignOf(line, measure, bodySize),
    indent: before / line.size,
  }
}

/** Characters by which the gaps beside a centred line may differ. */
const centreSlack = 1
/** Gap from which on a line of body size is taken for centred: two characters are an indent. */
const centreGap = 2.6
/** Characters from the right side that a signature's date may keep. */
const rightGap = 5
/** Characters before a line on the right: what begins nearer the left side is a short paragraph. */
const leftGap = 6
/** A title's size, in parts of the body's: 二号 beside 三号 is 1.38, 小二 1.13 of it is a heading. */
const largeSize = 1.15
/** Sizes of one paragraph differ by rounding, and by figures of another font. */
const sizeSlack = 0.12
/** Characters of an indent: two by the standard, four where two levels are set so. */
const indents = { least: 1.2, most: 4.5 } as const

/** Share of the lines that are indented where a document indents its paragraphs. */
const indentedShare = 1 / 12
/** Pitch, in parts of the usual one, from which on a line stands apart from the one above. */
const apart = 1.3

function alignOf(line: Line, measure: Measure, bodySize: number): SetLine['align'] {
  const { size, left, right } = line
  const before = left - measure.left
  const isLarge = size > bodySize * largeSize
  const least = (isLarge ? 0 : centreGap) * size
  if (isCentred(line, measure) && before > least) return 'center'
  const after = measure.right - right
  const isRight = after < rightGap * size && before > right - left && before > leftGap * size
  return isRight ? 'right' : 'left'
}

/** In the middle of its column, or of the page: a page of few lines hides where its column ends. */
function isCentred({ left, right, size }: Line, measure: Measure): boolean {
  const middle = (left + right) / 2
  const middles = [(measure.left + measure.right) / 2, measure.middle ?? Number.NaN]
  return middles.some((one) => Math.abs(middle - one) < (centreSlack * size) / 2)
}

/** The usual distance of base lines, by size. */
function usualPitch(elements: readonly Element[]): (size: number) => number {
  const pitches = new Map<number, number[]>()
  for (const [index, element] of elements.entries()) {
    const before = elements[index - 1]
    if (element.type !== 'line' || before?.type !== 'line') continue
    const pitch = element.line.baseline - before.line.baseline
    const key = Math.round(element.line.size)
    if (pitch > 0) pitches.set(key, [...(pitches.get(key) ?? []), pitch])
  }
  const medians = new Map(
    [...pitches].map(([size, all]) => [size, all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0]),
  )
  return (size) => medians.get(Math.round(size)) ?? 0
}

/** Whether the document indents its paragraphs; where it does, a line at the left side goes on. */
function indentsParagraphs(elements: readonly Element[]): boolean {
  const lines = elements.filter((element) => element.type === 'line')
  const indented = lines.filter(({ line, measure }) => isParagraphIndent(line, measure))
  return indented.length > lines.length * indentedShare
}

function isParagraphIndent({ left, size }: Line, measure: Measure): boolean {
  const indent = (left - measure.left) / size
  return indent > indents.least && indent < indents.most
}

function goesOn(
  last: SetLine,
  next: SetLine,
  pitch: (size: number) => number,
  isIndented: boolean,
): boolean {
  if (Math.abs(last.line.size - next.line.size) > last.line.size * sizeSlack) return false
  if (last.align !== next.align) return false
  if (standsApart(last, next, pitch)) return false
  if (last.align === 'right') return false
  const room = roomOf(last)
  if (!isFull(last.line, next.line, room)) return false
  if (last.align === 'center') return true
  return next.indent < indents.least && (isIndented || !beginsItem(last.line.text, next.line.text))
}

function roomOf({ line, measure, align }: SetLine): number {
  const width = measure.right - measure.left
  return align === 'center' ? width - (line.right - line.left) : measure.right - line.right
}

function standsApart(last: SetLine, next: SetLine, pitch: (size: number) => number): boolean {
  if (last.line.page !== next.line.page) return false
  const distance = next.line.baseline - last.line.baseline
  // The next column begins above.
  return distance > 0 && distance > pitch(next.line.size) * apart
}
