import { loneMarks } from '../pairs.ts'
import { defineRule } from '../rule.ts'

const brackets = new Map([
  ['(', ')'],
  ['[', ']'],
  ['〔', '〕'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
])

/** Finds brackets and title marks without a partner (括号、书名号不成对). */
export const bracketsUnbalanced = defineRule({
  code: 'brackets-unbalanced',
  severity: 'warning',
  message: {
    en: '{mark} has no partner',
    zh: '“{mark}”不成对',
  },
  why: {
    en: 'Where a bracket is left open nobody can say where the clause, the title or the number in it ends.',
    zh: '括号或书名号不成对，责任分工、文件名称的起止就不清楚。',
  },
  mend: {
    en: 'Write the missing mark, or take this one out.',
    zh: '补上缺失的一半，或删去多余的标点。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。修订《青石县河湖巡查办法，明确责任。\n二、开展巡查。每月开展巡查。',
      at: '《',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。修订《青石县河湖巡查办法》，明确责任。\n二、开展巡查。每月开展巡查。',
  },
  *check({ texts }) {
    for (const { taskId, text, spanOf } of texts) {
      for (const { at, mark } of loneMarks(text, brackets, isListMark)) {
        yield { data: { mark }, span: spanOf(at, at + 1), taskId }
      }
    }
  },
})

const letterOrDigit = /[\da-z]/iu

/** 1) and a) number a list: nothing opens them. */
function isListMark(text: string, at: number): boolean {
  if (text.charAt(at) !== ')') return false
  let from = at
  while (letterOrDigit.test(text.charAt(from - 1))) from--
  const length = at - from
  return (
    length > 0 &&
    length <= 2 &&
    !text.slice(Math.max(0, from - 1), from).includes('(') &&
    text.lastIndexOf('(', at) <= text.lastIndexOf(')', at - 1)
  )
}
