import type { Reading } from './reading.ts'

/** What was found in a reading with some words; found anew where either is another. */
export type Memory<Found> = (reading: Reading, words: object, find: () => Found) => Found

/**
 * A memory for what is found in a reading, since several stages ask for the same.
 *
 * Nothing is kept longer than the reading itself.
 */
export function createMemory<Found>(): Memory<Found> {
  const known = new WeakMap<Reading, { readonly words: object; readonly found: Found }>()
  return (reading, words, find) => {
    const last = known.get(reading)
    if (last?.words === words) return last.found
    const found = find()
    known.set(reading, { words, found })
    return found
  }
}
