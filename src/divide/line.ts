import { isSiteLine } from '../lexicon/site-lines.ts'
import type { Grid } from '../model/block.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { readField, readFieldName } from './lines.ts'

/** What a line belongs to, while the document is being taken apart. */
export type Part =
  | 'furniture'
  | 'field'
  | 'head'
  | 'notice'
  | 'note'
  | 'colophon'
  | 'attached'
  | 'body'

/** One paragraph or grid of the document, in reading order. */
export interface Line extends Range {
  readonly index: number
  /** Folded text; empty for a grid. */
  readonly text: string
  readonly passage?: Passage
  readonly grid?: Grid
  part: Part
}

/** Lines of a flow; furniture and fields are marked, all else is taken for body until proved otherwise. */
export function linesOf(flow: readonly (Passage | Grid)[]): Line[] {
  const lines = flow.map((block, index): Line => {
    if (block.type === 'grid') {
      const part: Part = block.furniture ? 'furniture' : 'body'
      return { index, text: '', grid: block, part, start: block.start, end: block.end }
    }
    const start = block.ranges[0]?.start ?? 0
    const end = block.ranges.at(-1)?.end ?? start
    const part: Part =
      block.block.furniture || isSiteLine(block.reading.text) ? 'furniture' : 'body'
    return { index, text: block.reading.text, passage: block, part, start, end }
  })
  markFields(lines)
  return lines
}

/** Fields stand in the head of a document or in an index table; a plan's own 来源:… deep inside is none. */
const fieldLines = 60

function markFields(lines: readonly Line[]) {
  for (const line of lines) {
    if (line.part !== 'body' || !line.passage) continue
    const near = line.index < fieldLines || line.index >= lines.length - 12
    const field = near ? readField(line.text) : undefined
    if (field && line.text.length <= 240) line.part = 'field'
    else if (
      near &&
      line.text.length <= 12 &&
      line.text.endsWith(':') &&
      readFieldName(line.text)
    ) {
      line.part = 'field'
    }
  }
}
