import { expect, test } from 'vitest'
import { parsePlan } from '../../src/pipeline.ts'
import { showBands } from '../support/bands.ts'

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
