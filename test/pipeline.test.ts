import { describe, expect, test } from 'vitest'
import type { UserLexicon } from '../src/model/lexicon.ts'
import { parsePlan } from '../src/pipeline.ts'

const notice = `青石县2023年工作要点
一、主要任务
(一)办好登记。加强公开。(青石云、县财政局负责)
(二)办好政务。加强公开。
包保单位:数据专班
`

async function partiesOf(lexicon?: UserLexicon): Promise<readonly string[]> {
  const { plan } = await parsePlan(notice, { name: 'notice.txt', lexicon })
  return plan.tasks.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ parties }) =>
      parties.map(({ name, role, unitId }) => `${name} ${role} ${unitId}`),
    ),
  )
}

test("a user's lexicon adds bodies, other names of theirs, and label words", async () => {
  expect(await partiesOf()).not.toContain('数据专班 lead 青石县大数据中心')
  expect(
    await partiesOf({
      bodies: [{ name: '青石县大数据中心', aliases: ['青石云', '数据专班'] }],
      labels: [{ word: '包保单位', role: 'lead' }],
    }),
  ).toEqual([
    '青石云 responsible 青石县大数据中心',
    '县财政局 responsible 县财政局',
    '数据专班 lead 青石县大数据中心',
  ])
})

test('a document that is nothing but a table has its title in the first row', async () => {
  const table = (title: string) =>
    parsePlan(
      `<table><tr><td colspan="4">${title}</td></tr><tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>时限</td></tr><tr><td>1</td><td>办好登记。</td><td>县民政局</td><td>6月底前</td></tr></table>`,
      { name: 'table.html' },
    )
  const { plan } = await table('青石县2023年重点工作任务清单')
  expect(plan.meta).toMatchObject({
    title: '青石县2023年重点工作任务清单',
    genre: '清单',
    planYear: 2023,
  })
  expect(plan.tables[0]?.caption).toBeUndefined()
  expect(plan.tasks[0]?.deadlines[0]?.due).toBe('2023-06-30')
  const { plan: unnamed } = await table('填报单位:县民政局')
  expect(unnamed.meta.title).toBe('')
  expect(unnamed.tables[0]?.caption).toBe('填报单位:县民政局')
})

test('a table goes on below a mark that says so', async () => {
  const row = (cells: string) =>
    `<tr>${cells
      .split(' ')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`
  const head = row('序号 工作任务 责任单位')
  const { plan } = await parsePlan(
    `<p>青石县2023年任务分工表</p><table>${head}${row('1 办好登记。 县民政局')}</table><p>续表</p><table>${head}${row('2 办好政务。 县政府办')}</table>`,
    { name: 'table.html' },
  )
  expect(plan.tasks.map(({ id }) => id)).toEqual(['T1.1', 'T1.2'])
  expect(plan.rest.map(({ kind, text }) => `${kind} ${text}`)).toContain('furniture 续表')
})

test('a heading with nothing but a table below it is a section', async () => {
  const { plan } = await parsePlan(
    `云溪镇2023年整治工作计划
一、整治安排表
行业名称 | 时间安排 | 责任单位 |
烟花爆竹 | 1月份 | 安监站 |
养老机构 | 4月份 | 民政所 |
二、工作要求
(一)制定方案。各单位要制定方案。
`,
    { name: 'plan.txt' },
  )
  expect(plan.sections.map(({ title }) => title)).toEqual(['整治安排表', '工作要求'])
  expect(new Set(plan.tasks.map(({ id }) => id))).toEqual(new Set(['2.1', 'T1.1', 'T1.2']))
})

test('a rule in the note below a table holds for its rows', async () => {
  const { plan } = await parsePlan(
    `云溪县2024年任务分解表
序号 | 工作任务 | 责任单位 | 完成时限 |
1 | 新建食堂3处。 | 县民政局、县财政局 | 10月底前 |
2 | 改造小区12个。 | 县住建局、县发改局 | 年底前 |
注:排第一位的为牵头单位。
`,
    { name: 'plan.txt' },
  )
  expect(plan.rest).toMatchObject([{ kind: 'note', text: '注:排第一位的为牵头单位。' }])
  const roles = plan.tasks.map(({ responsibilities }) =>
    responsibilities.flatMap(({ parties }) => parties.map(({ role }) => role)),
  )
  expect(roles).toEqual([
    ['lead', 'responsible'],
    ['lead', 'responsible'],
  ])
})

