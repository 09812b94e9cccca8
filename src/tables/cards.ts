import { rolesOfHeader } from '../lexicon/columns.ts'
import type { Grid } from '../model/block.ts'
import type { ColumnRole } from '../model/table.ts'
import { squeeze } from '../text/letters.ts'
import { readCell } from './cell.ts'
import { type FilledRow, fillGrid } from './grid.ts'
import { isHeader } from './head.ts'
import type { SectionRow, Sheet, SheetCell, TableContext } from './region.ts'

/** A task that is printed as a table of its own: what heads a column elsewhere stands left of each cell. */
interface Card {
  readonly labels: readonly SheetCell[]
  readonly values: readonly SheetCell[]
}

/** Labels of the smallest card: the task, who answers, by when. */
const fewestLabels = 3

/**
 * Read grids whose cells are all labelled on their left (一事一表) as one table, a row for each card.
 *
 * ```text
 * 整改任务 | 清理河道。              整改任务 | 责任单位 | 整改时限
 * 责任单位 | 县水利局        →       清理河道。 | 县水利局 | 6月底前
 * 整改时限 | 6月底前
 * ```
 *
 * Cards follow each other in one grid, where their first label comes again, or in several.
 * `undefined` where a cell has no label, where the cards do not name the same, or no work.
 */
export function sheetOfCards(grids: readonly Grid[], context: TableContext): Sheet | undefined {
  const cards: Card[] = []
  const titles: Title[] = []
  for (const grid of grids) {
    const rows = opensCard(grid, context) ? fillGrid(grid, context) : undefined
    const own = rows && cardsIn(rows.filter(({ merged }) => !merged))
    if (!own) return undefined
    titles.push(...titlesIn(rows, cards.length))
    cards.push(...own)
  }
  return sheetOf(cards, titles)
}

/** A row over all columns, above the card of this number. */
interface Title extends SectionRow {
  readonly cell: SheetCell
}

function titlesIn(rows: readonly FilledRow[], row: number): Title[] {
  return rows.flatMap(({ cells: [cell], merged }) =>
    merged && cell?.range ? { cell, text: cell.text, row, range: cell.range } : [],
  )
}

function sheetOf(cards: readonly Card[], [title, ...sections]: readonly Title[]) {
  const [first, ...others] = cards
  if (!first || !namesWork(first)) return undefined
  if (!others.every((card) => namesOf(card) === namesOf(first))) return undefined
  return {
    width: first.labels.length,
    head: [first.labels],
    rows: cards.map(({ values }) => values),
    ...(title && { caption: title.cell }),
    sectionRows: sections.map(({ range, row, text }) => ({ range, row, text })),
    recovered: false,
    repeats: others.flatMap(({ labels }) => labels.flatMap(({ range }) => range ?? [])),
  }
}

/** Whether the first row of several cells has a label and something that is none. */
function opensCard({ cells }: Grid, context: TableContext): boolean {
  const row = cells.find(({ column }) => column > 0)?.row
  const [label, value] = cells.filter((cell) => cell.row === row).slice(0, 2)
  const isName = (cell: typeof label) => !!cell && isHeader(readCell(cell, context).norm)
  return isName(label) && !isName(value)
}

function cardsIn(rows: readonly FilledRow[]): Card[] | undefined {
  const cards: { labels: SheetCell[]; values: SheetCell[] }[] = []
  for (const { cells } of rows) {
    const pairs = pairsIn(cells)
    if (!pairs) return undefined
    for (const [label, value] of pairs) {
      const [first] = cards.at(-1)?.labels ?? []
      if (!first || squeeze(first.norm) === squeeze(label.norm))
        cards.push({ labels: [], values: [] })
      cards.at(-1)?.labels.push(label)
      cards.at(-1)?.values.push(value)
    }
  }
  return cards
}

/** Labels of a row, each with the cell right of it; `undefined` where one has none. */
function pairsIn(cells: readonly SheetCell[]): [SheetCell, SheetCell][] | undefined {
  const pairs: [SheetCell, SheetCell][] = []
  for (let at = 0; at < cells.length; ) {
    const [label, value] = [cells[at], cells[at + 1]]
    if (!label || !value || label.inherited || value.inherited) return undefined
    if (!isHeader(label.norm) || isHeader(value.norm)) return undefined
    pairs.push([label, value])
    at += 2
    while (cells[at]?.inherited || cells[at]?.text === '') at++
  }
  return pairs.length > 0 ? pairs : undefined
}

/** Whether a card says what is to be done and who answers for it. */
function namesWork({ labels }: Card): boolean {
  const roles = new Set(labels.flatMap(({ norm }) => rolesOfHeader(norm)))
  const has = (...some: ColumnRole[]) => some.some((role) => roles.has(role))
  return labels.length >= fewestLabels && has('task', 'item') && has('lead', 'responsible')
}

function namesOf({ labels }: Card): string {
  return labels.map(({ norm }) => squeeze(norm)).join('|')
}
