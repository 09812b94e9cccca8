import type { SourceDocument } from '../../model/block.ts'
import type { Range } from '../../model/place.ts'
import { LimitError } from '../errors.ts'
import { writeLayer } from '../layer-writer.ts'
import { linePlaces } from '../line-places.ts'
import type { ReadContext, Reader } from '../reader.ts'
import { findBlocks, type MarkdownBlock } from './blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { cutPieces } from './pieces.ts'
import { findUrl } from './url.ts'
import { writeMarkdown } from './writer.ts'

/**
 * Reads Markdown, as people write it and crawlers make it.
 *
 * Every line of the source is a paragraph, without its inline marks; labels are those of the source,
 * never counted anew. Tables become grids. Front matter and the header of a crawler stay paragraphs.
 */
export const markdownReader: Reader<string> = { format: 'markdown', read: readMarkdown }

async function readMarkdown(source: string, context: ReadContext): Promise<SourceDocument> {
  if (source.length > context.limits.characters) {
    throw new LimitError('markdown', 'characters', context.limits.characters)
  }
  const layerWriter = writeLayer()
  const writer = writeMarkdown(source, layerWriter)
  const front = readFrontMatter(source)
  for (const line of front?.lines ?? []) writer.lines(line, {})
  for (const block of findAllBlocks(source, front?.end ?? 0, context)) {
    if (block.rows) writer.table(block.rows)
    else if (block.kind === 'html') {
      const { writePage } = await import('../html/index.ts')
      writer.page(block, writePage, context)
    } else writer.lines(textRange(source, block), block)
  }
  const { layer, blocks, paragraphStarts } = layerWriter.finish()
  const place = linePlaces(source)
  const url = findUrl(source)
  return {
    format: 'markdown',
    layer,
    blocks,
    place: (offset) => place(writer.sourceOffset(paragraphStarts, offset)),
    ...(url === undefined ? {} : { url }),
  }
}

/** The blocks of the whole document; an HTML table that blank lines cut is put together again. */
function* findAllBlocks(
  source: string,
  from: number,
  context: ReadContext,
): Generator<MarkdownBlock> {
  let done = from
  for (const piece of cutPieces(source, from, context)) {
    for (const block of findBlocks(source.slice(piece.start, piece.end), piece.start)) {
      if (block.start < done) continue
      const end = block.kind === 'html' ? endOfTable(source, block) : block.end
      done = end
      yield { ...block, end }
    }
  }
}

const tableStart = /<table[\s>]/iu
const tableEnd = /<\/table\s*>/iu

function endOfTable(source: string, { start, end }: Range): number {
  const text = source.slice(start, end)
  if (!tableStart.test(text) || tableEnd.test(text)) return end
  const close = tableEnd.exec(source.slice(end))
  return close ? end + close.index + close[0].length : end
}

const openingMarks = /^ {0,3}#{1,6}[ \t]*/u
const closingMarks = /[ \t]#+[ \t]*$/u
const underline = /\n[ \t>]*(?:=+|-+)[ \t]*$/u
const fenceStart = /^[ \t]*(?:`{3,}|~{3,})[^\n]*(?:\n|$)/u
const fenceEnd = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/u

/** The range of a block without the marks that make it one. */
function textRange(source: string, { kind, start, end }: MarkdownBlock): Range {
  const text = source.slice(start, end)
  if (kind === 'code') return cut(text, start, fenceStart, fenceEnd)
  if (kind !== 'heading') return { start, end }
  return cut(text, start, openingMarks, openingMarks.test(text) ? closingMarks : underline)
}

function cut(text: string, start: number, opening: RegExp, closing: RegExp): Range {
  const head = opening.exec(text)?.[0].length ?? 0
  const tail = closing.exec(text)?.index ?? text.length
  return { start: start + head, end: start + Math.max(head, tail) }
}
