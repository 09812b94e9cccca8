import type { Paragraph, SourceDocument } from '../model/block.ts'
import { fold } from '../text/fold.ts'
import { isBlank } from '../text/reading.ts'
import { linePlaces } from './line-places.ts'
import type { Reader } from './reader.ts'

/**
 * Reads plain text: the layer is the text as it stands, every line that is not blank is a paragraph.
 *
 * A paragraph's range leaves out the blanks at both ends of its line.
 */
export const textReader: Reader<string> = {
  format: 'text',
  read(text) {
    return {
      format: 'text',
      layer: { text, folded: fold(text) },
      blocks: linesOf(text),
      place: linePlaces(text),
    } satisfies SourceDocument
  },
}

const lineEnd = /[\n\r\f\v\u2028\u2029]/gu

function linesOf(text: string): Paragraph[] {
  const blocks: Paragraph[] = []
  const put = (from: number, to: number) => {
    let [start, end] = [from, to]
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start < end) blocks.push({ type: 'paragraph', start, end })
  }
  let start = 0
  for (const { index } of text.matchAll(lineEnd)) {
    put(start, index)
    start = index + 1
  }
  put(start, text.length)
  return blocks
}
