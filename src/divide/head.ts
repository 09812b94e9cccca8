import { findDocumentNumbers } from '../lexicon/document-number.ts'
import type { FieldKey } from '../lexicon/head.ts'
import type { Layer } from '../model/block.ts'
import type { Found, FoundDate, Head } from '../model/division.ts'
import { findDates } from '../text/dates.ts'
import { type Reading, type ReadingStep, readStretches } from '../text/reading.ts'
import { readAttachments } from './attachments.ts'
import { findCopies } from './copies.ts'
import { longest, within } from './extents.ts'
import { type CellReader, findFields } from './fields.ts'
import { readIssuers } from './issuers.ts'
import { isDisclosure, isPrinted } from './last-lines.ts'
import type { Line } from './line.ts'
import {
  isBareRecipients,
  isBodyName,
  isDatedNote,
  isNoticeTitle,
  isNumberLine,
  isRecipients,
  isSiteDate,
  readDateLine,
} from './lines.ts'
import { readMarks } from './marks.ts'
import type { Titles } from './titles.ts'

/** Read the elements of head and colophon from the lines that `findBodies` has marked. */
export function readHead(
  lines: readonly Line[],
  titles: Titles,
  layer: Layer,
  step: ReadingStep | undefined,
): Head {
  const read: CellReader = (cell) => readStretches(layer, [[cell]], step)
  const fields = findFields(lines, read)
  const field = (key: FieldKey): Found | undefined => fields.find((one) => one.key === key)
  const title = titles.plans.length === 1 ? (titles.plans[0]?.found ?? []) : []
  const fieldTitle = field('title')
  const noticeTitle = titles.notice?.found ?? noticeIn(fieldTitle)
  const known = title.length > 0 || noticeTitle.length > 0 || titles.plans.length > 1
  const documentNumber = findNumber(lines, titles) ?? field('documentNumber')
  const recipients = findRecipients(lines.slice(firstTitle(titles)))
  return {
    title: known ? title : [fieldTitle ?? titles.named ?? []].flat(),
    noticeTitle,
    issuers: readIssuers(lines, titles, field('issuer'), fieldTitle),
    attachments: readAttachments(lines),
    keywords: fields.filter(({ key }) => key === 'keywords'),
    ...optional('documentNumber', documentNumber),
    ...optional('recipients', recipients),
    copies: findCopies(lines),
    ...optional('indexNumber', field('indexNumber')),
    ...optional('topic', field('topic')),
    ...optional('validity', field('validity')),
    ...optional('disclosure', field('disclosure') ?? findLine(lines, isDisclosure)),
    ...optional('issuedOn', findIssueDate(lines, titles) ?? dateOf(field('issuedOn'))),
    ...optional(
      'publishedOn',
      dateOf(field('publishedOn')) ?? dateOf(field('updatedOn')) ?? findSiteDate(lines),
    ),
    ...optional('printedOn', dateOf(findLine(lines, isPrinted))),
    ...readMarks(lines),
  }
}

/** A site's header may name the covering notice whose own heading is not printed. */
function noticeIn(field: Found | undefined): readonly Found[] {
  return field && isNoticeTitle(field.reading.text.slice(field.from, field.to)) ? [field] : []
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined) {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value })
}

function whole(line: Line): Found | undefined {
  const reading = line.passage?.reading
  return reading && { reading, from: 0, to: reading.text.length }
}

function findLine(lines: readonly Line[], test: (text: string) => boolean): Found | undefined {
  const line = lines.find(
    ({ part, passage, text }) => passage && (part === 'colophon' || part === 'head') && test(text),
  )
  return line && whole(line)
}

/** The number on a line of its own, in the title's line, or the first one in the head. */
function findNumber(lines: readonly Line[], titles: Titles): Found | undefined {
  const found = firstNumber(lines, titles)
  if (!found) return undefined
  // A site's headline names the number first: the last line of its own is the document's print.
  const own = lines.findLast(
    ({ part, text }) => part === 'head' && isNumberLine(text) && isSameNumber(text, found),
  )
  // 云政发〔2023〕7 alone has lost its 号.
  if (own && !own.text.includes('号') && textOfFound(found).endsWith('号')) return found
  return own ? numberOn(own) : found
}

function textOfFound({ reading, from, to }: Found): string {
  return reading.text.slice(from, to)
}

