import fc from 'fast-check'
import { test } from 'vitest'
import { play, steps } from './update.property.ts'

test('no cell that a person filled is lost or given to another task', () => {
  fc.assert(
    fc.property(steps, (story) => {
      play(story)
    }),
    { numRuns: 100 },
  )
})
