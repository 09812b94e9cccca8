import { printedNumbers } from '../numbers.ts'
import { defineRule } from '../rule.ts'

const wrongBracket = /[[【(〈<〖][^\d]{0,2}[12]\d{3}/u

/** Finds document numbers (发文字号) whose year stands in other brackets than 〔〕. */
export const documentNumberBrackets = defineRule({
  code: 'document-number-brackets',
  severity: 'warning',
  message: {
    en: 'The year of {number} should stand in 〔〕',
    zh: '发文字号“{number}”的年份应使用六角括号〔〕',
  },
  why: {
    en: 'GB/T 9704-2012, 7.2.5: the year of a document number stands in 〔〕. Searches for the number miss any other form.',
    zh: 'GB/T 9704-2012 第7.2.5条：发文字号的年份用六角括号“〔〕”括入。用其他括号会导致检索不到。',
  },
  mend: {
    en: 'Write 〔〕 round the year.',
    zh: '将年份两侧改为六角括号〔〕。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。落实《青石县河湖巡查办法》（青政发[2022]3号）。\n二、开展巡查。每月开展巡查。',
      at: '青政发[2022]3号',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。落实《青石县河湖巡查办法》（青政发〔2022〕3号）。\n二、开展巡查。每月开展巡查。',
  },
  *check(subject) {
    for (const { span, taskId, text } of printedNumbers(subject)) {
      if (wrongBracket.test(text)) yield { data: { number: text }, span, taskId }
    }
  },
})
