import { readFileSync } from 'node:fs'
import { zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cmapFolder } from '../../../src/cli/convert/cmaps.ts'
import type { Grid } from '../../../src/model/block.ts'
import { LimitError, UnreadableError } from '../../../src/read/errors.ts'
import type { Limits } from '../../../src/read/limits.ts'
import { pdfReader } from '../../../src/read/pdf/index.ts'
import { gridLines, makePdf, type PdfPage, setText } from '../../support/pdf.ts'
import { cellsOf, readContext, textsOf } from '../../support/read.ts'

async function read(pages: readonly PdfPage[]) {
  return readBytes(makePdf(pages))
}

async function readBytes(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const { context, diagnostics } = readContext(limits, { cmaps: cmapFolder() })
  const document = await pdfReader.read(bytes, context)
  const grids = document.blocks.filter((block): block is Grid => block.type === 'grid')
  return { document, grids, diagnostics, texts: textsOf(document) }
}

const long =
  '加强农村公路建设管理养护运营完善县乡村三级路长制健全资金保障机制推动形成权责清晰运转高效的管理体系进一步提升服务水平'
const body = `${long}。`

describe('paragraphs', () => {
  test('lines are joined, an indent begins a paragraph', async () => {
    const { texts, document } = await read([
      { texts: [...setText(body, 100), ...setText(`一、${long}`, 184), ...setText('二、完', 268)] },
    ])
    expect(texts).toEqual([body, `一、${long}`, '二、完'])
    expect(document.place(document.layer.text.indexOf('二、完'))).toEqual({ page: 1, line: 7 })
    expect(document.blocks.map((block) => 'align' in block)).toEqual([false, false, false])
  })

  test('without an indent, a line with room left ends its paragraph', async () => {
    const flush = (text: string, y: number) =>
      [text.slice(0, 26), text.slice(26, 52), text.slice(52)].map((line, index) => ({
        x: 90,
        y: y + index * 28,
        text: line,
      }))
    const { texts } = await read([
      { texts: [...flush(body, 100), ...flush(body, 184), ...flush(body, 268)] },
    ])
    expect(texts).toEqual([body, body, body])
  })

  test('a number that had no room is no end of a paragraph', async () => {
    const { texts } = await read([
      {
        texts: [
          ...setText(body, 100),
          { x: 122, y: 184, text: '二、到规划期末建成的总里程要达到并稳定在' },
          { x: 90, y: 212, text: '1200000000公里以上，其中新建和改造的里程占全部里程的' },
          { x: 90, y: 240, text: '一半。' },
        ],
      },
    ])
    expect(texts[1]).toBe(
      '二、到规划期末建成的总里程要达到并稳定在1200000000公里以上，其中新建和改造的里程占全部里程的一半。',
    )
  })

  test('titles stand in the middle, dates at the right', async () => {
    const { document, texts } = await read([
      {
        texts: [
          { x: 165, y: 80, text: '某县二〇二五年工作要点', size: 24 },
          ...setText(body, 140),
          { x: 410, y: 230, text: '2025年3月1日' },
        ],
      },
    ])
    expect(texts).toEqual(['某县二〇二五年工作要点', body, '2025年3月1日'])
    expect(document.blocks.map((block) => ('align' in block ? block.align : undefined))).toEqual([
      'center',
      undefined,
      'right',
    ])
  })

  test('radicals are read as characters, seeming blanks left out', async () => {
    const { texts } = await read([
      {
        texts: [
          { x: 90, y: 100, text: '⼀、⼈⺠政府 2025 年⼯作要点 （ 草案 ）' },
          ...setText(body, 128),
        ],
      },
    ])
    expect(texts[0]).toBe('一、人民政府2025年工作要点(草案)')
  })

  test('names far apart keep blanks between them', async () => {
    const { texts } = await read([
      {
        texts: [
          ...setText(body, 100),
          { x: 150, y: 190, text: '甲县财政局' },
          { x: 330, y: 190, text: '乙县教育局' },
        ],
      },
    ])
    expect(texts[1]).toBe('甲县财政局　　　　　　乙县教育局')
  })

  test('text drawn twice for bold stands once', async () => {
    const { texts } = await read([
      {
        texts: [
          { x: 90, y: 72, text: '一、总体要求' },
          { x: 90.4, y: 72, text: '一、总体要求' },
          ...setText(body, 100),
        ],
      },
    ])
    expect(texts[0]).toBe('一、总体要求')
  })

  test('a page that is turned, and a watermark across it', async () => {
    const { texts, document } = await read([
      {
        rotate: 90,
        width: 842,
        height: 595,
        // Set upright for a reader who turns the page.
        texts: [
          { x: 100, y: 400, text: '一、加强管理和监督检查', angle: 90 },
          { x: 300, y: 300, text: '内部资料', angle: 45 },
        ],
      },
    ])
    expect(texts).toEqual(['一、加强管理和监督检查', '内部资料'])
    expect(document.blocks[1]).toMatchObject({ furniture: true })
  })
})

