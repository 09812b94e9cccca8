import { expect, test } from 'vitest'
import { daysBetween, inYearsTime } from '../../src/diff/days.ts'

test.each([
  ['2031-08-31', '2031-09-30', 30],
  ['2031-09-30', '2031-08-31', -30],
  ['2031-12-31', '2032-12-31', 366],
  // No hour is lost where clocks once changed.
  ['1991-04-13', '1991-04-15', 2],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

test.each([
  ['2031-08-31', 1, '2032-08-31'],
  // The end of February stays its end.
  ['2031-02-28', 1, '2032-02-29'],
  ['2032-02-29', 1, '2033-02-28'],
  ['2032-02-28', 1, '2033-02-28'],
])('%s is in %i years %s', (date, years, expected) => {
  expect(inYearsTime(date, years)).toBe(expected)
})
