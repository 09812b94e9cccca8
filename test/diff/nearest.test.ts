import { expect, test } from 'vitest'
import { newNearest, offer } from '../../src/diff/nearest.ts'

type Offers = readonly (readonly [partner: number, sum: number])[]

/** Partners kept of those that are offered. */
function kept(text: number, offers: Offers): number[] {
  const nearest = newNearest(8, 3)
  for (const [partner, sum] of offers) offer(nearest, text, partner, sum)
  const start = text * nearest.most
  return [...nearest.partners.subarray(start, start + (nearest.counts[text] ?? 0))]
}

const few: Offers = [
  [1, 0.2],
  [2, 0.9],
  [3, 0.5],
]
const equal: Offers = [
  [7, 0.5],
  [3, 0.5],
  [4, 0.5],
  [6, 0.5],
]

test.each<readonly [string, Offers, readonly number[]]>([
  ['the best come first', few, [2, 3, 1]],
  ['more than are kept fall out', [...few, [4, 0.7]], [2, 4, 3]],
  ['what is worse than all kept ones stays out', [...few, [4, 0.1]], [2, 3, 1]],
  ['of equal ones the first', equal, [3, 4, 6]],
])('%s', (_, offers, expected) => {
  expect(kept(5, offers)).toEqual(expected)
})
