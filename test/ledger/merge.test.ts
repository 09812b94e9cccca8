import { expect, test } from 'vitest'
import { createLedger } from '../../src/ledger/create.ts'
import { mergeLedgers, type ReturnedLedger } from '../../src/ledger/merge.ts'
import { splitLedger } from '../../src/ledger/split.ts'
import { clauseOf, planOf, taskOf } from '../support/plan.ts'
import { type Hand, openHands, rowsOf, write } from './workbook.ts'

const plan = planOf({
  tasks: [
    taskOf({ title: '编制目录', responsibilities: [clauseOf('县财政局*', '县教育局')] }),
    taskOf({
      id: '1.2',
      path: ['二'],
      title: '开展培训',
      responsibilities: [clauseOf('县教育局*')],
    }),
    taskOf({ id: '1.3', path: ['三'], title: '加强宣传' }),
  ],
  units: ['县财政局', '县教育局', '县档案馆'].map((name) => ({
    id: name,
    name,
    names: [name],
    group: false,
    counts: { lead: 0, responsible: 0, support: 0 },
    taskIds: [],
  })),
})

const made = () => write(createLedger(plan, rowsOf(plan), '2023-01-10'))

function memoryOf(hands: readonly Hand[]) {
  const open = openHands(hands)
  if (!open.memory) throw new Error('the memory is lost')
  return { open, memory: open.memory }
}

function split(hands: readonly Hand[]): Map<string, Hand[]> {
  const { open, memory } = memoryOf(hands)
  const { ledgers } = splitLedger(open, memory, '2023-02-01')
  return new Map(ledgers.map(({ name, state }) => [name, write(state)]))
}

function merge(hands: Hand[], returned: ReadonlyMap<string, Hand[]>) {
  const { open, memory } = memoryOf(hands)
  const files = [...returned].map(
    ([name, one]): ReturnedLedger => ({ name: `${name}.xlsx`, ...memoryOf(one) }),
  )
  const { state, counts } = mergeLedgers(open, memory, files, '2023-04-01')
  return { hands: write(state, hands), counts }
}

function cellOf(hands: readonly Hand[], title: string, id: string) {
  const [hand] = hands
  const names = hand?.cells[2] ?? []
  const row = hand?.cells.find((line) => line[names.indexOf('plans:task')] === title) ?? []
  return { row, at: names.indexOf(`plans:${id}`) }
}

function fill(hands: readonly Hand[] | undefined, title: string, id: string, text: string) {
  const { row, at } = cellOf(hands ?? [], title, id)
  row[at] = text === '' ? undefined : text
}

const read = (hands: readonly Hand[], title: string, id: string) => {
  const { row, at } = cellOf(hands, title, id)
  return row[at]
}
const sheetNamed = (hands: readonly Hand[], name: string) =>
  hands.find((hand) => hand.name === name)?.cells ?? []

test('every body that has a part in a task gets its rows, and no other', () => {
  const { open, memory } = memoryOf(made())
  const { ledgers, unassigned } = splitLedger(open, memory, '2023-02-01')
  expect(
    ledgers.map(({ name, state }) => [name, state.rows.map(({ known }) => known.printed.task)]),
  ).toEqual([
    ['县财政局', ['编制目录']],
    ['县教育局', ['编制目录', '开展培训']],
  ])
  expect(unassigned.map(({ printed }) => printed.task)).toEqual(['加强宣传'])
  expect(ledgers[0]?.state.memory).toMatchObject({
    unit: '县财政局',
    title: '《青石县2023年工作要点》工作台账（县财政局）',
  })
})

test('answers come back to their rows; what was there and not touched stays', () => {
  const hands = made()
  fill(hands, '开展培训', 'note', '一季度')
  const units = split(hands)
  expect(read(units.get('县教育局') ?? [], '开展培训', 'note')).toBe('一季度')
  fill(units.get('县教育局'), '开展培训', 'progress', '已办2期')
  fill(units.get('县教育局'), '开展培训', 'note', '')
  fill(units.get('县财政局'), '编制目录', 'state', '已完成')
  fill(hands, '编制目录', 'note', '台账所记')
  const { hands: after, counts } = merge(hands, units)
  expect(counts).toEqual({ taken: 3, conflicts: 0, doubtful: 0 })
  expect(read(after, '开展培训', 'progress')).toBe('已办2期')
  expect(read(after, '开展培训', 'note')).toBeUndefined()
  expect(read(after, '编制目录', 'state')).toBe('已完成')
  expect(read(after, '编制目录', 'note')).toBe('台账所记')
  // The same workbooks once more change nothing.
  expect(merge(after, units).counts).toEqual({ taken: 0, conflicts: 0, doubtful: 0 })
})

