import { squeeze } from '../text/letters.ts'
import { longest } from './extents.ts'

const attachmentMark = /^附 ?件 ?(?:[一二三四五六七八九十\d]{1,3})? ?[:.、]?(?:\([^()]{1,12}\))?$/u
const attachmentList = /^附 ?件 ?(?:\d{1,2})? ?[:.、 ] ?(?=\S)/u

/** The mark 附件 (附件1, 附件:) that stands alone above an attached text. */
export function isAttachmentMark(text: string): boolean {
  return attachmentMark.test(text.trim())
}

/** Where the list behind 附件: begins in a line of attachments, or `undefined`. */
export function readAttachmentList(text: string): number | undefined {
  const match = attachmentList.exec(text)
  if (!match || text.length > longest.attachments || text.startsWith('http', match[0].length))
    return undefined
  return match[0].length
}

const publicity =
  /^\([^()]{2,30}代章\)$|^\(?(?:(?:此件|本件|公开属性|公开方式|信息公开|本文有删|有删节)[^。]{0,40}|(?:联系人|联系电话)[^。]{0,90})\)?$/u

/** A note about who seals or answers for a document, or about its cuts: (…代章), (联系人:…), (本文有删减). */
const otherNote = /代章\)$|^\(?(?:联系|本文有删|有删节)/u

/** True for what a note says of how public a document is; a seal, a contact or a cut says nothing of it. */
export function isDisclosure(text: string): boolean {
  return isPublicityNote(text) && !otherNote.test(text.trim())
}

/** (此件公开发布) whose first half was read with the wrong byte: ?。ù思_发布), ?ù思鲃庸_发布). */
const damagedPublicity = /^\?。?ù思[^。]{0,12}\)$/u

/** A note of publicity: (此件公开发布). */
export function isPublicityNote(text: string): boolean {
  return publicity.test(text.trim()) || damagedPublicity.test(text.trim())
}

const copiesStart = /^(?:抄 ?送|抄 ?报|主 ?送|分 ?送|发)[ ]?:/u

/** A line of copies (抄送:…). */
export function isCopies(text: string): boolean {
  return copiesStart.test(text.trim()) && text.length <= longest.copies
}

/** …2021年6月11日印发; 2021611日印发 has lost its marks. */
const printedEnd = /(?:\d{4}年\d{1,2}月\d{1,2}日印(?:发|制)?|(?<!\d)20\d{4,6}日?印发)$/u

const printRun = /^\(?共印 ?\d{1,5} ?份\)?$/u

/** How many copies were printed: (共印30份). */
export function isPrintRun(text: string): boolean {
  return printRun.test(text.trim())
}

/** The line that names who printed the document and when (…2021年6月11日印发). */
export function isPrinted(text: string): boolean {
  return text.length <= longest.printed && printedEnd.test(squeeze(text))
}
