import process from 'node:process'
import fc from 'fast-check'
import { test } from 'vitest'
import { draws } from '../support/draws.ts'
import { play, steps } from './update.property.ts'

// 100 in `verify`; the nightly run, which sets NIGHTLY_COUNT, plays 2,000.
const [inMemory, inFiles] = process.env.NIGHTLY_COUNT ? [2_000, 50] : [100, 5]
const minutes = 60_000

test(
  'no cell that a person filled is lost or given to another task',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, (story) => play(story, 'memory')),
      { numRuns: inMemory, ...draws },
    )
  },
  10 * minutes,
)

test(
  'the same where the ledger is a file between the steps',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, (story) => play(story, 'files')),
      { numRuns: inFiles, ...draws },
    )
  },
  10 * minutes,
)
