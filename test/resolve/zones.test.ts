import { expect, test } from 'vitest'
import type { Division } from '../../src/model/division.ts'
import { type Leftovers, restZones } from '../../src/resolve/zones.ts'
import { flowOf } from '../tables/flow.ts'

const division: Division = {
  head: { title: [], noticeTitle: [], copies: [], issuers: [], attachments: [], keywords: [] },
  notice: [],
  plans: [],
  asides: [{ start: 0, end: 4, kind: 'notice' }],
}

function leftovers(more: Partial<Leftovers> = {}): Leftovers {
  const none = { preamble: [], leadIns: [], closing: [] }
  return { range: { start: 0, end: 40 }, ...none, hasItems: true, ...more }
}

test('each stretch says what its leftovers are', () => {
  const preamble = flowOf('推进共享。').flow
  const body = leftovers({
    preamble,
    leadIns: [{ start: 10, end: 15 }],
    closing: [{ start: 30, end: 40 }],
  })
  expect(restZones(division, [body], [{ start: 20, end: 25 }], [{ start: 26, end: 28 }])).toEqual([
    { start: 0, end: 40, kind: 'unread' },
    { start: 0, end: 4, kind: 'notice' },
    { start: 0, end: 5, kind: 'preamble' },
    { start: 10, end: 15, kind: 'note' },
    { start: 30, end: 40, kind: 'closing' },
    { start: 20, end: 25, kind: 'unread' },
    { start: 26, end: 28, kind: 'furniture' },
  ])
})

test('without any item the text is not understood', () => {
  const body = leftovers({ preamble: flowOf('推进共享。').flow, hasItems: false })
  expect(restZones(division, [body], [], [])).toContainEqual({ start: 0, end: 5, kind: 'unread' })
})

test('of several plans a zone knows its part, what stands in none has none', () => {
  const bodies = [
    leftovers({ range: { start: 10, end: 20 } }),
    leftovers({ range: { start: 20, end: 30 }, closing: [{ start: 25, end: 30 }] }),
  ]
  const asides = [...division.asides, { start: 22, end: 24, kind: 'note' as const }]
  expect(restZones({ ...division, asides }, bodies, [], [])).toEqual([
    { start: 10, end: 20, kind: 'unread', part: 0 },
    { start: 20, end: 30, kind: 'unread', part: 1 },
    { start: 0, end: 4, kind: 'notice' },
    { start: 22, end: 24, kind: 'note', part: 1 },
    { start: 25, end: 30, kind: 'closing', part: 1 },
  ])
})
