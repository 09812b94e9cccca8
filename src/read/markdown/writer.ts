import type { Range } from '../../model/place.ts'
import type { CellText, LayerWriter, ParagraphStyle } from '../layer-writer.ts'
import { lastAtMost } from '../line-places.ts'
import type { ReadContext } from '../reader.ts'
import { alignText } from './align.ts'
import { type MarkdownLine, type Origin, readInline } from './inline.ts'

/** Writes a page that stands in a Markdown document; the paragraphs as written. */
type WritePage = (source: string, context: ReadContext, writer: LayerWriter) => readonly string[]

/** A paragraph as written, and where its characters come from. */
interface Written {
  readonly text: string
  readonly origins: readonly Origin[]
}

interface BlockStyle {
  readonly heading?: number
  readonly listed?: boolean
}

/** Writes the blocks of a Markdown document into a layer, and remembers their places. */
export interface MarkdownWriter {
  readonly lines: (range: Range, style: BlockStyle) => void
  readonly table: (rows: readonly (readonly Range[])[]) => void
  readonly page: (range: Range, write: WritePage, context: ReadContext) => void
  /** Offset in the source of an offset of the layer. */
  readonly sourceOffset: (starts: readonly number[], offset: number) => number
}

export function writeMarkdown(source: string, writer: LayerWriter): MarkdownWriter {
  const written: Written[] = []
  return {
    lines({ start, end }, style) {
      const lines = readInline(source, start, end)
      written.push(...lines)
      for (const [index, line] of lines.entries()) {
        writer.paragraph(line.text, styleOf(line, lines.length, index, style))
      }
    },
    table(rows) {
      const cells = rows.flatMap((row, index) =>
        row.map(({ start, end }, column): CellText => {
          const lines = readInline(source, start, end)
          written.push(...lines)
          const place = { row: index, column, rowSpan: 1, columnSpan: 1 }
          const paragraphs = lines.map(({ text }) => text)
          return { ...place, ...(index === 0 ? { header: true } : {}), paragraphs }
        }),
      )
      const columnCount = Math.max(0, ...rows.map((row) => row.length))
      writer.grid({ rowCount: rows.length, columnCount, cells, mergeless: true })
    },
    page({ start, end }, write, context) {
      let from = start
      for (const text of write(source.slice(start, end), context, writer)) {
        const origins = alignText(source, text, from, end)
        written.push({ text, origins })
        from = (origins.at(-1)?.source ?? from) + 1
      }
    },
    sourceOffset(starts, offset) {
      const index = lastAtMost(starts, offset)
      const line = written[index]
      if (!line) return 0
      const inside = Math.min(offset - (starts[index] ?? 0), line.text.length)
      const places = line.origins.map(({ at }) => at)
      const origin = line.origins[lastAtMost(places, inside)]
      return origin ? origin.source + inside - origin.at : 0
    },
  }
}

function styleOf(
  { bold }: MarkdownLine,
  count: number,
  index: number,
  { heading, listed }: BlockStyle,
): ParagraphStyle {
  return {
    // A heading of several lines is a paragraph above a line of dashes.
    ...(heading !== undefined && count === 1 ? { heading } : {}),
    ...(listed && index === 0 ? { listed } : {}),
    ...(bold.length > 0 ? { bold } : {}),
  }
}
