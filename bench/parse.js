// Parsing text against remark-parse on the same text, in one process.
// Held: at least twice as fast as remark-parse; the schema check and printing are left out of both.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parsePlan } from '../dist/index.js'
import { compare, print } from './measure.js'
import { repeatSeed } from './texts.js'

const seeds = join(import.meta.dirname, '../seeds')
const remark = unified().use(remarkParse).freeze()

async function against(name, text, options) {
  print(
    `${name}: ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB, remark-parse = 1`,
    await compare(
      {
        'remark-parse': () => remark.parse(text),
        'plans from text': () => parsePlan(text, { name, from: 'text' }),
        'plans from bytes': () => parsePlan(Buffer.from(text), { name }),
      },
      options,
    ),
  )
}

for (const name of readdirSync(seeds)) {
  await against(name, readFileSync(join(seeds, name), 'utf8'), { runs: 25, warmUps: 10 })
}
await against('10 MB', repeatSeed(10_000_000), { runs: 3, warmUps: 1 })
