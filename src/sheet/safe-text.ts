/** Longest text that a cell of a sheet program holds, in UTF-16 units. */
export const cellLength = 32_767

const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/gu
const lineEnd = /\r\n?/gu
/** Control characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
const cutMark = '…'

const loneSurrogate = /[\uD800-\uDFFF]/gu

/**
 * A text as a cell shows it: lines end in LF, what XML cannot write is left out, a text longer than a
 * cell is cut and ends in ….
 */
export function cellText(text: string): string {
  const clean = text.replace(lineEnd, '\n').replace(unwritable, '').replace(loneSurrogate, '\uFFFD')
  return clean.length > cellLength
    ? `${clean.slice(0, cellLength - cutMark.length)}${cutMark}`.replace(loneSurrogate, '')
    : clean
}

/** The same as it is written: `_x0041_` is escaped, since programs read it as A. */
export function safeText(text: string): string {
  return cellText(text).replace(escapeLike, '_x005F_')
}
