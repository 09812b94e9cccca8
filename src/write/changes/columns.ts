import { cellWidth } from '../../text/cells.ts'
import type { EntryView, Run, TaskView } from './view.ts'

/** How stretches are coloured; each gives its text back where there are no colours. */
export interface Paint {
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

/** A stretch of a line with its colour. */
interface Piece {
  readonly text: string
  readonly color?: ((text: string) => string) | undefined
}

/** How much of an unchanged stretch is shown beside a change. */
const context = 16
const separator = ' │ '
const indent = '    '

/** Draw both sides of an entry beside each other, unchanged stretches cut short. */
export function drawColumns({ old, new: next }: EntryView, width: number, paint: Paint): string[] {
  const room = Math.floor((width - indent.length - separator.length) / 2)
  const left = old.flatMap((task) => drawTask(task, room, paint.removed))
  const right = next.flatMap((task) => drawTask(task, room, paint.added))
  if (left.length === 0 && right.length === 0) return []
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [one = [], other = []] = [left[index], right[index]]
    const gap = ' '.repeat(Math.max(0, room - widthOf(one)))
    return `${indent}${print(one)}${gap}${paint.dim(separator)}${print(other)}`
  })
}

function drawTask({ title, body }: TaskView, room: number, color: Piece['color']): Piece[][] {
  if (![...title, ...body].some(({ change }) => change !== undefined)) return []
  return [...wrap(cutShort(title), room, color), ...wrap(cutShort(body), room, color)]
}

/** Runs of which the unchanged ones keep only what stands beside a change. */
function cutShort(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.change !== undefined || run.text.length <= 2 * context) return run
    const head = index > 0 ? run.text.slice(0, context) : ''
    const tail = index < runs.length - 1 ? run.text.slice(-context) : ''
    return { text: head || tail ? `${head}…${tail}` : run.text }
  })
}

/** Break runs into lines of at most `room` cells, colours kept. */
function wrap(runs: readonly Run[], room: number, color: Piece['color']): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const { text, change } of runs) {
    const own = change === undefined ? undefined : color
    const used = widthOf(lines.at(-1) ?? [])
    const [first = '', ...rest] = breakFrom(text.replaceAll('\n', ' '), used, room)
    lines.at(-1)?.push({ text: first, color: own })
    lines.push(...rest.map((part) => [{ text: part, color: own }]))
  }
  return lines
}

/** Cut a text at `room` cells, the first line having `used` of them already. */
function breakFrom(text: string, used: number, room: number): string[] {
  const parts: string[] = []
  let [part, width] = ['', used]
  for (const char of text) {
    const cells = cellWidth(char)
    if (width + cells > room) {
      parts.push(part)
      part = ''
      width = 0
    }
    part += char
    width += cells
  }
  return [...parts, part]
}

function widthOf(line: readonly Piece[]): number {
  return line.reduce((sum, { text }) => sum + cellWidth(text), 0)
}

function print(line: readonly Piece[]): string {
  return line.map(({ text, color }) => (color && text !== '' ? color(text) : text)).join('')
}
