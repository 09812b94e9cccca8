import { describe, expect, test } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'
import type { Grid, GridCell } from '../../src/model/block.ts'
import { buildTables } from '../../src/tables/build.ts'
import { findRegions } from '../../src/tables/find.ts'
import { fillGrid } from '../../src/tables/grid.ts'
import type { FlowItem } from '../../src/tables/region.ts'
import { fold } from '../../src/text/fold.ts'
import { showBands } from '../support/bands.ts'
import { columnsOf, flowOf, rowsOf } from './flow.ts'

/** A cell `text`, `text>2` over two columns, `text^2` over two rows; `.` is covered by another. */
type Source = readonly (readonly string[])[]

/** Build grids the way a reader does: the layer holds the cells, parted by tabs, and ⏎ as line feeds. */
function gridsOf(...sources: readonly Source[]): { text: string; grids: Grid[] } {
  let text = ''
  const grids = sources.map((rows): Grid => {
    const start = text.length
    const cells: GridCell[] = []
    for (const [row, line] of rows.entries()) {
      for (const [column, source] of line.entries()) {
        if (source === '.') continue
        const [, words = '', across = '1', down = '1'] =
          /^(.*?)(?:>(\d+))?(?:\^(\d+))?$/su.exec(source) ?? []
        const print = words.replaceAll('⏎', '\n')
        cells.push({
          row,
          column,
          rowSpan: Number(down),
          columnSpan: Number(across),
          start: text.length,
          end: text.length + print.length,
        })
        text += `${print}\t`
      }
      text += '\n'
    }
    const columnCount = Math.max(...rows.map((line) => line.length))
    return { type: 'grid', start, end: text.length, rowCount: rows.length, columnCount, cells }
  })
  return { text, grids }
}

function build(...sources: readonly Source[]) {
  const { text, grids } = gridsOf(...sources)
  const layer = { text, folded: fold(text) }
  const { report, diagnostics } = collect()
  const regions = findRegions(grids, { layer }).filter((item) => item.type !== 'passage')
  return { ...buildTables(regions, { layer, sentences: [] }, report), diagnostics, text }
}

