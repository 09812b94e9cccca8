import { describe, expect, test } from 'vitest'
import { createLedger, rememberLedger } from '../../src/ledger/create.ts'
import { fingerprint, newKey, readIdentity } from '../../src/ledger/fingerprint.ts'
import { comparePrints } from '../../src/ledger/marks.ts'
import { linkRows } from '../../src/ledger/match.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { cellValue, distinctRows, plainText } from '../../src/ledger/rows.ts'
import { updateLedger } from '../../src/ledger/update.ts'
import { planOf, taskOf } from '../support/plan.ts'
import { firstDrafts, planFrom } from './update.property.ts'
import { type Hand, openHands, rowsOf, sheetsOf, write } from './workbook.ts'

test('a program that saves a text anew does not make another of it', () => {
  expect(plainText('县财政局\r\n 县教育局\u00A0')).toBe(plainText('县财政局\n县教育局'))
  const print = { task: '公开信息', source: '一、(一)' }
  expect(fingerprint(print)).toBe(fingerprint({ ...print, task: '公开 信息\n' }))
  expect(fingerprint(print)).not.toBe(fingerprint({ ...print, task: '公开目录' }))
})

test('keys differ, and differ from those that were', () => {
  const taken = new Set<string>()
  for (let count = 0; count < 200; count++) taken.add(newKey({ task: '甲' }, taken))
  expect(taken.size).toBe(200)
  for (const key of taken) expect(key).toMatch(/^[A-Z]{8}$/u)
})

test.each([
  ['ABCDEFGH-HGFEDCBA', { key: 'ABCDEFGH', fingerprint: 'HGFEDCBA' }],
  [' ABCDEFGH-HGFEDCBA\n', { key: 'ABCDEFGH', fingerprint: 'HGFEDCBA' }],
  ['ABCDEFGH', undefined],
  ['', undefined],
])('the hidden cell %j', (text, identity) => {
  expect(readIdentity(text)).toEqual(identity)
})

test('rows that print the same at one place are told apart', () => {
  const row = (taskId: string) => ({ taskId, printed: { task: '甲', source: '第1行' } })
  expect(distinctRows([row('1'), row('2'), row('3')]).map(({ printed }) => printed.source)).toEqual(
    ['第1行', '第1行(2)', '第1行(3)'],
  )
})

test.each([
  ['2023-06-30', { date: '2023-06-30' }],
  ['2023-06-30、2023-12-31', '2023-06-30、2023-12-31'],
  ['', undefined],
])('%j as a cell', (text, value) => {
  expect(cellValue(text)).toEqual(value)
})

test.each([
  [{ lead: '县财政局' }, { lead: '县教育局' }, ['lead'], '牵头单位原为：县财政局'],
  [{ support: '' }, { support: '县教育局' }, ['support'], '配合单位原为：（无）'],
  [
    { deadline: '6月底前', due: '2023-06-30' },
    { deadline: '8月底前', due: '2023-08-31' },
    ['deadline', 'due'],
    '完成时限原为：6月底前',
  ],
  [
    { deadline: '6月底前', due: '2022-06-30' },
    { deadline: '6月底前', due: '2023-06-30' },
    ['due'],
    '截止日期原为：2022-06-30',
  ],
  [{ content: '甲', task: '乙' }, { content: '丙', task: '乙' }, ['content'], '文字有修改'],
  [{ source: '第1行' }, { source: '第9行' }, [], ''],
])('%j to %j', (old, next, changed, mark) => {
  expect(comparePrints(old, next)).toEqual({ changed, mark })
})

describe('what became of tasks is carried over to rows', () => {
  const part = (id: string, partOf?: string) => taskOf({ id, ...(partOf && { partOf }) })
  const ref = (id: string) => ({ id }) as never
  test('a task stands for the rows that are part of it', () => {
    const old = { plan: planOf({ tasks: [part('1'), part('T1', '1')] }), taskIds: ['T1'] }
    const next = { plan: planOf({ tasks: [part('1')] }), taskIds: ['1'] }
    const { newOf, oldOf } = linkRows(old, next, [{ old: [ref('1')], new: [ref('1')] }])
    expect(newOf).toEqual(new Map([['T1', new Set(['1'])]]))
    expect(oldOf).toEqual(new Map([['1', new Set(['T1'])]]))
  })
  test('a task that is part of itself holds no rows', () => {
    const side = { plan: planOf({ tasks: [part('1', '2'), part('2', '1')] }), taskIds: [] }
    expect(linkRows(side, side, [{ old: [ref('1')], new: [ref('2')] }]).newOf.size).toBe(0)
  })
})

const plan = planFrom(firstDrafts(4), 2023)
const fresh = () => write(createLedger(plan, rowsOf(plan), '2023-01-01'))
const main = (hands: readonly Hand[]) => {
  const [hand] = hands
  if (!hand) throw new Error('no sheet')
  return hand
}
const same = plan.tasks.map(({ id }) => ({ old: [{ id } as never], new: [{ id } as never] }))

