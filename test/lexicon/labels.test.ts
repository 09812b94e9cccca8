import { describe, expect, test } from 'vitest'
import { bulletEnd, readMeasureLabel } from '../../src/lexicon/inline-labels.ts'
import { readLabel } from '../../src/lexicon/labels.ts'
import { fold } from '../../src/text/fold.ts'

/** The label of a text as `print shape ordinal`, `-` where it has none. */
function labelOf(text: string): string {
  const folded = fold(text)
  const label = readLabel(folded)
  if (!label) return '-'
  const above = label.above ? ` in ${label.above.join('.')}` : ''
  return `${folded.slice(label.from, label.to)} ${label.shape} ${label.ordinal}${above}`
}

describe('labels', () => {
  test.each([
    ['一、总体要求', '一、 chinese 1'],
    ['十二、加强督查', '十二、 chinese 12'],
    ['二十、加强督查', '二十、 chinese 20'],
    ['一. 总体要求', '一. chinese 1'],
    ['三．总体要求', '三. chinese 3'],
    ['壹、总体要求', '壹、 chinese 1'],
    ['拾贰、总体要求', '拾贰、 chinese 12'],
    // OCR prints a dash for 一.
    ['—、总体要求', '—、 chinese 1'],
    ['1.5月底前完成编制', '1. arabic 1'],
    ['2.2023年全县编制', '2. arabic 2'],
    ['十—、严格考核', '十—、 chinese 11'],
    ['(一)梳理数据', '(一) bracketed-chinese 1'],
    ['（十一）梳理数据', '(十一) bracketed-chinese 11'],
    ['( 二 ) 梳理数据', '( 二 ) bracketed-chinese 2'],
    ['〔三〕梳理数据', '〔三〕 bracketed-chinese 3'],
    ['【四】梳理数据', '【四】 bracketed-chinese 4'],
    ['(—)梳理数据', '(—) bracketed-chinese 1'],
    ['(二十—)梳理数据', '(二十—) bracketed-chinese 21'],
    ['(一)、梳理数据', '(一)、 bracketed-chinese 1'],
    ['㈢梳理数据', '㈢ bracketed-chinese 3'],
    ['1.公开目录', '1. arabic 1'],
    ['１．公开目录', '1. arabic 1'],
    ['12、公开目录', '12、 arabic 12'],
    ['3 .公开目录', '3 . arabic 3'],
    ['⒉公开目录', '⒉ arabic 2'],
    ['第一项 公开目录', '第一项 article 1'],
    ['(3)公开目录', '(3) bracketed-arabic 3'],
    ['（12）公开目录', '(12) bracketed-arabic 12'],
    ['⑷公开目录', '⑷ bracketed-arabic 4'],
    ['5)公开目录', '5) half-bracketed-arabic 5'],
    ['②公开目录', '② circled 2'],
    ['1.1 公开目录', '1.1 decimal-2 1 in 1'],
    ['2.3推进公开', '2.3 decimal-2 3 in 2'],
    ['2.3.推进公开', '2.3. decimal-2 3 in 2'],
    ['1.2.3 公开目录', '1.2.3 decimal-3 3 in 1.2'],
    ['第一章 总则', '第一章 chapter 1'],
    ['第 二 章 职责', '第 二 章 chapter 2'],
    ['第三节 公开', '第三节 section 3'],
    ['第一条 为推进公开', '第一条 article 1'],
    ['第十二条 为推进公开', '第十二条 article 12'],
    ['第2条 为推进公开', '第2条 article 2'],
    ['第二篇 任务', '第二篇 part 2'],
    ['第二篇:某县方案', '-'],
    ['第二部分 任务', '第二部分 part 2'],
    ['行动1:数据公开', '行动1 word:行动 1'],
    ['任务1 数据公开', '任务1 word:任务 1'],
    ['问题一:数据不全', '问题一 word:问题 1'],
    ['任务二:数据公开', '任务二 word:任务 2'],
    ['专项行动3 数据公开', '专项行动3 word:专项行动 3'],
    ['重点任务十:数据公开', '重点任务十 word:重点任务 10'],
  ])('%s', (text, label) => {
    expect(labelOf(text)).toBe(label)
  })
})

describe('no labels', () => {
  test.each([
    [''],
    ['总体要求'],
    ['3.5亿元用于公开'],
    ['1.2万户'],
    ['2.5%以上'],
    ['2023年工作'],
    ['2023.3.1'],
    ['0.公开'],
    ['1000、公开'],
    ['2、)各街道'],
    ['第一项改革举措'],
    ['一二季度'],
    ['一、二、三类企业'],
    ['一、二季度完成'],
    ['(一)、(二)项所列'],
    ['(一)至(三)项'],
    ['(县财政局)'],
    ['(2023)7号'],
    ['第三条第二款规定的事项'],
    ['第五条规定'],
    ['第一条、第二条'],
    ['第九条所称'],
    ['第二部'],
    ['第三方评估'],
    ['第章'],
    ['任务2项'],
    ['行动3年'],
    ['问题一是数据不全'],
    ['项目12个'],
    ['任务清单'],
    ['—公开'],
    ['一一公开'],
    ['11.5.14.2的试验'],
  ])('%s', (text) => {
    expect(labelOf(text)).toBe('-')
  })
})

test('a label is read where it stands', () => {
  expect(readLabel('目录。(二)公开', 3)).toEqual({
    from: 3,
    to: 6,
    shape: 'bracketed-chinese',
    ordinal: 2,
  })
})

describe('the numbering of measures', () => {
  test.each([
    ['一是清理', 1],
    ['二要公布', 2],
    ['十一是更新', 11],
    ['一、清理', undefined],
    ['是清理', undefined],
    ['一般要求', undefined],
    ['', undefined],
  ])('%s', (text, ordinal) => {
    const label = readMeasureLabel(text, 0)
    expect(label?.ordinal).toBe(ordinal)
    expect(label?.shape).toBe(ordinal === undefined ? undefined : 'word:是')
  })
})

describe('bullets', () => {
  test.each([
    ['——公开目录', '公开目录'],
    ['■公开目录', '公开目录'],
    ['● 公开目录', '公开目录'],
    ['◆公开目录', '公开目录'],
    ['- 公开目录', '公开目录'],
    ['* 公开目录', '公开目录'],
    ['·公开目录', '公开目录'],
    // One dash or star without a blank is a mark of the text.
    ['-5度以下', '-5度以下'],
    ['*号', '*号'],
    ['公开目录', '公开目录'],
    ['', ''],
  ])('%s', (text, rest) => {
    expect(text.slice(bulletEnd(text, 0))).toBe(rest)
  })
})
