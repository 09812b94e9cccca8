import { expect, test } from 'vitest'
import { createLedger } from '../../src/ledger/create.ts'
import { ledgerStatus } from '../../src/ledger/status.ts'
import { statusSheets, statusTable } from '../../src/ledger/status-table.ts'
import { writeStatusText } from '../../src/ledger/status-text.ts'
import { LedgerStatus } from '../../src/model/ledger.ts'
import type { Deadline, Task } from '../../src/model/task.ts'
import type { CellValue } from '../../src/sheet/workbook.ts'
import { clauseOf, dateOf, planOf, span, taskOf } from '../support/plan.ts'
import { type Hand, openHands, rowsOf, write } from './workbook.ts'

const quarterly: Deadline = { text: '每季度', kind: 'recurring', every: 'P3M', span: span(0, 3) }

/** Eight tasks of 2023, as a person counts them on 2023-06-15. */
const tasks: readonly Partial<Task>[] = [
  // done in time
  {
    title: '建章立制',
    deadlines: [dateOf('3月底前', '2023-03-31')],
    responsibilities: [clauseOf('县财政局*', '县教育局')],
  },
  // done late
  {
    title: '清理文件',
    deadlines: [dateOf('3月底前', '2023-03-31')],
    responsibilities: [clauseOf('县教育局*')],
  },
  // overdue by 15 days
  {
    title: '公布目录',
    deadlines: [dateOf('5月底前', '2023-05-31')],
    responsibilities: [clauseOf('县财政局*')],
  },
  // due soon: 15 days
  {
    title: '组织培训',
    deadlines: [dateOf('6月底前', '2023-06-30')],
    responsibilities: [clauseOf('县财政局', '县教育局*')],
  },
  // in time
  {
    title: '全面总结',
    deadlines: [dateOf('年底前', '2023-12-31')],
    responsibilities: [clauseOf('县财政局*')],
  },
  // the first of two limits has passed, the second counts
  {
    title: '分步推进',
    deadlines: [dateOf('5月底前', '2023-05-31'), dateOf('11月底前', '2023-11-30')],
  },
  // recurs at the end of June
  { title: '按季通报', deadlines: [quarterly], responsibilities: [clauseOf('县教育局+')] },
  // no limit
  { title: '长期坚持', responsibilities: [clauseOf('县财政局+')] },
]

const plan = planOf({
  meta: { ...planOf().meta, planYear: 2023 },
  tasks: tasks.map((parts, index) =>
    taskOf({ id: `1.${index + 1}`, path: ['一、', `${index + 1}.`], ...parts }),
  ),
  units: ['县财政局', '县教育局', '县档案馆'].map((name) => ({
    id: name,
    name,
    names: [name],
    group: false,
    counts: { lead: 0, responsible: 0, support: 0 },
    taskIds: [],
  })),
})

function ledger(): Hand[] {
  return write(createLedger(plan, rowsOf(plan), '2023-01-10'))
}

function fill(hands: Hand[], row: number, id: string, value: CellValue) {
  const [hand] = hands
  const names = hand?.cells[2] ?? []
  const line = hand?.cells[4 + row]
  if (line) line[names.indexOf(`plans:${id}`)] = value
}

function statusOn(hands: readonly Hand[], on: string) {
  const open = openHands(hands)
  if (!open.memory) throw new Error('the memory is lost')
  return ledgerStatus(open, open.memory, { source: '台账.xlsx', on })
}

function filled(): Hand[] {
  const hands = ledger()
  fill(hands, 0, 'state', '已完成')
  fill(hands, 0, 'doneOn', { date: '2023-03-20' })
  fill(hands, 1, 'state', '已销号')
  fill(hands, 1, 'doneOn', '2023年4月10日')
  fill(hands, 2, 'state', '推进中')
  return hands
}

test('the figures are those that a person counts', () => {
  const status = statusOn(filled(), '2023-06-15')
  expect(LedgerStatus.parse(status)).toEqual(status)
  expect(status.summary).toEqual({
    total: 8,
    done: 2,
    inTime: 2,
    dueSoon: 2,
    overdue: 1,
    unlimited: 1,
  })
  expect(status.lights).toEqual({ green: 4, yellow: 2, red: 1 })
  expect(status.tasks.map(({ progress, due, daysLeft }) => [progress, due, daysLeft])).toEqual([
    ['done', '2023-03-31', undefined],
    ['done', '2023-03-31', undefined],
    ['overdue', '2023-05-31', -15],
    ['dueSoon', '2023-06-30', 15],
    ['inTime', '2023-12-31', 199],
    ['inTime', '2023-11-30', 168],
    ['dueSoon', '2023-06-30', 15],
    ['unlimited', undefined, undefined],
  ])
  expect(status.tasks.map(({ doneOn, late }) => [doneOn, late]).slice(0, 3)).toEqual([
    ['2023-03-20', undefined],
    ['2023-04-10', true],
    [undefined, undefined],
  ])
  expect(
    status.units.map(({ name, tasks: own, lead }) => [
      name,
      own.total,
      own.done,
      own.overdue,
      lead.total,
    ]),
  ).toEqual([
    ['县财政局', 5, 1, 1, 3],
    ['县教育局', 4, 2, 0, 2],
  ])
  expect(
    status.quarters.map(({ quarter, due, completed }) => [
      quarter,
      due.total,
      due.done,
      due.overdue,
      completed,
    ]),
  ).toEqual([
    ['2023Q1', 2, 2, 0, 1],
    ['2023Q2', 3, 0, 1, 1],
    ['2023Q4', 2, 0, 0, 0],
  ])
  expect(status.remarks).toEqual([])
})

