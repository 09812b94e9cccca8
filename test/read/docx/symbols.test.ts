import { expect, test } from 'vitest'
import { readSymbol } from '../../../src/read/docx/symbols.ts'

test.each([
  ['Wingdings', 'F06E', '■'],
  ['Wingdings', 'F081', '①'],
  ['Wingdings', 'F08A', '⑩'],
  ['Wingdings', 'F08C', '❶'],
  ['Wingdings', 'FC', '✓'],
  ['Wingdings 2', 'F06A', '①'],
  ['Wingdings 2', 'F075', '❶'],
  ['Wingdings 2', 'F052', '☑'],
  ['Symbol', 'F041', 'Α'],
  ['Symbol', 'F061', 'α'],
  ['Symbol', 'F028', '('],
  ['Symbol', 'F0A3', '≤'],
  // A font that nobody knows: the private area says nothing, what lies outside of it does.
  ['仿宋', 'F0B3', ''],
  ['仿宋', '41', 'A'],
  ['Wingdings', 'F0FF', ''],
  ['仿宋', '2460', '①'],
  ['仿宋', '', ''],
  ['仿宋', '7', ''],
  ['仿宋', '110000', ''],
])('%s %s is %j', (font, code, sign) => {
  expect(readSymbol(font, code)).toBe(sign)
})
