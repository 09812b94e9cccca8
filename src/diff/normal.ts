import { fold } from '../text/fold.ts'
import { characterOfRadical } from '../text/kangxi.ts'
import { readPinyinNote } from '../text/pinyin.ts'
import { newSlabs } from '../text/slabs.ts'
import { simplifyChar } from '../text/traditional.ts'

/**
 * A printed text in the form in which two plans are compared.
 *
 * `text[i]` was printed at `[starts[i], ends[i])` of `print`.
 */
export interface Normal {
  readonly print: string
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Bring a printed text into the form in which two plans are compared (比对用规范形式).
 *
 * ```text
 * （一）推进“五公開”， 2021 年底前完成3．5万户 → 一推进五公开2021年底前完成3.5万户
 * ```
 *
 * Width, script, radicals printed for characters, pinyin in brackets, white space and punctuation go:
 * none of them is ever a change. Letters, digits and the signs of quantities stay (%, +, ≥). Of marks
 * between two digits one trace stays, so that 3.5 and 35 differ.
 *
 * @param left - Stretches of `print` that are left out too: labels of measures.
 */
export function normalise(print: string, left: readonly Stretch[] = []): Normal {
  const { length, codes, starts, ends } = writeNormal(print, left)
  const [own, others] = [newPlaces(length), newPlaces(length)]
  for (let at = 0; at < length; at++) {
    own[at] = starts[at] ?? 0
    others[at] = ends[at] ?? 0
  }
  return { print, text: textOf(codes, length), starts: own, ends: others }
}

const newPlaces = newSlabs(Uint32Array)

const texts = new Map<string, string>()
/** Names, labels and limits come again and again; longer texts do not, and more are not worth the memory. */
const remembered = { length: 64, count: 20_000 }

/** The normal form alone. */
export function normalText(print: string): string {
  const known = texts.get(print)
  if (known !== undefined) return known
  const { codes, length } = writeNormal(print, [])
  const text = textOf(codes, length)
  if (print.length > remembered.length) return text
  if (texts.size >= remembered.count) texts.clear()
  texts.set(print, text)
  return text
}

/** Where the print of `text[from, to)` stands. */
export function printedAt({ starts, ends }: Normal, { from, to }: Stretch): Stretch {
  const start = starts[from] ?? ends.at(-1) ?? 0
  return { from: start, to: to > from ? (ends[to - 1] ?? start) : start }
}

/** Where the normal form of `print[from, to)` stands. */
export function normalAt({ starts }: Normal, { from, to }: Stretch): Stretch {
  return { from: firstFrom(starts, from), to: firstFrom(starts, to) }
}

/** First index whose value is at least `least`. */
function firstFrom(values: Uint32Array, least: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The normal form as it is written, one unit after the other; used again for the next text. */
interface Writer {
  codes: Uint16Array
  starts: Uint32Array
  ends: Uint32Array
  length: number
  /** A mark behind a digit, which may turn out to part two numbers: its sign, or 0, and its place. */
  sign: number
  signAt: number
}

const writer: Writer = {
  codes: new Uint16Array(1024),
  starts: new Uint32Array(1024),
  ends: new Uint32Array(1024),
  length: 0,
  sign: 0,
  signAt: 0,
}

function makeRoom(length: number) {
  const { codes, starts, ends } = writer
  writer.codes = new Uint16Array(length)
  writer.starts = new Uint32Array(length)
  writer.ends = new Uint32Array(length)
  writer.codes.set(codes)
  writer.starts.set(starts)
  writer.ends.set(ends)
}

function writeNormal(print: string, left: readonly Stretch[]): Writer {
  writer.length = 0
  writer.sign = 0
  const skips = [...left, ...notesOf(print)]
  for (let at = 0; at < print.length; ) {
    const skip = skips.length > 0 && skips.find(({ from, to }) => from <= at && at < to)
    at = skip ? skip.to : put(print, at)
  }
  return writer
}

/** Write the normal form of the character at `at`; gives the offset behind it. */
function put(print: string, at: number): number {
  const unit = print.charCodeAt(at)
  let form = unitForms[unit] ?? 0
  if (form === unknown) form = learnForm(unit)
  if (form === several) return putSeveral(print, at)
  if (form === nothing) meetMark(unit, at)
  else {
    if (writer.sign !== 0) settleMark(print, isDigit(form))
    write(form, at, at + 1)
  }
  return at + 1
}

/** A character beyond the first plane, or one whose form is longer than itself. */
function putSeveral(print: string, at: number): number {
  const code = print.codePointAt(at) ?? 0
  const next = at + (code > 0xffff ? 2 : 1)
  const form = formOf(code)
  if (form !== '' && writer.sign !== 0) settleMark(print, isDigit(form.charCodeAt(0)))
  for (let unit = 0; unit < form.length; unit++) write(form.charCodeAt(unit), at, next)
  return next
}

function write(code: number, start: number, end: number) {
  const { length } = writer
  if (length === writer.codes.length) makeRoom(2 * length)
  const { codes, starts, ends } = writer
  codes[length] = code
  starts[length] = start
  ends[length] = end
  writer.length = length + 1
}

/** Keep a mark in mind that stands behind a digit; only the first of several counts. */
function meetMark(unit: number, at: number) {
  const { codes, length, sign } = writer
  if (sign !== 0 || length === 0 || !isDigit(codes[length - 1] ?? 0)) return
  writer.sign = signs.get(unit) ?? 0
  writer.signAt = at
}

/** Write the mark that is kept in mind, where it parts two numbers. */
function settleMark(print: string, isBeforeDigit: boolean) {
  const { sign, signAt } = writer
  writer.sign = 0
  if (isBeforeDigit && !thousands.test(print.slice(signAt, signAt + 5))) {
    write(sign, signAt, signAt + 1)
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** More characters than these at a time are too many arguments. */
const slice = 4096

function textOf(codes: Uint16Array, length: number): string {
  let text = ''
  for (let from = 0; from < length; from += slice) {
    const part = codes.subarray(from, Math.min(length, from + slice))
    text += String.fromCharCode.apply(undefined, part as unknown as number[])
  }
  return text
}

/** A comma before three digits parts thousands: 12,000 is 12000. */
const thousands = /^[,，]\d{3}(?!\d)/u

/** Pinyin in brackets behind characters, which some sites print into traditional texts. */
function notesOf(print: string): Stretch[] {
  if (!bracket.test(print)) return []
  const folded = fold(print)
  const notes: Stretch[] = []
  for (let at = folded.indexOf('('); at !== -1; at = folded.indexOf('(', at + 1)) {
    const note = readPinyinNote(folded, at)
    if (note) notes.push({ from: note.start, to: note.end })
  }
  return notes
}

const bracket = /[(（]/u
const kept = /^[\p{L}\p{N}\p{Co}%‰+≥≤×°]+$/u

/** Marks that part two numbers, by what they say: a decimal point, a range, anything else. */
const signs: ReadonlyMap<number, number> = new Map(
  [
    ['.．', '.'],
    ['-－–—―~～〜', '-'],
    [',，、;；/／〔〕[]()（）〈〉:：∶·', '·'],
  ].flatMap(([marks = '', sign = '']) =>
    [...marks].map((mark) => [mark.charCodeAt(0), sign.charCodeAt(0)] as const),
  ),
)

/** Circles that stand for the zero of a year in Chinese numerals. */
const zeros: Readonly<Record<string, string>> = { '○': '〇', '◯': '〇' }

const forms = new Map<number, string>()

/** Forms of the units of the first plane, each one unit or one of these. */
const unitForms = new Uint16Array(0x10000)
const [unknown, nothing, several] = [0, 1, 2]

function learnForm(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
  const form = isSurrogate ? '' : formOf(unit)
  const learnt =
    isSurrogate || form.length > 1 ? several : form === '' ? nothing : form.charCodeAt(0)
  unitForms[unit] = learnt
  return learnt
}

/** Normal form of one character; empty for what is left out. */
function formOf(code: number): string {
  const known = forms.get(code)
  if (known !== undefined) return known
  const char = String.fromCodePoint(code)
  const plain = characterOfRadical(zeros[char] ?? char).normalize('NFKC')
  const simple = [...plain].map(simplifyChar).join('')
  const form = kept.test(simple) ? simple : ''
  forms.set(code, form)
  return form
}
