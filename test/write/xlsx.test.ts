import { expect, test } from 'vitest'
import { readWorkbook } from '../../src/sheet/read.ts'
import type { ReadSheet } from '../../src/sheet/workbook.ts'
import type { WriteOptions } from '../../src/write/writer.ts'
import { xlsxWriter } from '../../src/write/xlsx.ts'
import { clauseOf, dateOf, planOf, sectionOf, span, taskOf } from '../support/plan.ts'
import { convertWithOffice, soffice } from '../support/soffice.ts'
import { plain } from '../support/write-options.ts'

const item = (start: number) => ({ text: '完善目录', inherited: start > 0, span: span(0, 4) })

function rowTask(id: string, text: string, ...names: readonly string[]) {
  return taskOf({
    id,
    origin: 'table',
    label: '2',
    path: [],
    title: '完善目录',
    text,
    body: text,
    responsibilities: [clauseOf(...names)],
  })
}

function unitOf(id: string, ...names: readonly string[]) {
  return {
    id,
    name: id,
    names: [id, ...names],
    group: false,
    counts: { lead: 0, responsible: 0, support: 0 },
    taskIds: [],
  }
}

const plan = planOf({
  meta: {
    ...planOf().meta,
    documentNumber: { text: '青政办〔2023〕7号', issuerCode: '青政办', year: 2023, serial: 7 },
    issuers: ['青石县人民政府办公室'],
    issuedOn: '2023-03-01',
  },
  sections: [sectionOf()],
  tasks: [
    taskOf({
      body: '=HYPERLINK("http://a","b")',
      responsibilities: [clauseOf('县数据局*', '县财政局')],
      deadlines: [dateOf('6月底前', '2023-06-30')],
    }),
    rowTask('T1.1', '梳理', '县数据局', '县教育局+'),
    rowTask('T1.2', '更新', '县财政局'),
    taskOf({
      id: '1.9',
      title: '加强督查',
      deadlines: [dateOf('年中', '2023-06-30'), dateOf('年底', '2023-12-31')],
    }),
  ],
  tables: [
    {
      id: 'T1',
      columns: [{ header: '重点工作', role: 'item' }],
      rows: [
        { cells: [item(0)], taskId: 'T1.1' },
        { cells: [item(1)], taskId: 'T1.2' },
      ],
      sectionRows: [],
      recovered: false,
      span: span(0, 4),
    },
  ],
  units: [unitOf('县数据局'), unitOf('县财政局', '财政局'), unitOf('县教育局'), unitOf('县审计局')],
})

async function bookOf(changes: Partial<WriteOptions> = {}, plans = [plan]) {
  const bytes = await xlsxWriter.write(plans, { ...plain, ...changes })
  if (typeof bytes === 'string') throw new TypeError('bytes were expected')
  return { bytes, sheets: await readWorkbook(bytes) }
}

const valuesOf = (sheet: ReadSheet | undefined) =>
  (sheet?.cells ?? []).map((row) => row.map((cell) => cell?.value))

test('the division of work as an office types it', async () => {
  const { sheets } = await bookOf()
  const [sheet] = sheets
  expect(sheets).toHaveLength(1)
  expect(sheet?.name).toBe('任务分工')
  expect(sheet?.headRows).toBe(3)
  const values = valuesOf(sheet)
  expect(values.slice(0, 2).map(([first]) => first)).toEqual([
    '青石县2023年工作要点任务分工表',
    '青政办〔2023〕7号  青石县人民政府办公室  2023-03-01',
  ])
  const nothing = undefined
  expect(values.slice(3)).toEqual([
    [
      1,
      '主要任务',
      '加强信息公开',
      '=HYPERLINK("http://a","b")',
      '县数据局',
      '县财政局',
      nothing,
      '6月底前',
      { date: '2023-06-30' },
      '一、(一) 第1行',
    ],
    [
      2,
      '主要任务',
      '完善目录',
      '梳理',
      nothing,
      '县数据局',
      '县教育局',
      nothing,
      nothing,
      '2 第1行',
    ],
    [2, '主要任务', '完善目录', '更新', nothing, '县财政局', nothing, nothing, nothing, '2 第1行'],
    [
      3,
      '主要任务',
      '加强督查',
      '加强督查',
      nothing,
      nothing,
      nothing,
      '年中;年底',
      '2023-06-30、2023-12-31',
      '一、(一) 第1行',
    ],
  ])
  expect(sheet?.merges).toEqual(
    expect.arrayContaining([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 10 },
      { row: 1, column: 0, rowSpan: 1, columnSpan: 10 },
      { row: 4, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 3, column: 1, rowSpan: 4, columnSpan: 1 },
      { row: 4, column: 2, rowSpan: 2, columnSpan: 1 },
    ]),
  )
  expect(sheet?.merges).toHaveLength(5)
})

