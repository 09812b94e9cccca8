import { fold } from '../text/fold.ts'
import { characterOfRadical } from '../text/kangxi.ts'
import { readPinyinNote } from '../text/pinyin.ts'
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
  const writer: Writer = { chars: [], starts: [], ends: [] }
  const skips = [...left, ...notesOf(print)]
  for (let at = 0; at < print.length; ) {
    const skip = skips.length > 0 && skips.find(({ from, to }) => from <= at && at < to)
    at = skip ? skip.to : put(writer, print, at)
  }
  const { chars, starts, ends } = writer
  return {
    print,
    text: chars.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  }
}

/** The normal form alone. */
export function normalText(print: string): string {
  return normalise(print).text
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

interface Writer {
  readonly chars: string[]
  readonly starts: number[]
  readonly ends: number[]
  /** A mark behind a digit, which may turn out to part two numbers. */
  mark?: { readonly sign: string; readonly at: number } | undefined
}

/** Write the normal form of the character at `at`; gives the offset behind it. */
function put(writer: Writer, print: string, at: number): number {
  const code = print.codePointAt(at) ?? 0
  const next = at + (code > 0xffff ? 2 : 1)
  const form = formOf(code)
  const { mark } = writer
  if (form === '') {
    const sign = signs.get(code)
    if (sign !== undefined && isDigit(writer.chars.at(-1))) writer.mark ??= { sign, at }
    return next
  }
  writer.mark = undefined
  if (mark && isDigit(form) && !thousands.test(print.slice(mark.at, mark.at + 5))) {
    write(writer, mark.sign, mark.at, mark.at + 1)
  }
  write(writer, form, at, next)
  return next
}

function write({ chars, starts, ends }: Writer, text: string, start: number, end: number) {
  for (let unit = 0; unit < text.length; unit++) {
    chars.push(text.charAt(unit))
    starts.push(start)
    ends.push(end)
  }
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
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
const signs: ReadonlyMap<number, string> = new Map(
  (
    [
      ['.．', '.'],
      ['-－–—―~～〜', '-'],
      [',，、;；/／〔〕[]()（）〈〉:：∶·', '·'],
    ] as const
  ).flatMap(([marks, sign]) => [...marks].map((mark) => [mark.codePointAt(0) ?? 0, sign] as const)),
)

/** Circles that stand for the zero of a year in Chinese numerals. */
const zeros: Readonly<Record<string, string>> = { '○': '〇', '◯': '〇' }

const forms = new Map<number, string>()

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