describe('pages', () => {
  const page = (texts: PdfPage['texts'], number: number): PdfPage => ({
    texts: [
      { x: 240, y: 40, text: '某县人民政府公报', size: 10 },
      ...(texts ?? []),
      { x: 280, y: 800, text: `— ${number} —`, size: 12 },
    ],
  })
  const halves = setText(body, 700)

  test('a sentence goes on over the page break; number and running head come after it', async () => {
    const upper = halves.slice(0, 2)
    const lower = halves.slice(2).map((line) => ({ ...line, y: 100 }))
    const { texts, document } = await read([
      page([...setText(body, 100), ...upper], 1),
      page([...lower, ...setText(`二、${long}`, 128)], 2),
      page(setText(body, 100), 3),
    ])
    expect(texts).toEqual([
      '某县人民政府公报',
      body,
      body,
      '— 1 —',
      '某县人民政府公报',
      `二、${long}`,
      '— 2 —',
      '某县人民政府公报',
      body,
      '— 3 —',
    ])
    const furniture = document.blocks.map(({ furniture }) => furniture ?? false)
    expect(furniture).toEqual([true, false, false, true, true, false, true, true, false, true])
    const end = document.blocks[2]?.end ?? 0
    expect(document.place(end - 1)).toEqual({ page: 2, line: 2 })
  })

  test('a new paragraph at the top of a page', async () => {
    const { texts } = await read([
      { texts: [...setText(body, 100), { x: 290, y: 800, text: '1' }] },
      { texts: [...setText(`二、${body}`, 100), { x: 290, y: 800, text: '2' }] },
    ])
    expect(texts).toEqual([body, '1', `二、${body}`, '2'])
  })

  test('a figure in the text is no page number', async () => {
    const { texts, document } = await read([
      { texts: [...setText(body, 100), { x: 122, y: 400, text: '12' }, ...setText(body, 428)] },
    ])
    expect(texts).toContain('12')
    expect(document.blocks.every(({ furniture }) => !furniture)).toBe(true)
  })

  test('two columns are read one after the other, a title over both stays before them', async () => {
    const column = (x: number, start: string) =>
      Array.from({ length: 12 }, (_, index) => ({
        x,
        y: 140 + index * 20,
        text: (index === 0 ? `　　${start}` : '').padEnd(index === 11 ? 5 : 20, '路'),
        size: 10,
      }))
    const { texts } = await read([
      {
        texts: [
          { x: 200, y: 80, text: '某县工作要点（公报版）', size: 18 },
          ...column(60, '左').flatMap((left, index) => [left, column(310, '右')[index] ?? left]),
        ],
      },
    ])
    expect(texts).toHaveLength(3)
    expect(texts[1]).toMatch(/^左路+$/u)
    expect(texts[2]).toMatch(/^右路+$/u)
  })

  test('a page without text is reported, a scan is named', async () => {
    const { diagnostics } = await read([{ texts: setText(body, 100) }, {}])
    expect(diagnostics).toEqual([{ code: 'page-blank', severity: 'warning', data: { page: 2 } }])
    await expect(read([{}, {}])).rejects.toThrow(/it is a scan: .*needs OCR first/u)
  })
})

