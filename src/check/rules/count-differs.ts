import { countParts } from '../counts.ts'
import { defineRule } from '../rule.ts'
import { findCounts } from '../stated.ts'

/** Finds counts of the plan's own tasks that do not hold (数目不符): 10个方面34项. */
export const countDiffers = defineRule({
  code: 'count-differs',
  severity: 'warning',
  message: {
    en: 'The text counts “{stated}”, the plan has {areas} headings with {items} tasks',
    zh: '文中称“{stated}”，实际为{areas}个方面{items}项',
  },
  why: {
    en: 'The count in the notice is what inspections go by; where it does not hold, something was added or dropped later.',
    zh: '督查按通知中的数目核对；数目不符说明事项有增减而未同步修改。',
  },
  mend: {
    en: 'Count again, and put the number or the list right.',
    zh: '重新核对，改正数目或补齐事项。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n为做好河湖管护，提出2个方面5项任务。\n一、完善制度\n（一）健全巡查制度。修订办法。\n（二）健全考核制度。制定细则。\n二、开展巡查\n（一）开展日常巡查。每月一次。\n（二）开展专项巡查。汛前完成。',
      at: '2个方面5项',
    },
    good: '青石县2023年河湖管护工作要点\n为做好河湖管护，提出2个方面4项任务。\n一、完善制度\n（一）健全巡查制度。修订办法。\n（二）健全考核制度。制定细则。\n二、开展巡查\n（一）开展日常巡查。每月一次。\n（二）开展专项巡查。汛前完成。',
  },
  *check(subject) {
    const { first } = countParts(subject.plan)
    for (const { glued, stated, span } of findCounts(subject)) {
      if (!glued) yield { data: { stated, ...first }, span }
    }
  },
})
