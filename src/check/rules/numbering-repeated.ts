import { listBreaks } from '../list-numbers.ts'
import { numberingBreaks } from '../numbering.ts'
import { defineRule } from '../rule.ts'

/** Finds items that bear a number twice (重号). */
export const numberingRepeated = defineRule({
  code: 'numbering-repeated',
  severity: 'warning',
  message: {
    en: 'The number {label} stands here a second time',
    zh: '序号{label}重复出现',
  },
  why: {
    en: 'Two items of one number cannot be told apart in a division of work, a ledger or a report.',
    zh: '两项共用一个序号，分工、台账和督查中无法区分。',
  },
  mend: {
    en: 'Number this item and the ones below it anew.',
    zh: '将本项及其后各项重新编号。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。健全巡查制度。\n二、开展巡查。每月开展巡查。\n二、加强宣传。开展集中宣传。',
      at: '二、',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。健全巡查制度。\n二、开展巡查。每月开展巡查。\n三、加强宣传。开展集中宣传。',
  },
  replaces: 'label-out-of-order',
  *check({ plan }) {
    for (const { item, kind } of numberingBreaks(plan)) {
      const { label, span, taskId } = item
      if (kind === 'repeated') yield { data: { label }, span, taskId }
    }
    for (const { kind, label, span, taskId } of listBreaks(plan)) {
      if (kind === 'repeated') yield { data: { label }, span, taskId }
    }
  },
})
