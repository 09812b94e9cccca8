import { describe, expect, test } from 'vitest'
import { findMeasures } from '../../src/extract/measures.ts'
import { readingOf } from './clause/notation.ts'

function measuresOf(text: string): string[] {
  const reading = readingOf(text)
  return findMeasures(reading, Math.max(0, reading.text.search(/[。:]/u) + 1)).map(
    ({ label = '-', text: measure, spans }) => {
      const cut = spans.map(({ start, end }) => text.slice(start, end)).join('')
      expect(cut).toBe(measure)
      return `${label} ${measure}`
    },
  )
}

describe('lists in a paragraph', () => {
  test.each([
    ['梳理资源。一是清理事项。二是公布目录。', ['一是 清理事项。', '二是 公布目录。']],
    ['梳理资源。一要清理事项;二要公布目录。', ['一要 清理事项;', '二要 公布目录。']],
    ['梳理资源:(1)清理事项;(2)公布目录。', ['(1) 清理事项;', '(2) 公布目录。']],
    ['梳理资源：（1）清理事项；（2）公布目录。', ['(1) 清理事项；', '(2) 公布目录。']],
    ['梳理资源:①清理事项;②公布目录;③更新目录。', ['① 清理事项;', '② 公布目录;', '③ 更新目录。']],
    ['梳理资源:⑴清理事项;⑵公布目录。', ['⑴ 清理事项;', '⑵ 公布目录。']],
    ['梳理资源:1.清理事项;2.公布目录。', ['1. 清理事项;', '2. 公布目录。']],
    ['梳理资源:1)清理事项;2)公布目录。', ['1) 清理事项;', '2) 公布目录。']],
  ])('%s', (text, measures) => {
    expect(measuresOf(text)).toEqual(measures)
  })
})

describe('no lists', () => {
  test.each([
    ['梳理资源。6月底前完成。'],
    // One label makes no list.
    ['梳理资源。一是清理事项。'],
    ['梳理资源。按照同一是非标准二是执行。'],
    ['梳理资源。投入3.5亿元、1.2万人。'],
    ['梳理资源。(2)清理事项;(3)公布目录。'],
  ])('%s', (text) => {
    expect(measuresOf(text)).toEqual([])
  })
})

test('lists over paragraphs', () => {
  expect(measuresOf('梳理资源。\n一是清理事项。逐项核对。\n二是公布目录。\n县数据局负责')).toEqual([
    '一是 清理事项。逐项核对。',
    '二是 公布目录。',
  ])
})

test.each(['■', '●', '——', '- '])('paragraphs with the bullet %s have no label', (bullet) => {
  expect(measuresOf(`梳理资源。\n${bullet}清理事项。\n${bullet}公布目录。`)).toEqual([
    '- 清理事项。',
    '- 公布目录。',
  ])
})

test('a list begun anew ends the one before it', () => {
  const text = '梳理资源:①清理事项;②公布目录;①核对名单;②汇总结果。'
  expect(measuresOf(text)).toEqual(['① 清理事项;', '② 公布目录;', '① 核对名单;', '② 汇总结果。'])
})

test('two lists stand in order', () => {
  expect(measuresOf('梳理资源。一是清理事项:①核对;②汇总。二是公布目录。')).toContain(
    '二是 公布目录。',
  )
})
