import { expect, test } from 'vitest'
import { matchesOf } from '../../src/text/matches.ts'

test.each([
  ['3月、12月', ['3', '12']],
  ['各月', []],
  ['', []],
])('%j → %j', (text, found) => {
  const pattern = /\d+/gu
  expect(matchesOf(pattern, text).map(([match]) => match)).toEqual(found)
  expect(pattern.lastIndex).toBe(0)
})
