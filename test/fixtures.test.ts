import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cmapFolder } from '../src/cli/convert/cmaps.ts'
import { createConvert } from '../src/cli/convert/index.ts'
import { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/pipeline.ts'
import { soffice } from './support/soffice.ts'
import { strip } from './support/strip.ts'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))

const machine = { convert: createConvert(process.env), cmaps: cmapFolder() }
/** Containers that LibreOffice has to convert. */
const old = /\.(?:doc|wps|xls)$/u

// One document may lie there as text, page, letter and workbook: every container must give the same plan.
describe.each(readdirSync(root).filter((name) => !name.includes('.')))('%s', (name) => {
  const sources = readdirSync(join(root, name)).filter((file) => file.startsWith('source.'))

  const readable = sources.filter((file) => soffice !== undefined || !old.test(file))

  test.each(readable)('%s gives plan.json', { timeout: 60_000 }, async (file) => {
    const bytes = readFileSync(join(root, name, file))
    const { plan } = await parsePlan(bytes, { name: file, ...machine })
    Plan.parse(plan)
    const content = `${JSON.stringify(strip(plan), undefined, 2)}\n`
    await expect(content).toMatchFileSnapshot(join(root, name, 'expected', 'plan.json'))
  })
})
