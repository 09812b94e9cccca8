import { expect, test } from 'vitest'
import { Place, Span } from '../../src/model/place.ts'
import { formatPlace } from '../../src/model/place-print.ts'

test.each([
  [{ line: 12, column: 3 }, 'notice.txt:12:3'],
  [{ paragraph: 41 }, 'notice.txt#p41'],
  [{ page: 3, line: 7 }, 'notice.txt#page=3:7'],
  [{ sheet: '分工', cell: 'B7' }, 'notice.txt#分工!B7'],
])('%j', (place, printed) => {
  expect(formatPlace('notice.txt', place)).toBe(printed)
  expect(Place.parse(place)).toEqual(place)
})

test.each([
  [{ line: 0, column: 1 }],
  [{ line: 1 }],
  [{ paragraph: 0 }],
  [{ page: 1, line: 1.5 }],
  [{ sheet: '分工' }],
])('no place: %j', (place) => {
  expect(Place.safeParse(place).success).toBe(false)
})

test('a span has offsets from 0 and a place at each end', () => {
  const place = { line: 1, column: 1 }
  expect(Span.safeParse({ start: 0, end: 0, place, endPlace: place }).success).toBe(true)
  expect(Span.safeParse({ start: -1, end: 0, place, endPlace: place }).success).toBe(false)
  expect(Span.safeParse({ start: 0, end: 0, place }).success).toBe(false)
})
