import type { LabelShape } from '../../model/label.ts'
import type { Element } from './flow.ts'
import type { Line } from './lines.ts'
import { isAtSide, isSetRight, isWrapped, roomOf, type SetLine, setLine } from './set-line.ts'
import { type Setting, settingOf, standsApart } from './setting.ts'
import { endsItem, labelOf } from './wrap.ts'

/** Lines that are one paragraph. */
export interface TextParagraph {
  readonly type: 'paragraph'
  readonly lines: readonly Line[]
  readonly align?: 'center' | 'right'
  /** Its last line leaves room for much more. */
  readonly ended: boolean
}

/** What the flow holds once its lines are put together. */
export type FlowBlock =
  | TextParagraph
  | Extract<Element, { type: 'table' }>
  | { readonly type: 'furniture'; readonly line: Line }

/** The number of the last item of each shape. */
type Items = Map<LabelShape, number>

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
  const setting = settingOf(elements, bodySize)
  const items: Items = new Map()
  const flush = () => {
    const [first] = open.lines
    if (first) blocks.push(paragraphOf(open.lines, first))
    for (const line of open.edges) blocks.push({ type: 'furniture', line })
    open = { lines: [], edges: [] }
  }
  const append = (line: SetLine) => {
    const last = open.lines.at(-1)
    if (last && !goesOn(last, line, setting, items)) flush()
    if (open.lines.length === 0) noteItem(items, line)
    open.lines.push(line)
  }
  for (const element of elements) {
    if (element.type === 'edge') {
      if (open.lines.length > 0) open.edges.push(element.line)
      else blocks.push({ type: 'furniture', line: element.line })
    } else if (element.type === 'table') {
      flush()
      blocks.push(element)
    } else {
      append(setLine(element.line, element.measure, bodySize))
    }
  }
  flush()
  return blocks
}

/** Characters of room behind a paragraph's last line that show that it has ended. */
const endedRoom = 4

function paragraphOf(lines: readonly SetLine[], first: SetLine): TextParagraph {
  const last = lines.at(-1) ?? first
  const { align } = first
  return {
    type: 'paragraph',
    lines: lines.map(({ line }) => line),
    ended: roomOf(last) > last.line.size * endedRoom,
    ...(align !== 'left' && { align }),
  }
}

/** Sizes of one paragraph differ by rounding, and by figures of another font. */
const sizeSlack = 0.12
function noteItem(items: Items, { line }: SetLine) {
  const label = labelOf(line.text)
  if (label) items.set(label.shape, label.ordinal)
}

function goesOn(last: SetLine, next: SetLine, setting: Setting, items: Items): boolean {
  if (isSetOtherwise(last.line, next.line)) return false
  if (standsApart(last, next, setting.pitch)) return false
  if (last.align !== next.align) return isTitleLine(last, next)
  if (last.align === 'right' || isPrintedTwice(last, next)) return false
  if (!isWrapped(last, next)) return false
  if (last.align === 'center') return true
  return isAtSide(next) && !isSetRight(last) && !beginsItem(last, next, setting, items)
}

/**
 * Whether a numbered item begins behind a full line, where items stand at the side: the line has ended,
 * or the item is next to the last one.
 */
function beginsItem(last: SetLine, next: SetLine, setting: Setting, items: Items): boolean {
  const label = labelOf(next.line.text)
  if (!label || (setting.isIndented && !setting.atSide.has(label.shape))) return false
  return endsItem(last.line.text) || label.ordinal === (items.get(label.shape) ?? 0) + 1
}

/** A title's line as wide as its column stands in the middle as well as the rest of it does. */
function isTitleLine(last: SetLine, next: SetLine): boolean {
  return last.isLarge && next.align === 'center' && isAtSide(last) && isWrapped(last, next)
}

/** Whether a title that is as wide as its column stands there a second time. */
function isPrintedTwice(last: SetLine, next: SetLine): boolean {
  return last.isLarge && last.line.text === next.line.text
}

/** In another size, where the lines meet too: a paragraph may hold words of two sizes. */
function isSetOtherwise(last: Line, next: Line): boolean {
  const differ = (one: number, other: number) => Math.abs(one - other) > one * sizeSlack
  return differ(last.size, next.size) && differ(last.lastSize, next.firstSize)
}
