/* Prints the document of a seed: npx tsx test/writer/print.ts SEED [text|html|markdown] [--gold] */
import process from 'node:process'
import type { Written } from './model.ts'
import { writeDocument } from './write.ts'

const [seed = '1', format] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const written = writeDocument(Number(seed), format ? { format: format as Written['format'] } : {})
process.stdout.write(written.text)
if (process.argv.includes('--gold')) {
  process.stdout.write(`\n${JSON.stringify(written.gold, null, 1)}\n`)
}
process.stderr.write(`\n${written.switches.join(' ')}\n`)
