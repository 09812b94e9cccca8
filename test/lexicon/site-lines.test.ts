import { describe, expect, test } from 'vitest'
import { isPageNumber, isSiteLine } from '../../src/lexicon/site-lines.ts'
import { fold } from '../../src/text/fold.ts'

test.each([
  ['- 2 -', true],
  ['— 12 —', true],
  ['－３－', true],
  ['–4–', true],
  ['第2页', true],
  ['第 2 页 共 9 页', true],
  ['Page 3 of 9', true],
  // A bare number may be a cell or a year.
  ['2', false],
  ['2023', false],
  ['- 二 -', false],
  ['第2页写明的事项', false],
  ['- 20231 -', false],
  ['', false],
])('a page number: %s %s', (line, is) => {
  expect(isPageNumber(fold(line))).toBe(is)
})

describe('lines of a site', () => {
  test.each([
    '当前位置:首页>政务公开>文件',
    '首页 > 政务公开 > 县政府文件',
    '首页»公开»文件',
    '上一篇:青石县通告',
    '[打印] [关闭]',
    '【字体:大 中 小】',
    '分享到:',
    '打印本页 关闭窗口',
    '版权所有:青石县人民政府办公室',
    '主办:青石县人民政府 技术支持:青石县数据局',
    '技术支持',
    '青ICP备12345678号',
    'Copyright 2023',
    '反对 0 举报 0 收藏 0 打赏 0',
    '阅读 12 点赞 3',
    '附件1.docx',
    '- 2 -',
  ])('%s', (line) => {
    expect(isSiteLine(fold(line))).toBe(true)
  })
})

describe('lines of the document', () => {
  test.each([
    '一、加强版权保护',
    '《<要点>任务分解<表>》',
    '县财政局、县审计局负责',
    '进一步办好首页和专栏',
    '附件:青石县2023年任务清单',
    '',
    `当前位置${'公开'.repeat(90)}`,
  ])('%s', (line) => {
    expect(isSiteLine(fold(line))).toBe(false)
  })
})
