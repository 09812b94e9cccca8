import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Plan, parsePlan, UserLexicon } from '../../src/index.ts'
import { quickCheckOf } from '../../src/model/quick-check.ts'

const seed = readFileSync(join(import.meta.dirname, '../../seeds/guizhou-grain-2020.txt'))
const { plan } = await parsePlan(seed, { name: 'seed.txt' })
const isPlan = quickCheckOf(Plan)

test('a plan passes', () => {
  expect(isPlan(plan)).toBe(true)
})

/** Every place of a value, as the object that holds it and its key. */
function placesOf(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (value === null || typeof value !== 'object') return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])])
}

const places = placesOf(structuredClone(plan))
const values = [
  undefined,
  null,
  '',
  'x',
  0,
  -1,
  1.5,
  Number.NaN,
  true,
  [],
  {},
  '2023-02-30',
  '2023-02-28',
]

test('it says what the schema says, whatever is changed', () => {
  const { length } = places
  fc.assert(
    fc.property(fc.nat(length - 1), fc.constantFrom(...values), (index, changed) => {
      const copy = structuredClone(plan)
      const place = placesOf(copy)[index]
      if (!place) return
      place.holder[place.key] = changed
      expect(isPlan(copy)).toBe(Plan.safeParse(copy).success)
    }),
    { numRuns: 60 },
  )
})

test.each([
  [UserLexicon, { bodies: [{ name: '县数据局', size: 3 }] }, false],
  [UserLexicon, { abbreviations: { 数据局: '数据资源管理局' } }, true],
  [UserLexicon, { abbreviations: { 数据局: '' } }, false],
  [z.string().check(z.maxLength(2)), 'abc', false],
  [z.string().check(z.email()), 'abc', false],
  [z.number().check(z.lt(3)), 3, false],
  [z.number().check(z.gt(3)), 3, false],
  [z.number(), Number.NaN, false],
  [z.array(z.string()).check(z.minLength(1)), [], false],
  [z.nullable(z.string()), null, true],
  [z.record(z.string(), z.number()), { a: 1 }, true],
  [z.record(z.string(), z.number()), { a: '1' }, false],
] as const)('what it does not know is left to the schema (%#)', (schema, value, expected) => {
  expect(quickCheckOf(schema)(value)).toBe(expected)
  expect(z.safeParse(schema, value).success).toBe(expected)
})
