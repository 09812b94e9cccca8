import type { GoldMeta } from '../support/gold.ts'
import { iso } from './limits.ts'
import type { Block, BlockRole } from './model.ts'
import {
  type Addressees,
  type Day,
  drawAddressees,
  drawDate,
  drawNumber,
  type Names,
} from './names.ts'
import { drawPlain } from './sentences.ts'
import { drawSiteEnd, drawSiteTop } from './site.ts'
import type { Switch } from './switches.ts'
import { closings, objects, themes } from './words/prose.ts'
import { choose, isOneLine, type Writer } from './writer.ts'

/** What stands round a plan's outline, and the truth of the whole document's head. */
export interface Head {
  readonly opening: readonly Block[]
  readonly ending: readonly Block[]
  readonly meta: GoldMeta
  /** What stands above each plan of a notice that holds several; empty where it holds one. */
  readonly parts: readonly (readonly Block[])[]
}

/** What the head of one document is made of. */
export interface Made {
  readonly w: Writer
  readonly names: Names
  readonly fullTitle: string
  readonly noticeTitle: string | null
  readonly number: string | null
  readonly numberForm: Switch<'number'>
  readonly issuers: readonly string[]
  readonly signatures: readonly string[]
  readonly issued: Day | undefined
  readonly published: Day | undefined
  readonly addressees: Addressees | undefined
  readonly attachments: readonly string[]
  /** Titles of the plans, where the notice holds several. */
  readonly parts: readonly string[]
}

export const paragraph = (text: string, role: BlockRole = 'body'): Block => ({
  type: 'paragraph',
  role,
  text,
})

/** Draw the head of a document that carries the plan `names`. */
export function drawHead(w: Writer, names: Names): Head {
  const made = make(w, names)
  const { style } = w
  const top = drawSiteTop(made)
  const head = heads[style.head](made)
  const published = top.published ?? made.published
  return {
    opening: [...top.blocks, ...head.opening, ...(made.parts.length > 0 ? [] : preamble(made))],
    parts: made.parts.map((title, index) => [
      paragraph(`附件${index + 1}`, 'meta'),
      paragraph(title, 'title'),
      ...preamble(made),
    ]),
    ending: [...closing(w), ...head.ending, ...drawSiteEnd(w)],
    meta: {
      title: style.head === 'recipients' ? null : made.fullTitle,
      noticeTitle: made.noticeTitle,
      documentNumber: made.number,
      issuers: made.issuers,
      recipients: made.addressees?.names ?? [],
      issuedOn: made.issued ? day(made.issued) : null,
      publishedOn: published ? day(published) : null,
      planYear: style.head === 'recipients' ? null : names.planYear,
      attachments: made.attachments,
    },
  }
}

function day({ year, month, day: date }: Day): string {
  return iso(year, month, date)
}

function make(w: Writer, names: Names): Made {
  const { head } = w.style
  const isNotice = head === 'notice'
  const signatures = drawSignatures(w, names.issuer)
  const fullTitle = names.title + names.subtitle
  const parts = w.style.parts === 'several' ? drawParts(w) : []
  return {
    w,
    names,
    fullTitle,
    noticeTitle: isNotice ? `关于印发《${fullTitle}》的通知` : null,
    ...drawNumberOf(w),
    issuers: signatures.length > 0 ? signatures : namedIssuers(w, names),
    signatures,
    issued: head === 'bare' ? undefined : drawDay(w),
    published: undefined,
    addressees: head === 'bare' ? undefined : drawAddressees(w),
    attachments: isNotice ? drawAttachments(w, fullTitle, parts) : [],
    parts,
  }
}

function drawNumberOf(w: Writer): Pick<Made, 'number' | 'numberForm'> {
  const { head } = w.style
  const numberForm = head === 'bare' || head === 'recipients' ? 'none' : choose(w, 'number')
  if (numberForm === 'none') return { number: null, numberForm }
  const printed = numberForm === 'spaced' || numberForm === 'square' ? numberForm : 'plain'
  return { number: drawNumber(w, printed), numberForm }
}

