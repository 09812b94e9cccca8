/**
 * Read a sign of a symbol font (`w:sym`) as the character that it looks like.
 *
 * ```text
 * Wingdings F0FE → ☑    Wingdings F081 → ①    Symbol F0B3 → ≥    another font F0xx → nothing
 * ```
 *
 * Symbol fonts keep their signs in the private area U+F000 to U+F0FF.
 *
 * @param code - As printed in the attribute, hexadecimal.
 */
export function readSymbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value) || value < 32 || value > 0x10ffff) return ''
  const isPrivate = value >= 0xf000 && value <= 0xf0ff
  if (!isPrivate && value > 0xff) return String.fromCodePoint(value)
  const sign = fonts.get(font.toLowerCase())?.(value & 0xff)
  if (sign !== undefined) return sign
  return isPrivate ? '' : String.fromCodePoint(value)
}

type SymbolFont = (code: number) => string | undefined

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x74, '⧫'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xab, '★'],
  [0xb6, '☆'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

const wingdings2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x97, '●'],
  [0x98, '●'],
  [0xa2, '■'],
  [0xa3, '□'],
  [0xae, '◆'],
])

const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const smallGreek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'

const symbol: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbc, '…'],
])

/** ① to ⑩ and ❶ to ❿ are used as labels. */
function fromWingdings(code: number): string | undefined {
  if (code >= 0x81 && code <= 0x8a) return String.fromCharCode(0x2460 + code - 0x81)
  if (code >= 0x8c && code <= 0x95) return String.fromCharCode(0x2776 + code - 0x8c)
  return wingdings.get(code)
}

function fromWingdings2(code: number): string | undefined {
  if (code >= 0x6a && code <= 0x73) return String.fromCharCode(0x2460 + code - 0x6a)
  if (code >= 0x75 && code <= 0x7e) return String.fromCharCode(0x2776 + code - 0x75)
  return wingdings2.get(code)
}

function fromSymbol(code: number): string | undefined {
  if (code >= 0x41 && code <= 0x5a) return greek[code - 0x41]
  if (code >= 0x61 && code <= 0x7a) return smallGreek[code - 0x61]
  if (code < 0x40) return String.fromCharCode(code)
  return symbol.get(code)
}

const fonts: ReadonlyMap<string, SymbolFont> = new Map([
  ['wingdings', fromWingdings],
  ['wingdings 2', fromWingdings2],
  ['symbol', fromSymbol],
])
