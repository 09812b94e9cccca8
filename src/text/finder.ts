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
  const codes = [...new Set(Array.from(chars, (char) => char.charCodeAt(0)))].sort((a, b) => a - b)
  const stretches: [first: number, last: number][] = []
  for (const code of codes) {
    const last = stretches.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else stretches.push([code, code])
  }
  const classes: string[] = []
  while (stretches.length > 0) classes.push(classOf(stretches.splice(0, mostStretches)))
  return new RegExp(classes.length > 0 ? classes.join('|') : neither, 'gu')
}

/** V8 calls a function for each character where a class has more stretches; several classes are faster. */
const mostStretches = 15

function classOf(stretches: readonly (readonly [number, number])[]): string {
  const code = (value: number) => `\\u{${value.toString(16)}}`
  return `[${stretches.map(([first, last]) => `${code(first)}-${code(last)}`).join('')}]`
}

/** Stands nowhere. */
const neither = '(?!)'
