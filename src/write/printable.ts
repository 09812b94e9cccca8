const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/gu
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/**
 * A text without the characters that no file of its kind may hold: controls (but tab and line feed),
 * halves of a surrogate pair, non-characters. Every line break is a line feed.
 *
 * @see XML 1.0, 2.2
 */
export function toPrintable(text: string): string {
  return text
    .replace(lineBreaks, '\n')
    .replace(unprintable, (char) => (char === '\n' || char === '\t' ? char : ''))
}
