import { defineRule } from '../rule.ts'
import { findCounts } from '../stated.ts'

/** Finds counts from which 个方面 was lost (数目粘连): 1034项 for 10方面34项. */
export const countDamaged = defineRule({
  code: 'count-damaged',
  severity: 'warning',
  message: {
    en: '“{stated}” can only be {areas} headings with {items} tasks',
    zh: '“{stated}”应为“{areas}个方面{items}项”',
  },
  why: {
    en: 'A copy that lost its words between two numbers gives the plan a count that nobody can meet.',
    zh: '转载时丢字，两个数目粘在一起，与实际任务数不符。',
  },
  mend: {
    en: 'Put the lost words back between the two numbers.',
    zh: '在两个数之间补回“个方面”。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n为做好河湖管护，提出214项任务。\n一、完善制度\n（一）健全巡查制度。修订办法。\n（二）健全考核制度。制定细则。\n（三）健全公示制度。更新公示牌。\n（四）健全督查制度。按季通报。\n（五）健全培训制度。每年一次。\n（六）健全保障制度。落实经费。\n（七）健全档案制度。一河一档。\n二、开展巡查\n（一）开展日常巡查。每月一次。\n（二）开展专项巡查。汛前完成。\n（三）开展联合巡查。每季一次。\n（四）开展夜间巡查。不定期。\n（五）开展航空巡查。每年一次。\n（六）开展水质巡查。每月一次。\n（七）开展工程巡查。汛后完成。',
      at: '214项',
    },
    good: '青石县2023年河湖管护工作要点\n为做好河湖管护，提出2个方面4项任务。\n一、完善制度\n（一）健全巡查制度。修订办法。\n（二）健全考核制度。制定细则。\n二、开展巡查\n（一）开展日常巡查。每月一次。\n（二）开展专项巡查。汛前完成。',
  },
  *check(subject) {
    for (const { glued, stated, span } of findCounts(subject)) {
      if (glued) yield { data: { stated, ...glued }, span }
    }
  },
})
