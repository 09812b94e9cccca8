import { listBreaks } from '../list-numbers.ts'
import { numberingBreaks } from '../numbering.ts'
import { defineRule } from '../rule.ts'

/** Finds items whose number skips one (断号): an item was taken out, or lost on the way. */
export const numberingGap = defineRule({
  code: 'numbering-gap',
  severity: 'warning',
  message: {
    en: '{label} follows number {before}: {missing} is missing',
    zh: '{label}之前是第{before}项，缺第{missing}项',
  },
  why: {
    en: 'A number that is skipped leaves readers looking for the item, and shifts every reference to the ones below it.',
    zh: '断号会让人误以为缺少内容，对后面各项的引用也会错位。',
  },
  mend: {
    en: 'Put the missing item back, or number the items below it anew.',
    zh: '补上缺失的事项，或将其后各项重新编号。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。健全巡查制度。\n二、开展巡查。每月开展巡查。\n四、加强宣传。开展集中宣传。',
      at: '四、',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。健全巡查制度。\n二、开展巡查。每月开展巡查。\n三、加强宣传。开展集中宣传。',
  },
  replaces: 'label-out-of-order',
  *check({ plan }) {
    for (const { item, before, kind } of numberingBreaks(plan)) {
      const { label, ordinal, span, taskId } = item
      if (kind !== 'gap') continue
      yield { data: { label, before, missing: missingOf(before, ordinal) }, span, taskId }
    }
    for (const { kind, label, before, ordinal, span, taskId } of listBreaks(plan)) {
      if (kind !== 'gap') continue
      yield { data: { label, before, missing: missingOf(before, ordinal) }, span, taskId }
    }
  },
})

function missingOf(before: number, ordinal: number): string {
  return ordinal === before + 2 ? String(before + 1) : `${before + 1}–${ordinal - 1}`
}
