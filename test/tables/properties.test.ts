import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../src/model/place.ts'
import { draws } from '../support/draws.ts'
import { tablesOf } from './flow.ts'

// Scraps of tables; any gluing of them must be read without a slip.
const scraps = [
  '序号 | 工作任务 | 具体措施 | 牵头单位 | 责任单位 | 完成时限 |',
  '序号 | 工作任务 | 责任单位 | 完成时限 | |',
  '| 序号 | 任务 | 责任分工 | | 时限 |',
  '牵头单位 | 配合单位 | |||',
  '序号\t任务\t责任单位',
  '序号 任务 责任单位',
  '序号',
  '任务',
  '责任',
  '单位',
  '责任单位',
  '完成时限',
  '备注',
  '1',
  '2',
  '3.',
  '|',
  '||',
  '| |||',
  '1 | 优化流程 | 公布指南。 | 县政务局 | 各乡镇 | 6月底前 |',
  '推行一窗受理。 | 县政务局 | 9月30日 | |||',
  '2 | 修路',
  '完成加固工程。 | 县交通局、县财政局 | 年底前 |',
  '1\t修路\t交通局',
  '\t架桥\t水利局',
  '1 修路三公里 交通局',
  '一、制度建设 | |||',
  '一、制度建设',
  '县财政局',
  '县水利局、各乡镇',
  '6月底前',
  '修订应急预案,报县政府备案。',
  '石桥乡任务分解表',
  '附件2',
  '长期坚持 |',
  '县财政局 |',
  '１｜修路。｜交通局｜',
  '|---|---|---|',
  '各单位要认真落实。',
  '序号任务责任单位1修路交通局2架桥水利局3清淤水利局',
]

const bars = /[\s|｜-]+/gu
const squeeze = (text: string) => text.replace(bars, '')

const texts = fc
  .array(
    fc.tuple(fc.constantFrom(...scraps), fc.constantFrom('\n', '\n', '\n', '\n\n', ' ', ' | ', '')),
    {
      maxLength: 40,
    },
  )
  .map((list) => list.flat().join(''))

type Tables = ReturnType<typeof tablesOf>['tables']

function printOf(text: string, ranges: readonly Range[]): string {
  return squeeze(ranges.map(({ start, end }) => text.slice(start, end)).join(''))
}

function checkCells(text: string, { columns, rows }: Tables[number]) {
  for (const { cells } of rows) {
    expect(cells).toHaveLength(columns.length)
    for (const { span, text: words } of cells) {
      expect(squeeze(words)).toBe(printOf(text, span ? [span] : []))
    }
  }
  for (const { header, spans } of columns) {
    expect(squeeze(header)).toBe(printOf(text, spans ?? []))
  }
}

/** Stretches that a table owns; a header over two columns counts once. */
function ownedBy({ captionSpan, columns, rows, sectionRows }: Tables[number]): Range[] {
  const heads = columns.flatMap(({ spans }) => spans ?? [])
  const cells = rows.flatMap((row) => row.cells.filter(({ inherited }) => !inherited))
  return [
    ...(captionSpan ? [captionSpan] : []),
    ...new Map(heads.map((span) => [span.start, span])).values(),
    ...cells.flatMap(({ span }) => span ?? []),
    ...sectionRows.map(({ span }) => span),
  ]
}

function inOrder(ranges: readonly Range[]): Range[] {
  return ranges.toSorted((a, b) => a.start - b.start)
}

describe('any gluing of scraps', () => {
  test('gives full rows, true spans, and one owner for each character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tables, unread, repeats, prose, regions } = tablesOf(text)
        for (const table of tables) checkCells(text, table)
        const owned = inOrder([...unread, ...repeats, ...tables.flatMap(ownedBy)])
        for (const [at, { start }] of owned.entries()) {
          expect(start).toBeGreaterThanOrEqual(owned[at - 1]?.end ?? 0)
        }
        const lines = regions.flatMap((region) => {
          const caption = region.caption ? [region.caption] : []
          return region.form === 'grids' ? caption : [...caption, ...region.lines]
        })
        expect(printOf(text, owned)).toBe(printOf(text, inOrder(lines)))
        // What no region takes stays prose.
        const kept = squeeze(prose.join('')).length + printOf(text, lines).length
        expect(kept).toBe(squeeze(text).length)
      }),
      { numRuns: 400, ...draws },
    )
  })
})
