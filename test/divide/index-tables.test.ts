import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/pipeline.ts'
import { showBands } from '../support/bands.ts'
import { divided } from './divided.ts'

const plan = '<p>青石县2023年数据共享工作要点</p><p>一、完善目录</p><p>梳理资源。</p>'

async function tableOf(rows: readonly (readonly string[])[]) {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  const table = rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
  const page = `<html><body><div>${plan}<table border="1">${table}</table></div></body></html>`
  return (await parsePlan(page, { name: 'a.html' })).plan
}

const items = ['修订目录', '更新平台', '培训人员', '公布清单', '检查系统', '通报结果']

test('a table whose columns are named as fields are is no index table', async () => {
  const head = ['序号', '工作任务', '发文字号', '发布日期', '责任单位']
  const rows = items.map((item, at) => [`${at + 1}`, item, '无', '待定', '县数据局'])
  const { tables, rest } = await tableOf([head, ...rows])
  expect(tables[0]?.rows).toHaveLength(items.length)
  expect(rest.filter(({ kind }) => kind === 'furniture')).toEqual([])
})

const fields = [
  ['索引号', '00123'],
  ['发布日期', '2023-03-05'],
  ['发文字号', '青政发〔2023〕7号'],
]

showBands({
  // An index table may name things that no other site does; a plan's table has fields in its head.
  'rows of ten that hold fields of an index table': {
    yes: 3,
    no: 2,
    isTaken: async (size) => {
      const others = Array.from({ length: 10 - size }, (_, at) => [
        `栏目${at}`,
        items[at % 6] ?? '',
      ])
      const { meta } = await tableOf([...fields.slice(0, size), ...others])
      return meta.indexNumber !== undefined
    },
  },
})

describe('an index whose names stand in brackets on one line with their values', () => {
  const text = '一、编制目录。6月底前完成。\n二、公布目录。9月底前完成。'

  test('is read', () => {
    const index =
      '[ 索引号 ] QS001/2023-0007 [ 发文字号 ] 云数发〔2023〕7号\n【成文日期】2023-02-17 【发布日期】 2023-02-18'
    expect(divided(`关于印发云溪县2023年数据共享要点的通知\n${index}\n${text}`)).toMatchObject({
      indexNumber: 'QS001/2023-0007',
      number: '云数发〔2023〕7号',
      issuedOn: '2023-02-17',
      publishedOn: '2023-02-18',
    })
  })

  test.each(['[ 索引号 ]', '见[ 索引号 ] QS001', '[ 网页 ] QS001'])('%s is none', (line) => {
    const read = divided(`云溪县2023年数据共享要点\n${line}\n${text}`)
    expect(read.indexNumber).toBe('-')
  })
})
