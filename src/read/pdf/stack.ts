import { isTornList, namesIn } from '../../lexicon/name-lines.ts'
import type { TextCell, TextTable } from './cells.ts'
import type { Line } from './lines.ts'
import { isFull } from './wrap.ts'

/** Put the lower table under the upper one, and make whole what the page break cut. */
export function stack(upper: TextTable, lower: TextTable): TextTable {
  const last = cellsInRow(upper, upper.rowCount - 1)
  const first = cellsInRow(lower, 0)
  const isWhole = (cell: TextCell) => isWholeColumn(cell, [...upper.cells, ...lower.cells])
  // Where some cells are closed the row has ended, and the open ones are merged over the break.
  const isCut = new Set(last.map(({ openBelow }) => openBelow)).size > 1
  if (!isCut && isSameRow(last, first, isWhole)) return stackRow(upper, lower, last, first)
  const cells = [...upper.cells]
  const isOne = (above: TextCell, cell: TextCell) =>
    (isCut && above.openBelow && cell.openAbove) || isSameCell(above, cell, upper, lower)
  const kept: TextCell[] = []
  for (const cell of lower.cells) {
    const above = cell.row === 0 ? counterpart(last, cell) : undefined
    const at = above ? cells.indexOf(above) : -1
    if (above && at >= 0 && isOne(above, cell)) {
      const rowSpan = above.rowSpan + cell.rowSpan
      cells[at] = { ...above, rowSpan, paragraphs: glued(above, cell) }
    } else kept.push({ ...cell, row: cell.row + upper.rowCount })
  }
  const rowCount = upper.rowCount + lower.rowCount
  return { ...upper, rowCount, cells: [...cells, ...kept] }
}

function cellsInRow({ cells }: TextTable, row: number): readonly TextCell[] {
  return cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
}

function counterpart(cells: readonly TextCell[], cell: TextCell): TextCell | undefined {
  return cells.find(
    ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
  )
}

const figure = /^\d{1,4}[.、]?$/u

/**
 * Whether the first row of a page goes on the last row of the page before.
 *
 * Then it leaves cells empty that the other row fills; and where it has text, the last line above had
 * no room for its first word, or else it leaves a column empty that every other row fills. Where it
 * leaves none empty, a name that the page parts tells it.
 */
function isSameRow(
  last: readonly TextCell[],
  first: readonly TextCell[],
  isWhole: (cell: TextCell) => boolean,
): boolean {
  const pairs = first.flatMap((cell) => {
    const above = counterpart(last, cell)
    return above ? [{ cell, above }] : []
  })
  if (pairs.length < first.length || last.length !== first.length) return false
  const goneOn = pairs.filter(({ cell }) => hasText(cell))
  const left = pairs.filter(({ cell, above }) => {
    return !hasText(cell) && hasText(above) && above.rowSpan === 1
  })
  if (goneOn.length === 0) return false
  const isBrokenOff = goneOn.every(({ cell, above }) => isBroken(above, cell))
  if (left.length === 0) return isBrokenOff && goneOn.some(({ cell, above }) => isTorn(above, cell))
  return isBrokenOff || left.some(({ cell }) => cell.rowSpan === 1 && isWhole(cell))
}

function hasText({ paragraphs }: TextCell): boolean {
  return paragraphs.length > 0
}

/** Whether a column holds text in every other row, and a cell of its own for each. */
function isWholeColumn({ column }: TextCell, cells: readonly TextCell[]): boolean {
  const own = cells.filter((cell) => cell.column === column)
  const filled = own.filter(({ paragraphs, rowSpan }) => paragraphs.length > 0 && rowSpan === 1)
  return filled.length === own.length - 1
}

const sentenceEnd = /[。；;!！?？]$/u

/** Whether the text of one cell was broken off by the page and goes on in the other. */
function isBroken(above: TextCell, below: TextCell): boolean {
  const line = above.paragraphs.at(-1)?.at(-1)
  const next = below.paragraphs[0]?.[0]
  if (!line || !next || figure.test(next.text) || sentenceEnd.test(line.text)) return false
  return isFull(line, next, above.room)
}

/** Whether the page parts a list of names, or a name: 市自然资 above 源局. */
function isTorn(above: TextCell, below: TextCell): boolean {
  const line = above.paragraphs.at(-1)?.at(-1)?.text ?? ''
  const next = below.paragraphs[0]?.[0]?.text ?? ''
  return isTornList(line, next)
}

function stackRow(
  upper: TextTable,
  lower: TextTable,
  last: readonly TextCell[],
  first: readonly TextCell[],
): TextTable {
  const cells = upper.cells.map((cell) => {
    const below = last.includes(cell) ? counterpart(first, cell) : undefined
    if (!below) return cell
    const rowSpan = cell.rowSpan + below.rowSpan - 1
    return { ...cell, rowSpan, paragraphs: glued(cell, below), room: below.room }
  })
  const moved = lower.cells
    .filter((cell) => !first.includes(cell))
    .map((cell) => ({ ...cell, row: cell.row + upper.rowCount - 1 }))
  return { ...upper, rowCount: upper.rowCount + lower.rowCount - 1, cells: [...cells, ...moved] }
}

function glued(above: TextCell, below: TextCell): readonly (readonly Line[])[] {
  const [first, ...others] = below.paragraphs
  const last = above.paragraphs.at(-1)
  if (!first) return above.paragraphs
  if (!last) return below.paragraphs
  const isMarked = above.naming === 'marks' || below.naming === 'marks'
  const names = isMarked ? undefined : partNames(above, below)
  if (names) return names
  if (!isBroken(above, below)) return [...above.paragraphs, ...below.paragraphs]
  return [...above.paragraphs.slice(0, -1), [...last, ...first], ...others]
}

/** The lines of both as the names of bodies, where they read as such. */
function partNames(above: TextCell, below: TextCell): readonly (readonly Line[])[] | undefined {
  const lines = [...above.paragraphs, ...below.paragraphs].flat()
  const areRooms = [above, below].some(({ naming }) => naming === 'rooms')
  const begins = namesIn(
    lines.map(({ text }) => text),
    areRooms,
  )
  if (begins.size === 0) return undefined
  const starts = [0, ...begins]
  return starts.map((start, index) => lines.slice(start, starts[index + 1]))
}

/**
 * Whether two cells at a page break are one merged cell: one of them is empty, and one of them is
 * merged, or the column holds merged cells and no empty one but here.
 */
function isSameCell(above: TextCell, below: TextCell, upper: TextTable, lower: TextTable): boolean {
  const isEmpty = below.paragraphs.length === 0
  if (isEmpty === (above.paragraphs.length === 0)) return false
  if (above.rowSpan > 1 || below.rowSpan > 1) return true
  const column = [...upper.cells, ...lower.cells].filter(
    (cell) => cell.column === above.column && cell !== above && cell !== below,
  )
  const isMerged = column.some(({ rowSpan }) => rowSpan > 1)
  return isMerged && column.every(({ paragraphs }) => paragraphs.length > 0)
}
