import type { KnownRow, LedgerMemory } from '../model/ledger.ts'
import { officeStyle, pageFooter, rowHeight } from '../sheet/office-style.ts'
import type { Cell, Column, Merge, Picture, Sheet } from '../sheet/workbook.ts'
import { type AsideEntry, buildAsides } from './aside.ts'
import { type ColumnId, columnIds, isKeyColumn, ledgerColumns, states } from './columns.ts'
import { fingerprint, formatIdentity } from './fingerprint.ts'
import { writeMemory } from './memory.ts'
import {
  cellsOf,
  columnMark,
  type FoundCell,
  type FoundColumn,
  type FoundRow,
  type OpenLedger,
} from './open.ts'
import { cellValue, textOf } from './rows.ts'

/** A row of the ledger that is to be written. */
export interface LedgerRow {
  readonly known: KnownRow
  /** Columns whose print is not what it was. */
  readonly changed: readonly ColumnId[]
  /** The row that it was: what people wrote stays in it. */
  readonly from?: FoundRow | undefined
  /** What people wrote elsewhere, by the name of the column. */
  readonly filled?: ReadonlyMap<ColumnId, FoundCell> | undefined
}

/** A ledger that is to be written. */
export interface LedgerState {
  readonly memory: LedgerMemory
  readonly rows: readonly LedgerRow[]
  /** Rows that people added; they stand below the plan's. */
  readonly own: readonly FoundRow[]
  readonly asides: readonly AsideEntry[]
  /** A civil date: YYYY-MM-DD. */
  readonly today: string
}

const ledgerSheet = '工作台账'
const changedFill = 'FFF2CC'

/** Lay a ledger out as the sheets that change; all others of its workbook stay as they are. */
export function layOutLedger(state: LedgerState, earlier?: OpenLedger): readonly Sheet[] {
  const asides = buildAsides(earlier?.asides ?? [], state.asides, state.today)
  const { columns, head, headAt } = earlier ? foundHead(earlier, state) : newHead(state)
  const cells: (readonly (Cell | undefined)[])[] = [...head]
  const moved = new Map<number, number>()
  for (const [index, row] of state.rows.entries()) {
    if (row.from) moved.set(row.from.at, cells.length)
    cells.push(columns.map((column) => taskCell(row, column, index)))
  }
  for (const row of state.own) {
    moved.set(row.at, cells.length)
    cells.push(columns.map(({ index }) => foundCell(row.cells[index])))
  }
  const name = earlier?.sheet.name ?? ledgerSheet
  const main: Sheet = {
    name,
    cells,
    columns: columns.map(widthOf),
    rows: cells.map((row, at) =>
      at > headAt
        ? { height: heightOf(row, columns), grows: true }
        : { hidden: at === headAt - 1, ...(headAt === usualHead && heights[at]) },
    ),
    merges: mergesOf(columns, earlier),
    frozen: { rows: headAt + 1, columns: frozenColumns(columns) },
    ...rangesOf(columns, headAt, cells.length - 1),
    printTitles: { first: headAt, last: headAt },
    orientation: 'landscape',
    footer: pageFooter,
    pictures: movedPictures(earlier?.sheet.pictures ?? [], headAt, moved),
  }
  const placed = asides.map(({ sheet, moved: places }) => ({
    ...sheet,
    pictures: [
      ...(sheet.pictures ?? []),
      ...asidePictures(earlier?.sheet.pictures ?? [], moved, places),
    ],
  }))
  return [main, ...placed, writeMemory(state.memory)]
}

interface HeadPart {
  readonly columns: readonly FoundColumn[]
  readonly head: readonly (readonly (Cell | undefined)[])[]
  /** Row of the headers, from 0. */
  readonly headAt: number
}

const usualHead = 3
const heights: readonly ({ readonly height: number } | undefined)[] = [
  { height: 34 },
  { height: 24 },
  undefined,
  { height: 28 },
]

/** Title, note, hidden names of the columns, headers. */
function newHead({ memory, rows, today }: LedgerState): HeadPart {
  const isMarked = rows.some(({ known }) => known.mark !== '')
  const columns = columnIds.map((id, index): FoundColumn => {
    const { header, owner } = ledgerColumns[id]
    const isBare = owner === 'plan' && rows.every(({ known }) => !known.printed[id])
    const hidden = isKeyColumn(id) || isBare || (id === 'mark' && !isMarked)
    return { index, id, header, hidden }
  })
  const note = `${noteOf(memory)}共${rows.length}项任务，${today}建立。请在“进展情况”以右各栏填写；可排序、筛选、插入列，其左各栏由程序填写，请勿改动。`
  return {
    columns,
    headAt: usualHead,
    head: [
      [{ value: memory.title, style: officeStyle.title }],
      [{ value: note, style: officeStyle.note }],
      columns.map(({ id }) => ({ value: id && columnMark(id) })),
      columns.map(({ header }) => ({ value: header, style: officeStyle.head })),
    ],
  }
}

function noteOf({ plan, unit }: LedgerMemory): string {
  const { documentNumber } = plan.meta
  const basis = documentNumber ? `依据${documentNumber.text}；` : ''
  return unit === undefined ? basis : `${basis}填报单位：${unit}；`
}

