import { findDocumentNumbers } from '../lexicon/document-number.ts'
import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import { isPageNumber } from '../lexicon/site-lines.ts'
import type { Block, Grid, Layer, Paragraph, SourceDocument } from '../model/block.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { isBlank, type ReadingStep, readStretches } from '../text/reading.ts'
import { findLabelCuts } from './cuts.ts'
import { isRecipients } from './lines.ts'

/** A passage before it is read. */
interface Piece {
  readonly ranges: readonly Range[]
  readonly block: Paragraph
  readonly cut: boolean
}

/**
 * Turn a document's blocks into logical paragraphs.
 *
 * Lines that a hard wrap or a page break cut in two are glued; paragraphs whose line breaks were lost
 * are cut where a label of the plan's own numbering, a document number or a signature begins.
 */
export function splitPassages(
  document: SourceDocument,
  step?: ReadingStep,
): readonly (Passage | Grid)[] {
  const { layer, blocks } = document
  const flow: (Piece | Grid)[] = []
  for (const block of blocks) {
    if (block.type === 'grid') flow.push(block)
    else
      for (const range of trimmed(layer, [block])) flow.push({ ranges: [range], block, cut: false })
  }
  const joined = joinPieces(layer, cutGaps(layer, flow), blocks)
  return cutLabels(layer, joined).map((piece) =>
    'type' in piece
      ? piece
      : { type: 'passage', ...piece, reading: readStretches(layer, [piece.ranges], step) },
  )
}

function trimmed(layer: Layer, ranges: readonly Range[]): Range[] {
  const kept: Range[] = []
  for (let { start, end } of ranges) {
    while (start < end && isBlank(layer.text.charCodeAt(start))) start++
    while (end > start && isBlank(layer.text.charCodeAt(end - 1))) end--
    if (start < end) kept.push({ start, end })
  }
  return kept
}

/** Cut where the indent of a lost paragraph stands inside a line: two ideographic spaces and more. */
function cutGaps(layer: Layer, flow: readonly (Piece | Grid)[]): (Piece | Grid)[] {
  return flow.flatMap((piece) => {
    const [range] = 'type' in piece ? [] : piece.ranges
    if (!range || 'type' in piece) return [piece]
    const cuts = findGaps(layer.text, range)
    return cuts.length === 0 ? [piece] : cutAt(layer, piece, cuts)
  })
}

/** A gap needs this much text before it; `标　　题` is one word. */
const wordBeforeGap = 4

function findGaps(text: string, { start, end }: Range): number[] {
  const cuts: number[] = []
  let from = start
  let at = text.indexOf('\u3000\u3000', start)
  while (at !== -1 && at < end) {
    let next = at
    while (next < end && isBlank(text.charCodeAt(next))) next++
    if (next < end && at - from >= wordBeforeGap && next - at <= 12) {
      cuts.push(next)
      from = next
    }
    at = text.indexOf('\u3000\u3000', next)
  }
  return cuts
}

function cutAt(layer: Layer, piece: Piece, cuts: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  let ranges = piece.ranges
  for (const cut of cuts) {
    const before = ranges.flatMap((range) => clip(range, range.start, cut))
    ranges = ranges.flatMap((range) => clip(range, cut, range.end))
    pieces.push({
      ranges: trimmed(layer, before),
      block: piece.block,
      cut: pieces.length > 0 || piece.cut,
    })
  }
  pieces.push({ ranges: trimmed(layer, ranges), block: piece.block, cut: true })
  return pieces.filter((one) => one.ranges.length > 0)
}

function clip(range: Range, from: number, to: number): Range[] {
  const start = Math.max(range.start, from)
  const end = Math.min(range.end, to)
  return start < end ? [{ start, end }] : []
}

/** Share of lines of nearly the same, full width that shows a hard wrap. */
const wrappedShare = 0.35
const sentenceEnd = '。!?;:)」”』】〕.'

/**
 * Glue what a hard wrap or a page break parted.
 *
 * Two lines are one paragraph where the first is as wide as the page, or where it stops inside a
 * bracket or behind a comma; a page number between them stays aside.
 */
function joinPieces(
  layer: Layer,
  flow: readonly (Piece | Grid)[],
  blocks: readonly Block[],
): (Piece | Grid)[] {
  const width = wrapWidth(layer, blocks)
  const joined: (Piece | Grid)[] = []
  let skipped: Piece[] = []
  for (const piece of flow) {
    if ('type' in piece) {
      joined.push(...skipped, piece)
      skipped = []
    } else if (isPageNumber(folded(layer, piece)) && piece.ranges.length === 1) {
      skipped.push(piece)
    } else {
      const last = joined.at(-1)
      if (last && !('type' in last) && goesOn(layer, last, piece, width, skipped.length > 0)) {
        joined.splice(-1, 1, { ...last, ranges: [...last.ranges, ...piece.ranges] }, ...skipped)
        if (skipped.length > 0) moveBehind(joined, skipped.length)
      } else joined.push(...skipped, piece)
      skipped = []
    }
  }
  return [...joined, ...skipped]
}

