import { genreWordOf } from '../lexicon/genre.ts'
import { isGeneralHeading } from '../lexicon/headings.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { squeeze } from '../text/letters.ts'
import { within } from './extents.ts'
import { isAttachmentMark, readAttachmentList } from './last-lines.ts'
import type { Line } from './line.ts'
import {
  isBodyName,
  isDatedNote,
  isNoticeTitle,
  isNumberLine,
  isTitleLine,
  withoutQuotes,
} from './lines.ts'

/** A title over one or several lines `[from, to)`. */
export interface Title {
  readonly from: number
  readonly to: number
  readonly found: readonly Found[]
}

/** The text of all its lines, in normal form. */
export function textOf({ found }: Title): string {
  return found.map(({ reading, from, to }) => reading.text.slice(from, to)).join('')
}

/** The title that ends on line `last`, or `undefined` when no genre word ends that line. */
export function titleAt(lines: readonly Line[], last: number): Title | undefined {
  const line = lines[last]
  if (!line?.passage || !(isEnding(line.text) || isLastWord(lines, last))) return undefined
  // …重点工作 / 任务分解和责任分工方案: the line below ends it.
  if (joinsUp(line, lines[last + 1])) {
    const longer = titleAt(lines, last + 1)
    if (longer) return longer
  }
  let from = last
  if (isLastWord(lines, last)) from--
  while (last - from + 1 < within.titleLines && joinsUp(lines[from - 1], lines[from])) from--
  from = noticeStart(lines, from, last)
  return complete(lines, from, isRestOfTitle(lines[last + 1]) ? last + 2 : last + 1)
}

const restOfTitle = /^》?的(?:紧急|补充)?(?:通知|函|公告|批复|意见|决定)$/u

/** 的通知 on a line of its own, below the 《…》 that it hands on. */
function isRestOfTitle(below: Line | undefined): boolean {
  return (
    below?.passage !== undefined && below.part === 'body' && restOfTitle.test(squeeze(below.text))
  )
}

/** 工作方案 alone is a word of the text, or a heading. */
const shortestEnding = 5

function isEnding(text: string): boolean {
  const line = withoutBars(afterMark(text))
  if (isGeneralHeading(squeeze(line))) return false
  return (
    isTitleLine(line) &&
    genreWordOf(withoutNumber(line)) !== undefined &&
    squeeze(line).length >= shortestEnding
  )
}

/** Longest line that is but the last word of a title (实施方案, 目标责任书), and the shortest above it. */
const lastWord = { most: 6, above: 6 }

/** True where line `last` says what kind of document the line above it names, and the text begins below. */
function isLastWord(lines: readonly Line[], last: number): boolean {
  const [above, line, below] = [lines[last - 1], lines[last], lines[last + 1]]
  if (above?.part !== 'body' || !above.passage || line?.part !== 'body') return false
  const [upper, word] = [above.text.trim(), squeeze(line.text)]
  if (word.length > lastWord.most || !isTitleLine(line.text) || !genreWordOf(word)) return false
  if (upper.length < lastWord.above || !isTitleLine(upper) || isBodyName(upper)) return false
  return !genreWordOf(upper) && opensText(below)
}

/** A sentence, an item, addressees, a number or a bracket under a title. */
function opensText(line: Line | undefined): boolean {
  if (!line?.passage || line.part !== 'body') return false
  const { text } = line
  return (
    text.includes('。') ||
    text.trimEnd().endsWith(':') ||
    readLabel(text) !== undefined ||
    isNumberLine(text) ||
    bracketedLine.test(text.trim())
  )
}

const regionPrefix = /^[\u4e00-\u9fa5]{2,6}:(?=关于|.{2,30}关于)/u

/** What a site prints before a title: a tag, the number, a day, which text of the page it is (第一篇:). */
const siteMark =
  /^(?:【[^【】]{2,12}】|\[[^[\]]{2,24}\]|\d{8} +|第[一二三四五六七八九十]{1,2}篇:)(?=[^【】[\]]{8})/u

/** `text` without the region that a copying site prints before a title (甲省:关于…), and without a site's mark. */
function afterMark(text: string): string {
  const mark = regionPrefix.exec(text) ?? siteMark.exec(text)
  return text.slice(mark?.[0].length ?? 0)
}

/** A heading without the bars that a page's table has left behind it. */
function withoutBars(text: string): string {
  let end = text.length
  while ('| '.includes(text.charAt(end - 1) || '!')) end--
  const line = text.slice(0, end)
  return line !== text && isNoticeTitle(withoutNumber(line)) ? line : text
}

const bracketedNumber = /\(?[\u4e00-\u9fa5]{2,12}[〔[【(]\d{4}[〕\]】)]\d{1,5}号\)?$/u

