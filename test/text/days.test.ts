import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/text/days.ts'

test.each([
  ['2031-08-31', '2031-09-30', 30],
  ['2031-09-30', '2031-08-31', -30],
  ['2031-12-31', '2032-12-31', 366],
  // No hour is lost where clocks once changed.
  ['1991-04-13', '1991-04-15', 2],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
  expect(addDays(from, days)).toBe(to)
})
