import { labels } from '../lexicon/roles.ts'
import { holdsLetters, squeeze } from '../text/letters.ts'
import { listEnd, listStart } from './attachment-list.ts'
import { continuesCopies } from './copies.ts'
import { within } from './extents.ts'
import { isAttachmentMark, isCopies, isPrinted, isPrintRun, isPublicityNote } from './last-lines.ts'
import type { Line, Part } from './line.ts'
import { isBodyName, readDateLine } from './lines.ts'

/** Give `part` to the lines `[from, to)` that have no other yet. */
export function mark(lines: readonly Line[], from: number, to: number, part: Part) {
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line && line.part === 'body') line.part = part
  }
}

/** Lines that stand below a plan: how public it is, copies (抄送), the print line (印发). */
export function isNote(text: string): boolean {
  return isPublicityNote(text) || isCopies(text) || isPrinted(text) || isPrintRun(text)
}

/** Mark signature, date, notes and the list of attachments at the end of `[from, to)`. */
export function markColophon(lines: readonly Line[], from: number, to: number) {
  markStrayMarks(lines, from, to)
  markMonth(lines, from, to)
  // The list may stand below the signature: 云溪县人民政府 / 2023年3月1日 / 附件:….
  markList(lines, from, to)
  const index = markLast(lines, from, to)
  markList(lines, from, index + 1)
}

/** Mark what stands at the end, and return the index of the last line above it. */
function markLast(lines: readonly Line[], from: number, to: number): number {
  const last = lastBody(lines, from, to)
  let dated = false
  let index = last
  for (; index >= from; index = lastBody(lines, from, index)) {
    const line = lines[index] as Line
    const part = partAtEnd({ lines, from, index, isLast: index === last, dated })
    if (part === 'body') break
    dated ||= readDateLine(line.text) !== undefined || isPrinted(line.text)
    line.part = part
  }
  // A rule (━━━━) is nobody's.
  if (index < last) mark(lines, index + 1, to, 'note')
  return index
}

/** A line at the end, all lines below it marked. */
interface EndLine {
  readonly lines: readonly Line[]
  readonly from: number
  readonly index: number
  readonly isLast: boolean
  /** Whether a day stands below it. */
  readonly dated: boolean
}

function partAtEnd({ lines, from, index, isLast, dated }: EndLine): Part {
  const line = lines[index]
  if (!line || line.grid || isDateCell(lines, from, index)) return 'body'
  const maySign = dated || (isLast && !isCell(lines, from, index))
  const part = lastPart(line.text, maySign && !isLabelled(lines, index, dated))
  if (part !== 'body') return part
  const isBelow = continuesCopies(lines, from, index) || (!isLast && isOffice(line.text))
  return isBelow ? 'colophon' : 'body'
}

/** What parts the lines of a colophon; a bar alone is a table's. */
const rule = /^\s*[-—―─━=_*]{3,}\s*$/u
const office = /^(?:主办|承办|督办):/u

/** 主办:市生态环境局 督办:市政府办公室三科: who drew the document up. */
function isOffice(text: string): boolean {
  return office.test(text.trim())
}

