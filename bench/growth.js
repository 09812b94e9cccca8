// Time for a seed repeated 1, 2, 4 … 64 times: linear work keeps the time per copy.

import { parsePlan } from '../dist/index.js'
import { compare, print } from './measure.js'
import { repeatSeed, seed } from './texts.js'

const size = Buffer.byteLength(seed)
const sizes = [1, 2, 4, 8, 16, 32, 64]
const results = await compare(
  Object.fromEntries(
    sizes.map((times) => {
      const text = repeatSeed(size * times)
      return [`${times}×`, () => parsePlan(text, { name: 'seed.txt', from: 'text' })]
    }),
  ),
  { runs: 5 },
)
print(
  'Growth: time per copy, that of one copy = 1',
  results.map(({ name, median, ratio }, index) => ({
    name,
    median,
    ratio: ratio / (sizes[index] ?? 1),
  })),
)
