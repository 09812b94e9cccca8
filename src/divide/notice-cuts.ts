import { findDocumentNumbers } from '../lexicon/document-number.ts'
import { longest } from './extents.ts'
import { isBodyName, isNoticeTitle, isRecipients } from './lines.ts'

/** A site's header, the notice's title and addressees stand before the words that hand on. */
const headReach = 3000
const handingOn = /(?:印发|转发|下发|发)给?你们/gu

/**
 * Find where title and addressees of a covering notice stand inside a line, behind a site's header.
 *
 * ```text
 * …发布时间:2023-09-04青石县人民政府关于印发《…》的通知各乡镇人民政府:现将…印发给你们,…
 *                   ^                              ^              ^
 * ```
 *
 * The sentence that hands on (现印发给你们) shows them: before it stands a colon, before that the
 * addressees, before them the nearest title that ends in 通知, and maybe a document number.
 *
 * @returns Offsets in order; none where no addressees stand before such a sentence.
 */
export function findNoticeCuts(text: string): number[] {
  for (const { index } of text.slice(0, headReach).matchAll(handingOn)) {
    const colon = text.lastIndexOf(':', index)
    if (colon <= 0 || text.slice(colon, index).includes('。')) continue
    const title = titleBefore(text, colon)
    const addressees = addresseesBefore(text, colon, title?.end)
    if (addressees === undefined) continue
    const ends = title ? [title.start, title.end, ...numberIn(text, title.end, addressees)] : []
    return [...ends, addressees, colon + 1]
  }
  return []
}

/** From a title to the colon of its addressees: a number, a date, a site's counts, and their list. */
const titleReach = longest.recipients + 200

/** The nearest title of a notice that ends before `colon`; its start, where that is plain. */
function titleBefore(text: string, colon: number) {
  const at = text.lastIndexOf(noticeEnd, colon)
  const end = at + noticeEnd.length
  if (at === -1 || colon - end > titleReach) return undefined
  const begin = Math.max(0, end - longest.title - longest.body)
  const window = text.slice(begin, end)
  const number = findDocumentNumbers(window).findLast((one) => one.end <= window.indexOf('关于'))
  const edge = withIssuers(window, Math.max(titleEdge(window), number?.end ?? 0))
  const about = window.indexOf('关于', edge)
  if (about === -1) return undefined
  const issuer = window.slice(edge, about)
  if (issuer !== '' && !isIssuer(issuer)) return undefined
  const start = begin + edge
  return isNoticeTitle(text.slice(start, end)) ? { start, end } : undefined
}

/** Several issuers before 关于 are parted by blanks. */
function withIssuers(window: string, edge: number): number {
  const [before = '', name = ''] = nameBefore.exec(window.slice(0, edge)) ?? []
  return isIssuer(name) ? edge - before.length : edge
}
const nameBefore = /(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{4,30})\s+$/u

function isIssuer(name: string): boolean {
  return isBodyName(name) && !siteWord.test(name)
}

/** Words of a site's header that may stand glued to the issuer's name. */
const siteWord = /[《》“”]|正文|首页|公开|打印|文件|规定|网|方案|要点|意见|计划|通知/u

const noticeEnd = '的通知'
const openers = '《<(〈'
const closers = '》>)〉'
/** No title holds them but in brackets, nor a number but a year. */
const edgeMark = /[:。;】|.A-Za-z\s\d《<(〈]/u
const yearAtEnd = /(?:19|20)\d\d$/u
const yearMarks = '年—-－'

/** Where a title may begin at the earliest that ends a text: behind the last mark or number outside brackets. */
function titleEdge(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text.charAt(at)
    if (closers.includes(char)) at = openerBefore(text, at)
    else if (isYear(text, at)) at -= yearLength - 1
    else if (edgeMark.test(char)) return at + 1
  }
  return 0
}

/** The bracket that opens what `close` closes; behind the mark of a sentence where none does. */
function openerBefore(text: string, close: number): number {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    const char = text.charAt(at)
    depth += Number(closers.includes(char)) - Number(openers.includes(char))
    if (depth === 0) return at
    if (sentenceMarks.includes(char)) return at + 1
  }
  return 0
}
const sentenceMarks = ':。'

const yearLength = 4

/** 2023年, 2021—2025年: the year that a title names. */
function isYear(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return (
    next !== '' &&
    yearMarks.includes(next) &&
    yearAtEnd.test(text.slice(Math.max(0, at + 1 - yearLength), at + 1))
  )
}

/** Where the addressees begin that a colon closes: right behind the title, or with a class of bodies. */
function addresseesBefore(text: string, colon: number, from: number | undefined) {
  const begin = Math.max(from ?? 0, colon - longest.recipients)
  const window = text.slice(begin, colon + 1)
  const classes = [...window.matchAll(classStart)].map(({ index }) => index)
  const starts = from === begin ? [0, ...classes] : classes
  const start = starts.find((at) => {
    const list = window.slice(at)
    return isRecipients(list) && !titleMark.test(list)
  })
  return start === undefined ? undefined : begin + start
}

const titleMark = /[《》<>〈〉]|通知/u
/** Behind 、 a class goes on with a list. */
const classStart = /(?<![、,])(?:各|有关|机关|[省市县区旗]直)/gu

function numberIn(text: string, from: number, to: number): number[] {
  const [number] = findDocumentNumbers(text.slice(from, to))
  return number ? [from + number.start, from + number.end] : []
}
