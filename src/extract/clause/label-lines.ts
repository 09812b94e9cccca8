import { readLabel as readItemLabel } from '../../lexicon/labels.ts'
import type { Label } from '../../lexicon/roles.ts'
import { createFinder } from '../../text/finder.ts'
import { isBlank, type Reading } from '../../text/reading.ts'
import { createMemory } from '../../text/remember.ts'
import { type Bracket, longestClause, matchBrackets } from './brackets.ts'
import { flatten, lettersOf } from './flat.ts'
import { readsAsBodies } from './kind.ts'
import { labelMarks, readLabelAt, readLabelBefore } from './label.ts'
import type { Stretch } from './types.ts'
import type { Words } from './words.ts'

/** A label word with what it labels, outside brackets: 责任单位:县财政局. */
export interface LabelLine extends Stretch {
  readonly label: Label
  /** The clause with its label; bullets and lost brackets stand before it. */
  readonly inner: number
  readonly word: Stretch
  readonly value: Stretch
  /** What it labels stands on the lines below it. */
  readonly below: boolean
  /** 责任单位为…: a sentence, which may say something else. */
  readonly copula: boolean
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
 * 【责任单位】县财政局            the label alone stands in brackets
 * ```
 */
export function findLabelLines(reading: Reading, words: Words): readonly LabelLine[] {
  return labelLines(reading, words, () => readLabelLines(reading, words))
}

const labelLines = createMemory<readonly LabelLine[]>()

function readLabelLines({ text }: Reading, words: Words): LabelLine[] {
  const pairs = matchBrackets(text)
  const found: LabelLine[] = []
  let done = 0
  for (const at of labelPlaces(text, pairs)) {
    if (at < done) continue
    const line = readPlace(text, at, done, words)
    if (!line) continue
    found.push(line)
    done = line.to
  }
  return found
}

function readPlace(text: string, at: number, floor: number, words: Words): LabelLine | undefined {
  const char = text.charAt(at)
  if (labelMarks.includes(char)) return readColon(text, at, floor, words)
  return openers.includes(char) ? readBracketed(text, at, words) : readBare(text, at, words)
}

/** Colons outside brackets, first characters of lines, short brackets: where a label may be. */
function labelPlaces(text: string, pairs: readonly Bracket[]): number[] {
  const places = [0]
  let at = 0
  let mark = nextMark(text, 0)
  const pushMarks = (to: number) => {
    for (; mark >= 0 && mark < to; mark = nextMark(text, mark + 1)) {
      if (mark >= at) places.push(text.charCodeAt(mark) === lineFeed ? mark + 1 : mark)
    }
  }
  for (const { open, close } of pairs) {
    if (open < at) continue
    pushMarks(open)
    const size = close - open - 1
    if (size <= longestWord) places.push(open)
    // What may be a clause as a whole is no place for a label line.
    at = size <= longestClause ? close + 1 : open + 1
  }
  pushMarks(text.length)
  return places
}

const lineFeed = 10
const nextMark = createFinder(`${labelMarks}\n`)

/** Longest label in brackets, blanks between its characters included. */
const longestWord = 40

/** 【责任单位】县财政局: the label alone stands in brackets. */
function readBracketed(text: string, at: number, words: Words): LabelLine | undefined {
  let end = at + 1
  const limit = Math.min(text.length, at + 1 + longestWord)
  while (end < limit && !closers.includes(text.charAt(end))) end++
  const label = words.labels.get(lettersOf(text.slice(at + 1, end)))
  if (!label || (label.kind === 'bodies' && label.alone)) return undefined
  const from = text.charAt(end + 1) === ':' ? end + 2 : end + 1
  const value = endOfValue(text, from, words)
  if (lettersOf(text.slice(from, value.end)) === '') return undefined
  const word = { from: at + 1, to: end }
  return {
    from: at,
    to: value.to,
    label,
    inner: at,
    word,
    value: { from, to: value.end },
    ...plain,
  }
}

const plain = { below: false, copula: false }

function readColon(text: string, at: number, floor: number, words: Words): LabelLine | undefined {
  const hit = readLabelBefore(text, at, floor, words)
  const from = hit && startOf(text, hit.from, floor)
  if (!hit || from === undefined) return undefined
  const { end, to } = endOfValue(text, hit.value, words, hit.label.kind === 'limit')
  const start = { from, label: hit.label, inner: hit.from, word: { from: hit.from, to: hit.to } }
  const value = { from: hit.value, to: end }
  if (lettersOf(text.slice(hit.value, end)) === '') return below(text, start, end, words)
  return { ...start, to, value, below: false, copula: text.charAt(at) !== ':' }
}

/** A label without a colon: alone on its line, or parted from names by a blank. */
function readBare(text: string, line: number, words: Words): LabelLine | undefined {
  let at = line
  while (at < text.length && isMarkOrBlank(text, at)) at++
  if (!words.labelStarts.has(text.charCodeAt(at))) return undefined
  const end = lineEnd(text, at)
  const hit = readLabelAt(text, at, Math.min(end, at + 2 * words.longestLabel), words)
  if (!hit || (hit.label.kind === 'bodies' && hit.label.alone)) return undefined
  const start = { from: at, label: hit.label, inner: at, word: { from: at, to: hit.to } }
  if (lettersOf(text.slice(hit.to, end)) === '') return below(text, start, end, words)
  if (!isBlank(text.charCodeAt(hit.to)) || hit.label.kind !== 'bodies') return undefined
  const value = endOfValue(text, hit.to, words)
  const names = lettersOf(text.slice(hit.to, value.end)).split(listMarks)
  if (!names.every(readsAsBodies)) return undefined
  return { ...start, to: value.to, value: { from: hit.to, to: value.end }, ...plain }
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
  const number = numberStart(text, from, floor)
  if (number !== undefined) return number
  const stands = from === 0 || from === floor || from < word
  if (stands || boundaries.includes(text.charAt(from - 1))) return from
  return qualifierStart(text, from, floor)
}

/** Longest label of an item before a label of a clause: (十二). */
const longestNumber = 4

/** Where the number begins that a line has before its label: 2.责任单位:县水利局. */
function numberStart(text: string, word: number, floor: number): number | undefined {
  let from = word
  while (from > floor && word - from < longestNumber && text.charAt(from - 1) !== '\n') from--
  if (from === word || (from > 0 && text.charAt(from - 1) !== '\n')) return undefined
  return readItemLabel(text, from)?.to === word ? from : undefined
}

/** Longest word that says what a label is for: 整改 in 整改责任人. */
const longestQualifier = 4
const han = /[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

function qualifierStart(text: string, word: number, floor: number): number | undefined {
  let from = word
  const stop = Math.max(floor, word - longestQualifier)
  while (from > stop && han.test(text.charAt(from - 1))) from--
  const stands = from === 0 || from === floor || boundaries.includes(text.charAt(from - 1))
  return stands ? from : undefined
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/**
 * End of a value without its final marks, and the end with them.
 *
 * @param alone - It ends where the next label begins (完成时限:6月底前责任单位:…); bodies go on with theirs.
 */
function endOfValue(text: string, from: number, words: Words, alone = false) {
  let end = from
  let depth = 0
  for (; end < text.length; end++) {
    const next = depth === 0 ? nextLabel(text, end, from, words, alone) : undefined
    if (next !== undefined) return { end: next, to: next }
    depth += depthChange(text.charAt(end))
    if (depth < 0 || endsValue(text, from, end, depth, words)) break
  }
  let to = end
  while (to < text.length && finalMarks.includes(text.charAt(to))) to++
  return { end, to }
}

/** Where the next label begins: one in brackets at `at`, or the one that a colon at `at` ends. */
function nextLabel(text: string, at: number, from: number, words: Words, alone: boolean) {
  if (isBracketedLabel(text, at, words)) return at
  if (!alone || text.charAt(at) !== ':') return undefined
  const hit = readLabelBefore(text, at, from, words)
  return hit && hit.from > from ? hit.from : undefined
}

const finalMarks = `${closers}。`

/** 【责任单位】市工信局【完成时限】6月底: the next label ends the value. */
function isBracketedLabel(text: string, at: number, words: Words): boolean {
  if (text.charAt(at) !== '【') return false
  const end = text.slice(at, at + longestWord + 2).indexOf('】')
  return end > 0 && words.labels.has(lettersOf(text.slice(at + 1, at + end)))
}

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
  start: Pick<LabelLine, 'from' | 'label' | 'inner' | 'word'>,
  end: number,
  words: Words,
): LabelLine | undefined {
  const { label } = start
  let to = end
  for (let count = 0; count < mostLines && to < text.length; count++) {
    const next = lineEnd(text, to + 1)
    const line = text.slice(to + 1, next)
    if (!holdsValue(line, label, words) || (count > 0 && label.kind !== 'bodies')) break
    to = next
  }
  if (to === end) return undefined
  return { ...start, to, value: { from: end, to }, below: true, copula: false }
}

const longestLine = 80
/** Longest word below a label that is a name though nothing tells what it is of. */
const longestStranger = 6
const listMarks = /[、,;]/u

function holdsValue(line: string, label: Label, words: Words): boolean {
  // 县水利局(能源局): a bracket is part of the name before it.
  const letters = lettersOf(flatten(line, () => 'keep'))
  if (letters === '' || letters.length > longestLine || letters.includes('。')) return false
  if (letters.includes(':') || words.labels.has(letters)) return false
  if (label.kind !== 'bodies' && label.kind !== 'either') return true
  const names = letters.split(listMarks).filter((name) => name !== '')
  return names.every(
    (name) => name.length <= longestStranger || readsAsBodies(name) || readsAsList(name),
  )
}

const conjunction = /(以及|和|及|与|等)/u

/** 县财政局和各行政村, 县粮食和储备局和县残联等: names that no mark parts. */
function readsAsList(name: string): boolean {
  let open = ''
  for (const [index, word] of name.split(conjunction).entries()) {
    // A conjunction behind a whole name parts it from the next; another is inside one.
    const parts = index % 2 === 1 && readsAsBodies(open)
    open = parts ? '' : open + word
  }
  return open === '' ? name !== '' : readsAsBodies(open)
}
