import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Block, Layer } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { trimmed } from './piece.ts'

/** Share of lines of nearly the same, full width that shows a hard wrap. */
const wrappedShare = 0.35
/** A share so small shows it where no line is wider, and most of the full ones stop inside a sentence. */
const leastShare = 0.15
const fewestFull = 6
const openShare = 0.5

/** How a line's width is counted: in characters, or in cells, of which Han and full width take two. */
interface Measure {
  readonly widthOf: (layer: Layer, range: Range) => number
  /** A page's lines are between these wide. */
  readonly between: readonly [number, number]
  /** Lines of one width differ by this much: marks do not begin a line. */
  readonly slack: number
}

const measures: readonly Measure[] = [
  { widthOf: (_, { start, end }) => end - start, between: [16, 60], slack: 2 },
  { widthOf: cellsOf, between: [32, 120], slack: 4 },
]

/** What takes one cell: all before the first of the wide scripts, but for marks that are set wide. */
const narrowChar = /[^\u{2e80}-\u{10ffff}“”‘’…—·〔〕《》]/gu

function cellsOf({ folded: text }: Layer, { start, end }: Range): number {
  let narrow = 0
  narrowChar.lastIndex = start
  while (narrowChar.test(text) && narrowChar.lastIndex <= end) narrow++
  return 2 * (end - start) - narrow
}

/** Width at which the lines of a text are wrapped. */
export interface Wrap {
  readonly width: number
  readonly measure: Measure
  /** Paragraphs begin with an indent: a line without one below a full line goes on. */
  readonly indents: boolean
}

/** Fewer lines than this show no width. */
const fewestLines = 12
/** Share of lines that are wider than all others: where there are more, nothing was wrapped. */
const widerShare = 0.05

/** Find the width at which the lines of a text are wrapped, in the measure that shows it best. */
export function findWrap(layer: Layer, blocks: readonly Block[]): Wrap | undefined {
  const prose = blocks.filter((block) => block.type === 'paragraph' && !block.furniture)
  const lines = trimmed(layer, prose).filter(({ start, end }) => !isRow(layer, start, end))
  if (lines.length < fewestLines) return findShortWrap(layer, lines)
  let best: Wrap | undefined
  let bestShare = 0
  for (const measure of measures) {
    const { between, slack, widthOf } = measure
    const widths = lines.map((line) => widthOf(layer, line))
    const width = mostFrequent(widths.filter((one) => one >= between[0] && one <= between[1]))
    if (width === 0) continue
    const full = lines.filter((_, index) => Math.abs((widths[index] ?? 0) - width) <= slack)
    const near = full.length / lines.length
    const wider = widths.filter((one) => one > width + slack + 1).length / lines.length
    const isShown =
      near >= wrappedShare ? wider < widerShare : wider === 0 && stopInside(layer, full, near)
    if (!isShown || near < bestShare) continue
    best = { width, measure, indents: hasIndents(layer, lines, widths, width - slack) }
    bestShare = near
  }
  return best ?? findShortWrap(layer, lines)
}

/** So many lines that stop inside a sentence show the width of a short text. */
const fewestOpen = 3

/**
 * The width of a text with few full lines: none is wider, and what stands below one that stops inside a
 * sentence is full as well, or ends the sentence.
 */
function findShortWrap(layer: Layer, lines: readonly Range[]): Wrap | undefined {
  for (const measure of measures) {
    const { between, slack, widthOf } = measure
    const widths = lines.map((line) => widthOf(layer, line))
    const width = widths.reduce((most, one) => Math.max(most, one), 0)
    if (width < between[0] || width > between[1]) continue
    const isFull = (at: number) => (widths[at] ?? 0) >= width - slack
    const open = lines.flatMap((line, at) => (isFull(at) && isOpenLine(layer, line) ? at : []))
    const isShown = open.every((at) => isFull(at + 1) || endsSentence(layer, lines[at + 1]))
    if (!isShown || open.length < fewestOpen || !open.some((at) => holdsMark(layer, lines[at])))
      continue
    return { width, measure, indents: hasIndents(layer, lines, widths, width - slack) }
  }
  return undefined
}

function isOpenLine({ folded }: Layer, { start, end }: Range): boolean {
  return !sentenceEnd.test(folded.slice(start, end))
}

/** The rest of a paragraph, or of a title. */
function endsSentence({ folded }: Layer, line: Range | undefined): boolean {
  const text = line ? folded.slice(line.start, line.end) : ''
  const isEnd = sentenceEnd.test(text) || genreWordOf(text) !== undefined
  return isEnd && readLabel(text) === undefined
}

function holdsMark({ folded }: Layer, line: Range | undefined): boolean {
  return line !== undefined && innerMark.test(folded.slice(line.start, line.end))
}

/** A table's row (甲 | 乙) is as wide as its cells are. */
function isRow({ folded }: Layer, start: number, end: number): boolean {
  return folded.slice(start, end).includes(' | ')
}

const innerMark = /[,。;]/u
const sentenceEnd = /[。!?;:)〕】”|]$/u

/** Where many lines are short (lists, tables): the full ones are running text, cut in mid-sentence. */
function stopInside({ folded }: Layer, full: readonly Range[], share: number): boolean {
  if (share < leastShare || full.length < fewestFull) return false
  const open = full.filter(({ start, end }) => {
    const line = folded.slice(start, end)
    return innerMark.test(line) && !sentenceEnd.test(line)
  })
  return open.length >= full.length * openShare
}

/** Share of the lines below a short one that are indented where paragraphs are. */
const indentedShare = 0.6

function hasIndents(
  layer: Layer,
  lines: readonly Range[],
  widths: readonly number[],
  full: number,
): boolean {
  const openings = lines.filter((_, index) => index > 0 && (widths[index - 1] ?? 0) < full)
  const indented = openings.filter(({ start }) => isIndentedAt(layer, start))
  return openings.length > 0 && indented.length >= openings.length * indentedShare
}

/** True where a blank stands right before the text that begins at `start`. */
export function isIndentedAt({ text }: Layer, start: number): boolean {
  const before = text.charAt(start - 1)
  return before === '\u3000' || before === ' '
}

/** True for a line as wide as the page. */
export function isFullLine(layer: Layer, { width, measure }: Wrap, line: Range): boolean {
  return measure.widthOf(layer, line) >= width - measure.slack
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}
