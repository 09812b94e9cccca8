import type { Line } from './lines.ts'
import { isFull, type Measure } from './wrap.ts'

/** A line with the way in which it is set (排版). */
export interface SetLine {
  readonly line: Line
  readonly measure: Measure
  readonly align: 'center' | 'right' | 'left'
  /** Larger than the body: a title. */
  readonly isLarge: boolean
  /** Characters between the side of its column and the line. */
  readonly indent: number
}

/** Characters by which the gaps beside a centred line may differ. */
const centreSlack = 1
/** Gap from which on a line of body size is taken for centred: two characters are an indent. */
const centreGap = 2.6
/** Characters from the right side that a signature's date may keep. */
const rightGap = 5
/** Characters before a line on the right: what begins nearer the left side is a short paragraph. */
const leftGap = 6
/** A title's size, in parts of the body's: 二号 beside 三号 is 1.38, 小二 1.13 of it is a heading. */
const largeSize = 1.15
/** Characters of an indent: two by the standard, four where two levels are set so. */
const indents = { least: 1.2, most: 4.5 } as const

/** See how a line of a document is set whose body is of `bodySize` points. */
export function setLine(line: Line, measure: Measure, bodySize: number): SetLine {
  const before = line.left - measure.left
  return {
    line,
    measure,
    align: alignOf(line, measure, bodySize),
    isLarge: line.size > bodySize * largeSize,
    indent: before / line.size,
  }
}

function alignOf(line: Line, measure: Measure, bodySize: number): SetLine['align'] {
  const { size, left, right } = line
  const before = left - measure.left
  const isLarge = size > bodySize * largeSize
  const least = (isLarge ? 0 : centreGap) * size
  if (isCentred(line, measure) && before > least) return 'center'
  const after = measure.right - right
  const isRight = after < rightGap * size && before > right - left && before > leftGap * size
  return isRight ? 'right' : 'left'
}

/** In the middle of its column, or of the page: a page of few lines hides where its column ends. */
function isCentred({ left, right, size }: Line, measure: Measure): boolean {
  const middle = (left + right) / 2
  const middles = [(measure.left + measure.right) / 2, measure.middle ?? Number.NaN]
  return middles.some((one) => Math.abs(middle - one) < (centreSlack * size) / 2)
}

/** Whether a line begins at the side of its column. */
export function isAtSide({ indent }: SetLine): boolean {
  return indent < indents.least
}

/** Whether a line is indented as a paragraph's first is. */
export function isParagraphIndent({ indent }: SetLine): boolean {
  return indent > indents.least && indent < indents.most
}

/** Whether a line begins so far from the side that none of its paragraph begins there: a date on the right. */
export function isSetRight({ indent }: SetLine): boolean {
  return indent > leftGap
}

/** Whether the next line's first word had no room left. */
export function isWrapped(last: SetLine, next: SetLine): boolean {
  return isFull(last.line, next.line, roomOf(last))
}

/** Room that a line leaves in its column, in points. */
export function roomOf({ line, measure, align }: SetLine): number {
  const width = measure.right - measure.left
  return align === 'center' ? width - (line.right - line.left) : measure.right - line.right
}
