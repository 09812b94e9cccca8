import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPlan } from '../../src/check/run.ts'
import { parsePlan } from '../../src/pipeline.ts'

const root = join(import.meta.dirname, '../../fixtures')
const seeds = join(import.meta.dirname, '../../seeds')

/** One container of each fixture: all of them give one plan. */
const sources = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(root, name))
      .filter((file) => /^source\.(?:html|docx|xlsx)$/u.test(file))
      .slice(0, 1)
      .map((file) => join(root, name, file)),
  )

async function codesOf(path: string): Promise<readonly string[]> {
  const { plan, textLayer } = await parsePlan(readFileSync(path), { name: path })
  return checkPlan(plan, { textLayer })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code)
}

test.each(sources)('%s is passed in silence', async (path) => {
  expect(await codesOf(path)).toEqual([])
})

test('the count that a seed lost its words from is found, and nothing else in any seed', async () => {
  const files = readdirSync(seeds).filter((file) => file.endsWith('.txt'))
  const found = await Promise.all(
    files.map(async (file) => (await codesOf(join(seeds, file))).map((code) => `${file} ${code}`)),
  )
  expect(found.flat()).toEqual(['guizhou-drc-2021.txt count-damaged'])
})
