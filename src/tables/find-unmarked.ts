import { rolesOfHeader } from '../lexicon/columns.ts'
import { readLabel } from '../lexicon/labels.ts'
import { opensAnother } from './caption.ts'
import { contentOf } from './content.ts'
import { evidenceOf } from './evidence.ts'
import type { FlowLine } from './flow-lines.ts'
import { isGluedHead } from './glued.ts'
import { isHeader, isTableHead } from './head.ts'
import { mostColumns, readLines } from './lines-form.ts'
import type { FoundLines, LayerContext } from './region.ts'
import { mostLines } from './sheet-of-stream.ts'
import { readSpaces } from './spaces-form.ts'
import { barChars } from './split.ts'

const nothingKnown = evidenceOf([])
/** Headers that leave no doubt: three may be the names of three sections. */
const strongHead = 4
/** Lines among the next rows' that read as cells while a table goes on: prose has one by chance. */
const fewestCells = 3

/** Find a table with one cell per line: it is one only where it can be read. */
export function findLines(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  if (!lines[at]?.isHeader || !isHeaderSoon(lines, at + 1)) return undefined
  if (isTitleAbove(lines, at)) return undefined
  let to = at
  while (lines[to]?.isHeader) to++
  if (to - at > mostColumns) return { from: at, to }
  return findBelow(lines, at, to, context)
}

/** 民生实事任务清单 above 序号: the title of the table, though 任务清单 heads columns too. */
function isTitleAbove(lines: readonly FlowLine[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  const isFirst = below !== undefined && rolesOfHeader(below.text)[0] === 'number'
  return isFirst && line !== undefined && opensAnother(line)
}

/** The table whose head begins at `at`. */
function findBelow(
  lines: readonly FlowLine[],
  at: number,
  to: number,
  context: LayerContext,
): FoundLines | undefined {
  const read = readLines(lines, at, context, nothingKnown)
  const head = to - at
  // What goes on like a table behind the rows that can be read is taken out with them, unread.
  const rows = read ? at + read.taken : to
  const isHead = isStrongHead(lines.slice(at, to))
  const end = read || isHead ? lastCell(lines, rows, head) : at
  if (!read && isHead) return unreadBelow(lines, at, end)
  return end > at && (read || end > to) ? { form: 'lines', from: at, to: end } : undefined
}

/** A table of which no row can be read: as far as its cells go, or the rows that it counts (1, 2, 3). */
function unreadBelow(lines: readonly FlowLine[], at: number, end: number): FoundLines | undefined {
  const counted = countedLines(lines, at)
  const to = Math.max(end, counted ?? 0)
  return to > at + strongHead ? { form: 'lines', from: at, to } : undefined
}

/** Behind the last of rows that a number alone on its line opens, as long as the one before it. */
function countedLines(lines: readonly FlowLine[], at: number): number | undefined {
  const starts: number[] = []
  let last = at
  for (let next = at; next < lines.length && next - last <= longestRow; next++) {
    if (lines[next]?.text.trim() !== String(starts.length + 1)) continue
    starts.push(next)
    last = next
  }
  const [first, second] = starts
  if (first === undefined || second === undefined) return undefined
  const row = lines.slice(last, last + second - first)
  const prose = row.findIndex((line, index) => index > 0 && isBehindRow(line, row[index - 1]))
  return last + (prose === -1 ? row.length : prose)
}

/** A sentence without a label, right below a body or a limit, is said behind the table. */
function isBehindRow({ text }: FlowLine, above: FlowLine | undefined): boolean {
  const kind = contentOf(above?.text ?? '')
  return (kind === 'bodies' || kind === 'limit') && text.endsWith('。') && !readLabel(text)
}

/** A row has as many lines as it has columns, and those that its texts have more. */
const longestRow = mostColumns + mostLines

/** A head that leaves no doubt: numbers or units, and at least four columns. */
function isStrongHead(head: readonly FlowLine[]): boolean {
  return head.length >= strongHead && isTableHead(head.map(({ text }) => text))
}

/** Behind the last line that still reads as a cell, several of its neighbours doing so too. */
function lastCell(lines: readonly FlowLine[], from: number, columns: number): number {
  let end = from
  for (;;) {
    const near = lines.slice(end, end + 2 * columns)
    const cells = near.flatMap((line, index) => (isCell(line) ? [index + 1] : []))
    if (cells.length < fewestCells) return end
    end += cells.at(-1) ?? 0
  }
}

function isCell({ text }: FlowLine): boolean {
  const kind = contentOf(text)
  return kind === 'number' || kind === 'bodies' || kind === 'limit'
}

function isHeaderSoon(lines: readonly FlowLine[], at: number): boolean {
  const [one, two] = [lines[at], lines[at + 1]]
  // A bar of its own between them parts cells: they lie in no mere lines.
  if (barChars.includes(one?.text.trim() || ' ')) return false
  return one?.isHeader === true || (two !== undefined && isHeader(`${one?.text}${two.text}`))
}

/** Find a table whose columns are parted by spaces: it is one only where it can be read. */
export function findSpaces(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  const line = lines[at]
  if (!line || !mayBeSpacedHead(line)) return undefined
  const read = readSpaces(lines, at, context, nothingKnown)
  const to = read ? at + read.taken : countedEnd(lines, at)
  return to === undefined ? undefined : { form: 'spaces', from: at, to }
}

/**
 * Behind the last row of a table whose cells cannot be told apart: below a head that leaves no doubt
 * (序号 and three headers more) rows count 1, 2, 3, each over as many lines as its cells have.
 */
function countedEnd(lines: readonly FlowLine[], at: number): number | undefined {
  if (!isCountedHead(lines[at]?.text ?? '')) return undefined
  let count = 0
  let end = at
  for (let next = at + 1; next < lines.length && next - end <= mostLines; next++) {
    const { text } = lines[next] ?? { text: '' }
    if (count > 0 && readLabel(text)?.shape === 'chinese') break
    if (Number(countedRow.exec(text)?.[1]) !== count + 1) continue
    count++
    end = next + 1
  }
  return count === 0 ? undefined : tailEnd(lines, end)
}

function isCountedHead(text: string): boolean {
  const words = text.split(blanks)
  const isNumbered = rolesOfHeader(words[0] ?? '')[0] === 'number'
  return isNumbered && words.filter(isHeader).length >= strongHead
}

/** Lines of the last row: short ones that end no sentence. */
function tailEnd(lines: readonly FlowLine[], from: number): number {
  let end = from
  while (end - from < mostLines && isTail(lines[end])) end++
  return end
}

function isTail(line: FlowLine | undefined): boolean {
  if (!line || line.text.endsWith('。') || readLabel(line.text)) return false
  return contentOf(line.text) !== 'prose'
}

const blanks = /\s+/u
const countedRow = /^(\d{1,3})\s+\S/u

/** A head of many columns is longer than one header; its first word is one. */
function mayBeSpacedHead({ isHeader: isWhole, folded, text }: FlowLine): boolean {
  if (!folded.includes(' ') || text.length > longestHead) return false
  const [first = ''] = text.split(' ')
  return isWhole || isHeader(first)
}

/** A head on one line: ten columns of a dozen characters; what is longer is a sentence. */
const longestHead = 120

/** Find a line in which a whole table has run together; its cells cannot be told apart. */
export function findGlued(lines: readonly FlowLine[], at: number): FoundLines | undefined {
  return isGluedHead(lines[at]?.text ?? '') ? { form: 'glued', from: at, to: at + 1 } : undefined
}
