import type { Format } from '../model/formats.ts'
import { LimitError } from './errors.ts'
import type { Limits } from './limits.ts'

/** Throws when the time for one document is up, or the caller has given up. */
export type Clock = () => void

/**
 * Start the clock of one document.
 *
 * @throws {LimitError} From the returned function, when the seconds are over.
 */
export function startClock(
  limits: Limits,
  format: Format | undefined,
  signal?: AbortSignal | undefined,
): Clock {
  const end = Date.now() + limits.seconds * 1000
  return () => {
    signal?.throwIfAborted()
    if (Date.now() > end) throw new LimitError(format, 'seconds', limits.seconds)
  }
}

/** Takes so many out of what one document may have; throws when they are used up. */
export type Allowance = (count: number) => void

/**
 * Give one document what a limit allows it.
 *
 * @throws {LimitError} From the returned function, when nothing is left.
 */
export function startAllowance(limits: Limits, format: Format, limit: keyof Limits): Allowance {
  let left = limits[limit]
  return (count) => {
    left -= count
    if (left < 0) throw new LimitError(format, limit, limits[limit])
  }
}

/** So often the clock is looked at, in milliseconds. */
const tick = 200

/**
 * Wait for work that cannot be stopped from inside, no longer than the clock allows.
 *
 * The work must give way now and then; the caller ends what is left of it.
 */
export function withinTime<Result>(work: Promise<Result>, clock: Clock): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      try {
        clock()
      } catch (error) {
        clearInterval(timer)
        reject(error)
      }
    }, tick)
    work.then(resolve, reject).finally(() => clearInterval(timer))
  })
}
