import { describe } from 'vitest'
import { findClauses, splitNames } from '../../../src/extract/clause/index.ts'
import { type Band, showBands, words } from '../../support/bands.ts'
import { clausesOf, readingOf } from './notation.ts'

const read = (text: string) => clausesOf(text, { at: 'item' })
const rulesOf = (text: string) =>
  findClauses(readingOf(text), { at: 'item' }).flatMap(({ rules }) => rules)
const personOf = (text: string) =>
  findClauses(readingOf(text), { at: 'item' })[0]?.clause.persons[0]
const lines = (size: number) =>
  Array.from({ length: size }, (_, at) => `县${words((at % 5) + 2)}局`).join('\n')
const functions =
  '发改、财政、审计、统计、教育、水利、税务、林业、气象、档案、交通、民政、司法'.split('、')
const areas = '县、区、市、乡、镇、街道、园区、新区、旗、开发区、林区、州、盟、村'.split('、')

const bands: Record<string, Band> = {
  // (排第一的为牵头单位,无牵头单位的各单位共同负责,下同): a rule and an exception to it.
  'a remark between a label and its colon': {
    yes: 58,
    no: 59,
    isTaken: (size) => read(`推进公开。\n责任单位(${words(size)}):县财政局`) !== '',
  },
  // (十二)
  "an item's number before a label": {
    yes: 2,
    no: 3,
    isTaken: (size) =>
      findClauses(readingOf(`推进公开。\n(${'二十一'.slice(0, size)})责任单位:县财政局`), {})[0]
        ?.from === 6,
  },
  'functions that share one head': {
    yes: 12,
    no: 13,
    isTaken: (size) =>
      read(`推进公开。(责任单位:市${functions.slice(0, size).join('、')}部门)`).split(', ')
        .length === 1,
  },
  'areas that share one government': {
    yes: 13,
    no: 14,
    isTaken: (size) =>
      read(`推进公开。(责任单位:各${areas.slice(0, size).join('、')}人民政府)`).split(', ')
        .length === 1,
  },
  // A notice to the cities of four provinces names each of them.
  'places that share one government': {
    yes: 62,
    no: 63,
    isTaken: (size) => {
      const names = readingOf(`${'石桥、'.repeat(size - 1)}云溪市人民政府`)
      return splitNames(names, 0, names.text.length).length === 1
    },
  },
  // A county has about twenty bodies that one task is given to; more lines are a list of its own.
  'lines of names below a label': {
    yes: 20,
    no: 21,
    isTaken: (size) => read(`推进公开。\n责任单位\n${lines(size)}`).split(', ').length === size,
  },
  'a line of names below a label': {
    yes: 80,
    no: 81,
    isTaken: (size) => {
      const last = (size % 5) + 3
      const names = '县财政局、'.repeat((size - last - 2) / 5)
      return read(`推进公开。\n责任单位\n${names}县${words(last)}局`) !== ''
    },
  },
  // 整改责任人, 具体责任单位: one word; a longer stretch before a label is a sentence.
  'a word that says what a label is for': {
    yes: 4,
    no: 5,
    isTaken: (size) => read(`推进公开。${words(size)}责任单位:县财政局`) !== '',
  },
  // 省“互联网+政务服务”联席办 has a name in quotes; a quote that nothing closes reaches no further.
  'a quote inside a name': {
    yes: 38,
    no: 39,
    isTaken: (size) =>
      read(`推进公开。(县“${words(size - 2)}、水”领导小组办公室负责)`).includes('responsible'),
  },
  // 中国移动云溪分公司; what goes on is a sentence about the enterprise.
  'an enterprise by its brand': {
    yes: 14,
    no: 15,
    isTaken: (size) => read(`推进公开。(中国移动${words(size - 4)})`) !== '',
  },
  // 县大数据中心 has no head that the list knows; what is longer says what is done.
  'a name that nothing but a label vouches for': {
    yes: 14,
    no: 15,
    isTaken: (size) => read(`推进公开。(责任单位:县财政局、${words(size)})`).includes(words(size)),
  },
  // 县城镇化暨农业转移人口市民化工作领导小组办公室 is a name; 50 characters are a sentence that ends so.
  'a name beside another': {
    yes: 40,
    no: 41,
    isTaken: (size) => {
      const name = `县${words(size - 4)}管理局`
      return ['会', '和', ' ', '、'].every((mark) =>
        read(`推进公开。(县财政局${mark}${name}负责)`).includes(name),
      )
    },
  },
  'a name before a limit': {
    yes: 40,
    no: 41,
    isTaken: (size) => {
      const name = `县${words(size - 4)}管理局`
      return read(`推进公开。(${name}6月底前完成)`).includes(name)
    },
  },
  'a place behind a label': {
    yes: 40,
    no: 41,
    isTaken: (size) => read(`推进公开。(责任单位:县财政局、${words(size - 1)}县)`) !== '',
  },
  // 验收单位, 项目业主: what they label is nobody of ours; a longer word is not known to be a label.
  'a label of somebody else': {
    yes: 9,
    no: 10,
    isTaken: (size) =>
      !read(`推进公开。(县财政局负责;${words(size - 2)}单位:县审计局)`).includes('县审计局'),
  },
  // 等省级有关职能部门: words that say no more than 部门.
  'words between 等 and the noun that says nothing': {
    yes: 58,
    no: 60,
    isTaken: (size) => read(`推进公开。(县财政局等${'有关'.repeat(size / 2)}部门)`) !== '',
  },
  // 除标注“分别牵头”外,列第一位为牵头单位 belongs to the rule; what is longer is a sentence before it.
  'an exception before a rule': {
    yes: 40,
    no: 41,
    isTaken: (size) =>
      read(`推进公开。(县财政局、县审计局负责。除${words(size - 3)}外,列第一位者为牵头单位)`) !==
      '',
  },
  'a label in brackets that is set with blanks': {
    yes: 40,
    no: 41,
    isTaken: (size) => read(`推进公开。\n【责${' '.repeat(size - 4)}任单位】县财政局`) !== '',
  },
  'a class of bodies': {
    yes: 60,
    no: 61,
    isTaken: (size) => read(`推进公开。(各${words(size - 3)}单位负责)`) !== '',
  },
}

