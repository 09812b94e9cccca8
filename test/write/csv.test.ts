import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvWriter } from '../../src/write/csv.ts'
import type { WriteOptions } from '../../src/write/writer.ts'
import { clauseOf, dateOf, planOf, sectionOf, span, taskOf } from '../support/plan.ts'

const options: WriteOptions = {
  headers: 'zh',
  tasks: 'finest',
  mark: 'bom',
  formulas: 'guarded',
}

const plan = planOf({
  sections: [sectionOf()],
  tasks: [
    taskOf({
      body: '6月底前,形成"目录"。',
      responsibilities: [clauseOf('县数据局*', '县财政局', '县教育局+'), clauseOf('县财政局')],
      deadlines: [dateOf('6月底前', '2023-06-30'), dateOf('年底前', '2023-12-31')],
      targets: [
        { text: '95%以上', value: 95, unit: '%', comparator: 'gte', span: span(3, 8) },
        { text: '-3.5%', value: -3.5, unit: '%', comparator: 'eq', span: span(3, 8) },
      ],
      citations: [{ title: '数据管理办法', span: span(3, 8) }],
    }),
    taskOf({
      id: 'T1.1',
      origin: 'table',
      label: '1',
      path: [],
      partOf: '1.2',
      title: '更新目录',
      responsibilities: [{ ...clauseOf('县教育局'), openEnded: true }],
      span: span(5, 9, 7),
    }),
    taskOf({ id: '1.2', label: '(二)', path: ['一、', '(二)'], title: '更新\n目录' }),
  ],
  tables: [
    {
      id: 'T1',
      columns: [],
      rows: [{ cells: [], taskId: 'T1.1' }],
      sectionRows: [{ text: '数据', row: 0, span: span(0, 2) }],
      recovered: false,
      span: span(0, 2),
    },
  ],
  units: [
    {
      id: '青石县教育局',
      name: '青石县教育局',
      names: ['县教育局'],
      group: false,
      counts: { lead: 0, responsible: 1, support: 1 },
      taskIds: ['1.1', 'T1.1'],
    },
  ],
})

async function rowsOf(changes: Partial<WriteOptions> = {}, plans = [plan]) {
  const csv = String(await csvWriter.write(plans, { ...options, mark: 'none', ...changes }))
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data
}

/** The first task, behind its number or its id. */
const firstTask = [
  '主要任务',
  '加强信息公开',
  '6月底前,形成"目录"。',
  '县数据局',
  '县财政局',
  '县教育局',
  '6月底前;年底前',
  '2023-06-30、2023-12-31',
  '一、(一) 第1行',
]

test('one row per task at the finest level, with the columns of a division of work', async () => {
  expect(await rowsOf()).toEqual([
    '序号,类别,任务,具体内容,牵头单位,责任单位,配合单位,完成时限,截止日期,来源'.split(','),
    ['1', ...firstTask],
    ['2', '数据', '更新目录', '更新目录', '', '县教育局等', '', '', '', '1 第7行'],
  ])
})

test('a task without a section stands under what holds it: an item under its task, a row in its section', async () => {
  const { sectionId: _, ...loose } = taskOf()
  const tasks = [
    taskOf({ id: '1', title: '组织体系' }),
    { ...loose, id: '1.1', partOf: '1', title: '县级层面' },
    { ...loose, id: 'T1.1', origin: 'table' as const, partOf: '1', title: '更新' },
    { ...loose, id: '2', title: '其他' },
  ]
  const one = planOf({ sections: [sectionOf()], tasks })
  const [, ...rows] = await rowsOf({ tasks: 'all', columns: ['category', 'task'] }, [one])
  expect(rows).toEqual([
    ['主要任务', '组织体系'],
    ['组织体系', '县级层面'],
    ['主要任务', '更新'],
    ['', '其他'],
  ])
})

test('--all-tasks takes the tasks above too, --headers en speaks English', async () => {
  const [head, ...rows] = await rowsOf({ tasks: 'all', headers: 'en' })
  expect(head?.slice(0, 3)).toEqual(['No.', 'Category', 'Task'])
  expect(rows.map(([, , task]) => task)).toEqual(['加强信息公开', '更新目录', '更新\n目录'])
  expect(rows[0]?.slice(-1)).toEqual(['一、(一) line 1'])
})

test.each([
  [{ role: 'lead' }, ['加强信息公开']],
  [{ role: 'responsible' }, ['加强信息公开', '更新目录']],
  [{ unit: '县数据局' }, []],
  [{ dueBefore: '2023-07-01' }, ['加强信息公开']],
  [{ dueBefore: '2023-06-30' }, []],
] as const)('%j chooses tasks', async (choice, titles) => {
  const [, ...rows] = await rowsOf(choice)
  expect(rows.map(([, , task]) => task)).toEqual(titles)
})

test('a unit is found by any of its names', async () => {
  const named = planOf({
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      responsibilities: task.responsibilities.map((clause) => ({
        ...clause,
        parties: clause.parties.map((party) =>
          party.name === '县教育局' ? { ...party, unitId: '青石县教育局' } : party,
        ),
      })),
    })),
  })
  for (const unit of ['县教育局', '青石县教育局', ' 县教育局 ']) {
    expect(await rowsOf({ unit }, [named])).toHaveLength(3)
    expect(await rowsOf({ unit, role: 'support' }, [named])).toHaveLength(2)
  }
})

