/*
 * Measures alignment and changes on mutated plans: npx tsx test/diff/nightly.ts [--rounds N] [--misses]
 *   --record   keep the figures, from which docs/accuracy.md is generated
 * Exits with 1 below the floors of the project: F1 0.98 of links, 0.97 of changes.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { recordFigures } from '../support/figures.ts'
import { figuresOf, formatTable, newTally } from '../support/scoring/tally.ts'
import { linkKinds, measure, sumOf } from './measure.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '12' },
    misses: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})

const { alignment, changes, pairs } = await measure(Number(values.rounds))
const links = figuresOf(sumOf(alignment, linkKinds)).f1
const told = figuresOf(sumOf(changes)).f1
if (values.misses) {
  for (const note of [...alignment.notes, ...changes.notes]) process.stdout.write(`${note}\n`)
}
process.stdout.write(`${formatTable(alignment)}\n${formatTable(changes)}\n`)
process.stdout.write(
  `${pairs} pairs: alignment F1 ${links.toFixed(4)}, changes F1 ${told.toFixed(4)}\n`,
)
if (values.record) {
  recordFigures('alignment', pairs, alignment, newTally())
  recordFigures('changes', pairs, changes, newTally())
}
if (pairs >= 2000 && (links < 0.98 || told < 0.97)) process.exitCode = 1
