import { fold } from '../../text/fold.ts'
import { shownAttachments } from '../attachments.ts'
import { defineRule } from '../rule.ts'

/** Finds attachments that are listed while others stand in the document (附件未随文). */
export const attachmentNotIncluded = defineRule({
  code: 'attachment-not-included',
  severity: 'info',
  message: {
    en: 'Attachment {number}, “{title}”, is listed and does not stand in the document',
    zh: '附件{number}“{title}”已列出，但未随文附上',
  },
  why: {
    en: 'Pages often leave attachments to a download; what stands in them was not read.',
    zh: '网页转载常把附件另行下载；其中的内容没有读取。',
  },
  mend: {
    en: 'Check the attached file too.',
    zh: '请同时检查附件文件。',
  },
  examples: {
    bad: {
      text: '青石县水务局\n关于印发《青石县2023年河湖管护工作要点》的通知\n各乡镇人民政府：\n现将《青石县2023年河湖管护工作要点》印发给你们，请认真落实。\n附件：1.青石县2023年河湖管护工作要点\n2.河湖巡查情况统计表\n青石县水务局\n2023年3月1日\n附件1\n青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法。\n二、开展巡查。每月开展巡查。',
      at: '河湖巡查情况统计表',
    },
    good: '青石县水务局\n关于印发《青石县2023年河湖管护工作要点》的通知\n各乡镇人民政府：\n现将《青石县2023年河湖管护工作要点》印发给你们，请认真落实。\n附件：青石县2023年河湖管护工作要点\n青石县水务局\n2023年3月1日\n附件\n青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法。\n二、开展巡查。每月开展巡查。',
  },
  *check(subject) {
    const { plan, textLayer } = subject
    const { attachments, spans } = plan.meta
    if (attachments.length < 2 || textLayer === undefined) return
    const { marks } = shownAttachments(subject)
    const layer = plain(textLayer)
    const absent = attachments.flatMap((title, index) => {
      const printed = plain(title)
      // 附件1 may head the list itself.
      const isMarked = index > 0 && marks.has(index + 1)
      const isThere = isMarked || layer.indexOf(printed) !== layer.lastIndexOf(printed)
      return isThere ? [] : [{ number: index + 1, title, span: spans.attachments?.[index]?.[0] }]
    })
    // Where none is there the whole list is a download, and the text alone was meant to be read.
    if (absent.length === attachments.length) return
    for (const { span, ...data } of absent) yield { data, span }
  },
})

const blanks = /\s+/gu

function plain(text: string): string {
  return fold(text).replace(blanks, '')
}
