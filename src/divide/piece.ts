import type { Grid, Layer, Paragraph } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { isBlank, type ReadingStep, readStretches } from '../text/reading.ts'

/** A passage before it is read. */
export interface Piece {
  readonly ranges: readonly Range[]
  readonly block: Paragraph
  /** It begins inside a paragraph of the container. */
  readonly cut: boolean
  /** It stands behind the blank that a line break has left. */
  readonly parted?: true
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
function cutAt(layer: Layer, piece: Piece, cuts: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  let ranges = piece.ranges
  for (const cut of cuts) {
    const before = ranges.flatMap((range) => clip(range, range.start, cut))
    ranges = ranges.flatMap((range) => clip(range, cut, range.end))
    pieces.push({
      ranges: trimmed(layer, before),
      block: piece.block,
      cut: pieces.length > 0 || piece.cut,
      ...(pieces.length === 0 && piece.parted && { parted: true }),
    })
  }
  pieces.push({ ranges: trimmed(layer, ranges), block: piece.block, cut: true })
  return pieces.filter((one) => one.ranges.length > 0)
}

/** Cut a piece where line breaks have left blanks. */
export function partAt(layer: Layer, piece: Piece, cuts: readonly number[]): Piece[] {
  const [first, ...others] = cutAt(layer, piece, cuts)
  return first ? [first, ...others.map((one) => ({ ...one, parted: true as const }))] : []
}

function clip(range: Range, from: number, to: number): Range[] {
  const start = Math.max(range.start, from)
  const end = Math.min(range.end, to)
  return start < end ? [{ start, end }] : []
}

/** The text of a piece in which its cuts are looked for, and the way back to the layer. */
export interface PieceText {
  readonly text: string
  readonly layerOffset: (offset: number) => number
}

/** Read a piece: a sound one as it is folded, a damaged one in its normal form. */
export function readPiece(layer: Layer, piece: Piece, step: ReadingStep | undefined): PieceText {
  const reading = step && readStretches(layer, [piece.ranges], step)
  if (!reading?.map) {
    return { text: folded(layer, piece), layerOffset: (offset) => layerOffset(piece, offset) }
  }
  const { text, map } = reading
  return { text, layerOffset: (offset) => map.starts[offset] ?? piece.ranges.at(-1)?.end ?? 0 }
}

/** Cut a piece at offsets of its text; none leaves it whole. */
export function cutAtOffsets(
  layer: Layer,
  piece: Piece,
  { layerOffset: offsetOf }: PieceText,
  offsets: readonly number[],
): Piece[] {
  return offsets.length === 0 ? [piece] : cutAt(layer, piece, offsets.map(offsetOf))
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
