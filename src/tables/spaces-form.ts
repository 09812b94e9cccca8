import { findDocumentNumbers } from '../lexicon/document-number.ts'
import type { Range } from '../model/place.ts'
import { isBlank } from '../text/reading.ts'
import { assemble, type Placed } from './assemble.ts'
import { emptyCell, readCell } from './cell.ts'
import { isCountedTotal, isSectionLabel } from './content.ts'
import type { Evidence } from './evidence.ts'
import { type ColumnModel, isOuterAt } from './fit.ts'
import { type FlatHead, isSecondHead, layHead } from './flat-head.ts'
import type { FlowLine } from './flow-lines.ts'
import { isHeader, isHeaderRow, isTableHead } from './head.ts'
import type { ReadTable } from './lines-form.ts'
import { modelsOf } from './models.ts'
import { isUnsure, type PlaceRules, placeRow } from './place.ts'
import type { LayerContext, SheetCell } from './region.ts'
import { numberedSection } from './section.ts'
import { type Unit, unitOf } from './unit.ts'

const fewestColumns = 3
const fewestRows = 2
const mostWords = 40
const fewestCells = 2

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
  const head = headAt(lines, from, context)
  if (!head) return undefined
  const start = from + head.rows.length
  const columns = modelsOf(head.rows, head.gap > 1 ? fullRows(lines, start, head, context) : [])
  const words: PlaceRules = { columns, evidence, joins: true, gaps: () => 'none' }
  const gaps = (column: ColumnModel) => gapBetween(columns, column)
  const cells: PlaceRules = { columns, evidence, joins: false, gaps }
  const ways = head.gap > 1 ? [cells, words] : [words]
  const placed = ways
    .map((rules) => placedFrom(lines, start, head.gap, { rules, context }))
    .find((all) => all.filter(isSureRow).length >= fewestRows)
  if (!placed) return undefined
  const { refused, filled, ...parts } = assemble(placed, {
    columns,
    join: (own) => joinWords(own, context),
    tail: () => 'empty',
    between: (column) => (gaps(column) === 'empty' ? 'empty' : 'inherit'),
    blanksInherit: false,
  })
  const recovered = filled || head.rows.length > 1
  const sheet = { width: columns.length, head: head.rows, ...parts, recovered }
  return { table: { sheet, refused }, taken: head.rows.length + placed.length }
}

/** Lines below a head with a cell for each column: they show what the columns hold. */
function fullRows(
  lines: readonly FlowLine[],
  start: number,
  { gap, rows: [head = []] }: SpacedHead,
  context: LayerContext,
): Unit[][] {
  const rows: Unit[][] = []
  for (const { range } of lines.slice(start)) {
    const units = wordsOf(range, gap, context)
    const isCells = units.length >= fewestCells || sectionOf(units)
    if (!isCells || isHeaderRow(units.map(({ cell }) => cell.norm))) break
    if (units.length === head.length) rows.push(units)
  }
  return rows
}

function isSureRow(placed: Placed): boolean {
  return placed.type === 'row' && placed.rival === undefined
}

/** Wide gaps part whole cells: what a merge covers or nobody has filled in is not there. */
function gapBetween(columns: readonly ColumnModel[], column: ColumnModel) {
  if (isOuterAt(columns, columns.indexOf(column))) return 'merged'
  const { role } = column
  return role === 'task' || role === 'lead' || role === 'responsible' ? 'none' : 'empty'
}

/** Rows from line `at` on, with the section rows between them, up to the first line that is neither. */
function placedFrom(
  lines: readonly FlowLine[],
  at: number,
  gap: number,
  { rules, context }: { readonly rules: PlaceRules; readonly context: LayerContext },
): Placed[] {
  const placed: Placed[] = []
  for (const { range } of lines.slice(at)) {
    const row = placedLine(wordsOf(range, gap, context), rules)
    if (!row) break
    placed.push(row)
  }
  // A heading names rows only where one follows.
  return placed.slice(0, placed.findLastIndex(({ type }) => type === 'row') + 1)
}

function placedLine(units: readonly Unit[], rules: PlaceRules): Placed | undefined {
  const section = sectionOf(units) ?? numberedOf(units, rules)
  if (section || units.length > mostWords) return section
  // Between wide gaps stand whole cells: few of them are a line of text.
  const isShort = units.length < fewestCells || units.length * 2 < rules.columns.length
  if (!rules.joins && isShort) return undefined
  const readings = placeRow(units, rules, 'later')
  const [best, rival] = readings
  if (!best) return undefined
  const row = { type: 'row', units, columns: best.columns } as const
  if (!isUnsure(readings)) return row
  // It is a row, though nobody can say which cell it lacks.
  return rules.joins || units.length * 2 <= rules.columns.length || !rival
    ? undefined
    : { ...row, rival: rival.columns }
}

/** 一  改善民生 where digits count the rows. */
function numberedOf(units: readonly Unit[], { columns }: PlaceRules): Placed | undefined {
  const [number, title] = units
  if (!number || !title || units.length > 2 || columns[0]?.role !== 'number') return undefined
  const blanks = columns.slice(2).map(() => emptyCell)
  const cell = numberedSection([number.cell, title.cell, ...blanks])
  const parts = [...number.parts, ...title.parts]
  return cell && { type: 'section', unit: { ...title, parts, cell, kind: 'phrase' } }
}

/** 一、改善民生 on a line of its own names the rows below it. */
function sectionOf([unit, ...others]: readonly Unit[]): Placed | undefined {
  if (!unit || others.length > 0) return undefined
  const alone = isSectionLabel(unit.cell.norm) || isCountedTotal(unit.cell.norm)
  return alone ? { type: 'section', unit } : undefined
}

/** A head, and how wide a gap parts its columns. */
interface SpacedHead {
  readonly gap: number
  readonly rows: FlatHead['rows']
}

/** The head, and behind a wide gap its second line, whose headers part one above them. */
function headAt(
  lines: readonly FlowLine[],
  from: number,
  context: LayerContext,
): SpacedHead | undefined {
  const line = lines[from]
  const head = line && readHead(line.range, context)
  if (!head) return undefined
  const below = lines[from + 1]
  const second = below && head.gap > 1 ? wordsOf(below.range, head.gap, context) : []
  const single = { gap: head.gap, rows: [head.words.map(({ cell }) => cell)] }
  if (!isSecondHead(second)) return single
  const width = head.words.length - 1 + second.length
  const laid = layHead([head.words, second], width, [])
  return laid ? { gap: head.gap, rows: laid.rows } : undefined
}

/** Columns of the head, and how wide a gap parts them: two blanks where the head has such gaps. */
function readHead(line: Range, context: LayerContext) {
  for (const gap of [2, 1]) {
    const words = spelled(wordsOf(line, gap, context), context)
    const texts = words.map(({ cell }) => cell.norm)
    const isHead = gap > 1 ? isHeaderRow(texts) && isHeader(texts[0] ?? '') : texts.every(isHeader)
    if (words.length >= fewestColumns && isHead && isTableHead(texts)) return { words, gap }
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

/** A blank inside a document number (〔2016〕 10 号) parts no cells. */
function wordsOf(line: Range, gap: number, context: LayerContext): Unit[] {
  const { text, folded } = context.layer
  const numbers = findDocumentNumbers(folded.slice(line.start, line.end))
  const units: Unit[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; ) {
    let end = at
    while (end < line.end && isBlank(text.charCodeAt(end))) end++
    const inside = numbers.some(
      (number) => number.start < at - line.start && at - line.start < number.end,
    )
    if (at === line.end || (end - at >= gap && !inside)) {
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
