import { genreWordOf, mayEndTitle } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import { findDates, readDamagedDate } from '../text/dates.ts'
import { squeeze } from '../text/letters.ts'
import { longest, oneLine } from './extents.ts'
import { isBodyName } from './lines.ts'

/**
 * Find where attachments, signature, date, notes and copies stand glued to the end of a paragraph.
 *
 * ```text
 * …抓好落实。附件:任务分解表云溪县人民政府2023年2月17日(此件公开发布)
 *           ^               ^             ^         ^
 * ```
 *
 * @returns Offsets, in no order.
 */
export function findTailCuts(text: string): number[] {
  const copies = copiesAt(text)
  return [
    ...tailCuts(text.slice(0, copies)),
    ...colophonCuts(text, copies),
    ...signedCuts(text),
    ...noteCuts(text),
    ...markCuts(text),
  ]
}

const sentenceMark = /[。;:]/u

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
  const isTitle =
    title.length <= longest.title && !sentenceMark.test(title) && endsAttachment(title)
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

const lastNote = /\([\u4e00-\u9fa5]+\)$/u

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
