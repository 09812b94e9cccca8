import type { Grid, Layer, Paragraph } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { isBlank } from '../text/reading.ts'

/** A passage before it is read. */
export interface Piece {
  readonly ranges: readonly Range[]
  readonly block: Paragraph
  /** It begins inside a paragraph of the container. */
  readonly cut: boolean
}

/** What stands in a document's flow before its paragraphs are read. */
export type FlowPiece = Piece | Grid

export function isPiece(piece: FlowPiece | undefined): piece is Piece {
  return piece !== undefined && !('type' in piece)
}

/** Ranges without the blanks at their ends; empty ones are dropped. */
export function trimmed(layer: Layer, ranges: readonly Range[]): Range[] {
  const kept: Range[] = []
  for (let { start, end } of ranges) {
    while (start < end && isBlank(layer.text.charCodeAt(start))) start++
    while (end > start && isBlank(layer.text.charCodeAt(end - 1))) end--
    if (start < end) kept.push({ start, end })
  }
  return kept
}

/** Folded text of a piece. */
export function folded(layer: Layer, piece: Piece): string {
  return piece.ranges.map(({ start, end }) => layer.folded.slice(start, end)).join('')
}

/** Cut a piece at offsets of the layer. */
export function cutAt(layer: Layer, piece: Piece, cuts: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  let ranges = piece.ranges
  for (const cut of cuts) {
    const before = ranges.flatMap((range) => clip(range, range.start, cut))
    ranges = ranges.flatMap((range) => clip(range, cut, range.end))
    pieces.push({
      ranges: trimmed(layer, before),
      block: piece.block,
      cut: pieces.length > 0 || piece.cut,
    })
  }
  pieces.push({ ranges: trimmed(layer, ranges), block: piece.block, cut: true })
  return pieces.filter((one) => one.ranges.length > 0)
}

function clip(range: Range, from: number, to: number): Range[] {
  const start = Math.max(range.start, from)
  const end = Math.min(range.end, to)
  return start < end ? [{ start, end }] : []
}

/** Cut a piece at offsets of its own text; none leaves it whole. */
export function cutAtOffsets(layer: Layer, piece: Piece, offsets: readonly number[]): Piece[] {
  const cuts = offsets.map((offset) => layerOffset(piece, offset))
  return cuts.length === 0 ? [piece] : cutAt(layer, piece, cuts)
}

/** Offset in the layer of a character of a piece's text. */
function layerOffset({ ranges }: Piece, offset: number): number {
  let rest = offset
  for (const { start, end } of ranges) {
    if (rest < end - start) return start + rest
    rest -= end - start
  }
  return ranges.at(-1)?.end ?? 0
}
