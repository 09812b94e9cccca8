import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import { isContentsLine, isPageNumber, isSiteLine } from '../lexicon/site-lines.ts'
import type { Block, Layer } from '../model/block.ts'
import type { Range } from '../model/place.ts'
import { holdsLetters } from '../text/letters.ts'
import { findHeadingLines, type IsHeadingLine } from './heading-lines.ts'
import { isPublicityNote } from './last-lines.ts'
import {
  isBodyName,
  isNoticeTitle,
  isRecipients,
  readDateLine,
  readField,
  readFields,
} from './lines.ts'
import { type FlowPiece, folded, isPiece, type Piece } from './piece.ts'
import { findRunningHeads } from './running-heads.ts'
import { findWrap, isFullLine, isIndentedAt, type Wrap } from './wrap.ts'

const sentenceEnd = '。!?;:)」”』】〕.'

/**
 * Glue what a hard wrap or a page break parted.
 *
 * Two lines are one paragraph where the first is as wide as the page, or where it stops inside a
 * bracket or behind a comma; a page number between them stays aside.
 */
export function joinPieces(
  layer: Layer,
  flow: readonly FlowPiece[],
  blocks: readonly Block[],
): FlowPiece[] {
  const wrap = findWrap(layer, blocks)
  const heads = findRunningHeads(layer, flow)
  const isHeading = findHeadingLines(layer, flow)
  const joined: FlowPiece[] = []
  const grown: Grown = new Map()
  let pages: Piece[] = []
  for (const piece of flow) {
    const aside = asideOf(layer, piece, heads)
    if (aside) {
      pages.push(aside)
      continue
    }
    const last = joined.at(-1)
    const isGlued =
      isPiece(last) &&
      isPiece(piece) &&
      goesOn({ layer, wrap, isHeading, page: pages.length > 0 }, last, piece)
    // A page number inside a paragraph stands before it in the flow.
    if (isGlued) joined.splice(-1, 1, ...pages, glue(last, piece, grown))
    else joined.push(...pages, piece)
    pages = []
  }
  return [...joined, ...pages]
}

/** A page's number or running head, which stays aside; `undefined` for all else. */
function asideOf(layer: Layer, piece: FlowPiece, heads: ReadonlySet<FlowPiece>): Piece | undefined {
  if (!isPiece(piece)) return undefined
  if (piece.ranges.length === 1 && isPageNumber(folded(layer, piece))) return piece
  return heads.has(piece) ? { ...piece, block: { ...piece.block, furniture: true } } : undefined
}

/** Paragraphs that have grown, with the list of ranges that each has of its own. */
type Grown = Map<Piece, Range[]>

/** Put a line to its paragraph; the list of ranges grows in place, since copies cost their square. */
function glue(last: Piece, { ranges }: Piece, grown: Grown): Piece {
  const own = grown.get(last) ?? [...last.ranges]
  own.push(...ranges)
  const whole = grown.has(last) ? last : { ...last, ranges: own }
  grown.set(whole, own)
  return whole
}

interface JoinContext {
  readonly layer: Layer
  /** Absent where lines are not wrapped. */
  readonly wrap: Wrap | undefined
  readonly isHeading: IsHeadingLine
  /** A page number stands between the two. */
  readonly page: boolean
}

/** Marks that begin no paragraph. */
const closingStart = /^[。,;、》”]/u
/** A line shorter than this is no part of a paragraph that goes on. */
const shortLine = 12

function goesOn(context: JoinContext, last: Piece, next: Piece): boolean {
  const before = tailOf(context.layer, last)
  const after = folded(context.layer, next)
  if (isFixed(last) || isFixed(next)) return isLoneLabel(last, before, next, after)
  const wraps = () => !last.block.ended && isWrapped(context, last, next, before)
  if (before.includes('|')) return isIndexLine(before, after) && (after.startsWith('|') || wraps())
  if (after.includes('|') || isContentsLine(before)) return false
  if (isBareLabel(before) || closingStart.test(after)) return true
  if (readLabel(after)) return runsOnInside(before, after)
  if (isRest(before, after, wraps)) return true
  return before.endsWith('。') && goesOnWithin(context, last, next, after)
}

const innerMarks = /[,、。;]/u

