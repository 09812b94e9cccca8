import { findDocumentNumbers } from '../lexicon/document-number.ts'
import { genreWordOf } from '../lexicon/genre.ts'
import type { Layer } from '../model/block.ts'
import { isRecipients } from './lines.ts'
import { cutAtOffsets, type FlowPiece, folded, isPiece, type Piece } from './piece.ts'

/** A notice names its plan within this many paragraphs. */
const noticePieces = 12
const quotedName = /《([^《》]{8,80})》/gu

/** Cut where the title that a notice names in 《》 is printed once more inside a paragraph. */
export function cutNames(layer: Layer, flow: readonly FlowPiece[]): FlowPiece[] {
  const names = new Set<string>()
  for (const piece of flow.slice(0, noticePieces)) {
    if (!isPiece(piece) || piece.block.furniture) continue
    for (const [, name = ''] of folded(layer, piece).slice(0, 3000).matchAll(quotedName)) {
      if (genreWordOf(name)) names.add(name)
    }
  }
  if (names.size === 0) return [...flow]
  return flow.flatMap((piece, index): FlowPiece[] => {
    if (!isPiece(piece) || index >= noticePieces || piece.block.furniture) return [piece]
    const cuts = nameCuts(folded(layer, piece), names)
    return cutAtOffsets(layer, piece, cuts)
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

/** A title is no longer than this. */
const titleLength = 100
const recipientsLength = 200
const signature =
  /(?:[\u4e00-\u9fa5] ?){2,40}\s{0,12}\d{4}年 ?\d{1,2}月 ?\d{1,2}日\s{0,12}(?:\([\u4e00-\u9fa5]{2,20}\)\s{0,12})?$/u
const signatureDate = /\d{4}年 ?\d{1,2}月 ?\d{1,2}日/u

/** Cut where head or signature of the document stand inside a paragraph. */
export function cutHeadAndTail(layer: Layer, piece: Piece, index: number): Piece[] {
  const text = folded(layer, piece)
  const cuts = new Set<number>()
  if (index < 8) for (const cut of headCuts(text)) cuts.add(cut)
  for (const cut of tailCuts(text)) cuts.add(cut)
  const sorted = [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b)
  return cutAtOffsets(layer, piece, sorted)
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
