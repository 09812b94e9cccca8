import { describe, expect, test } from 'vitest'
import { buildOutline } from '../../src/outline/build.ts'
import { findGluedEnd } from '../../src/outline/glued.ts'
import { flowOf } from '../tables/flow.ts'

describe('a heading that has lost its line break ends', () => {
  test.each([
    // before a word that opens sentences
    ['加强数据共享目录管理按照统一标准要求,编制全县数据资源目录', '加强数据共享目录管理'],
    ['总体要求以服务群众为指导', '总体要求'],
    ['总体要求2023年全县工作', '总体要求'],
  ])('%s', (text, heading) => {
    expect(text.slice(0, findGluedEnd(text, undefined))).toBe(heading)
  })
})

test.each(['加强目录管理', '按季度更新目录', '完善共享目录和开放接口'])(
  'a run-in title is whole: %s',
  (text) => {
    expect(findGluedEnd(text, undefined)).toBeUndefined()
  },
)

test('only a paragraph that was cut has lost its break', () => {
  const line = '一、加强数据共享目录管理按照统一标准要求,编制全县数据资源目录。'
  const titleOf = (cut: boolean) => {
    const passages = flowOf(line).flow.map((passage) => ({ ...passage, cut }))
    const [item] = buildOutline(passages, () => {}).items
    return item?.passages[0]?.reading.text.slice(item.title.from, item.title.to)
  }
  expect(titleOf(true)).toBe('加强数据共享目录管理')
  expect(titleOf(false)).toBe('加强数据共享目录管理按照统一标准要求,编制全县数据资源目录')
})
