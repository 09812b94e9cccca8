import type { Range } from '../model/place.ts'
import { isBlank } from '../text/reading.ts'
import { assemble, type Placed } from './assemble.ts'
import { readCell } from './cell.ts'
import type { Evidence } from './evidence.ts'
import type { FlowLine } from './flow-lines.ts'
import { isHeader, isTableHead } from './head.ts'
import type { ReadTable } from './lines-form.ts'
import { modelsOf } from './models.ts'
import { isUnsure, type PlaceRules, placeRow } from './place.ts'
import type { LayerContext, SheetCell } from './region.ts'
import { type Unit, unitOf } from './unit.ts'

const fewestColumns = 3
const fewestRows = 2
const mostWords = 40

/**
 * Read a table whose columns are parted by nothing but spaces.
 *
 * ```text
 * 序号 工作任务 责任单位⏎1 居民消费价格涨幅3%左右 发展改革局⏎2 …
 * ```
 *
 * Every line must be a row with a word for each column; a space inside a cell is read over where the
 * words fit the columns in one way only. The first line that does not fit ends the table.
 */
export function readSpaces(
  lines: readonly FlowLine[],
  from: number,
  context: LayerContext,
  evidence: Evidence,
): ReadTable | undefined {
  const headLine = lines[from]
  const head = headLine && readHead(headLine.range, context)
  if (!head) return undefined
  const columns = modelsOf([head.cells], [])
  const rules: PlaceRules = { columns, evidence, joins: true, gaps: () => 'none' }
  const placed: Placed[] = []
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]
    const units = line ? wordsOf(line.range, head.gap, context) : []
    const readings = units.length > mostWords ? [] : placeRow(units, rules, 'later')
    const [best] = readings
    if (!best || isUnsure(readings)) break
    placed.push({ type: 'row', units, columns: best.columns })
  }
  if (placed.length < fewestRows) return undefined
  const { refused, filled, ...parts } = assemble(placed, {
    columns,
    join: (own) => joinWords(own, context),
    tail: () => 'empty',
    blanksInherit: false,
  })
  const sheet = { width: columns.length, head: [head.cells], ...parts, recovered: filled }
  return { table: { sheet, refused }, taken: placed.length + 1 }
}

/** Columns of the head, and how wide a gap parts them: two blanks where the head has such gaps. */
function readHead(line: Range, context: LayerContext) {
  for (const gap of [2, 1]) {
    const words = wordsOf(line, gap, context)
    const cells = spelled(words, context).map(({ cell }) => cell)
    const texts = cells.map(({ norm }) => norm)
    if (cells.length >= fewestColumns && texts.every(isHeader) && isTableHead(texts)) {
      return { cells, gap }
    }
  }
  return undefined
}

const oneHan = /^[\u4e00-\u9fa5]$/u

/** Words whose characters blanks part (工 作 任 务) put together again. */
function spelled(words: readonly Unit[], context: LayerContext): Unit[] {
  const runs: Unit[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    const isLetter = oneHan.test(word.cell.norm)
    if (last && isLetter && oneHan.test(last.at(-1)?.cell.norm ?? '')) last.push(word)
    else runs.push([word])
  }
  return runs.flatMap((run) => {
    const [first, ...others] = run
    const [start, end] = [first?.parts[0]?.start, others.at(-1)?.parts[0]?.end]
    if (start === undefined || end === undefined) return run
    return [unitOf({ parts: [{ start, end }], broken: false }, context)]
  })
}

function wordsOf(line: Range, gap: number, context: LayerContext): Unit[] {
  const { text } = context.layer
  const units: Unit[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; ) {
    let end = at
    while (end < line.end && isBlank(text.charCodeAt(end))) end++
    if (at === line.end || end - at >= gap) {
      if (at > start) units.push(unitOf({ parts: [{ start, end: at }], broken: false }, context))
      start = end
    }
    at = Math.max(end, at + 1)
  }
  return units
}

function joinWords(units: readonly Unit[], context: LayerContext): SheetCell {
  const ranges = units.flatMap(({ parts }) => parts)
  const start = ranges[0]?.start ?? 0
  return readCell({ start, end: ranges.at(-1)?.end ?? start }, context)
}
