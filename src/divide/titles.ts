import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { squeeze } from '../text/letters.ts'
import { within } from './extents.ts'
import { findNames, nameGiven } from './given-names.ts'
import { isOpenLine, type Line } from './line.ts'
import { isBodyName, isNoticeTitle, isTitleLine, withoutQuotes } from './lines.ts'
import { isSignedNotice, lastPrint, noticeBelow } from './own-print.ts'
import { findPlans } from './plan-titles.ts'
import { complete, type Title, textOf, titleAt, yearStart } from './title-lines.ts'

/** Titles of a document: of its covering notice, and of each plan in it. */
export interface Titles {
  readonly notice?: Title
  readonly plans: readonly Title[]
  /** A site's headline above the document's own title. */
  readonly headline?: Title
  /** Titles that print one of these once more. */
  readonly repeated: readonly Title[]
  /** Names in 《》 that the notice hands on. */
  readonly names: readonly string[]
  /** The plan's name in the sentence that hands it on, where nothing else names it. */
  readonly named?: Found
}

/** Find the titles of a document's notice and plans. */
export function findTitles(lines: readonly Line[]): Titles {
  const head = lines.findIndex(({ part, passage }) => part === 'body' && passage)
  if (head === -1) return { plans: [], repeated: [], names: [] }
  const first = findFirst(lines, head)
  const names = findNames(lines, head, { text: first ? textOf(first) : '', to: first?.to ?? head })
  const notice = first && noticeOf(lines, first)
  const plans = plansOf(lines, { head, first, notice, names })
  const own = [...plans, ...(notice ? [notice] : [])]
  const known = new Set(own.map((title) => squeeze(textOf(title))))
  const repeated = findRepeated(lines, known, own)
  const named = own.length === 0 ? nameGiven(lines) : undefined
  const headline = first && !own.some(({ from }) => from === first.from) ? first : undefined
  return {
    ...(notice ? { notice } : {}),
    ...(named ? { named } : {}),
    ...(headline ? { headline } : {}),
    plans,
    repeated,
    names,
  }
}

/** The heading of the covering notice, where the document's first title is one or stands above one. */
function noticeOf(lines: readonly Line[], first: Title): Title | undefined {
  const isNotice = isNoticeTitle(textOf(first)) || isSignedNotice(lines, first)
  return isNotice ? lastPrint(lines, first) : noticeBelow(lines, first)
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

/** Sentences that may stand above the first title: a site's notes, a notice without a heading. */
const proseAbove = 4

/** The document's first title: the first run of title lines that ends in a genre word. */
function findFirst(lines: readonly Line[], head: number): Title | undefined {
  const near = lines.slice(head, head + within.title).filter(isOpenLine)
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
  return line && (withEdition(lines, line) ?? single(line))
}

/** The line above an edition in brackets ((2016年更新)), which titles nothing by itself. */
function withEdition(lines: readonly Line[], { index }: Line): Title | undefined {
  const [above, below] = [lines[index - 1], lines[index]]
  const isTitle = above?.passage && isOpenLine(above) && isTitleLine(above.text)
  if (!isTitle || !below?.text.trim().startsWith('(')) return undefined
  const title = complete(lines, index - 1, index)
  return title.to > index ? title : undefined
}

/** A title without a genre word is no shorter: 关于道路; 2023年 heads a page. */
const shortestPlain = 6

/** Without a genre word a line is a title by its type, or by a year or a matter that it names. */
function mayBeTitle({ passage, text }: Line): boolean {
  if (!isTitleLine(text) || isBodyName(text) || text.trim().length < shortestPlain) return false
  const styled = passage?.block.heading !== undefined || passage?.block.align === 'center'
  return styled || yearStart.test(text) || text.includes('关于')
}

function single(line: Line): Title {
  const reading = line.passage?.reading
  const found = reading ? [{ reading, from: 0, to: reading.text.length }] : []
  return { from: line.index, to: line.index + 1, found }
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
