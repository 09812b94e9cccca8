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
    // before who is told to do it, or a list of principles
    ['工作要求各责任单位要明确专人', '工作要求'],
    ['组织保障县财政局要安排资金', '组织保障'],
    ['基本原则——坚持统筹规划', '基本原则'],
    // or at the blank that the break has become
    ['指导思想 深入学习贯彻会议精神,推动数据共享', '指导思想'],
    ['总体目标 到2025年,建成全县目录', '总体目标'],
    ['加强领导 明确责任 各乡镇要高度重视,编制清单', '加强领导 明确责任'],
    // whatever noun ends it
    ['加强山塘水库除险按照先急后缓的次序,编制年度任务', '加强山塘水库除险'],
    ['推广节水灌溉喷头结合各村地形,分批安装到田间地头', '推广节水灌溉喷头'],
    // but no joining word, no 的, no numeral
    ['完善目录和建立共享的制定办法积极推进全县各项工作,编制清单', '完善目录和建立共享的制定办法'],
    ['完成小水库加固三十以上积极推进山塘整治,编制全县数据资源清单', '完成小水库加固三十以上'],
    // but not inside a word
    ['学习领会全县数据共享重要部署按照分工抓好落实,编制任务清单', '学习领会全县数据共享重要部署'],
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

test('a heading right before the next label is whole', () => {
  const lines = '一、推动数据共享坚持统一标准,全面完善目录管理\n1.编制目录。年底前完成。'
  const passages = flowOf(lines).flow.map((passage) => ({ ...passage, cut: true }))
  const [item] = buildOutline(passages, () => {}).items
  expect(item?.passages[0]?.reading.text.slice(item.title.from, item.title.to)).toBe(
    '推动数据共享坚持统一标准,全面完善目录管理',
  )
})

test('of inner headings only the name of an aim ends before its text', () => {
  const text = '二、主要任务(一)主要目标以服务群众为重点,走出新路。(二)完善目录管理按照标准编制。'
  const titles = flowOf(text.replace(/(?=\()/gu, '\n')).flow
  const { items } = buildOutline(
    titles.map((passage) => ({ ...passage, cut: true })),
    () => {},
  )
  const [first, second] = items.flatMap(({ children }) => children)
  const titleOf = (item: typeof first) =>
    item?.passages[0]?.reading.text.slice(item.title.from, item.title.to)
  expect(titleOf(first)).toBe('主要目标')
  expect(titleOf(second)).toBe('完善目录管理按照标准编制')
})

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
