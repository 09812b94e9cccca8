import { datedLimits } from '../limits.ts'
import { defineRule } from '../rule.ts'

/** Finds limits that had passed when the document was issued: a wrong year, or a task copied from the last plan. */
export const deadlineBeforeIssue = defineRule({
  code: 'deadline-before-issue',
  severity: 'warning',
  message: {
    en: '“{text}” ({due}) had passed when the document was issued on {issuedOn}',
    zh: '“{text}”（{due}）早于成文日期{issuedOn}',
  },
  why: {
    en: 'A limit that had passed on the day of issue cannot be kept.',
    zh: '印发时已经过期的时限无法执行。',
  },
  mend: {
    en: 'Put the year or the day right; what was done before needs no limit.',
    zh: '核对年份和日期；已完成的工作不写时限。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。2022年6月底前修订巡查办法。\n二、开展巡查。2023年10月底前完成巡查。\n青石县水务局\n2023年3月1日',
      at: '2022年6月底前',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。2023年6月底前修订巡查办法。\n二、开展巡查。2023年10月底前完成巡查。\n青石县水务局\n2023年3月1日',
  },
  *check({ plan }) {
    const { issuedOn } = plan.meta
    if (issuedOn === undefined) return
    for (const { due, span, taskId, text } of datedLimits(plan)) {
      // ISO dates of four-digit years sort as text.
      if (due < issuedOn) yield { data: { text, due, issuedOn }, span, taskId }
    }
  },
})
