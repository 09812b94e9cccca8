import { expect, test } from 'vitest'
import { inYearsTime } from '../../src/diff/days.ts'

test.each([
  ['2031-08-31', 1, '2032-08-31'],
  // The end of February stays its end.
  ['2031-02-28', 1, '2032-02-29'],
  ['2032-02-29', 1, '2033-02-28'],
  ['2032-02-28', 1, '2033-02-28'],
])('%s is in %i years %s', (date, years, expected) => {
  expect(inYearsTime(date, years)).toBe(expected)
})
