import { strFromU8, unzipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { sheetNames } from '../../src/sheet/names.ts'
import { officeFont, officeStyle, pageFooter, rowHeight } from '../../src/sheet/office-style.ts'
import { readWorkbook } from '../../src/sheet/read.ts'
import { safeText } from '../../src/sheet/safe-text.ts'
import type { Sheet } from '../../src/sheet/workbook.ts'
import { writeWorkbook } from '../../src/sheet/write.ts'

test('a workbook written over another keeps its other sheets, comments and formulas', async () => {
  const earlier = await writeXlsx({
    sheets: [
      { name: '台账', rows: [['旧']] },
      {
        name: '领导批示',
        rows: [['抓紧办理', null]],
        cells: new Map([
          ['0,0', { value: '抓紧办理', comment: { text: '周三前', author: '办公室' } }],
          ['0,1', { formula: 'LEN(A1)', formulaResult: 4 }],
        ]),
      },
    ],
  })
  const ledger: Sheet = { name: '台账', cells: [[{ value: '新' }]], footer: pageFooter }
  const bytes = await writeWorkbook(
    { sheets: [ledger, { name: '数据', cells: [[{ value: 'x' }]], hidden: true }], title: '台账' },
    earlier,
  )
  const [first, second, third] = await readWorkbook(bytes)
  expect(first?.cells[0]?.[0]?.value).toBe('新')
  expect(second).toMatchObject({ name: '领导批示', hidden: false })
  expect(second?.cells[0]?.map((cell) => cell?.value)).toEqual(['抓紧办理', 4])
  expect(second?.carried.get('0,0')).toMatchObject({ comment: '周三前', isWritten: true })
  expect(second?.carried.get('0,1')).toMatchObject({ isWritten: true })
  expect(third).toMatchObject({ name: '数据', hidden: true })
})

test('a carried cell takes its formula to its new row, and its picture goes along', async () => {
  const picture = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])
  const earlier = await writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: [[2, 3, null, '见图']],
        cells: new Map([['0,2', { formula: 'A1*$B$1+Sum!A1+LOG10(B1)', formulaResult: 6 }]]),
        images: [{ data: picture, type: 'png', anchor: { from: { row: 0, col: 3 } } }],
      },
    ],
  })
  const [read] = await readWorkbook(earlier)
  const carried = read?.carried.get('0,2')
  const moved: Sheet = {
    name: '台账',
    cells: [[{ value: '新行' }], [{ value: 2 }, { value: 3 }, { carried }, { value: '见图' }]],
    pictures: (read?.pictures ?? []).map((one) => ({ ...one, row: 1 })),
  }
  const [again] = await readWorkbook(await writeWorkbook({ sheets: [moved] }, earlier))
  expect(again?.carried.get('1,2')?.carried).toMatchObject({
    formula: 'A2*$B$1+Sum!A1+LOG10(B2)',
    formulaResult: 6,
  })
  expect(again?.pictures.map(({ row }) => row)).toEqual([1])
})

test('a drawn box moves with its row; a shared formula leaves its result', async () => {
  const earlier = await writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: [[1, null]],
        cells: new Map([
          [
            '0,1',
            {
              formula: 'A1+1',
              formulaResult: 2,
              formulaType: 'shared' as const,
              formulaSharedIndex: 0,
              formulaRef: 'B1:B2',
            },
          ],
        ]),
        textBoxes: [{ text: '附注', anchor: { from: { row: 0, col: 1 }, to: { row: 2, col: 2 } } }],
      },
    ],
  })
  const [read] = await readWorkbook(earlier)
  const moved: Sheet = {
    name: '台账',
    cells: [[], [{ value: 1 }, { carried: read?.carried.get('0,1') }]],
    pictures: (read?.pictures ?? []).map((one) => ({ ...one, row: one.row + 1 })),
  }
  const [again] = await readWorkbook(await writeWorkbook({ sheets: [moved] }))
  expect(again?.cells[1]?.[1]?.value).toBe(2)
  expect(again?.boxes).toEqual(['附注'])
  expect(again?.pictures[0]?.row).toBe(1)
})

test.each([
  ['=1+1', '=1+1'],
  ['_x0041_', '_x005F_x0041_'],
  ['甲\r\n乙\r丙', '甲\n乙\n丙'],
  ['甲\u0000\u000B乙', '甲乙'],
  ['长'.repeat(40_000), `${'长'.repeat(32_766)}…`],
])('text %# as a cell holds it', (text, held) => {
  expect(safeText(text)).toBe(held)
})

test('text that looks like an escape comes back as it was', async () => {
  const [sheet] = await readWorkbook(
    await writeWorkbook({ sheets: [{ name: 'a', cells: [[{ value: '_x0041_ _x000D_' }]] }] }),
  )
  expect(sheet?.cells[0]?.[0]?.value).toBe('_x0041_ _x000D_')
})

test('sheet names are legal and differ', () => {
  expect(
    sheetNames(
      ['县财政局', '县财政局', 'A/B:[c]', 'a b  c', '', "'县政府'", '某'.repeat(40)],
      ['汇总'],
    ),
  ).toEqual(['县财政局', '县财政局(2)', 'A B  c', 'a b  c(2)', '表', '县政府', '某'.repeat(31)])
  expect(sheetNames(['汇总'], ['汇总'])).toEqual(['汇总(2)'])
})

test('rows are as high as their longest cell needs', () => {
  expect(rowHeight(['短', '县财政局\n县教育局'], [10, 20])).toBe(34)
  expect(rowHeight(['某'.repeat(40)], [21])).toBe(64)
  expect(rowHeight(['某'.repeat(9000)], [21])).toBe(409)
})

test('highlights, fonts and choices stand where another program looks for them', async () => {
  const bytes = await writeWorkbook({
    font: officeFont,
    sheets: [
      {
        name: '台账',
        cells: [
          [{ value: '状态', style: officeStyle.head }],
          [{ value: '已完成', style: officeStyle.center }],
        ],
        highlights: [{ ...oneCell, text: '已完成', fill: 'C6EFCE' }],
        choices: [{ ...oneCell, values: ['未启动', '已"完"成'], message: '请从列表中选择' }],
        footer: pageFooter,
      },
    ],
  })
  const part = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(part).toContain('<formula>"已完成"</formula>')
  expect(part).toMatch(/sqref="A2:A2"[^>]*><formula1>"未启动,已""完""成"<\/formula1>/u)
  expect(part).toContain('error="请从列表中选择"')
  expect(part).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>')
})

const oneCell = { row: 1, column: 0, lastRow: 1, lastColumn: 0 } as const

test('rows grow where they are to', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: '台账',
        cells: [[{ value: '甲' }], [{ value: '乙' }]],
        rows: [{ height: 30 }, { height: 30, grows: true }],
      },
    ],
  })
  const part = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(part).toContain('<row r="1" ht="30" customHeight="1">')
  expect(part).toContain('<row r="2" ht="30">')
})
