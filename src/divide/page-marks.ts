import { readLabel } from '../lexicon/labels.ts'
import type { Layer } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { matchesOf } from '../text/matches.ts'
import { type FlowPiece, folded, isPiece, type Piece, trimmed } from './piece.ts'

/**
 * Set aside the marks of pages (页码) that a sharing site or a converter leaves inside the text.
 *
 * ```text
 * 1、…推进公开,完善     numbers of pages before their stretches of text
 * 2、机制。(二)…
 * 明确更新- 2 -周期     a page's number inside a sentence
 * ```
 */
export function dropPageMarks(layer: Layer, flow: readonly FlowPiece[]): FlowPiece[] {
  return dropStretchMarks(layer, dropInnerMarks(layer, flow))
}

/** A page's stretch of text is at least this long; a heading is shorter. */
const pageLength = 60
const fewestPages = 3
const stretchMark = /^(\d{1,3})、/u
const sentenceEnd = /[。!?;:)”』】〕\]]$/u
const goesOn = /^[、,。;:)”]/u

/** Pages cut the text anywhere: most of their stretches end in the middle of a sentence. */
function dropStretchMarks(layer: Layer, flow: readonly FlowPiece[]): FlowPiece[] {
  const marked = findStretches(layer, flow)
  if (marked.size === 0) return [...flow]
  const result: FlowPiece[] = []
  for (const [index, piece] of flow.entries()) {
    const length = marked.get(index)
    if (length === undefined || !isPiece(piece)) result.push(piece)
    else takeMark(layer, result, piece, { from: 0, to: length })
  }
  return result
}

/** Lines that count pages, and how long each one's mark is. */
function findStretches(layer: Layer, flow: readonly FlowPiece[]): Map<number, number> {
  const marked = new Map<number, number>()
  let broken = 0
  for (const [index, piece] of flow.entries()) {
    const match = isPiece(piece) ? stretchMark.exec(folded(layer, piece)) : null
    if (!match || Number(match[1]) !== marked.size + 1) continue
    const above = flow[index - 1]
    if (marked.size > 0 && isPiece(above) && isBroken(layer, above, piece as Piece)) broken++
    marked.set(index, match[0].length)
  }
  const long = [...marked.keys()].filter((index) => isLong(layer, flow[index])).length
  const isPaged =
    marked.size >= fewestPages && broken > (marked.size - 1) / 2 && long > marked.size / 2
  return isPaged ? marked : new Map()
}

function isLong(layer: Layer, piece: FlowPiece | undefined): boolean {
  return isPiece(piece) && folded(layer, piece).trim().length >= pageLength
}

function isBroken(layer: Layer, above: Piece, below: Piece): boolean {
  const before = folded(layer, above).trim()
  if (before.length < pageLength) return false
  const after = folded(layer, below).replace(stretchMark, '')
  return !sentenceEnd.test(before) || goesOn.test(after)
}

const innerMark =
  /(?<=^|[^\d\s])(?:[-—–] ?(\d{1,3}) ?[-—–]|第 ?(\d{1,3}) ?页)(?=[^\d\s]|\d{1,2}[.、]|$)/gu
const fewestInner = 2

interface Mark {
  readonly from: number
  readonly to: number
}

/** Numbers of pages that count on from one to the next, wherever they stand in their lines. */
function dropInnerMarks(layer: Layer, flow: readonly FlowPiece[]): FlowPiece[] {
  const found = flow.map((piece) => (isPiece(piece) ? findMarks(layer, piece) : []))
  const numbers = found.flatMap((marks) => marks.map(({ number }) => number))
  const countsOn = numbers.every(
    (number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1,
  )
  if (numbers.length < fewestInner || !countsOn) return [...flow]
  return flow.flatMap((piece, index): FlowPiece[] => {
    const own = found[index] ?? []
    return own.length > 0 && isPiece(piece) ? withoutMarks(layer, piece, own) : [piece]
  })
}

/** The marks of one line; a line that is nothing but its mark is found elsewhere. */
function findMarks(layer: Layer, piece: Piece): (Mark & { readonly number: number })[] {
  if (piece.block.furniture) return []
  const text = folded(layer, piece)
  return matchesOf(innerMark, text).flatMap(({ 0: mark, 1: dashed, 2: worded, index: from }) =>
    mark.length === text.length
      ? []
      : [{ from, to: from + mark.length, number: Number(dashed ?? worded) }],
  )
}

function withoutMarks(layer: Layer, piece: Piece, marks: readonly Mark[]): FlowPiece[] {
  const behindIt: FlowPiece[] = []
  const inIt: FlowPiece[] = []
  let rest = piece
  // From the last to the first, so that places hold.
  for (const mark of marks.toReversed()) {
    const [before, behind] = [slice(layer, rest, 0, mark.from), slice(layer, rest, mark.to)]
    const aside = markPiece(slice(layer, rest, mark.from, mark.to), piece)
    if (before.length > 0 && behind.length > 0 && !beginsItem(layer, behind)) {
      // A mark inside a paragraph stands before it in the flow.
      inIt.unshift(aside)
      rest = { ...rest, ranges: [...before, ...behind] }
      continue
    }
    if (behind.length > 0)
      behindIt.unshift(...inIt.splice(0), { ...rest, ranges: behind, cut: true })
    behindIt.unshift(aside)
    rest = { ...rest, ranges: before }
  }
  return rest.ranges.length > 0 ? [...inIt, rest, ...behindIt] : behindIt
}

function beginsItem(layer: Layer, ranges: readonly Range[]): boolean {
  const text = ranges.map(({ start, end }) => layer.folded.slice(start, end)).join('')
  return readLabel(text) !== undefined
}

/** Take a mark out of a line, which goes on the line above it where that has not ended. */
function takeMark(layer: Layer, result: FlowPiece[], piece: Piece, mark: Mark) {
  const above = result.at(-1)
  const aside = markPiece(slice(layer, piece, mark.from, mark.to), piece)
  const rest = { ...piece, ranges: slice(layer, piece, mark.to), cut: true }
  if (rest.ranges.length === 0) result.push(aside)
  else if (isPiece(above) && !above.block.furniture && isBroken(layer, above, rest)) {
    result.splice(-1, 1, aside, { ...above, ranges: [...above.ranges, ...rest.ranges] })
  } else result.push(aside, rest)
}

function markPiece(ranges: readonly Range[], { block }: Piece): Piece {
  return { ranges, block: { ...block, furniture: true }, cut: true }
}

/** Ranges of the stretch `[from, to)` of a piece's text. */
function slice(layer: Layer, { ranges }: Piece, from: number, to?: number): Range[] {
  const kept: Range[] = []
  let at = 0
  for (const { start, end } of ranges) {
    const first = start + Math.max(0, from - at)
    const last = to === undefined ? end : Math.min(end, start + to - at)
    if (first < last) kept.push({ start: first, end: last })
    at += end - start
  }
  return trimmed(layer, kept)
}
