import { officeStyle, pageFooter, rowHeight } from '../../sheet/office-style.ts'
import type { Cell, Merge, Sheet } from '../../sheet/workbook.ts'
import { cellWidth } from '../../text/cells.ts'
import type { ColumnKey } from '../columns.ts'
import { toPrintable } from '../printable.ts'
import { heightsOf, tallestRow } from './heights.ts'

/** What a sheet shows. */
export interface Drawn {
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly DrawnColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Rows that a cell takes, 0 where it belongs to the one above; without it every cell stands alone. */
  readonly spanOf?: (column: number, row: number) => number
  /** Of the printed page; landscape if absent. */
  readonly orientation?: 'portrait'
}

interface DrawnColumn {
  readonly header: string
  readonly key: ColumnKey | 'name' | 'count'
}

/** How wide a column may become, in half-width characters, and whether its texts stand in the middle. */
interface Form {
  readonly most: number
  readonly align: 'left' | 'center'
}

const short: Form = { most: 10, align: 'center' }
const list: Form = { most: 18, align: 'left' }
const other: Form = { most: 24, align: 'left' }
const long: Form = { most: 44, align: 'left' }
const forms: Partial<Record<DrawnColumn['key'], Form>> = {
  number: short,
  category: { most: 14, align: 'center' },
  task: { most: 20, align: 'center' },
  content: long,
  text: long,
  clause: long,
  target: long,
  title: long,
  lead: list,
  responsible: list,
  support: list,
  deadline: { most: 14, align: 'center' },
  limit: { most: 20, align: 'center' },
  due: { most: 12, align: 'center' },
  start: { most: 12, align: 'center' },
  source: { most: 20, align: 'center' },
  name: { most: 40, align: 'left' },
  count: short,
}

const title = { ...officeStyle.title, wrap: true } as const
const subtitle = { ...officeStyle.note, horizontal: 'center' } as const

/**
 * Draw a table as a clerk types one: title over all columns, head in sight and on every page, cells
 * merged, a filter, widths for Han, lines around every cell, A4 across.
 *
 * A merged cell's text stands in every row below it too, where nobody sees it: else a filter would
 * show the first row alone.
 */
export function drawSheet(drawn: Drawn): Sheet {
  const { columns, name, rows, spanOf } = drawn
  const table = rows.map((row) => row.map((value, column) => drawCell(value, columns[column]?.key)))
  const widths = columns.map(({ header, key }, column) =>
    widthOf(
      header,
      key,
      rows.map((row) => String(row[column] ?? '')),
    ),
  )
  const merges = spanOf ? findMerges(rows.length, columns.length, spanOf) : []
  const top = drawn.subtitle ? [drawn.title, drawn.subtitle] : [drawn.title]
  const headRow = top.length
  const headCells = columns.map(({ header }) => ({ value: header, style: officeStyle.head }))
  const last = headRow + rows.length
  return {
    name,
    cells: [
      ...top.map((value, index) => drawAcross(value, index, columns.length)),
      headCells,
      ...table,
    ],
    columns: widths.map((width) => ({ width })),
    rows: [
      ...heightsOfTop(top, widths),
      ...heightsOf([headCells], [], widths),
      ...heightsOf(table, merges, widths),
    ].map((height) => ({ height })),
    merges: [
      ...top.map((_, row) => ({ row, column: 0, rowSpan: 1, columnSpan: columns.length })),
      ...merges.map((merge) => ({ ...merge, row: merge.row + headRow + 1 })),
    ],
    frozen: { rows: headRow + 1 },
    filter: { row: headRow, column: 0, lastRow: last, lastColumn: columns.length - 1 },
    printTitles: { first: headRow, last: headRow },
    orientation: drawn.orientation ?? 'landscape',
    footer: pageFooter,
  }
}

/** A line over all columns; a merged cell has the style of each of its cells. */
function drawAcross(value: string, index: number, count: number): readonly Cell[] {
  const style = index === 0 ? title : subtitle
  return [{ value, style }, ...Array.from({ length: count - 1 }, () => ({ style }))]
}

const isoDay = /^(?!1[0-8]|0)\d{4}-\d{2}-\d{2}$/u
const dateKeys: ReadonlySet<DrawnColumn['key']> = new Set(['due', 'start'])

function drawCell(value: string | number, key: DrawnColumn['key'] | undefined): Cell {
  if (typeof value === 'number') return { value, style: officeStyle.center }
  const style =
    ((key && forms[key]) ?? other).align === 'center' ? officeStyle.center : officeStyle.text
  const text = toPrintable(value)
  if (text === '') return { style }
  const isDate = key !== undefined && dateKeys.has(key) && isoDay.test(text)
  return isDate ? { value: { date: text }, style: officeStyle.date } : { value: text, style }
}

/** A row higher than this gets a wider column, up to that width; one that would be cut up to the next. */
const room = [
  { height: 15 * 15, width: 64 },
  { height: tallestRow, width: 100 },
] as const

/** As wide as its texts want, up to what its kind allows; a long text gets more room rather than be cut. */
function widthOf(header: string, key: DrawnColumn['key'], texts: readonly string[]): number {
  const { most } = forms[key] ?? other
  // The arrow of the filter stands beside the header.
  const needed = widest(texts) + 2
  const least = widest([header]) + (needed > 2 ? 3 : 1)
  let width = Math.min(Math.max(needed, least), Math.max(most, least))
  const longest = texts.reduce((one, text) => (text.length > one.length ? text : one), '')
  for (const step of room) {
    while (width < step.width && rowHeight([longest], [width]) >= step.height) width += 4
  }
  return width
}

/** Size of the title's font to that of the table's. */
const titleScale = officeStyle.title.size / officeStyle.text.size

/** Width of the longest line of some texts. */
function widest(texts: readonly string[]): number {
  return texts
    .flatMap((text) => text.split('\n'))
    .reduce((most, line) => Math.max(most, cellWidth(line)), 0)
}

function heightsOfTop(
  [first = '', second]: readonly string[],
  widths: readonly number[],
): readonly number[] {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const height = Math.ceil(rowHeight([first], [width / titleScale]) * titleScale) + 6
  return second === undefined ? [height] : [height, rowHeight([second], [width])]
}

function findMerges(
  rowCount: number,
  columnCount: number,
  spanOf: (column: number, row: number) => number,
): readonly Merge[] {
  const found: Merge[] = []
  for (let column = 0; column < columnCount; column++) {
    for (let row = 0; row < rowCount; row++) {
      const rowSpan = spanOf(column, row)
      if (rowSpan > 1) found.push({ row, column, rowSpan, columnSpan: 1 })
    }
  }
  return found
}
