import type { Format } from '../model/plan.ts'
import type { Limits } from './limits.ts'
import { LimitError } from './reader.ts'

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
  const end = performance.now() + limits.seconds * 1000
  return () => {
    signal?.throwIfAborted()
    if (performance.now() > end) throw new LimitError(format, 'seconds', limits.seconds)
  }
}
