import type { Gold } from './gold.ts'

/**
 * Labels whose strings are places in the document, so that no sentence of it is copied.
 *
 * A string is `[start, end]`, or a list of such pieces where tags, marks or line breaks interrupt
 * it, or `[]` when it is empty; the rest of a label (roles, kinds, days, counts) stands as it is.
 */
export interface Labels {
  readonly doc: string
  /** `html`: the pieces hold character references; `plain`: they are the string. */
  readonly markup: 'html' | 'plain'
  readonly [key: string]: unknown
}

const texts = new Set(
  'title noticeTitle documentNumber label text name number lastWords caption'.split(' '),
)
const lists = new Set('issuers recipients attachments path optional columns bodyPath'.split(' '))

/**
 * Turn labels and their document back into gold strings.
 *
 * @param labels - What a file of `test/labels` holds.
 * @param decoded - The document's decoded text, without a byte order mark.
 */
export function readLabels(labels: Labels, decoded: string): Gold {
  const { markup, ...rest } = labels
  return readValue(rest, '', { decoded, markup }) as Gold
}

interface Source {
  readonly decoded: string
  readonly markup: Labels['markup']
}

type Pieces = readonly number[] | readonly (readonly [number, number])[]

function readValue(value: unknown, key: string, source: Source): unknown {
  if (texts.has(key) && Array.isArray(value)) return readPieces(value as Pieces, source)
  if (lists.has(key)) return (value as Pieces[]).map((pieces) => readPieces(pieces, source))
  if (key === 'tables') return (value as object[]).map((table) => readTable(table, source))
  if (Array.isArray(value)) return value.map((one) => readValue(one, '', source))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, readValue(one, name, source)]),
  )
}

function readTable(table: object, source: Source): unknown {
  const read = readValue(table, '', source) as { columns: string[]; rows: { cells: Pieces[] }[] }
  const rows = read.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      read.columns.map((column, index) => [column, readPieces(row.cells[index] ?? [], source)]),
    ),
  }))
  return { ...read, rows }
}

function readPieces(pieces: Pieces, { decoded, markup }: Source): string {
  const list = (typeof pieces[0] === 'number' ? [pieces] : pieces) as [number, number][]
  const printed = list.map(([start, end]) => decoded.slice(start, end)).join('')
  return markup === 'html' ? printed.replace(reference, decodeReference) : printed
}

const reference = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  emsp: '\u2003',
  ensp: '\u2002',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00a0',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  times: '×',
}

function decodeReference(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (decimal) return String.fromCodePoint(Number(decimal))
  return named[name ?? ''] ?? whole
}

/**
 * Turn gold strings into places: the reverse of {@link readLabels}, white space inside strings aside.
 *
 * @throws {Error} When a string does not stand in the document.
 */
export function writeLabels(gold: Gold, decoded: string, markup: Labels['markup']): Labels {
  const print = printOf(decoded, markup)
  const { doc, notes = [], ...rest } = gold
  return { doc, markup, ...(writeValue(rest, '', { print, from: 0 }) as object), notes }
}

/** The characters a reader sees, without white space, and where each stands. */
interface Print {
  readonly text: string
  readonly places: readonly (readonly [number, number])[]
}

const invisible =
  /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<\/?[a-z][^>]*>/giu
const characters = /&(?:#\w+|\w+);|[\s\S]/gu

function printOf(decoded: string, markup: Labels['markup']): Print {
  // Hidden marks become blanks of the same length: places stay.
  const seen =
    markup === 'html'
      ? decoded.replace(invisible, (tag) => ' '.repeat(tag.length))
      : decoded.replaceAll('**', '  ')
  let text = ''
  const places: [number, number][] = []
  for (const { 0: raw, index } of seen.matchAll(characters)) {
    const shown = markup === 'html' ? raw.replace(reference, decodeReference) : raw
    for (const unit of shown.replace(/\s/gu, '').split('')) {
      text += unit
      places.push([index, index + raw.length])
    }
  }
  return { text, places }
}

interface Search {
  readonly print: Print
  /** Where in the print to look first. */
  from: number
}

function writeValue(value: unknown, key: string, search: Search): unknown {
  if (texts.has(key) && typeof value === 'string') return piecesOf(value, search)
  if (lists.has(key)) return (value as string[]).map((one) => piecesOf(one, { ...search }))
  if (key === 'cells') return Object.values(value as object).map((cell) => piecesOf(cell, search))
  if (Array.isArray(value)) return value.map((one) => writeValue(one, '', search))
  if (value === null || typeof value !== 'object') return value
  // What belongs to a task or a clause is looked for from its title or text on.
  const title = 'title' in value && 'label' in value ? `${value.label}${value.title}` : undefined
  const first = title ?? ('text' in value ? String(value.text) : undefined)
  if (first) search.from = Math.max(placeOf(first, search), search.from)
  const inner = { ...search }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'word')
      .map(([name, one]) => [name, writeValue(one, name, name === 'cells' ? search : inner)]),
  )
}

function placeOf(value: string, { print, from }: Search): number {
  return print.text.indexOf(value.replace(/\s/gu, ''), from)
}

function piecesOf(value: string, search: Search): unknown {
  const wanted = value.replace(/\s/gu, '')
  if (wanted === '') return []
  let at = placeOf(value, search)
  if (at < 0) at = placeOf(value, { ...search, from: 0 })
  if (at < 0) throw new Error(`Not in the document: ${value}`)
  const pieces: [number, number][] = []
  for (const [start, end] of search.print.places.slice(at, at + wanted.length)) {
    const last = pieces.at(-1)
    if (last?.[1] === start) last[1] = end
    else if (last?.[0] !== start) pieces.push([start, end])
  }
  return pieces.length === 1 ? pieces[0] : pieces
}
