/** Half-open stretch, in UTF-16 code units from 0. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text and its folded twin of the same length. */
export interface TwinText {
  readonly text: string
  readonly folded: string
}

/**
 * A stretch of a document in normal form, and the way back to its print.
 *
 * Grammars run on `text`; whatever they find at `[from, to)` is cut out of the layer by `spansOf`,
 * `rangeOf` and `printOf`. Several paragraphs stand in one reading with a line feed between them.
 * An undamaged stretch holds no map: `text[i]` is then `layer[base + i]`.
 */
export interface Reading {
  readonly text: string
  readonly layer: TwinText
  readonly base: number
  readonly map?: {
    /** Where in the layer the print of `text[i]` begins. */
    readonly starts: Uint32Array
    /** Where it ends; a character's pinyin in brackets belongs to its print. */
    readonly ends: Uint32Array
  }
}

/** One edit that brings a stretch into normal form: `[start, end)` of it reads as `text`. */
export interface Edit extends Stretch {
  readonly text: string
  /** What is dropped is no part of the print: marks of markup, not the pinyin of a character. */
  readonly aside?: true
}

/**
 * Find what in a stretch of the folded layer does not read as printed.
 *
 * @param folded - The stretch, folded.
 * @returns Edits in order, without overlap, with offsets into `folded`.
 */
export type ReadingStep = (folded: string) => readonly Edit[]

/**
 * Read stretches of a layer as one text.
 *
 * ```text
 * [[一、加大⏎- 2 -⏎公开]] cut around the page number → one line 一、加大公开
 * ```
 *
 * @param paragraphs - One list of stretches for each paragraph: stretches of one paragraph are glued
 *   together (what stands between them is no part of it), paragraphs are parted by a line feed.
 * @param step - Edits of the normal form; without it the folded text is read as it stands.
 */
export function readStretches(
  layer: TwinText,
  paragraphs: readonly (readonly Stretch[])[],
  step?: ReadingStep,
): Reading {
  const [first, ...others] = paragraphs
  const [only, ...more] = first ?? []
  if (only && more.length === 0 && others.length === 0) {
    const text = layer.folded.slice(only.start, only.end)
    const edits = step?.(text) ?? []
    if (edits.length === 0) return { text, layer, base: only.start }
  }
  return mapped(layer, paragraphs, step)
}

function mapped(
  layer: TwinText,
  paragraphs: readonly (readonly Stretch[])[],
  step: ReadingStep | undefined,
): Reading {
  const size = paragraphs.reduce((sum, list) => sum + 1 + lengthOf(list), 0)
  const writer = { text: '', starts: [] as number[], ends: [] as number[] }
  for (const [index, list] of paragraphs.entries()) {
    const begin = list[0]?.start ?? 0
    if (index > 0) put(writer, '\n', writer.ends.at(-1) ?? begin, begin)
    copy(writer, layer, list, step)
  }
  const base = paragraphs[0]?.[0]?.start ?? 0
  const map = { starts: Uint32Array.from(writer.starts), ends: Uint32Array.from(writer.ends) }
  return size === 0 ? { text: '', layer, base } : { text: writer.text, layer, base, map }
}

function lengthOf(list: readonly Stretch[]): number {
  return list.reduce((sum, { start, end }) => sum + end - start, 0)
}

interface Writer {
  text: string
  readonly starts: number[]
  readonly ends: number[]
}

function put(writer: Writer, text: string, start: number, end: number) {
  writer.text += text
  for (let index = 0; index < text.length; index++) {
    writer.starts.push(start)
    writer.ends.push(end)
  }
}

/** The step sees a paragraph as one text, so that a wrapped line may end inside a pinyin: (zh⏎ǔn). */
function copy(
  writer: Writer,
  layer: TwinText,
  list: readonly Stretch[],
  step: ReadingStep | undefined,
) {
  const texts = list.map(({ start, end }) => layer.folded.slice(start, end))
  const edits = step?.(texts.join('')) ?? []
  const paragraph = writer.ends.length
  let from = 0
  for (const [index, folded] of texts.entries()) {
    const to = from + folded.length
    const inside = edits.flatMap((edit) => clipEdit(edit, from, to))
    const start = list[index]?.start ?? 0
    const before = list[index - 1]?.end ?? start
    const begun = isBlankStretch(layer.text, before, start) ? paragraph : writer.ends.length
    copyStretch(writer, folded, { start, begun }, inside)
    from = to
  }
}

