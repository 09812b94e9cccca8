import { findDocumentNumbers } from '../lexicon/document-number.ts'
import { genreWordOf, mayEndTitle } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Layer } from '../model/block.ts'
import type { ReadingStep } from '../text/reading.ts'
import { readBlankFields } from './blank-fields.ts'
import { longest, oneLine, within } from './extents.ts'
import { isBodyName, isRecipients } from './lines.ts'
import { findNoticeCuts } from './notice-cuts.ts'
import {
  cutAtOffsets,
  type FlowPiece,
  isPiece,
  type Piece,
  type PieceText,
  readPiece,
} from './piece.ts'
import { findTailCuts } from './tail-cuts.ts'

/** The title of a plan in 《》; shorter ones name a kind of document, longer ones lost their 》. */
const quotedName = /《([^《》]{8,80})》/gu
/** A notice on one line, with all it says, is no longer than this; what follows is the plan. */
const noticeLength = 3000

/** Cut where the title that a notice names in 《》 is printed once more inside a paragraph. */
export function cutNames(
  layer: Layer,
  flow: readonly FlowPiece[],
  step: ReadingStep | undefined,
): FlowPiece[] {
  const texts = flow
    .slice(0, within.head)
    .map((piece) =>
      isPiece(piece) && !piece.block.furniture ? readPiece(layer, piece, step) : undefined,
    )
  const names = new Set<string>()
  for (const read of texts) {
    for (const [, name = ''] of read?.text.slice(0, noticeLength).matchAll(quotedName) ?? []) {
      if (genreWordOf(name)) names.add(name)
    }
  }
  if (names.size === 0) return [...flow]
  return flow.flatMap((piece, index): FlowPiece[] => {
    const read = texts[index]
    if (!read || !isPiece(piece)) return [piece]
    return cutAtOffsets(layer, piece, read, nameCuts(read.text, names))
  })
}

function nameCuts(text: string, names: ReadonlySet<string>): number[] {
  const cuts = [...names].flatMap((name) => cutsAround(text, name))
  return [...new Set(cuts)].sort((one, other) => one - other)
}

function cutsAround(text: string, name: string): number[] {
  const cuts: number[] = []
  let isFirst = true
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isTitleBorder(text, at) || !(isFirst || opensPlan(text, at, at + name.length))) continue
    isFirst = false
    // …方案的通知 is the end of the notice's own title, …意见> one that another names.
    if (goesOn.includes(text.charAt(at + name.length) || '!')) continue
    cuts.push(at, at + name.length)
  }
  return cuts.filter((cut) => cut > 0 && cut < text.length)
}

/** The title printed once more, behind a site's headline: behind a date or a note, above a preamble. */
function opensPlan(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + nearBehind).trimStart()
  return '日)'.includes(text.charAt(start - 1) || '!') && opensPreamble(behind)
}
const nearBehind = 40

const goesOn = '的》〉>'

/** A title begins a text, or stands behind a date, a bracket, a sentence; behind a body it goes on. */
function isTitleBorder(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  if (before === ' ' && opensMatter.test(text.slice(at)) && isBodyName(text.slice(0, at).trim()))
    return false
  return before === '' || '日)。 件'.includes(before)
}
const opensMatter = /^(?:关于|印发|转发)/u

/** Cut where head or signature of the document stand inside a paragraph. */
export function cutHeadAndTail(layer: Layer, piece: Piece, read: PieceText, mayBeHead: boolean) {
  const { text } = read
  const cuts = new Set<number>()
  const isIndex = readBlankFields(text).length > 0
  if (mayBeHead && !isIndex)
    for (const cut of [...headCuts(text), ...findNoticeCuts(text)]) cuts.add(cut)
  for (const cut of findTailCuts(text)) cuts.add(cut)
  const sorted = [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b)
  return cutAtOffsets(layer, piece, read, sorted)
}

/** Title, document number and addressees that stand on one line. */
function headCuts(text: string): number[] {
  const [number] = findDocumentNumbers(text.slice(0, longest.title + 40))
  const before = text.slice(0, number?.start ?? 0)
  const isTitle = number && number.start <= longest.title && !bodyMark.test(before)
  // A number in brackets belongs to the title's line: …方案(甲粮办〔2020〕70号).
  const bracketed = number && '(《[【'.includes(text.charAt(number.start - 1) || '!')
  const cited = before.includes('《') && !before.includes('》')
  if (!number || !isTitle || bracketed || cited || before.endsWith('》')) return addresseesEnd(text)
  // A number above the title: what follows it is title, addressees and first sentence.
  const behind = addresseesEnd(text.slice(number.end))
  const isAbove = number.start <= 1 || before.endsWith('文件')
  if (isAbove && behind.length > 0)
    return [number.start, number.end, ...behind.map((cut) => cut + number.end)]
  const day = bracketedDay.exec(before)?.index ?? number.start
  return [day, number.start, number.end, ...addresseesCut(text, number.end)]
}
/** …的实施意见(2022年5月6日)青政发〔2022〕8号: the day of the document, on a line below its title. */
const bracketedDay = /\(\d{4}年\d{1,2}月\d{1,2}日\) *$/u
const bodyMark = /[。;:]/u

