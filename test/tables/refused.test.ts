import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/pipeline.ts'
import { columnsOf, rowsOf, tablesOf } from './flow.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly rows: readonly string[]
  readonly unread: readonly string[]
  readonly codes: readonly string[]
}

const row = 'table-row-ambiguous'
const table = 'table-not-recovered'

const cases: readonly Case[] = [
  {
    name: 'a row whose one unit may lead or answer, and the row that would repeat it',
    text: `序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |
1 | 修建游园3处。 | 园林局 | 各街道 | 6月底前 |
2 | 增设垃圾桶。 | 城管局 | 3月底前 |
清运积存垃圾。 | 4月底前 |
3 | 修剪行道树。 | 园林局 | 各街道 | 9月底前 |
4 | 粉刷围墙。 | 城管局 | 各社区 | 年底前 |`,
    rows: [
      '1 | 修建游园3处。 | 园林局 | 各街道 | 6月底前',
      '3 | 修剪行道树。 | 园林局 | 各街道 | 9月底前',
      '4 | 粉刷围墙。 | 城管局 | 各社区 | 年底前',
    ],
    unread: ['2', '增设垃圾桶。', '城管局', '3月底前', '清运积存垃圾。', '4月底前'],
    codes: [row, row],
  },
  {
    name: 'bars that may count a lost limit or an empty one',
    text: `序号 | 类别 | 工作任务 | 责任单位 | 完成时限 |
1 | 绿化 | 补种行道树200棵。 | 园林局 | 4月底前 |
修复草坪。 | 园林局 | |||
2 | 亮化 | 更换路灯80盏。 | 城管局 | 5月底前 |
检修线路。 | 城管局 | 6月底前 | ||`,
    rows: [
      '1 | 绿化 | 补种行道树200棵。 | 园林局 | 4月底前',
      '2 | 亮化 | 更换路灯80盏。 | 城管局 | 5月底前',
      '^2 | ^亮化 | 检修线路。 | 城管局 | 6月底前',
    ],
    unread: ['修复草坪。', '园林局'],
    codes: [row],
  },
  {
    name: 'a bar before each row, one of which has lost a cell in its middle',
    text: `| 编号 |
任务名称 |
抽查对象 |
牵头部门 |
参与部门 |
抽查比例 |
| 01 |
工程质量抽查 |
县住建局 |
县交通局 |
10% |
|
| 02 |
餐饮单位抽查 |
学校食堂 |
县市场监管局 |
县教育局 |
20% |`,
    rows: ['02 | 餐饮单位抽查 | 学校食堂 | 县市场监管局 | 县教育局 | 20%'],
    unread: ['01', '工程质量抽查', '县住建局', '县交通局', '10%'],
    codes: [row],
  },
  {
    name: 'a second line of names that parts two headers, of which no one knows how many each',
    text: `序号 | 任务清单 | 责任清单 | 措施清单 | 标准 | |||
责任领导 | 责任人 | 责任处室 | 宣传对象 | 宣传方式 | |||
1 | 宣传防汛知识。 | 林泉 | 石山 | 应急办 | 全体村民 | 讲座培训 | 每年4次 |
2 | 宣传防火知识。 | 林泉 | 石山 | 应急办 | 全体村民 | 入户讲解 | 每年2次 |`,
    rows: [],
    unread: [
      '序号 | 任务清单 | 责任清单 | 措施清单 | 标准 | |||',
      '责任领导 | 责任人 | 责任处室 | 宣传对象 | 宣传方式 | |||',
      '1 | 宣传防汛知识。 | 林泉 | 石山 | 应急办 | 全体村民 | 讲座培训 | 每年4次 |',
      '2 | 宣传防火知识。 | 林泉 | 石山 | 应急办 | 全体村民 | 入户讲解 | 每年2次 |',
    ],
    codes: [table],
  },
  {
    name: 'a head by single blanks over several lines, rows that count over several lines each',
    text: `序号 任务名称 抽查事项 检查对象 抽查
比例
牵头部门 配合部门
1 烟草 经营 检查 物流企业 3% 县烟草局 县邮政局、
县公安局
2 医保服务 检查 医保机构 20% 县医保局
县审批局`,
    rows: [],
    unread: [
      '序号 任务名称 抽查事项 检查对象 抽查',
      '比例',
      '牵头部门 配合部门',
      '1 烟草 经营 检查 物流企业 3% 县烟草局 县邮政局、',
      '县公安局',
      '2 医保服务 检查 医保机构 20% 县医保局',
      '县审批局',
    ],
    codes: [table],
  },
  {
    name: 'a line for each cell, a head of two lines: rows that count are taken out of the prose',
    text: `序号
任务清单
责任清单
措施清单
责任人
宣传对象
1
宣传防汛知识。
林泉
全体村民
1.讲座培训。
2
宣传防火知识。
石山
全体村民
1.入户讲解。`,
    rows: [],
    unread:
      '序号 任务清单 责任清单 措施清单 责任人 宣传对象 1 宣传防汛知识。 林泉 全体村民 1.讲座培训。 2 宣传防火知识。 石山 全体村民 1.入户讲解。'.split(
        ' ',
      ),
    codes: [table],
  },
  {
    name: 'quarters below two aims, either of which they may part',
    text: `序号 |
指标名称 |
年度目标 |
阶段目标 |
责任单位 |
一季度 |
上半年 |
1 |
工业增加值 |
186 |
42 |
88 |
县工信局 |`,
    rows: [],
    unread:
      '序号 |~指标名称 |~年度目标 |~阶段目标 |~责任单位 |~一季度 |~上半年 |~1 |~工业增加值 |~186 |~42 |~88 |~县工信局 |'.split(
        '~',
      ),
    codes: [table],
  },
  {
    name: 'units of two columns one below the other',
    text: `任务
主要责任单位
责任单位
完善村卫生室。
卫生局
发改局
财政局
培训乡村医生。
卫生局
人社局
教育局`,
    rows: [],
    unread:
      '任务 主要责任单位 责任单位 完善村卫生室。 卫生局 发改局 财政局 培训乡村医生。 卫生局 人社局 教育局'.split(
        ' ',
      ),
    codes: [table],
  },
  {
    name: 'one cell per line with cells that a merge has swallowed',
    text: `序号
工作任务
责任单位
完成时限
1
修建游园。
园林局
6月底前
增设座椅。
园林局
2
清运垃圾。
城管局
年底前
粉刷围墙。
3
各街道
以上任务由督查室跟踪问效。`,
    rows: [],
    unread:
      '序号 工作任务 责任单位 完成时限 1 修建游园。 园林局 6月底前 增设座椅。 园林局 2 清运垃圾。 城管局 年底前 粉刷围墙。 3 各街道'.split(
        ' ',
      ),
    codes: [table],
  },
  {
    name: 'one cell per line, the last rows with lost cells',
    text: `序号
工作任务
责任单位
完成时限
1
修建游园。
园林局
6月底前
2
清运垃圾。
城管局
年底前
3
粉刷围墙。
城管局
4
修剪行道树。
园林局`,
    rows: ['1 | 修建游园。 | 园林局 | 6月底前', '2 | 清运垃圾。 | 城管局 | 年底前'],
    unread: '3 粉刷围墙。 城管局 4 修剪行道树。 园林局'.split(' '),
    codes: [row],
  },
  {
    name: 'a table that has run together',
    text: '序号工作任务责任单位21树立文明新风。开展宣传活动,建设文化广场。宣传科落实22整治村容村貌。',
    rows: [],
    unread: [
      '序号工作任务责任单位21树立文明新风。开展宣传活动,建设文化广场。宣传科落实22整治村容村貌。',
    ],
    codes: [table],
  },
  {
    name: 'bars without a head',
    text: `甲 | 乙 | 丙
丁 | 戊 | 己
庚 | 辛 | 壬`,
    rows: [],
    unread: ['甲 | 乙 | 丙', '丁 | 戊 | 己', '庚 | 辛 | 壬'],
    codes: [table],
  },
]