test('answers that differ are conflicts, whatever their order; none is chosen', () => {
  const hands = made()
  const units = split(hands)
  fill(units.get('县财政局'), '编制目录', 'progress', '已完成初稿')
  fill(units.get('县教育局'), '编制目录', 'progress', '正在征求意见')
  const turned = new Map([...units].reverse())
  for (const one of [units, turned]) {
    const { hands: after, counts } = merge(made(), one)
    expect(counts).toEqual({ taken: 0, conflicts: 1, doubtful: 0 })
    expect(read(after, '编制目录', 'progress')).toBeUndefined()
    const rows = sheetNamed(after, '冲突').slice(1)
    expect(rows.map((row) => [row[2], row[4], row[6]]).sort()).toEqual(
      [
        ['编制目录', '进展情况', undefined],
        ['编制目录', '进展情况', '已完成初稿'],
        ['编制目录', '进展情况', '正在征求意见'],
      ].sort(),
    )
  }
})

test('an answer to a cell that was changed in the ledger meanwhile is a conflict', () => {
  const hands = made()
  const units = split(hands)
  fill(units.get('县财政局'), '编制目录', 'state', '推进中')
  fill(hands, '编制目录', 'state', '已完成')
  const { hands: after, counts } = merge(hands, units)
  expect(counts.conflicts).toBe(1)
  expect(read(after, '编制目录', 'state')).toBe('已完成')
  expect(sheetNamed(after, '冲突').flat()).toContain('推进中')
})

test('both bodies said the same: that is an answer', () => {
  const hands = made()
  const units = split(hands)
  for (const one of units.values()) fill(one, '编制目录', 'state', '已完成')
  const { hands: after, counts } = merge(hands, units)
  expect(counts).toMatchObject({ taken: 1, conflicts: 0 })
  expect(read(after, '编制目录', 'state')).toBe('已完成')
})

test('rows in doubt, rows and columns of their own, rows that are gone: all go to 待核对', () => {
  const hands = made()
  const units = split(hands)
  const [education] = units.get('县教育局') ?? []
  const finance = units.get('县财政局')
  const width = education?.cells[3]?.length ?? 0
  // A column of its own.
  ;(education?.cells[3] ?? [])[width] = '困难'
  ;(education?.cells[4] ?? [])[width] = '缺人手'
  // A row of its own.
  education?.cells.push([undefined, undefined, '另办一件事'])
  // A printed cell that was changed.
  fill(finance, '编制目录', 'progress', '已办')
  fill(finance, '编制目录', 'lead', '县审计局')
  // A row that the ledger no longer has.
  fill(units.get('县教育局'), '开展培训', 'progress', '办不了')
  hands[0]?.cells.splice(5, 1)
  const { hands: after, counts } = merge(hands, units)
  expect(counts).toEqual({ taken: 0, conflicts: 0, doubtful: 4 })
  const texts = sheetNamed(after, '待核对').flat()
  for (const text of ['缺人手', '另办一件事', '已办', '县审计局', '办不了', '县教育局.xlsx']) {
    expect(texts).toContain(text)
  }
  expect(sheetNamed(after, '已删除').flat()).toContain('开展培训')
  expect(read(after, '编制目录', 'progress')).toBeUndefined()
})

test('a row in doubt in the ledger itself is set aside before answers come in', () => {
  const hands = made()
  const units = split(hands)
  fill(hands, '编制目录', 'progress', '台账所写')
  fill(hands, '编制目录', 'lead', '县审计局')
  fill(units.get('县财政局'), '编制目录', 'progress', '单位所写')
  const { hands: after, counts } = merge(hands, units)
  expect(counts).toEqual({ taken: 1, conflicts: 0, doubtful: 1 })
  expect(read(after, '编制目录', 'progress')).toBe('单位所写')
  expect(sheetNamed(after, '待核对').flat()).toContain('台账所写')
})
