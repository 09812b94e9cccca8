import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cmapFolder } from '../src/cli/convert/cmaps.ts'
import { parsePlan } from '../src/pipeline.ts'
import type { Convert } from '../src/read/reader.ts'
import { convertWithOffice, soffice } from './support/soffice.ts'
import { findFaults } from './support/sound.ts'
import { strip } from './support/strip.ts'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))
const names = readdirSync(root).filter((name) => !name.includes('.'))

/** The containers of one document; those that LibreOffice has to convert only where it is installed. */
function sourcesOf(name: string): readonly string[] {
  return readdirSync(join(root, name)).filter(
    (file) => file.startsWith('source.') && (soffice !== undefined || !isOld(file)),
  )
}

const words = /\.(?:doc|wps)$/u
const sheets = /\.xls$/u

function isOld(file: string): boolean {
  return words.test(file) || sheets.test(file)
}

/** All old files converted in two runs of LibreOffice, since each takes two seconds to start. */
function convertAll(): Convert {
  const files = names.flatMap((name) => sourcesOf(name).map((file) => join(root, name, file)))
  const converted = new Map<string, Uint8Array>()
  for (const [kind, from, to] of [
    [words, 'doc', 'docx'],
    [sheets, 'xls', 'xlsx'],
  ] as const) {
    const sources = files.filter((file) => kind.test(file)).map((file) => readFileSync(file))
    if (sources.length === 0) continue
    for (const [index, bytes] of convertWithOffice(sources, from, to).entries()) {
      converted.set(sources[index]?.toString('base64') ?? '', bytes)
    }
  }
  return async (bytes) => {
    const found = converted.get(Buffer.from(bytes).toString('base64'))
    if (!found) throw new Error('not converted')
    return { bytes: found }
  }
}

const machine = { convert: convertAll(), cmaps: cmapFolder() }

// One document may lie there as text, page, letter and workbook: every container must give the same plan.
describe.each(names)('%s', (name) => {
  test.each(sourcesOf(name))('%s gives plan.json', async (file) => {
    const bytes = readFileSync(join(root, name, file))
    const { plan, textLayer } = await parsePlan(bytes, { name: file, ...machine })
    expect(findFaults(plan, textLayer)).toEqual([])
    const content = `${JSON.stringify(strip(plan), undefined, 2)}\n`
    await expect(content).toMatchFileSnapshot(join(root, name, 'expected', 'plan.json'))
  })
})