test('a row of one of several plans belongs to it and takes its year', async () => {
  const planText = (year: number, word: string) => `<p>附件</p><p>青石县${year}年数据${word}方案</p>
<p>一、主要任务</p><p>(一)编制目录。6月底前编制。</p><p>(二)公布目录。公布。</p>
<table><tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>完成时限</td></tr>
<tr><td>1</td><td>印制${word}手册</td><td>县财政局</td><td>9月底前</td></tr></table>`
  const { plan } = await parsePlan(
    `<p>青石县数据局关于印发两个方案的通知</p><p>各乡镇人民政府:</p>
<p>现将《青石县2023年数据共享方案》《青石县2024年数据公开方案》印发给你们。</p>
<p>青石县数据局</p><p>2022年3月1日</p>${planText(2023, '共享')}${planText(2024, '公开')}`,
  )
  const rows = plan.tasks.filter(({ origin }) => origin === 'table')
  expect(rows.map(({ part, deadlines }) => [part, deadlines[0]?.due])).toEqual([
    [0, '2023-09-30'],
    [1, '2024-09-30'],
  ])
})

test('an empty cell of a Markdown table repeats the one above it where a merge is lost', async () => {
  const { plan } = await parsePlan(
    `# 云溪县2024年任务分解表

| 重点工作 | 具体任务 | 责任单位 | 备注 |
| --- | --- | --- | --- |
| 改善水质 | 加快泵站改造。 | 水利局 | 续建 |
|  | 清理县城河道。 | 住建局 |  |
| 修复湿地 | 完成湿地普查。 | 林业局 |  |
`,
    { name: 'plan.md' },
  )
  const [table] = plan.tables
  expect(table?.recovered).toBe(true)
  expect(table?.rows[1]?.cells).toMatchObject([
    { text: '改善水质', inherited: true },
    { text: '清理县城河道。', inherited: false },
    { text: '住建局', inherited: false },
    { text: '', inherited: false },
  ])
})

describe('limits hold behind the reader', () => {
  const items = (last: (index: number) => string) =>
    Array.from({ length: 400 }, (_, index) => `${index + 1}.推进公开。${last(index)}\n`).join('')
  const letters = '东西南北山河湖海云溪石桥'
  const county = (index: number) =>
    `${letters.charAt(index % 12)}${letters.charAt((index / 12) % 12)}县`
  const rule = (index: number) => `(县财政局负责。以下均需${county(index)}政府落实,不再列出)`

  test.each([
    ['clauses of a heading', `一、推进公开${'(县财政局负责)'.repeat(300)}\n${items(() => '')}`],
    ['lines below items', `一、推进公开\n${items(() => '')}${'责任单位:县财政局\n'.repeat(300)}`],
    ['bodies of standing rules', `一、推进公开\n${items(rule)}`],
  ])('%s are handed on so often and no more', async (_, text) => {
    const document = `青石县2023年工作要点\n${text}`
    const limits = { inherited: 5000 }
    await expect(parsePlan(document, { limits })).rejects.toMatchObject({ limit: 'inherited' })
  })

  test('the time of a document covers its items and its rows', async () => {
    const rows = '1 | 修路 | 县财政局 |\n'.repeat(30)
    const texts = [items(() => '(县财政局负责)'), `序号 | 任务 | 责任单位 |\n${rows}`]
    for (const text of texts) {
      const document = `青石县2023年工作要点\n一、推进公开\n${text}`
      const late = parsePlan(document, { limits: { seconds: 0 } })
      await expect(late).rejects.toMatchObject({ limit: 'seconds' })
    }
  })
})

test('a break inside a day of a cell parts it into no two limits', async () => {
  const { plan } = await parsePlan(
    '<p>青石县2023年任务表</p><table><tr><td>序号</td><td>工作任务</td><td>责任单位</td><td>时限</td></tr><tr><td>1</td><td>修路。</td><td>县交通局</td><td><p>2023年11月</p><p>15日前</p></td></tr></table>',
    { name: 'table.html' },
  )
  const limits = plan.tasks.flatMap(({ deadlines }) => deadlines.map(({ due }) => due))
  expect(limits).toEqual(['2023-11-15'])
})
