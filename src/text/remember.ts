import type { Reading, TwinText } from './reading.ts'

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

/** What was read out of a text with some words, wherever in its document the text stands. */
export type TextMemory<Found> = (
  reading: Reading,
  words: object,
  text: string,
  find: () => Found,
) => Found

/**
 * A memory for what is read out of short texts: a plan names the same bodies again and again.
 *
 * Nothing is kept longer than the document's layer.
 */
export function createTextMemory<Found>(): TextMemory<Found> {
  const known = new WeakMap<
    TwinText,
    { readonly words: object; readonly byText: Map<string, Found> }
  >()
  return ({ layer }, words, text, find) => {
    let own = known.get(layer)
    if (own?.words !== words) {
      own = { words, byText: new Map() }
      known.set(layer, own)
    }
    const last = own.byText.get(text)
    if (last !== undefined) return last
    const found = find()
    own.byText.set(text, found)
    return found
  }
}