/** The head as people left it; a title that is still the program's becomes the new one. */
function foundHead(earlier: OpenLedger, { memory, rows }: LedgerState): HeadPart {
  const isMarked = rows.some(({ known }) => known.mark !== '')
  const found = earlier.columns.map((column) => ({
    ...column,
    hidden: column.id === 'mark' ? !isMarked : column.hidden,
  }))
  const columns = [...found]
  for (const id of ['key', 'check'] as const) {
    if (found.some((column) => column.id === id)) continue
    const { header } = ledgerColumns[id]
    columns.push({ index: columns.length, id, header, hidden: true })
  }
  const marks = columns.map(({ id }) => ({ value: id && columnMark(id) }))
  const head = cellsOf(earlier.sheet)
    .slice(0, earlier.headAt + 1)
    .map((row) => Array.from(row, foundCell))
  const titled = head.map((row) =>
    row.map((cell) =>
      cell?.value !== undefined && cell.value === earlier.memory?.title
        ? { value: memory.title, style: officeStyle.title, beside: cell.carried }
        : cell,
    ),
  )
  const heads = [...(titled.pop() ?? [])]
  for (const { id, index, header } of columns) {
    if (isKeyColumn(id)) heads[index] = { value: header, style: officeStyle.head }
  }
  const above = titled.filter((row) => !isMarkRow(row))
  return { columns, head: [...above, marks, heads], headAt: above.length + 1 }
}

function isMarkRow(row: readonly (Cell | undefined)[]): boolean {
  return row.some((cell) => columnIds.some((id) => cell?.value === columnMark(id)))
}

function foundCell(cell: FoundCell | undefined): Cell | undefined {
  if (!cell) return undefined
  const { value, carried } = cell
  return carried ? { value, carried } : { value, style: officeStyle.text }
}

function taskCell(row: LedgerRow, { id, index }: FoundColumn, at: number): Cell | undefined {
  const found = row.from?.cells[index]
  if (id === undefined) return foundCell(found) ?? { style: officeStyle.text }
  const { owner, style } = ledgerColumns[id]
  if (owner === 'people') {
    const cell = row.filled?.get(id) ?? found
    if (!cell) return { style }
    return cell.carried
      ? { value: cell.value, carried: cell.carried }
      : { value: cell.value, style }
  }
  return {
    value: printedValue(row.known, id, at),
    style: row.changed.includes(id) ? { ...style, fill: changedFill } : style,
    beside: found?.carried,
  }
}

function printedValue({ key, printed, mark }: KnownRow, id: ColumnId, at: number): Cell['value'] {
  if (id === 'number') return at + 1
  if (id === 'mark') return mark === '' ? undefined : mark
  if (isKeyColumn(id)) return formatIdentity({ key, fingerprint: fingerprint(printed) })
  return cellValue(printed[id] ?? '')
}

function widthOf({ id, width, hidden }: FoundColumn): Column {
  const usual = id === undefined ? 12 : ledgerColumns[id].width
  return { width: width ?? usual, ...(hidden && { hidden }) }
}

function heightOf(row: readonly (Cell | undefined)[], columns: readonly FoundColumn[]): number {
  const seen = columns.filter(({ hidden }) => !hidden)
  return rowHeight(
    seen.map(({ index }) => textOf(row[index]?.value)),
    seen.map((column) => widthOf(column).width ?? 0),
  )
}

/** So many columns stay in sight that the task does. */
function frozenColumns(columns: readonly FoundColumn[]): number {
  return columns.findIndex(({ id }) => id === 'task') + 1
}

/** Cells that were made one in the head; in a new ledger title and note run over all columns. */
function mergesOf(
  columns: readonly FoundColumn[],
  earlier: OpenLedger | undefined,
): readonly Merge[] {
  if (earlier) {
    const { sheet, headAt } = earlier
    return sheet.merges.filter(({ row, rowSpan }) => row + rowSpan <= headAt)
  }
  return [0, 1].map((row) => ({ row, column: 0, rowSpan: 1, columnSpan: columns.length }))
}

function rangesOf(
  columns: readonly FoundColumn[],
  headAt: number,
  lastRow: number,
): Pick<Sheet, 'filter' | 'choices' | 'highlights'> {
  const filter = { row: headAt, column: 0, lastRow, lastColumn: columns.length - 1 }
  const column = columns.findIndex(({ id }) => id === 'state')
  if (column === -1 || lastRow === headAt) return { filter }
  const cells = { row: headAt + 1, column, lastRow, lastColumn: column }
  return {
    filter,
    choices: [{ ...cells, values: states, message: `请选择：${states.join('、')}` }],
    highlights: [
      { ...cells, text: '已完成', fill: 'C6EFCE' },
      { ...cells, text: '已销号', fill: 'C6EFCE' },
      { ...cells, text: '推进中', fill: 'FFEB9C' },
    ],
  }
}

/** Pictures of the head and of rows that are still there. */
function movedPictures(
  pictures: readonly Picture[],
  headAt: number,
  moved: ReadonlyMap<number, number>,
): readonly Picture[] {
  return pictures.flatMap((picture) => {
    const row = picture.row <= headAt ? picture.row : moved.get(picture.row)
    return row === undefined ? [] : [{ ...picture, row }]
  })
}

/** Pictures of rows that were set aside. */
function asidePictures(
  pictures: readonly Picture[],
  kept: ReadonlyMap<number, number>,
  places: ReadonlyMap<number, number>,
): readonly Picture[] {
  return pictures.flatMap((picture) => {
    const row = kept.has(picture.row) ? undefined : places.get(picture.row)
    return row === undefined ? [] : [{ ...picture, row }]
  })
}
