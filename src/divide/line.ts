import { readLabel } from '../lexicon/labels.ts'
import { isSiteLine } from '../lexicon/site-lines.ts'
import type { Grid } from '../model/block.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { readBlankFields, readBracketFields } from './blank-fields.ts'
import { longest, within } from './extents.ts'
import { readField, readFieldName } from './lines.ts'
import { isStamped } from './stamps.ts'

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

/** A paragraph that is not yet known to be anything but text. */
export function isOpenLine({ part, passage }: Line): boolean {
  return part === 'body' && passage !== undefined
}

/** Lines of a flow; furniture is marked, all else is taken for body until proved otherwise. */
export function linesOf(flow: readonly (Passage | Grid)[]): Line[] {
  return flow.map((block, index): Line => {
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
}

/** Fields stand above the first item or in the last lines; a plan's own 时间:… is none. */
export function markFields(lines: readonly Line[]) {
  const item = lines.findIndex(({ part, text }) => part === 'body' && isItem(text))
  const first = item === -1 ? lines.length : item
  for (const line of lines) {
    const near = line.index < first || line.index >= lines.length - within.footer
    if (near && line.part === 'body' && line.passage && isField(line.text)) line.part = 'field'
  }
  markNames(lines.slice(0, first))
}

/** An index table as lines names at least this many fields. */
const indexNames = 2

/** Names of fields on lines of their own, each above its value: 成文日期 / 2024-03-05. */
function markNames(lines: readonly Line[]) {
  const names = lines.filter(
    ({ part, passage, text }) => part === 'body' && passage && readFieldName(text) !== undefined,
  )
  const fields = lines.some(
    ({ part, text }) => part === 'field' && readBlankFields(text).length > 0,
  )
  if (names.length >= indexNames || fields) for (const line of names) line.part = 'field'
}

function isItem(text: string): boolean {
  const shape = readLabel(text)?.shape
  return shape === 'chinese' || shape === 'chapter' || shape === 'bracketed-chinese'
}

/** 内容概述 当前…: an index table's last row holds the beginning of the text. */
const summary = /^内容概[述要][ \t\u3000|]/u

function isIndexRow(text: string): boolean {
  return readBlankFields(text).length > 0 || readBracketFields(text).length > 0
}

function isField(text: string): boolean {
  if (isStamped(text) || isIndexRow(text) || summary.test(text)) return true
  if (text.length <= longest.fieldLine && readField(text)) return true
  return text.length <= longest.fieldName && text.endsWith(':') && readFieldName(text) !== undefined
}
