import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { listEnd, listStart } from './attachment-list.ts'
import { isNote, mark, markColophon, markLastLines } from './colophon.ts'
import { within } from './extents.ts'
import { markFooter } from './footer.ts'
import { isAttachmentMark, isPublicityNote } from './last-lines.ts'
import type { Line } from './line.ts'
import {
  isBareRecipients,
  isBodyName,
  isDatedNote,
  isNumberLine,
  isRecipients,
  isSiteDate,
  isTableLine,
  readDateLine,
} from './lines.ts'
import { markSignatureBehind } from './signature.ts'
import type { Title } from './title-lines.ts'
import type { Titles } from './titles.ts'
import { noticeEnd } from './untitled.ts'

/** Lines `[from, to)` of one plan, its title's lines included when they stand in them. */
export interface Body {
  readonly title: readonly Found[]
  readonly titleFrom?: number
  readonly from: number
  readonly to: number
}

/** Mark what is head, notice, colophon and attachment, and give the lines of each plan. */
export function findBodies(lines: readonly Line[], titles: Titles): Body[] {
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

/** Everything between the notice's title and the plan: head lines apart, it is the notice. */
function markNotice(lines: readonly Line[], from: number, to: number) {
  markLetterhead(lines, 0, from)
  markDay(lines.slice(from, to))
  markColophon(lines, from, to)
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line?.part !== 'body') continue
    line.part =
      isHeadLine(line) || isSiteDate(line.text)
        ? 'head'
        : isAttachmentMark(line.text)
          ? 'note'
          : 'notice'
  }
}

/** The day right below a notice's title or its number, above the addressees; a site's is in figures. */
function markDay(lines: readonly Line[]) {
  const line = lines.find(({ part, text }) => part === 'body' && !isNumberLine(text))
  const isDay = line?.passage && line.text.includes('年') && readDateLine(line.text) !== undefined
  const below = lines.find(({ index, part }) => part === 'body' && index > (line?.index ?? 0))
  if (line && isDay && below && isRecipients(below.text)) line.part = 'head'
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

/**
 * Below a title, or below a site's index fields, nothing above the addressees is text: the site's notes
 * and tools.
 */
function markSiteAbove(lines: readonly Line[], { titleFrom, from, to }: Body) {
  const stop = lines.findIndex(
    ({ index, part, grid, text }) =>
      index >= from && part === 'body' && (grid !== undefined || endsSite(text)),
  )
  const line = lines[stop]
  if (!line || line.index >= to || line.grid || !isRecipients(line.text)) return
  const above = lines.slice(from, stop)
  if (titleFrom !== undefined) markNotes(above)
  else if (above.some(({ part }) => part === 'field')) mark(lines, from, stop, 'furniture')
}

function markNotes(lines: readonly Line[]) {
  for (const line of lines) {
    if (line.part === 'body') line.part = isUnderTitle(line) ? 'head' : 'note'
  }
}

function endsSite(text: string): boolean {
  return isRecipients(text) || text.includes('。') || readLabel(text) !== undefined
}

function markBody(lines: readonly Line[], body: Body) {
  const { from, to } = body
  markSiteAbove(lines, body)
  const own = lines.slice(from, to).filter((line) => !isOfSite(line))
  markUnderTitle(own.slice(0, within.head))
  const attached = findAttached(lines, from, to)
  for (const line of lines.slice(attached, to)) {
    const isMark = !line.grid && isAttachmentMark(line.text)
    if (line.part === 'body') line.part = isMark ? 'note' : 'attached'
  }
  markFooter(lines, from, to)
  markColophon(lines, from, attached)
  markSignatureBehind(lines.slice(0, to), attached)
  markLastLines(lines, attached, to)
}

const openingBar = /^\s*[|│┃¦]/u

/** 工作组 above a bar heads a column, and issues nothing. */
function isAboveBar(lines: readonly Line[], at: number): boolean {
  return openingBar.test(lines[at + 1]?.text ?? '')
}

function markUnderTitle(lines: readonly Line[]) {
  for (const [at, line] of lines.entries()) {
    const isMark = !line.grid && isAttachmentMark(line.text)
    if (line.part === 'head') continue
    if (line.part !== 'body' || !(isMark || isUnderTitle(line)) || isAboveBar(lines, at)) break
    line.part = isMark ? 'note' : 'head'
  }
}

/** A site's header between title and text; a title that is printed twice is a note. */
function isOfSite({ part }: Line): boolean {
  return part === 'furniture' || part === 'field' || part === 'note'
}

function isUnderTitle(line: Line): boolean {
  const { text, grid } = line
  if (grid || isTableLine(text)) return false
  return (
    isHeadLine(line) ||
    readDateLine(text) !== undefined ||
    (isBodyName(text) && !line.passage?.block.heading) ||
    isPublicityNote(text) ||
    isDatedNote(text) ||
    isSiteDate(text)
  )
}

/** First line of the attached texts behind a plan's body, or `to`. */
function findAttached(lines: readonly Line[], from: number, to: number): number {
  const first = lines.findIndex(
    ({ index, part, grid, text }) =>
      index >= from && part === 'body' && (grid !== undefined || readLabel(text) !== undefined),
  )
  const signed = signedMark(lines, from, first === -1 ? to : first)
  // The mark above the plan itself stands before any of its items.
  return signed ?? (first === -1 ? to : attachedBehind(lines, first, to))
}

/** First line of the attached texts behind the item or table `from`. */
function attachedBehind(lines: readonly Line[], from: number, to: number): number {
  let list: number | undefined
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line?.part !== 'body' || line.grid) continue
    if (isAttachmentMark(line.text) && !isSignedList(lines, index, to)) return index
    if (listStart(lines, line) === undefined) continue
    if (list !== undefined || !endsInColophon(lines, index, to)) return index
    list = index
    index = listEnd(lines, index, to) - 1
  }
  return to
}

/** A mark 附件: above numbered titles, and nothing but the signature behind them. */
function isSignedList(lines: readonly Line[], at: number, to: number): boolean {
  const line = lines[at]
  const isList = line !== undefined && listStart(lines, line) !== undefined
  return isList && endsInColophon(lines, at, to)
}

/** The mark 附件 behind a list of attachments and a date, all above the first item: a notice's own end. */
function signedMark(lines: readonly Line[], from: number, to: number): number | undefined {
  const isOpen = ({ grid, index, part }: Line) => index >= from && part === 'body' && !grid
  const list = lines.findIndex(
    (line) => isOpen(line) && line.index < to && listStart(lines, line) !== undefined,
  )
  if (list === -1 || !endsInColophon(lines, list, to)) return undefined
  const below = lines.slice(listEnd(lines, list, to), to).filter(isOpen)
  const mark = below.find(({ text }) => isAttachmentMark(text))
  const isDated = below.some(
    ({ index, text }) => mark && index < mark.index && readDateLine(text) !== undefined,
  )
  return isDated ? mark?.index : undefined
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
