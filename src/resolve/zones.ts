import type { Division } from '../model/division.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import type { RestKind } from '../model/plan.ts'
import type { RestZone } from './rest.ts'

/** What the stages left of one plan's text. */
export interface Leftovers {
  readonly range: Range
  readonly preamble: readonly Passage[]
  readonly leadIns: readonly Range[]
  readonly closing: readonly Range[]
  /** Without any item the paragraphs above the first one are not understood. */
  readonly hasItems: boolean
}

/** Say for every stretch of the document what its leftovers are. */
export function restZones(
  division: Division,
  bodies: readonly Leftovers[],
  unread: readonly Range[],
  repeats: readonly Range[],
): RestZone[] {
  const several = bodies.length > 1
  const partOf = (index: number) => (several ? { part: index } : {})
  // Of two zones of one extent the later one tells: what was set aside is known.
  const zones: RestZone[] = [
    ...bodies.map(({ range }, index) => ({ ...range, kind: 'unread' as const, ...partOf(index) })),
    ...division.asides.map(({ start, end, kind }) => ({
      start,
      end,
      kind,
      ...(several ? partAt(bodies, start) : {}),
    })),
  ]
  for (const [index, body] of bodies.entries()) {
    const part = partOf(index)
    const add = (ranges: readonly Range[], kind: RestKind) => {
      for (const { start, end } of ranges) zones.push({ start, end, kind, ...part })
    }
    const above = body.preamble.flatMap(({ ranges }) => ranges)
    add(above, body.hasItems ? 'preamble' : 'unread')
    add(body.leadIns, 'note')
    add(body.closing, 'closing')
  }
  for (const { start, end } of unread) zones.push({ start, end, kind: 'unread' })
  for (const { start, end } of repeats) zones.push({ start, end, kind: 'furniture' })
  return zones
}

/** The plan of several in whose text an offset stands. */
export function partAt(
  bodies: readonly Pick<Leftovers, 'range'>[],
  offset: number,
): { part?: number } {
  const part = bodies.findIndex(({ range }) => range.start <= offset && offset < range.end)
  return part === -1 ? {} : { part }
}
