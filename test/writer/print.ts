/*
 * Prints the document of a seed: npx tsx test/writer/print.ts SEED [text|html|markdown] [--gold]
 *   --ambiguous   what is left out of the draw, and why
 */
import process from 'node:process'
import { ambiguous, unwritten } from './ambiguous.ts'
import type { Written } from './model.ts'
import { writeDocument } from './write.ts'

if (process.argv.includes('--ambiguous')) printAmbiguous()
else printSeed(process.argv.slice(2).filter((word) => !word.startsWith('--')))

function printSeed([seed = '1', format]: readonly string[]) {
  const options = format ? { format: format as Written['format'] } : {}
  const { text, gold, switches } = writeDocument(Number(seed), options)
  process.stdout.write(text)
  if (process.argv.includes('--gold')) {
    process.stdout.write(`\n${JSON.stringify(gold, undefined, 1)}\n`)
  }
  process.stderr.write(`\n${switches.join(' ')}\n`)
}

function printAmbiguous() {
  for (const { name, example, readings, kept } of ambiguous) {
    const indented = example.replaceAll('\n', '\n    ')
    process.stdout.write(`${name}\n    ${indented}\n  ${readings.join('\n  ')}\n  → ${kept}\n\n`)
  }
  for (const [form, reason] of unwritten) process.stdout.write(`${form}: ${reason}\n`)
}
