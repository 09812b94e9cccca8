import { contentOf, isCountedTotal, isSectionLabel } from './content.ts'
import { type FlowLine, lineAt } from './flow-lines.ts'
import { isHeaderRow } from './head.ts'
import type { FoundLines, LayerContext } from './region.ts'

/** Find a table whose cells are parted by tabs: a head and the lines with tabs below it. */
export function findTabs(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  const head = lines[at]
  if (!head?.folded.includes('\t') || !isHeaderRow(wordsOf(head, context))) return undefined
  let to = at + 1
  while (isRow(lines[to]) || isSection(lines[to], lines[to + 1])) to++
  return to > at + 1 ? { form: 'tabs', from: at, to } : undefined
}

const countedRow = /^\d{1,3}\t/u

/** A line between rows that names those below it: labelled, or a few words above a row with its number. */
function isSection(line: FlowLine | undefined, below: FlowLine | undefined): boolean {
  if (line && isCountedTotal(line.text)) return true
  if (!line || !below || !isRow(below)) return false
  if (isSectionLabel(line.text)) return true
  return contentOf(line.text) === 'phrase' && countedRow.test(below.folded)
}

function isRow(line: FlowLine | undefined): boolean {
  return line?.folded.includes('\t') === true
}

function wordsOf({ folded, range }: FlowLine, context: LayerContext): string[] {
  let start = range.start
  return folded.split('\t').map((word) => {
    const end = start + word.length
    const { text } = lineAt({ start, end }, context)
    start = end + 1
    return text.trim()
  })
}
