import { describe, expect, test } from 'vitest'
import { findRowCuts } from '../../src/divide/row-cuts.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { type Band, showBands, words } from '../support/bands.ts'

/** A line shown as its pieces. */
function piecesOf(text: string): string[] {
  const edges = [0, ...(findRowCuts(text)?.cuts ?? []), text.length]
  const pieces = edges.slice(0, -1).map((from, index) => text.slice(from, edges[index + 1]))
  return pieces.filter((piece) => piece !== '')
}

const rows = ['序号 | 任务 | 责任单位 |', '1 | 修路 | 县交通局 |', '2 | 架桥 | 县水利局 |']

describe('rows of a table with bars on one line', () => {
  test.each([
    ['alone', rows],
    ['between text, its head glued to a title', ['每月排查。', ...rows, '注:按月报送。']],
    [
      'below the mark of an attachment',
      ['按季通报。2023年3月8日', '附件1', '护河任务分工表', ...rows],
    ],
    [
      'in a box, ruled',
      [
        '护河任务分工表',
        '| 序号 | 任务 | 责任单位 |',
        '|---|---|---|',
        '| 1 | 修路 | 县交通局 |',
        '| 2 | 架桥 | 县水利局 |',
      ],
    ],
    [
      'merged cells counted at the ends of rows, a head over two lines',
      [
        '序号 | 任务 | 责任单位 | 时限 | |',
        '牵头 | 配合 | |||',
        '1 | 修路 | 县交通局 | 各乡镇 | 6月底 |',
        '2 | 架桥 | 县水利局 | 各乡镇 | 年底 |',
      ],
    ],
    [
      'without numbers',
      ['任务 | 责任单位 | 时限 |', '修路 | 县交通局 | 6月底 |', '架桥 | 县水利局 | 年底 |'],
    ],
  ] as const)('%s', (_, pieces) => {
    expect(piecesOf(pieces.join(''))).toEqual(pieces)
  })

  test.each([
    ['a row that lacks a bar', [...rows, '3 | 植树 |']],
    ['numbers that do not count on', [...rows, '4 | 植树 | 县林业局 |']],
    [
      'without numbers, a header that no word is known of',
      ['任务 | 责任单位 | 时限 |', '包保社区 | 问题 | 措施 |', '修路 | 县交通局 | 6月底 |'],
    ],
    ['no head', ['甲 | 乙 | 丙 |', '1 | 修路 | 县交通局 |', '2 | 架桥 | 县水利局 |']],
  ] as const)('none: %s', (_, pieces) => {
    expect(findRowCuts(pieces.join(''))).toBeUndefined()
  })

  test('body and table of a document on one line are read', async () => {
    const body =
      '青石县2023年护河工作方案为做好护河,制定本方案。一、重点任务(一)清理河道。每月1次。(二)修复湿地。6月底前完成。二、工作要求(一)加强领导。成立专班。(二)严格督导。按季通报。青石县人民政府2023年3月8日附件护河任务分工表'
    const { plan } = await parsePlan(body + rows.join(''), { name: 'a.txt' })
    expect(plan.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '1.1 清理河道',
      '1.2 修复湿地',
      '2.1 加强领导',
      '2.2 严格督导',
      'T1.1 修路',
      'T1.2 架桥',
    ])
    expect(plan.meta.issuers).toEqual(['青石县人民政府'])
  })
})

describe('how much of a table on one line must be there', () => {
  const table = (heads: readonly string[], count: number) =>
    [
      heads,
      ...Array.from({ length: count }, (_, at) =>
        heads.map((_, column) => (column ? '修路' : `${at + 1}`)),
      ),
    ]
      .map((cells) => `${cells.join(' | ')} |`)
      .join('')
  const bands: Record<string, Band> = {
    headers: {
      yes: 3,
      no: 2,
      isTaken: (size) =>
        findRowCuts(table(['序号', '任务', '单位'].slice(0, size), 6)) !== undefined,
    },
    'rows with the head': {
      yes: 3,
      no: 2,
      isTaken: (size) => findRowCuts(table(['序号', '任务', '单位'], size - 1)) !== undefined,
    },
    'characters of a title below the mark of an attachment': {
      yes: 60,
      no: 61,
      isTaken: (size) =>
        findRowCuts(`每月排查。附件${words(size - 1)}表${table(['序号', '任务', '单位'], 3)}`)
          ?.cuts[0] === 5,
    },
    'characters of a header': {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        findRowCuts(table(['序号', '任务'.repeat(7).slice(0, size), '单位', '时限'], 4)) !==
        undefined,
    },
    // 责任分工 over five kinds of bodies: a head that names so little is of another table.
    'cells that a head lacks': {
      yes: 4,
      no: 5,
      isTaken: (size) => {
        const blank = ' |'.repeat(size)
        const row = (at: number) => `${at} | 修路 | 交通局 |${' 甲 |'.repeat(size)}`
        return findRowCuts(`序号 | 任务 | 单位 |${blank}${row(1)}${row(2)}`) !== undefined
      },
    },
  }
  showBands(bands)
})
