import type { Range } from '../../model/place.ts'
import { isBlank } from '../../text/reading.ts'
import { entityAt, htmlTagAt, isAutolink, linkAt } from './spans.ts'

/** A line of a Markdown document without its marks. */
export interface MarkdownLine {
  readonly text: string
  readonly bold: readonly Range[]
  /** Where in the source stretches of the text come from, in order. */
  readonly origins: readonly Origin[]
}

/** `text[at]` and what follows it stands at `source` of the file. */
export interface Origin {
  readonly at: number
  readonly source: number
}

const special = /[\n\r\\`*_~![\]<&]/gu
const escapable = /[!-/:-@[-`{-~]/u
/** Characters of a stretch of code, of a tag or an address: a mark that nothing closes is text. */
const longest = 1000
const linePrefix = /[ \t]*(?:>[ \t]*)*/uy

/**
 * Read a stretch of the source, marks left out, one line after another.
 *
 * ```text
 * **一、**加强[公开](http://…)  → 一、加强公开, bold 0–2
 * ```
 *
 * The marks are found here and not by the Markdown library, whose rules for Latin words do not close
 * the bold of `**一、加强公开。**各单位…`. What is no complete mark is text: a lone `*`, `[2020]20号`,
 * 《<要点>》. Images are left out; every line of the source is a line of its own.
 *
 * @returns Lines without blanks at their ends, blank ones left out.
 */
export function readInline(source: string, from: number, to: number): readonly MarkdownLine[] {
  const lines: MarkdownLine[] = []
  const bolds = pairBold(source, from, to)
  const skips = new Map<number, number>()
  let line = beginLine()
  let isBold = false

  const flush = () => {
    const done = line.finish()
    if (done) lines.push(done)
    line = beginLine()
  }

  /** Read what stands at `at`; the offset behind it, or `at` where it is plain text. */
  const readMark = (at: number): number => {
    const skip = skips.get(at)
    if (skip !== undefined) return skip
    const char = source.charAt(at)
    switch (char) {
      case '\r':
      case '\n':
        flush()
        linePrefix.lastIndex = at + (source.startsWith('\r\n', at) ? 2 : 1)
        linePrefix.test(source)
        return linePrefix.lastIndex
      case '\\':
        return readEscape(at)
      case '`':
        return readCode(at)
      case '*':
      case '_':
      case '~':
        return readRun(at)
      case '!':
      case '[':
        return readLink(at)
      case '<':
        return readAngle(at)
      case '&':
        return readEntity(at)
      default:
        return at
    }
  }

  const readEscape = (at: number) => {
    const next = source.charAt(at + 1)
    if (next === '\n' || next === '\r') return at + 1
    if (at + 1 >= to || !escapable.test(next)) return at
    line.put(next, at + 1, isBold)
    return at + 2
  }

  const readCode = (at: number) => {
    const end = runEnd(source, at, to)
    const close = source.slice(end, Math.min(to, end + longest)).indexOf(source.slice(at, end))
    if (close < 0 || source.slice(end, end + close).includes('\n')) return at
    line.put(source.slice(end, end + close), end, isBold)
    return end + close + end - at
  }

  const readRun = (at: number) => {
    const end = runEnd(source, at, to)
    if (bolds.has(at)) {
      isBold = bolds.get(at) === 'open'
      return isBold ? end : endOfMark(source, at, end, to)
    }
    const close = closerOf(source, at, end, to)
    if (close === undefined) return at
    skips.set(close, close + end - at)
    return end
  }

  const readLink = (at: number) => {
    const link = linkAt(source, at, to)
    if (!link) return at
    if (link.isImage) return link.end
    skips.set(link.textEnd, link.end)
    return at + 1
  }

  const readAngle = (at: number) => {
    const close = source.indexOf('>', at)
    if (close < 0 || close >= to || close - at > longest) return at
    if (isAutolink(source.slice(at + 1, close))) {
      line.put(source.slice(at + 1, close), at + 1, isBold)
      return close + 1
    }
    const tag = htmlTagAt(source, at, close)
    if (!tag) return at
    if (tag === 'br') flush()
    if (tag === 'b' || tag === 'strong') isBold = source.charAt(at + 1) !== '/'
    return close + 1
  }

  const readEntity = (at: number) => {
    const entity = entityAt(source, at)
    if (!entity) return at
    line.put(entity.text, at, isBold)
    return entity.end
  }

  /** Read the mark at `at`, or put it as the text that it is. */
  const readOrPut = (at: number): number => {
    const end = readMark(at)
    if (end > at) return end
    const stop = '*_~`'.includes(source.charAt(at)) ? runEnd(source, at, to) : at + 1
    line.put(source.slice(at, stop), at, isBold)
    return stop
  }

  for (let at = from; at < to; ) {
    special.lastIndex = at
    const next = Math.min(to, special.exec(source)?.index ?? to)
    const stop = bolds.get(next) === 'open' ? startOfMark(source, at, next) : next
    if (stop > at) line.put(source.slice(at, stop), at, isBold)
    at = next < to ? readOrPut(next) : to
  }
  flush()
  return lines
}

function runEnd(source: string, at: number, to: number): number {
  const char = source.charAt(at)
  let end = at
  while (end < to && source.charAt(end) === char) end++
  return end
}

/**
 * A blank between bold and the Han characters beside it is set for the mark alone, as Markdown does
 * not close `**(一)目录。**公开`: it belongs to the mark.
 */
function endOfMark(source: string, at: number, end: number, to: number): number {
  const isPadded = end + 1 < to && source.charAt(end) === ' ' && isWide(source, end + 1)
  return isPadded && isWide(source, at - 1) ? end + 1 : end
}

function startOfMark(source: string, from: number, next: number): number {
  const isPadded = next - 2 >= from && source.charAt(next - 1) === ' ' && isWide(source, next - 2)
  return isPadded && isWide(source, runEnd(source, next, source.length)) ? next - 1 : next
}

/** Han characters and the marks of Chinese print. */
function isWide(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return (code > 0x3000 && code <= 0xdfff) || (code >= 0xff00 && code <= 0xffef)
}

/** Where one bold ends and the next begins there are four; more are a hole in a text, or part it. */
const longestRun = 4
const boldRun = /\*{2,}|_{2,}/gu

/** Runs of two or more stars that open or close bold, in pairs; one without its pair is left out. */
function pairBold(source: string, from: number, to: number): ReadonlyMap<number, 'open' | 'close'> {
  const bolds = new Map<number, 'open' | 'close'>()
  const text = source.slice(from, to)
  const open = new Map<string, number>()
  const runs = [...text.matchAll(boldRun)].filter(
    ({ 0: run, index }) => run.length <= longestRun && !isInsideWord(text, index, run),
  )
  for (const { 0: run, index } of runs) {
    const char = run.charAt(0)
    const first = open.get(char)
    if (first === undefined) open.set(char, index)
    else {
      bolds.set(from + first, 'open')
      const goesOn = run.length === longestRun
      bolds.set(from + index, goesOn ? 'open' : 'close')
      if (goesOn) open.set(char, index)
      else open.delete(char)
    }
  }
  return bolds
}

const wordCharacter = /[\p{L}\p{N}]/u
const digit = /\d/u

/** Low lines inside a word are a part of it: 20__年. */
function isInsideWord(text: string, index: number, run: string): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index + run.length)]
  return run.startsWith('_') && wordCharacter.test(before) && wordCharacter.test(after)
}

