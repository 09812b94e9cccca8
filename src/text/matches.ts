/**
 * All matches of a global pattern in a text, in order.
 *
 * `matchAll` copies its pattern each time, which takes longer than to see that a short text holds none.
 *
 * @param pattern - Global; it matches no empty string.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const matches: RegExpExecArray[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match)
  return matches
}