function isSameNumber(text: string, { reading, from, to }: Found): boolean {
  const [one] = findDocumentNumbers(text)
  const [other] = findDocumentNumbers(reading.text.slice(from, to))
  return (
    one?.issuerCode === other?.issuerCode &&
    one?.year === other?.year &&
    one?.serial === other?.serial
  )
}

function numberOn({ passage, text }: Line): Found | undefined {
  const [number] = findDocumentNumbers(text)
  return passage && number && { reading: passage.reading, from: number.start, to: number.end }
}

function firstNumber(lines: readonly Line[], titles: Titles): Found | undefined {
  for (const line of lines) {
    const [number] = line.part === 'head' ? findDocumentNumbers(line.text) : []
    if (!line.passage || !number) continue
    const inTitle = isTitleOf(line.index, titles)
    if (inTitle && isCited(line.text.slice(0, number.start))) continue
    if (inTitle || isNumberLine(line.text) || line.text.length <= longest.numberLine) {
      return { reading: line.passage.reading, from: number.start, to: number.end }
    }
  }
  return undefined
}

/** True inside 《…: the number belongs to a document that the title names. */
function isCited(before: string): boolean {
  return before.includes('《') && !before.includes('》')
}

function isTitleOf(index: number, { notice, plans }: Titles): boolean {
  return [...plans, ...(notice ? [notice] : [])].some(({ from, to }) => index >= from && index < to)
}

/** Line of the first title: addressees stand below it. */
function firstTitle({ notice }: Titles): number {
  return notice?.from ?? 0
}

function findRecipients(lines: readonly Line[]): Found | undefined {
  const head = lines.filter(({ part, passage }) => passage && part === 'head')
  const line =
    head.find(({ text }) => isRecipients(text)) ?? head.find(({ text }) => isBareRecipients(text))
  const reading = line?.passage?.reading
  if (!reading) return undefined
  const { text } = reading
  const marked = ':,;'.includes(text.charAt(text.length - 1))
  return { reading, from: 0, to: marked ? text.length - 1 : text.length }
}

/** Date under the signature: of the notice first, else of the plan, else in brackets under the title. */
function findIssueDate(lines: readonly Line[], titles: Titles): FoundDate | undefined {
  const [first] = titles.plans
  const dated = lines.filter(
    ({ part, passage, text }) =>
      passage && (part === 'colophon' || part === 'head') && issueDay(text) !== undefined,
  )
  const before = dated.find(({ index, part }) => part === 'colophon' && index < (first?.from ?? 0))
  const line =
    before ??
    dated.find(({ part }) => part === 'colophon') ??
    dated.find((one) => isBelowTitle(one, titles))
  const reading = line?.passage?.reading
  const iso = line && issueDay(line.text)
  if (!reading || !iso) return undefined
  const [date] = findDates(reading.text)
  return { reading, from: date?.start ?? 0, to: date?.end ?? reading.text.length, iso }
}

/** Below the plan's title, or below the notice's: there a site prints its own day in figures. */
function isBelowTitle({ index, text }: Line, { notice, plans: [first] }: Titles): boolean {
  if (first && index > first.from) return true
  const isBelow = notice ? index > notice.from : false
  return isBelow && (!isSiteDate(text) || !first)
}

/** A line that is a day, or a note under the title that tells the one on which it was adopted. */
function issueDay(text: string): string | undefined {
  const day = readDateLine(text)
  if (day !== undefined || !isDatedNote(text) || !adopted.test(text)) return day
  const [date, more] = findDates(text)
  return more ? undefined : date?.iso
}

const adopted = /(?:通过|批准|印发|发布|公布)\)$/u

function dateOf(found: Found | undefined): FoundDate | undefined {
  if (!found) return undefined
  const [date] = findDates(found.reading.text.slice(found.from, found.to))
  if (!date) return undefined
  const { reading, from } = found
  return { reading, from: from + date.start, to: from + date.end, iso: date.iso }
}

/** Lines with a bare date near a title, as copying sites print them: `2020-05-18 524`. */
function findSiteDate(lines: readonly Line[]): FoundDate | undefined {
  for (const [index, line] of lines.slice(0, within.header).entries()) {
    if (!line.passage || line.part !== 'head' || !isSiteDate(line.text)) continue
    // A day below a body is the one on which it signs.
    if (isBodyName(lines[index - 1]?.text ?? '')) continue
    const reading: Reading = line.passage.reading
    const found = dateOf({ reading, from: 0, to: reading.text.length })
    if (found) return found
  }
  return undefined
}