describe('ruled tables', () => {
  const xs = [90, 130, 200, 400, 500]
  const cell = (x: number, y: number, text: string) => ({ x: x + 4, y, text, size: 10 })
  /** A grid whose second column no line crosses between two heights. */
  const merged = (ys: readonly number[], open: readonly [number, number]) =>
    gridLines(xs, ys).flatMap(([x1, y1, x2, y2]): [number, number, number, number][] =>
      y1 === y2 && y1 > open[0] && y1 < open[1]
        ? [
            [90, y1, 130, y1],
            [200, y1, 500, y1],
          ]
        : [[x1, y1, x2, y2]],
    )

  test('cells merged down and across, wrapped and broken lines', async () => {
    const lines = gridLines(xs, [100, 130, 160, 220, 260]).flatMap(
      ([x1, y1, x2, y2]): [number, number, number, number][] => {
        // The title row over all columns, and a category over two rows.
        if (x1 === x2 && x1 > 90 && x1 < 500) return [[x1, 130, x2, y2]]
        if (y1 === 220)
          return [
            [90, 220, 130, 220],
            [200, 220, 500, 220],
          ]
        return [[x1, y1, x2, y2]]
      },
    )
    const { document, grids } = await read([
      {
        lines,
        texts: [
          cell(230, 120, '任务分工表'),
          cell(90, 150, '序号'),
          cell(130, 150, '类别'),
          cell(200, 150, '任务'),
          cell(400, 150, '单位'),
          cell(90, 180, '1'),
          cell(130, 210, '基础设施'),
          cell(200, 175, '改造农村公路和桥梁隧道完善安全防护设'),
          cell(200, 190, '施'),
          cell(400, 175, '甲局'),
          cell(400, 190, '乙局'),
          cell(90, 240, '2'),
          cell(200, 240, '供水'),
          cell(400, 240, '丙局'),
        ],
      },
    ])
    expect(grids).toHaveLength(1)
    expect(grids[0] && cellsOf(document, grids[0])).toEqual([
      '0,0,1×4 任务分工表',
      '1,0,1×1 序号',
      '1,1,1×1 类别',
      '1,2,1×1 任务',
      '1,3,1×1 单位',
      '2,0,1×1 1',
      '2,1,2×1 基础设施',
      '2,2,1×1 改造农村公路和桥梁隧道完善安全防护设施',
      '2,3,1×1 甲局⏎乙局',
      '3,0,1×1 2',
      '3,2,1×1 供水',
      '3,3,1×1 丙局',
    ])
    expect(document.place(document.layer.text.indexOf('乙局'))).toEqual({ page: 1, line: 5 })
  })

  test('a table open at its sides', async () => {
    const lines = gridLines([130, 200], [100, 130, 160]).map(
      ([x1, y1, x2, y2]): [number, number, number, number] =>
        y1 === y2 ? [90, y1, 300, y2] : [x1, y1, x2, y2],
    )
    const { document, grids } = await read([
      {
        lines,
        texts: [
          cell(90, 120, '序号'),
          cell(130, 120, '任务'),
          cell(200, 120, '单位'),
          cell(90, 150, '1'),
          cell(130, 150, '供水'),
          cell(200, 150, '甲局'),
        ],
      },
    ])
    expect(grids[0] && cellsOf(document, grids[0])).toEqual([
      '0,0,1×1 序号',
      '0,1,1×1 任务',
      '0,2,1×1 单位',
      '1,0,1×1 1',
      '1,1,1×1 供水',
      '1,2,1×1 甲局',
    ])
  })

  const head = (y: number) => [
    cell(90, y, '序号'),
    cell(130, y, '类别'),
    cell(200, y, '任务'),
    cell(400, y, '单位'),
  ]

  test('a table over two pages: repeated head, cut row, cut merge', async () => {
    const { document, grids, texts } = await read([
      {
        lines: merged([600, 630, 660, 720], [631, 719]),
        texts: [
          ...head(620),
          cell(90, 650, '1'),
          cell(130, 680, '民生'),
          cell(200, 650, '供水'),
          cell(400, 650, '甲局'),
          cell(90, 680, '2'),
          cell(200, 680, '改造农村公路和桥梁隧道完善安全防护设'),
          cell(400, 680, '乙局'),
          { x: 290, y: 800, text: '— 1 —', size: 12 },
        ],
      },
      {
        lines: merged([100, 130, 160, 190], [131, 189]),
        texts: [
          ...head(120),
          cell(200, 150, '施三百处'),
          cell(90, 180, '3'),
          cell(200, 180, '供电'),
          cell(400, 180, '丙局'),
          { x: 290, y: 800, text: '— 2 —', size: 12 },
        ],
      },
    ])
    expect(grids).toHaveLength(1)
    expect(grids[0] && cellsOf(document, grids[0])).toEqual([
      '0,0,1×1 序号',
      '0,1,1×1 类别',
      '0,2,1×1 任务',
      '0,3,1×1 单位',
      '1,0,1×1 1',
      '1,1,3×1 民生',
      '1,2,1×1 供水',
      '1,3,1×1 甲局',
      '2,0,1×1 2',
      '2,2,1×1 改造农村公路和桥梁隧道完善安全防护设施三百处',
      '2,3,1×1 乙局',
      '3,0,1×1 3',
      '3,2,1×1 供电',
      '3,3,1×1 丙局',
    ])
    expect(texts.slice(1)).toEqual(['— 1 —', '序号 类别 任务 单位', '— 2 —'])
  })

  test.each([
    ['parts a name', '县财政局、县自然资', '源局', ['县财政局、县自然资源局']],
    ['parts a list', '县发改委、县妇联、', '县民政局', ['县发改委、县妇联、县民政局']],
    ['ends with a name', '县财政局、县水利局', '县民政局', ['县财政局、县水利局', '县民政局']],
  ])(
    'a row that fills all its cells on both pages, where the page %s',
    async (_, upper, lower, names) => {
      const columns = [200, 400, 500]
      const { document, grids } = await read([
        {
          lines: gridLines(columns, [600, 630, 660, 720]),
          texts: [
            ...['任务', '单位'].map((text, at) => cell(columns[at] ?? 0, 620, text)),
            ...['供水', '甲局'].map((text, at) => cell(columns[at] ?? 0, 650, text)),
            cell(200, 680, '改造农村公路和桥梁隧道完善安全防护工程'),
            cell(400, 680, upper),
          ],
        },
        {
          lines: gridLines(columns, [100, 130, 160]),
          texts: [
            cell(200, 120, '修缮校舍'),
            cell(400, 120, lower),
            ...['供电', '丙局'].map((text, at) => cell(columns[at] ?? 0, 150, text)),
          ],
        },
      ])
      const cells = grids[0] ? cellsOf(document, grids[0]) : []
      const units = cells.filter((text) => /^[2-9],1,/u.test(text)).map((text) => text.slice(8))
      expect(units).toEqual([...names, '丙局'])
    },
  )

  test.each([
    ['names an office on each line', ['投资科', '法规科'], '财务科', '投资科⏎法规科⏎财务科'],
    [
      'breaks off in a name',
      ['综合业务规划管理科', '后勤服务'],
      '中心',
      '综合业务规划管理科⏎后勤服务中心',
    ],
    ['parts names by marks', ['投资科、', '法规科'], '财务科', '投资科、⏎法规科⏎财务科'],
  ])('a cell over two pages that %s', async (_, upper, lower, whole) => {
    const { document, grids } = await read([
      {
        lines: gridLines(xs, [600, 630, 720]),
        texts: [
          ...['序号', '类别', '任务', '单位'].map((text, at) => cell(xs[at] ?? 0, 620, text)),
          ...['1', '民生', '供水'].map((text, at) => cell(xs[at] ?? 0, 650, text)),
          ...upper.map((text, at) => cell(400, 650 + at * 15, text)),
        ],
      },
      {
        lines: gridLines(xs, [100, 130, 160]),
        texts: [
          cell(400, 120, lower),
          ...['2', '民生', '修路', '信息科'].map((text, at) => cell(xs[at] ?? 0, 150, text)),
        ],
      },
    ])
    expect(grids[0] && cellsOf(document, grids[0])[7]).toBe(`1,3,1×1 ${whole}`)
  })

  test('a row alone on its page whose cells are merged over the next rows', async () => {
    const { document, grids } = await read([
      {
        lines: gridLines(xs, [600, 630, 660]),
        texts: [
          ...['序号', '类别', '任务', '单位'].map((text, at) => cell(xs[at] ?? 0, 620, text)),
          ...['1', '民生', '供水', '甲局'].map((text, at) => cell(xs[at] ?? 0, 650, text)),
        ],
      },
      {
        lines: merged([100, 130, 160], [101, 159]),
        texts: [
          ...['2', '', '供电', '乙局'].map((text, at) => cell(xs[at] ?? 0, 120, text)),
          ...['3', '', '修路', '丙局'].map((text, at) => cell(xs[at] ?? 0, 150, text)),
        ],
      },
    ])
    expect(grids[0] && cellsOf(document, grids[0]).slice(4)).toEqual([
      '1,0,1×1 1',
      '1,1,3×1 民生',
      '1,2,1×1 供水',
      '1,3,1×1 甲局',
      '2,0,1×1 2',
      '2,2,1×1 供电',
      '2,3,1×1 乙局',
      '3,0,1×1 3',
      '3,2,1×1 修路',
      '3,3,1×1 丙局',
    ])
  })

  test('a row over two pages, a name on each line of its last cell', async () => {
    const { document, grids } = await read([
      {
        lines: gridLines(xs, [600, 630, 660, 720]),
        texts: [
          ...['序号', '类别', '任务', '单位'].map((text, at) => cell(xs[at] ?? 0, 620, text)),
          ...['1', '民生', '供水', '甲局'].map((text, at) => cell(xs[at] ?? 0, 650, text)),
          ...['2', '民生', '供电', '乙局'].map((text, at) => cell(xs[at] ?? 0, 680, text)),
        ],
      },
      {
        lines: gridLines(xs, [100, 130, 160]),
        texts: [
          cell(400, 120, '丙局'),
          ...['3', '民生', '修路', '丁局'].map((text, at) => cell(xs[at] ?? 0, 150, text)),
        ],
      },
    ])
    expect(grids[0] && cellsOf(document, grids[0]).slice(11)).toEqual([
      '2,3,1×1 乙局⏎丙局',
      '3,0,1×1 3',
      '3,1,1×1 民生',
      '3,2,1×1 修路',
      '3,3,1×1 丁局',
    ])
  })

  /** Columns over two pages, the first two without a line where the page breaks; the second may be empty. */
  const openPages = (upper: string, lower: string) => {
    const ruled = (ys: readonly number[], top: number, bottom: number) => [
      ...ys.flatMap((y): [number, number, number, number][] => [
        [90, y, 130, y],
        [200, y, 500, y],
      ]),
      ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
    ]
    return [
      {
        lines: [...[600, 630].map((y) => [90, y, 500, y] as const), ...ruled([690], 600, 690)],
        texts: [
          ...['序号', '类别', '任务', '单位'].map((text, at) => cell(xs[at] ?? 0, 620, text)),
          cell(90, 660, '1'),
          cell(130, 660, upper),
          cell(200, 660, '供水'),
          cell(400, 660, '甲局'),
        ],
      },
      {
        lines: ruled([130, 160], 100, 190),
        texts: [
          cell(90, 120, '2'),
          cell(130, 120, lower),
          cell(200, 120, '供电'),
          cell(400, 120, '乙局'),
          ...['3', '', '修路', '丙局'].map((text, at) => cell(xs[at] ?? 0, 150, text)),
          ...['4', '', '清淤', '丁局'].map((text, at) => cell(xs[at] ?? 0, 180, text)),
        ],
      },
    ]
  }

  test('the end of a row in one cell of the next page', async () => {
    const { document, grids } = await read([
      {
        lines: gridLines(xs, [600, 630, 690]),
        texts: [
          ...['序号', '类别', '任务', '单位'].map((text, at) => cell(xs[at] ?? 0, 620, text)),
          ...['1', '民生', '', '甲局'].map((text, at) => cell(xs[at] ?? 0, 650, text)),
          cell(200, 650, '改造农村公路和桥梁隧道完善安全防护设'),
        ],
      },
      { lines: gridLines(xs, [100, 130]), texts: [cell(200, 120, '施三百处')] },
    ])
    expect(grids[0] && cellsOf(document, grids[0]).at(-2)).toBe(
      '1,2,1×1 改造农村公路和桥梁隧道完善安全防护设施三百处',
    )
  })

  test.each([
    ['text on both', '完善公共服', '务设施', '完善公共服务设施'],
    ['a name on each', '民生', '实事', '民生⏎实事'],
  ])('a merged cell that a page break cuts, %s', async (_, upper, lower, whole) => {
    const { document, grids } = await read(openPages(upper, lower))
    expect(grids).toHaveLength(1)
    expect(grids[0] && cellsOf(document, grids[0]).slice(4)).toEqual([
      '1,0,1×1 1',
      `1,1,4×1 ${whole}`,
      '1,2,1×1 供水',
      '1,3,1×1 甲局',
      '2,0,1×1 2',
      '2,2,1×1 供电',
      '2,3,1×1 乙局',
      '3,0,1×1 3',
      '3,2,1×1 修路',
      '3,3,1×1 丙局',
      '4,0,1×1 4',
      '4,2,1×1 清淤',
      '4,3,1×1 丁局',
    ])
  })

  test('gaps of a line that fills its cell are no blanks; those between the parts of a name are', async () => {
    const { document, grids } = await read([
      {
        lines: gridLines([90, 130, 200, 300], [100, 130, 180]),
        texts: [
          cell(90, 120, '张　伟'),
          cell(130, 120, '单位'),
          cell(200, 120, '时限'),
          ...['规', '划'].map((text, at) => cell(90 + at * 22, 150, text)),
          cell(90, 165, '科'),
          ...['山', '水', '田'].map((text, at) => cell(130 + at * 26, 150, text)),
          cell(130, 165, '局'),
          cell(200, 165, '全年'),
        ],
      },
    ])
    expect(grids[0] && cellsOf(document, grids[0])).toEqual([
      '0,0,1×1 张　伟',
      '0,1,1×1 单位',
      '0,2,1×1 时限',
      '1,0,1×1 规划科',
      '1,1,1×1 山水田局',
      '1,2,1×1 全年',
    ])
  })

  test('tables with other columns stay two', async () => {
    const { grids } = await read([
      {
        lines: gridLines([90, 200, 400], [600, 640, 680]),
        texts: [
          cell(90, 620, '甲'),
          cell(200, 620, '乙'),
          cell(90, 660, '丙'),
          cell(200, 660, '丁'),
        ],
      },
      {
        lines: gridLines([90, 150, 480], [100, 140, 180]),
        texts: [
          cell(90, 120, '甲'),
          cell(150, 120, '乙'),
          cell(90, 160, '丙'),
          cell(150, 160, '丁'),
        ],
      },
    ])
    expect(grids).toHaveLength(2)
  })
})

