import { readLabel } from '../lexicon/labels.ts'
import { squeeze } from '../text/letters.ts'
import { within } from './extents.ts'
import { isOutline } from './given-names.ts'
import { isOpenLine, type Line } from './line.ts'
import {
  isBodyName,
  isNoticeTitle,
  isRecipients,
  isTableLine,
  isTitleLine,
  readDateLine,
} from './lines.ts'
import { complete, type Title, textOf, titleAt } from './title-lines.ts'

/**
 * A site's headline may stand above the document's own title: the last print before the text counts.
 *
 * The headline may be the own title with something before it: a day, a number, the name of the site.
 */
export function lastPrint(lines: readonly Line[], first: Title): Title {
  const name = squeeze(textOf(first))
  const below = lines.slice(first.to, first.to + within.notice)
  const prose = below.findIndex((line) => isText(line, name))
  for (const line of (prose === -1 ? below : below.slice(0, prose)).toReversed()) {
    const title = isOpenLine(line) ? printOf(lines, line.index, name) : undefined
    if (title) return title
  }
  return first
}

/** An item, a table, a sentence; what a site says of the text that it names is none. */
function isText({ grid, part, text }: Line, name: string): boolean {
  if (part === 'field') return false
  if (grid || readLabel(text)) return true
  return text.includes('。') && !squeeze(text).includes(name)
}

/** The title that ends on line `last`, where `name` is that title or ends with it. */
function printOf(lines: readonly Line[], last: number, name: string): Title | undefined {
  const title = titleAt(lines, last)
  if (!title) return undefined
  const text = squeeze(textOf(title))
  // The body that issues a document may stand on a line of its own above 关于….
  const above = lines[title.from - 1]?.text ?? ''
  if (isSame(text, name) || isSame(squeeze(above) + text, name)) return title
  if (isSame(text, name.replace(siteNote, ''))) return title
  // The headline is but the last line of a title that an index table has cut in two.
  if (name.length >= shortestObject && insideStart.test(name) && text.endsWith(name)) return title
  return endOf(lines, last, name)
}

const insideStart = /^(?:和|与|及|的|、)/u

/** What a site adds behind a title: the text is no longer in force, or is whole. */
const siteNote = /\((?:已?废止|已?失效|现行有效|全文|附全文|全文公布|图)\)$/u

/** Equal but for quotation marks, and for the body before 关于, which a site writes short. */
function isSame(text: string, name: string): boolean {
  const [a, b] = [plain(text), plain(name)]
  const [from, start] = [a.indexOf('关于'), b.indexOf('关于')]
  if (a === b || from <= 0 || start <= 0) return a === b
  return a.slice(from) === b.slice(start)
}

/** A text without quotes, its dashes alike: (2021--2025年) and (2021—2025年). */
function plain(text: string): string {
  return text.replace(quotes, '').replace(dashes, '-')
}

const quotes = /[《》〈〉<>“”]/gu
const dashes = /[-—–]+/gu

/** What a site adds before a title ends so. */
const markEnd = /[\d\]】)〕号]$/u
const opensTitle = /^(?:关于|印发|转发)/u
/** The end of a headline that is a title of its own is no shorter. */
const shortestEnd = 10

/** The lines above `last` that together are the end of a headline. */
function endOf(lines: readonly Line[], last: number, name: string): Title | undefined {
  let found: { readonly from: number; readonly text: string } | undefined
  for (const { from, text } of growing(lines, last)) if (name.endsWith(text)) found = { from, text }
  if (!found || found.text.length < Math.max(shortestEnd, name.length / 2)) return undefined
  const before = name.slice(0, -found.text.length)
  const isWhole = before === '' || opensTitle.test(found.text) || markEnd.test(before)
  return isWhole ? complete(lines, found.from, last + 1) : undefined
}

/** Lines that end at `last` put together, one more of them each time. */
function* growing(lines: readonly Line[], last: number) {
  let text = ''
  for (let from = last; from > last - within.titleLines; from--) {
    const line = lines[from]
    if (!line || !isOpenLine(line) || !isTitleLine(line.text) || isBodyName(line.text)) return
    text = squeeze(line.text) + text
    yield { from, text }
  }
}

/** The heading of the notice that hands on the plan which a site's headline names. */
export function noticeBelow(lines: readonly Line[], headline: Title): Title | undefined {
  const name = squeeze(textOf(headline))
  const near = lines.slice(headline.to, headline.to + within.title).filter(isOpenLine)
  const item = near.findIndex(({ text }) => isOutline(text))
  for (const { index } of item === -1 ? near : near.slice(0, item)) {
    const title = titleAt(lines, index)
    const text = title ? squeeze(textOf(title)) : ''
    if (title && isNoticeTitle(text) && (text.includes(name) || handsOnEnd(text, name)))
      return title
    const broken = title && brokenNotice(lines, index, name)
    if (broken) return broken
  }
  return undefined
}

/** 云溪县教育局2023年要点 above 云溪县教育局关于印发2023年要点的通知: the notice leaves out its own name. */
function handsOnEnd(notice: string, name: string): boolean {
  const verb = Math.max(...verbs.map((word) => notice.lastIndexOf(word)))
  if (verb === -1 || !notice.endsWith(noticeEnd)) return false
  const object = plain(notice.slice(verb + 2, -noticeEnd.length))
  return object.length >= shortestObject && plain(name).endsWith(object)
}

/** 工作要点 alone names nothing: with a year or a matter it does. */
const shortestObject = 6
const verbs = ['印发', '转发', '下发']
const noticeEnd = '的通知'

/** A notice's heading whose lines nothing but the headline's name shows to be one. */
function brokenNotice(lines: readonly Line[], last: number, name: string): Title | undefined {
  for (const { from, text } of growing(lines, last)) {
    if (isNoticeTitle(text) && text.endsWith(name)) return complete(lines, from, last + 1)
  }
  return undefined
}

/**
 * Whether a notice (通知) that does not say what it hands on ends before the plan: it addresses somebody,
 * is dated, and a title of another kind stands right behind its date, all above the first item.
 */
export function isSignedNotice(lines: readonly Line[], title: Title): boolean {
  if (!squeeze(textOf(title)).endsWith('通知')) return false
  const below = lines.slice(title.to)
  const item = below.findIndex(isContent)
  if (item === -1) return false
  const open = below.slice(0, item).filter(isOpenLine)
  const dated = open.findIndex(({ text }) => readDateLine(text) !== undefined)
  if (dated === -1 || !open.slice(0, dated).some(({ text }) => isRecipients(text))) return false
  return open.slice(dated + 1, dated + within.titleLines).some(({ index }) => {
    const plan = titleAt(lines, index)
    return plan !== undefined && !squeeze(textOf(plan)).endsWith('通知')
  })
}

/** The first item of a plan, or its table. */
function isContent(line: Line): boolean {
  if (line.grid) return line.part === 'body'
  return isOpenLine(line) && (isTableLine(line.text) || isOutline(line.text))
}
