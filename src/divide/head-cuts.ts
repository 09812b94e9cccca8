import { findDocumentNumbers } from '../lexicon/document-number.ts'
import { genreWordOf, mayEndTitle } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Layer } from '../model/block.ts'
import { findDates, readDamagedDate } from '../text/dates.ts'
import { squeeze } from '../text/letters.ts'
import type { ReadingStep } from '../text/reading.ts'
import { readBlankFields } from './blank-fields.ts'
import { longest, within } from './extents.ts'
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

const lastNote = /\([\u4e00-\u9fa5]+\)$/u

/** Cut where head or signature of the document stand inside a paragraph. */
export function cutHeadAndTail(layer: Layer, piece: Piece, read: PieceText, mayBeHead: boolean) {
  const { text } = read
  const cuts = new Set<number>()
  const isIndex = readBlankFields(text).length > 0
  if (mayBeHead && !isIndex)
    for (const cut of [...headCuts(text), ...findNoticeCuts(text)]) cuts.add(cut)
  const copies = copiesAt(text)
  for (const cut of tailCuts(text.slice(0, copies))) cuts.add(cut)
  for (const cut of colophonCuts(text, copies)) cuts.add(cut)
  for (const cut of signedCuts(text)) cuts.add(cut)
  for (const cut of noteCuts(text)) cuts.add(cut)
  for (const cut of markCuts(text)) cuts.add(cut)
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

/** A paragraph longer than this may be a whole document on one line. */
const oneLine = 200
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

/** 云溪县人民政府 2023年2月17日: who signs and when on one line; a row of a table names work as well. */
function signedCuts(text: string): number[] {
  if (text.length > longest.signed) return []
  const start = dateAtEnd(text)
  const names = text.slice(0, start).trim()
  // 国  务  院: a name may be spelled.
  const isSigned = names.split(blankRun).every(isBodyName) || isBodyName(squeeze(names))
  return start !== undefined && isSigned ? [start] : []
}

const blankRun = /\s+/u
const printedDay = /(?:[日号]|\d\.\d{1,2})$/u
/** 2023217: the marks are lost. */
const bareDay = /(?<=\s)\d{6,8}$/u

function dateAtEnd(text: string): number | undefined {
  const line = text.trimEnd()
  const date = printedDay.test(line) ? findDates(line).at(-1) : undefined
  if (date?.end === line.length) return date.start
  const bare = bareDay.exec(line)
  return bare && readDamagedDate(bare[0]) !== undefined ? bare.index : undefined
}

const datedNote = /^[\d年月日〇○Oo零一二三四五六七八九十 \-/.]{1,20}(?=\((?:此件|本件))/u

/** A date and a note of publicity on one line: 2021年3月5日 (此件公开发布). */
function noteCuts(text: string): number[] {
  const date = datedNote.exec(text)
  if (date) return [date[0].length]
  const note = noteDated.exec(text)
  return note ? [note[0].length] : []
}
const noteDated = /^\((?:此件|本件)[^()]{2,12}\)\s+(?=\d{4}年\d{1,2}月\d{1,2}日$)/u

const gluedMark = /[。)]附 ?件 ?[一二三四五\d]?:?$/u

/** The mark 附件 glued to the last sentence above an attached text, or a list of attachments. */
function markCuts(text: string): number[] {
  const mark = gluedMark.exec(text)
  return mark ? [mark.index + 1] : listCuts(text)
}

const gluedList = /[。)] *附 ?件 ?: *(?=1[.、])/u

/** 。附件:1.任务清单2.统计表: a list glued to the last sentence, and each entry to the one before it. */
function listCuts(text: string): number[] {
  const list = gluedList.exec(text)
  if (!list) return onlyAttachment(text)
  const first = list.index + list[0].length
  if (text.includes('。', first)) return []
  const cuts = [list.index + 1]
  let at = entryAt(text, 2, first)
  for (let ordinal = 3; at !== -1; ordinal++) {
    cuts.push(at)
    at = entryAt(text, ordinal, at)
  }
  return cuts
}

