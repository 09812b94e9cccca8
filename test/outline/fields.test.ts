import { describe, expect, test } from 'vitest'
import { treeOf } from './tree.ts'

describe('fields of an item that are printed with numbers', () => {
  test('a list of names with a colon is the text of its item', () => {
    const text =
      '一、供水提质工程\n(一)建设内容:改造管网40公里。\n(二)完成时限:11月底前。\n(三)牵头单位:县水利局(责任人:王芳)\n(四)责任单位:各乡镇\n二、学位扩增工程\n(一)建设内容:新建学校2所。\n(二)牵头单位:县教育局'
    expect(treeOf(text)).toEqual(['一、 供水提质工程 +4', '二、 学位扩增工程 +2'])
  })

  test('who does the work is none, at the end of a list of it', () => {
    const text = '(一)完善目录\n1.梳理资源。\n2.更新目录。\n3.责任单位:县数据局\n(二)开放接口。'
    expect(treeOf(text)).toEqual([
      '(一) 完善目录',
      '  1. 梳理资源',
      '  2. 更新目录 +1',
      '(二) 开放接口',
    ])
  })

  test.each([
    ['what each does is work', '(一)分工\n1.牵头单位:统筹全县工作。\n2.责任单位:报送数据。'],
    ['names without bodies', '(一)分工\n1.梳理资源:逐项核对。\n2.更新目录:逐月汇总。'],
    ['a sentence before the colon', '(一)分工\n1.由县数据局牵头梳理资源:分类。\n2.责任:报送。'],
  ])('%s', (_, text) => {
    expect(
      treeOf(text)
        .slice(1)
        .map((line) => line.slice(0, 4)),
    ).toEqual(['  1.', '  2.'])
  })

  test('a list that stands in no item keeps its labels', () => {
    expect(treeOf('1.责任单位:县数据局\n2.牵头单位:县水利局')).toHaveLength(2)
  })
})