/** Whoever signed stands beside the number; a colon behind it ends no addressees. */
const signedBy = /^ *签发人/u

/** Behind the colon of the addressees that follow a number. */
function addresseesCut(text: string, from: number): number[] {
  const colon = text.indexOf(':', from)
  if (colon === -1) return []
  const addressees = text.slice(from, colon)
  const isCut = addressees.length <= longest.recipients && !addressees.includes('。')
  return isCut && !signedBy.test(addressees) ? [colon + 1] : []
}

/** Title, addressees and first sentence that stand on one line without a number. */
function addresseesEnd(text: string): number[] {
  const colon = text.indexOf(':')
  if (mayAddress(text, colon) && text.length - colon > leastBehind) {
    const title = titleEnd(text.slice(0, colon))
    if (isRecipients(text.slice(title ?? 0, colon + 1))) {
      return title === undefined ? [colon + 1] : [title, colon + 1]
    }
  }
  const title = text.length > oneLine ? titleEnd(text.slice(0, longest.title)) : undefined
  return title !== undefined && opensPreamble(text.slice(title)) ? [title] : []
}

/** What stands behind addressees on a document's one line is longer than this. */
const leastBehind = 20

/** …方案一、职责分工县财政局:…: what stands behind a label of an item addresses nobody. */
const itemBefore = /(?:^|[^第])[一二三四五六七八九十]、|[(〔][一二三四五六七八九十][)〕]/u

/** Whether the colon may end a title and addressees. */
function mayAddress(text: string, colon: number): boolean {
  if (colon === -1 || colon > longest.title + longest.recipients) return false
  if (duty.test(text.slice(colon + 1))) return false
  return !labelled.test(text) && !itemBefore.test(text.slice(0, colon))
}

/** 县财政局:负责安排资金: what an office is to do, and nobody is addressed. */
const duty = /^(?:负责|牵头|承担|配合|协助|依法|履行)/u

/** (责任单位:市直各单位): a bracket with a label addresses nobody. */
const labelled = /^[(〔[【][^:。]{2,14}:/u

const preambleStarts = ['为', '根据', '按照', '近年来', '现将', '以', '各', '贯彻', '依据']

function opensPreamble(text: string): boolean {
  return preambleStarts.some((start) => text.startsWith(start)) || yearBehind.test(text)
}

/** …工作要点2023年是…, …工作要点2023年工作的总体要求是…: what a preamble says of its year. */
const yearBehind = /^ ?\d{4}年(?:是|以来|,|[^。,:;]{2,24}(?:要求|目标|思路)是)/u

const addressee =
  /^(?:各|市直|县直|省直|区直|机关|局|委|有关|全[省市县区]|县级|市级|驻|[\u4e00-\u9fa5]{1,8}(?:人民政府|委员会))/u

/** A title on a document's one line has more characters than 工作方案 and its like. */
const leastTitle = 8

/** End of a title that a text opens with: behind its genre word, where something else begins. */
function titleEnd(text: string): number | undefined {
  if (readLabel(text) || bodyMark.test(text.slice(0, leastTitle))) return undefined
  for (let end = leastTitle; end < text.length; end++) {
    if (!mayEndTitle(text, end)) continue
    const rest = text.slice(end)
    if (!addressee.test(rest) && !opensPreamble(rest)) continue
    const title = text.slice(0, end)
    if (genreWordOf(title) && !bodyMark.test(title) && !itemBefore.test(title))
      return longerTitle(text, end)
  }
  return undefined
}

/** …任务分工的意见各乡镇人民政府: 分工 is a genre word, and so is what follows it. */
function longerTitle(text: string, end: number): number {
  const more = [4, 3, 2].find((length) => {
    const rest = text.slice(end + length)
    return addressee.test(rest) && genreWordOf(text.slice(end, end + length)) !== undefined
  })
  return more === undefined ? end : longerTitle(text, end + more)
}
