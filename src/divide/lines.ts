import { findDocumentNumbers, readDocumentNumber } from '../lexicon/document-number.ts'
import { genreWordOf } from '../lexicon/genre.ts'
import { bodyHeads, type FieldKey, fieldNames, siteDays } from '../lexicon/head.ts'
import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import { endsInWord, indexWords } from '../lexicon/word-index.ts'
import { findDates, readDamagedDate } from '../text/dates.ts'
import { squeeze } from '../text/letters.ts'
import { readBlankFields, readBracketFields } from './blank-fields.ts'
import { longest } from './extents.ts'
import { findStamp } from './stamps.ts'

const blanks = /\s+/gu

/** A field of an index table or a site's header: 发布日期:2021-06-09. */
export interface Field {
  readonly key: FieldKey
  /** Where the value begins in the text; it ends with the text. */
  readonly from: number
}

const fieldStart = /^[-•·|\s【[]*/u

/** Read a line as a field, or `undefined`. */
export function readField(text: string): Field | undefined {
  const start = fieldStart.exec(text)?.[0].length ?? 0
  const colon = text.indexOf(':', start)
  const bracket = text.indexOf('】', start)
  const end = colon === -1 ? bracket : colon
  if (end === -1 || end - start > longest.fieldName) return undefined
  const key = fieldKey(text.slice(start, end))
  return key ? { key, from: end + 1 } : undefined
}

const latinLetter = /[a-z]/giu

/** The field that a printed name is; a site may print it in two languages (日期 Date). */
function fieldKey(printed: string): FieldKey | undefined {
  const name = squeeze(printed).replace('】', '')
  return fieldNames[name] ?? fieldNames[name.replace(latinLetter, '')]
}

/** A field among others on its line; its value stands at `[from, to)`. */
interface PlacedField extends Field {
  readonly to: number
}

/**
 * Read every field of a line.
 *
 * ```text
 * 索引号:0012 | 主题分类:综合政务 | 发布日期:2021-12-18
 * 来源:云溪县人民政府时间:2021-12-18 09:43
 * ```
 */
export function readFields(text: string): readonly PlacedField[] {
  const blank = readBlankFields(text)
  if (blank.length > 0) return blank
  const bracketed = readBracketFields(text)
  if (bracketed.length > 0) return bracketed
  const more = readColonFields(text)
  if (more.some(({ key }) => siteDays.has(key))) return more
  const stamp = findStamp(text, more.length > 0 ? 'fields' : 'other')
  // 成文日期: | 2021-12-18 |: the day is what that field says.
  const isValue = more.some(({ key, from }) => key !== 'site' && from === stamp?.from)
  return stamp && !isValue ? [{ key: 'publishedOn', ...stamp }, ...more] : more
}

/** 索引号:012主题分类:综合来源:县政府: this many names of fields show that the blanks between are lost. */
const fewestGlued = 3

function readColonFields(text: string): PlacedField[] {
  const parted = placeFields(text, 'parted')
  if (parted.length === 0 || !text.includes(':')) return parted
  const glued = placeFields(text, 'glued')
  return glued.length >= fewestGlued ? glued : parted
}

function placeFields(text: string, kind: 'parted' | 'glued'): PlacedField[] {
  const starts: (Field & { readonly start: number })[] = []
  const first = readField(text)
  if (first) starts.push({ ...first, start: 0 })
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const last = starts.at(-1)
    if (last && colon < last.from) continue
    const start = fieldStartBefore(text, last?.from ?? 0, colon, kind)
    const key = start === undefined ? undefined : fieldKey(text.slice(start, colon))
    if (start !== undefined && key) starts.push({ key, from: colon + 1, start })
  }
  return starts.map(({ key, from }, index) => {
    const stop = starts[index + 1]?.start ?? text.length
    let to = stop
    while (to > from && fieldMarks.includes(text.charAt(to - 1))) to--
    // 索引号:|…|发文机关:|…: the bars of an index table on one line.
    let at = from
    while (at < to && barMarks.includes(text.charAt(at))) at++
    return { key, from: at, to }
  })
}

const fieldMarks = ' |;,【】\t\u3000'
const barMarks = ' |\t\u3000'

