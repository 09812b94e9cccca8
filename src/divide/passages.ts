import { readLabel } from '../lexicon/labels.ts'
import type { Grid, Layer, SourceDocument } from '../model/block.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { isBlank, type ReadingStep, readStretches } from '../text/reading.ts'
import { findBlankBreaks } from './blank-breaks.ts'
import { findLabelCuts } from './cuts.ts'
import { within } from './extents.ts'
import { cutHeadAndTail, cutNames } from './head-cuts.ts'
import { joinPieces } from './join.ts'
import { isAttachmentMark } from './last-lines.ts'
import { dropPageMarks } from './page-marks.ts'
import { cutAtOffsets, type FlowPiece, isPiece, partAt, readPiece, trimmed } from './piece.ts'
import { findRowCuts } from './row-cuts.ts'

/**
 * Turn a document's blocks into logical paragraphs.
 *
 * Marks of pages are set aside; lines that a hard wrap or a page break cut in two are glued;
 * paragraphs whose line breaks were lost are cut where a label of the plan's own numbering, a document
 * number or a signature begins.
 */
export function splitPassages(
  document: SourceDocument,
  step?: ReadingStep,
): readonly (Passage | Grid)[] {
  const { layer, blocks } = document
  const flow = blocks.flatMap((block): FlowPiece[] =>
    block.type === 'grid'
      ? [block]
      : trimmed(layer, [block]).map((range) => ({ ranges: [range], block, cut: false })),
  )
  const joined = joinPieces(layer, dropPageMarks(layer, cutGaps(layer, flow)), blocks)
  return cutLabels(layer, joined, step).map((piece) =>
    isPiece(piece)
      ? { type: 'passage', ...piece, reading: readStretches(layer, [piece.ranges], step) }
      : piece,
  )
}

/** Cut where the indent of a lost paragraph stands inside a line: two ideographic spaces and more. */
function cutGaps(layer: Layer, flow: readonly FlowPiece[]): FlowPiece[] {
  const tabbed = new Set(flow.filter((piece) => isTabbed(layer, piece)))
  return flow.flatMap((piece) => {
    const [range] = isPiece(piece) ? piece.ranges : []
    if (!range || !isPiece(piece)) return [piece]
    // Tabs part the cells of a table where several lines have them.
    if (tabbed.size >= fewestTabbed && tabbed.has(piece)) return [piece]
    const gaps = findGaps(layer.text, range)
    const breaks = findBreaks(layer.folded.slice(range.start, range.end))
    // An indent is a lost break whatever stands before it.
    const cuts = breaks.length > gaps.length ? merged(gaps, breaks, range.start) : gaps
    return cuts.length === 0 ? [piece] : partAt(layer, piece, cuts)
  })
}

/** Lines with tabs that show a table, and tabs of each: a head and a row of three cells. */
const [fewestTabbed, fewestTabs] = [2, 2]

function isTabbed(layer: Layer, piece: FlowPiece): boolean {
  const [range] = isPiece(piece) ? piece.ranges : []
  return (
    range !== undefined && layer.text.slice(range.start, range.end).split('\t').length > fewestTabs
  )
}

function merged(gaps: readonly number[], breaks: readonly number[], start: number): number[] {
  return [...new Set([...gaps, ...breaks.map((at) => start + at)])].sort((a, b) => a - b)
}

/** Lost line breaks: those between the rows of a table, and blanks that have taken a break's place. */
function findBreaks(text: string): number[] {
  const table = findRowCuts(text)
  if (!table) return findBlankBreaks(text)
  const above = findBlankBreaks(text.slice(0, table.start))
  const below = findBlankBreaks(text.slice(table.end)).map((at) => table.end + at)
  const cuts = new Set([...above, ...table.cuts, ...below])
  return [...cuts].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b)
}

/** A gap needs this much text before it. */
const wordBeforeGap = 4

/** 标 of 标　　题; 附件1 and 的通知 are lines of their own. */
function isWord(before: string): boolean {
  return before.length < wordBeforeGap && before !== '的通知' && !isAttachmentMark(before)
}

function findGaps(layer: string, { start, end }: Range): number[] {
  // Cut out: in the whole layer the next gap may lie far behind this line.
  const text = layer.slice(start, end)
  const cuts: number[] = []
  let from = 0
  for (let at = text.indexOf(gap); at !== -1; ) {
    let next = at
    while (next < text.length && isBlank(text.charCodeAt(next))) next++
    if (next < text.length && next - at <= widestGap && !isWord(text.slice(from, at))) {
      cuts.push(start + next)
      from = next
    }
    at = text.indexOf(gap, next)
  }
  return cuts
}

const gap = '\u3000\u3000'
/** More blanks are a hole in a form, which is filled by hand. */
const widestGap = 12

/** Labels that no page number looks like. */
const itemShapes: ReadonlySet<string> = new Set(['chinese', 'bracketed-chinese', 'chapter'])

/** Cut where labels, the head or the signature of a document stand inside a paragraph. */
function cutLabels(
  layer: Layer,
  flow: readonly FlowPiece[],
  step: ReadingStep | undefined,
): FlowPiece[] {
  // What stands behind the first item is no head: 县公安局:负责… addresses nobody there.
  let hasItem = false
  const pieces = cutNames(layer, flow, step).flatMap((piece, index): FlowPiece[] => {
    if (!isPiece(piece)) return [piece]
    const read = readPiece(layer, piece, step)
    const mayBeHead = !hasItem && index < within.head
    hasItem ||= itemShapes.has(readLabel(read.text)?.shape ?? '')
    return cutHeadAndTail(layer, piece, read, mayBeHead)
  })
  const texts = pieces.map((piece) =>
    isPiece(piece) && !piece.block.furniture ? readPiece(layer, piece, step) : undefined,
  )
  const cuts = findLabelCuts(texts.map((read) => read?.text))
  return pieces.flatMap((piece, index): FlowPiece[] => {
    const read = texts[index]
    return isPiece(piece) && read ? cutAtOffsets(layer, piece, read, cuts[index] ?? []) : [piece]
  })
}