/** A PDF whose page's content is a stream of our own. */
function withStream(stream: Uint8Array, dictionary: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(makePdf([{ texts: setText(body, 100) }]))
  const cut = text.indexOf('<</Length', text.indexOf('7 0 obj'))
  const head = `${text.slice(0, cut)}<</Length ${stream.length}${dictionary}>>stream\n`
  const tail = '\nendstream\nendobj\ntrailer\n<</Size 8/Root 1 0 R>>\nstartxref\n0\n%%EOF\n'
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)])
}

const megabyte = 1024 * 1024

function packed(content: string | Uint8Array, dictionary = ''): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return withStream(zlibSync(bytes, { level: 1 }), `/Filter/FlateDecode${dictionary}`)
}

/** Files made by Chromium (tagged, without table lines) and by LibreOffice (locked). */
function file(name: string): Uint8Array {
  return readFileSync(new URL(`files/${name}`, import.meta.url))
}

test('a table without lines is read by its tags', async () => {
  const { document, grids } = await readBytes(file('tagged.pdf'))
  expect(grids[0] && cellsOf(document, grids[0])).toEqual([
    '0,0,1×1 序号',
    '0,1,1×1 类别',
    '0,2,1×1 任务',
    '0,3,1×1 责任单位',
    '1,0,1×1 1',
    '1,1,2×1 基础设施',
    '1,2,1×1 改造农村公路和桥梁隧道，完善安全防护设施，年内完成三百处',
    '1,3,1×1 县交通局、县财政局',
    '2,0,1×1 2',
    '2,2,1×1 供水管网改造',
    '2,3,1×1 县水利局',
    '3,0,1×1 3',
    '3,1,1×1 民生',
    '3,2,1×1 建设幼儿园',
    '3,3,1×1 县教育局',
  ])
})

