import { expect, test } from 'vitest'
import { belowFloors } from '../support/floors.ts'
import { soffice } from '../support/soffice.ts'
import { measureTyped } from './typed.ts'

// Raised by `npx tsx test/writer/nightly.ts --typed docx --count 60 --raise`, and so on.
test('60 documents typed into Word give back their truth', async () => {
  const tally = await measureTyped(0, 60)
  expect(belowFloors('typed docx', tally), tally.notes.join('\n')).toEqual([])
})

test.skipIf(soffice === undefined)(
  '40 of them give it back as LibreOffice prints them',
  async () => {
    const tally = await measureTyped(0, 40, 'pdf')
    expect(belowFloors('typed pdf', tally), tally.notes.join('\n')).toEqual([])
  },
)
