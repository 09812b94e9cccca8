import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/model/table.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { drawClauses, head, read } from './draw.ts'

/** The cells of a table, a row on each line; `^` marks a cell that a merge covers. */
function drawTable({ columns, rows, sectionRows }: Table): readonly string[] {
  return [
    columns.map(({ header }) => header).join(' | '),
    ...rows.map(({ cells }) =>
      cells.map(({ text, inherited }) => text + (inherited ? '^' : '')).join(' | '),
    ),
    ...sectionRows.map(({ row, text }) => `${row}: ${text}`),
  ]
}

async function drawTables(text: string): Promise<readonly string[]> {
  return (await read(head + text)).tables.flatMap(drawTable)
}

type Case = readonly [form: string, text: string, ...drawn: readonly string[]]

const cases: readonly Case[] = [
  [
    'one row on each line, bars between',
    '序号|工作任务|责任单位|完成时限|\n1|更新目录|县财政局|6月底前|\n2|办好公报|县审计局|9月底前|\n3|减少材料|县民政局|年底前|',
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 更新目录 | 县财政局 | 6月底前',
    '2 | 办好公报 | 县审计局 | 9月底前',
    '3 | 减少材料 | 县民政局 | 年底前',
  ],
  [
    'a cell, a bar alone on its line, a cell',
    '序号\n|\n工作任务\n|\n责任单位\n|\n1\n|\n更新政府信息公开目录并按月核对\n|\n县财政局\n|\n2\n|\n办好政府公报并按时送到各村\n|\n县审计局\n|\n3\n|\n减少群众办事材料并公开指南\n|\n县民政局\n|',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新政府信息公开目录并按月核对 | 县财政局',
    '2 | 办好政府公报并按时送到各村 | 县审计局',
    '3 | 减少群众办事材料并公开指南 | 县民政局',
  ],
  [
    'a cell with its bar on each line',
    '序号 |\n工作任务 |\n责任单位 |\n1 |\n更新目录 |\n县财政局 |\n2 |\n办好公报 |\n县审计局 |\n3 |\n减少材料 |\n县民政局 |',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新目录 | 县财政局',
    '2 | 办好公报 | 县审计局',
    '3 | 减少材料 | 县民政局',
  ],
  [
    'one cell on each line, no bars',
    '序号\n工作任务\n责任单位\n完成时限\n1\n更新政府信息公开目录并按月核对\n县财政局\n6月底前\n2\n办好政府公报并按时送到各村\n县审计局\n9月底前\n3\n减少办事材料并压缩办理时限\n县民政局\n年底前',
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 更新政府信息公开目录并按月核对 | 县财政局 | 6月底前',
    '2 | 办好政府公报并按时送到各村 | 县审计局 | 9月底前',
    '3 | 减少办事材料并压缩办理时限 | 县民政局 | 年底前',
  ],
  [
    'a header split by blanks',
    '序 号|工 作 任 务|责 任 单 位\n1|更新目录|县财政局\n2|办好公报|县审计局\n3|减少材料|县民政局',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新目录 | 县财政局',
    '2 | 办好公报 | 县审计局',
    '3 | 减少材料 | 县民政局',
  ],
  [
    'a section row over all columns',
    '序号|工作任务|责任单位\n一、推进公开\n1|更新目录|县财政局\n2|办好公报|县审计局\n二、优化服务\n3|减少材料|县民政局\n4|压缩时限|县教育局',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新目录 | 县财政局',
    '2 | 办好公报 | 县审计局',
    '3 | 减少材料 | 县民政局',
    '4 | 压缩时限 | 县教育局',
    '0: 一、推进公开',
    '2: 二、优化服务',
  ],
  [
    'quarters below one header, their row cut short',
    '序号 | 重点工作 | 牵头单位 | 进度安排 | ||\n一季度 | 二季度 | 三季度 | |||\n1 | 开通专区 | 县政府办 | 拟订方案 | 上线运行 | 总结推广 |\n2 | 压缩时限 | 县民政局 | 梳理事项 | 公布清单 | 全面验收 |',
    '序号 | 重点工作 | 牵头单位 | 进度安排一季度 | 进度安排二季度 | 进度安排三季度',
    '1 | 开通专区 | 县政府办 | 拟订方案 | 上线运行 | 总结推广',
    '2 | 压缩时限 | 县民政局 | 梳理事项 | 公布清单 | 全面验收',
  ],
  [
    'quarters below one header, in their places',
    '序号|重点工作|牵头单位|进度安排|\n|||一季度|二季度\n1|开通专区|县政府办|拟订方案|上线运行\n2|压缩时限|县民政局|梳理事项|公布清单',
    '序号 | 重点工作 | 牵头单位 | 进度安排一季度 | 进度安排二季度',
    '1 | 开通专区 | 县政府办 | 拟订方案 | 上线运行',
    '2 | 压缩时限 | 县民政局 | 梳理事项 | 公布清单',
  ],
  [
    'bodies left of their tasks stand for the rows below, whose numbers begin again',
    '责任单位|序号|工作任务|完成时限\n县财政局|1|更新目录|6月底前\n|2|办好公报|9月底前\n县民政局|1|减少材料|年底前\n|2|压缩时限|年底前',
    '责任单位 | 序号 | 工作任务 | 完成时限',
    '县财政局 | 1 | 更新目录 | 6月底前',
    '县财政局^ | 2 | 办好公报 | 9月底前',
    '县民政局 | 1 | 减少材料 | 年底前',
    '县民政局^ | 2 | 压缩时限 | 年底前',
  ],
  [
    'a row without number and without any body is still of the body above, a limit is its own',
    '序号|工作任务|具体要求|责任单位|完成时限\n1|推进公开|更新目录|县财政局|6月底前\n||办好公报||9月底前\n2|优化服务|减少材料|县民政局|年底前\n3|办好实事|修缮校舍||年底前',
    '序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限',
    '1 | 推进公开 | 更新目录 | 县财政局 | 6月底前',
    '1^ | 推进公开^ | 办好公报 | 县财政局^ | 9月底前',
    '2 | 优化服务 | 减少材料 | 县民政局 | 年底前',
    '3 | 办好实事 | 修缮校舍 |  | 年底前',
  ],
  [
    'bodies and their duties',
    '部门|工作职责\n县财政局|落实公开经费,审核采购信息。\n县民政局|公开救助标准,答复群众咨询。\n县水利局|公开河湖名录。',
    '部门 | 工作职责',
    '县财政局 | 落实公开经费,审核采购信息。',
    '县民政局 | 公开救助标准,答复群众咨询。',
    '县水利局 | 公开河湖名录。',
  ],
  [
    'empty first cells stand for the one above',
    '序号|工作任务|具体要求|责任单位\n1|推进公开|更新目录|县财政局\n||办好公报|县审计局\n2|优化服务|减少材料|县民政局\n||压缩时限|县教育局',
    '序号 | 工作任务 | 具体要求 | 责任单位',
    '1 | 推进公开 | 更新目录 | 县财政局',
    '1^ | 推进公开^ | 办好公报 | 县审计局',
    '2 | 优化服务 | 减少材料 | 县民政局',
    '2^ | 优化服务^ | 压缩时限 | 县教育局',
  ],
  [
    'a number that does not start at 1',
    '序号|工作任务|责任单位\n68|更新目录|县财政局\n69|办好公报|县审计局\n73|减少材料|县民政局',
    '序号 | 工作任务 | 责任单位',
    '68 | 更新目录 | 县财政局',
    '69 | 办好公报 | 县审计局',
    '73 | 减少材料 | 县民政局',
  ],
]

