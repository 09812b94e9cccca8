import { describe, expect, test } from 'vitest'
import { dropMarkup, hasMarkup } from '../../src/text/markup.ts'
import { printOf, readStretches, spansOf } from '../../src/text/reading.ts'

function readMarked(text: string) {
  return readStretches({ text, folded: text }, [[{ start: 0, end: text.length }]], dropMarkup)
}

describe('marks are dropped', () => {
  test.each([
    ['# 青石县2023年工作要点', '青石县2023年工作要点'],
    ['###### 附件', '附件'],
    ['   ## 一、总体要求', '一、总体要求'],
    ['**发布日期**:2023-03-01', '发布日期:2023-03-01'],
    ['# **关于印发《要点》的通知**', '关于印发《要点》的通知'],
    ['按**县财政局**和**县审计局**分工', '按县财政局和县审计局分工'],
    ['一、总体要求</p>', '一、总体要求'],
    ['<p class="x">**要点**<br/>', '要点'],
  ])('%s', (printed, text) => {
    const reading = readMarked(printed)
    expect(reading.text).toBe(text)
    expect(printOf(reading, 0, text.length)).toBe(text)
  })

  test('a dropped mark belongs to no value', () => {
    const reading = readMarked('按**县财政局**分工')
    const spans = spansOf(reading, 0, reading.text.length)
    expect(spans.map(({ start, end }) => reading.layer.text.slice(start, end))).toEqual([
      '按',
      '县财政局',
      '分工',
    ])
  })
})

describe('what is no mark stays', () => {
  test.each([
    '#青石县',
    '一、#号公路',
    '    # 缩进',
    '3*5',
    '任务*',
    '1 # 2',
    '《<管理规定>的通知》',
    'a<b',
    '',
  ])('%s', (text) => {
    expect(readMarked(text).text).toBe(text)
  })
})

describe('a text shows its markup at the beginning of lines', () => {
  test.each([
    ['# 标题\n正文', true],
    ['正文\n## 标题', true],
    ['正文\n**发布日期**:2023-03-01', true],
    ['正文</P>\n', true],
    ['贯彻<管理规定>', false],
    ['正文里有**粗体**', false],
    ['#标题', false],
    ['', false],
  ])('%s', (text, has) => {
    expect(hasMarkup(text)).toBe(has)
  })
})
