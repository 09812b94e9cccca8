import { expect, test } from 'vitest'
import { divided } from './divided.ts'

test.each([
  ['one cell per line', '序号\n工作任务\n责任单位\n1\n修路。\n县交通局'],
  ['bars', '序号 | 工作任务 | 责任单位 |\n1 | 修路。 | 县交通局 |'],
])('a dated notice ends before a table, %s', (_, table) => {
  const { noticeTitle, titles } = divided(`青石县人民政府办公室关于做好民生实事办理工作的通知
各乡镇人民政府:
请抓好落实。
青石县人民政府办公室
2023年2月6日
附件
2023年民生实事任务表
${table}`)
  expect(noticeTitle).toBe('青石县人民政府办公室关于做好民生实事办理工作的通知')
  expect(titles).toEqual(['2023年民生实事任务表'])
})

test('a name above a bar heads a column, and signs nothing', () => {
  const { issuers } = divided(`青石县应急职责分工表
工作组
|
牵头单位
|
综合组
|
县应急局
|`)
  expect(issuers).toEqual([])
})
