import type { Range } from '../model/place.ts'
import type { FlowLine } from './flow-lines.ts'

const longestCaption = 60
const captionEnd = /(?:表|清单|台账|台帐|目录|一览|分工|分解|任务书)(?:\([^()]{1,20}\))?$/u
const sentenceMark = /[。;!?|]/u
const attachmentMark = /^附[件表录]\s?\d{0,2}\s?[::.、]?\s?/u

/** The title of the table below (表名), where a line is one; the mark 附件1 in front is no part of it. */
export function captionIn({ range, text }: FlowLine): Range | undefined {
  if (text.length > longestCaption || sentenceMark.test(text)) return undefined
  const mark = attachmentMark.exec(text)?.[0] ?? ''
  const title = text.slice(mark.length)
  if (title === '' || title.includes(':') || !captionEnd.test(title)) return undefined
  return { start: range.start + mark.length, end: range.end }
}

const attachmentLine = /^附[件表录]\s?\d{0,2}\s?:?$/u

/** Whether a line opens something new: an attachment's mark or the title of a table. */
export function opensAnother(line: FlowLine): boolean {
  return attachmentLine.test(line.text) || captionIn(line) !== undefined
}