/** The part of an edit in `[from, to)`, from there; what it puts stands where it begins. */
function clipEdit({ start, end, text, aside }: Edit, from: number, to: number): Edit[] {
  if (end <= from || start >= to) return []
  const clipped = {
    start: Math.max(start, from) - from,
    end: Math.min(end, to) - from,
    text: start < from ? '' : text,
  }
  return [aside ? { ...clipped, aside } : clipped]
}

/** Copy from `start` of the layer; what is dropped may belong to characters from `begun` on. */
function copyStretch(
  writer: Writer,
  folded: string,
  { start, begun }: { readonly start: number; readonly begun: number },
  edits: readonly Edit[],
) {
  let done = 0
  const plain = (until: number) => {
    for (let index = done; index < until; index++) {
      writer.starts.push(start + index)
      writer.ends.push(start + index + 1)
    }
    writer.text += folded.slice(done, until)
  }
  for (const edit of edits) {
    plain(edit.start)
    // What is dropped belongs to the print of the character before it.
    if (edit.text === '' && writer.ends.length > begun && !edit.aside)
      writer.ends[writer.ends.length - 1] = start + edit.end
    else put(writer, edit.text, start + edit.start, start + edit.end)
    done = edit.end
  }
  plain(folded.length)
}

/** Stretch of the layer from the first to the last character of `text[from, to)`. */
export function rangeOf(reading: Reading, from: number, to: number): Stretch {
  const { base, map, text } = reading
  let first = from
  let last = to
  while (first < last && isBlank(text.charCodeAt(first))) first++
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--
  if (!map) return { start: base + first, end: base + last }
  if (last === first) return { start: map.starts[from] ?? base, end: map.starts[from] ?? base }
  return { start: map.starts[first] ?? base, end: map.ends[last - 1] ?? base }
}

/**
 * Stretches of the layer behind `text[from, to)`, in reading order, blanks at the ends left out.
 *
 * Several where the print interrupts the text (a page number, an inner task).
 */
export function spansOf(reading: Reading, from: number, to: number): Stretch[] {
  const { map, layer } = reading
  const whole = rangeOf(reading, from, to)
  if (whole.start === whole.end) return []
  if (!map) return [whole]
  const spans: { start: number; end: number }[] = []
  for (let index = from; index < to; index++) {
    const start = map.starts[index] ?? 0
    const end = map.ends[index] ?? 0
    if (isBlank(reading.text.charCodeAt(index))) continue
    const last = spans.at(-1)
    if (last && isBlankStretch(layer.text, last.end, start)) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

/** `text[from, to)` as a reading of its own, joined where the whole is. */
export function partOf({ text, layer, base, map }: Reading, from: number, to: number): Reading {
  const part = text.slice(from, to)
  if (!map) return { text: part, layer, base: base + from }
  const [starts, ends] = [map.starts.subarray(from, to), map.ends.subarray(from, to)]
  return { text: part, layer, base: starts[0] ?? base, map: { starts, ends } }
}

/** The print of `text[from, to)`: each paragraph on a line, blanks at its ends left out. */
export function printOf(reading: Reading, from: number, to: number): string {
  const { map, layer } = reading
  if (!map) {
    const { start, end } = rangeOf(reading, from, to)
    return tidy(layer.text.slice(start, end))
  }
  let printed = ''
  let end: number | undefined
  let broken = false
  for (let index = from; index < to; index++) {
    const start = map.starts[index] ?? 0
    const stop = map.ends[index] ?? 0
    if (reading.text.charCodeAt(index) === 10) {
      broken = true
      continue
    }
    if (end !== undefined && start < end) continue
    if (broken) printed += '\n'
    // Blanks that a reading step dropped inside a word are left out of the print.
    printed += withoutBreak(layer.text.slice(start, stop))
    broken = false
    end = stop
  }
  return tidy(printed)
}

const blanks = /\s+/gu

/** A line may end inside the print of one character, between it and its pinyin. */
function withoutBreak(print: string): string {
  return print.includes('\n') ? print.replace(blanks, '') : print
}

function tidy(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.includes('\n')) return trimmed
  const lines = trimmed.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}

function isBlankStretch(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isBlank(text.charCodeAt(index))) return false
  return true
}

/** Blank as `\s` of a regular expression: spaces, tabs, line ends, the ideographic space, a stray BOM. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
