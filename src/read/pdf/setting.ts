import type { LabelShape } from '../../model/label.ts'
import type { Element } from './flow.ts'
import { isAtSide, isParagraphIndent, isWrapped, type SetLine, setLine } from './set-line.ts'
import { labelOf } from './wrap.ts'

/** What a document's lines show of how it is set. */
export interface Setting {
  /** The usual distance of base lines, by size. */
  readonly pitch: (size: number) => number
  /** Whether paragraphs are indented; where they are, a line at the left side goes on. */
  readonly isIndented: boolean
  /** Labels that begin paragraphs at the left side all the same: headings above indented text. */
  readonly atSide: ReadonlySet<LabelShape>
}

/** See how a document is set whose body is of `bodySize` points. */
export function settingOf(elements: readonly Element[], bodySize: number): Setting {
  const lines = elements.map((element) =>
    element.type === 'line' ? setLine(element.line, element.measure, bodySize) : undefined,
  )
  const pairs = pairsOf(lines)
  const pitch = usualPitch(pairs)
  const ended = pairs.filter(
    ({ last, next }) =>
      isAtSide(next) && !(isWrapped(last, next) && !standsApart(last, next, pitch)),
  )
  const shapes = ended.flatMap(({ next }) => labelOf(next.line.text)?.shape ?? [])
  return { pitch, isIndented: indentsParagraphs(lines), atSide: new Set(shapes) }
}

/** A line and the one below it. */
interface Pair {
  readonly last: SetLine
  readonly next: SetLine
}

function pairsOf(lines: readonly (SetLine | undefined)[]): readonly Pair[] {
  return lines.flatMap((next, index) => {
    const last = lines[index - 1]
    return last && next ? { last, next } : []
  })
}

/** Wrapped lines that show how far lines of one paragraph are from each other. */
const fewestWrapped = 3

/** The usual distance of base lines inside a paragraph, by size; of all lines where few are wrapped. */
function usualPitch(pairs: readonly Pair[]): (size: number) => number {
  const bySize = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const size = Math.round(pair.next.line.size)
    const alike = bySize.get(size)
    if (alike) alike.push(pair)
    else bySize.set(size, [pair])
  }
  const pitches = new Map<number, number>()
  for (const [size, all] of bySize) {
    const inside = all.filter(({ last, next }) => isAtSide(next) && isWrapped(last, next))
    pitches.set(size, medianPitch(inside.length < fewestWrapped ? all : inside))
  }
  return (size) => pitches.get(Math.round(size)) ?? 0
}

function medianPitch(pairs: readonly Pair[]): number {
  const all = pairs.map(({ last, next }) => next.line.baseline - last.line.baseline)
  const sorted = all.filter((pitch) => pitch > 0).toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Share of the lines that are indented where a document indents its paragraphs. */
const indentedShare = 1 / 12

function indentsParagraphs(all: readonly (SetLine | undefined)[]): boolean {
  const lines = all.flatMap((line) => line ?? [])
  return lines.filter(isParagraphIndent).length > lines.length * indentedShare
}

/** Pitch, in parts of the usual one, from which on a line stands apart from the one above. */
const apart = 1.3

/** Whether a line stands apart from the one above it. */
export function standsApart(
  last: SetLine,
  next: SetLine,
  pitch: (size: number) => number,
): boolean {
  if (last.line.page !== next.line.page) return false
  const distance = next.line.baseline - last.line.baseline
  // The next column begins above.
  return distance > 0 && distance > pitch(next.line.size) * apart
}
