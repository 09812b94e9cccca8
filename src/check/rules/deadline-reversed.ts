import { datedLimits } from '../limits.ts'
import { defineRule } from '../rule.ts'

/** Finds periods that end before they begin. */
export const deadlineReversed = defineRule({
  code: 'deadline-reversed',
  severity: 'warning',
  message: {
    en: '“{text}” ends ({due}) before it begins ({start})',
    zh: '“{text}”的结束日期{due}早于开始日期{start}',
  },
  why: {
    en: 'A period that ends before it begins cannot be kept.',
    zh: '结束早于开始的时限无法执行。',
  },
  mend: {
    en: 'Put the two dates right.',
    zh: '核对起止日期。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法。\n二、开展巡查。2023年9月至2023年4月开展巡查。',
      at: '2023年9月至2023年4月',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法。\n二、开展巡查。2023年4月至2023年9月开展巡查。',
  },
  *check({ plan }) {
    for (const { due, span, start, taskId, text } of datedLimits(plan)) {
      if (start !== undefined && start > due) yield { data: { text, start, due }, span, taskId }
    }
  },
})
