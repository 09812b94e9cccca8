/*
 * Measures the parser on documents of the writer: npx tsx test/writer/nightly.ts [--count N] [--first SEED]
 *   --printed  the same documents as Chromium prints them, with --notes and --raise
 *   --typed docx|doc|pdf  the same as typed into Word, saved so; with --notes and --raise
 *   --misses   the smallest document of each kind of miss
 *   --notes    every difference
 *   --record   keep the figures, from which docs/accuracy.md is generated
 *   --raise    raise the floors that the test holds to what was measured
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { scorePlainly } from '../support/accuracy.ts'
import { recordFigures } from '../support/figures.ts'
import { raiseFloors } from '../support/floors.ts'
import { formatTable } from '../support/scoring/tally.ts'
import { formatMiss, labelled, measure, shrink } from './measure.ts'
import { measurePrinted } from './printed.ts'
import { isSavedAs, measureTyped } from './typed.ts'
import { writeDocument } from './write.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: process.env.NIGHTLY_COUNT ?? '20000' },
    first: { type: 'string', default: '0' },
    printed: { type: 'boolean', default: false },
    typed: { type: 'string' },
    misses: { type: 'boolean', default: false },
    notes: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
  },
})

const [first, count] = [Number(values.first), Number(values.count)]
const { set, tally, misses } = await measureSet()
if (values.notes) for (const note of tally.notes) process.stdout.write(`${note}\n`)
for (const miss of values.misses ? misses : []) {
  const small = await shrink(miss.seed, miss.field)
  process.stdout.write(`${formatMiss(miss, small)}\n`)
}
process.stdout.write(formatTable(tally))
if (values.raise) raiseFloors(set, tally)
if (values.record && set === 'generated') {
  const documents = Array.from({ length: count }, (_, seed) =>
    labelled(writeDocument(first + seed)),
  )
  recordFigures('generated', documents.length, tally, scorePlainly(documents))
}

async function measureSet() {
  if (values.printed)
    return { set: 'printed', tally: await measurePrinted(first, count), misses: [] }
  if (values.typed === undefined) return { set: 'generated', ...(await measure(first, count)) }
  if (!isSavedAs(values.typed)) throw new Error(`--typed docx, doc or pdf, not ${values.typed}`)
  const tally = await measureTyped(first, count, values.typed)
  return { set: `typed ${values.typed}`, tally, misses: [] }
}