function drawParts(w: Writer): string[] {
  const kind = w.random.pick(['行动方案', '实施方案', '行动计划'])
  return w.random.some(themes, w.random.between(2, 3)).map((theme) => w.place + theme + kind)
}

/** Without signature: the body that the document's own title names. */
function namedIssuers(w: Writer, names: Names): string[] {
  if (w.style.head === 'notice') return [names.issuer]
  return names.named && w.style.head !== 'recipients' ? [names.issuer] : []
}

function drawDay(w: Writer): Day {
  return { year: w.baseYear, month: w.random.between(1, 12), day: w.random.between(1, 28) }
}

function drawSignatures(w: Writer, issuer: string): string[] {
  const kind = w.style.head === 'bare' ? 'missing' : choose(w, 'signature')
  if (kind === 'missing') return []
  if (kind === 'one' || w.level === 'nation') return [issuer]
  const other = w.kind === 'office' ? '财政局' : '人民政府信访局'
  return [issuer, w.place + other]
}

function drawAttachments(w: Writer, title: string, parts: readonly string[]): readonly string[] {
  if (parts.length > 0) return parts
  const kind = choose(w, 'attachments')
  if (kind === 'none') return []
  return kind === 'one' ? [title] : [title, `${w.random.pick(objects)}情况统计表`]
}

interface Parts {
  readonly opening: readonly Block[]
  readonly ending: readonly Block[]
}

const heads: Readonly<Record<Switch<'head'>, (made: Made) => Parts>> = {
  notice: (made) => ({
    opening: [
      ...numberLine(made, 'before'),
      ...noticeHeading(made),
      ...numberLine(made, 'after'),
      ...addressed(made),
      ...cover(made),
      ...attachmentList(made),
      ...signed(made),
      ...(made.parts.length > 0 ? [] : [...attachmentMark(made.w), ...titleLines(made)]),
    ],
    ending: [],
  }),
  direct: (made) => ({
    opening: [
      ...numberLine(made, 'before'),
      ...titleLines(made),
      ...numberLine(made, 'after'),
      ...addressed(made),
    ],
    ending: [...signed(made), ...copies(made.w)],
  }),
  bare: (made) => ({ opening: titleLines(made), ending: [] }),
  recipients: (made) => ({ opening: addressed(made), ending: signed(made) }),
}

function numberLine(
  { w, number, numberForm, signatures }: Made,
  place: 'before' | 'after',
): Block[] {
  if (!number) return []
  const before = numberForm === 'before' || numberForm === 'spaced'
  if (before !== (place === 'before')) return []
  // A letterhead names the issuer only where nobody signs.
  const letterhead = before && signatures.length > 0 && choose(w, 'letterhead') === 'yes'
  const text = numberForm === 'bracketed' ? `（${number}）` : number
  const line = paragraph(text, 'meta')
  return letterhead ? [paragraph(`${letterheadOf(w)}文件`, 'meta'), line] : [line]
}

function letterheadOf(w: Writer): string {
  return w.level === 'nation' ? '国务院办公厅' : `${w.place}人民政府`
}

function noticeHeading({ w, names, noticeTitle }: Made): Block[] {
  const text = noticeTitle ?? ''
  const form = choose(w, 'noticeTitle')
  if (form === 'one') return [paragraph(names.issuer + text, 'title')]
  if (form === 'issuer') return [paragraph(names.issuer, 'title'), paragraph(text, 'title')]
  return [paragraph(names.issuer, 'title'), ...broken(text).map((line) => paragraph(line, 'title'))]
}

const breakPoints = /(?<=年|关于|印发|的|（试行）|、)(?=.{4})/gu

/** Break a title in two where people do: behind the year, 关于 or 的, nearest to its middle. */
function broken(text: string): string[] {
  const middle = text.length / 2
  const places = [...text.matchAll(breakPoints)].map(({ index }) => index)
  const near = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return near ? [text.slice(0, near), text.slice(near)] : [text]
}

