import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { squeeze } from '../text/letters.ts'
import { listEnd, listStart } from './attachment-list.ts'
import { within } from './extents.ts'
import { isOpenLine, type Line } from './line.ts'
import { isNoticeTitle, withoutQuotes } from './lines.ts'

/** Verbs with which one document hands on another. */
export const handsOn = /(?:印发|转发|下发|发布|下达|征求(?=《))/u
const named = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》/gu
/** Inside 《…》 a name stands in single brackets. */
const innerNamed = /[〈<]([^〈〉<>]+)[〉>]/gu

/**
 * Names that the notice's title or its sentences hand on.
 *
 * @param first - Text of the document's first title, and the line behind it.
 */
export function findNames(
  lines: readonly Line[],
  head: number,
  first: { readonly text: string; readonly to: number },
): string[] {
  const { text: title, to } = first
  const names: string[] = []
  const near = lines.slice(head, to + within.notice).filter(({ part }) => part === 'body')
  const item = near.findIndex(({ text }) => readLabel(text))
  const above = item === -1 ? near : near.slice(0, item)
  for (const text of [title, ...above.map((line) => withoutQuotes(line.text))]) {
    for (const sentence of text.split('。')) if (handsOn.test(sentence)) addNames(names, sentence)
  }
  const object = names.length === 0 ? objectOf(title) : ''
  if (object) names.push(object)
  if (names.length > 0 || isNoticeTitle(title))
    addListed(names, lines, { head, isNotice: isNoticeTitle(title), to })
  return names
}

/** Tables and lists that are attached to a plan are no plans of their own. */
const tableName = /(?:表|清单|台账|名单|目录|名录|分工|图)(?:\([^()]*\))?$/u

/** Names in the notice's own list of attachments: several plans handed on by one notice. */
function addListed(names: string[], lines: readonly Line[], { head, isNotice, to }: NoticeHead) {
  const find = (test: (line: Line) => boolean) =>
    lines.findIndex((line) => line.index >= head && line.part === 'body' && test(line))
  const at = find((line) => listStart(lines, line) !== undefined)
  const until = find(({ text }) => isOutline(text))
  if (at === -1) return
  const isPlans = until !== -1 && until < at
  if (isPlans && !(isNotice && isUnprinted(names, lines.slice(to, at)))) return
  const list = lines.slice(at, listEnd(lines, at, lines.length))
  for (const entry of list.flatMap((line) => entriesOf(line.text, listStart(lines, line) ?? 0))) {
    const name = squeeze(entry).replace(quotesAround, '')
    if (genreWordOf(name) && !tableName.test(name) && !names.includes(name)) names.push(name)
  }
}

const handingVerbs = ['印发', '转发', '下发']
const handingEnd = '的通知'
/** 工作要点 alone names no plan: with a place, a year or a matter it does. */
const shortestObject = 6

/** What a notice's title hands on without 《》: 关于印发甲县2023年工作要点的通知 → 甲县2023年工作要点. */
function objectOf(title: string): string {
  const line = squeeze(title)
  const verb = Math.max(...handingVerbs.map((word) => line.indexOf(word)))
  if (verb === -1 || !line.endsWith(handingEnd) || line.includes('《')) return ''
  const object = line.slice(verb + 2, -handingEnd.length)
  return object.length >= shortestObject && genreWordOf(object) ? object : ''
}

interface NoticeHead {
  readonly head: number
  /** The document's first title is a notice's; it ends before line `to`. */
  readonly isNotice: boolean
  readonly to: number
}

/** Items above the list are the notice's own where nothing of what it hands on is printed before them. */
function isUnprinted(names: readonly string[], lines: readonly Line[]): boolean {
  const opens = ({ text }: Line) =>
    names.some((name) => text.length >= leastTitle && name.startsWith(squeeze(text)))
  return names.length > 0 && !lines.some(opens)
}

/** The first line of a title has at least this many characters. */
const leastTitle = 4

const quotesAround = /^《|》?[。;]?$/gu

/** A label that only a plan's own numbering has; lists of attachments count 1. 2. */
export function isOutline(text: string): boolean {
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
    const isGiven = genreWordOf(name) !== undefined || tableName.test(name)
    if (isGiven && !names.includes(squeeze(name))) names.push(squeeze(name))
  }
}

/** 现将《…》(以下简称《方案》)印发给你们 */
const givenName =
  /《([^《》]{4,90})》(?=(?:\([^()]{0,30}\))?[^《》]{0,20}(?:全文如下|印发给|印发你们))/u

/** The name by which a sentence hands the plan on, where no title of it is printed. */
export function nameGiven(lines: readonly Line[]): Found | undefined {
  for (const line of lines.slice(0, within.title)) {
    const match = isOpenLine(line) ? givenName.exec(line.text) : undefined
    if (!match || !line.passage) continue
    const from = match.index + 1
    return { reading: line.passage.reading, from, to: from + (match[1]?.length ?? 0) }
  }
  return undefined
}
