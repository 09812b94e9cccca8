import type { Block, Grid, GridCell, Paragraph, SourceDocument } from '../../model/block.ts'
import type { Format } from '../../model/formats.ts'
import type { Place, Range } from '../../model/place.ts'
import { fold } from '../../text/fold.ts'
import { isBlank } from '../../text/reading.ts'
import { LimitError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { lastAtMost } from '../line-places.ts'

/** A stretch of text that has one place in the container. */
export interface Piece {
  readonly text: string
  readonly place: Place
}

/** A cell to be written: its paragraphs, each made of pieces. */
export interface CellToWrite extends Omit<GridCell, 'start' | 'end'> {
  readonly paragraphs: readonly (readonly Piece[])[]
}

/** A grid to be written: the printed cells of each row. */
interface GridToWrite {
  readonly rows: readonly (readonly CellToWrite[])[]
  readonly rowCount: number
  readonly columnCount: number
  readonly furniture?: boolean
}

/** What a paragraph has beside its text; ranges count in the paragraph's own text. */
export type ParagraphTraits = Omit<Paragraph, 'type' | 'start' | 'end'>

/**
 * Writes the text layer of a container that has paragraphs and tables, with the way back.
 *
 * Blocks are parted by a line feed, cells of a row by a tab, paragraphs of a cell by a line feed.
 */
export interface LayerWriter {
  readonly paragraph: (pieces: readonly Piece[], traits?: ParagraphTraits) => void
  readonly grid: (grid: GridToWrite) => void
  readonly finish: () => SourceDocument
}

interface Draft {
  readonly parts: string[]
  length: number
  cellCount: number
  readonly starts: number[]
  readonly places: Place[]
  readonly blocks: Block[]
}

/**
 * Begin a layer.
 *
 * @throws {LimitError} From its functions, over `characters` or `cells`.
 */
export function writeLayer(format: Format, limits: Limits): LayerWriter {
  const draft: Draft = {
    parts: [],
    length: 0,
    cellCount: 0,
    starts: [],
    places: [],
    blocks: [],
  }
  const check = () => {
    if (draft.length > limits.characters) {
      throw new LimitError(format, 'characters', limits.characters)
    }
    if (draft.cellCount > limits.cells) throw new LimitError(format, 'cells', limits.cells)
  }
  return {
    paragraph(pieces, traits) {
      writeParagraph(draft, pieces, traits)
      check()
    },
    grid(grid) {
      draft.cellCount += grid.rows.reduce((sum, row) => sum + row.length, 0)
      check()
      writeGrid(draft, grid)
      check()
    },
    finish: () => finish(draft, format),
  }
}

function finish({ parts, starts, places, blocks }: Draft, format: Format): SourceDocument {
  const text = parts.join('')
  const nowhere: Place = { paragraph: 1 }
  return {
    format,
    layer: { text, folded: fold(text) },
    blocks,
    place: (offset) => places[lastAtMost(starts, offset)] ?? nowhere,
  }
}

function put(draft: Draft, text: string): void {
  draft.parts.push(text)
  draft.length += text.length
}

function putPieces(draft: Draft, pieces: readonly Piece[]): Range {
  const start = draft.length
  for (const { text, place } of pieces) {
    draft.starts.push(draft.length)
    draft.places.push(place)
    put(draft, text)
  }
  return { start, end: draft.length }
}

function writeParagraph(draft: Draft, pieces: readonly Piece[], traits: ParagraphTraits = {}) {
  if (draft.length > 0) put(draft, '\n')
  const whole = putPieces(draft, pieces)
  const text = pieces.map((piece) => piece.text).join('')
  const range = trimmed(text, whole.start)
  const bold = traits.bold
    ?.map(({ start, end }) => ({
      start: Math.max(start + whole.start, range.start),
      end: Math.min(end + whole.start, range.end),
    }))
    .filter(({ start, end }) => start < end)
  const { bold: _, ...others } = traits
  const paragraph: Paragraph = { type: 'paragraph', ...range, ...others }
  draft.blocks.push(bold && bold.length > 0 ? { ...paragraph, bold } : paragraph)
}

function trimmed(text: string, base: number): Range {
  let [start, end] = [0, text.length]
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start: base + start, end: base + end }
}

function writeGrid(draft: Draft, { rows, ...grid }: GridToWrite): void {
  if (draft.length > 0) put(draft, '\n')
  const cells: GridCell[] = []
  const start = draft.length
  let isFirst = true
  for (const row of rows) {
    if (row.length === 0) continue
    if (!isFirst) put(draft, '\n')
    isFirst = false
    for (const [index, cell] of row.entries()) {
      if (index > 0) put(draft, '\t')
      cells.push(writeCell(draft, cell))
    }
  }
  const block: Grid = { type: 'grid', ...grid, cells, start, end: draft.length }
  draft.blocks.push(block)
}

function writeCell(draft: Draft, { paragraphs, ...cell }: CellToWrite): GridCell {
  const start = draft.length
  for (const [index, pieces] of paragraphs.entries()) {
    if (index > 0) put(draft, '\n')
    putPieces(draft, pieces)
  }
  return { ...cell, start, end: draft.length }
}

/** Whether there is anything to read in a text. */
export function isBlankText(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isBlank(text.charCodeAt(index))) return false
  }
  return true
}
