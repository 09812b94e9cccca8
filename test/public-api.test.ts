import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as plans from '../src/index.ts'
import { producer } from '../src/model/producer.ts'

const root = join(import.meta.dirname, '..')

test('exports exactly the public names', () => {
  expect(Object.keys(plans).sort()).toMatchInlineSnapshot(`
    [
      "Cell",
      "Citation",
      "Comparator",
      "Deadline",
      "DocumentNumber",
      "InputError",
      "LimitError",
      "Measure",
      "Meta",
      "Part",
      "Party",
      "Person",
      "Place",
      "Plan",
      "PlanDiagnostic",
      "Responsibility",
      "Rest",
      "Role",
      "Section",
      "Source",
      "Span",
      "Table",
      "Target",
      "Task",
      "Unit",
      "UnreadableError",
      "UserLexicon",
      "codes",
      "findOwners",
      "formatDiagnostic",
      "formatPlace",
      "jsonSchemas",
      "messageOf",
      "parsePlan",
      "readPlans",
      "readUserLexicon",
      "withMessages",
      "writers",
    ]
  `)
})

test.each(Object.entries(plans.jsonSchemas))(
  'schemas/%s.schema.json is up to date',
  (name, build) => {
    const committed = readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(build())))
  },
)

test('the producer of a plan has the version of the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(producer).toEqual({ name: manifest.name, version: manifest.version })
})
