import type { FoundLines } from './find.ts'
import type { FlowLine } from './flow-lines.ts'
import { isHeaderRow } from './head.ts'

/** Find a table whose cells are parted by tabs: a head and the lines with tabs below it. */
export function findTabs(lines: readonly FlowLine[], at: number): FoundLines | undefined {
  const head = lines[at]?.text
  if (!head?.includes('\t') || !isHeaderRow(head.split('\t').map((cell) => cell.trim()))) {
    return undefined
  }
  let to = at + 1
  while (lines[to]?.text.includes('\t')) to++
  return to > at + 1 ? { form: 'tabs', from: at, to } : undefined
}
