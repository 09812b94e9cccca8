import { expect, test } from 'vitest'
import { offsetAmong } from '../../src/text/offsets.ts'

const stretches = [
  { start: 4, end: 6 },
  { start: 9, end: 12 },
]

test.each([
  ['the first character', 4, 0],
  ['the last of a stretch', 5, 1],
  ['the first of the next', 9, 2],
  ['the last of all', 11, 4],
  ['a blank between two', 6, undefined],
  ['what stands before', 3, undefined],
  ['what stands behind', 12, undefined],
])('%s', (_, place, offset) => {
  expect(offsetAmong(stretches, place)).toBe(offset)
})
