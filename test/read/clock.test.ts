import { expect, test } from 'vitest'
import { startClock, withinTime } from '../../src/read/clock.ts'
import { LimitError } from '../../src/read/errors.ts'
import { defaultLimits } from '../../src/read/limits.ts'

const endless = new Promise<never>(() => {})

test('the clock throws when the seconds are over, or the caller has given up', () => {
  startClock(defaultLimits, 'pdf')()
  const late = startClock({ ...defaultLimits, seconds: -1 }, 'pdf')
  expect(late).toThrow(LimitError)
  const abort = new AbortController()
  const clock = startClock(defaultLimits, 'pdf', abort.signal)
  clock()
  abort.abort(new Error('given up'))
  expect(clock).toThrow('given up')
})

test('work is waited for as long as the clock allows', async () => {
  const clock = startClock(defaultLimits, 'pdf')
  expect(await withinTime(Promise.resolve(7), clock)).toBe(7)
  await expect(withinTime(Promise.reject(new Error('damaged')), clock)).rejects.toThrow('damaged')
  const short = startClock({ ...defaultLimits, seconds: 0.1 }, 'pdf')
  await expect(withinTime(endless, short)).rejects.toThrow(LimitError)
})