test.each([
  [
    'party',
    [
      '1.1',
      '县数据局',
      '县数据局',
      '牵头',
      '',
      '否',
      '否',
      '县数据局*、县财政局、县教育局+',
      '第1行',
    ],
    5,
  ],
  [
    'deadline',
    ['1.1', '6月底前', '日期', '', '2023-06-30', '', '', '', '', '', '', '', '第1行'],
    2,
  ],
  ['target', ['1.1', '95%以上', '', '', '不低于', '95', '', '%', '第1行'], 2],
  ['citation', ['1.1', '数据管理办法', '', '第1行'], 1],
  ['task', ['1.1', ...firstTask], 2],
] as const)('grain %s is a tidy table that joins on the task', async (grain, first, count) => {
  const [, ...rows] = await rowsOf({ grain })
  expect(rows[0]).toEqual(first)
  expect(rows).toHaveLength(count)
})

test('a rhythm keeps the day and the times that it names', async () => {
  const limit = {
    text: '每月28日前一至两次',
    kind: 'recurring',
    every: 'P1M',
    span: span(3, 8),
  } as const
  const monthly = { ...limit, on: { month: 3, day: -1 }, times: 1, timesMax: 2 }
  const [head, row] = await rowsOf({ grain: 'deadline' }, [
    planOf({ tasks: [taskOf({ deadlines: [monthly] })] }),
  ])
  expect(head?.slice(5, 9)).toEqual(['周期', '时点', '次数', '次数上限'])
  expect(row?.slice(5, 9)).toEqual(['P1M', '第3月 最后一日', '1', '2'])
})

test('codes of the contract are words in a Chinese table, themselves in an English one', async () => {
  const within = { count: 3, unit: 'workday' } as const
  const relative = {
    text: '印发后3个工作日内',
    kind: 'relative',
    within,
    span: span(3, 8),
  } as const
  const on = { month: 3, day: 20, workdays: 2 }
  const monthly = { text: '每季度', kind: 'recurring', every: 'P3M', on, span: span(3, 8) } as const
  const plans = [planOf({ tasks: [taskOf({ deadlines: [relative, monthly] })] })]
  const columns = ['kind', 'on', 'within', 'origin']
  const [, ...zh] = await rowsOf({ grain: 'deadline', columns }, plans)
  expect(zh).toEqual([
    ['相对', '', '3个工作日', '正文'],
    ['周期', '第3月 20日 2个工作日', '', '正文'],
  ])
  const [, ...en] = await rowsOf({ grain: 'deadline', columns, headers: 'en' }, plans)
  expect(en).toEqual([
    ['relative', '', '3 workday', 'body'],
    ['recurring', 'month 3 day 20 workdays 2', '', 'body'],
  ])
})

test('rows of several plans carry the name of their file and are numbered through', async () => {
  const other = planOf({ ...plan, source: { ...plan.source, name: 'other.txt' } })
  const [head, ...rows] = await rowsOf({}, [plan, other])
  expect(head?.[0]).toBe('文件')
  expect(rows.map((row) => row.slice(0, 2).join(' '))).toEqual([
    'notice.txt 1',
    'notice.txt 2',
    'other.txt 3',
    'other.txt 4',
  ])
})

describe('the form of the file', () => {
  test('starts with a byte order mark, ends lines in CRLF', async () => {
    const csv = String(await csvWriter.write([plan], options))
    expect(csv.startsWith('\uFEFF序号,')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toContain('\r')
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', '+86'],
    ['-3.5', '-3.5'],
    ['-3.5%', '-3.5%'],
    ['-3.5万户', "'-3.5万户"],
    ['@x', "'@x"],
    ['＝1+1', "'＝1+1"],
    ['－', "'－"],
    ['＋86', '＋86'],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
  ])('a title %j is written as %j', async (title, written) => {
    const one = planOf({ tasks: [taskOf({ title })] })
    const [, row] = await rowsOf({ columns: ['task'] }, [one])
    expect(row).toEqual([written])
    const [, plain] = await rowsOf({ columns: ['task'], formulas: 'plain' }, [one])
    expect(plain).toEqual([title])
  })

  test('an independent reader gets every cell back, but for the guard', async () => {
    const title = fc.string({
      unit: fc.constantFrom('=', '-', '"', ',', '\r', '\n', '\r\n', ' ', '县', '3', "'", '𬭚'),
      minLength: 1,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 4 }), async (titles) => {
        const tasks = titles.map((one, index) =>
          taskOf({ id: String(index), title: one, body: 'x' }),
        )
        const csv = String(
          await csvWriter.write([planOf({ tasks })], {
            ...options,
            mark: 'none',
            columns: ['task', 'content', 'taskId'],
          }),
        )
        const { data } = Papa.parse<string[]>(csv, { newline: '\r\n' })
        const back = data.slice(1, -1).map(([task = '']) => task)
        expect(
          back.map((one, index) => (one === `'${titles[index]}` ? one.slice(1) : one)),
        ).toEqual(titles)
      }),
    )
  })
})
