import { expect, test } from 'vitest'
import { heightsOf } from '../../../src/write/workbook/heights.ts'

const rowsOf = (...texts: readonly (readonly string[])[]) =>
  texts.map((row) => row.map((value) => ({ value })))

const merge = { row: 0, column: 0, rowSpan: 2, columnSpan: 1 }

test('a row is as high as its longest cell', () => {
  const [short, long] = heightsOf(rowsOf(['甲', '乙'], ['甲', '乙'.repeat(50)]), [], [10, 10])
  expect(short).toBeLessThan(20)
  expect(long).toBeGreaterThan(150)
})

test('a merged cell makes its rows higher, but only where they have no room for it', () => {
  const long = '持续深化重点领域信息公开'.repeat(4)
  const tight = heightsOf(rowsOf([long, '甲'], [long, '乙'], ['', '丙']), [merge], [10, 10, 10])
  const [first = 0, second = 0, third = 0] = tight
  expect(first).toBe(second)
  expect(first + second).toBeGreaterThan(150)
  expect(third).toBeLessThan(20)
  const roomy = heightsOf(rowsOf([long, '甲'.repeat(60)], [long, '乙']), [merge], [10, 10])
  expect(roomy[1]).toBeLessThan(20)
})