function titleLines({ w, names }: Made): Block[] {
  const form = isOneLine(w) ? 'one' : choose(w, 'titleLines')
  const lines = form === 'broken' ? broken(names.title) : [names.title]
  const under = names.subtitle ? [names.subtitle] : []
  const once = [...lines, ...under].map((line) => paragraph(line, 'title'))
  return form === 'twice' ? [...once, ...once] : once
}

function addressed({ w, addressees }: Made): Block[] {
  if (!addressees) return []
  const end = isOneLine(w) ? '：' : choose(w, 'recipientsEnd')
  return [paragraph(addressees.text + end, 'recipients')]
}

function cover(made: Made): Block[] {
  const { w, fullTitle } = made
  const kind = choose(w, 'cover')
  const rule =
    w.style.standing === 'first-leads-notice' ? '责任单位中列第一位者为牵头单位，下同。' : ''
  const report =
    kind === 'report'
      ? `请于${w.baseYear}年${w.random.between(1, 12)}月15日前将工作方案报送办公室，每季度末报送进展情况。`
      : ''
  const contact = kind === 'contact' ? [paragraph('联系人：李工，联系电话：0000-1234567。')] : []
  const text = `现将《${fullTitle}》印发给你们，请结合实际认真贯彻落实。${rule}${report}`
  return [paragraph(text), ...ownItems(w), ...contact]
}

function ownItems(w: Writer): Block[] {
  const kind = choose(w, 'ownItems')
  if (kind === 'no') return []
  const labels = kind === 'yes' ? ['一、', '二、', '三、'] : ['1.', '2.', '3.']
  const titles = ['提高思想认识', '压实工作责任', '强化督促检查']
  return labels.map((label, index) =>
    paragraph(`${label}${titles[index]}。各单位要${drawPlain(w).text}。`),
  )
}

function attachmentList({ attachments, w }: Made): Block[] {
  const [first, ...rest] = attachments
  if (!first) return []
  if (rest.length === 0) return [paragraph(`附件：${first}`)]
  const lines = attachments.map((title, index) => `${index + 1}.${title}`)
  if (w.random.chance(0.3)) return [paragraph('附件：'), ...lines.map((line) => paragraph(line))]
  return [paragraph(`附件：${lines[0]}`), ...lines.slice(1).map((line) => paragraph(line))]
}

function signed({ w, signatures, issued }: Made): Block[] {
  if (!issued) return []
  const publicity = choose(w, 'publicity')
  const date = drawDate(w, issued)
  const joint = signatures.length > 1 && w.random.chance(0.5)
  const lines = joint ? [signatures.join('　')] : signatures
  const note = '（此件公开发布）'
  return [
    ...lines.map((line) => paragraph(line, 'signature')),
    paragraph(publicity === 'date-line' ? `${date} ${note}` : date, 'signature'),
    ...(publicity === 'line' ? [paragraph(note)] : []),
  ]
}

function attachmentMark(w: Writer): Block[] {
  const mark = choose(w, 'attachmentMark')
  if (mark === 'none') return []
  return [paragraph(mark === 'plain' ? '附件' : '附件1', 'meta')]
}

function copies(w: Writer): Block[] {
  if (isOneLine(w) || choose(w, 'copies') === 'none') return []
  return [paragraph('抄送：县委办公室，县人大常委会办公室。')]
}

function preamble({ w, names }: Made): Block[] {
  const kind = choose(w, 'preamble')
  if (kind === 'none') return []
  const aim = `为做好${names.theme}工作，根据上级部署，结合实际，`
  return [paragraph(kind === 'one' ? `${aim}制定本方案。` : `${aim}现提出如下意见：`)]
}

function closing(w: Writer): Block[] {
  if (isOneLine(w)) return []
  return choose(w, 'closing') === 'none' ? [] : [paragraph(w.random.pick(closings))]
}
