import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownWriter } from '../../src/write/markdown.ts'
import { draws } from '../support/draws.ts'
import { readMarkdown } from '../support/markdown-table.ts'
import { clauseOf, dateOf, planOf, sectionOf, taskOf } from '../support/plan.ts'
import { plain } from '../support/write-options.ts'

test('one table below the title', async () => {
  const plan = planOf({
    meta: { ...planOf().meta, issuers: ['青石县人民政府'], issuedOn: '2023-03-01' },
    sections: [sectionOf()],
    tasks: [
      taskOf({
        body: '形成目录|清单。\n\n 不得遗漏 ',
        responsibilities: [clauseOf('县数据局*')],
        deadlines: [dateOf('6月底前', '2023-06-30')],
      }),
    ],
  })
  expect(await markdownWriter.write([plan], plain)).toBe(
    [
      '# 青石县2023年工作要点任务分工表',
      '',
      '青石县人民政府 2023-03-01',
      '',
      '| 序号 | 类别 | 任务 | 具体内容 | 牵头单位 | 责任单位 | 配合单位 | 完成时限 | 截止日期 | 来源 |',
      '| ---: | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 1 | 主要任务 | 加强信息公开 | 形成目录\\|清单。<br><br>不得遗漏 | 县数据局 |  |  | 6月底前 | 2023-06-30 | 一、(一) 第1行 |',
      '',
    ].join('\n'),
  )
})

test.each([
  ['en', '# 青石县2023年工作要点\n'],
  ['zh', '# 青石县2023年工作要点任务分工表\n'],
] as const)('the title in %s', async (headers, first) => {
  const text = String(await markdownWriter.write([planOf()], { ...plain, headers }))
  expect(text.startsWith(first)).toBe(true)
  expect(readMarkdown(text).types).toEqual(['heading', 'table'])
})

test.each([
  ['青石县重点任务清单', '# 青石县重点任务清单\n'],
  ['重点任务分工表(试行)', '# 重点任务分工表(试行)\n'],
  ['', '# notice.txt任务分工表\n'],
])('a plan named %j', async (title, first) => {
  const plan = planOf({ meta: { ...planOf().meta, title } })
  const text = String(await markdownWriter.write([plan], plain))
  expect(text.startsWith(first)).toBe(true)
})

test('several plans stand in one table with their files', async () => {
  const plan = planOf({ tasks: [taskOf()] })
  const { heading, rows } = readMarkdown(String(await markdownWriter.write([plan, plan], plain)))
  expect(heading).toBe('任务汇总表')
  expect(rows.map(([file, number]) => [file, number])).toEqual([
    ['文件', '序号'],
    ['notice.txt', '1'],
    ['notice.txt', '2'],
  ])
})

test('no text of a plan is a mark: a reader gets every cell back', async () => {
  const pieces = [
    ...'\\`*_[]<>|~&#$@!-+=:.()',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\0',
    '县',
    '1',
    '&amp;',
    '<br>',
    'https://a.gov.cn/b_c',
    'www.a.cn',
    'a@b.cn',
    '[^1]',
    '---',
    '| --- |',
  ]
  const text = fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (titles) => {
      const tasks = titles.map((title, index) => taskOf({ id: String(index), title }))
      const options = { ...plain, columns: ['taskId', 'task'] }
      const written = String(await markdownWriter.write([planOf({ tasks })], options))
      const { types, rows } = readMarkdown(written)
      expect(types).toEqual(['heading', 'table'])
      expect(rows.slice(1)).toEqual(titles.map((title, index) => [String(index), shown(title)]))
    }),
    { numRuns: 300, ...draws },
  )
})

/** White space is all that a table may change. */
function shown(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(/[\t ]+/gu, ' ').trim())
    .join('\n')
}
