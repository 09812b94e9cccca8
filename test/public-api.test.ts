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
      "Change",
      "ChangedTask",
      "Changes",
      "CheckedPlan",
      "Citation",
      "Comparator",
      "ComparedPlan",
      "Coverage",
      "Deadline",
      "DocumentNumber",
      "Finding",
      "Findings",
      "Gap",
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
      "TakenUp",
      "Target",
      "Task",
      "TaskRef",
      "Unit",
      "UnreadableError",
      "UserLexicon",
      "checkPlan",
      "codes",
      "comparePlans",
      "coverPlan",
      "findOwners",
      "formatDiagnostic",
      "formatPlace",
      "jsonSchemas",
      "messageOf",
      "parsePlan",
      "readPlans",
      "readUserLexicon",
      "summarize",
      "withMessages",
      "writers",
    ]
  `)
})

test('a program compares, covers and checks as the commands do', async () => {
  const read = async (text: string) => (await plans.parsePlan(text, { year: 2024 })).plan
  const old = await read('一、主要任务\n(一)办好政务服务。6月底前开设窗口。(县数据局牵头)')
  const next = await read('一、主要任务\n(一)办好政务服务。9月底前开设窗口。(县数据局牵头)')
  const changes = plans.comparePlans(old, next)
  expect(plans.Changes.parse(changes).tasks[0]?.changes.map(({ field }) => field)).toContain(
    'deadline',
  )
  expect(plans.Coverage.parse(plans.coverPlan(old, [next])).tasks).toHaveLength(1)
  const { findings } = plans.CheckedPlan.parse(plans.checkPlan(next))
  expect(findings).toEqual([])
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
