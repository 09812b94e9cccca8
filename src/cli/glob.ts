const special = /[*?[{]/u

/** Whether a path is to be read as a pattern: `*`, `?`, `[…]`, `{a,b}`. */
export function isGlob(path: string): boolean {
  return special.test(path)
}

/**
 * Write a pattern out for each of its `{a,b}`.
 *
 * ```text
 * plans/*.{txt,md} → plans/*.txt, plans/*.md
 * ```
 */
export function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{')
  const close = pattern.indexOf('}', open)
  if (open === -1 || close === -1) return [pattern]
  const choices = pattern.slice(open + 1, close).split(',')
  return choices.flatMap((choice) =>
    expandBraces(pattern.slice(0, open) + choice + pattern.slice(close + 1)),
  )
}

/** `[…]` as one token, any other character as one. */
const token = /\[[^[\]]+\]|[\s\S]/gu

/**
 * Whether a file or folder name fits one segment of a pattern.
 *
 * A name that starts with a dot fits only a segment that does. Steps grow with the product of both
 * lengths at most, whatever the pattern.
 */
export function matchesSegment(segment: string, name: string): boolean {
  if (name.startsWith('.') && !segment.startsWith('.')) return false
  return matches(segment.match(token) ?? [], [...name])
}

function matches(tokens: readonly string[], chars: readonly string[]): boolean {
  let [at, char] = [0, 0]
  let [star, retry] = [-1, 0]
  while (char < chars.length) {
    const next = tokens[at]
    if (next === '*') {
      star = at++
      retry = char
    } else if (next !== undefined && fits(next, chars[char] ?? '')) {
      at++
      char++
    } else if (star >= 0) {
      at = star + 1
      char = ++retry
    } else return false
  }
  return tokens.slice(at).every((rest) => rest === '*')
}

const negation = /^[!^]/u

function fits(token: string, char: string): boolean {
  if (token === '?' || token === char) return true
  if (token.length === 1 || !token.startsWith('[')) return false
  const set = token.slice(1, -1)
  return inSet(set.replace(negation, ''), char) !== negation.test(set)
}

function inSet(set: string, char: string): boolean {
  const members = [...set]
  return members.some((member, index) => {
    const end = members[index + 1] === '-' ? members[index + 2] : undefined
    return member === char || (end !== undefined && member <= char && char <= end)
  })
}
