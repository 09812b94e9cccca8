import { expect, test } from 'vitest'
import { isWithoutBrowser } from '../support/chromium.ts'
import { belowFloors } from '../support/floors.ts'
import { measurePrinted } from './printed.ts'

// Raised by `npx tsx test/writer/nightly.ts --printed --count 40 --raise`.
const count = 40

test.skipIf(isWithoutBrowser)(
  `${count} documents that Chromium prints give back their truth`,
  async () => {
    const tally = await measurePrinted(0, count)
    expect(belowFloors('printed', tally), tally.notes.join('\n')).toEqual([])
  },
)
