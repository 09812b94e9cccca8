import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { findNames, handsOn, isOutline, nameGiven } from './given-names.ts'
import { isOpenLine, type Line } from './line.ts'
import {
  isAttachmentMark,
  isBodyName,
  isNoticeTitle,
  isRecipients,
  isTitleLine,
  readAttachmentList,
  readDateLine,
  squeeze,
  withoutQuotes,
} from './lines.ts'

/** A title over one or several lines `[from, to)`. */
export interface Title {
  readonly from: number
  readonly to: number
  readonly found: readonly Found[]
}

/** Titles of a document: of its covering notice, and of each plan in it. */
export interface Titles {
  readonly notice?: Title
  readonly plans: readonly Title[]
  /** Titles that print one of these once more. */
  readonly repeated: readonly Title[]
  /** Names in 《》 that the notice hands on. */
  readonly names: readonly string[]
  /** The plan's name in the sentence that hands it on, where nothing else names it. */
  readonly named?: Found
}

/** A title stands over at most this many lines. */
const titleLines = 5

/** Find the titles of a document's notice and plans. */
export function findTitles(lines: readonly Line[]): Titles {
  const head = lines.findIndex(({ part, passage }) => part === 'body' && passage)
  if (head === -1) return { plans: [], repeated: [], names: [] }
  const first = findFirst(lines, head)
  const names = findNames(lines, head, { text: first ? textOf(first) : '', to: first?.to ?? head })
  const notice =
    first && (isNoticeTitle(textOf(first)) ? lastPrint(lines, first) : noticeBelow(lines, first))
  const plans = plansOf(lines, { head, first, notice, names })
  const own = [...plans, ...(notice ? [notice] : [])]
  const known = new Set(own.map((title) => squeeze(textOf(title))))
  const repeated = findRepeated(lines, known, own)
  const named = own.length === 0 ? nameGiven(lines) : undefined
  return { ...(notice ? { notice } : {}), ...(named ? { named } : {}), plans, repeated, names }
}

interface HeadLines {
  readonly head: number
  readonly first: Title | undefined
  readonly notice: Title | undefined
  readonly names: readonly string[]
}

function plansOf(lines: readonly Line[], { head, first, notice, names }: HeadLines): Title[] {
  const handsOver = notice !== undefined || names.length > 0
  const plans = handsOver ? findPlans(lines, notice ? notice.to : head, names) : []
  return plans.length > 0 || notice || !first ? plans : [lastPrint(lines, first)]
}

/** A site's headline may stand above the document's own title: the last print before the text counts. */
function lastPrint(lines: readonly Line[], first: Title): Title {
  const name = squeeze(textOf(first))
  const below = lines.slice(first.to, first.to + headlineLines)
  const prose = below.findIndex(({ text, grid }) => grid || text.includes('。') || readLabel(text))
  for (const line of (prose === -1 ? below : below.slice(0, prose)).toReversed()) {
    const title = isOpenLine(line) ? titleAt(lines, line.index) : undefined
    if (title && (saysName(textOf(title)) || saysName(textAbove(title) + textOf(title))))
      return title
  }
  return first

  function saysName(text: string): boolean {
    return squeeze(text) === name
  }

  /** The body that issues a document may stand on a line of its own above 关于…. */
  function textAbove({ from }: Title): string {
    return lines[from - 1]?.text ?? ''
  }
}

/** Lines that a site prints between its headline and the document's own title. */
const headlineLines = 16

/** The heading of the notice that hands on the plan which a site's headline names. */
function noticeBelow(lines: readonly Line[], headline: Title): Title | undefined {
  const name = squeeze(textOf(headline))
  const near = lines.slice(headline.to, headline.to + titleWithin).filter(isOpenLine)
  const item = near.findIndex(({ text }) => isOutline(text))
  for (const { index } of item === -1 ? near : near.slice(0, item)) {
    const title = titleAt(lines, index)
    const text = title ? squeeze(textOf(title)) : ''
    if (title && isNoticeTitle(text) && text.includes(name)) return title
  }
  return undefined
}

function textOf({ found }: Title): string {
  return found.map(({ reading, from, to }) => reading.text.slice(from, to)).join('')
}

/** Sentences that may stand above the first title: a site's notes, a notice without a heading. */
const proseAbove = 4

/** The first title stands within this many lines. */
const titleWithin = 60

/** The document's first title: the first run of title lines that ends in a genre word. */
function findFirst(lines: readonly Line[], head: number): Title | undefined {
  const near = lines.slice(head, head + titleWithin).filter(isOpenLine)
  const item = near.findIndex(({ text }) => readLabel(text))
  const above = item === -1 ? near : near.slice(0, item)
  const prose = above.filter(({ text }) => text.includes('。'))
  const until = prose[proseAbove]?.index ?? Number.POSITIVE_INFINITY
  for (const { index } of above) {
    const title = index <= until ? titleAt(lines, index) : undefined
    if (title) return title
  }
  const first = prose[0]?.index ?? Number.POSITIVE_INFINITY
  const line = above.find((one) => one.index < first && mayBeTitle(one))
  return line && single(line)
}