describe('how long what a clause holds is', () => showBands(bands))

const rules: Record<string, Band> = {
  // 以下任务均需各县(市、区)人民政府…落实,不再列出: further back is another sentence.
  'from 以下 to what is not listed again': {
    yes: 158,
    no: 159,
    isTaken: (size) =>
      rulesOf(
        `推进公开。(县财政局负责。以下任务均需各乡镇人民政府${words(size - 14)}落实,不再列出)`,
      ).length > 0,
  },
  // 列第一位的市直单位或者省驻市单位为牵头单位.
  'from the first place to the 为 that makes it the lead': {
    yes: 20,
    no: 21,
    isTaken: (size) =>
      read(`推进公开。(县财政局、县审计局负责。列第一位的${words(size - 5)}为牵头单位)`) !== '',
  },
  // A page of text that damage has put in brackets; what stands in it is read by itself.
  'text in brackets that is one clause or none': {
    yes: 1500,
    no: 1501,
    isTaken: (size) => read(`推进公开。(${words(size - 10)}\n责任单位:县财政局)`) === '',
  },
}

describe('how far what is said of a clause reaches', () => showBands(rules))

const names: Record<string, Band> = {
  // 城投集团 under a label may be any house; a line of more says what is done.
  'a word below a label that nothing tells the kind of': {
    yes: 6,
    no: 7,
    isTaken: (size) => read(`推进公开。\n责任单位\n县财政局\n${words(size)}`).includes(words(size)),
  },
  // 消防队 beside two offices is one more; 河湖 is what they care for.
  'the shortest name that offices vouch for': {
    yes: 3,
    no: 2,
    isTaken: (size) => read(`推进公开。(县财政局、县教育局、${words(size)})`) !== '',
  },
  'the longest name that offices vouch for': {
    yes: 14,
    no: 15,
    isTaken: (size) => read(`推进公开。(县财政局、县教育局、${words(size)})`) !== '',
  },
  // 县纪委机关 is one body; 县委机关 are all that belong to it.
  'a body with 机关 behind it': {
    yes: 5,
    no: 4,
    isTaken: (size) => {
      const body = size === 5 ? '县纪委机关' : '县委机关'
      return read(`推进公开。(县财政局、${body})`).endsWith(`${body} responsible`)
    },
  },
  // 县编办 and its like are many; 商户 and 商铺 are no joiner and a name.
  'a name behind 商': {
    yes: 3,
    no: 2,
    isTaken: (size) => read(`推进公开。(财务处商${'编制办'.slice(-size)})`).endsWith('support'),
  },
  'the shortest place that shares the government of another': {
    yes: 2,
    no: 1,
    isTaken: (size) =>
      read(`推进公开。(责任单位:${words(size)}、石桥、云溪市政府)`).split(', ').length === 1,
  },
  'the longest place that shares the government of another': {
    yes: 4,
    no: 5,
    isTaken: (size) =>
      read(`推进公开。(责任单位:${words(size)}、石桥、云溪市政府)`).split(', ').length === 1,
  },
  'digits of the count behind a list': {
    yes: 3,
    no: 4,
    isTaken: (size) =>
      read(`推进公开。(市财政局、市审计局${'1234'.slice(0, size)}家单位负责)`) ===
      '市财政局 responsible, 市审计局 responsible',
  },
  // 张 is cut off from its name, 张小山 is whole, 司徒云溪 and 张某某某 end what a name can be.
  'the shortest name of a person': {
    yes: 2,
    no: 1,
    isTaken: (size) => personOf(`推进公开。(责任人:${words(size)})`)?.name !== undefined,
  },
  'the longest name of a person': {
    yes: 4,
    no: 5,
    isTaken: (size) => personOf(`推进公开。(责任人:${words(size)})`)?.name !== undefined,
  },
  'the shortest name of a person that no label announces': {
    yes: 2,
    no: 1,
    isTaken: (size) =>
      read(`推进公开。(责任单位及责任人:县教育局 张${words(size - 1)})`).includes('@张'),
  },
  'the longest name of a person that no label announces': {
    yes: 3,
    no: 4,
    isTaken: (size) =>
      read(`推进公开。(责任单位及责任人:县教育局 张${words(size - 1)})`).includes('@张'),
  },
  'the shortest name of a person before a post': {
    yes: 2,
    no: 1,
    isTaken: (size) => personOf(`推进公开。(责任人:张${words(size - 1)}副县长)`)?.post === '副县长',
  },
  'the longest name of a person before a post': {
    yes: 3,
    no: 4,
    isTaken: (size) => personOf(`推进公开。(责任人:张${words(size - 1)}副县长)`)?.post === '副县长',
  },
}

describe('how long a name is', () => showBands(names))
