import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import type { Found } from '../model/division.ts'
import { listEnd, listLines, listStart } from './attachment-list.ts'
import type { Line, Part } from './line.ts'
import {
  isAttachmentMark,
  isBareRecipients,
  isBodyName,
  isCopies,
  isNumberLine,
  isPrinted,
  isPublicityNote,
  isRecipients,
  isSiteDate,
  readAttachmentList,
  readDateLine,
  squeeze,
} from './lines.ts'
import type { Title, Titles } from './titles.ts'
import { noticeEnd } from './untitled.ts'

/** Lines `[from, to)` of one plan, its title's lines included when they stand in them. */
export interface Body {
  readonly title: readonly Found[]
  readonly titleFrom?: number
  readonly from: number
  readonly to: number
}

/** Mark what is head, notice, colophon and attachment, and give the lines of each plan. */
export function findColophons(lines: readonly Line[], titles: Titles): Body[] {
  const { notice, plans, repeated } = titles
  for (const { from, to } of [...plans, ...(notice ? [notice] : [])]) mark(lines, from, to, 'head')
  for (const { from, to } of repeated) mark(lines, from, to, 'note')
  const end = plans.length === 0 ? noticeEnd(lines, titles) : undefined
  markAbove(lines, titles)
  if (end !== undefined) markNotice(lines, notice?.to ?? 0, end)
  const whole = { title: [], from: end ?? notice?.to ?? 0, to: lines.length }
  const bodies = plans.map((plan, index) => bodyOf(plan, plans[index + 1], lines))
  for (const body of plans.length > 0 ? bodies : [whole]) markBody(lines, body)
  return plans.length > 0 ? bodies : [whole]
}

/** What stands above the first plan: a covering notice, or nothing but a letterhead. */
function markAbove(lines: readonly Line[], { notice, plans, names }: Titles) {
  const [first] = plans
  const from = notice?.to ?? 0
  const covered = notice !== undefined || names.length > 0
  if (!first) markLetterhead(lines, 0, notice?.from ?? 0)
  else if (covered || lines.slice(from, first.from).some(isProse))
    markNotice(lines, from, first.from)
  else markLetterhead(lines, 0, first.from)
}

function isProse({ part, text }: Line): boolean {
  return part === 'body' && text.includes('。')
}

function bodyOf(plan: Title, next: Title | undefined, lines: readonly Line[]): Body {
  return { title: plan.found, titleFrom: plan.from, from: plan.to, to: next?.from ?? lines.length }
}

function mark(lines: readonly Line[], from: number, to: number, part: Part) {
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line && line.part === 'body') line.part = part
  }
}

/** Everything between the notice's title and the plan: head lines apart, it is the notice. */
function markNotice(lines: readonly Line[], from: number, to: number) {
  markLetterhead(lines, 0, from)
  markColophon(lines, from, to)
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line?.part !== 'body') continue
    line.part = isHeadLine(line) ? 'head' : isAttachmentMark(line.text) ? 'note' : 'notice'
  }
}

function isHeadLine({ text, grid }: Line): boolean {
  return !grid && (isNumberLine(text) || isRecipients(text) || isBareRecipients(text))
}

/** Above the title: letterhead, number, urgency; prose above a title is a note. */
function markLetterhead(lines: readonly Line[], from: number, to: number) {
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line?.part === 'body' && line.passage) line.part = 'head'
  }
}

/** Issuers under a title stand on at most this many lines. */
const headLines = 8

function markBody(lines: readonly Line[], { from, to }: Body) {
  markUnderTitle(lines.slice(from, Math.min(to, from + headLines)))
  const attached = findAttached(lines, from, to)
  for (const line of lines.slice(attached, to)) {
    const isMark = !line.grid && isAttachmentMark(line.text)
    if (line.part === 'body') line.part = isMark ? 'note' : 'attached'
  }
  markFooter(lines, from, to)
  markColophon(lines, from, attached)
  markLastLines(lines, attached, to)
}

function markUnderTitle(lines: readonly Line[]) {
  for (const line of lines) {
    // A title that is printed twice is a note.
    if (line.part === 'furniture' || line.part === 'field' || line.part === 'note') continue
    const isMark = !line.grid && isAttachmentMark(line.text)
    if (line.part !== 'body' || !(isMark || isUnderTitle(line))) break
    line.part = isMark ? 'note' : 'head'
  }
}

