import { attachmentNumber, shownAttachments } from '../attachments.ts'
import { defineRule, type Subject } from '../rule.ts'
import type { TextKind } from '../texts.ts'

/** Finds attachments that the text points to and that the document does not have (附件缺失). */
export const attachmentMissing = defineRule({
  code: 'attachment-missing',
  severity: 'warning',
  message: {
    en: 'The text points to {attachment}, and the document has none',
    zh: '文中引用了{attachment}，但文件中没有该附件',
  },
  why: {
    en: 'What is said to stand in an attachment can be done by nobody who does not have it.',
    zh: '引用的附件不存在，相关要求无法执行。',
  },
  mend: {
    en: 'Add the attachment and list it, or put its number right.',
    zh: '补上附件并列入附件说明，或改正附件序号。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法，分工见附件2。\n二、开展巡查。每月开展巡查。\n附件：1.河湖名录\n青石县水务局\n2023年3月1日',
      at: '附件2',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法，分工见附件2。\n二、开展巡查。每月开展巡查。\n附件：1.河湖名录\n2.分工表\n青石县水务局\n2023年3月1日',
  },
  *check(subject) {
    const { marks, listed } = shownAttachments(subject)
    const hasTable = subject.plan.tables.length > 0
    for (const { number, attachment, ...place } of citedAttachments(subject)) {
      const isThere =
        number === 0
          ? listed + marks.size > 0 || hasTable
          : number <= listed || marks.has(number) || (number === 1 && marks.has(0))
      if (!isThere) yield { data: { attachment }, ...place }
    }
  },
})

/** 附件之十二 with a blank or two: more of the text is not needed to read the number. */
const longestMark = 8

const pointing = ['见', '按', '照', '据', '写', '报', '以', '如', '由', '(', '和', '及', '、']
const citing: ReadonlySet<TextKind> = new Set(['section', 'task', 'notice', 'preamble', 'closing'])

function* citedAttachments({ texts }: Subject) {
  for (const { kind, plain, spanOf, taskId } of texts) {
    if (!citing.has(kind)) continue
    const text = plain()
    for (let at = text.indexOf('附件'); at !== -1; at = text.indexOf('附件', at + 2)) {
      const found = attachmentNumber(text.slice(at, at + longestMark))
      if (!found || !pointing.includes(text.charAt(at - 1))) continue
      const { number, length } = found
      const attachment = text.slice(at, at + length).trim()
      yield { number, attachment, span: spanOf(at, at + attachment.length), taskId }
    }
  }
}