/** Start of a field's name before a colon: behind a mark, or glued to a value where a date follows. */
function fieldStartBefore(
  text: string,
  from: number,
  colon: number,
  kind: 'parted' | 'glued',
): number | undefined {
  const isDated = digit.test(text.charAt(colon + 1)) || numbered(text, colon + 1)
  for (let at = Math.max(from, colon - longest.fieldName); at < colon - 1; at++) {
    const stands = at === from || fieldMarks.includes(text.charAt(at - 1))
    if ((stands || isDated || kind === 'glued') && fieldKey(text.slice(at, colon))) return at
  }
  return undefined
}
const digit = /\d/u

/** A document number right behind a colon: what stands before it can only be its name. */
function numbered(text: string, at: number): boolean {
  return readDocumentNumber(text, at + (text.charAt(at) === ' ' ? 1 : 0)) !== undefined
}

/** The meta field that a whole cell names (索 引 号:), or `undefined`. */
export function readFieldName(text: string): FieldKey | undefined {
  const name = squeeze(text).replace(nameMarks, '')
  return name.length <= longest.fieldName ? fieldNames[name] : undefined
}

/** [ 索引号 ], 索引号: */
const nameMarks = /^[[【]|[:\]】]$/gu

const namePunctuation = /[。;:,!?(《》“”|•]/u
/** 办 公 室: characters set apart over a line are a name; more of them are an address or a motto. */
const spacedLength = 6
const spacedName = /^(?:[\u4e00-\u9fa5] )+[\u4e00-\u9fa5]$/u

/** A row of a table: 9 再开工一批工程 水利部. */
const counted = /^\d{1,3}\s/u

const heads = indexWords(bodyHeads)

/** True for a line that is nothing but names of bodies (署名, 发文机关标志). */
export function isBodyName(text: string): boolean {
  const squeezed = squeeze(text)
  const limit = text.trim().includes(' ') ? longest.bodies : longest.body
  if (squeezed.length < 2 || squeezed.length > limit || namePunctuation.test(squeezed)) return false
  if (counted.test(text)) return false
  if (spacedName.test(text) && squeezed.length <= spacedLength) return true
  if (noBody.test(squeezed)) return false
  return endsInWord(heads, squeezed) && !readLabel(text)
}

const tableLine = /^序 ?号(?=$|[\s|│┃¦])/u

/** A flattened table's head: its first header, alone on the line or before others. */
export function isTableLine(text: string): boolean {
  return tableLine.test(text.trim())
}

/** Words that end as a body's name does: 市场格局, 全社会. */
const noBody = /(?:[格布大全结开变]局|社会|机会|[内外东西南北中干全]部|[好用到]处)$/u

/** The whole line is a date, maybe in brackets, maybe with blanks or 印发 behind it. */
export function readDateLine(text: string): string | undefined {
  const line = squeeze(text)
  if (line.length > longest.dateLine) return undefined
  const [date, more] = findDates(dayless.test(line) ? `${line}日` : line)
  if (!date || more) return readDamagedDate(line)
  const outside = line.slice(0, date.start) + line.slice(date.end)
  return dateFrame.test(outside) ? date.iso : undefined
}
const bracketed = /^\([^()]{6,90}\)$/u

/** A bracket under a title that tells a day (题注): (2023年2月17日县政府常务会议通过). */
export function isDatedNote(text: string): boolean {
  return bracketed.test(text.trim()) && findDates(text).length > 0
}

/** A date that has lost its last character: 2021年2月22. */
const dayless = /^\d{4}年\d{1,2}月\d{1,2}$/u
const dateFrame = /^[()()]*$/u

/** The whole line is a document number (发文字号). */
export function isNumberLine(text: string): boolean {
  const [number] = findDocumentNumbers(text)
  if (!number) return false
  return text.slice(0, number.start).trim().length <= 1 && text.slice(number.end).trim().length <= 1
}

/** 各局: are addressees, with their mark; 各: is nobody. */
const shortestRecipients = 4
const noRecipients = /[。!?《]/u
const recipientWord =
  /(?:各|有关|直属|单位|部门|机构|政府|委员会|办公室|局|厅|公司|学校|街道|乡镇|处室|科室|中心|派出所)|^[\u4e00-\u9fa5]{2,12}部$/u
const addressing = /(?:如下|下列|以下|包括|分别|为|是|即)$/u

/** A line of addressees (主送机关): names of bodies closed by a colon. */
export function isRecipients(text: string): boolean {
  if (!recipientsEnd.includes(text.charAt(text.length - 1) || '-')) return false
  if (text.includes(';') && !isGrouped(text)) return false
  if (
    text.length < shortestRecipients ||
    text.length > longest.recipients ||
    noRecipients.test(text)
  )
    return false
  if (dated.test(text) || titled.test(text) || channel.test(text)) return false
  const list = text.slice(0, -1)
  if (labels.has(list.slice(Math.max(list.lastIndexOf(','), list.lastIndexOf('、')) + 1)))
    return false
  return recipientWord.test(list) && !addressing.test(list) && !readLabel(text) && !readField(text)
}

/** 省政府信息:, 部门动态:: a channel of a site. */
const channel = /(?:信息|动态|要闻|新闻|专题|链接|栏目)[:,;]$/u

/** A site's line, which names a day. */
const dated = /\d{4}[-/.年]\d/u
/** A title among what a site prints: …工作方案,标签:. */
const titled = /(?:方案|通知|意见|要点|范文)[,、]/u
const recipientsEnd = ':,;'

/** 各县政府;市直各部门:: every group begins as addressees do. */
function isGrouped(text: string): boolean {
  return text
    .slice(0, -1)
    .split(';')
    .every((group) => namesStart.test(group.trim()))
}

const namesStart =
  /^(?:各|[省市州县区]各|机关|市直|县直|区直|省直|局属|委属|国务院|有关|全[省市县区])/u

/** Names under a notice's title that have lost their colon. */
export function isBareRecipients(text: string): boolean {
  const line = text.trim()
  if (
    line.length < shortestRecipients ||
    line.length > longest.recipients ||
    noRecipients.test(line) ||
    line.includes(':')
  )
    return false
  if (namesStart.test(line)) return line.endsWith(',') || recipientEnd.test(line)
  // 云溪开发区管委会,各乡镇人民政府: a body may stand before the classes.
  const parts = line.split(',').filter(Boolean)
  return (
    parts.some((part) => namesStart.test(part)) && parts.every((part) => recipientEnd.test(part))
  )
}
const recipientEnd =
  /(?:政府|单位|部门|机构|处室|科室|办事处|委员会|管委会|局|厅|公司|学校|街道|乡镇|中心|社区)(?:\([^()]*\))?$/u

/** A title without the 《》 that stand around the whole of it. */
export function withoutQuotes(text: string): string {
  const isWhole = text.startsWith('《') && text.indexOf('》') === text.length - 1
  return isWhole && text.indexOf('《', 1) === -1 ? text.slice(1, -1) : text
}

const handsOn = ['征求《', '印发', '转发', '下发', '公布', '发布', '下达']

/** A heading that hands on another document: 关于印发《…》的通知. */
export function isNoticeTitle(text: string): boolean {
  const line = withoutQuotes(squeeze(text))
  const verbAt = Math.max(...handsOn.map((verb) => line.lastIndexOf(verb)))
  const object = line.slice(Math.max(verbAt, 0))
  if (verbAt === -1 || object.length > longest.handedOn || object.includes('。')) return false
  return (
    line.endsWith('通知') ||
    line.endsWith('的函') ||
    (line.includes('征求《') && line.endsWith('公告')) ||
    (line.includes('关于印发') && genreWordOf(line) !== undefined) ||
    (line.includes('印发《') && line.endsWith('》'))
  )
}

const sentenceMark = /[。;!?]/u

/** A line that may be a title or part of one: no sentence, no field, no label, no list. */
export function isTitleLine(text: string): boolean {
  const line = text.trim()
  if (line.length < 2 || lengthOfMatter(line) > longest.title) return false
  if (sentenceMark.test(line.slice(0, -1))) return false
  const last = line.charAt(line.length - 1)
  if ('。;:,!?、|'.includes(last) || line.includes('|')) return false
  if (line.includes(':') || readField(line) || isNumberLine(line) || readDateLine(line))
    return false
  return readLabel(line) === undefined
}

/** Length of a title from 关于 on where several bodies stand before it. */
function lengthOfMatter(line: string): number {
  const about = line.indexOf('关于')
  if (line.length <= longest.title || about > longest.recipients) return line.length
  const bodies = line.slice(0, Math.max(about, 0)).split(blanks).filter(Boolean)
  return bodies.length > 1 && bodies.every(isBodyName) ? line.length - about : line.length
}

const siteDate = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: \d{1,7})?$/u

/** A bare date under a title, as copying sites print it, maybe with a count of views. */
export function isSiteDate(text: string): boolean {
  return siteDate.test(text.trim())
}
