import { expect, test } from 'vitest'
import { readSeeds, score, widen } from './support/accuracy.ts'
import { belowFloors } from './support/floors.ts'

const seeds = readSeeds()

test.each([
  ['seeds', seeds],
  ['seeds, full-width', seeds.map(widen)],
] as const)('no field of the %s falls below its floor', async (set, documents) => {
  const tally = await score(documents)
  expect(belowFloors(set, tally), tally.notes.join('\n')).toEqual([])
})
