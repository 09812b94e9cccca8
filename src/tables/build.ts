import type { Report } from '../diagnostics/report.ts'
import type { Grid } from '../model/block.ts'
import type { Draft, Range } from '../model/place.ts'
import type { ColumnRole, Table } from '../model/table.ts'
import { cellOf, linesIn } from './cell.ts'
import { assignsWork, type Column, columnsOf } from './columns.ts'
import { isTotal } from './content.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Rebuilt } from './rebuild.ts'
import type { Sheet, SheetCell, TableContext, TableRegion } from './region.ts'
import { sheetsOfGrids } from './sheet-of-grids.ts'
import { sheetOfLines } from './sheet-of-lines.ts'
import { sheetOfRagged } from './sheet-of-ragged.ts'

/** Tables of a plan, and what of their regions stands in none of them. */
interface BuiltTables {
  readonly tables: Draft<Table>[]
  /** Lines that could not be rebuilt; each is reported. */
  readonly unread: Range[]
  /** Heads printed again after a page break, cells printed twice: furniture of the table. */
  readonly repeats: Range[]
}

/**
 * Build the tables (表格) of a plan from its grids and flattened regions, numbered in document order.
 *
 * Rows come out full: a cell that a merge covers repeats the text with `inherited`. Rows of a table
 * that assigns work get the id of their task, `T<table>.<row>`.
 */
export function buildTables(
  regions: readonly (TableRegion | Grid)[],
  context: TableContext,
  report: Report,
): BuiltTables {
  const evidence = evidenceOf(context.sentences)
  const built: BuiltTables = { tables: [], unread: [], repeats: [] }
  for (const region of regions) {
    const { sheets, unread, refused } = readRegion(region, context, evidence)
    if (region.type === 'region' && region.form === 'grids') built.repeats.push(...region.marks)
    if (unread.length > 0) report('table-not-recovered', hullOf(unread), {})
    for (const row of refused) report('table-row-ambiguous', hullOf(row), {})
    built.unread.push(...unread, ...refused.flat())
    for (const sheet of sheets) {
      built.tables.push(tableOf(sheet, built.tables.length + 1))
      built.repeats.push(...sheet.repeats)
    }
  }
  return built
}

/** Sheets of a region, the lines that stand in none, and rows that were refused. */
interface Read {
  readonly sheets: readonly Sheet[]
  readonly unread: readonly Range[]
  readonly refused: readonly (readonly Range[])[]
}

function readRegion(region: TableRegion | Grid, context: TableContext, evidence: Evidence): Read {
  if (region.type === 'grid') return { ...sheetsOfGrids([region], context), refused: [] }
  if (region.form === 'grids') {
    const ragged = sheetOfRagged(region.grids, context, evidence)
    if (ragged) return readOf(ragged, region, context)
    const { sheets, unread } = sheetsOfGrids(region.grids, context)
    const [first, ...others] = sheets
    if (!first) return { sheets, unread: [...captionOf(region), ...unread], refused: [] }
    return { sheets: [named(first, region, context), ...others], unread, refused: [] }
  }
  const built = sheetOfLines(region, context, evidence)
  // A table most of whose rows are in doubt was not understood.
  if (!built || built.refused.length > built.sheet.rows.length)
    return { sheets: [], unread: [...captionOf(region), ...region.lines], refused: [] }
  return readOf(built, region, context)
}

function readOf({ sheet, refused }: Rebuilt, region: TableRegion, context: TableContext): Read {
  return { sheets: [named(sheet, region, context)], unread: [], refused }
}

/** The sheet with the title above it; a title of its own goes first. */
function named(sheet: Sheet, { caption }: TableRegion, context: TableContext): Sheet {
  if (!caption) return sheet
  if (sheet.caption) return { ...sheet, repeats: [caption, ...sheet.repeats] }
  return { ...sheet, caption: cellOf([linesIn(caption, context.layer.text)], context) }
}

function captionOf({ caption }: TableRegion): readonly Range[] {
  return caption ? [caption] : []
}

function tableOf(sheet: Sheet, number: number): Draft<Table> {
  const id = `T${number}`
  const columns = columnsOf(sheet)
  const work = assignsWork(columns)
  const { caption, sectionRows, recovered } = sheet
  return {
    id,
    ...(caption?.range && { caption: caption.text, captionSpan: caption.range }),
    columns,
    rows: sheet.rows.map((row, index) => ({
      cells: row.map(printedCell),
      ...(work && !isSum(row, columns) && { taskId: `${id}.${index + 1}` }),
    })),
    sectionRows: sectionRows.map(({ text, row, range }) => ({ text, row, span: range })),
    recovered,
    span: extentOf(sheet),
  }
}

/** A row that sums up the others (合计), or those below it (一、桥梁工程(2项)), assigns nothing. */
function isSum(row: readonly SheetCell[], columns: readonly Column[]): boolean {
  if (isTotal(row.find(({ text }) => text !== '')?.norm ?? '')) return true
  const isAnswered = row.some(({ text }, at) => text !== '' && ownRoles.has(columns[at]?.role))
  const number = row[columns.findIndex(({ role }) => role === 'number')]?.range
  // What names the rows below stands over the number's column and those of the texts.
  const named = row.filter(({ text }, at) => text !== '' && textRoles.has(columns[at]?.role))
  return (
    !isAnswered &&
    number !== undefined &&
    named.length > 0 &&
    named.every(({ range }) => range?.start === number.start)
  )
}

const textRoles: ReadonlySet<ColumnRole | undefined> = new Set(['category', 'item', 'task'])
const ownRoles: ReadonlySet<ColumnRole | undefined> = new Set([
  'lead',
  'responsible',
  'support',
  'deadline',
])

function printedCell({ text, inherited, range }: SheetCell) {
  return range ? { text, inherited, span: range } : { text, inherited }
}

function extentOf({ caption, head, rows, sectionRows }: Sheet): Range {
  const cells = [...head.flat(), ...rows.flat(), ...(caption ? [caption] : [])]
  return hullOf([...cells, ...sectionRows].flatMap(({ range }) => range ?? []))
}

/** From the first to the last character of some ranges. */
function hullOf(ranges: readonly Range[]): Range {
  const start = ranges.reduce((least, range) => Math.min(least, range.start), Infinity)
  const end = ranges.reduce((most, range) => Math.max(most, range.end), 0)
  return start <= end ? { start, end } : { start: 0, end: 0 }
}
