import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileSchema, type JsonSchema } from '../../src/cli/schema-check.ts'
import { Plan, parsePlan } from '../../src/index.ts'
import { draws } from '../support/draws.ts'

const root = join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8'))
const isPlan = compileSchema(schema)
const seed = readFileSync(join(root, 'seeds/guizhou-grain-2020.txt'))
const { plan } = await parsePlan(seed, { name: 'seed.txt' })

test.each(readdirSync(join(root, 'seeds')))('the plan of %s passes', async (name) => {
  const found = await parsePlan(readFileSync(join(root, 'seeds', name)), { name })
  expect(isPlan(found.plan)).toBe(true)
})

/** Every place of a value, as the object that holds it and its key. */
function placesOf(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (value === null || typeof value !== 'object') return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])])
}

const values = [undefined, null, '', 'x', 0, -1, 1.5, Number.NaN, true, [], {}]
const days = ['2023-02-30', '2023-02-28', '2024-02-29', '2023-13-01']

test('it says what the shape says that the schema was generated from, whatever is changed', () => {
  const { length } = placesOf(plan)
  fc.assert(
    fc.property(fc.nat(length - 1), fc.constantFrom(...values, ...days), (index, changed) => {
      const copy = structuredClone(plan)
      const place = placesOf(copy)[index]
      if (!place) return
      place.holder[place.key] = changed
      expect(isPlan(copy)).toBe(Plan.safeParse(copy).success)
    }),
    { numRuns: 100, ...draws },
  )
})

test('it knows every word that the schema uses', () => {
  const known =
    '$id $schema title $ref $defs type properties required items anyOf additionalProperties propertyNames enum const minLength minimum maximum pattern format'
  const words = new Set<string>()
  const visit = (one: JsonSchema) => {
    for (const word of Object.keys(one)) words.add(word)
    const { additionalProperties, anyOf = [], items, properties = {}, propertyNames } = one
    const inner = [additionalProperties, items, propertyNames, ...anyOf]
    for (const next of [...inner, ...Object.values(properties)]) if (next) visit(next)
    for (const next of Object.values(one.$defs ?? {})) visit(next)
  }
  visit(schema)
  expect([...words].filter((word) => !known.split(' ').includes(word))).toEqual([])
})