describe('tables that lie flattened in a text', () => {
  test.each(cases)('%s', async (_, text, ...drawn) => {
    expect(await drawTables(text)).toEqual(drawn)
  })

  test('a column of remarks may hold the limit', async () => {
    const { tasks } = await read(
      `${head}序号|工作任务|责任单位|备注\n1|更新目录|县财政局|6月底前完成\n2|办好公报|县审计局|11月底前完成\n3|减少材料|县民政局|`,
    )
    expect(tasks.map(({ deadlines }) => deadlines.map(({ due }) => due))).toEqual([
      ['2023-06-30'],
      ['2023-11-30'],
      [],
    ])
  })

  test('lead and responsible columns give the roles', async () => {
    const { tasks } = await read(
      `${head}序号|工作任务|牵头单位|配合单位\n1|更新目录|县财政局|县审计局、各乡镇\n2|办好公报|县政府办|县教育局\n3|减少材料|县民政局|/`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead | 县审计局 support, 各乡镇* support',
      '县政府办 lead | 县教育局 support',
      '县民政局 lead',
    ])
  })

  test('a column of bodies that take part supports, whatever kind of body it names', async () => {
    const { tasks } = await read(
      `${head}序号|工作任务|牵头部门|参加部门\n1|更新目录|县财政局|县审计局\n2|办好公报|县政府办|县教育局`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead | 县审计局 support',
      '县政府办 lead | 县教育局 support',
    ])
  })

  test('quarters whose cells say what is to be done are no limits', async () => {
    const { diagnostics, tables, tasks } = await read(
      `${head}序号|重点工作|牵头单位|进度安排|\n|||上半年|下半年\n1|开通专区|县政府办|拟订方案|完成投资300万元\n2|压缩时限|县民政局|梳理事项|公布清单`,
    )
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual([
      'number',
      'item',
      'lead',
      'target',
      'target',
    ])
    expect(tasks.flatMap(({ deadlines }) => deadlines)).toEqual([])
    expect(tasks[0]?.targets.map(({ value }) => value)).toEqual([3_000_000])
    expect(diagnostics).toEqual([])
  })

  test('a table of Markdown keeps the two lines of its head', async () => {
    const text = `# 青石县2023年重点工作任务分解表

| 序号 | 重点工作 | 责任分工 |  | 完成时限 |
| --- | --- | --- | --- | --- |
|  |  | 牵头单位 | 配合单位 |  |
| 1 | 更新目录 | 县财政局 | 县审计局 | 6月底前 |
|  | 办好公报 |  |  | 9月底前 |
`
    const { plan } = await parsePlan(text, { name: 'form.md' })
    expect(plan.tables.flatMap(drawTable)).toEqual([
      '序号 | 重点工作 | 责任分工牵头单位 | 责任分工配合单位 | 完成时限',
      '1 | 更新目录 | 县财政局 | 县审计局 | 6月底前',
      '1^ | 办好公报 | 县财政局^ |  | 9月底前',
    ])
    expect(plan.tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead | 县审计局 support',
      '县财政局 lead',
    ])
  })

  test('the last name of a table with a cell on each line signs nothing', async () => {
    const rows = '1\n新桥\n全长3公里\n180\n县交通局\n2\n水厂\n日供水3万吨\n90\n县水利局'
    const { meta } = await read(`${head}编号\n工程\n规模\n造价\n归口\n${rows}`)
    expect(meta.issuers).toEqual([])
  })

  test('a note below rows parted by tabs is none of their cells', async () => {
    const { meta, tables } = await read(
      `${head}序号\t工作任务\t责任单位\t备注\n1\t更新目录。推进公开,办好公报\t县财政局\t长期坚持并按月报送进展情况\n2\t减少材料。优化服务,压缩时限\t县民政局\t长期坚持并按月报送进展情况\n(此件公开发布)`,
    )
    expect(tables[0]?.rows).toHaveLength(2)
    expect(meta.disclosure).toBe('(此件公开发布)')
  })

  test('rows stand among the tasks where the table stands', async () => {
    const { tasks } = await read(
      `${head}一、推进公开\n序号|工作任务|责任单位\n1|更新政府信息公开目录|县财政局\n2|办好政府公报|县审计局\n二、优化服务。减少材料。(县民政局负责)`,
    )
    expect(tasks.map(({ origin, title }) => `${origin} ${title}`)).toEqual([
      'table 更新政府信息公开目录',
      'table 办好政府公报',
      'body 优化服务',
    ])
  })

  test('cells run together: the lines stay, and nothing is made up', async () => {
    const { tables, tasks, rest } = await read(
      `${head}序号工作任务责任单位21更新目录,县财政局落实22办好公报。县审计局23减少材料`,
    )
    expect({ tables, tasks }).toEqual({ tables: [], tasks: [] })
    expect(rest.map(({ text }) => text).join('')).toContain('工作任务')
  })

  test('only bars are left below the head', async () => {
    expect(await drawTables('工作任务|责任单位|\n|||\n|||\n|')).toEqual(['工作任务 | 责任单位'])
  })
})
