/** Offset of the next character of a set at or behind `from`, or -1. */
export type Finder = (text: string, from: number) => number

/**
 * Make a search for the characters of a set.
 *
 * A pattern passes over a character in a small part of the time that a loop takes, above all as long
 * as the loop is not compiled: a plan is parsed once, and most of its characters begin nothing.
 *
 * @param chars - Of the basic plane.
 */
export function createFinder(chars: Iterable<string>): Finder {
  let pattern: RegExp | undefined
  return (text, from) => {
    pattern ??= anyOf(chars)
    pattern.lastIndex = from
    return pattern.test(text) ? pattern.lastIndex - 1 : -1
  }
}

function anyOf(chars: Iterable<string>): RegExp {
  const codes = Array.from(chars, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
  return new RegExp(codes.length > 0 ? `[${codes.join('')}]` : neither, 'gu')
}

/** Stands nowhere. */
const neither = '(?!)'
