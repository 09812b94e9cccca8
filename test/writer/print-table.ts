import type { Grid, GridRow } from './model.ts'
import type { Switch } from './switches.ts'

/** Print a table as the lines that a text keeps of it. */
export function printGrid(
  grid: Grid,
  form: Switch<'tablePrint'>,
  header: (text: string) => string,
): string[] {
  const head = grid.columns.flatMap((column) => (column.header ? [header(column.header)] : []))
  const lines = rowLines[form](head)
  grid.rows.forEach((row, index) => {
    const section = grid.sectionRows.find((one) => one.row === index)
    if (section) lines.push(...sectionLines(form, section.text))
    const half = form === 'head-again' && index === Math.ceil(grid.rows.length / 2) && index > 0
    if (half) lines.push(...rowLines[form](head))
    lines.push(...rowLines[form](cellsOf(row, form), row))
  })
  return lines
}

const droppedForms: readonly Switch<'tablePrint'>[] = ['bars-missing', 'lines']
const emptyForms: readonly Switch<'tablePrint'>[] = ['bars-empty', 'tabs']

/** The cells that are left: all, or without those that a merge covers. */
function cellsOf({ cells, covered }: GridRow, form: Switch<'tablePrint'>): string[] {
  if (droppedForms.includes(form)) return cells.filter((_, index) => !covered[index])
  if (!emptyForms.includes(form)) return [...cells]
  return cells.map((cell, index) => (covered[index] ? '' : cell))
}

function sectionLines(form: Switch<'tablePrint'>, text: string): string[] {
  return form === 'lines' || form === 'spaces' || form === 'tabs' ? [text] : [`${text} |`]
}

type RowLines = (cells: readonly string[], row?: GridRow) => string[]

const bars: RowLines = (cells) => [`${cells.join(' | ')} |`]

const rowLines: Readonly<Record<Switch<'tablePrint'>, RowLines>> = {
  bars,
  'head-again': bars,
  'bars-empty': bars,
  // What a merge took away is made up with bars at the end.
  'bars-missing': (cells, row) => [
    `${cells.join(' | ')} |${'|'.repeat(row ? row.cells.length - cells.length : 0)}`,
  ],
  'bar-lines': (cells) => [
    ...cells.flatMap((cell, index) => (index > 0 ? ['|', cell] : [cell])),
    '|',
  ],
  'cell-bar': (cells) => cells.map((cell) => `${cell} |`),
  lines: (cells) => [...cells],
  spaces: (cells) => [cells.join(' ')],
  tabs: (cells) => [cells.join('\t')],
  'many-bars': (cells) => [`${cells.join(' | ')} |${'|'.repeat(24)}`],
}
