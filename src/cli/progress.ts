import type { Io } from './io.ts'

/** A bar on standard error that other lines may be written around. */
export interface Progress {
  /** Say how many of all are done. */
  readonly step: (done: number) => void
  /** Take the bar away: before another line is written, and at the end. */
  readonly clear: () => void
}

const silent: Progress = { step: () => {}, clear: () => {} }
const delay = 500
const interval = 100
const cells = 24

/**
 * Show how far a long work has come.
 *
 * Only on a terminal, only after half a second, ten times a second at most.
 */
export function showProgress(total: number, { stderr, now = () => new Date() }: Io): Progress {
  if (!stderr.isTTY || total < 2) return silent
  let due = now().getTime() + delay
  let isShown = false
  return {
    step(done) {
      const time = now().getTime()
      if (time < due) return
      due = time + interval
      isShown = true
      const filled = Math.round((done / total) * cells)
      stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(cells - filled)}] ${done}/${total}`)
    },
    clear() {
      if (isShown) stderr.write('\r\u001B[K')
      isShown = false
    },
  }
}
