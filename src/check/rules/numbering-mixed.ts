import type { Plan } from '../../model/plan.ts'
import { type Item, itemsOf, siblingLists } from '../items.ts'
import { labelForm } from '../label-form.ts'
import { numberingBreaks } from '../numbering.ts'
import { defineRule } from '../rule.ts'

/** Finds items numbered in another form than those beside them (序号形式混用): 1. 2、 3. */
export const numberingMixed = defineRule({
  code: 'numbering-mixed',
  severity: 'warning',
  message: {
    en: '{label} is written in another form than the numbers beside it ({form})',
    zh: '{label}与同级序号（{form}）的形式不一致',
  },
  why: {
    en: 'Items of one level that are numbered in two forms look like items of two levels; GB/T 9704 numbers them 一、 (一) 1. (1).',
    zh: '同级事项序号形式不一，容易被当成不同层次；GB/T 9704 规定层次序数依次为“一、”“（一）”“1.”“（1）”。',
  },
  mend: {
    en: 'Write all numbers of the level in one form.',
    zh: '同一层次的序号统一用一种形式。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度\n1.健全巡查制度。修订办法。\n2、健全考核制度。制定细则。\n3.健全公示制度。更新公示牌。',
      at: '2、',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度\n1.健全巡查制度。修订办法。\n2.健全考核制度。制定细则。\n3.健全公示制度。更新公示牌。',
  },
  replaces: 'label-out-of-order',
  *check({ plan }) {
    const strays = numberingBreaks(plan).filter(({ beside }) => beside)
    for (const { item, beside = item } of strays) {
      const { label, span, taskId } = item
      const form = labelForm(beside.label)
      yield { data: { label, form }, span, taskId, reportedAt: beside.span }
    }
    for (const [{ label, span, taskId }, form] of oddForms(plan)) {
      yield { data: { label, form }, span, taskId }
    }
  },
})

/** Items whose form is not the usual one of their level and shape, with the usual one. */
function* oddForms(plan: Plan): Generator<readonly [Item, string]> {
  for (const level of levelsOf(plan).values()) {
    const counts = new Map<string, number>()
    for (const { label } of level) {
      const form = labelForm(label)
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
    // Of two forms that are as frequent the first is taken for the usual one.
    const [usual = ''] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
    for (const item of level) if (labelForm(item.label) !== usual) yield [item, usual]
  }
}

function levelsOf(plan: Plan): ReadonlyMap<string, readonly Item[]> {
  const levels = new Map<string, Item[]>()
  for (const siblings of siblingLists(itemsOf(plan))) {
    for (const item of siblings) {
      const key = `${item.part} ${item.depth} ${item.shape}`
      levels.set(key, [...(levels.get(key) ?? []), item])
    }
  }
  return levels
}
