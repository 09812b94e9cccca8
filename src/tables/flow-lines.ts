import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { readStretches } from '../text/reading.ts'
import { isHeader } from './head.ts'
import type { FlowItem, LayerContext } from './region.ts'
import { barChars } from './split.ts'

/** A line of the flow as it is printed, whatever passages it was cut into or glued to. */
export interface FlowLine {
  readonly range: Range
  /** Normal form. */
  readonly text: string
  /** Folded print. */
  readonly folded: string
  /** Index in the flow of the passage that it begins in. */
  readonly item: number
  /** It reads as one column's header. */
  readonly isHeader: boolean
}

/** A line of the flow while it is put together. */
interface Printed {
  range: Range
  /** A bar or a tab stands in it. */
  isRow: boolean
  readonly item: number
  /** Where its line of the layer begins. */
  readonly from: number
}

/** A line of the layer. */
export function lineAt(range: Range, { layer, step }: LayerContext): FlowLine {
  const folded = layer.folded.slice(range.start, range.end)
  const text = step ? readStretches(layer, [[range]], step).text : folded
  return { range, text, folded, item: 0, isHeader: isHeader(text) }
}

/** Printed lines of the passages from `start` up to the next grid. */
export function flowLines(
  flow: readonly FlowItem[],
  start: number,
  context: LayerContext,
): FlowLine[] {
  const lines: Printed[] = []
  for (let item = start; item < flow.length; item++) {
    const passage = flow[item]
    if (!passage || passage.type === 'grid') break
    for (const [index, range] of passage.ranges.entries()) {
      const parted = index === 0 && passage.parted === true
      addRange(lines, { range, parted, item }, context)
    }
  }
  return lines.map(({ range, item }) => {
    const passage = flow[item]
    return isWhole(passage, range) ? lineOf(passage, item) : { ...lineAt(range, context), item }
  })
}

/** A passage cut out of a line goes back into it, but for text above a table on a document's one line. */
function addRange(
  lines: Printed[],
  {
    range,
    parted,
    item,
  }: { readonly range: Range; readonly parted: boolean; readonly item: number },
  context: LayerContext,
) {
  const last = lines.at(-1)
  const isRow = holdsMark(range, context)
  const above = last && goesOn(context.layer.text, last.range, range) ? last : undefined
  if (above && mayBeCell(above) && !parted) {
    above.range = { start: above.range.start, end: range.end }
    above.isRow ||= isRow
  } else lines.push({ range, isRow, item, from: above?.from ?? range.start })
}

/** A passage as a line: it has been read already. */
export function lineOf({ ranges, reading }: Passage, item: number): FlowLine {
  const start = ranges[0]?.start ?? 0
  const range = { start, end: ranges.at(-1)?.end ?? start }
  const { text } = reading
  const folded = reading.layer.folded.slice(range.start, range.end)
  return { range, text, folded, item, isHeader: isHeader(text) }
}

function isWhole(passage: FlowItem | undefined, { start, end }: Range): passage is Passage {
  if (passage?.type !== 'passage' || passage.ranges.length !== 1) return false
  return passage.ranges[0]?.start === start && passage.ranges[0].end === end
}

function goesOn(text: string, before: Range, range: Range): boolean {
  return range.start >= before.end && !isBroken(text, before.end, range.start)
}

const marks = [...barChars, '\t']

function holdsMark({ start, end }: Range, { layer }: LayerContext): boolean {
  const text = layer.folded.slice(start, end)
  return marks.some((mark) => text.includes(mark))
}

/** The first cell of a row is no longer than this: more is text that a table on its line stands behind. */
const longestFirstCell = 400

function mayBeCell({ range, isRow, from }: Printed): boolean {
  return isRow || range.end - from <= longestFirstCell
}

function isBroken(text: string, start: number, end: number): boolean {
  const found = text.indexOf('\n', start)
  return found !== -1 && found < end
}

/**
 * What is left of a passage when ranges are taken out of it.
 *
 * @param taken - In order, without overlap.
 */
export function withoutRanges(
  passage: Passage,
  taken: readonly Range[],
  context: LayerContext,
): Passage | undefined {
  let kept: readonly Range[] = passage.ranges
  const end = passage.ranges.at(-1)?.end ?? 0
  for (let at = firstBehind(taken, passage.ranges[0]?.start ?? 0); at < taken.length; at++) {
    const range = taken[at]
    if (!range || range.start >= end) break
    kept = kept.flatMap((one) => subtract(one, range))
  }
  if (kept.length === 0) return undefined
  if (kept.length === passage.ranges.length && kept.every((one) => passage.ranges.includes(one))) {
    return passage
  }
  const reading = readStretches(context.layer, [kept], context.step)
  return { ...passage, ranges: kept, reading }
}

/** Index of the first range that ends behind an offset. */
function firstBehind(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function subtract(one: Range, taken: Range): Range[] {
  if (taken.end <= one.start || taken.start >= one.end) return [one]
  const before = { start: one.start, end: taken.start }
  const behind = { start: taken.end, end: one.end }
  return [before, behind].filter(({ start, end }) => start < end)
}
