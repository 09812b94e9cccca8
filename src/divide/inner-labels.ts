import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import type { Label } from '../model/label.ts'
import { matchesOf } from '../text/matches.ts'

const candidate =
  /[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}—? ?、|[—―–─]、|[(〔][—―–─][)〕]|[(〔] ?[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4}—? ?[)〕]|第[一二三四五六七八九十百]{1,4}[章节条]|(?:行动|任务|工程|举措|问题)[一二三四五六七八九十\d]{1,3}|\d{1,2} ?[.、](?!\d(?!\d{3}年|\d?月))|\d{1,2}\.\d{1,2}(?=[ 、\u4e00-\u9fa5])|[(] ?\d{1,2} ?[)]/gu

/** A label inside a paragraph that may begin one. */
export interface Inner {
  readonly at: number
  readonly label: Label
  /** What stands before it: the end of a sentence, a heading without a mark, or neither. */
  readonly before: 'sentence' | 'heading' | 'none'
  /** Nothing but a heading stands between it and the first label of its items. */
  readonly opens?: true
}

/** A heading before a label is no longer than this. */
const headingLength = 45

/** Find the labels inside a paragraph, and what stands before each. */
export function findInner(text: string): Inner[] {
  const inner: Inner[] = []
  for (const match of matchesOf(candidate, text)) {
    const at = labelAt(text, match)
    const label = at === 0 ? undefined : readLabel(text, at)
    if (label) inner.push({ at, label, before: beforeLabel(text, at) })
  }
  return withOpeners(text, inner)
}

/** Labels that a heading and the first of its items follow, whatever stands before them. */
function withOpeners(text: string, inner: readonly Inner[]): Inner[] {
  const opens = inner.map((one, index) => isOpener(text, one, inner[index + 1]))
  return inner.map((one, index) => ({
    ...one,
    ...(opens[index] && { opens: true as const }),
    ...(one.before === 'none' && opens[index - 1] && { before: 'heading' as const }),
  }))
}

/** 四、工作要求(一)…: of the outer shapes alone, and no mark in the heading. */
function isOpener(text: string, { at, label }: Inner, next: Inner | undefined): boolean {
  if (next?.label.ordinal !== 1 || next.label.shape === label.shape) return false
  if (!openerShapes.has(label.shape) || next.at - at > headingLength) return false
  const heading = text.slice(label.to, next.at).trim()
  return heading.length >= shortestHeading && !headingMarks.test(heading)
}

const openerShapes: ReadonlySet<string> = new Set(['chinese', 'bracketed-chinese', 'chapter'])
const shortestHeading = 2
const headingMarks = /[。:;!?、]/u

/**
 * Of …培训行动1、 the label is 1、: a numbered word begins a paragraph only behind a sentence, or behind
 * a heading where no mark follows its number.
 */
function labelAt(text: string, { index, 0: found }: RegExpExecArray): number {
  const digits = lastDigits.exec(found)
  const isWord = digits !== null && digits.index > 0 && wordStart.test(found)
  if (!isWord) return index
  const before = beforeLabel(text, index)
  const isMarked = '.、'.includes(text.charAt(index + found.length) || '!')
  return before === 'none' || (before === 'heading' && isMarked) ? index + digits.index : index
}
const lastDigits = /\d{1,3}$/u
const wordStart = /^[行任工举问]/u

/** So many blanks are what the indent of a lost paragraph has left; one may stand in a sentence. */
const fewestBlanks = 2

export const sentenceMarks = '。!?;:'
const closers = ')”』】〕》]'
const sentenceEnds = '。!?)”』】〕》]'

function beforeLabel(text: string, at: number): Inner['before'] {
  let index = at - 1
  while (index >= 0 && text.charAt(index) === ' ') index--
  if (index < 0) return 'none'
  const char = text.charAt(index)
  if ('。!?:'.includes(char) || at - index - 1 >= fewestBlanks) return 'sentence'
  if (sentenceEnds.includes(char)) {
    const isClosed = isClosedSentence(text, index) || closesTitle(text, index)
    return isClosed ? 'sentence' : 'none'
  }
  if (isHeadingBefore(text, index + 1)) return 'heading'
  if (endsLabelLine(text, index + 1)) return 'sentence'
  return endsTitle(text, index + 1) ? 'sentence' : 'none'
}

/** The word of a title's kind, with what it parts (任务分工及进度安排表), is no longer than this. */
const genreLength = 20

/** The first label may stand right behind the title. */
export function endsTitle(text: string, end: number): boolean {
  return genreWordOf(text.slice(Math.max(0, end - genreLength), end)) !== undefined
}

/** …实施意见(试行)一、…: a bracket behind the genre word belongs to the title. */
function closesTitle(text: string, at: number): boolean {
  const open = partnerOf(text, at)
  return open > 0 && open < longestTitle && endsTitle(text, open)
}

/** A title on a document's one line ends before this. */
const longestTitle = 100

const openers = '(【〔['
const bracketEnds = ')】〕]'

/** A closing mark ends a sentence when a 。 stands inside it or the bracket is a clause at a sentence's end. */
function isClosedSentence(text: string, at: number): boolean {
  const char = text.charAt(at)
  if (char === '”' || char === '』' || char === '》')
    return '。!?'.includes(text.charAt(at - 1) || '-') || isHeadingBefore(text, at + 1)
  const open = partnerOf(text, at)
  if (open <= 0) return false
  const before = text.charAt(open - 1)
  return '。!?;'.includes(before) || at - open > shortestClause || isHeadingBefore(text, at + 1)
}

/** A clause in brackets is between these long: (试行) belongs to the words before it. */
const shortestClause = 5
const longestClause = 600

/** The bracket that `at` closes, those of names inside it ((市、区)政府) passed over; 0 without one. */
function partnerOf(text: string, at: number): number {
  const close = text.charAt(at)
  const opener = openers.charAt(bracketEnds.indexOf(close))
  let depth = 0
  for (let index = at; index > 0 && at - index < longestClause; index--) {
    const char = text.charAt(index)
    if (char === close) depth++
    else if (char === opener && --depth === 0) return index
  }
  return 0
}

/** A line 责任单位:… or 完成时间:… that has lost its end is no longer than this. */
const labelledLength = 80
const labelWord = /[\u4e00-\u9fa5]{2,8}$/u

/** True where `end` may close the value of a label: 完成时间:4月底前, 责任单位:镇应急办. */
function endsLabelLine(text: string, end: number): boolean {
  const from = Math.max(0, end - labelledLength)
  const near = text.slice(from, end)
  const colon = near.lastIndexOf(':')
  if (colon === -1 || near.includes('。', colon)) return false
  const word = labelWord.exec(near.slice(0, colon))?.[0] ?? ''
  return [...word].some((_, at) => labels.has(word.slice(at)))
}

/** True where a label and a short text without a mark stand right before `end`. */
function isHeadingBefore(text: string, end: number): boolean {
  const least = Math.max(0, end - headingLength)
  for (let from = end - 3; from >= least; from--) {
    const before = charBefore(text, from)
    const begins = from === 0 || sentenceMarks.includes(before) || closers.includes(before)
    if ((begins || endsTitle(text, from)) && readLabel(text, from)) return true
    if (sentenceMarks.includes(before)) return false
  }
  return false
}

/** The character before a place, the blanks of a lost line break passed over. */
export function charBefore(text: string, at: number): string {
  let index = at - 1
  while (index > 0 && text.charAt(index) === ' ') index--
  return text.charAt(index)
}
