import { readLabel } from '../lexicon/labels.ts'
import type { Layer } from '../model/block.ts'
import type { LabelShape } from '../model/label.ts'
import { type FlowPiece, folded, isPiece } from './piece.ts'

/** Whether a line is a numbered heading like the others of its shape, and so has come to its end. */
export type IsHeadingLine = (line: string) => boolean

/** So many lines, the one in question among them, tell how headings of a shape are set; most must be set so. */
const fewestHeadings = 3
const leastShare = 0.75
/** A heading is no longer than this. */
const longestHeading = 60

const innerMark = /[。;]/u

interface Count {
  all: number
  bare: number
}

/**
 * See which shapes of numbers stand before headings on lines of their own.
 *
 * ```text
 * (一)推进公开
 * 各单位要….
 * (二)强化监督 | - 3 - | 健全机制,….   the page breaks behind the heading, not inside a paragraph
 * ```
 */
export function findHeadingLines(layer: Layer, flow: readonly FlowPiece[]): IsHeadingLine {
  let counts: ReadonlyMap<LabelShape, Count> | undefined
  return (line) => {
    const shape = isBare(line) ? readLabel(line)?.shape : undefined
    if (shape === undefined) return false
    counts ??= countLines(layer, flow)
    const { all, bare } = counts.get(shape) ?? { all: 0, bare: 0 }
    return bare >= fewestHeadings && bare >= all * leastShare
  }
}

function countLines(layer: Layer, flow: readonly FlowPiece[]): ReadonlyMap<LabelShape, Count> {
  const counts = new Map<LabelShape, Count>()
  for (const piece of flow) {
    const line = isPiece(piece) ? folded(layer, piece) : ''
    const shape = readLabel(line)?.shape
    if (shape === undefined) continue
    const count = counts.get(shape) ?? { all: 0, bare: 0 }
    count.all++
    if (isBare(line)) count.bare++
    counts.set(shape, count)
  }
  return counts
}

/** Nothing but a label and a title. */
function isBare(line: string): boolean {
  return line.length <= longestHeading && !innerMark.test(line)
}
