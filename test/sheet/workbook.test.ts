import { expect, test } from 'vitest'
import { readWorkbook } from '../../src/sheet/read.ts'
import { cellName, type Sheet } from '../../src/sheet/workbook.ts'
import { writeWorkbook } from '../../src/sheet/write.ts'
import { convertWithOffice, soffice } from '../support/soffice.ts'

const head = {
  bold: true,
  font: '黑体',
  fill: 'DDEBF7',
  border: true,
  horizontal: 'center',
} as const
const text = { font: '仿宋', size: 12, wrap: true, border: true, vertical: 'top' } as const

const ledger: Sheet = {
  name: '台账',
  cells: [
    [{ value: '某县2025年重点任务台账', style: { bold: true, size: 16, horizontal: 'center' } }],
    ['任务', '进度', '时限', '状态', '标识'].map((value) => ({ value, style: head })),
    [
      { value: '=HYPERLINK("http://a")', style: text },
      { value: 0.35, style: { ...text, format: '0%' } },
      { value: { date: '2025-06-30' }, style: text },
      { value: '办结', style: { ...text, locked: false } },
      { value: 'T1' },
    ],
    [{ value: '-3.5' }, { value: 12 }, undefined, { style: { border: true } }, { value: '+1' }],
  ],
  columns: [{ width: 40 }, { width: 8 }, { width: 12 }, { width: 8 }, { hidden: true }],
  rows: [{ height: 30 }, undefined, undefined, { hidden: true }],
  merges: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 5 }],
  frozen: { rows: 2, columns: 1 },
  filter: { row: 1, column: 0, lastRow: 3, lastColumn: 4 },
  choices: [{ row: 2, column: 3, lastRow: 3, lastColumn: 3, values: ['未启动', '推进中', '办结'] }],
  printTitles: { first: 1, last: 1 },
  orientation: 'landscape',
}

test('what is written is read back, hidden rows and columns and sheets included', async () => {
  const bytes = await writeWorkbook({
    title: '台账',
    font: { name: '宋体', size: 11 },
    sheets: [ledger, { name: '数据', cells: [[{ value: '藏' }]], hidden: true }],
  })
  const [first, second] = await readWorkbook(bytes)
  expect(first?.cells.map((row) => row.map((cell) => cell?.value))).toEqual([
    ['某县2025年重点任务台账', undefined, undefined, undefined, undefined],
    ['任务', '进度', '时限', '状态', '标识'],
    ['=HYPERLINK("http://a")', 0.35, { date: '2025-06-30' }, '办结', 'T1'],
    ['-3.5', 12, undefined, undefined, '+1'],
  ])
  expect(first?.cells[2]?.map((cell) => cell?.shown)).toEqual([
    '=HYPERLINK("http://a")',
    '35%',
    '2025-06-30',
    '办结',
    'T1',
  ])
  expect(first?.cells[1]?.[0]).toMatchObject({ bold: true, align: 'center' })
  expect(first).toMatchObject({
    name: '台账',
    hidden: false,
    headRows: 2,
    merges: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 5 }],
  })
  expect([...(first?.hiddenColumns ?? [])]).toEqual([4])
  expect([...(first?.hiddenRows ?? [])]).toEqual([3])
  expect(second).toMatchObject({ name: '数据', hidden: true })
})

test.skipIf(soffice === undefined)(
  'LibreOffice opens it and finds text, number and date',
  async () => {
    const bytes = await writeWorkbook({ sheets: [ledger] })
    const [csv] = convertWithOffice([bytes], 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1')
    expect(new TextDecoder().decode(csv).split('\n').slice(1, 3)).toEqual([
      '"任务","进度","时限","状态","标识"',
      '"=HYPERLINK(""http://a"")",35%,2025-06-30,"办结","T1"',
    ])
  },
)

test.skipIf(soffice === undefined)('a workbook that LibreOffice saved is read alike', async () => {
  const bytes = await writeWorkbook({ sheets: [ledger] })
  const [saved] = convertWithOffice([bytes], 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
  const [sheet] = await readWorkbook(saved ?? new Uint8Array())
  expect(sheet?.cells[2]?.slice(0, 4).map((cell) => cell?.value)).toEqual([
    '=HYPERLINK("http://a")',
    0.35,
    { date: '2025-06-30' },
    '办结',
  ])
  expect([...(sheet?.hiddenColumns ?? [])]).toContain(4)
  expect([...(sheet?.hiddenRows ?? [])]).toContain(3)
  expect(sheet?.merges).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 5 }])
})

test.each([
  [0, 0, 'A1'],
  [6, 1, 'B7'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [0, 701, 'ZZ1'],
  [1048575, 16383, 'XFD1048576'],
])('row %i, column %i is %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name)
})