/** 。附件:任务分解表: a single title glued to the last sentence. */
function onlyAttachment(text: string): number[] {
  const at = text.lastIndexOf('附件:')
  const title = text.slice(at + '附件:'.length).trim()
  const isTitle = title.length <= longest.title && !bodyMark.test(title) && endsAttachment(title)
  return at > 0 && isTitle && stops.includes(text.charAt(at - 1)) ? [at] : []
}

/** Where the entry with a number begins; 2023年 and 12. hold other numbers. */
function entryAt(text: string, ordinal: number, from: number): number {
  const digits = String(ordinal)
  for (let at = text.indexOf(digits, from); at !== -1; at = text.indexOf(digits, at + 1)) {
    const label = readLabel(text, at)
    const isWhole = !digit.test(text.charAt(at - 1))
    if (isWhole && label?.shape === 'arabic' && label.ordinal === ordinal) return at
  }
  return -1
}

const digit = /\d/u

/** A paragraph closes behind one of these. */
const stops = '。)”]】〕'

/** A colophon on one line: copies name every body once more, and a body prints it. */
const colophonReach = longest.copies + longest.printed
const copiesMark = /(?<=[日)。] ?)(?:抄送|抄报|主送):/u
const printedBehind = /(?<=。 ?)[^。]{2,60}\d{4}年\d{1,2}月\d{1,2}日印发$/u

/** Where the copies (抄送:…) begin that stand glued to a date. */
function copiesAt(text: string): number | undefined {
  const from = Math.max(0, text.length - colophonReach)
  const found = copiesMark.exec(text.slice(from))
  return found && from + found.index > 0 ? from + found.index : undefined
}

function colophonCuts(text: string, copies: number | undefined): number[] {
  if (copies === undefined) return []
  const printed = printedBehind.exec(text.slice(copies).trimEnd())
  return printed ? [copies, copies + printed.index] : [copies]
}

/** How far back a signature is looked for: names, a date, a note of publicity and the blanks between them. */
const signatureReach = 2 * longest.body

/** Signature, date and note of publicity glued to the last sentence. */
function tailCuts(text: string): number[] {
  const tail = text.slice(-signatureReach)
  const note = lastNote.exec(tail.trimEnd())?.index ?? -1
  const signed = (note === -1 ? tail : tail.slice(0, note)).trimEnd()
  const date = findDates(signed).at(-1)
  if (date?.end !== signed.length) return []
  const head = tail.slice(0, date.start)
  const offset = text.length - tail.length
  const stop = Math.max(...[...stops].map((mark) => head.lastIndexOf(mark)))
  if (stop === -1) return []
  const signature = signatureIn(head, stop + 1, text)
  if (signature === undefined) return []
  const cuts = [stop + 1, signature, date.start, ...(note === -1 ? [] : [note])]
  return cuts.map((cut) => offset + cut)
}

const attachmentList = /^ *附 ?件 ?:/u

/** Where the signature begins that ends `head`, behind the last sentence and a list 附件:…. */
function signatureIn(head: string, from: number, text: string): number | undefined {
  const names = head.slice(from)
  if (!attachmentList.test(names)) return isSignature(names, text) ? from : undefined
  for (let at = names.indexOf(':') + 1; at < names.length; at++) {
    const body = squeeze(names.slice(at))
    const isBorder = names.charAt(at) === ' ' || endsAttachment(names.slice(0, at))
    if (isBorder && isBodyName(body) && !attached.test(body)) return from + at
  }
  return undefined
}

/** What an attachment is, and no body's name holds. */
const attached = /表|清单|台账|方案/u

/** …任务分解表: what a list of attachments may end with. */
function endsAttachment(list: string): boolean {
  return mayEndTitle(list, list.length) && genreWordOf(list) !== undefined
}

/** Names, or nothing but the date: that closes a sentence, or a text that stands on one line. */
function isSignature(names: string, text: string): boolean {
  return names === '' ? text.length > oneLine || text.includes('。') : isBodyName(squeeze(names))
}
