import { describe, expect, test } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'
import { readPartyCell } from '../../src/extract/clause/index.ts'
import { extractRows, type RowDraft } from '../../src/extract/rows.ts'
import type { Range } from '../../src/model/place.ts'
import { tablesOf } from '../tables/flow.ts'

/** The row tasks of the first table of a text. */
function rowsOf(text: string, report = collect().report): RowDraft[] {
  const { tables, layer } = tablesOf(text)
  const context = {
    layer,
    step: undefined,
    report,
    planYear: 2024,
    readParties: (...[reading, role]: Parameters<Readers>) => readPartyCell(reading, role, {}),
  }
  return tables.flatMap((table) => extractRows(table, context))
}
type Readers = Parameters<typeof extractRows>[1]['readParties']

function partiesOf({ responsibilities }: RowDraft): string[] {
  return responsibilities.flatMap(({ parties }) =>
    parties.map(({ name, role }) => `${name} ${role}`),
  )
}

function slice(text: string, spans: readonly Range[] | undefined): string {
  return (spans ?? []).map(({ start, end }) => text.slice(start, end)).join('')
}

const table = `序号 | 重点工作 | 具体任务 | 牵头单位 | 配合单位 | 完成时限 |
1 | (一)数字政府。 | 1.建成统一平台,6月底前接入部门12个。落实《平台管理办法》(青政〔2023〕8号)。 | 大数据局 | 各部门 | 年底前 |
归集政务数据。 | 大数据局 | / | 每季度 | ||
2 | 平安建设 | 排查矛盾纠纷。 | 政法委 | 公安局、司法局等 | 长期坚持 |`

describe('rows as tasks', () => {
  test('text, title, label, parties and limits of each row', () => {
    const rows = rowsOf(table)
    expect(rows.map(({ id, label, title, text }) => [id, label, title, text])).toEqual([
      [
        'T1.1',
        '1',
        '数字政府',
        '建成统一平台,6月底前接入部门12个。落实《平台管理办法》(青政〔2023〕8号)。',
      ],
      ['T1.2', '1', '数字政府', '归集政务数据。'],
      ['T1.3', '2', '平安建设', '排查矛盾纠纷。'],
    ])
    expect(rows.map(partiesOf)).toEqual([
      ['大数据局 lead', '各部门 support'],
      ['大数据局 lead'],
      ['政法委 lead', '公安局 support', '司法局 support'],
    ])
    expect(
      rows.map(({ deadlines }) => deadlines.map((one) => `${one.text} ${one.due ?? one.kind}`)),
    ).toEqual([
      ['6月底前 2024-06-30', '年底前 2024-12-31'],
      ['每季度 recurring'],
      ['长期坚持 ongoing'],
    ])
    expect(rows[0]?.citations).toMatchObject([{ title: '平台管理办法' }])
    expect(rows.map(({ path, body, text }) => [path, body === text])).toEqual([
      [[], true],
      [[], true],
      [[], true],
    ])
  })

  test('values stand where their spans say', () => {
    for (const { spans, label, title, text } of rowsOf(table)) {
      expect(slice(table, spans.label)).toBe(label)
      expect(slice(table, spans.title)).toBe(title)
      expect(slice(table, spans.text)).toBe(text)
    }
  })

  test('without an item cell the first sentence is the title', () => {
    const [row] = rowsOf(`任务 | 责任单位 |
1.修建游园3处。完善健身设施,方便群众。(园林局牵头) | 各街道 |`)
    expect(row).toMatchObject({
      title: '修建游园3处',
      text: '修建游园3处。完善健身设施,方便群众。(园林局牵头)',
    })
    expect(row?.body).toBe('完善健身设施,方便群众。')
    expect(row && partiesOf(row)).toEqual(['园林局 lead', '各街道 responsible'])
    expect(row?.label).toBeUndefined()
  })

  test('a list in the text cell keeps its first label and gives measures', () => {
    const [row] = rowsOf(`任务 | 责任单位 |
(1)清理台账;(2)公开账目。 | 财政所 |`)
    expect(row).toMatchObject({ text: '(1)清理台账;(2)公开账目。', title: '清理台账' })
    expect(row?.measures.map(({ label }) => label)).toEqual(['(1)', '(2)'])
  })

  test.each([
    [
      'a column for both supports beside a lead',
      '任务 | 牵头单位 | 配合/责任单位',
      '甲局 lead,乙局 support',
    ],
    ['and answers without one', '任务 | 指导单位 | 配合/责任单位', '甲局 support,乙局 responsible'],
  ])('%s', (_, head, parties) => {
    const [row] = rowsOf(`${head} |\n清理河道。 | 甲局 | 乙局 |`)
    expect(row && partiesOf(row).join(',')).toBe(parties)
  })

  test('posts and names of a column for leaders are persons', () => {
    const [row] = rowsOf(`任务 | 责任领导 | 责任单位 |\n清理河道。 | 分管副县长 | 水利局 |`)
    expect(row && partiesOf(row)).toEqual(['水利局 responsible'])
    expect(row?.responsibilities.flatMap(({ persons }) => persons.map(({ text }) => text))).toEqual(
      ['分管副县长'],
    )
  })

  test('a note that is a limit is one beside a deadline column too', () => {
    const [row] = rowsOf(`任务 | 责任单位 | 完成时限 | 备注 |
清理河道。 | 水利局 | 6月底前 | 5月底前报告 |
疏浚沟渠。 | 水利局 | 年底前 | 重点项目 |`)
    expect(row?.deadlines.map(({ due }) => due)).toEqual(['2024-06-30', '2024-05-31'])
  })

  test('the title is an item cell whole, a limit goes on over the break at its dash', () => {
    const [row, next] = rowsOf(`序号\t任务名称\t牵头部门\t起止时间
1\t工程质量抽查\t县住建局\t2024年3月1日-2024年11月30日
2\t餐饮单位抽查\t县市场监管局\t2024年5月`)
    expect([row?.title, next?.title]).toEqual(['工程质量抽查', '餐饮单位抽查'])
    const [broken] = rowsOf(`任务名称 |
牵头部门 |
起止时间 |
维修企业抽查 |
县交通局 |
2024年3月1日
-2024年11月30日 |
养护企业抽查 |
县交通局 |
2024年5月 |`)
    expect(broken?.deadlines).toMatchObject([{ start: '2024-03-01', due: '2024-11-30' }])
  })

  test('a table that assigns no work gives no tasks', () => {
    expect(rowsOf(`序号 | 项目名称 | 备注 |\n1 | 甲路 | 新建 |\n2 | 乙路 | 扩建 |`)).toEqual([])
  })
})

test('words in a column of limits that set none are reported', () => {
  const { report, diagnostics } = collect()
  const rows = rowsOf(
    '序号 | 工作任务 | 责任单位 | 完成时限 |\n1 | 编制数据目录。 | 县数据局 | 按上级要求 |\n2 | 推进数据归集。 | 县财政局 | / |\n3 | 开展数据培训。 | 县教育局 | 无 |\n4 | 更新数据平台。 | 县教育局 | 年底前 |',
    report,
  )
  expect(rows.map(({ deadlines }) => deadlines.length)).toEqual([0, 0, 0, 1])
  expect(diagnostics.map(({ code, data }) => [code, data])).toEqual([
    ['deadline-unread', { text: '按上级要求' }],
  ])
})
