import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileSchema, type JsonSchema } from '../../src/cli/schema-check.ts'
import { coverPlan } from '../../src/diff/cover.ts'
import { comparePlans } from '../../src/diff/index.ts'
import { Plan, parsePlan } from '../../src/index.ts'
import { Changes } from '../../src/model/changes.ts'
import { Coverage } from '../../src/model/coverage.ts'
import { draws } from '../support/draws.ts'

const root = join(import.meta.dirname, '../..')
const schemaOf = (name: string): JsonSchema =>
  JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'))
const isPlan = compileSchema(schemaOf('plan'))
const planOf = async (name: string) =>
  (await parsePlan(readFileSync(join(root, 'seeds', name)), { name })).plan
const [plan, further] = await Promise.all([
  planOf('guizhou-grain-2020.txt'),
  planOf('guizhou-drc-2021.txt'),
])

test.each(readdirSync(join(root, 'seeds')))('the plan of %s passes', async (name) => {
  expect(isPlan(await planOf(name))).toBe(true)
})

/** Every place of a value, as the object that holds it and its key. */
function placesOf(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (value === null || typeof value !== 'object') return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])])
}

/** Every word that a schema is written in. */
function wordsOf(schema: JsonSchema): Set<string> {
  const { additionalProperties, anyOf = [], items, properties = {}, propertyNames } = schema
  const named = [...Object.values(properties), ...Object.values(schema.$defs ?? {})]
  const inner = [additionalProperties, items, propertyNames, ...anyOf, ...named]
  return new Set([
    ...Object.keys(schema),
    ...inner.flatMap((one) => (one ? [...wordsOf(one)] : [])),
  ])
}

const values = [undefined, null, '', 'x', 0, -1, 1.5, Number.NaN, true, [], {}]
const days = ['2023-02-30', '2023-02-28', '2024-02-29', '2023-13-01']

describe.each([
  ['plan', Plan, plan],
  ['changes', Changes, comparePlans(plan, further)],
  ['coverage', Coverage, coverPlan(plan, [further])],
] as const)('%s', (name, shape, sound) => {
  const schema = schemaOf(name)
  const check = compileSchema(schema)

  test('it says what the shape says that the schema was generated from, whatever is changed', () => {
    const { length } = placesOf(sound)
    expect(check(sound)).toBe(true)
    fc.assert(
      fc.property(fc.nat(length - 1), fc.constantFrom(...values, ...days), (index, changed) => {
        const copy = structuredClone(sound)
        const place = placesOf(copy)[index]
        if (!place) return
        place.holder[place.key] = changed
        expect(check(copy)).toBe(shape.safeParse(copy).success)
      }),
      { numRuns: 100, ...draws },
    )
  })

  test('it knows every word that the schema uses', () => {
    const known =
      '$id $schema title $ref $defs type properties required items anyOf additionalProperties propertyNames enum const minLength minimum maximum pattern format'
    expect([...wordsOf(schema)].filter((word) => !known.split(' ').includes(word))).toEqual([])
  })
})
