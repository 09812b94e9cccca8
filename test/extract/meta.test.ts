import { describe, expect, test } from 'vitest'
import { collect, type Report } from '../../src/diagnostics/report.ts'
import { divide } from '../../src/divide/index.ts'
import { extractMeta, planYear } from '../../src/extract/meta.ts'
import { documentOf } from '../divide/divided.ts'
import { readingOf } from './clause/notation.ts'

function metaOf(text: string, report: Report = collect().report) {
  const { head, plans } = divide(documentOf(text))
  return extractMeta(head, plans.length > 1 ? plans.map(({ title }) => title) : [], report)
}

const notice = `青石县人民政府办公室
关于印发《青石县2023年数据共享工作要点》的通知
青政办〔2023〕7号
各乡镇人民政府，县级各部门：
现将《青石县2023年数据共享工作要点》印发给你们，请认真落实。
青石县人民政府办公室
2023年3月1日
青石县2023年数据共享工作要点
一、完善共享目录
(一)梳理数据资源。6月底前完成。
`

test('the head of a notice', () => {
  expect(metaOf(notice)).toMatchObject({
    title: '青石县2023年数据共享工作要点',
    genre: '要点',
    documentNumber: { text: '青政办〔2023〕7号', issuerCode: '青政办', year: 2023, serial: 7 },
    issuers: ['青石县人民政府办公室'],
    recipients: ['各乡镇人民政府', '县级各部门'],
    copies: [],
    keywords: [],
    attachments: [],
    issuedOn: '2023-03-01',
    planYear: 2023,
  })
})

test('a notice’s title that has lost the mark before what it hands on', () => {
  const text =
    '关于印发\n青石县数据共享工作方案》的通知\n各乡镇:\n为推进共享,制定方案。\n一、梳理资源。'
  expect(metaOf(text).title).toBe('青石县数据共享工作方案')
})

test.each(['通  知', '通知'])(
  'a notice’s heading whose last word, %s, stands on a line of its own',
  (word) => {
    const heading = `关于印发促进数据共享若干措施的\n${word}\n青政办〔2023〕7号`
    const text = `青石县人民政府\n${heading}\n各乡镇:\n现将措施印发给你们。\n一、梳理资源。`
    expect(metaOf(text)).toMatchObject({
      title: '促进数据共享若干措施',
      noticeTitle: `关于印发促进数据共享若干措施的${word}`,
      genre: '措施',
      issuers: ['青石县人民政府'],
    })
  },
)

test.each([
  ['2021年5月31日', []],
  ['二〇二一年五月三十一日', []],
  ['2021 年 5 月 31 日', []],
  ['２０２１－０５－３１', []],
  ['2021531', [{ text: '2021531', date: '2021-05-31' }]],
])('the date %s', (date, data) => {
  const { report, diagnostics } = collect()
  const meta = metaOf(`青石县数据共享工作要点\n${date}\n一、梳理资源。\n二、更新目录。`, report)
  expect(meta.issuedOn).toBe('2021-05-31')
  expect(diagnostics.map((one) => one.data)).toEqual(data)
})

test('printed values stand at their spans', () => {
  const meta = metaOf(notice)
  const cut = (spans: readonly { start: number; end: number }[] = []) =>
    spans.map(({ start, end }) => notice.slice(start, end)).join('')
  expect(cut(meta.spans.title)).toBe(meta.title)
  expect(cut(meta.spans.noticeTitle).replaceAll('\n', '')).toBe(meta.noticeTitle)
  expect(cut(meta.spans.documentNumber)).toBe('青政办〔2023〕7号')
  expect(cut(meta.spans.issuedOn)).toBe('2023年3月1日')
  expect(meta.spans.recipients?.map(cut)).toEqual(meta.recipients)
  expect(meta.spans.issuers?.map(cut)).toEqual(meta.issuers)
  expect(meta.spans).not.toHaveProperty('copies')
})

test('a notice with several plans has the name that it gives them together', () => {
  const meta = metaOf(`青石县数据局关于印发《青石县数据共享工作方案》等两个方案的通知
各乡镇人民政府:
现将两个方案印发给你们,请遵照执行。
附件:1.青石县数据共享工作方案
2.青石县数据安全工作方案
青石县数据局
2023年4月6日
附件1
青石县数据共享工作方案
一、梳理资源
(一)编制目录。6月底前完成。
附件2
青石县数据安全工作方案
一、健全制度
(一)制定办法。6月底前完成。
`)
  expect(meta.title).toBe('《青石县数据共享工作方案》等两个方案')
  expect(meta.genre).toBe('方案')
  expect(meta.attachments).toEqual(['青石县数据共享工作方案', '青石县数据安全工作方案'])
})

test('a text without a head has an empty title and nothing else', () => {
  expect(metaOf('今天天气很好。')).toEqual({
    title: '',
    genre: 'other',
    issuers: [],
    recipients: [],
    copies: [],
    keywords: [],
    attachments: [],
    spans: {},
  })
})

describe('the plan year is the one year that the title names', () => {
  test.each([
    ['青石县2023年数据共享工作要点', 2023],
    ['青石县２０２３年数据共享工作要点', 2023],
    ['青石县数据共享工作要点', undefined],
    ['青石县2021-2023年数据共享计划', undefined],
    ['青石县2021年—2023年数据共享计划', undefined],
    ['青石县2022年总结和2023年计划', undefined],
    ['青石县“十四五”数据共享规划', undefined],
  ])('%s', (title, year) => {
    const reading = readingOf(title)
    expect(planYear([{ reading, from: 0, to: title.length }]).planYear).toBe(year)
  })

  test('over the lines of a title', () => {
    const found = ['青石县数据共享工作要点', '(2023年)'].map((line) => {
      return { reading: readingOf(line), from: 0, to: line.length }
    })
    expect(planYear(found)).toEqual({ planYear: 2023 })
  })
})
