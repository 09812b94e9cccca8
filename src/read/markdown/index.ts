import type { SourceDocument } from '../../model/block.ts'
import type { Range } from '../../model/place.ts'
import { type CellText, writeLayer } from '../layer-writer.ts'
import { lastAtMost, linePlaces } from '../line-places.ts'
import { LimitError, type ReadContext, type Reader } from '../reader.ts'
import { findBlocks, type MarkdownBlock } from './blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { type MarkdownLine, readInline } from './inline.ts'
import { cutPieces } from './pieces.ts'
import { findUrl } from './url.ts'

/**
 * Reads Markdown, as people write it and crawlers make it.
 *
 * Every line of the source is a paragraph, without its inline marks; labels are those of the source,
 * never counted anew. Tables become grids. Front matter and the header of a crawler stay paragraphs.
 */
export const markdownReader: Reader<string> = { format: 'markdown', read: readMarkdown }

function readMarkdown(source: string, context: ReadContext): SourceDocument {
  if (source.length > context.limits.characters) {
    throw new LimitError('markdown', 'characters', context.limits.characters)
  }
  const writer = writeLayer()
  const written: MarkdownLine[] = []

  const writeLine = (line: MarkdownLine, style: { heading?: number; listed?: boolean }) => {
    written.push(line)
    writer.paragraph(line.text, { ...style, ...(line.bold.length > 0 ? { bold: line.bold } : {}) })
  }

  const writeTable = (rows: readonly (readonly Range[])[]) => {
    const cells = rows.flatMap((row, index) =>
      row.map((cell, column): CellText => {
        const lines = readInline(source, cell.start, cell.end)
        written.push(...lines)
        return {
          row: index,
          column,
          rowSpan: 1,
          columnSpan: 1,
          ...(index === 0 ? { header: true } : {}),
          paragraphs: lines.map(({ text }) => text),
        }
      }),
    )
    const columnCount = Math.max(0, ...rows.map((row) => row.length))
    writer.grid({ rowCount: rows.length, columnCount, cells })
  }

  const writeBlock = (block: MarkdownBlock) => {
    if (block.rows) writeTable(block.rows)
    else {
      const { start, end } = textRange(source, block)
      const lines = readInline(source, start, end)
      // A heading of several lines is a paragraph above a line of dashes.
      const heading = lines.length === 1 ? block.heading : undefined
      for (const [index, line] of lines.entries()) {
        writeLine(line, {
          ...(heading === undefined ? {} : { heading }),
          ...(index === 0 && block.listed ? { listed: true } : {}),
        })
      }
    }
  }

  const front = readFrontMatter(source)
  for (const { start, end } of front?.lines ?? []) {
    for (const line of readInline(source, start, end)) writeLine(line, {})
  }
  for (const { start, end } of cutPieces(source, front?.end ?? 0, context)) {
    for (const block of findBlocks(source.slice(start, end), start)) writeBlock(block)
  }

  const { layer, blocks, paragraphStarts } = writer.finish()
  const place = linePlaces(source)
  const url = findUrl(source)
  return {
    format: 'markdown',
    layer,
    blocks,
    place: (offset) => place(sourceOffset(written, paragraphStarts, offset)),
    ...(url === undefined ? {} : { url }),
  }
}

const openingMarks = /^ {0,3}#{1,6}[ \t]*/u
const closingMarks = /[ \t]#+[ \t]*$/u
const underline = /\n[ \t>]*(?:=+|-+)[ \t]*$/u
const fenceLine = /^[ \t]*(?:`{3,}|~{3,})[^\n]*(?:\n|$)/u
const fenceEnd = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/u

/** The range of a block without the marks that make it one. */
function textRange(source: string, { kind, start, end }: MarkdownBlock): Range {
  const text = source.slice(start, end)
  const [opening, closing] =
    kind === 'heading' ? [openingMarks, closingMarks] : kind === 'code' ? [fenceLine, fenceEnd] : []
  if (!opening || !closing) return { start, end }
  const head = opening.exec(text)?.[0].length ?? 0
  const tail = (kind === 'heading' && head === 0 ? underline : closing).exec(text)
  return { start: start + head, end: tail ? start + tail.index : end }
}

/** Offset in the source of what stands at `offset` of the layer. */
function sourceOffset(
  lines: readonly MarkdownLine[],
  starts: readonly number[],
  offset: number,
): number {
  const index = lastAtMost(starts, offset)
  const line = lines[index]
  if (!line) return 0
  const inside = Math.min(offset - (starts[index] ?? 0), line.text.length)
  const origin =
    line.origins[
      lastAtMost(
        line.origins.map(({ at }) => at),
        inside,
      )
    ]
  return origin ? origin.source + inside - origin.at : 0
}