/** A page number inside a paragraph stands before it in the flow, so that the paragraph stays last. */
function moveBehind(joined: (Piece | Grid)[], count: number) {
  const aside = joined.splice(-count, count)
  joined.splice(-1, 0, ...aside)
}

function folded(layer: Layer, piece: Piece): string {
  return piece.ranges.map(({ start, end }) => layer.folded.slice(start, end)).join('')
}

function goesOn(layer: Layer, last: Piece, next: Piece, width: number, page: boolean): boolean {
  if (isFixed(last) || isFixed(next)) return false
  const before = folded(layer, last)
  const after = folded(layer, next)
  const end = before.charAt(before.length - 1)
  if (before.includes('|') || after.includes('|')) return false
  if (isBareLabel(before)) return true
  if (readLabel(after)) return false
  const open = isOpen(before)
  if (open && before.length + after.length < 4000 && closes(after)) return true
  if (sentenceEnd.includes(end)) return false
  if ((end === ',' || end === '、') && before.length >= 12 && !after.includes(':')) return true
  if (page)
    return (
      before.length >= 12 && next.block.align === undefined && isIndented(layer, next) === false
    )
  const line = last.ranges.at(-1)
  if (!line || width === 0 || isIndented(layer, next)) return false
  return line.end - line.start >= width - 2
}

/** True where a label stands alone in its paragraph. */
function isBareLabel(text: string): boolean {
  const label = readLabel(text)
  return (
    label !== undefined && label.to === text.length && label.shape.startsWith('bracketed') === true
  )
}

/** Headings, centred lines and cuts of our own are never glued. */
function isFixed({ block }: Piece): boolean {
  return block.heading !== undefined || block.furniture === true
}

function isIndented(layer: Layer, { ranges }: Piece): boolean {
  const start = ranges[0]?.start ?? 0
  const before = layer.text.charAt(start - 1)
  return before === '\u3000' || before === ' '
}

const opening = '(《“〔'
const closing = ')》”〕'

/** True where a bracket or quotation stays open at the end, near enough to be closed on the next line. */
function isOpen(text: string): boolean {
  const stack: string[] = []
  for (let index = Math.max(0, text.length - 200); index < text.length; index++) {
    const char = text.charAt(index)
    if (opening.includes(char)) stack.push(char)
    else if (closing.includes(char)) {
      const at = stack.lastIndexOf(opening.charAt(closing.indexOf(char)))
      if (at !== -1) stack.length = at
    }
  }
  return stack.length > 0
}

function closes(text: string): boolean {
  for (let index = 0; index < Math.min(text.length, 200); index++) {
    const char = text.charAt(index)
    if (opening.includes(char)) return false
    if (closing.includes(char)) return true
  }
  return false
}

/** Width at which the lines of a text are wrapped, or 0 where they are not. */
function wrapWidth(layer: Layer, blocks: readonly Block[]): number {
  const widths: number[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.furniture) continue
    for (const { start, end } of trimmed(layer, [block])) widths.push(end - start)
  }
  if (widths.length < 12) return 0
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    if (width >= 16 && width <= 60 && count > (counts.get(best) ?? 0)) best = width
  }
  const near = widths.filter((width) => Math.abs(width - best) <= 2).length
  const wider = widths.filter((width) => width > best + 3).length
  return near / widths.length >= wrappedShare && wider / widths.length < 0.05 ? best : 0
}

/** Cut where labels, the head or the signature of a document stand inside a paragraph. */
function cutLabels(layer: Layer, flow: readonly (Piece | Grid)[]): (Piece | Grid)[] {
  const named = cutNames(layer, flow)
  const pieces: (Piece | Grid)[] = named.flatMap((piece, index): (Piece | Grid)[] =>
    'type' in piece ? [piece] : cutHeadAndTail(layer, piece, index),
  )
  const cuts = findLabelCuts(
    pieces.map((piece) =>
      'type' in piece || piece.block.furniture ? undefined : folded(layer, piece),
    ),
  )
  return pieces.flatMap((piece, index): (Piece | Grid)[] => {
    const offsets = cuts[index] ?? []
    if ('type' in piece || offsets.length === 0) return [piece]
    const at = offsets.map((offset) => layerOffset(piece, offset))
    return cutAt(layer, piece, at)
  })
}

/** A notice names its plan within this many paragraphs. */
const noticePieces = 12
const quotedName = /《([^《》]{8,80})》/gu

