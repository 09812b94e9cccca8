import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../src/model/block.ts'
import { LimitError, UnreadableError } from '../../../src/read/errors.ts'
import type { Limits } from '../../../src/read/limits.ts'
import { xlsxReader } from '../../../src/read/xlsx/index.ts'
import type { Cell, Sheet } from '../../../src/sheet/workbook.ts'
import { writeWorkbook } from '../../../src/sheet/write.ts'
import { cellsOf, readContext, textsOf } from '../../support/read.ts'

type Value = string | number | Cell | undefined

function sheet(rows: readonly (readonly Value[])[], more: Partial<Sheet> = {}): Sheet {
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'object' ? value : { value: value ?? undefined })),
  )
  return { name: '分工', cells, ...more }
}

async function read(...sheets: readonly Sheet[]) {
  return readBytes(await writeWorkbook({ sheets }))
}

async function readBytes(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const { context, diagnostics } = readContext(limits)
  const document = await xlsxReader.read(bytes, context)
  const grids = document.blocks.filter((block): block is Grid => block.type === 'grid')
  return { document, grids, diagnostics }
}

const full = { row: 0, column: 0, rowSpan: 1, columnSpan: 3 }

describe('sheets', () => {
  test('titles, a table with merges, and a note', async () => {
    const { document, grids, diagnostics } = await read(
      sheet(
        [
          [{ value: '某县重点任务分工表', style: { bold: true, horizontal: 'center' } }],
          ['填报单位:某局'],
          ['序号', '任务', '责任单位'],
          [1, '修路\n架桥', '甲局'],
          [2, '', '乙局'],
          ['注:按职责分工负责'],
        ],
        { merges: [full, { row: 3, column: 1, rowSpan: 2, columnSpan: 1 }] },
      ),
    )
    expect(diagnostics).toEqual([])
    expect(textsOf(document)).toEqual([
      '某县重点任务分工表',
      '填报单位:某局',
      '序号\t任务\t责任单位\n1\t修路\n架桥\t甲局\n2\t乙局',
      '注:按职责分工负责',
    ])
    expect(document.blocks[0]).toMatchObject({ align: 'center', bold: [{ start: 0, end: 9 }] })
    expect(grids[0] && cellsOf(document, grids[0])).toEqual([
      '0,0,1×1 序号',
      '0,1,1×1 任务',
      '0,2,1×1 责任单位',
      '1,0,1×1 1',
      '1,1,2×1 修路⏎架桥',
      '1,2,1×1 甲局',
      '2,0,1×1 2',
      '2,2,1×1 乙局',
    ])
    const at = (text: string) => document.place(document.layer.text.indexOf(text))
    expect(at('架桥')).toEqual({ sheet: '分工', cell: 'B4' })
    expect(at('乙局')).toEqual({ sheet: '分工', cell: 'C5' })
    expect(at('注')).toEqual({ sheet: '分工', cell: 'A6' })
  })

  test('a section row inside the table stays in it', async () => {
    const { document } = await read(
      sheet(
        [
          ['任务', '单位', '时限'],
          ['一、基础'],
          ['修路', '甲局', '6月'],
          ['二、民生'],
          ['供水', '乙局', '9月'],
        ],
        {
          merges: [
            { row: 1, column: 0, rowSpan: 1, columnSpan: 3 },
            { row: 3, column: 0, rowSpan: 1, columnSpan: 3 },
          ],
        },
      ),
    )
    expect(textsOf(document)).toEqual([
      '任务\t单位\t时限\n一、基础\n修路\t甲局\t6月\n二、民生\n供水\t乙局\t9月',
    ])
  })

  test('an empty row parts two tables, a merge over it does not', async () => {
    const { document } = await read(
      sheet([
        ['甲', '乙'],
        ['1', '2'],
        [undefined, undefined],
        ['丙', '丁'],
        ['3', '4'],
      ]),
    )
    expect(textsOf(document)).toEqual(['甲\t乙\n1\t2', '丙\t丁\n3\t4'])
    const merged = await read(
      sheet(
        [
          ['甲', '乙'],
          ['1', '2'],
          [undefined, undefined],
          ['3', '4'],
        ],
        {
          merges: [{ row: 1, column: 0, rowSpan: 2, columnSpan: 1 }],
        },
      ),
    )
    expect(merged.grids).toHaveLength(1)
  })

  test('empty columns at the sides and text in one column', async () => {
    const { document, grids } = await read(
      sheet([
        [undefined, '序号', '任务'],
        [undefined, 1, '修路'],
      ]),
      sheet([['关于印发的通知'], ['各乡镇:'], ['一、加强管理']], { name: '正文' }),
    )
    expect(grids[0]).toMatchObject({ rowCount: 2, columnCount: 2 })
    expect(textsOf(document).slice(1)).toEqual(['关于印发的通知', '各乡镇:', '一、加强管理'])
    expect(document.place(document.layer.text.length - 1)).toEqual({ sheet: '正文', cell: 'A3' })
  })

  test('rows that stay in sight are the head', async () => {
    const { grids } = await read(
      sheet([['表一'], ['序号', '任务'], [1, '修路']], { frozen: { rows: 2 } }),
    )
    expect(grids[0]?.cells.map(({ header }) => header ?? false)).toEqual([true, true, false, false])
  })
})

