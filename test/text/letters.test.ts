import { expect, test } from 'vitest'
import { holdsLetters, squeeze } from '../../src/text/letters.ts'

test.each(['一', 'a', '7', '。é', '(ア)', '𠀀', '½', '〇'])(
  '%s holds a letter or digit',
  (text) => {
    expect(holdsLetters(text)).toBe(true)
  },
)

test.each(['', ' ', '。、(——)', '★☆', '|'])('%j holds none', (text) => {
  expect(holdsLetters(text)).toBe(false)
})

test('text is squeezed as by the pattern for blanks, at every code', () => {
  const chars = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code))
  expect(chars.filter((char) => squeeze(char) === '')).toEqual(
    chars.filter((char) => char.replace(/\s/u, '') === ''),
  )
  expect(squeeze('𠀀 𠀀')).toBe('𠀀𠀀')
})
