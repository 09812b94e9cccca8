import { loneMarks } from '../pairs.ts'
import { defineRule } from '../rule.ts'

const quotes = new Map([
  ['“', '”'],
  ['‘', '’'],
])

/** Finds quotation marks without a partner (引号不成对). */
export const quotesUnbalanced = defineRule({
  code: 'quotes-unbalanced',
  severity: 'warning',
  message: {
    en: '{mark} has no partner',
    zh: '引号{mark}不成对',
  },
  why: {
    en: 'A name in quotes whose end is missing runs into the sentence: “双随机一公开 could be anything.',
    zh: '引号不成对，引用内容的起止就不清楚。',
  },
  mend: {
    en: 'Write the missing mark, or turn this one round.',
    zh: '补上缺失的引号，或改正引号方向。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。推行“一河一策，明确责任。\n二、开展巡查。每月开展巡查。',
      at: '“',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。推行“一河一策”，明确责任。\n二、开展巡查。每月开展巡查。',
  },
  *check({ texts }) {
    for (const { taskId, text, spanOf } of texts) {
      for (const { at, mark } of loneMarks(text, quotes, isApostrophe)) {
        yield { data: { mark }, span: spanOf(at, at + 1), taskId }
      }
    }
  },
})

const letter = /[a-z]/iu

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && letter.test(text.charAt(at - 1))
}