const monthLine =
  /^(?:\d{4}|[一二三四五六七八九〇○零O]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$/u

/**
 * A month below a name is its signature's where the head names that body, or begins with its place
 * (云溪县教育局办公室) and the text above has ended; a table's cell is none.
 */
function markMonth(lines: readonly Line[], from: number, to: number) {
  const at = lastBody(lines, from, to)
  const [line, above] = [lines[at], lines[at - 1]]
  if (!line || !above || !monthLine.test(squeeze(line.text)) || !isBodyName(above.text)) return
  const head = lines.flatMap(({ part, text }) => (part === 'head' ? [squeeze(text)] : [])).join('')
  if (head.includes(squeeze(above.text)) || sharesPlace(lines, from, at - 1, head))
    line.part = 'colophon'
}

/** What a name shares with the title at least: a place and what it is (云溪县). */
const sharedPlace = 3

function sharesPlace(lines: readonly Line[], from: number, at: number, head: string): boolean {
  const name = squeeze(lines[at]?.text ?? '')
  const above = lines.slice(from, at).findLast(({ part }) => part === 'body')?.text ?? ''
  const place = name.slice(0, sharedPlace)
  return (
    name.length > sharedPlace &&
    head.startsWith(place) &&
    sentenceEnd.test(above) &&
    !isCell(lines, from, at)
  )
}

/** Lines without any word (|) below the date or a note: leftovers of a page's layout. */
function markStrayMarks(lines: readonly Line[], from: number, to: number) {
  const open = lines.slice(from, to).filter(({ part }) => part === 'body')
  const last = open.findLastIndex(({ grid, text }) => grid !== undefined || holdsLetters(text))
  const text = open[last]?.text ?? ''
  if (readDateLine(text) === undefined && !isNote(text)) return
  if (isDateCell(lines, from, lines.indexOf(open[last] as Line))) return
  for (const line of open.slice(last + 1)) line.part = 'note'
}

/** Names right below a label 责任单位 are no signature; without a date the whole list of them is none. */
function isLabelled(lines: readonly Line[], index: number, dated: boolean): boolean {
  let above = index - 1
  const isPassed = (line: Line | undefined) =>
    line?.part === 'furniture' || (!dated && isBodyName(line?.text ?? ''))
  while (isPassed(lines[above])) above--
  return labels.has(squeeze(lines[above]?.text ?? ''))
}

/**
 * Where other names stand alone on lines of a text the last one is a cell too, of a table printed a cell
 * to a line: below what is no sentence, or below several of them.
 */
function isCell(lines: readonly Line[], from: number, index: number): boolean {
  const above = lines.slice(from, index).filter(({ part }) => part === 'body')
  const names = above.filter(({ text }) => isBodyName(text)).length
  const last = above.at(-1)?.text ?? '。'
  return names >= fewestNames || (names > 0 && !sentenceEnd.test(last))
}
/** A text may name one body on a line of its own (县财政局:), a table names one in each row. */
const fewestNames = 2
const sentenceEnd = /[。.!;:)]\s*$/u

/** Other days alone on their lines in a text are the cells of a table, and so is the last. */
function isDateCell(lines: readonly Line[], from: number, index: number): boolean {
  const isDay = ({ part, text }: Line) => part === 'body' && readDateLine(text) !== undefined
  const line = lines[index]
  if (!line || !isDay(line)) return false
  const others = lines.slice(from, index).filter(isDay).length
  return others >= fewestDays || (others > 0 && !isBodyName(lines[index - 1]?.text ?? ''))
}
/** One other day may stand below another signature. */
const fewestDays = 2

/** What a line at the end is; a name of a body needs a date below it, or the last line. */
function lastPart(text: string, mayBeName: boolean): Part {
  if (isAttachmentMark(text)) return 'note'
  if (readDateLine(text) !== undefined || isNote(text)) return 'colophon'
  return mayBeName && isBodyName(text) ? 'colophon' : 'body'
}

function lastBody(lines: readonly Line[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index--) {
    const line = lines[index]
    if (line?.part === 'body' && (line.grid || !rule.test(line.text))) return index
  }
  return -1
}

/** The list 附件:… right above the signature or the end. */
function markList(lines: readonly Line[], from: number, to: number) {
  for (let index = to - 1; index >= Math.max(from, to - within.attachments); index--) {
    const line = lines[index]
    if (!line?.passage || line.part !== 'body') continue
    if (listStart(lines, line) === undefined) continue
    if (listEnd(lines, index, to) < to) return
    mark(lines, index, to, 'colophon')
  }
}

/** Copies and print line behind the attachments. */
export function markLastLines(lines: readonly Line[], from: number, to: number) {
  for (let index = to - 1; index >= from; index--) {
    const line = lines[index]
    if (line?.part === 'furniture' || line?.part === 'field') continue
    if (!line?.passage || !isNote(line.text)) break
    line.part = 'colophon'
  }
}