describe('files that do not open', () => {
  const whole = makePdf([{ texts: setText(body, 100) }])

  test.each<[string, Uint8Array, RegExp]>([
    ['cut to its head', whole.subarray(0, 200), /damaged or ends early/u],
    ['rubbish', new TextEncoder().encode('%PDF-1.4 rubbish'), /damaged or ends early/u],
    ['locked with a password', file('locked.pdf'), /it is encrypted/u],
  ])('%s', async (_, bytes, reason) => {
    const error = await readBytes(bytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableError)
    expect((error as Error).message).toMatch(reason)
  })

  const blanks = new Uint8Array(megabyte)

  test.each<[string, Uint8Array, Partial<Limits>, keyof Limits]>([
    ['a stream that unpacks to too much', packed(blanks), { part: megabyte - 1 }, 'part'],
    ['streams that do so together', packed(blanks), { inflated: megabyte - 1 }, 'inflated'],
    ['a bomb', packed(new Uint8Array(8 * megabyte)), {}, 'ratio'],
    ['states inside each other', packed('q\n'.repeat(600)), {}, 'depth'],
    ['states without blanks', packed('q[]'.repeat(600)), {}, 'depth'],
    ['such states unpacked', withStream(Buffer.from('q '.repeat(600)), ''), {}, 'depth'],
    ['a picture', packed(blanks, '/Subtype/Image'), { inflated: megabyte - 1 }, 'inflated'],
    [
      'filters over filters',
      withStream(new Uint8Array(2000), '/Filter[/ASCII85Decode/FlateDecode]'),
      { inflated: megabyte },
      'inflated',
    ],
  ])('over a limit: %s', async (_, bytes, limits, limit) => {
    const before = process.memoryUsage().rss
    const error = await readBytes(bytes, limits).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LimitError)
    expect((error as LimitError).limit).toBe(limit)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * megabyte)
  })

  test.each<[string, Uint8Array]>([
    ['states that are restored', packed('q Q\n'.repeat(600))],
    ['a font, which holds such bytes by chance', packed('S\x01q\x01'.repeat(600), '/Length1 2400')],
    ['content that says it is a font', packed('q '.repeat(20_000), '/Length1 40000')],
    ['names that are no states', packed('/q '.repeat(600))],
    ['a picture that packs well', packed(new Uint8Array(2 * megabyte), '/Subtype/Image')],
    ['filters over filters', withStream(new Uint8Array(9), '/Filter[/A85/FlateDecode]')],
    ['damage', withStream(new Uint8Array(2000).fill(255), '/Filter/FlateDecode')],
  ])('within the limits: %s', async (_, bytes) => {
    // Nothing is printed there.
    await expect(readBytes(bytes)).rejects.toThrow(/it is a scan/u)
  })

  test('too many pages', async () => {
    const error = await readBytes(makePdf([{}, {}, {}]), { pages: 2 }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(LimitError)
    expect((error as LimitError).limit).toBe('pages')
  })

  test('without the character maps such a file looks like a scan', async () => {
    await expect(pdfReader.read(whole, readContext().context)).rejects.toThrow(/scan/u)
  })
})