function update(hands: Hand[], next = plan, tasks: typeof same = same) {
  const open = openHands(hands)
  if (!open.memory) throw new Error('the memory is lost')
  const { state, counts } = updateLedger(
    open,
    open.memory,
    { plan: next, rows: rowsOf(next), tasks },
    '2023-06-01',
  )
  return { hands: write(state, hands), counts }
}

const columnOf = (hands: readonly Hand[], id: string) =>
  (main(hands).cells.find((row) => row.includes('plans:key')) ?? []).indexOf(`plans:${id}`)
const sheetNamed = (hands: readonly Hand[], name: string) =>
  hands.find((hand) => hand.name === name)?.cells.map((row) => row.map(String))

test('a ledger that nobody touched stays as it is', () => {
  const hands = fresh()
  const { hands: after, counts } = update(hands)
  expect(counts).toEqual({ kept: 4, changed: 0, added: 0, cancelled: 0, deleted: 0, doubtful: 0 })
  expect(main(after).cells).toEqual(main(hands).cells)
  expect(after.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['工作台账', false],
    ['plans数据', true],
  ])
})

test('a copied row goes to 待核对, its task stands without it, and nothing is said twice', () => {
  const hands = fresh()
  const { cells } = main(hands)
  const progress = columnOf(hands, 'progress')
  const row = cells[5] ?? []
  row[progress] = '已开会部署'
  cells.push([...row])
  const first = update(hands)
  expect(first.counts.doubtful).toBe(2)
  const aside = sheetNamed(first.hands, '待核对') ?? []
  expect(aside[0]?.slice(0, 4)).toEqual(['登记日期', '原因', '原行号', '标识对应的任务'])
  expect(aside.slice(1).map(([, reason, number, task]) => [reason, number, task])).toEqual([
    ['同一标识出现多次（行被复制）', '6', '推进甲1工作'],
    ['同一标识出现多次（行被复制）', '9', '推进甲1工作'],
  ])
  expect(main(first.hands).cells[5]?.[progress]).toBeUndefined()
  expect(main(first.hands).cells).toHaveLength(8)
  expect(sheetNamed(update(first.hands).hands, '待核对')).toEqual(aside)
})

test('a row that a person took out is listed, stays out, and comes back when it is put back', () => {
  const hands = fresh()
  const [taken] = main(hands).cells.splice(5, 1)
  const first = update(hands)
  expect(first.counts).toMatchObject({ kept: 3, deleted: 1, added: 0 })
  expect(sheetNamed(first.hands, '已删除')?.[1]?.slice(1, 4)).toEqual([
    '该行已从台账中删除',
    '主要任务',
    '推进甲1工作',
  ])
  const second = update(first.hands)
  expect(second.counts).toMatchObject({ kept: 3, deleted: 0 })
  main(second.hands).cells.push(taken ?? [])
  expect(update(second.hands).counts).toMatchObject({ kept: 4, deleted: 0, doubtful: 0 })
})

test('new, dropped, split and merged tasks are marked; dropped ones keep what was written', () => {
  const hands = fresh()
  const progress = columnOf(hands, 'progress')
  for (const [index, row] of main(hands).cells.slice(4).entries()) row[progress] = `办到${index}`
  const next = planOf({
    tasks: ['甲', '乙', '丙', '丁', '戊'].map((title, index) =>
      taskOf({ id: `2.${index + 1}`, path: ['二、', `${index + 1}.`], title: `${title}事` }),
    ),
  })
  const entry = (old: string[], now: string[]) => ({
    old: old.map((id) => ({ id }) as never),
    new: now.map((id) => ({ id }) as never),
  })
  const { hands: after, counts } = update(hands, next, [
    entry(['1.1'], ['2.1', '2.2']),
    entry(['1.2', '1.3'], ['2.3']),
    entry(['1.4'], ['2.4']),
    entry([], ['2.5']),
  ])
  expect(counts).toMatchObject({ kept: 0, changed: 1, added: 4, cancelled: 3 })
  const mark = columnOf(after, 'mark')
  expect(
    main(after)
      .cells.slice(4)
      .map((row) => [row[mark], row[progress]]),
  ).toEqual([
    ['由“推进甲0工作”拆分', undefined],
    ['由“推进甲0工作”拆分', undefined],
    ['由“推进甲1工作”“推进甲2工作”合并', undefined],
    ['牵头单位原为：县司法局；完成时限原为：4月底前；文字有修改', '办到3'],
    ['新增', undefined],
  ])
  const gone = sheetNamed(after, '已取消') ?? []
  expect(gone.slice(1).map((row) => row[1])).toEqual([
    '任务已拆分为“甲事”“乙事”',
    '任务已并入“丙事”',
    '任务已并入“丙事”',
  ])
  expect(gone.flat()).toEqual(expect.arrayContaining(['办到0', '办到1', '办到2']))
  // Marks are of the last update alone.
  const again = update(
    after,
    next,
    next.tasks.map(({ id }) => entry([id], [id])),
  )
  expect(
    main(again.hands)
      .cells.slice(4)
      .every((row) => row[mark] === undefined),
  ).toBe(true)
})

