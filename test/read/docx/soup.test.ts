import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceDocument } from '../../../src/model/block.ts'
import { docxReader } from '../../../src/read/docx/index.ts'
import { UnreadableError } from '../../../src/read/errors.ts'
import { abstractNum, lvl, makeDocx, num, numUse, p, r } from '../../support/docx.ts'
import { draws } from '../../support/draws.ts'
import { readContext } from '../../support/read.ts'

const names = [
  'p',
  'r',
  't',
  'tbl',
  'tr',
  'tc',
  'tcPr',
  'pPr',
  'rPr',
  'sdt',
  'sdtContent',
  'del',
  'ins',
  'txbxContent',
  'instrText',
  'fldChar',
  'br',
  'tab',
  'vMerge',
  'gridSpan',
  'hMerge',
  'numPr',
]
const scraps = [
  ...names.flatMap((name) => [`<w:${name}>`, `</w:${name}>`, `<w:${name}/>`]),
  p('一、加强管理', num(1)),
  p(r('某县', '<w:b/>')),
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:gridSpan w:val="3"/>',
  '<w:ilvl w:val="7"/>',
  '<w:numId w:val="1"/>',
  '<w:t>县财政局</w:t>',
  '文',
  '&lt;',
  '&#x20BB7;',
]

function checkRanges({ layer, blocks, place }: SourceDocument): void {
  let last = 0
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last)
    expect(block.end).toBeGreaterThanOrEqual(block.start)
    expect(block.end).toBeLessThanOrEqual(layer.text.length)
    last = block.end
    const inner = block.type === 'grid' ? block.cells : (block.bold ?? [])
    for (const { start, end } of inner) {
      expect(start).toBeGreaterThanOrEqual(block.start)
      expect(end).toBeLessThanOrEqual(block.end)
    }
    expect(place(block.start)).toHaveProperty('paragraph')
  }
  expect(layer.folded).toHaveLength(layer.text.length)
}

test('any soup of elements reads, in order and in range, or says why not', async () => {
  const soup = fc.array(fc.constantFrom(...scraps), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(soup, async (some) => {
      const body = some.join('')
      const bytes = makeDocx({
        body: `${p('甲')}${body}`,
        numbering: abstractNum(0, lvl(0, 'chineseCounting', '%1、')) + numUse(1, 0),
      })
      try {
        checkRanges(await docxReader.read(bytes, readContext().context))
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error
      }
    }),
    { numRuns: 200, ...draws },
  )
})
