import { expect, test } from 'vitest'
import { placeSpans } from '../../src/resolve/place.ts'

const placeOf = (offset: number) => ({ line: 1, column: offset + 1 })

test('every range becomes a span, at any depth', () => {
  const draft = {
    text: '目录',
    span: { start: 2, end: 4 },
    spans: { title: [{ start: 2, end: 3 }] },
  }
  expect(placeSpans(draft, placeOf)).toEqual({
    text: '目录',
    span: { start: 2, end: 4, place: { line: 1, column: 3 }, endPlace: { line: 1, column: 4 } },
    spans: {
      title: [
        { start: 2, end: 3, place: { line: 1, column: 3 }, endPlace: { line: 1, column: 3 } },
      ],
    },
  })
})

test('an empty range has its own place at both ends', () => {
  expect(placeSpans({ start: 5, end: 5 }, placeOf)).toMatchObject({
    place: { line: 1, column: 6 },
    endPlace: { line: 1, column: 6 },
  })
})

test('the start of a deadline is a date, and stays', () => {
  const deadline = { text: '上半年', start: '2023-01-01', due: '2023-06-30', end: 1 }
  expect(placeSpans(deadline, placeOf)).toEqual(deadline)
})

test('what is absent is left out', () => {
  expect(placeSpans({ label: undefined, list: [], ok: false }, placeOf)).toEqual({
    list: [],
    ok: false,
  })
})
