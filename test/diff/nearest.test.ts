import { expect, test } from 'vitest'
import { newNearest, offer } from '../../src/diff/nearest.ts'

const apart = (text: number, partner: number) => Math.abs(text - partner)

/** Partners kept of those that are offered, with their sums. */
function kept(text: number, offers: readonly (readonly [number, number])[]): unknown {
  const nearest = newNearest(8, 3)
  for (const [partner, sum] of offers) offer(nearest, text, partner, sum, apart)
  const start = text * nearest.most
  const end = start + (nearest.counts[text] ?? 0)
  return [...nearest.partners.subarray(start, end)]
}

test.each([
  [
    'the best come first',
    [
      [1, 0.2],
      [2, 0.9],
      [3, 0.5],
    ],
    [2, 3, 1],
  ],
  [
    'more than are kept fall out',
    [
      [1, 0.2],
      [2, 0.9],
      [3, 0.5],
      [4, 0.7],
    ],
    [2, 4, 3],
  ],
  [
    'what is worse than all kept ones stays out',
    [
      [1, 0.6],
      [2, 0.9],
      [3, 0.5],
      [4, 0.4],
    ],
    [2, 1, 3],
  ],
  [
    'of equal ones the nearer',
    [
      [0, 0.5],
      [1, 0.5],
      [7, 0.5],
      [4, 0.5],
    ],
    [4, 7, 1],
  ],
  [
    'else the first',
    [
      [7, 0.5],
      [3, 0.5],
    ],
    [3, 7],
  ],
] as const)('%s', (_, offers, expected) => {
  expect(kept(5, offers)).toEqual(expected)
})
