// `npm run accuracy`: precision, recall and F1 per field, on the seeds or on a corpus.
//   --diff              every difference
//   --corpus <folder>   documents of a folder that have labels in test/labels
//   --gold <folder>     documents of --corpus that have gold in this folder instead
//   --record <set>      keep the figures, from which docs/accuracy.md is generated
//   --raise             raise the floors that `verify` holds to what was measured
import process from 'node:process'
import { parseArgs } from 'node:util'
import { readFolder, readLabelled, readSeeds, score, scorePlainly, widen } from './accuracy.ts'
import { recordFigures } from './figures.ts'
import { belowFloors, raiseFloors } from './floors.ts'
import { formatTable, type Tally } from './scoring/tally.ts'

const { values } = parseArgs({
  options: {
    diff: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    gold: { type: 'string' },
    record: { type: 'string' },
    raise: { type: 'boolean', default: false },
  },
})

function print(name: string, tally: Tally) {
  const notes = values.diff ? tally.notes.map((note) => `${note}\n`).join('') : ''
  process.stdout.write(`${name}\n${notes}${formatTable(tally)}\n`)
}

if (values.corpus) {
  const documents = values.gold
    ? readFolder(values.gold, values.corpus)
    : readLabelled(values.corpus)
  const tally = await score(documents)
  print(`${documents.length} documents of ${values.corpus}`, tally)
  if (values.record) recordFigures(values.record, documents.length, tally, scorePlainly(documents))
} else {
  const seeds = readSeeds()
  const sets = { seeds, 'seeds, full-width': seeds.map(widen) }
  for (const [name, documents] of Object.entries(sets)) {
    const tally = await score(documents)
    print(name, tally)
    if (values.raise) raiseFloors(name, tally)
    if (values.record) recordFigures(name, documents.length, tally, scorePlainly(documents))
    for (const line of belowFloors(name, tally)) {
      process.stdout.write(`${line}\n`)
      process.exitCode = 1
    }
  }
}