/** `text` without a document number behind the title. */
export function withoutNumber(text: string): string {
  const line = text.trimEnd()
  const number = bracketedNumber.exec(line)
  return number ? line.slice(0, number.index).trimEnd() : text
}

/** The upper line of a title is no shorter than this: 2023年 alone heads a page. */
const leastUpper = 4

/** True where the line above is the upper part of a title that goes on below. */
function joinsUp(above: Line | undefined, below: Line | undefined): boolean {
  if (!above?.passage || !below || above.part !== 'body' || above.index !== below.index - 1)
    return false
  const text = above.text.trim()
  if (!isTitleLine(text) && !text.endsWith('、')) return false
  if (isAttachmentMark(text) || readAttachmentList(text) !== undefined) return false
  if (gazette.test(text)) return false
  if (isUnfinished(text) || beginsInside(below.text) || endsNotice(text, below.text)) return true
  if (isBodyName(text) || genreWordOf(text) || text.length < leastUpper) return false
  return text.includes('关于') || yearStart.test(text) || regionStart.test(text)
}

/** 2013年第04期: the issue of the gazette that prints the text. */
const gazette = /^\d{4}年第?\d{1,3}[期号]$/u

export const yearStart = /\d{4}年|[一二三四]五|第[一二三四]季度/u
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

const noticeEnd = /的(?:紧急|补充)?(?:通知|通报|公告|函)$/u

/** 关于印发《政府工作报告》 / 重点任务分工的通知: 关于 waits for the 的通知 below it. */
function endsNotice(above: string, below: string): boolean {
  const line = squeeze(below)
  return (
    above.includes('关于') &&
    !noticeEnd.test(above) &&
    noticeEnd.test(line) &&
    !line.includes('关于')
  )
}

/**
 * First line of the notice's heading that ends on line `last`: 关于 stands some lines above its 的通知.
 *
 * ```text
 * 甲县人民政府关于印发甲县 / 进一步支持民间投资 / 实施方案的通知
 * ```
 */
function noticeStart(lines: readonly Line[], from: number, last: number): number {
  const below = lines.slice(from, last + 1).map(({ text }) => squeeze(text))
  if (!noticeEnd.test(below.at(-1) ?? '') || below.some((text) => text.includes('关于')))
    return from
  for (let at = from - 1; at > last - within.titleLines; at--) {
    const line = lines[at]
    if (!line?.passage || line.part !== 'body' || !isTitleLine(line.text)) return from
    const text = squeeze(line.text)
    if (noticeEnd.test(text) || isBodyName(text) || genreWordOf(text)) return from
    if (text.includes('关于')) return at
  }
  return from
}

const insideStart = /^(?:的|》|”|任务分解|责任分工|和|及|与)/u

function beginsInside(text: string): boolean {
  return insideStart.test(text.trim()) || count(text, '》') > count(text, '《')
}

function count(text: string, char: string): number {
  return text.split(char).length - 1
}

const bracketedLine = /^\([^()]{1,90}\)$/u
const edition =
  /年|稿|试行|暂行|修订|第[一二三四五六七八九十\d]{1,4}[版批次]|^\(20\d{2} ?[-—–~至]{1,2} ?20\d{2}\)$/u

/** Put a title together: a bracketed line under it belongs to it, a document number in brackets does not. */
export function complete(lines: readonly Line[], from: number, to: number): Title {
  const below = lines[to]
  const end = below?.part === 'body' && isEdition(below.text.trim()) ? to + 1 : to
  const found = lines.slice(from, end).flatMap((line): Found[] => {
    if (!line.passage) return []
    const quoted = withoutQuotes(line.text) === line.text ? 0 : 1
    const skip = line.text.length - afterMark(line.text).length + pageNumberOf(line.text) + quoted
    const stop = withoutNumber(withoutBars(line.text)).trimEnd().length - quoted
    return stop > skip ? [{ reading: line.passage.reading, from: skip, to: stop }] : []
  })
  return { from, to: end, found }
}

const leadingNumber = /^\d{1,3} +(?=[\u4e00-\u9fa5])(?!年)/u

/** Length of a page's number before a title: `22 中共甲市委…`. */
function pageNumberOf(text: string): number {
  return leadingNumber.exec(text)?.[0].length ?? 0
}

/** (征求意见稿), (2021年修订), (2019—2021). */
function isEdition(line: string): boolean {
  return bracketedLine.test(line) && edition.test(line) && !isDatedNote(line) && !adopted.test(line)
}

/** (2014年7月教代会通过): who adopted the text, and when. */
const adopted = /(?:通过|批准)\)$/u
