import type { Report } from '../diagnostics/report.ts'
import { readDocumentNumber } from '../lexicon/document-number.ts'
import { genreOf } from '../lexicon/genre.ts'
import type { Found, FoundDate, Head } from '../model/division.ts'
import type { Range } from '../model/place.ts'
import type { MetaDraft } from '../model/records.ts'
import { findDates } from '../text/dates.ts'
import { squeeze } from '../text/letters.ts'
import { printOf, rangeOf, spansOf } from '../text/reading.ts'
import { splitNames } from './clause/index.ts'

type Spans = Record<string, readonly Range[] | readonly (readonly Range[])[]>

const names = [
  'signatory',
  'classification',
  'urgency',
  'indexNumber',
  'topic',
  'validity',
  'disclosure',
] as const
const dates = ['issuedOn', 'publishedOn', 'printedOn'] as const

/**
 * Extract the meta fields from what the head says.
 *
 * @param parts - Titles of the plans of a notice that holds several, which have no title together but
 *   the one that the notice gives them.
 */
export function extractMeta(
  head: Head,
  parts: readonly (readonly Found[])[],
  report: Report,
): MetaDraft {
  const spans: Spans = {}
  const title = head.title.length > 0 ? head.title : jointTitle(head, parts)
  const lists = {
    issuers: head.issuers.map((found) => [found]),
    recipients: splitList(head.recipients),
    copies: head.copies.flatMap(splitList),
    keywords: head.keywords.flatMap(splitWords).map((found) => [found]),
    attachments: head.attachments,
  }
  for (const [key, found] of Object.entries(lists)) {
    if (found.length > 0) spans[key] = found.map((one) => one.flatMap(spanOf))
  }
  if (title.length > 0) spans.title = title.flatMap(spanOf)
  if (head.noticeTitle.length > 0) spans.noticeTitle = head.noticeTitle.flatMap(spanOf)
  const number = head.documentNumber && numberOf(head.documentNumber)
  if (number && head.documentNumber) spans.documentNumber = spanOf(number.found)
  const text = title.map(print).join('')
  return {
    title: text,
    ...(head.noticeTitle.length > 0 ? { noticeTitle: head.noticeTitle.map(print).join('') } : {}),
    genre: genreOf(title.map(({ reading, from, to }) => reading.text.slice(from, to)).join('')),
    ...(number ? { documentNumber: number.value } : {}),
    issuers: lists.issuers.map(printAll),
    recipients: lists.recipients.map(printAll),
    copies: lists.copies.map(printAll),
    keywords: lists.keywords.map(printAll),
    attachments: lists.attachments.map(printAll),
    ...texts(head, spans),
    ...civilDates(head, spans, report),
    ...planYear(title),
    spans,
  }
}

function print({ reading, from, to }: Found): string {
  return printOf(reading, from, to)
}

function printAll(found: readonly Found[]): string {
  return found.map(print).join('')
}

function spanOf({ reading, from, to }: Found): Range[] {
  return spansOf(reading, from, to)
}

function texts(head: Head, spans: Spans): Partial<Record<(typeof names)[number], string>> {
  const values: Partial<Record<(typeof names)[number], string>> = {}
  for (const name of names) {
    const found = head[name]
    const text = found && print(found)
    if (!found || !text) continue
    values[name] = text
    spans[name] = spanOf(found)
  }
  return values
}

function civilDates(
  head: Head,
  spans: Spans,
  report: Report,
): Partial<Record<(typeof dates)[number], string>> {
  const values: Partial<Record<(typeof dates)[number], string>> = {}
  for (const name of dates) {
    const found: FoundDate | undefined = head[name]
    if (!found) continue
    values[name] = found.iso
    spans[name] = spanOf(found)
    reportDamaged(found, report)
  }
  return values
}

/** 2021531 can only be one day; that it was read so is said. */
function reportDamaged(found: FoundDate, report: Report) {
  const { reading, from, to, iso } = found
  const line = squeeze(reading.text.slice(from, to))
  if (findDates(line).length > 0) return
  report('date-damaged', rangeOf(reading, from, to), { text: print(found), date: iso })
}

