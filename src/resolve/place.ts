import type { Draft, Place, Range } from '../model/place.ts'

/**
 * Put places into a draft: every bare range becomes a span.
 *
 * @param placeOf - Place in the container of one offset of the text layer.
 */
export function placeSpans<T>(draft: Draft<T>, placeOf: (offset: number) => Place): T {
  return placed(draft, placeOf) as T
}

function placed(value: unknown, placeOf: (offset: number) => Place): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => placed(item, placeOf))
  if (isRange(value)) {
    const { start, end } = value
    return { start, end, place: placeOf(start), endPlace: placeOf(Math.max(start, end - 1)) }
  }
  const copy: Record<string, unknown> = {}
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(fields)) {
    const item = fields[key]
    if (item !== undefined) copy[key] = typeof item === 'object' ? placed(item, placeOf) : item
  }
  return copy
}

/** A range has nothing but two offsets; `start` of a deadline is a date. */
function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && typeof value.start === 'number'
}
