import { describe, expect, test } from 'vitest'
import { clauseRules } from '../../../src/extract/clause/rules.ts'
import { clausesOf } from './notation.ts'

describe.each(clauseRules.map((rule) => [rule.name, rule] as const))('%s', (_, { examples }) => {
  test.each(Object.entries(examples))('%s', (text, expected) => {
    expect(clausesOf(text)).toBe(expected)
  })
})
