import type { Label } from '../../lexicon/roles.ts'
import { isBlank } from '../../text/reading.ts'
import { type Bracket, matchBrackets } from './brackets.ts'
import { lettersOf } from './flat.ts'
import { readsAsBodies } from './kind.ts'
import { readLabelAt, readLabelBefore } from './label.ts'
import type { Stretch } from './types.ts'
import type { Words } from './words.ts'

/** A label word with what it labels, outside brackets: 责任单位:县财政局. */
export interface LabelLine extends Stretch {
  readonly label: Label
  /** Where the label word begins; bullets and lost brackets stand before it. */
  readonly word: number
  readonly value: Stretch
  /** What it labels stands on the lines below it. */
  readonly below: boolean
}

const bullets = '●■◆▲○◇□★※•·*-—→'
const openers = '(〔[【'
const closers = ')〕]】'
/** What a label may stand behind: the end of a sentence, of a bracket, a line break, a blank. */
const boundaries = '。;!?”)〕]】)》\n'
/** Most lines that may stand below a label without a value on its own line. */
const mostLines = 20

/**
 * Find the label words (标签行) of a text outside its brackets, with what they label.
 *
 * ```text
 * 责任单位:县财政局、县审计局     value to the end of the line or its first 。
 * 责任单位⏎县卫健局⏎县文旅局      value on the lines below, as long as they hold names
 * …。(责任单位:县财政局          the bracket's partner is lost
 * ```
 */
export function findLabelLines(text: string, words: Words): LabelLine[] {
  const pairs = matchBrackets(text)
  const found: LabelLine[] = []
  let done = 0
  for (const at of labelPlaces(text, pairs)) {
    if (at < done) continue
    const line =
      text.charAt(at) === ':' ? readColon(text, at, done, words) : readBare(text, at, words)
    if (!line) continue
    found.push(line)
    done = line.to
  }
  return found
}

/** Colons outside brackets, and the first character of each line, in order. */
function labelPlaces(text: string, pairs: readonly Bracket[]): number[] {
  const places = [0]
  let pair = 0
  let inside = -1
  for (let at = 0; at < text.length; at++) {
    while (pairs[pair] && (pairs[pair] as Bracket).open <= at) {
      inside = Math.max(inside, pairs[pair]?.close ?? -1)
      pair++
    }
    if (at <= inside) continue
    if (text.charAt(at) === ':') places.push(at)
    else if (text.charAt(at) === '\n') places.push(at + 1)
  }
  return places
}

function readColon(text: string, at: number, floor: number, words: Words): LabelLine | undefined {
  const hit = readLabelBefore(text, at, floor, words)
  if (!hit) return undefined
  const from = startOf(text, hit.from, floor)
  if (from === undefined) return undefined
  const { end, to } = endOfValue(text, hit.value, words)
  if (lettersOf(text.slice(hit.value, end)) !== '') {
    return {
      from,
      to,
      label: hit.label,
      word: hit.from,
      value: { from: hit.value, to: end },
      below: false,
    }
  }
  return below(text, { from, word: hit.from, label: hit.label, end }, words)
}

/** A label without a colon: alone on its line, or parted from names by a blank. */
function readBare(text: string, start: number, words: Words): LabelLine | undefined {
  let at = start
  while (at < text.length && isMarkOrBlank(text, at)) at++
  const end = lineEnd(text, at)
  const hit = readLabelAt(text, at, Math.min(end, at + 2 * words.longestLabel), words)
  if (!hit || (hit.label.kind === 'bodies' && hit.label.alone)) return undefined
  if (lettersOf(text.slice(hit.to, end)) === '') {
    return below(text, { from: at, word: at, label: hit.label, end }, words)
  }
  if (!isBlank(text.charCodeAt(hit.to)) || hit.label.kind !== 'bodies') return undefined
  const value = endOfValue(text, hit.to, words)
  const names = lettersOf(text.slice(hit.to, value.end)).split(listMarks)
  if (!names.every(readsAsBodies)) return undefined
  const { label } = hit
  return {
    from: at,
    to: value.to,
    label,
    word: at,
    value: { from: hit.to, to: value.end },
    below: false,
  }
}

function isMarkOrBlank(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char !== '\n' && (bullets.includes(char) || isBlank(text.charCodeAt(at)))
}

/** Start of a label's line with its bullets and lost brackets; `undefined` in mid-sentence. */
function startOf(text: string, word: number, floor: number): number | undefined {
  let from = word
  while (from > floor && isMarkOrBlank(text, from - 1)) from--
  if (from > floor && openers.includes(text.charAt(from - 1))) return from - 1
  const stands = from === 0 || from === floor || from < word
  return stands || boundaries.includes(text.charAt(from - 1)) ? from : undefined
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** End of a value without its final marks, and the end with them. */
function endOfValue(text: string, from: number, words: Words) {
  let end = from
  let depth = 0
  for (; end < text.length; end++) {
    depth += depthChange(text.charAt(end))
    if (depth < 0 || endsValue(text, from, end, depth, words)) break
  }
  let to = end
  while (to < text.length && finalMarks.includes(text.charAt(to))) to++
  return { end, to }
}

const finalMarks = `${closers}。`

function depthChange(char: string): number {
  if (openers.includes(char)) return 1
  return closers.includes(char) ? -1 : 0
}

function endsValue(text: string, from: number, at: number, depth: number, words: Words): boolean {
  const char = text.charAt(at)
  if (char === '。') return depth === 0
  return char === '\n' && !wraps(text, from, at, words)
}

/** A line that ends in 、 goes on on the next one. */
function wraps(text: string, from: number, end: number, words: Words): boolean {
  let last = end - 1
  while (last >= from && isBlank(text.charCodeAt(last))) last--
  if (last < from || text.charAt(last) !== '、') return false
  return (
    readLabelAt(text, end + 1, Math.min(text.length, end + words.longestLabel), words) === undefined
  )
}

/** Lines below a label that has nothing behind it, as long as they hold names. */
function below(
  text: string,
  { from, word, label, end }: { from: number; word: number; label: Label; end: number },
  words: Words,
): LabelLine | undefined {
  let to = end
  for (let count = 0; count < mostLines && to < text.length; count++) {
    const next = lineEnd(text, to + 1)
    const line = text.slice(to + 1, next)
    if (!holdsValue(line, label, words) || (count > 0 && label.kind !== 'bodies')) break
    to = next
  }
  return to > end ? { from, to, label, word, value: { from: end, to }, below: true } : undefined
}

const longestLine = 80
const listMarks = /[、,;]/u

function holdsValue(line: string, label: Label, words: Words): boolean {
  const letters = lettersOf(line)
  if (letters === '' || letters.length > longestLine || letters.includes('。')) return false
  if (letters.includes(':') || words.labels.has(letters)) return false
  if (label.kind !== 'bodies' && label.kind !== 'either') return true
  const names = letters.split(listMarks).filter((name) => name !== '')
  return names.every((name) => readsAsBodies(name) || name.length <= 6)
}
