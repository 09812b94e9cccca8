import { expect, test, vi } from 'vitest'
import { readStretches } from '../../src/text/reading.ts'
import { createMemory, createTextMemory } from '../../src/text/remember.ts'

const layer = { text: '推进公开', folded: '推进公开' }
const [first, second] = [0, 2].map((start) => readStretches(layer, [[{ start, end: start + 2 }]]))
const other = readStretches({ ...layer }, [[{ start: 0, end: 2 }]])
const [words, otherWords] = [{}, {}]

test('what is found in a reading is found once for the same words', () => {
  const remember = createMemory<number>()
  const find = vi.fn(() => find.mock.calls.length)
  if (!first || !second) throw new Error('no readings')
  expect(remember(first, words, find)).toBe(1)
  expect(remember(first, words, find)).toBe(1)
  expect(remember(second, words, find)).toBe(2)
  expect(remember(first, otherWords, find)).toBe(3)
})

test('what is read out of a text is read once in a document for the same words', () => {
  const remember = createTextMemory<number>()
  const find = vi.fn(() => find.mock.calls.length)
  if (!first || !second) throw new Error('no readings')
  expect(remember(first, words, '公开', find)).toBe(1)
  expect(remember(second, words, '公开', find)).toBe(1)
  expect(remember(first, words, '推进', find)).toBe(2)
  expect(remember(other, words, '公开', find)).toBe(3)
  expect(remember(first, otherWords, '公开', find)).toBe(4)
})