test('a sheet for each body that has a task, behind one of their counts', async () => {
  const { sheets } = await bookOf({ sheets: 'by-unit' })
  expect(sheets.map(({ name }) => name)).toEqual([
    '汇总',
    '县数据局',
    '县财政局',
    '县教育局',
    '未列责任单位',
  ])
  const [counts, data, finance] = sheets.map(valuesOf)
  expect(counts).toEqual([
    ['青石县2023年工作要点任务汇总表', ...Array(5).fill(undefined)],
    ['序号', '单位', '牵头单位', '责任单位', '配合单位', '任务数'],
    [1, '县数据局', 1, 1, 0, 2],
    [2, '县财政局', 0, 2, 0, 2],
    [3, '县教育局', 0, 0, 1, 1],
    [undefined, '未列责任单位', undefined, undefined, undefined, 1],
    [undefined, '全部任务', undefined, undefined, undefined, 4],
  ])
  expect(data?.slice(0, 2).map(([first]) => first)).toEqual([
    '县数据局任务清单',
    '青石县2023年工作要点',
  ])
  expect(data?.slice(3).map(([number, , task]) => [number, task])).toEqual([
    [1, '加强信息公开'],
    [2, '完善目录'],
  ])
  expect(finance?.slice(3).map(([, , , content]) => content)).toEqual([
    '=HYPERLINK("http://a","b")',
    '更新',
  ])
})

test('--unit and --role leave the sheets of others out', async () => {
  const one = await bookOf({ sheets: 'by-unit', unit: '财政局' })
  expect(one.sheets.map(({ name }) => name)).toEqual(['汇总', '县财政局'])
  const leads = await bookOf({ sheets: 'by-unit', role: 'lead', headers: 'en' })
  expect(leads.sheets.map(({ name }) => name)).toEqual(['Summary', '县数据局'])
  expect(valuesOf(leads.sheets[0])[0]?.[0]).toBe('青石县2023年工作要点: Tasks by body')
})

test('several plans stand on one sheet with their files, or with their bodies', async () => {
  const other = planOf({ ...plan, source: { ...plan.source, name: 'other.txt' } })
  const { sheets } = await bookOf({}, [plan, other])
  const values = valuesOf(sheets[0])
  expect(values[0]?.[0]).toBe('任务汇总表')
  // Without a line below the title: each plan has its own.
  expect(values[1]?.slice(0, 2)).toEqual(['文件', '序号'])
  expect(values.slice(2).map(([file, number]) => `${file} ${number}`)).toEqual(
    ['notice.txt', 'other.txt'].flatMap((file, index) =>
      [1, 2, 2, 3].map((number) => `${file} ${number + index * 3}`),
    ),
  )
  const units = await bookOf({ sheets: 'by-unit' }, [plan, other])
  expect(valuesOf(units.sheets[0])[0]?.[0]).toBe('任务汇总表')
  expect(valuesOf(units.sheets[1]).slice(3)).toHaveLength(4)
})

test.each([
  ['deadline', '完成时限', 3, ['1.1', '6月底前', '日期', undefined, { date: '2023-06-30' }]],
  ['party', '责任单位', 5, ['1.1', '县数据局', '县数据局', '牵头', undefined]],
] as const)('grain %s is a tidy table without merged cells', async (grain, name, count, first) => {
  const { sheets } = await bookOf({ grain })
  expect(sheets[0]?.name).toBe(name)
  expect(sheets[0]?.merges.every(({ rowSpan }) => rowSpan === 1)).toBe(true)
  const rows = valuesOf(sheets[0]).slice(3)
  expect(rows).toHaveLength(count)
  expect(rows[0]?.slice(0, 5)).toEqual(first)
})

test('names of bodies that are no names of sheets, and plans without a task', async () => {
  const name = '各县(市)、区人民政府[含开发区]/管委会:各有关部门和单位以及市直各企业'
  const odd = planOf({
    tasks: [taskOf({ responsibilities: [clauseOf(name, 'History', 'HISTORY')] })],
    units: [unitOf(name), unitOf('History'), unitOf('HISTORY')],
  })
  const names = (await bookOf({ sheets: 'by-unit' }, [odd])).sheets.map((sheet) => sheet.name)
  expect(names).toHaveLength(4)
  expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(4)
  for (const one of names) expect(one).toMatch(/^(?!history$)[^[\]:*?/\\]{1,31}$/iu)
  const empty = await bookOf({}, [planOf()])
  expect(valuesOf(empty.sheets[0])).toHaveLength(2)
  expect((await bookOf({ sheets: 'by-unit' }, [planOf()])).sheets).toHaveLength(1)
})

test('the same plans give the same bytes', async () => {
  const [one, two] = [await bookOf(), await bookOf()]
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
})

test('a long text gets a wide column, short ones a narrow one', async () => {
  const long = planOf({ tasks: [taskOf({ body: '全面推进。'.repeat(400) })] })
  expect((await bookOf({}, [long])).sheets[0]?.widths[3]).toBeGreaterThan(60)
  const short = planOf({ tasks: [taskOf()] })
  expect((await bookOf({}, [short])).sheets[0]?.widths[3]).toBeLessThan(20)
})

test.skipIf(soffice === undefined)(
  'LibreOffice reads every sheet, its names, dates and merges',
  async () => {
    const { bytes, sheets } = await bookOf({ sheets: 'by-unit' })
    const [saved] = convertWithOffice([bytes], 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
    const back = await readWorkbook(saved ?? new Uint8Array())
    expect(back.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name))
    expect(back.map(valuesOf)).toEqual(sheets.map(valuesOf))
    const places = ({ merges }: ReadSheet) => merges.map((merge) => JSON.stringify(merge)).sort()
    expect(back.map(places)).toEqual(sheets.map(places))
  },
)
