import { describe, expect, test } from 'vitest'
import { cutClosing } from '../../src/extract/closing.ts'
import { outlineOf } from '../outline/tree.ts'

function closingOf(text: string, clauses: boolean): string[] {
  const { outline } = outlineOf(text)
  const { closing } = cutClosing(outline, clauses, {})
  return closing.map(({ start, end }) => text.slice(start, end))
}

describe('in a plan with clauses', () => {
  test.each([
    ['1.梳理资源。(县数据局负责)\n2.更新目录。(县数据局负责)', []],
    ['1.梳理资源。(县数据局负责)\n2.更新目录。(县数据局负责)\n抓好落实。', ['抓好落实。']],
    [
      '一、目录\n(一)梳理资源。(县数据局负责)\n各地要落实。\n本方案自印发之日起施行。',
      ['各地要落实。', '本方案自印发之日起施行。'],
    ],
    // A line with the limit is the last item's, as it is of the others.
    [
      '1.梳理资源。\n责任单位:县数据局\n完成时限:6月底前。\n2.更新目录。\n责任单位:县数据局\n完成时限:长期坚持。\n抓好落实。',
      ['抓好落实。'],
    ],
  ])('all that follows the last one: %j', (text, closing) => {
    expect(closingOf(text, true)).toEqual(closing)
  })
})

describe('in a plan whose clauses stand in the headings', () => {
  test('what stands below the last one is its text', () => {
    const items =
      '(一)梳理资源。(县数据局负责)\n编制目录。\n(二)更新目录。(县数据局负责)\n按季度更新。'
    expect(closingOf(items, true)).toEqual([])
    expect(closingOf(`${items}\n各地要抓好落实。`, true)).toEqual(['各地要抓好落实。'])
  })

  test('so is what stands behind the last run-in one', () => {
    const items = '(一)梳理资源(县数据局)。编制目录。\n(二)更新目录(县数据局)。按季度更新。'
    expect(closingOf(items, true)).toEqual([])
    expect(closingOf(`${items}\n各地要抓好落实。`, true)).toEqual(['各地要抓好落实。'])
  })

  test('the text of the others stands there as well', () => {
    expect(
      closingOf('(一)梳理资源。(县数据局负责)\n(二)更新目录。(县数据局负责)\n按季度更新。', true),
    ).toEqual(['按季度更新。'])
  })
})

describe('in a plan without clauses', () => {
  test.each([
    ['1.梳理资源。编制目录。\n2.更新目录。按季度更新。\n各地要抓好落实。', ['各地要抓好落实。']],
    [
      '1.梳理资源。编制目录。\n2.更新目录。按季度更新。\n请各单位抓好整改并报送情况。',
      ['请各单位抓好整改并报送情况。'],
    ],
    ['1.梳理资源。编制目录。\n2.更新目录。按季度更新。\n清理资源。', []],
    // The only paragraph below a heading is the item's, unless it names the plan.
    ['一、目录\n编制目录。\n二、要求\n各地要抓好落实。', []],
    ['一、目录\n编制目录。\n二、接口\n本方案由县数据局负责解释。', ['本方案由县数据局负责解释。']],
  ])('what addresses all or names the plan: %j', (text, closing) => {
    expect(closingOf(text, false)).toEqual(closing)
  })

  test('a paragraph behind the last of many that have one each', () => {
    const items = ['梳理', '编制', '公布', '更新', '清理', '开放'].map(
      (word, index) => `${index + 1}.${word}目录。年底前完成。`,
    )
    expect(closingOf(`${items.join('\n')}\n县数据局汇总情况。`, false)).toEqual([
      '县数据局汇总情况。',
    ])
    expect(closingOf(`${items.join('\n')}\n■梳理接口。\n■编制目录。`, false)).toEqual([])
  })
})

test('a plan without items has no closing', () => {
  expect(closingOf('今天天气很好。', true)).toEqual([])
})