function splitList(found: Found | undefined): Found[][] {
  if (!found) return []
  const { reading } = found
  return splitNames(reading, found.from, found.to).map(({ from, to }) => [{ reading, from, to }])
}

const separators = ' ,、;\n'

/** Keywords (主题词) are parted by blanks and marks. */
function splitWords({ reading, from, to }: Found): Found[] {
  const words: Found[] = []
  let start = from
  for (let index = from; index <= to; index++) {
    if (index < to && !separators.includes(reading.text.charAt(index))) continue
    if (index > start) words.push({ reading, from: start, to: index })
    start = index + 1
  }
  return words
}

function numberOf(found: Found) {
  const { reading } = found
  let { from } = found
  while (from < found.to && ' (:'.includes(reading.text.charAt(from))) from++
  const number = readDocumentNumber(reading.text, from)
  if (!number) return undefined
  const { end, issuerCode, year, serial } = number
  return {
    value: { text: printOf(reading, from, end), issuerCode, year, serial },
    found: { reading, from, to: end },
  }
}

const handedOn = /(?:印发|转发|下发|公布|发布|下达)/u
const noticeEnd = /的?(?:通 *知|函|公 *告)$/u
/** …若干措施的 / 通知: the last word of the heading on a line of its own. */
const linking = '的'

/** The name that the notice gives several plans together, or the first plan's. */
function jointTitle(head: Head, parts: readonly (readonly Found[])[]): readonly Found[] {
  const last = head.noticeTitle.length - 1
  const at = head.noticeTitle.findIndex(({ reading, from, to }) =>
    handedOn.test(reading.text.slice(from, to)),
  )
  if (at === -1) return head.noticeTitle.length > 0 ? head.noticeTitle : (parts[0] ?? [])
  const named = head.noticeTitle.slice(at).map((found, index) => {
    const { reading } = found
    const text = reading.text.slice(found.from, found.to)
    const word = index === 0 ? handedOn.exec(text) : undefined
    const from = found.from + (word ? word.index + word[0].length : 0)
    let to = found.to
    if (at + index === last) to = found.from + (noticeEnd.exec(text)?.index ?? text.length)
    return { reading, from, to: Math.max(from, to) }
  })
  return withoutWord(named).map(unquoted)
}

/** A name whose lines end before 的通知, however that is parted. */
function withoutWord(named: readonly Found[]): readonly Found[] {
  const lines = named.filter(({ from, to }) => to > from)
  const last = lines.at(-1)
  if (!last || lines.length === named.length) return named
  const { reading, from, to } = last
  const isLinked = reading.text.slice(0, to).endsWith(linking)
  return [...lines.slice(0, -1), { reading, from, to: isLinked ? to - linking.length : to }]
}

const pairs = '《》〈〉<>'

/** A title without the marks round it; of 关于印发…方案》的通知 the opening one is lost. */
function unquoted({ reading, from, to }: Found): Found {
  const { text } = reading
  const open = pairs.indexOf(text.charAt(from) || '-')
  if (open !== -1 && text.indexOf(pairs.charAt(open + 1), from) === to - 1)
    return { reading, from: from + 1, to: to - 1 }
  const isClosed = text.charAt(to - 1) === '》' && text.lastIndexOf('《', to) < from
  return { reading, from, to: isClosed ? to - 1 : to }
}

const yearOfTitle = /(?<!\d)(20\d{2}|19\d{2})(?=年)/gu
const yearRange = /\d{4}年?[-—–~至到]+\d{4}|“?[一二三四]五”?|十[一二三四五]五/u

/** The plan year (年度): the one year that a title names. */
export function planYear(title: readonly Found[]): { planYear?: number } {
  const printed = title.map(({ reading, from, to }) => reading.text.slice(from, to)).join('')
  const text = squeeze(printed)
  if (yearRange.test(text)) return {}
  const years = new Set([...text.matchAll(yearOfTitle)].map(([year]) => Number(year)))
  const [year] = years
  return years.size === 1 && year !== undefined ? { planYear: year } : {}
}