/** Without a genre word a line is a title by its type, or by a year or a matter that it names. */
function mayBeTitle({ passage, text }: Line): boolean {
  if (!isTitleLine(text) || isBodyName(text) || text.trim().length < 6) return false
  const styled = passage?.block.heading !== undefined || passage?.block.align === 'center'
  return styled || yearStart.test(text) || text.includes('关于')
}

/** The title that ends on line `last`, or `undefined` when no genre word ends that line. */
function titleAt(lines: readonly Line[], last: number): Title | undefined {
  const line = lines[last]
  if (!line?.passage || !isEnding(line.text)) return undefined
  // …重点工作 / 任务分解和责任分工方案: the line below ends it.
  if (joinsUp(line, lines[last + 1])) {
    const longer = titleAt(lines, last + 1)
    if (longer) return longer
  }
  let from = last
  while (last - from + 1 < titleLines && joinsUp(lines[from - 1], lines[from])) from--
  return complete(lines, from, isRestOfTitle(lines[last + 1]) ? last + 2 : last + 1)
}

const restOfTitle = /^》?的(?:紧急|补充)?(?:通知|函|公告|批复|意见|决定)$/u

/** 的通知 on a line of its own, below the 《…》 that it hands on. */
function isRestOfTitle(below: Line | undefined): boolean {
  return (
    below?.passage !== undefined && below.part === 'body' && restOfTitle.test(squeeze(below.text))
  )
}

function isEnding(text: string): boolean {
  const line = afterRegion(text)
  return (
    isTitleLine(line) && genreWordOf(withoutNumber(line)) !== undefined && squeeze(line).length >= 5
  )
}

const regionPrefix = /^[\u4e00-\u9fa5]{2,6}:(?=关于|.{2,30}关于)/u

/** `text` without the region that a copying site prints before a title: 甲省:关于…. */
function afterRegion(text: string): string {
  return text.slice(regionPrefix.exec(text)?.[0].length ?? 0)
}

const bracketedNumber = /\(?[\u4e00-\u9fa5]{2,12}[〔[【(]\d{4}[〕\]】)]\d{1,5}号\)?$/u

/** `text` without a document number behind the title. */
function withoutNumber(text: string): string {
  const line = text.trimEnd()
  const number = bracketedNumber.exec(line)
  return number ? line.slice(0, number.index).trimEnd() : text
}

/** True where the line above is the upper part of a title that goes on below. */
function joinsUp(above: Line | undefined, below: Line | undefined): boolean {
  if (!above?.passage || !below || above.part !== 'body' || above.index !== below.index - 1)
    return false
  const text = above.text.trim()
  if (!isTitleLine(text) && !text.endsWith('、')) return false
  if (isAttachmentMark(text) || readAttachmentList(text) !== undefined) return false
  if (isUnfinished(text) || beginsInside(below.text)) return true
  if (isBodyName(text) || genreWordOf(text) || text.length < 4) return false
  return text.includes('关于') || yearStart.test(text) || regionStart.test(text)
}

const yearStart = /\d{4}年|[一二三四]五|第[一二三四]季度/u
const regionStart = /^[\u4e00-\u9fa5]{2,8}(?:省|市|县|区|镇|乡|州|盟|旗)/u
const unfinishedEnd =
  /(?:关于|印发|转发|和|与|及|的|、|推进|加强|落实|做好|深化|实施|开展|<|《|“)$/u

function isUnfinished(text: string): boolean {
  return (
    unfinishedEnd.test(text) ||
    count(text, '《') > count(text, '》') ||
    count(text, '“') > count(text, '”')
  )
}

const insideStart = /^(?:的|》|”|任务分解|责任分工|和|及|与)/u

function beginsInside(text: string): boolean {
  return insideStart.test(text.trim()) || count(text, '》') > count(text, '《')
}

function count(text: string, char: string): number {
  return text.split(char).length - 1
}

const bracketedLine = /^\([^()]{1,90}\)$/u
const edition = /年|稿|试行|暂行|修订|第[一二三四五六七八九十\d]{1,4}[版批次]/u

/** Put a title together: a bracketed line under it belongs to it, a document number in brackets does not. */
function complete(lines: readonly Line[], from: number, to: number): Title {
  const below = lines[to]
  const end = below?.part === 'body' && isEdition(below.text.trim()) ? to + 1 : to
  const found = lines.slice(from, end).flatMap((line): Found[] => {
    if (!line.passage) return []
    const quoted = withoutQuotes(line.text) === line.text ? 0 : 1
    const skip = line.text.length - afterRegion(line.text).length + pageNumberOf(line.text) + quoted
    const stop = withoutNumber(line.text).trimEnd().length - quoted
    return stop > skip ? [{ reading: line.passage.reading, from: skip, to: stop }] : []
  })
  return { from, to: end, found }
}