describe('hidden', () => {
  test('rows, columns and sheets are left out and reported', async () => {
    const { document, diagnostics } = await read(
      sheet(
        [
          ['序号', '密', '任务'],
          [1, '甲', '修路'],
          [2, '乙', '架桥'],
        ],
        {
          rows: [undefined, { hidden: true }],
          columns: [{}, { hidden: true }, {}],
        },
      ),
      sheet([['底稿']], { name: '底稿', hidden: true }),
      sheet([], { name: '空', hidden: true }),
    )
    expect(textsOf(document)).toEqual(['序号\t任务\n2\t架桥'])
    expect(diagnostics).toEqual([
      { code: 'rows-hidden', severity: 'warning', data: { sheet: '分工', count: 1 } },
      { code: 'columns-hidden', severity: 'warning', data: { sheet: '分工', count: 1 } },
      { code: 'sheet-hidden', severity: 'warning', data: { sheet: '底稿' } },
    ])
  })

  test('a merge that begins in a hidden row shows its text below', async () => {
    const { document, grids } = await read(
      sheet(
        [
          ['任务', '单位'],
          ['修路', '甲局'],
          ['', '乙局'],
          ['', '丙局'],
        ],
        {
          rows: [undefined, { hidden: true }],
          merges: [{ row: 1, column: 0, rowSpan: 3, columnSpan: 1 }],
        },
      ),
    )
    expect(grids[0] && cellsOf(document, grids[0])).toContain('1,0,2×1 修路')
    expect(document.place(document.layer.text.indexOf('修路'))).toEqual({
      sheet: '分工',
      cell: 'A2',
    })
  })
})

describe('numbers and dates as shown', () => {
  const row = (cell: Cell) =>
    sheet([
      ['项', '值'],
      ['甲', cell],
    ])

  test.each<[string, Cell, string]>([
    ['whole', { value: 12 }, '12'],
    ['broken', { value: 0.1 + 0.2 }, '0.3'],
    ['per cent', { value: 0.355, style: { format: '0.0%' } }, '35.5%'],
    ['with a word', { value: 5, style: { format: '0"项"' } }, '5项'],
    ['grouped', { value: 12345.678, style: { format: '#,##0.00' } }, '12,345.68'],
    ['date', { value: { date: '2025-06-30' } }, '2025-06-30'],
    [
      'date in words',
      { value: { date: '2025-06-30' }, style: { format: 'yyyy"年"m"月"d"日"' } },
      '2025年6月30日',
    ],
    ['month', { value: { date: '2025-06-01' }, style: { format: 'yyyy"年"m"月";@' } }, '2025年6月'],
    [
      'date of the system',
      { value: { date: '2025-06-30' }, style: { format: 'm/d/yyyy' } },
      '2025/6/30',
    ],
    [
      'Chinese digits',
      { value: { date: '2025-06-30' }, style: { format: '[DBNum1][$-804]yyyy"年"m"月"d"日";@' } },
      '2025年6月30日',
    ],
    ['text', { value: '0012' }, '0012'],
  ])('%s', async (_, cell, shown) => {
    const { document } = await read(row(cell))
    expect(document.layer.text).toBe(`项\t值\n甲\t${shown}`)
  })

  test('a built-in Chinese format that the file names by number alone', async () => {
    const bytes = await writeWorkbook({ sheets: [row({ value: { date: '2025-06-30' } })] })
    const files = unzipSync(bytes)
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array())
    const id = /numFmtId="(\d+)" formatCode="yyyy-mm-dd"/u.exec(styles)?.[1]
    files['xl/styles.xml'] = strToU8(
      styles.replaceAll(`numFmtId="${id}"`, 'numFmtId="31"').replace(/<numFmts.*<\/numFmts>/u, ''),
    )
    expect((await readBytes(zipSync(files))).document.layer.text).toBe('项\t值\n甲\t2025年6月30日')
  })
})

describe('files that do not open', () => {
  const whole = () =>
    writeWorkbook({
      sheets: [
        sheet([
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ],
    })

  async function failureOf(bytes: Uint8Array, limits: Partial<Limits> = {}) {
    return readBytes(bytes, limits).then(
      () => undefined,
      (error: unknown) => error,
    )
  }

  test('cut off, another zip, nothing in sight', async () => {
    const bytes = await whole()
    const cut = await failureOf(bytes.subarray(0, bytes.length - 40))
    expect((cut as Error).message).toMatch(/^cannot be read as xlsx: .*ends early/u)
    const other = await failureOf(zipSync({ 'a.txt': strToU8('甲') }))
    expect((other as Error).message).toMatch(/holds no workbook$/u)
    const empty = await failureOf(await writeWorkbook({ sheets: [sheet([])] }))
    expect((empty as Error).message).toMatch(/no sheet in sight/u)
    for (const error of [cut, other, empty]) expect(error).toBeInstanceOf(UnreadableError)
  })

  async function withSheet(xml: string): Promise<Uint8Array> {
    const files = unzipSync(await whole())
    files['xl/worksheets/sheet1.xml'] = strToU8(xml)
    return zipSync(files)
  }

  function cells(inner: string): string {
    return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData></worksheet>`
  }

  test.each<[string, string, Partial<Limits>, keyof Limits]>([
    [
      'two cells at the corners',
      cells(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ),
      {},
      'cells',
    ],
    [
      'too many cells',
      cells('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>'),
      { cells: 1 },
      'cells',
    ],
    ['depth', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, {}, 'xmlDepth'],
  ])('%s', async (_, xml, limits, limit) => {
    const error = await failureOf(await withSheet(xml), limits)
    expect(error).toBeInstanceOf(LimitError)
    expect((error as LimitError).limit).toBe(limit)
  })

  test('a bomb', async () => {
    const files = unzipSync(await whole())
    files['xl/sharedStrings.xml'] = new Uint8Array(30 * 1024 * 1024)
    const error = await failureOf(zipSync(files))
    expect((error as LimitError).limit).toBe('ratio')
  })
})
