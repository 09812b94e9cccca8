import type { Draft, Range } from '../model/place.ts'
import type { Rest, RestKind } from '../model/plan.ts'
import { holdsLetters } from '../text/letters.ts'

/** A stretch of text and what its leftovers are. */
export interface RestZone extends Range {
  readonly kind: RestKind
  readonly part?: number
}

/**
 * Gather the text that no field owns (其余文字), a piece for each line.
 *
 * Marks, bars and blanks between two values are no text. Where no zone says what a piece is, it is
 * `unread`.
 *
 * @param owned - Stretches that fields own, in any order.
 * @param zones - What a leftover is by where it stands; of several the narrowest tells.
 */
export function gatherRest(
  layer: string,
  owned: readonly Range[],
  zones: readonly RestZone[],
): Draft<Rest>[] {
  const taken = new Uint8Array(layer.length)
  for (const { start, end } of owned) taken.fill(1, start, end)
  const kinds = zoneMap(layer.length, zones)
  const rest: Draft<Rest>[] = []
  let at = 0
  while (at < layer.length) {
    const from = nextFree(taken, at)
    const to = nextStop(layer, taken, kinds, from)
    const piece = pieceOf(layer, from, to)
    if (piece) rest.push({ ...labelOf(zones[(kinds[piece.span.start] ?? 0) - 1]), ...piece })
    at = Math.max(to, from + 1)
  }
  return rest
}

/** For each character the zone it stands in, counted from 1; narrower zones are written last. */
function zoneMap(length: number, zones: readonly RestZone[]): Uint32Array {
  const map = new Uint32Array(length)
  const order = zones.map((zone, index) => ({ zone, index }))
  order.sort((a, b) => b.zone.end - b.zone.start - (a.zone.end - a.zone.start))
  for (const { zone, index } of order) map.fill(index + 1, zone.start, zone.end)
  return map
}

function nextFree(taken: Uint8Array, from: number): number {
  let at = from
  while (at < taken.length && taken[at] === 1) at++
  return at
}

function nextStop(layer: string, taken: Uint8Array, kinds: Uint32Array, from: number): number {
  const zone = kinds[from]
  let at = from
  while (at < layer.length && taken[at] !== 1 && kinds[at] === zone && layer.charAt(at) !== '\n')
    at++
  return at
}

function pieceOf(
  layer: string,
  from: number,
  to: number,
): { readonly text: string; readonly span: Range } | undefined {
  const text = layer.slice(from, to)
  if (!holdsLetters(text)) return undefined
  const start = from + (text.length - text.trimStart().length)
  return { text: text.trim(), span: { start, end: start + text.trim().length } }
}

function labelOf(zone: RestZone | undefined): Pick<Rest, 'kind' | 'part'> {
  if (!zone) return { kind: 'unread' }
  return zone.part === undefined ? { kind: zone.kind } : { kind: zone.kind, part: zone.part }
}
