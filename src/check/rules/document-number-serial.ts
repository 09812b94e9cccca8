import { printedNumbers } from '../numbers.ts'
import { defineRule } from '../rule.ts'

const closedYear = /[〕\]】)﹞〉>〗]/u
const wrongSerial = /^ *(?:第|0)/u

/** Finds document numbers (发文字号) with 第 or zeros before the serial number. */
export const documentNumberSerial = defineRule({
  code: 'document-number-serial',
  severity: 'warning',
  message: {
    en: 'The serial number of {number} takes neither 第 nor zeros',
    zh: '发文字号“{number}”的序号不加“第”，不编虚位',
  },
  why: {
    en: 'GB/T 9704-2012, 7.2.5: the serial number stands without 第 and is not filled up (1 is not 01).',
    zh: 'GB/T 9704-2012 第7.2.5条：发文顺序号不加“第”字，不编虚位（即1不编为01）。',
  },
  mend: {
    en: 'Write the bare number: 〔2022〕3号.',
    zh: '直接写序号，如〔2022〕3号。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。落实《青石县河湖巡查办法》（青政发〔2022〕03号）。\n二、开展巡查。每月开展巡查。',
      at: '青政发〔2022〕03号',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。落实《青石县河湖巡查办法》（青政发〔2022〕3号）。\n二、开展巡查。每月开展巡查。',
  },
  *check(subject) {
    for (const { span, taskId, text } of printedNumbers(subject)) {
      const closed = text.search(closedYear)
      if (closed !== -1 && wrongSerial.test(text.slice(closed + 1))) {
        yield { data: { number: text }, span, taskId }
      }
    }
  },
})
