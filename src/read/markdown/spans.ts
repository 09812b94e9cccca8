/** A link or image of the source: `[text](address)`. */
export interface LinkSpan {
  readonly isImage: boolean
  /** Where its text ends, at the `]`. */
  readonly textEnd: number
  /** Behind the closing bracket of the address. */
  readonly end: number
  readonly address: string
}

const address = /^<?(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/|#|[\w%-]+[./])[^\s<>]*>?(?:\s+["'(].*)?$/iu
/** An address with its query; a bracket that nothing closes is text, and is not read to its end. */
const longest = 2000
/** Brackets inside the text of a link. */
const deepest = 16

/**
 * Read the link or image at `at`.
 *
 * Only an address makes a link: the brackets of 许政[2020](试行) are text.
 */
export function linkAt(source: string, at: number, to: number): LinkSpan | undefined {
  const isImage = source.charAt(at) === '!'
  const open = isImage ? at + 1 : at
  if (source.charAt(open) !== '[') return undefined
  const stop = Math.min(to, open + longest)
  const textEnd = closingAt(source, open, stop, '[', ']')
  if (textEnd === undefined || source.charAt(textEnd + 1) !== '(') return undefined
  const end = closingAt(source, textEnd + 1, stop, '(', ')')
  if (end === undefined) return undefined
  const inside = source.slice(textEnd + 2, end).trim()
  if (inside !== '' && !isImage && !address.test(inside)) return undefined
  return { isImage, textEnd, end: end + 1, address: inside }
}

function closingAt(
  source: string,
  from: number,
  to: number,
  open: string,
  close: string,
): number | undefined {
  let depth = 0
  for (let index = from; index < to; index++) {
    const char = source.charAt(index)
    if (char === '\n') return undefined
    if (char === '\\') index++
    else if (char === open && ++depth > deepest) return undefined
    else if (char === close && --depth === 0) return index
  }
  return undefined
}

const webAddress = /^(?:https?|ftp|mailto):[^\s<>]+$/iu

/** True for what may stand in angle brackets as an address: <https://…>. */
export function isAutolink(inside: string): boolean {
  return webAddress.test(inside)
}

const tagNames: ReadonlySet<string> = new Set(
  (
    'a b br center code del div em font h1 h2 h3 h4 h5 h6 i img ins li ol p s small span strong sub ' +
    'sup table tbody td th thead tr u ul'
  ).split(' '),
)
const tag = /^<\/?([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>$/iu

/** Name of the HTML tag between `at` and its `>`; `undefined` for typed brackets and other names. */
export function htmlTagAt(source: string, at: number, close: number): string | undefined {
  const text = source.slice(at, close + 1)
  if (text.startsWith('<!--') && text.endsWith('-->')) return 'comment'
  const name = tag.exec(text)?.[1]?.toLowerCase()
  return name !== undefined && tagNames.has(name) ? name : undefined
}

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iuy

const named: Readonly<Record<string, string>> = {
  amp: '&',
  emsp: '\u2003',
  ensp: '\u2002',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  times: '×',
}

/** Read the character entity at `at`. */
export function entityAt(
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  entity.lastIndex = at
  const match = entity.exec(source)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name = ''] = match
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  const text = Number.isNaN(code) ? named[name.toLowerCase()] : characterOf(code)
  return text === undefined ? undefined : { text, end: at + whole.length }
}

function characterOf(code: number): string | undefined {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}