describe('grids', () => {
  test('a caption over all columns, two header rows, merged cells, a section row', () => {
    const { tables } = build([
      ['青禾县重点任务分工表>6', '.', '.', '.', '.', '.'],
      ['序号^2', '类别^2', '工作任务^2', '责任分工>2', '.', '完成时限^2'],
      ['.', '.', '.', '牵头单位', '配合单位', '.'],
      ['一、改善民生>6', '.', '.', '.', '.', '.'],
      ['1', '就业^2', '开发公益岗位200个。', '人社局', '各乡镇^2', '6月底前^2'],
      ['2', '.', '举办招聘会10场。', '人社局⏎商务局', '.', '.'],
    ])
    const [table] = tables
    expect(table?.caption).toBe('青禾县重点任务分工表')
    expect(columnsOf(table)).toBe(
      '序号:number | 类别:category | 工作任务:task | 责任分工牵头单位:lead | 责任分工配合单位:support | 完成时限:deadline',
    )
    expect(rowsOf(table)).toEqual([
      '1 | 就业 | 开发公益岗位200个。 | 人社局 | 各乡镇 | 6月底前',
      '2 | ^就业 | 举办招聘会10场。 | 人社局⏎商务局 | ^各乡镇 | ^6月底前',
    ])
    expect(table?.sectionRows).toMatchObject([{ row: 0, text: '一、改善民生' }])
    expect(table?.rows.map(({ taskId }) => taskId)).toEqual(['T1.1', 'T1.2'])
    expect(table?.recovered).toBe(false)
  })

  test('a header over two columns stands over both with the same spans', () => {
    const { tables } = build([
      ['重点任务>2', '.', '责任单位'],
      ['数字政府', '建成统一平台。', '大数据局'],
      ['平安建设', '排查矛盾纠纷。', '政法委'],
    ])
    const columns = tables[0]?.columns
    expect(columnsOf(tables[0])).toBe('重点任务:item | 重点任务:task | 责任单位:responsible')
    expect(columns?.[0]?.spans).toEqual(columns?.[1]?.spans)
  })

  test('a table continued over several grids, with and without its head', () => {
    const { tables, repeats, text } = build(
      [
        ['序号', '事项', '责任单位'],
        ['1', '修订章程', '办公室'],
      ],
      [
        ['序号', '事项', '责任单位'],
        ['2', '公开账目', '财务科'],
      ],
      [['3', '更新目录', '信息科']],
    )
    expect(tables).toHaveLength(1)
    expect(rowsOf(tables[0])).toEqual([
      '1 | 修订章程 | 办公室',
      '2 | 公开账目 | 财务科',
      '3 | 更新目录 | 信息科',
    ])
    expect(repeats.map(({ start, end }) => text.slice(start, end))).toEqual([
      '序号',
      '事项',
      '责任单位',
    ])
  })

  test('a second line of headers, headings in two cells and units of measure where no cell is merged', () => {
    const { tables } = build([
      ['序号', '指标名称', '单位', '进度安排', '', '责任单位', '责任县领导'],
      ['', '', '', '上半年', '全年', '', ''],
      ['一', '工业', '', '', '', '', ''],
      ['1', '工业增加值', '亿元', '12', '26', '县工信局', '李青山'],
      ['2', '工业投资增速', '%', '8', '9', '县发改局', '王云溪'],
    ])
    expect(columnsOf(tables[0])).toBe(
      '序号:number | 指标名称:item | 单位:other | 进度安排上半年:target | 进度安排全年:target | 责任单位:responsible | 责任县领导:person',
    )
    expect(rowsOf(tables[0])).toEqual([
      '1 | 工业增加值 | 亿元 | 12 | 26 | 县工信局 | 李青山',
      '2 | 工业投资增速 | % | 8 | 9 | 县发改局 | 王云溪',
    ])
    expect(tables[0]?.sectionRows).toMatchObject([{ row: 0, text: '一 工业' }])
  })

  test('a blank row above the head, and a second line of names that fills its gaps', () => {
    const head = [
      ['', '', '', '', '', '', ''],
      ['序号', '任务清单', '责任清单', '', '措施清单', '', '备注'],
      ['', '', '责任人', '责任处室', '宣传对象', '宣传去处', ''],
    ]
    const rows = [['1', '宣传防汛知识。', '林泉', '应急办', '村民', '讲座', '']]
    expect(columnsOf(build([...head, ...rows]).tables[0])).toBe(
      '序号:number | 任务清单:task | 责任清单责任人:person | 责任清单责任处室:responsible | 措施清单宣传对象:other | 措施清单宣传去处:task | 备注:note',
    )
  })

  test.each([
    ['a sentence', ['', '', '责任人', '责任处室', '面向村民宣传。', '宣传形式', '']],
    ['a name below one column', ['', '任务', '责任人', '责任处室', '对象', '宣传形式', '']],
    ['a number', ['1', '', '责任人', '责任处室', '对象', '宣传形式', '']],
    ['names of no column', ['', '', '林泉', '应急办', '村民', '讲座', '']],
  ])('a row below a head with gaps is no second line of it: %s', (_, second) => {
    const head = ['序号', '任务清单', '责任清单', '', '措施清单', '', '备注']
    const row = ['2', '宣传防汛知识。', '林泉', '应急办', '村民', '讲座', '']
    expect(build([head, second, row]).tables[0]?.rows).toHaveLength(2)
  })

  test('titles above a head, each alone in its row, where no cell is merged', () => {
    const { tables } = build([
      ['2024年项目计划表', '', '', ''],
      ['单位:万元', '', '', ''],
      ['序号', '项目名称', '总投资', '责任单位'],
      ['1', '北环路改造', '5200', '县住建局'],
      ['2', '湿地公园', '2800', '县林业局'],
    ])
    expect(tables[0]?.caption).toBe('2024年项目计划表')
    expect(tables[0]?.sectionRows).toMatchObject([{ row: 0, text: '单位:万元' }])
    expect(rowsOf(tables[0])).toEqual([
      '1 | 北环路改造 | 5200 | 县住建局',
      '2 | 湿地公园 | 2800 | 县林业局',
    ])
  })

  test('bodies below a strange header answer for nothing where another header says who does', () => {
    const rows = [
      ['检查旅行社', '旅行社', '县文旅局'],
      ['检查培训机构', '校外培训机构', '县教育局'],
    ]
    expect(columnsOf(build([['抽查事项', '检查的企业', '发起部门'], ...rows]).tables[0])).toBe(
      '抽查事项:task | 检查的企业:other | 发起部门:responsible',
    )
    const limits = rows.map(([item = '', body = '']) => [item, body, '6月底前'])
    expect(columnsOf(build([['抽查事项', '检查的企业', '检查时间'], ...limits]).tables[0])).toBe(
      '抽查事项:task | 检查的企业:responsible | 检查时间:deadline',
    )
  })

  test('a Chinese numeral names rows only where digits count them and nothing else is printed', () => {
    const { tables } = build([
      ['序号', '事项', '责任单位', '完成时限'],
      ['一', '修订章程', '', ''],
      ['二', '公开账目', '财务科', ''],
    ])
    expect(tables[0]?.rows).toHaveLength(2)
    expect(tables[0]?.sectionRows).toEqual([])
  })

  test('a head around the whole table marks no row as header', () => {
    const { text, grids } = gridsOf([
      ['序号', '事项', '责任单位'],
      ['1', '修订章程', '办公室'],
      ['2', '公开账目', '财务科'],
    ])
    const marked = grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => ({ ...cell, header: true })),
    }))
    const layer = { text, folded: fold(text) }
    const regions = findRegions(marked, { layer }).filter((item) => item.type !== 'passage')
    const { tables } = buildTables(regions, { layer, sentences: [] }, collect().report)
    expect(rowsOf(tables[0])).toEqual(['1 | 修订章程 | 办公室', '2 | 公开账目 | 财务科'])
  })

  test('grids with different heads are different tables', () => {
    const { tables } = build(
      [
        ['序号', '事项', '责任单位'],
        ['1', '修订章程', '办公室'],
      ],
      [
        ['序号', '姓名', '联系电话'],
        ['1', '甲', '123'],
      ],
    )
    expect(tables.map((table) => columnsOf(table))).toEqual([
      '序号:number | 事项:item | 责任单位:responsible',
      '序号:number | 姓名:other | 联系电话:other',
    ])
    // A table without work is a table all the same; its rows are no tasks.
    expect(tables[1]?.rows[0]?.taskId).toBeUndefined()
  })

  test('columns and rows in which no cell begins are dropped', () => {
    const { tables } = build([
      ['任务>3', '.', '.', '责任单位'],
      ['修路。>3^2', '.', '.', '交通局^2'],
      ['.', '.', '.', '.'],
      ['架桥。>3', '.', '.', '水利局'],
    ])
    expect(columnsOf(tables[0])).toBe('任务:task | 责任单位:responsible')
    expect(rowsOf(tables[0])).toEqual(['修路。 | 交通局', '架桥。 | 水利局'])
  })

  test('no head: columns by their content', () => {
    const { tables } = build([
      ['1', '新建公园3个,方便群众休闲。', '园林局', '6月底前'],
      ['2', '改造管网5公里,消除隐患。', '住建局、水务局', '年底前'],
    ])
    expect(columnsOf(tables[0])).toBe(':number | :task | :responsible | :deadline')
    expect(tables[0]?.rows).toHaveLength(2)
  })

  test('a note column that holds the limits is the deadline column', () => {
    const { tables } = build([
      ['任务', '责任单位', '备注'],
      ['完成普查登记。', '统计局', '11月底前完成'],
      ['发布普查公报。', '统计局', '12月底前'],
    ])
    expect(columnsOf(tables[0])).toBe('任务:task | 责任单位:responsible | 备注:deadline')
  })

  test('the line above names the table', () => {
    const above = '附件2 青禾县任务分解表\n'
    const { text, grids } = gridsOf([
      ['任务', '责任单位'],
      ['修路。', '交通局'],
    ])
    const { layer, flow } = flowOf(`${above}${text}`)
    const shift = (cell: GridCell) => ({
      ...cell,
      start: cell.start + above.length,
      end: cell.end + above.length,
    })
    const [grid] = grids.map((one) => ({ ...one, cells: one.cells.map(shift) }))
    const items: FlowItem[] = [...flow.slice(0, 1), ...(grid ? [grid] : [])]
    const found = findRegions(items, { layer })
    const left = found.flatMap((item) => (item.type === 'passage' ? [item.reading.text] : []))
    const { report } = collect()
    const regions = found.filter((item) => item.type !== 'passage')
    const { tables } = buildTables(regions, { layer, sentences: [] }, report)
    expect(tables[0]?.caption).toBe('青禾县任务分解表')
    expect(left).toEqual(['附件2 '])
  })

  test('a grid that would fill to too many cells is not filled', () => {
    const cells = Array.from({ length: 2000 }, (_, at) => ({
      row: at,
      column: at,
      rowSpan: 1,
      columnSpan: 1,
      start: 0,
      end: 1,
    }))
    const grid: Grid = { type: 'grid', start: 0, end: 1, rowCount: 2000, columnCount: 2000, cells }
    const layer = { text: '甲', folded: '甲' }
    expect(fillGrid(grid, { layer, sentences: [] })).toBeUndefined()
    const { report, diagnostics } = collect()
    const { tables, unread } = buildTables([grid], { layer, sentences: [] }, report)
    expect(tables).toEqual([])
    expect(unread).toEqual([{ start: 0, end: 1 }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['table-not-recovered'])
  })
})