const leadingNumber = /^\d{1,3} +(?=[\u4e00-\u9fa5])(?!年)/u

/** Length of a page's number before a title: `22 中共甲市委…`. */
function pageNumberOf(text: string): number {
  return leadingNumber.exec(text)?.[0].length ?? 0
}

/** (征求意见稿), (2021年修订). */
function isEdition(line: string): boolean {
  return bracketedLine.test(line) && edition.test(line)
}

function single(line: Line): Title {
  const reading = line.passage?.reading
  const found = reading ? [{ reading, from: 0, to: reading.text.length }] : []
  return { from: line.index, to: line.index + 1, found }
}

/** Titles of the plans that a notice hands on: by name, else the first title behind the notice. */
function findPlans(lines: readonly Line[], from: number, names: readonly string[]): Title[] {
  const plans: Title[] = []
  let at = from
  while (at < lines.length) {
    const title = nextNamed(lines, at, names)
    if (!title) break
    const text = squeeze(textOf(title))
    const again = plans.findIndex((plan) => squeeze(textOf(plan)) === text)
    const above = plans[again]
    if (!above) plans.push(title)
    // A site's headline, and the plan's own title behind the sentence that hands it on.
    else if (handsOver(lines, above.to, title.from)) plans[again] = title
    at = title.to
  }
  if (plans.length > 0) return plans
  const title = firstAfterNotice(lines, from)
  return title ? [title] : []
}

/** Whether lines `[from, to)` are a covering notice: a sentence that hands on, and no item. */
function handsOver(lines: readonly Line[], from: number, to: number): boolean {
  const between = lines.slice(from, to).filter(isOpenLine)
  return (
    between.some(({ text }) => text.includes('现') && handsOn.test(text)) &&
    !between.some(({ text }) => isOutline(text))
  )
}

/** The next lines that together print one of `names`. */
function nextNamed(
  lines: readonly Line[],
  from: number,
  names: readonly string[],
): Title | undefined {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (!line?.passage || line.part !== 'body' || line.text.length > 90) continue
    const to = namedUntil(lines, index, names)
    if (to !== undefined) return complete(lines, index, to)
  }
  return undefined
}

function namedUntil(
  lines: readonly Line[],
  from: number,
  names: readonly string[],
): number | undefined {
  let text = ''
  for (let index = from; index < Math.min(lines.length, from + titleLines); index++) {
    const line = lines[index]
    if (!line?.passage || line.part !== 'body') return undefined
    text += squeeze(withoutNumber(line.text))
    if (names.some((name) => sameName(text, name))) return index + 1
    if (!names.some((name) => name.includes(text) || sameStart(text, name))) return undefined
  }
  return undefined
}

const quotes = /[“”"‘’'《》〈〉<>]/gu

/** Equal but for quotation marks, and for a bracket behind one of them ((试行)). */
function sameName(text: string, name: string): boolean {
  const [a, b] = [text.replace(quotes, ''), name.replace(quotes, '')]
  return (
    a === b ||
    (a.startsWith(b) && trailingBracket.test(a.slice(b.length))) ||
    (b.startsWith(a) && trailingBracket.test(b.slice(a.length)))
  )
}
const trailingBracket = /^\([^()]{1,20}\)$/u

function sameStart(text: string, name: string): boolean {
  return name.replace(quotes, '').startsWith(text.replace(quotes, ''))
}

/** Behind a notice that names no plan, or names it otherwise: the title after its signature or a mark 附件. */
function firstAfterNotice(lines: readonly Line[], from: number): Title | undefined {
  const open = lines.filter((line) => line.index >= from && isOpenLine(line))
  const isSign = ({ text }: Line) => readDateLine(text) !== undefined || isAttachmentMark(text)
  const signed = open.findIndex(isSign)
  if (signed === -1) return undefined
  for (const { index, text } of open.slice(signed + 1)) {
    const title = isRecipients(text) ? undefined : titleAt(lines, index)
    if (title && !isNoticeTitle(textOf(title))) return title
  }
  return undefined
}

function findRepeated(
  lines: readonly Line[],
  known: ReadonlySet<string>,
  titles: readonly Title[],
): Title[] {
  const repeated: Title[] = []
  const taken = new Set(titles.flatMap(({ from, to }) => range(from, to)))
  for (const line of lines) {
    if (!line.passage || line.part !== 'body' || taken.has(line.index)) continue
    if (known.has(withoutQuotes(squeeze(line.text)))) repeated.push(single(line))
  }
  return repeated
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
