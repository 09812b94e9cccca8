/** Characters of a string that a method looks at, by what it was asked and what it answered. */
type Cost = (text: string, args: readonly unknown[], result: unknown) => number

const one: Cost = () => 1
const given: Cost = (_, __, result) => (typeof result === 'string' ? result.length : 1)
const whole: Cost = (text) => text.length

/** From where the search began to the end of what it found, or of the text. */
const searched: Cost = (text, [word, from = 0], result) =>
  typeof result === 'number' && result >= 0
    ? result - Number(from) + String(word).length
    : text.length - Number(from)
const searchedBack: Cost = (text, [, from = text.length], result) =>
  Math.min(Number(from), text.length) - (typeof result === 'number' ? Math.max(result, 0) : 0)
const heldIn: Cost = (text, [word, from = 0]) => {
  const found = text.indexOf(String(word), Number(from))
  return (found === -1 ? text.length : found + String(word).length) - Number(from)
}

const costs: Readonly<Record<string, Cost>> = {
  charAt: one,
  charCodeAt: one,
  codePointAt: one,
  startsWith: (_, [word]) => String(word).length,
  endsWith: (_, [word]) => String(word).length,
  slice: given,
  substring: given,
  indexOf: searched,
  lastIndexOf: searchedBack,
  includes: heldIn,
  split: whole,
  replaceAll: whole,
  trim: one,
}

type Method = (this: unknown, ...args: unknown[]) => unknown

/**
 * Count the characters that `run` looks at, whatever strings it makes on its way.
 *
 * A search costs what it passes over, a pattern that is not tied to one place does too. Patterns may
 * step back inside what they match; that they do so in bounds is shown in `patterns.test.ts`.
 */
export function stepsOf(run: () => unknown): number {
  let steps = 0
  let inside = false
  const owner = String.prototype as unknown as Record<string, Method>
  const known = Object.keys(costs).map((name) => [name, owner[name] as Method] as const)
  const exec = RegExp.prototype.exec
  const count = (cost: () => number) => {
    if (inside) return
    inside = true
    steps += Math.max(1, cost())
    inside = false
  }
  for (const [name, method] of known) {
    owner[name] = function (this: unknown, ...args) {
      const result = Reflect.apply(method, this, args)
      count(() => costs[name]?.(String(this), args, result) ?? 1)
      return result
    }
  }
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = Reflect.apply(exec, this, [text])
    count(() => {
      const isTied = this.sticky || this.source.startsWith('^')
      if (match) return match[0].length + (isTied ? 0 : match.index - from)
      return isTied ? 1 : text.length - from
    })
    return match
  }
  try {
    run()
  } finally {
    for (const [name, method] of known) owner[name] = method
    RegExp.prototype.exec = exec
  }
  return steps
}
