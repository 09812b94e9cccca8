import { expect, test } from 'vitest'
import { packText, unpackText } from '../../src/sheet/pack.ts'

test('a long text fits into cells and comes back whole', () => {
  const text = Array.from(
    { length: 60_000 },
    (_, index) => `任务${(index * 7919) % 65_521}𬭚`,
  ).join('\n')
  const pieces = packText(text)
  expect(pieces.length).toBeGreaterThan(1)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(32_767)
  expect(unpackText(pieces)).toBe(text)
})

test.each([[['不是数据']], [['AAAA']], [packText('短').map((piece) => piece.slice(4))]])(
  'damaged pieces %# give nothing',
  (pieces) => {
    expect(unpackText(pieces)).toBeUndefined()
  },
)
