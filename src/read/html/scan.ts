import { decodeEntities } from './entities.ts'
import { noAttributes } from './setting.ts'
import { type AttributeName, type Attributes, attributeNames } from './tree.ts'

/** What a page is made of, in its order. */
export interface HtmlEvents {
  readonly open: (name: string, attributes: Attributes, isSelfClosed: boolean) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Elements whose text holds no tags, and what is made of it. */
const rawNames: ReadonlyMap<string, 'skip' | 'keep' | 'decode'> = new Map([
  ['script', 'skip'],
  ['style', 'skip'],
  ['iframe', 'skip'],
  ['noembed', 'skip'],
  ['noframes', 'skip'],
  ['xmp', 'keep'],
  ['title', 'decode'],
  ['textarea', 'decode'],
])

/** `>` */
const closing = 0x3e
const known: ReadonlySet<string> = new Set(attributeNames)
const tagName = /[a-z][^\s/>]*/iuy
const nonAscii = /[^\0-\x7f]/u
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(\s*=\s*)?/uy
const unquoted = /[^\s>]*/uy
const tagEnd = /[\s/]*>/uy

/**
 * Scan the tags and texts of a page.
 *
 * Every step goes from mark to mark, so that text and long attributes cost next to nothing. What is
 * no tag is text, such as the typed angle brackets of 《<要点>任务分解》 and </要点>. Comments, the
 * doctype and the text of scripts are left out, attributes that say nothing of the text as well.
 */
export function scanHtml(source: string, events: HtmlEvents) {
  const finder = searchOnce(source)
  const text = (from: number, to: number) => {
    if (to > from) events.text(decodeEntities(source.slice(from, to)))
  }

  /** Read one attribute at `at` into `into`; the offset behind it, or `undefined` at the tag's end. */
  const readAttribute = (at: number, into: Partial<Record<AttributeName, string>>) => {
    attribute.lastIndex = at
    const match = attribute.exec(source)
    if (!match) return undefined
    const [, written = '', equals] = match
    const end = attribute.lastIndex
    const value = equals === undefined ? { from: end, to: end, end } : readValue(end)
    const name = written.toLowerCase()
    if (known.has(name)) {
      into[name as AttributeName] ??= decodeEntities(source.slice(value.from, value.to))
    }
    return value.end
  }

  /** The attributes of the tag whose name ends at `from`, and the offset behind the tag. */
  const readAttributes = (from: number): { attributes: Attributes; end: number } => {
    if (source.charCodeAt(from) === closing) return { attributes: noAttributes, end: from + 1 }
    const attributes: Partial<Record<AttributeName, string>> = {}
    for (let at = from; ; ) {
      tagEnd.lastIndex = at
      if (tagEnd.test(source)) return { attributes, end: tagEnd.lastIndex }
      const end = readAttribute(at, attributes)
      if (end === undefined) return { attributes, end: finder('>', at)?.end ?? source.length }
      at = end
    }
  }

  const readValue = (at: number) => {
    const quote = source.charAt(at)
    if (quote === '"' || quote === "'") {
      // Where the quote is never closed the value ends with its tag.
      const close = finder(quote, at + 1) ?? finder('>', at + 1)
      const to = close?.start ?? source.length
      return { from: at + 1, to, end: source.charAt(to) === quote ? to + 1 : to }
    }
    unquoted.lastIndex = at
    unquoted.test(source)
    return { from: at, to: unquoted.lastIndex, end: unquoted.lastIndex }
  }

  /** Read the start tag at `at`; the offset behind it, and behind the text that holds no tags. */
  const readStart = (at: number): number | undefined => {
    tagName.lastIndex = at + 1
    const name = tagName.exec(source)?.[0].toLowerCase() ?? ''
    if (name === '' || nonAscii.test(name)) return undefined
    const { attributes, end } = readAttributes(at + 1 + name.length)
    events.open(name, attributes, source.charAt(end - 2) === '/')
    const raw = rawNames.get(name)
    return raw ? readRaw(name, raw, end) : end
  }

  const readRaw = (name: string, raw: 'skip' | 'keep' | 'decode', at: number): number => {
    const end = finder(`</${name}`, at)?.start ?? (raw === 'skip' ? source.length : undefined)
    if (end === undefined) return at
    if (raw === 'decode') text(at, end)
    if (raw === 'keep') events.text(source.slice(at, end))
    return end
  }

  const readEnd = (at: number): number | undefined => {
    tagName.lastIndex = at + 2
    const name = tagName.exec(source)?.[0].toLowerCase() ?? ''
    if (nonAscii.test(name || source.charAt(at + 2))) return undefined
    if (name !== '') events.close(name)
    return finder('>', at + 2)?.end ?? source.length
  }

  const readComment = (at: number): number => {
    const isComment = source.startsWith('<!--', at)
    const end = isComment && !source.startsWith('<!-->', at) ? finder('-->', at + 2) : undefined
    return (end ?? finder('>', at))?.end ?? source.length
  }

  const readMark = (at: number): number | undefined => {
    const next = source.charAt(at + 1)
    if (next === '/') return readEnd(at)
    if (next === '!' || next === '?') return readComment(at)
    return readStart(at)
  }

  let from = 0
  for (let at = source.indexOf('<'); at >= 0; ) {
    let next = at + 1
    if (isMarkStart(source.charCodeAt(next))) {
      text(from, at)
      from = at
      next = readMark(at) ?? at
      if (next > at) from = next
      else next = at + 1
    }
    at = source.indexOf('<', next)
  }
  text(from, source.length)
}

/** A letter, `/`, `!` or `?`. */
function isMarkStart(code: number): boolean {
  const low = code | 0x20
  return (low >= 0x61 && low <= 0x7a) || code === 0x2f || code === 0x21 || code === 0x3f
}

/** Finds strings from an offset on, and looks no second time for one that does not come again. */
function searchOnce(source: string) {
  const lower = lowerOnce(source)
  const missing = new Set<string>()
  return (what: string, from: number) => {
    if (missing.has(what)) return undefined
    const text = what.startsWith('</') ? lower() : source
    const start = text.indexOf(what, from)
    if (start >= 0) return { start, end: start + what.length }
    missing.add(what)
    return undefined
  }
}

function lowerOnce(source: string): () => string {
  let lower: string | undefined
  return () => {
    lower ??= source.toLowerCase()
    return lower
  }
}