/** Cut where the title that a notice names in 《》 is printed once more inside a paragraph. */
function cutNames(layer: Layer, flow: readonly (Piece | Grid)[]): (Piece | Grid)[] {
  const names = new Set<string>()
  for (const piece of flow.slice(0, noticePieces)) {
    if ('type' in piece || piece.block.furniture) continue
    for (const [, name = ''] of folded(layer, piece).slice(0, 3000).matchAll(quotedName)) {
      if (genreWordOf(name)) names.add(name)
    }
  }
  if (names.size === 0) return [...flow]
  return flow.flatMap((piece, index): (Piece | Grid)[] => {
    if ('type' in piece || index >= noticePieces || piece.block.furniture) return [piece]
    const cuts = nameCuts(folded(layer, piece), names)
    return cuts.length === 0
      ? [piece]
      : cutAt(
          layer,
          piece,
          cuts.map((cut) => layerOffset(piece, cut)),
        )
  })
}

function nameCuts(text: string, names: ReadonlySet<string>): number[] {
  for (const name of names) {
    let at = text.indexOf(name)
    while (at !== -1 && !isTitleBorder(text.charAt(at - 1))) at = text.indexOf(name, at + 1)
    if (at === -1 || text.length === name.length) continue
    return [at, at + name.length].filter((cut) => cut > 0 && cut < text.length)
  }
  return []
}

/** A title begins a text, or stands behind a date, a bracket, a sentence. */
function isTitleBorder(before: string): boolean {
  return before === '' || '日)。 件'.includes(before)
}

/** Offset in the layer of a character of a piece's text. */
function layerOffset({ ranges }: Piece, offset: number): number {
  let rest = offset
  for (const { start, end } of ranges) {
    if (rest < end - start) return start + rest
    rest -= end - start
  }
  return ranges.at(-1)?.end ?? 0
}

/** A title is no longer than this. */
const titleLength = 100
const recipientsLength = 200
const signature =
  /(?:[\u4e00-\u9fa5] ?){2,40}\s{0,12}\d{4}年 ?\d{1,2}月 ?\d{1,2}日\s{0,12}(?:\([\u4e00-\u9fa5]{2,20}\)\s{0,12})?$/u
const signatureDate = /\d{4}年 ?\d{1,2}月 ?\d{1,2}日/u

function cutHeadAndTail(layer: Layer, piece: Piece, index: number): Piece[] {
  const text = folded(layer, piece)
  const cuts = new Set<number>()
  if (index < 8) for (const cut of headCuts(text)) cuts.add(cut)
  for (const cut of tailCuts(text)) cuts.add(cut)
  const sorted = [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b)
  return sorted.length === 0
    ? [piece]
    : cutAt(
        layer,
        piece,
        sorted.map((cut) => layerOffset(piece, cut)),
      )
}

/** Title, document number and addressees that stand on one line. */
function headCuts(text: string): number[] {
  const [number] = findDocumentNumbers(text.slice(0, titleLength + 40))
  const before = text.slice(0, number?.start ?? 0)
  const isTitle = number && number.start <= titleLength && !bodyMark.test(before)
  // A number in brackets belongs to the title's line: …方案(甲粮办〔2020〕70号).
  const bracketed = number && '(《'.includes(text.charAt(number.start - 1) || '!')
  const cited = before.includes('《') && !before.includes('》')
  if (!number || !isTitle || bracketed || cited || before.endsWith('》')) return addresseesEnd(text)
  const cuts = [number.start, number.end]
  const colon = text.indexOf(':', number.end)
  const addressees = colon === -1 ? '' : text.slice(number.end, colon)
  if (colon !== -1 && addressees.length <= recipientsLength && !addressees.includes('。')) {
    cuts.push(colon + 1)
  }
  return cuts
}
const bodyMark = /[。;:]/u

/** Where the first sentence is glued to the line of addressees. */
function addresseesEnd(text: string): number[] {
  const colon = text.indexOf(':')
  if (colon === -1 || colon > recipientsLength || colon + 1 >= text.length) return []
  return isRecipients(text.slice(0, colon + 1)) && text.length - colon > 20 ? [colon + 1] : []
}

/** Signature, date and note of publicity glued to the last sentence. */
function tailCuts(text: string): number[] {
  const tail = text.slice(-120)
  const match = signature.exec(tail)
  if (!match) return []
  const offset = text.length - tail.length
  const date = signatureDate.exec(match[0])
  const dateAt = match.index + (date?.index ?? 0)
  const head = tail.slice(0, dateAt)
  const stop = Math.max(head.lastIndexOf('。'), head.lastIndexOf(')'), head.lastIndexOf('”'))
  if (stop === -1 || dateAt - stop > 42) return []
  const note = tail.indexOf('(', dateAt)
  return [offset + stop + 1, offset + dateAt, ...(note === -1 ? [] : [offset + note])]
}
