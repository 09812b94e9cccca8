import type { Place, Span } from '../model/place.ts'
import type { Citation, Deadline, Target } from '../model/task.ts'
import { offsetAmong } from '../text/offsets.ts'
import type { Stretch } from './normal.ts'
import type { Passage } from './side.ts'

/** A limit, target or citation of a task. */
export type TextRecord = Deadline | Target | Citation

/**
 * Find where in a passage one of the task's limits, targets or citations is printed.
 *
 * By its span, whose offsets count in the same layer; where the passage's print left blanks of the
 * layer out, the words nearest to that place.
 */
export function locate(passage: Passage, record: TextRecord): Stretch | undefined {
  const { print, spans } = passage
  const { span } = record
  const printed = 'title' in record ? record.title : record.text
  const estimate = offsetAmong(spans, span.start)
  if (estimate === undefined) return undefined
  const after = print.indexOf(printed, estimate)
  const before = print.lastIndexOf(printed, estimate)
  const at = nearest(estimate, before, after)
  return at === undefined ? undefined : { from: at, to: at + printed.length }
}

function nearest(wanted: number, before: number, after: number): number | undefined {
  if (before === -1) return after === -1 ? undefined : after
  if (after === -1) return before
  return wanted - before <= after - wanted ? before : after
}

/**
 * The span of a stretch of a printed value.
 *
 * The places of a task stand at its values' ends only. Inside a value they are counted where the
 * value is the layer's own text, character by character; else the span of the whole value is given.
 */
export function spanWithin({ print, spans }: Passage, { from, to }: Stretch): Span | undefined {
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last) return undefined
  const whole: Span = {
    start: first.start,
    end: last.end,
    place: first.place,
    endPlace: last.endPlace,
  }
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length !== print.length) return whole
  let before = 0
  for (const span of spans) {
    const size = span.end - span.start
    if (from >= before && to <= before + size) {
      const text = print.slice(before, before + size)
      return cut(span, text, { from: from - before, to: to - before }) ?? whole
    }
    before += size
  }
  return whole
}

function cut(span: Span, text: string, { from, to }: Stretch): Span | undefined {
  const place = placeAt(span, text, from)
  const endPlace = placeAt(span, text, Math.max(from, to - 1))
  return place && endPlace
    ? { start: span.start + from, end: span.start + to, place, endPlace }
    : undefined
}

/** Place of the character at `offset` of a span's text. */
function placeAt({ place, endPlace }: Span, text: string, offset: number): Place | undefined {
  const breaks = breaksBefore(text, text.length)
  const passed = breaks === 0 ? 0 : breaksBefore(text, offset)
  if ('column' in place && 'column' in endPlace) {
    if (endPlace.line - place.line !== breaks) return undefined
    if (passed === 0) return { line: place.line, column: place.column + offset }
    return { line: place.line + passed, column: offset - text.lastIndexOf('\n', offset - 1) }
  }
  if ('paragraph' in place && 'paragraph' in endPlace) {
    return endPlace.paragraph - place.paragraph === breaks
      ? { paragraph: place.paragraph + passed }
      : undefined
  }
  return JSON.stringify(place) === JSON.stringify(endPlace) ? place : undefined
}

function breaksBefore(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
