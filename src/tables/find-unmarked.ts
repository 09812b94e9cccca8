import { evidenceOf } from './evidence.ts'
import type { FoundLines } from './find.ts'
import type { FlowLine } from './flow-lines.ts'
import { isGluedHead } from './glued.ts'
import { isHeader } from './head.ts'
import { mostColumns, readLines } from './lines-form.ts'
import type { LayerContext } from './region.ts'
import { readSpaces } from './spaces-form.ts'

const nothingKnown = evidenceOf([])

/** Find a table with one cell per line: it is one only where it can be read. */
export function findLines(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  if (!lines[at]?.isHeader || !isHeaderSoon(lines, at + 1)) return undefined
  let to = at
  while (lines[to]?.isHeader) to++
  if (to - at > mostColumns) return { from: at, to }
  const read = readLines(lines, at, context, nothingKnown)
  return read && { form: 'lines', from: at, to: at + read.taken }
}

function isHeaderSoon(lines: readonly FlowLine[], at: number): boolean {
  const [one, two] = [lines[at], lines[at + 1]]
  return one?.isHeader === true || (two !== undefined && isHeader(`${one?.text}${two.text}`))
}

/** Find a table whose columns are parted by spaces: it is one only where it can be read. */
export function findSpaces(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  const line = lines[at]
  if (!line?.isHeader || !line.folded.includes(' ')) return undefined
  const read = readSpaces(lines, at, context, nothingKnown)
  return read && { form: 'spaces', from: at, to: at + read.taken }
}

/** Find a line in which a whole table has run together; its cells cannot be told apart. */
export function findGlued(lines: readonly FlowLine[], at: number): FoundLines | undefined {
  return isGluedHead(lines[at]?.text ?? '') ? { form: 'glued', from: at, to: at + 1 } : undefined
}