test('on an earlier day less was done', () => {
  const status = statusOn(filled(), '2023-04-01')
  expect(status.tasks.slice(0, 2).map(({ progress, daysLeft }) => [progress, daysLeft])).toEqual([
    ['done', undefined],
    ['overdue', -1],
  ])
})

test('what cannot be told is said', () => {
  const hands = filled()
  fill(hands, 3, 'state', '快好了')
  fill(hands, 4, 'state', '已完成')
  fill(hands, 4, 'doneOn', '年底')
  fill(hands, 5, 'doneOn', '20230601')
  fill(hands, 6, 'task', '按月通报')
  fill(hands, 6, 'state', '已完成')
  hands[0]?.cells.splice(4 + 7, 1)
  const { remarks, summary, tasks: rows } = statusOn(hands, '2023-06-15')
  expect(remarks).toEqual([
    { code: 'state-unknown', number: 4, text: '快好了' },
    { code: 'done-day-unreadable', number: 5, text: '年底' },
    { code: 'done-without-state', number: 6, text: '' },
    { code: 'row-unattached', text: '11' },
    { code: 'row-deleted', text: '长期坚持' },
  ])
  expect(summary).toMatchObject({ total: 7, done: 3 })
  expect(rows[6]).toMatchObject({ progress: 'dueSoon', state: '' })
})

test('a year whose working days are not known is named once', () => {
  const limit: Deadline = {
    text: '印发之日起3个工作日内',
    kind: 'relative',
    within: { count: 3, unit: 'workday' },
    event: '印发',
    span: span(0, 3),
  }
  const far = planOf({
    meta: { ...planOf().meta, issuedOn: '2031-03-03' },
    tasks: [
      taskOf({ deadlines: [limit] }),
      taskOf({ id: '1.2', path: ['二、'], deadlines: [limit] }),
    ],
  })
  const open = openHands(write(createLedger(far, rowsOf(far), '2031-03-03')))
  if (!open.memory) throw new Error('the memory is lost')
  const { remarks, tasks: rows } = ledgerStatus(open, open.memory, {
    source: 'a',
    on: '2031-03-04',
  })
  expect(remarks).toEqual([{ code: 'calendar-unknown', text: '2031' }])
  expect(rows[0]?.limits).toEqual([
    { text: limit.text, kind: 'relative', due: '2031-03-06', uncertainYears: [2031] },
  ])
})

test('the text shows counts with bars, bodies, quarters and what is late', () => {
  const hands = filled()
  fill(hands, 3, 'state', '快好了')
  const text = (language: 'zh' | 'en') =>
    writeStatusText(statusOn(hands, '2023-06-15'), {
      language,
      width: 90,
      paint: (part, light) => (light === 'red' ? `<${part}>` : part),
    })
  expect(text('zh')).toMatchInlineSnapshot(`
    "《青石县2023年工作要点》工作台账  截至 2023-06-15

    合计           8
    已完成         2  25%  ██████████
    未到期         2  25%  ▓▓▓▓▓▓▓▓▓▓
    临近到期       2  25%  ▒▒▒▒▒▒▒▒▒▒
    逾期           1  13%  <░░░░░>
    无明确期限     1  13%  ·····

    各单位
      县财政局  ████████▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒<░░░░░░░░>········  5: 已完成 1, 未到期 1, 临近到期 1, 逾期 1, 无明确期限 1
      县教育局  ████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  4: 已完成 2, 临近到期 2

    按季度
      2023年第1季度  ███████████████████████████  2: 已完成 2, 本季度办结 1
      2023年第2季度  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒<░░░░░░░░░░░░░>  3: 临近到期 2, 逾期 1, 本季度办结 1
      2023年第4季度  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓  2: 未到期 2, 本季度办结 0

    逾期
    <    3 2023-05-31 逾期15天  公布目录  县财政局>

    临近到期
        4 2023-06-30 剩15天  组织培训  县教育局
        7 2023-06-30 剩15天  按季通报

    第4项的完成状态“快好了”不在列表中，按未完成计
    "
  `)
  expect(text('en')).toContain('15 days late')
  expect(text('en')).toContain('row 4: the state "快好了" is none of the list')
})

test('an empty ledger has a text too', () => {
  const empty = planOf()
  const open = openHands(write(createLedger(empty, [], '2023-01-10')))
  if (!open.memory) throw new Error('the memory is lost')
  const status = ledgerStatus(open, open.memory, { source: 'a', on: '2023-06-15' })
  const text = writeStatusText(status, { language: 'zh', width: 40, paint: (part) => part })
  expect(text).toContain('合计           0')
})

test('the table and the workbook hold the same tasks in their colours', () => {
  const status = statusOn(filled(), '2023-06-15')
  const { headers, rows } = statusTable(status, 'zh')
  expect(headers).toEqual([
    '序号',
    '工作任务',
    '牵头单位',
    '办理情况',
    '亮灯',
    '完成状态',
    '完成时限',
    '截止日期',
    '剩余天数',
    '完成日期',
    '超期完成',
  ])
  expect(rows[1]).toEqual([
    2,
    '清理文件',
    '县教育局',
    '已完成',
    '绿',
    '已销号',
    '3月底前',
    { date: '2023-03-31' },
    undefined,
    { date: '2023-04-10' },
    '是',
  ])
  const [summary, list] = statusSheets(status, 'en')
  expect(summary?.cells[3]?.map((cell) => cell?.value)).toEqual(['all', 8, 2, 2, 2, 1, 1])
  expect(list?.cells[3]?.[4]).toMatchObject({ value: 'red', style: { fill: 'FFC7CE' } })
  expect(list?.cells[2]?.[10]?.value).toBe('yes')
})
