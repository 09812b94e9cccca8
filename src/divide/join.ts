import { readLabel } from '../lexicon/labels.ts'
import { isPageNumber } from '../lexicon/site-lines.ts'
import type { Block, Layer } from '../model/block.ts'
import { type FlowPiece, folded, isPiece, type Piece, trimmed } from './piece.ts'

/** Share of lines of nearly the same, full width that shows a hard wrap. */
const wrappedShare = 0.35
const sentenceEnd = '。!?;:)」”』】〕.'

/**
 * Glue what a hard wrap or a page break parted.
 *
 * Two lines are one paragraph where the first is as wide as the page, or where it stops inside a
 * bracket or behind a comma; a page number between them stays aside.
 */
export function joinPieces(
  layer: Layer,
  flow: readonly FlowPiece[],
  blocks: readonly Block[],
): FlowPiece[] {
  const width = wrapWidth(layer, blocks)
  const joined: FlowPiece[] = []
  let pages: Piece[] = []
  for (const piece of flow) {
    if (isPiece(piece) && piece.ranges.length === 1 && isPageNumber(folded(layer, piece))) {
      pages.push(piece)
      continue
    }
    const last = joined.at(-1)
    const isGlued =
      isPiece(last) &&
      isPiece(piece) &&
      goesOn({ layer, width, page: pages.length > 0 }, last, piece)
    // A page number inside a paragraph stands before it in the flow.
    if (isGlued) {
      const glued = { ...last, ranges: [...last.ranges, ...piece.ranges] }
      joined.splice(-1, 1, ...pages, glued)
    } else joined.push(...pages, piece)
    pages = []
  }
  return [...joined, ...pages]
}

interface JoinContext {
  readonly layer: Layer
  /** Width at which lines are wrapped, 0 where they are not. */
  readonly width: number
  /** A page number stands between the two. */
  readonly page: boolean
}

/** Marks that begin no paragraph. */
const closingStart = /^[。,;、》”]/u
/** A line shorter than this is no part of a paragraph that goes on. */
const shortLine = 12

function goesOn(context: JoinContext, last: Piece, next: Piece): boolean {
  if (isFixed(last) || isFixed(next)) return false
  const before = folded(context.layer, last)
  const after = folded(context.layer, next)
  if (before.includes('|') || after.includes('|')) return false
  if (isBareLabel(before) || closingStart.test(after)) return true
  if (readLabel(after)) return false
  if (isOpen(before) && before.length + after.length < longestOpen && closes(after)) return true
  const end = before.charAt(before.length - 1)
  if (sentenceEnd.includes(end)) return false
  if (',、'.includes(end) && before.length >= shortLine && !after.includes(':')) return true
  return isWrapped(context, last, next, before.length)
}

/** A paragraph with an open bracket is no longer than this. */
const longestOpen = 4000

/** True where the page ended inside a paragraph, or the line is as wide as the page. */
function isWrapped({ layer, width, page }: JoinContext, last: Piece, next: Piece, length: number) {
  if (isIndented(layer, next)) return false
  if (page) return length >= shortLine && next.block.align === undefined
  const line = last.ranges.at(-1)
  return line !== undefined && width > 0 && line.end - line.start >= width - 2
}

/** True where a label with its mark stands alone in its paragraph. */
function isBareLabel(text: string): boolean {
  const label = readLabel(text)
  return label !== undefined && label.to === text.length
}

/** Headings, centred lines and cuts of our own are never glued. */
function isFixed({ block }: Piece): boolean {
  return block.heading !== undefined || block.furniture === true
}

function isIndented(layer: Layer, { ranges }: Piece): boolean {
  const start = ranges[0]?.start ?? 0
  const before = layer.text.charAt(start - 1)
  return before === '\u3000' || before === ' '
}

const opening = '(《“〔'
const closing = ')》”〕'

/** True where a bracket or quotation stays open at the end, near enough to be closed on the next line. */
function isOpen(text: string): boolean {
  const stack: string[] = []
  for (let index = Math.max(0, text.length - 200); index < text.length; index++) {
    const char = text.charAt(index)
    if (opening.includes(char)) stack.push(char)
    else if (closing.includes(char)) {
      const at = stack.lastIndexOf(opening.charAt(closing.indexOf(char)))
      if (at !== -1) stack.length = at
    }
  }
  return stack.length > 0
}

function closes(text: string): boolean {
  for (let index = 0; index < Math.min(text.length, 200); index++) {
    const char = text.charAt(index)
    if (opening.includes(char)) return false
    if (closing.includes(char)) return true
  }
  return false
}

/** Fewer lines than this show no width. */
const fewestLines = 12
/** A page's lines are between these wide. */
const [narrowest, widest] = [16, 60]

/** Width at which the lines of a text are wrapped, or 0 where they are not. */
function wrapWidth(layer: Layer, blocks: readonly Block[]): number {
  const prose = blocks.filter((block) => block.type === 'paragraph' && !block.furniture)
  const widths = trimmed(layer, prose).map(({ start, end }) => end - start)
  if (widths.length < fewestLines) return 0
  const usual = mostFrequent(widths.filter((width) => width >= narrowest && width <= widest))
  const near = widths.filter((width) => Math.abs(width - usual) <= 2).length
  const wider = widths.filter((width) => width > usual + 3).length
  return near / widths.length >= wrappedShare && wider / widths.length < 0.05 ? usual : 0
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}
