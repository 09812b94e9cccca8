import { expect, test } from 'vitest'
import { holdsLetters } from '../../src/text/letters.ts'

test.each(['一', 'a', '7', '。é', '(ア)', '𠀀', '½', '〇'])(
  '%s holds a letter or digit',
  (text) => {
    expect(holdsLetters(text)).toBe(true)
  },
)

test.each(['', ' ', '。、(——)', '★☆', '|'])('%j holds none', (text) => {
  expect(holdsLetters(text)).toBe(false)
})
