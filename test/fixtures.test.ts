import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/pipeline.ts'
import { strip } from './support/strip.ts'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))

// One document may lie there as text, page and Markdown: every container must give the same plan.
describe.each(readdirSync(root).filter((name) => !name.includes('.')))('%s', (name) => {
  const sources = readdirSync(join(root, name)).filter((file) => file.startsWith('source.'))

  test.each(sources)('%s gives plan.json', async (file) => {
    const { plan } = await parsePlan(readFileSync(join(root, name, file)), { name: file })
    Plan.parse(plan)
    const content = `${JSON.stringify(strip(plan), undefined, 2)}\n`
    await expect(content).toMatchFileSnapshot(join(root, name, 'expected', 'plan.json'))
  })
})
