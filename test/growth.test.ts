import { describe, expect, test } from 'vitest'
import { collect } from '../src/diagnostics/report.ts'
import { findCitations } from '../src/extract/citations.ts'
import {
  findClauses,
  findStandingRules,
  readPartyCell,
  splitNames,
} from '../src/extract/clause/index.ts'
import { findDeadlines } from '../src/extract/deadlines/index.ts'
import { findTargets } from '../src/extract/targets.ts'
import { buildOutline } from '../src/outline/build.ts'
import { fold } from '../src/text/fold.ts'
import { type Reading, readStretches } from '../src/text/reading.ts'
import { divided } from './divide/divided.ts'
import { stepsOf } from './support/steps.ts'
import { flowOf, tablesOf } from './tables/flow.ts'

function read(text: string): Reading {
  return readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
}

/** What a hostile text may repeat without end: marks, labels, dates, names, lines, rows. */
const scraps = [
  ...'每1一(《“、后3第东|①和各等,:;。》)\t—',
  ...['(3月', '3月、', '2023年', '年内', '完成', '时限:', '每年', '12月底前', '后3', '十四五'],
  ...['及时', '3-', '新建3个、', '〔2021', '月底', '(一)', '一、', '1.', '一是', '| ', '||'],
  ...['责任单位:', '(责任单位:', '牵头', '县财政局、', '(县财政局', '负责。', '会同', '等部门'],
  ...['下同', '附件', '附件:', '　　', '关于', '印发《', '通知', '抄送:', '2023年5月3日'],
  ...['第一条', '任务1', '列第一位者为牵头单位,', '张伟', '副县长、', '(一)甲。', '《甲》('],
  ...['甲\n', '一、甲\n', '1\n', '(\n', '| 甲 | 乙 |\n', '责任单位\n', '县财政局\n', '甲 乙 丙\n'],
  ...['一、甲。 ', '甲乙 ', '甲乙, ', '建 5 个', '序号 任务 责任单位 时限 1 修路 县财政局 年底 '],
  ...['序号  任务  责任单位\n1  修路  县财政局\n', '序号  任务  责任单位\n'],
  ...['序号 任务 责任单位\n', '1 修路 县财政局\n', '附件:\n', '2023年5月3日\n', '发布日期:\n'],
  ...['((县财政局负责', '(县财政局负责)', '甲县、', '市直、', '县财政局和', '责任单位:县财政局 '],
  ...[
    '县财政局会同',
    '等部门和',
    '由县财政局负责',
    '县 ',
    '完成时限:',
    '①甲②乙',
    '(1)推进公开。\n',
  ],
  ...['以下均需县政府落实,不再列出;', '(县财政局负责,下同)', '责任单位:县财政局\n', '3月至5月'],
  '推进全县各级各部门数据资源目录编制工作并按照统一标准持续更新完善本级目录\n',
]

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'limits in prose': (text) => findDeadlines(read(text), collect(), 'prose'),
  'limits in a column': (text) => findDeadlines(read(text), collect(), 'column'),
  targets: (text) => findTargets(read(text)),
  citations: (text) => findCitations(read(text)),
  clauses: (text) => findClauses(read(text), { at: 'item' }),
  'standing rules': (text) => findStandingRules(read(text)),
  'lists of names': (text) => splitNames(read(text), 0, text.length),
  'cells of bodies': (text) => readPartyCell(read(text), 'responsible', {}),
  'parts of a document': divided,
  outlines: (text) => buildOutline(flowOf(text).flow, () => {}),
  'tables that lie in lines': (text) => tablesOf(text),
}

/** The longest look round a place: for the 》 of a title. */
const farthest = 200

describe('characters looked at grow with the text, not with its square', () => {
  test.each(Object.entries(readers))('%s', (_, run) => {
    for (const scrap of scraps) {
      const [once, twice] = [300, 600].map((count) => stepsOf(() => run(scrap.repeat(count))))
      // Twice, and what looks of that reach lack near the end of a short text.
      expect(twice, scrap).toBeLessThanOrEqual((once ?? 0) * 2.5 + farthest ** 2 / 2)
    }
  })
})

describe('the count is honest', () => {
  test.each([
    ['a search that finds', 7, (text: string) => text.indexOf('7')],
    ['a search that does not', 20, (text: string) => text.indexOf('x')],
    ['a word held', 9, (text: string) => text.includes('89')],
    ['a search from the end', 9, (text: string) => text.lastIndexOf('1', 19)],
    ['a pattern that finds', 7, (text: string) => /[7]/u.exec(text)],
    ['a pattern that does not', 20, (text: string) => /[x]/u.test(text)],
    ['a pattern tied to the start', 1, (text: string) => /^[x]/u.test(text)],
    ['a look at one place', 1, (text: string) => text.charAt(3)],
  ])('%s', (_, steps, run) => {
    expect(stepsOf(() => run('12345678901234567890'))).toBe(steps)
  })

  test('a search at each place counts for each', () => {
    const text = '('.repeat(100)
    const run = () => [...text].map((_, at) => text.indexOf(')', at))
    expect(stepsOf(run)).toBe((101 * 100) / 2)
  })
})