describe('rows that are no tasks, and columns of texts', () => {
  test('what sums up the rows below it, over number and texts, assigns nothing', () => {
    const { tables } = build([
      ['序号', '项目名称', '建设内容', '总投资', '责任单位'],
      ['一、桥梁工程(2项)>3', '.', '.', '3200', ''],
      ['1', '滨河桥', '桥长180米。', '1200', '县交通局'],
      ['2', '跨线桥', '桥长90米。', '2000', ''],
      ['合计>3', '.', '.', '3200', ''],
    ])
    expect(tables[0]?.rows.map(({ taskId }) => taskId)).toEqual([
      undefined,
      'T1.2',
      'T1.3',
      undefined,
    ])
  })

  test('a remark alone in its row is none', () => {
    const { tables } = build([
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '修路。', '县交通局', '6月底前'],
      ['备注:时限均为2024年。', '', '', ''],
    ])
    expect(rowsOf(tables[0])).toEqual(['1 | 修路。 | 县交通局 | 6月底前'])
    expect(tables[0]?.sectionRows.map(({ text }) => text)).toEqual(['备注:时限均为2024年。'])
  })

  test('a column merged over more rows than the one right of it sorts them', () => {
    const { tables } = build([
      ['测评项目', '测评内容', '具体要求', '责任单位'],
      ['政务环境^3', '政务诚信^2', '建立失信记录。', '县发改局'],
      ['.', '.', '公开采购结果。', '县财政局'],
      ['.', '政务服务', '推行一窗受理。', '县审批局'],
    ])
    expect(columnsOf(tables[0])).toBe(
      '测评项目:category | 测评内容:item | 具体要求:task | 责任单位:responsible',
    )
    const even = build([
      ['项目名称', '主要内容', '具体措施', '责任单位'],
      ['滨河桥', '新建', '完成桥面铺装。', '县交通局'],
    ])
    expect(columnsOf(even.tables[0])).toBe(
      '项目名称:item | 主要内容:category | 具体措施:task | 责任单位:responsible',
    )
  })
})

