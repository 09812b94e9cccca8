import { describe } from 'vitest'
import { type Band, showBands, words } from '../../support/bands.ts'
import { clausesOf } from './notation.ts'

const read = (text: string) => clausesOf(text, { at: 'item' })
const lines = (size: number) =>
  Array.from({ length: size }, (_, at) => `县${words((at % 5) + 2)}局`).join('\n')

const bands: Record<string, Band> = {
  // (排第一的为牵头单位,无牵头单位的各单位共同负责,下同): a rule and an exception to it.
  'a remark between a label and its colon': {
    yes: 40,
    no: 80,
    isTaken: (size) => read(`推进公开。\n责任单位(${words(size)}):县财政局`) !== '',
  },
  'entries that share one head': {
    yes: 8,
    no: 16,
    isTaken: (size) =>
      read(
        `推进公开。(责任单位:${Array.from({ length: size }, (_, at) => `${'东西南北中上下左右前'.charAt(at % 10)}${'山河湖海'.charAt(at % 4)}县`).join('、')}人民政府)`,
      ).includes('县人民政府* responsible'),
  },
  // A county has about twenty bodies that one task is given to; more lines are a list of its own.
  'lines of names below a label': {
    yes: 15,
    no: 30,
    isTaken: (size) => read(`推进公开。\n责任单位\n${lines(size)}`).split(', ').length === size,
  },
  'a line of names below a label': {
    yes: 64,
    no: 124,
    isTaken: (size) =>
      read(`推进公开。\n责任单位\n${'县财政局、'.repeat((size - 4) / 5)}县审计局`) !== '',
  },
  // 整改责任人, 具体责任单位: one word; a longer stretch before a label is a sentence.
  'a word that says what a label is for': {
    yes: 3,
    no: 8,
    isTaken: (size) => read(`推进公开。${words(size)}责任单位:县财政局`) !== '',
  },
  // 省“互联网+政务服务”联席办 has a name in quotes; a quote that nothing closes reaches no further.
  'a quote inside a name': {
    yes: 20,
    no: 60,
    isTaken: (size) =>
      read(`推进公开。(县“${words(size - 2)}、水”领导小组办公室负责)`).includes('responsible'),
  },
  // 中国移动云溪分公司; what goes on is a sentence about the enterprise.
  'an enterprise by its brand': {
    yes: 10,
    no: 20,
    isTaken: (size) => read(`推进公开。(中国移动${words(size - 4)})`) !== '',
  },
  // 县大数据中心 has no head that the list knows; what is longer says what is done.
  'a name that nothing but a label vouches for': {
    yes: 10,
    no: 20,
    isTaken: (size) => read(`推进公开。(责任单位:县财政局、${words(size)})`).includes(words(size)),
  },
  // 县城镇化暨农业转移人口市民化工作领导小组办公室 is a name; 50 characters are a sentence that ends so.
  'a name beside another': {
    yes: 24,
    no: 50,
    isTaken: (size) => {
      const name = `县${words(size - 4)}管理局`
      return ['会', '和', ' ', '、'].every((mark) =>
        read(`推进公开。(县财政局${mark}${name}负责)`).includes(name),
      )
    },
  },
  'a name before a limit': {
    yes: 24,
    no: 50,
    isTaken: (size) => {
      const name = `县${words(size - 4)}管理局`
      return read(`推进公开。(${name}6月底前完成)`).includes(name)
    },
  },
  'a place behind a label': {
    yes: 24,
    no: 50,
    isTaken: (size) => read(`推进公开。(责任单位:县财政局、${words(size - 1)}县)`) !== '',
  },
  // 验收单位, 项目业主: what they label is nobody of ours; a longer word is not known to be a label.
  'a label of somebody else': {
    yes: 7,
    no: 14,
    isTaken: (size) =>
      !read(`推进公开。(县财政局负责;${words(size - 2)}单位:县审计局)`).includes('县审计局'),
  },
  // 等省级有关职能部门: words that say no more than 部门.
  'words between 等 and the noun that says nothing': {
    yes: 20,
    no: 80,
    isTaken: (size) => read(`推进公开。(县财政局等${'有关'.repeat(size / 2)}部门)`) !== '',
  },
  // 除标注“分别牵头”外,列第一位为牵头单位 belongs to the rule; what is longer is a sentence before it.
  'an exception before a rule': {
    yes: 24,
    no: 50,
    isTaken: (size) =>
      read(`推进公开。(县财政局、县审计局负责。除${words(size - 3)}外,列第一位者为牵头单位)`) !==
      '',
  },
  'a label in brackets that is set with blanks': {
    yes: 20,
    no: 60,
    isTaken: (size) => read(`推进公开。\n【责${' '.repeat(size - 4)}任单位】县财政局`) !== '',
  },
  'a class of bodies': {
    yes: 30,
    no: 80,
    isTaken: (size) => read(`推进公开。(${words(size - 4)}有关单位负责)`) !== '',
  },
}

describe('how long what a clause holds is', () => showBands(bands))
