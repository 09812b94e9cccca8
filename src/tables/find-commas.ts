import { commaCells } from './commas.ts'
import { type FlowLine, lineAt } from './flow-lines.ts'
import { isHeader, isTableHead } from './head.ts'
import type { FoundLines, LayerContext } from './region.ts'

/** 任务,责任单位 may stand in a sentence. */
const fewestColumns = 3
const rowStart = /^\d{1,3},/u

/**
 * Find a table whose cells are parted by commas (CSV): a line of nothing but headers, and the lines with
 * as many cells below it. A row of another number of cells among them goes with them, to be refused.
 */
export function findCommas(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  const head = lines[at]
  if (!head?.folded.includes(',')) return undefined
  const texts = commaCells(head.range, context.layer.text).map((cell) =>
    cell ? lineAt(cell, context).text : '',
  )
  if (texts.length < fewestColumns || !texts.every(isHeader) || !isTableHead(texts))
    return undefined
  const isRow = ({ folded, range }: FlowLine) =>
    rowStart.test(folded) || commaCells(range, context.layer.text).length === texts.length
  let to = at + 1
  for (let line = lines[to]; line && isRow(line); line = lines[to]) to++
  return to > at + 1 ? { form: 'commas', from: at, to } : undefined
}