describe('cards: each cell has its label on its left', () => {
  const card = (task: string, body: string) => [
    ['整改任务', task],
    ['责任单位', body],
    ['整改时限', '6月底前'],
  ]

  test('are the rows of one table, in one grid or in several', () => {
    const [one, two] = [card('清理河道。', '县水利局'), card('修复管网。', '县住建局⏎县城管局')]
    for (const { tables, diagnostics, repeats } of [build(one, two), build([...one, ...two])]) {
      expect(tables.map(columnsOf)).toEqual([
        '整改任务:task | 责任单位:responsible | 整改时限:deadline',
      ])
      expect(rowsOf(tables[0])).toEqual([
        '清理河道。 | 县水利局 | 6月底前',
        '修复管网。 | 县住建局⏎县城管局 | 6月底前',
      ])
      expect(tables[0]?.rows.map(({ taskId }) => taskId)).toEqual(['T1.1', 'T1.2'])
      expect(repeats).toHaveLength(3)
      expect(diagnostics).toEqual([])
    }
  })

  test('have several labels in a row, titles over all columns, and cells without words', () => {
    const { tables } = build([
      ['整改清单>4', '.', '.', '.'],
      ['序号', '1', '整改时限', '年底前'],
      ['整改任务', '清理河道。>3', '.', '.'],
      ['备注', '>3', '.', '.'],
      ['责任单位', '县水利局', '责任人', ''],
    ])
    expect(tables[0]?.caption).toBe('整改清单')
    expect(columnsOf(tables[0])).toBe(
      '序号:number | 整改时限:deadline | 整改任务:task | 备注:note | 责任单位:responsible | 责任人:person',
    )
    expect(rowsOf(tables[0])).toEqual(['1 | 年底前 | 清理河道。 |  | 县水利局 | '])
  })

  test('are none where a cell has no label, where they differ, or where none names work', () => {
    const whole = card('清理河道。', '县水利局')
    const columns = (...sources: readonly Source[]) =>
      build(...sources).tables.map((table) => table.columns.length)
    expect(columns([...whole, ['甲乙丙', '县级']])).toEqual([2])
    expect(columns([...whole, ['', '县级']])).toEqual([2])
    expect(columns(whole, whole.slice(0, 2))).toEqual([2, 2])
    expect(
      columns([
        ['责任单位', '县水利局'],
        ['联系电话', '110'],
        ['备注', '甲'],
      ]),
    ).toEqual([2])
    expect(
      columns([
        ['任务', '责任单位', '修路。', '县水利局'],
        ['架桥。', '甲', '乙', '丙'],
      ]),
    ).toEqual([4])
  })

  describe('have so many labels at least', () => {
    showBands({
      labels: {
        yes: 3,
        no: 2,
        isTaken: (count) =>
          build(card('清理河道。', '县水利局').slice(0, count)).tables[0]?.columns.length ===
            count && count > 2,
      },
    })
  })
})