const cut: readonly Case[] = [
  {
    name: 'a row cut between cells and one cut inside a sentence are whole again',
    text: `序号 | 重点工作 | 工作任务 | 责任单位 | 完成时限
1 | 数字政府
建成统一平台。 | 大数据局 | 6月底前
2 | 平安建设 | 排查矛盾纠纷,建立
台账。 | 政法委 | 长期坚持
3 | 绿化美化 | 补种行道树。 | 园林局 | 4月底前
4 | 道路交通 | 加固云溪大桥。 | 交通局 | 年底前`,
    rows: [
      '1 | 数字政府 | 建成统一平台。 | 大数据局 | 6月底前',
      '2 | 平安建设 | 排查矛盾纠纷,建立台账。 | 政法委 | 长期坚持',
      '3 | 绿化美化 | 补种行道树。 | 园林局 | 4月底前',
      '4 | 道路交通 | 加固云溪大桥。 | 交通局 | 年底前',
    ],
    unread: [],
    codes: [],
  },
  {
    name: 'a stray bar makes one row too long: it alone is refused',
    text: `序号 | 工作任务 | 责任单位 | 完成时限
1 | 修建游园。 | 园林局 | 6月底前
2 | 清运垃圾。 | 城管局 | 环卫站 | 各街道 | 年底前
3 | 粉刷围墙。 | 城管局 | 9月底前`,
    rows: ['1 | 修建游园。 | 园林局 | 6月底前', '3 | 粉刷围墙。 | 城管局 | 9月底前'],
    unread: '2 清运垃圾。 城管局 环卫站 各街道 年底前'.split(' '),
    codes: [row],
  },
]

describe('what two readings fit is refused', () => {
  test.each([...cases, ...cut])('$name', ({ text, rows, unread, codes }) => {
    const { tables, diagnostics, ...built } = tablesOf(text)
    expect(rowsOf(tables[0])).toEqual(rows)
    expect(built.unread.map(({ start, end }) => text.slice(start, end))).toEqual(unread)
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
    expect(tables.flatMap((one) => columnsOf(one))).toHaveLength(rows.length > 0 ? 1 : 0)
  })

  test.each([
    ['a line with bars', '首页 | 政务公开 | 政策文件'],
    ['label lines of a clause', '责任单位\n县文旅局\n配合单位\n各乡镇\n完成时限\n年底前'],
    ['a head with nothing below it', '序号\n节目名称\n备注\n主动公开'],
    ['headings', '工作目标\n主要任务\n加强领导,落实责任。'],
  ])('%s is no table', (_, text) => {
    const { tables, prose, unread } = tablesOf(text)
    expect(tables).toEqual([])
    expect(unread).toEqual([])
    expect(prose.join('\n')).toBe(text)
  })
})

test('a table on the one line of a document leaves the items above it in the prose', async () => {
  const items = ['一', '二', '三', '四', '五'].map(
    (label) =>
      `${label}、完善第${label}类目录。${'编制共享数据的目录,'.repeat(14)}按季更新。(县数据局)`,
  )
  const table =
    '附件分工表序号 | 任务 | 牵头单位 | |1 | 编制目录 | 县数据局 | |2 | 修订办法 | 县司法局 |'
  const { plan } = await parsePlan(`云溪县2024年数据工作要点${items.join('')}${table}`)
  // The last one is glued to the table's title.
  expect(plan.tasks.slice(0, 4).map(({ label }) => label)).toEqual(['一、', '二、', '三、', '四、'])
})
