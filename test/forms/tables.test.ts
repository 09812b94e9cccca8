import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/model/table.ts'
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
