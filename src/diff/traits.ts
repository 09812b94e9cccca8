import type { Piece } from './side.ts'

/** What a piece holds beside its words; equal numbers are one thing, each stands once in a list. */
export interface Traits {
  /** Innermost heading above it; -1 for none. */
  readonly section: number
  readonly citations: readonly number[]
  readonly targets: readonly number[]
  readonly units: readonly number[]
  readonly unitMass: number
}

export interface TraitsOfSides {
  readonly old: readonly Traits[]
  readonly next: readonly Traits[]
  /** What a body counts, by its number: one that few tasks name counts more. */
  readonly massOfUnit: Float64Array
}

/** Number what the pieces of two sides hold, so that it is compared quickly. */
export function traitsOf(old: readonly Piece[], next: readonly Piece[]): TraitsOfSides {
  const [sections, citations, targets, units] = [
    newNumbers(),
    newNumbers(),
    newNumbers(),
    newNumbers(),
  ]
  const unitsOfSides = [old, next].map((pieces) =>
    pieces.map(({ task }) => {
      const parties = task.responsibilities.flatMap((clause) => clause.parties)
      return numbered(parties, ({ unitId }) => unitId, units)
    }),
  )
  const massOfUnit = massesOf(unitsOfSides.flat(), units.size)
  const [before = [], after = []] = [old, next].map((pieces, side) =>
    pieces.map(({ task, headings }, index): Traits => {
      const heading = headings.at(-1)
      const own = unitsOfSides[side]?.[index] ?? []
      return {
        section: heading ? numberOf(heading.words, sections) : -1,
        citations: numbered(task.citations, ({ title }) => title, citations),
        targets: numbered(
          task.targets,
          ({ unit = '', subject = '' }) => `${subject} ${unit}`,
          targets,
        ),
        units: own,
        unitMass: own.reduce((sum, unit) => sum + (massOfUnit[unit] ?? 0), 0),
      }
    }),
  )
  return { old: before, next: after, massOfUnit }
}

function newNumbers(): Map<string, number> {
  return new Map()
}

function numberOf(key: string, numbers: Map<string, number>): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function numbered<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
  numbers: Map<string, number>,
): number[] {
  const found: number[] = []
  for (const value of values) {
    const number = numberOf(keyOf(value), numbers)
    if (!found.includes(number)) found.push(number)
  }
  return found
}

function massesOf(lists: readonly (readonly number[])[], size: number): Float64Array {
  const counts = new Float64Array(size)
  for (const list of lists) for (const unit of list) counts[unit] = (counts[unit] ?? 0) + 1
  return counts.map((count) => Math.log(lists.length / count) ** 2)
}