function isUnderTitle(line: Line): boolean {
  const { text, grid } = line
  if (grid) return false
  return (
    isHeadLine(line) ||
    readDateLine(text) !== undefined ||
    (isBodyName(text) && !line.passage?.block.heading) ||
    isPublicityNote(text) ||
    isSiteDate(text)
  )
}

/** First line of the attached texts behind a plan's body, or `to`. */
function findAttached(lines: readonly Line[], from: number, to: number): number {
  const first = lines.findIndex(
    ({ index, part, grid, text }) =>
      index >= from && part === 'body' && (grid !== undefined || readLabel(text) !== undefined),
  )
  // The mark above the plan itself stands before any of its items.
  if (first === -1) return to
  let list: number | undefined
  for (let index = first; index < to; index++) {
    const line = lines[index]
    if (line?.part !== 'body' || line.grid) continue
    if (isAttachmentMark(line.text)) return index
    if (readAttachmentList(line.text) === undefined) continue
    if (list !== undefined || !endsInColophon(lines, index, to)) return index
    list = index
    index = listEnd(lines, index, to) - 1
  }
  return to
}

/** True where nothing but colophon and attachments stands behind the list at `at`. */
function endsInColophon(lines: readonly Line[], at: number, to: number): boolean {
  for (let index = listEnd(lines, at, to); index < to; index++) {
    const line = lines[index]
    if (line?.part !== 'body') continue
    return !line.grid && (isColophonLine(line.text) || isAttachmentMark(line.text))
  }
  return true
}

function isColophonLine(text: string): boolean {
  return readDateLine(text) !== undefined || isBodyName(text) || isNote(text)
}

function isNote(text: string): boolean {
  return isPublicityNote(text) || isCopies(text) || isPrinted(text)
}

/** Mark signature, date, notes and the list of attachments at the end of `[from, to)`. */
function markColophon(lines: readonly Line[], from: number, to: number) {
  markStrayMarks(lines, from, to)
  markMonth(lines, from, to)
  const last = lastBody(lines, from, to)
  let index = last
  let dated = false
  for (; index >= from; index--) {
    const line = lines[index]
    if (line?.part !== 'body') continue
    const isSignature = (dated || index === last) && !isLabelled(lines, index, dated)
    const part = line.grid ? 'body' : lastPart(line.text, isSignature)
    if (part === 'body') break
    dated ||= readDateLine(line.text) !== undefined || isPrinted(line.text)
    line.part = part
  }
  markList(lines, from, index + 1)
}

