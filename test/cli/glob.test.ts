import { describe, expect, test } from 'vitest'
import { expandBraces, isGlob, matchesSegment } from '../../src/cli/glob.ts'

test.each([
  ['a.txt', false],
  ['*.txt', true],
  ['a?.txt', true],
  ['[ab].txt', true],
  ['{a,b}.txt', true],
  ['【通知】.txt', false],
])('%s is a pattern: %s', (path, expected) => {
  expect(isGlob(path)).toBe(expected)
})

test.each([
  ['a.{txt,md}', ['a.txt', 'a.md']],
  ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
  ['a.txt', ['a.txt']],
  ['a{', ['a{']],
])('%s is written out', (pattern, expected) => {
  expect(expandBraces(pattern)).toEqual(expected)
})

describe('a segment', () => {
  test.each([
    ['*', 'a', true],
    ['*', '', true],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['*.txt', 'a.txt', true],
    ['*.txt', 'a.txt.md', false],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['?', '通', true],
    ['?', '𠮷', true],
    ['?', 'ab', false],
    ['[a-c]x', 'bx', true],
    ['[a-c]x', 'dx', false],
    ['[!a-c]x', 'dx', true],
    ['[^a-c]x', 'ax', false],
    ['[a-]', '-', true],
    ['[', '[', true],
    ['a', 'b', false],
  ])('%s fits %s: %s', (segment, name, expected) => {
    expect(matchesSegment(segment, name)).toBe(expected)
  })

  test('many stars take no time', () => {
    expect(matchesSegment(`${'*a'.repeat(30)}b`, 'a'.repeat(2000))).toBe(false)
  })
})
