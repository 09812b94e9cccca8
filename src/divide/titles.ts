import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { listEnd, listStart } from './attachment-list.ts'
import type { Line } from './line.ts'
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
}

/** A title stands over at most this many lines. */
const titleLines = 5

/** Find the titles of a document's notice and plans. */
export function findTitles(lines: readonly Line[]): Titles {
  const head = lines.findIndex(({ part, passage }) => part === 'body' && passage)
  if (head === -1) return { plans: [], repeated: [], names: [] }
  const first = findFirst(lines, head)
  const names = findNames(lines, head, first)
  const notice = first && isNoticeTitle(textOf(first)) ? first : undefined
  const hands = notice !== undefined || names.length > 0
  const after = notice ? notice.to : head
  const plans = hands ? findPlans(lines, after, names) : []
  const own = plans.length > 0 || notice || !first ? plans : [first]
  const known = new Set(
    [...own, ...(notice ? [notice] : [])].map((title) => squeeze(textOf(title))),
  )
  const repeated = findRepeated(lines, known, [...own, ...(notice ? [notice] : [])])
  return { ...(notice ? { notice } : {}), plans: own, repeated, names }
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

function isOpenLine({ part, passage }: Line): boolean {
  return part === 'body' && passage !== undefined
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

const handsOn = /(?:印发|转发|下发|发布)/u
const named = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》/gu
/** Inside 《…》 a name stands in single brackets. */
const innerNamed = /[〈<]([^〈〉<>]+)[〉>]/gu

/** The sentence that hands a plan on stands within this many lines behind the notice's title. */
const noticeLines = 14

/** Names that the notice's title or its sentences hand on. */
function findNames(lines: readonly Line[], head: number, first: Title | undefined): string[] {
  const names: string[] = []
  const title = first ? textOf(first) : ''
  const near = lines
    .slice(head, (first?.to ?? head) + noticeLines)
    .filter(({ part }) => part === 'body')
  const item = near.findIndex(({ text }) => readLabel(text))
  const above = item === -1 ? near : near.slice(0, item)
  for (const text of [title, ...above.map((line) => withoutQuotes(line.text))]) {
    for (const sentence of text.split('。')) if (handsOn.test(sentence)) addNames(names, sentence)
  }
  if (names.length > 0 || isNoticeTitle(title)) addListed(names, lines, head)
  return names
}

/** Tables and lists that are attached to a plan are no plans of their own. */
const tableName = /(?:表|清单|台账|名单|目录|名录|分工|图)$/u

/** Names in the notice's own list of attachments: several plans handed on by one notice. */
function addListed(names: string[], lines: readonly Line[], head: number) {
  const find = (test: (line: Line) => boolean) =>
    lines.findIndex((line) => line.index >= head && line.part === 'body' && test(line))
  const at = find((line) => listStart(lines, line) !== undefined)
  const until = find(({ text }) => isOutline(text))
  if (at === -1 || (until !== -1 && until < at)) return
  const list = lines.slice(at, listEnd(lines, at, lines.length))
  for (const entry of list.flatMap((line) => entriesOf(line.text, listStart(lines, line) ?? 0))) {
    const name = squeeze(entry).replace(quotesAround, '')
    if (genreWordOf(name) && !tableName.test(name) && !names.includes(name)) names.push(name)
  }
}

const quotesAround = /^《|》?[。;]?$/gu

/** A label that only a plan's own numbering has; lists of attachments count 1. 2. */
function isOutline(text: string): boolean {
  const shape = readLabel(text)?.shape
  return shape === 'chinese' || shape === 'chapter' || shape === 'bracketed-chinese'
}

/** Entries of a line of the list, numbers left out. */
function entriesOf(text: string, start: number): string[] {
  const entries: string[] = []
  let from = readLabel(text, start)?.to ?? start
  for (let at = from; at < text.length; at++) {
    const label = text.charAt(at - 1) === ' ' ? readLabel(text, at) : undefined
    if (label?.shape !== 'arabic') continue
    entries.push(text.slice(from, at))
    from = label.to
  }
  return [...entries, text.slice(from)]
}

function addNames(names: string[], sentence: string) {
  const pattern = sentence.includes('《') ? named : innerNamed
  for (const [, name = ''] of sentence.matchAll(pattern)) {
    if (genreWordOf(name) && !names.includes(squeeze(name))) names.push(squeeze(name))
  }
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
    if (title) return title
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
    if (known.has(squeeze(line.text))) repeated.push(single(line))
  }
  return repeated
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
