import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linePlaces, stretchAt } from '../../src/read/line-places.ts'

test('a line ends in any of the three ways', () => {
  const place = linePlaces('一\r\n二\r三\n四')
  expect([0, 3, 5, 7].map(place)).toEqual([1, 2, 3, 4].map((line) => ({ line, column: 1 })))
  expect(place(1)).toEqual({ line: 1, column: 2 })
})

test('an offset is found whatever was asked before', () => {
  const starts = fc.uniqueArray(fc.nat(50), { minLength: 1 })
  fc.assert(
    fc.property(starts, fc.array(fc.nat(60)), (list, offsets) => {
      const sorted = [0, ...list].sort((a, b) => a - b)
      const find = stretchAt(sorted)
      for (const offset of offsets) {
        const last = sorted.findLastIndex((start) => start <= offset)
        expect(sorted[find(offset)]).toBe(sorted[last])
      }
    }),
  )
})