describe('rows that have lost the cells which merges cover', () => {
  const head = ['序号', '类别', '工作任务', '责任单位', '完成时限']
  const full = ['1', '完善目录', '梳理全县数据资源。', '县财政局', '6月底前']

  test.each<[how: string, fill: readonly string[]]>([
    ['missing', []],
    ['empty ones at the end', ['', '']],
    ['one wide empty one at the end', ['>2', '.']],
  ])('are put into the columns that they fit: %s', (_, fill) => {
    const { tables, diagnostics } = build([
      head,
      full,
      ['编制共享数据目录。', '县审计局、县科协', '年底前', ...fill],
      ['2', '开放接口', '开展接口联调。', '县科协', '9月底前'],
      ['组织接口培训。', '县残联', '10月底前', ...fill],
    ])
    expect(rowsOf(tables[0])).toEqual([
      full.join(' | '),
      '^1 | ^完善目录 | 编制共享数据目录。 | 县审计局、县科协 | 年底前',
      '2 | 开放接口 | 开展接口联调。 | 县科协 | 9月底前',
      '^2 | ^开放接口 | 组织接口培训。 | 县残联 | 10月底前',
    ])
    expect(tables[0]?.recovered).toBe(true)
    expect(diagnostics).toEqual([])
  })

  test.each([[[]], [['']]])('stay where they stand when only their last are missing', (fill) => {
    const { tables } = build([head, full, ['2', '开放接口', '开展接口联调。', '县科协', ...fill]])
    expect(rowsOf(tables[0])[1]).toBe('2 | 开放接口 | 开展接口联调。 | 县科协 | ')
    expect(tables[0]?.recovered).toBe(false)
  })

  test('are left as they are below no head, beside a merge, or where most are in doubt', () => {
    const plain = build([['甲', '乙', '丙'], ['梳理全县数据资源。']])
    expect(plain.tables[0]?.recovered).toBe(false)
    const merged = build([head, full, ['2', '开放接口>2', '.', '县科协'], ['联调。', '县残联']])
    expect(merged.tables[0]?.rows).toHaveLength(3)
    const doubtful = build([head, full, ['培训'], ['联调'], ['宣传']])
    expect(doubtful.tables[0]?.recovered).toBe(false)
  })
})
