import type { Block, GridCell, Layer, Paragraph } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { fold } from '../text/fold.ts'
import { stretchAt } from './line-places.ts'

/** A cell to write: where it stands, and its paragraphs. */
export interface CellText extends Omit<GridCell, 'start' | 'end'> {
  readonly paragraphs: readonly string[]
}

/** A table to write; cells in reading order. */
export interface GridText {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly CellText[]
  readonly caption?: readonly string[]
  readonly furniture?: boolean
  readonly mergeless?: boolean
}

/** What a paragraph is apart from its text; `bold` counts from its beginning. */
export type ParagraphStyle = Omit<Paragraph, 'type' | 'start' | 'end'>

/** Writes a text layer block by block: blocks by line ends, cells of a row by tabs. */
export interface LayerWriter {
  readonly paragraph: (text: string, style?: ParagraphStyle) => void
  readonly grid: (grid: GridText) => void
  readonly finish: () => WrittenLayer
}

interface WrittenLayer {
  readonly layer: Layer
  readonly blocks: readonly Block[]
  /** Number from 1 of the paragraph in which an offset stands, each paragraph of a cell being one. */
  readonly paragraphAt: (offset: number) => number
  /** Where the paragraphs begin, each paragraph of a cell being one. */
  readonly paragraphStarts: readonly number[]
}

/** Begin an empty layer. */
export function writeLayer(): LayerWriter {
  const parts: string[] = []
  const blocks: Block[] = []
  const starts: number[] = []
  let length = 0

  const put = (text: string) => {
    parts.push(text)
    length += text.length
  }

  const putParagraphs = (texts: readonly string[]): Range => {
    const start = length
    for (const [index, text] of texts.entries()) {
      if (index > 0) put('\n')
      starts.push(length)
      put(text)
    }
    return { start, end: length }
  }

  const beginBlock = () => {
    if (length > 0) put('\n')
    return length
  }

  const paragraph: LayerWriter['paragraph'] = (text, style = {}) => {
    const start = beginBlock()
    const bold = style.bold?.map((range) => ({
      start: start + range.start,
      end: start + range.end,
    }))
    const range = putParagraphs([text])
    blocks.push({ type: 'paragraph', ...range, ...style, ...(bold ? { bold } : {}) })
  }

  const putCells = (cells: readonly CellText[]) => {
    const written: GridCell[] = []
    for (const [index, { paragraphs, ...cell }] of cells.entries()) {
      if (index > 0) put(cells[index - 1]?.row === cell.row ? '\t' : '\n')
      written.push({ ...cell, ...putParagraphs(paragraphs) })
    }
    return written
  }

  const grid: LayerWriter['grid'] = ({
    caption = [],
    cells: texts,
    furniture,
    mergeless,
    ...size
  }) => {
    const start = beginBlock()
    const above = putParagraphs(caption)
    if (caption.length > 0) put('\n')
    const cells = putCells(texts)
    blocks.push({
      type: 'grid',
      start,
      end: length,
      ...size,
      cells,
      ...(caption.length > 0 ? { caption: above } : {}),
      ...(furniture ? { furniture } : {}),
      ...(mergeless ? { mergeless } : {}),
    })
  }

  const finish = () => {
    const text = parts.join('')
    const paragraphAt = stretchAt(starts)
    return {
      layer: { text, folded: fold(text) },
      blocks,
      paragraphStarts: starts,
      paragraphAt: (offset: number) => paragraphAt(offset) + 1,
    }
  }

  return { paragraph, grid, finish }
}