/** Characters between two marks that set emphasis or delete: a footnote's star stands alone. */
const longestEmphasis = 500

/** Where a run of the same marks closes the one at `at`: emphasis, deleted text. */
function closerOf(source: string, at: number, end: number, to: number): number | undefined {
  const char = source.charAt(at)
  const next = source.charAt(end)
  // 3*4*5 is a product and 20_年 a hole in a number.
  const isProduct = char === '_' || (char === '*' && digit.test(next))
  const isInside = isProduct && wordCharacter.test(source.charAt(at - 1))
  const isMark = end - at === (char === '~' ? 2 : 1)
  return isMark && !isInside && next.trim() !== ''
    ? closingRun(source, char.repeat(end - at), end + 1, Math.min(to, end + longestEmphasis))
    : undefined
}

function closingRun(source: string, run: string, from: number, to: number): number | undefined {
  const char = run.charAt(0)
  const lineEnd = source.indexOf('\n', from)
  const stop = lineEnd < 0 ? to : Math.min(to, lineEnd)
  for (let index = source.indexOf(char, from); index >= 0 && index < stop; ) {
    const close = runEnd(source, index, stop)
    if (close - index === run.length && source.charAt(index - 1).trim() !== '') return index
    index = source.indexOf(char, close)
  }
  return undefined
}

function beginLine() {
  let text = ''
  const bold: { start: number; end: number }[] = []
  const origins: Origin[] = []
  const put = (some: string, source: number, isBold: boolean) => {
    origins.push({ at: text.length, source })
    const last = bold.at(-1)
    if (isBold && last?.end === text.length) last.end += some.length
    else if (isBold) bold.push({ start: text.length, end: text.length + some.length })
    text += some
  }
  const finish = (): MarkdownLine | undefined => {
    let [start, end] = [0, text.length]
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start === end) return undefined
    const inside = bold
      .map((range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) }))
      .filter((range) => range.end > range.start)
    return {
      text: text.slice(start, end),
      bold: inside.map((range) => ({ start: range.start - start, end: range.end - start })),
      origins: cutOrigins(origins, start),
    }
  }
  return { put, finish }
}

/** Origins of a text whose first `start` characters are cut off. */
function cutOrigins(origins: readonly Origin[], start: number): readonly Origin[] {
  if (start === 0) return origins
  const cut = origins.map(({ at, source }) => ({
    at: Math.max(0, at - start),
    source: source + Math.max(0, start - at),
  }))
  // Of several that now begin at 0 the last one is right.
  const first = cut.findLastIndex(({ at }) => at === 0)
  return cut.slice(Math.max(0, first))
}