test('a dropped task whose row was taken apart is still told', () => {
  const hands = fresh()
  const row = main(hands).cells[4] ?? []
  row[columnOf(hands, 'task')] = '改了'
  const { hands: after, counts } = update(hands, planOf(), [])
  expect(counts).toMatchObject({ cancelled: 4, doubtful: 1 })
  expect(sheetNamed(after, '已取消')?.[1]?.[3]).toBe('推进甲0工作')
  expect(sheetNamed(after, '待核对')?.flat()).toContain('改了')
})

test('words in the columns that the program fills are set aside, and the row keeps the rest', () => {
  const hands = fresh()
  const row = main(hands).cells[4] ?? []
  row[columnOf(hands, 'number')] = '★1'
  row[columnOf(hands, 'note')] = '县长批示'
  const { hands: after, counts } = update(hands)
  expect(counts.doubtful).toBe(1)
  expect(sheetNamed(after, '待核对')?.[1]).toContain('★1')
  expect(main(after).cells[4]?.[columnOf(after, 'note')]).toBe('县长批示')
})

test('renamed headers, a lost row of names and cells made one are read all the same', () => {
  const hands = fresh()
  const hand = main(hands)
  const progress = columnOf(hands, 'progress')
  const category = columnOf(hands, 'category')
  ;(hand.cells[3] ?? [])[progress] = '落实情况'
  ;(hand.cells[4] ?? [])[progress] = '已印发'
  hand.merges.push({ row: 4, column: category, rowSpan: 3, columnSpan: 1 })
  for (const row of hand.cells.slice(5, 7)) row[category] = undefined
  const { hands: after, counts } = update(hands)
  expect(counts).toMatchObject({ kept: 4, doubtful: 0 })
  expect(main(after).cells[3]?.[progress]).toBe('落实情况')
  expect(main(after).cells[4]?.[progress]).toBe('已印发')
  // Without the hidden row the headers tell; the renamed one is then a column of the person's own.
  main(after).cells.splice(2, 1)
  const second = update(after)
  expect(second.counts).toMatchObject({ kept: 4, doubtful: 0 })
  expect(main(second.hands).cells[4]?.[progress]).toBe('已印发')
})

test('a title that a person changed stays; the program brings its own up to the new plan', () => {
  const next = planOf({ meta: { ...plan.meta, title: '青石县2024年工作要点' }, tasks: plan.tasks })
  const renamed = fresh()
  ;(main(renamed).cells[0] ?? [])[0] = '重点工作台账'
  expect(main(update(renamed, next).hands).cells[0]?.[0]).toBe('重点工作台账')
  expect(main(update(fresh(), next).hands).cells[0]?.[0]).toBe('《青石县2024年工作要点》工作台账')
})

test('without the hidden keys nothing is attached and nothing is lost', () => {
  const hands = fresh()
  const progress = columnOf(hands, 'progress')
  ;(main(hands).cells[4] ?? [])[progress] = '已印发'
  for (const id of ['check', 'key']) {
    const at = columnOf(hands, id) === -1 ? -1 : columnOf(hands, id)
    for (const row of main(hands).cells.slice(2)) row[at] = undefined
  }
  const open = openLedger(sheetsOf(hands))
  if (!open?.memory) throw new Error('no ledger')
  const { state } = updateLedger(
    open,
    open.memory,
    { plan, rows: rowsOf(plan), tasks: same },
    '2023-06-01',
  )
  const after = write(state, hands)
  expect(sheetNamed(after, '待核对')?.flat()).toContain('已印发')
  expect(state.rows).toHaveLength(4)
  expect(openHands(after).columns.filter(({ id }) => id === 'key' || id === 'check')).toHaveLength(
    2,
  )
})

test('a lost memory is rebuilt from the plan and the keys in the rows', () => {
  const open = openHands(fresh())
  const keys = new Map(
    open.rows.flatMap(({ identities: [one] }) => (one ? [[one.fingerprint, one.key]] : [])),
  )
  const again = rememberLedger(plan, rowsOf(plan), (printed) => keys.get(fingerprint(printed)))
  expect(again.rows).toEqual(open.memory?.rows)
  expect(rememberLedger(plan, rowsOf(plan), () => 'AAAAAAAA').rows[1]?.key).not.toBe('AAAAAAAA')
})

test.each<[string, (hands: Hand[]) => void]>([
  ['no sheet', (hands) => hands.splice(0)],
  ['other sheets', (hands) => (main(hands).cells = [['序号', '内容']])],
])('%s is no ledger', (_, damage) => {
  const hands = fresh()
  damage(hands)
  expect(openLedger(sheetsOf(hands))).toBeUndefined()
})

test('a damaged memory is none', () => {
  const hands = fresh()
  const memory = hands.at(-1)
  if (memory) memory.cells[1] = [1, 'AAAA']
  expect(openHands(hands).memory).toBeUndefined()
})
