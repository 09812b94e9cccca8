import type { Origin } from './inline.ts'

/**
 * Find where the characters of a printed text stand in the HTML that printed it.
 *
 * Tags are jumped over. A character that is written otherwise (an entity) has the place of the one
 * before it.
 */
export function alignText(
  source: string,
  text: string,
  from: number,
  to: number,
): readonly Origin[] {
  const origins: Origin[] = []
  let at = from
  for (let index = 0; index < text.length; index++) {
    const found = findChar(source, text.charAt(index), at, to)
    if (found === undefined) continue
    const last = origins.at(-1)
    if (!last || found - last.source !== index - last.at) origins.push({ at: index, source: found })
    at = found + 1
  }
  return origins.length > 0 ? origins : [{ at: 0, source: from }]
}

/** Characters that print nothing between two that do: a style sheet, a comment. */
const farthest = 2000

function findChar(source: string, char: string, from: number, to: number): number | undefined {
  const stop = Math.min(to, from + farthest)
  for (let at = from; at < stop; at++) {
    if (source.charAt(at) === char) return at
    if (source.charAt(at) !== '<') continue
    const close = source.indexOf('>', at)
    if (close > at && close < to) at = close
  }
  return undefined
}