const monthLine =
  /^(?:\d{4}|[一二三四五六七八九〇○零O]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$/u

/** A month below the name of the body that the head names is its signature's; a table's cell is not. */
function markMonth(lines: readonly Line[], from: number, to: number) {
  const at = lastBody(lines, from, to)
  const [line, above] = [lines[at], lines[at - 1]]
  if (!line || !above || !monthLine.test(squeeze(line.text)) || !isBodyName(above.text)) return
  const head = lines.flatMap(({ part, text }) => (part === 'head' ? [squeeze(text)] : [])).join('')
  if (head.includes(squeeze(above.text))) line.part = 'colophon'
}

const wordChar = /[\p{L}\p{N}]/u

/** Lines without any word (|) below the date or a note: leftovers of a page's layout. */
function markStrayMarks(lines: readonly Line[], from: number, to: number) {
  const open = lines.slice(from, to).filter(({ part }) => part === 'body')
  const last = open.findLastIndex(({ grid, text }) => grid !== undefined || wordChar.test(text))
  const text = open[last]?.text ?? ''
  if (readDateLine(text) === undefined && !isNote(text)) return
  for (const line of open.slice(last + 1)) line.part = 'note'
}

/** Names right below a label 责任单位 are no signature; without a date the whole list of them is none. */
function isLabelled(lines: readonly Line[], index: number, dated: boolean): boolean {
  let above = index - 1
  while (!dated && isBodyName(lines[above]?.text ?? '')) above--
  return labels.has(squeeze(lines[above]?.text ?? ''))
}

/** What a line at the end is; a name of a body needs a date below it, or the last line. */
function lastPart(text: string, mayBeName: boolean): Part {
  if (isAttachmentMark(text)) return 'note'
  if (readDateLine(text) !== undefined || isNote(text)) return 'colophon'
  return mayBeName && isBodyName(text) ? 'colophon' : 'body'
}

function lastBody(lines: readonly Line[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index--) if (lines[index]?.part === 'body') return index
  return -1
}

/** The list 附件:… right above the signature or the end. */
function markList(lines: readonly Line[], from: number, to: number) {
  for (let index = to - 1; index >= Math.max(from, to - listLines); index--) {
    const line = lines[index]
    if (!line?.passage || line.part !== 'body') continue
    if (listStart(lines, line) === undefined) continue
    if (listEnd(lines, index, to) >= to) mark(lines, index, to, 'colophon')
    return
  }
}

/** Copies and print line behind the attachments. */
function markLastLines(lines: readonly Line[], from: number, to: number) {
  for (let index = to - 1; index >= from; index--) {
    const line = lines[index]
    if (line?.part === 'furniture' || line?.part === 'field') continue
    if (!line?.passage || !isNote(line.text)) break
    line.part = 'colophon'
  }
}

/** Lines of a site's footer are no longer than this. */
const footerLength = 60

/** Behind a site's line below the last item nothing but the site goes on. */
function markFooter(lines: readonly Line[], from: number, to: number) {
  let last = to - 1
  while (last > from && !isContent(lines[last])) last--
  while (isCell(lines[last + 1])) last++
  const tail = lines.slice(valueEnd(lines, last, to), to)
  const site = tail.findIndex(({ part }) => part === 'furniture')
  const first = tail.findIndex(isText)
  if (site === -1 || first === -1) return
  // Below a heading that waits for its text the first lines are the text.
  const footer = isHeading(lines[last]) ? site : Math.min(site, first)
  for (const line of tail.slice(footer)) {
    if (isText(line) || line.part === 'field') line.part = 'furniture'
  }
}

const limitLine = /^(?:\d{4}年|\d{1,2}月|每|按|全年|年底|长期|持续|及时).{0,20}$/u

/** A body's name or a limit right below a text, a bar: the last cells of a table that lies in lines. */
function isCell(line: Line | undefined): boolean {
  if (!line?.passage || line.part !== 'body') return false
  return line.text.trimEnd().endsWith('|') || isBodyName(line.text) || limitLine.test(line.text)
}

/** End of what a label without a colon on line `at` names: the line below, and further names of bodies. */
function valueEnd(lines: readonly Line[], at: number, to: number): number {
  if (!isBareLabel(lines[at]?.text ?? '')) return at + 1
  let end = at + 2
  while (end < to && lines[end]?.part === 'body' && isBodyName(lines[end]?.text ?? '')) end++
  return end
}

/** 责任单位 on a line of its own; 主办单位 is the site's. */
function isBareLabel(text: string): boolean {
  const word = squeeze(text)
  const label = labels.get(word)
  if (!label || label.kind === 'contact' || word.startsWith('主办')) return false
  return !(label.kind === 'bodies' && label.alone)
}

function isHeading(line: Line | undefined): boolean {
  return (
    line !== undefined && readLabel(line.text) !== undefined && !sentenceEnd.test(line.text.trim())
  )
}

function isText({ part }: Line): boolean {
  return part === 'body' || part === 'attached'
}

const sentenceEnd = /[。;:!?)”》]$/u

/** A label line of a task: 牵头单位:…, 完成时限:…. */
const assignment =
  /^[\u4e00-\u9fa5 ()]{0,8}(?:单位|部门|处室|科室|股室|时限|时间|领导|责任人)(?:要求)? ?:/u

/** True for a line that belongs to the text: an item, a sentence, a table, a signature. */
function isContent(line: Line | undefined): boolean {
  if (!line) return true
  if (line.part === 'furniture' || line.part === 'field') return false
  if (line.grid || line.part !== 'body' || readLabel(line.text)) return true
  const text = line.text.trim()
  if (readDateLine(text) !== undefined || isNote(text)) return true
  return (
    text.length > footerLength ||
    sentenceEnd.test(text) ||
    assignment.test(text) ||
    isBareLabel(text)
  )
}
