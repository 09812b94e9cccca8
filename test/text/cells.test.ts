import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellWidth, fitCells, padCells, wrapCells } from '../../src/text/cells.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', '县', '“', '，', '𬭚', ' ') })
const width = fc.integer({ min: 0, max: 12 })

test.each([
  ['县财政局', 8],
  ['a县', 3],
  ['“县”', 4],
  ['，', 2],
  ['', 0],
])('%s takes %d cells', (text, cells) => {
  expect(cellWidth(text)).toBe(cells)
})

test.each([
  ['县财政局', 8, '县财政局'],
  ['县财政局', 7, '县财政…'],
  ['县财政局', 6, '县财…'],
  ['abc', 2, 'a…'],
  ['县', 1, '…'],
  ['县', 0, ''],
])('%s fits %d cells as %s', (text, cells, fitted) => {
  expect(fitCells(text, cells)).toBe(fitted)
})

describe('for any text', () => {
  test('what was fitted fits', () => {
    fc.assert(
      fc.property(anyText, width, (text, cells) => {
        expect(cellWidth(fitCells(text, cells))).toBeLessThanOrEqual(cells)
      }),
    )
  })

  test('wrapping loses nothing', () => {
    fc.assert(
      fc.property(anyText, width, (text, cells) => {
        const lines = wrapCells(text, cells + 2)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(cells + 2)
      }),
    )
  })

  test('padding fills up', () => {
    fc.assert(
      fc.property(anyText, width, (text, cells) => {
        expect(cellWidth(padCells(text, cells))).toBe(Math.max(cells, cellWidth(text)))
      }),
    )
  })
})