/** Where paragraphs are indented, running text without an indent below a full line is its rest. */
function goesOnWithin({ layer, wrap }: JoinContext, last: Piece, next: Piece, after: string) {
  const line = last.ranges.at(-1)
  if (!wrap?.indents || !line || !isFullLine(layer, wrap, line)) return false
  if (isIndented(layer, next) || opensLabelLine(after) || !innerMarks.test(after)) return false
  return !isBodyName(after) && readDateLine(after) === undefined && !isSiteLine(after)
}

/** The end of a paragraph, as much of it as tells whether it goes on; the whole of all but endless ones. */
function tailOf({ folded: text }: Layer, { ranges }: Piece): string {
  const parts: string[] = []
  let length = 0
  for (let index = ranges.length - 1; index >= 0 && length < longestOpen; index--) {
    const { start, end } = ranges[index] ?? { start: 0, end: 0 }
    parts.push(text.slice(start, end))
    length += end - start
  }
  return parts.reverse().join('')
}

/** True where running text is cut before the next number of a list: (2)…;(3)…; / (4)…. */
function runsOnInside(before: string, after: string): boolean {
  const label = readLabel(after)
  // (详见附件 / 2),…: the bracket was opened above.
  if (label?.shape === 'half-bracketed-arabic') return staysOpen(before, after)
  if (label?.shape !== 'bracketed-arabic' || label.from > 0) return false
  return before.endsWith(';') && before.indexOf(`(${label.ordinal - 1})`) > 0
}

/** True where a line without a label is the rest of the one above it. */
function isRest(before: string, after: string, wraps: () => boolean): boolean {
  if (standsAlone(before) || isPublicityNote(after)) return false
  if (readDateLine(after) !== undefined || isSiteLine(after)) return false
  if (staysOpen(before, after)) return true
  const end = before.charAt(before.length - 1)
  if (endsParagraph(end, after)) return isNames(before, end) && wraps()
  return (
    listGoesOn(before, end, after) || namesGoOn(before, after) || wraps() || runsOn(before, after)
  )
}

/** 各县、区人民政府,青石 / 工业园区,市直各单位:: addressees that stand over two lines. */
function namesGoOn(before: string, after: string): boolean {
  const [first = '', ...more] = before.split(nameMark)
  if (before.length < runningLine || more.length < fewestNames || genreWordOf(before)) return false
  if (before.includes(':') || before.includes('关于') || addressee.test(after)) return false
  // Behind a mark a name begins: 为推进共享,制定要点: is prose below addressees.
  const [next = ''] = after.split(nameMark, 1)
  if (more.at(-1) === '' && !isBodyName(next)) return false
  return (addressee.test(first) || isBodyName(first)) && isRecipients(before + after)
}

const nameMark = /[、,]/u
/** Marks in the upper of two lines of addressees; a title has one or two. */
const fewestNames = 3

/** 索引号:… | 主题分类:… on one line, which a page's width has cut before or inside a field. */
function isIndexLine(before: string, after: string): boolean {
  return readFields(before).length > 0 && !readField(after)
}

const noticeEnd = /的通知$/u

/** A date, the heading of a notice: nothing goes on behind them, however wide they are. */
function standsAlone(text: string): boolean {
  return readDateLine(text) !== undefined || (noticeEnd.test(text) && isNoticeTitle(text))
}

/** 责任单位:…各县(市、区) / 人民政府: at the page's edge a bracket ends no list of names. */
function isNames(text: string, end: string): boolean {
  return end === ')' && opensLabelLine(text)
}

function endsParagraph(end: string, after: string): boolean {
  return sentenceEnd.includes(end) || opensLabelLine(after)
}

/** …。责任单位:县财政局、县审计局: the last name is whole, so the line is. */
function endsLabelLine(text: string): boolean {
  const last = text.slice(text.lastIndexOf('。') + 1)
  const name = Math.max(...nameMarks.map((mark) => last.lastIndexOf(mark))) + 1
  if (limitLine.test(last.slice(last.lastIndexOf(';') + 1))) return true
  return opensLabelLine(last) && (openListEnd.test(last) || isBodyName(last.slice(name)))
}

const limitLine = /^(?:完成|办结|整改|时限|时间)[\u4e00-\u9fa5]{0,4}:[^:;。]{2,24}$/u

/** 县财政局等, 县财政局等有关部门: behind 等 a list is whole. */
const openListEnd = /等(?:[市县区省]?[有相]关)?(?:部门|单位)?(?:[(]单位[)])?$/u

const nameMarks = ['、', ',', ':', ';']

/** 责任单位:县财政局 begins a line of its own, however wide the one above it is. */
function opensLabelLine(text: string): boolean {
  const word = fieldWord.exec(text)?.[1]
  return word !== undefined && labels.has(word)
}

