import { expect, test } from 'vitest'
import { createFinder } from '../../src/text/finder.ts'

test.each([
  ['、,', '县财政局、县审计局', 0, 4],
  ['、,', '县财政局、县审计局', 4, 4],
  ['、,', '县财政局、县审计局', 5, -1],
  // Signs that mean something in a pattern stand for themselves.
  ['^]\\-', '(a-b]', 0, 2],
  ['.', '县财政局', 0, -1],
  // Offsets count as everywhere: a character beyond the basic plane has two.
  ['镇', '𬭚镇', 0, 2],
  ['镇', '', 0, -1],
  ['', '县财政局', 0, -1],
])('%j in %j from %d → %d', (chars, text, from, at) => {
  expect(createFinder(chars)(text, from)).toBe(at)
})

test('any number of characters is found, side by side or apart', () => {
  const chars = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x4e00 + 2 * index))
  const find = createFinder([...chars, '0', '1', '2', '1'])
  for (const char of [...chars, '0', '1', '2']) expect(find(`其${char}`, 0)).toBe(1)
  expect(find('其丁丅3/', 0)).toBe(-1)
})

test('one search may be inside another', () => {
  const find = createFinder('、')
  const text = '甲、乙、丙'
  expect([find(text, 2), find(text, 0), find(text, 2)]).toEqual([3, 1, 3])
})