const fieldWord = /^[(〔[【]?([^:]{1,14}):/u

/** A heading that is nothing but a label, above the heading that it numbers. */
function isLoneLabel(last: Piece, before: string, next: Piece, after: string): boolean {
  const isHeading = last.block.heading !== undefined && next.block.heading !== undefined
  return isHeading && isBareLabel(before) && !readLabel(after)
}

function staysOpen(before: string, after: string): boolean {
  return isOpen(before) && before.length + after.length < longestOpen && closes(after)
}

function listGoesOn(before: string, end: string, after: string): boolean {
  const isOpenList = ',、'.includes(end) && before.length >= shortLine
  return isOpenList && !after.includes(':') && !isAddressed(before, after)
}

/** 各乡镇、县直各单位, / 现将…印发给你们: addressees closed by a comma, and the notice's first words. */
function isAddressed(before: string, after: string): boolean {
  if (!isRecipients(before) || noticeStart.test(before)) return false
  return noticeStart.test(after) || !(addressee.test(after) || isBodyName(after))
}

const addressee = /^(?:各|有关|驻|市直|县直|省直|区直|直属|所属)/u

const noticeStart = /^(?:现[将印就把]|为|根据|按照|依据|经|近年来|《)/u
/** A line of running text is at least this long. */
const runningLine = 20
const innerMark = /[。;]/u
const fieldStart = /^[^:]{1,14}:/u

/** 本方案由…负责解释 begins a paragraph. */
const ofWholePlan = /^本(?:方案|意见|计划|要点|办法|通知|清单|措施|规划)/u

/** True where running text stops in mid-sentence and what follows can only be the rest of it. */
function runsOn(before: string, after: string): boolean {
  if (ofWholePlan.test(after)) return false
  if (before.length < runningLine || !innerMark.test(before) || !holdsLetters(before.slice(-1)))
    return false
  if (fieldStart.test(after) || isBodyName(after) || readDateLine(after)) return false
  if (endsLabelLine(before)) return false
  return after.length >= runningLine || sentenceEnd.includes(after.charAt(after.length - 1))
}

/** A paragraph with an open bracket is no longer than this: a page holds about 1000 characters. */
const longestOpen = 2000

/** True where the page ended inside a paragraph, or the line is as wide as the page. */
function isWrapped(context: JoinContext, last: Piece, next: Piece, before: string) {
  const { layer, wrap, page } = context
  if (isIndented(layer, next)) return false
  if (page) {
    if (before.length < shortLine || next.block.align !== undefined) return false
    return !endsTitle(last, before) && !context.isHeading(before)
  }
  const line = last.ranges.at(-1)
  return line !== undefined && wrap !== undefined && isFullLine(layer, wrap, line)
}

/** A title at the foot of a page: in the middle, or a name without marks that ends in a genre word. */
function endsTitle({ block }: Piece, text: string): boolean {
  return block.align !== undefined || (genreWordOf(text) !== undefined && !innerMarks.test(text))
}

/** True where a label with its mark stands alone in its paragraph. */
function isBareLabel(text: string): boolean {
  const label = readLabel(text)
  return label !== undefined && label.to === text.length
}

/** Headings, centred lines and cuts of our own are never glued. */
function isFixed({ block }: Piece): boolean {
  return block.heading !== undefined || block.furniture === true
}

function isIndented(layer: Layer, { ranges }: Piece): boolean {
  return isIndentedAt(layer, ranges[0]?.start ?? 0)
}

const opening = '(《“〔'
const closing = ')》”〕'

/** A bracket that is open at the end of a line opened, and closes, within this many characters. */
const bracketReach = 200

/** True where a bracket or quotation stays open at the end, near enough to be closed on the next line. */
function isOpen(text: string): boolean {
  const stack: string[] = []
  for (let index = Math.max(0, text.length - bracketReach); index < text.length; index++) {
    const char = text.charAt(index)
    if (opening.includes(char)) stack.push(char)
    else if (closing.includes(char)) {
      const at = stack.lastIndexOf(opening.charAt(closing.indexOf(char)))
      if (at !== -1) stack.length = at
    }
  }
  return stack.length > 0
}

function closes(text: string): boolean {
  for (let index = 0; index < Math.min(text.length, bracketReach); index++) {
    const char = text.charAt(index)
    if (opening.includes(char)) return false
    if (closing.includes(char)) return true
  }
  return false
}
