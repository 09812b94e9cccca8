import { type Figures, readFigures } from '../test/support/figures.ts'
import type { Row } from '../test/support/scoring/tally.ts'
import { belowReasons, unread } from '../test/support/unread.ts'

/** What each set of documents is, in the order of the page. */
const sets: Readonly<Record<string, string>> = {
  seeds:
    'The five plans of `seeds/`, labels in `test/gold/`. The rules were made with them: they prove little.',
  'seeds, full-width': 'The same with their punctuation turned full-width.',
  'corpus, gold':
    'Three real documents with labels of their own (a page, a text on one line, Markdown).',
  'corpus, labels':
    'Eight real documents labelled by two readers each before the rules were written (`test/labels/`).',
  generated:
    'Documents that `test/writer/` makes from random plans in random styles, their truth beside them.',
}

/** What comparisons are measured on. */
const comparisons: Readonly<Record<string, string>> = {
  alignment:
    'Pairs of plans: mutated seeds and invented plans whose truth is known (shuffled, renumbered, retitled, 10–40 % of the words changed, split, merged, dropped, added). Which task became which, by what was done to it.',
  changes: 'The same pairs: what `plans diff` tells of the tasks that it aligned, by field.',
}

/** The page docs/accuracy.md, from the figures that were recorded last. */
export function writeAccuracy(): string {
  const figures = readFigures()
  const parts = Object.entries(sets).flatMap(([name, about]) => {
    const found = figures[name]
    return found
      ? [`## ${name}\n\n${found.documents} documents. ${about}\n\n${tableOf(found)}`]
      : []
  })
  const pairs = Object.entries(comparisons).flatMap(([name, about]) => {
    const found = figures[name]
    return found
      ? [`## plans diff: ${name}\n\n${found.documents} pairs. ${about}\n\n${tableOf(found)}`]
      : []
  })
  return `${[head, ...parts, ...pairs, documents, misses(), notRead()].join('\n\n')}\n`
}

const head = `# Accuracy

Precision, recall and F1 of each field against labels made by hand, with the F1 of a plain script (\`test/support/plain.ts\`, the obvious regular expressions) beside them. This page is generated from the figures recorded last: \`npm run accuracy -- --record seeds\`, \`npm run accuracy -- --corpus <folder> [--gold <folder>] --record "corpus, labels"\`, \`npx tsx test/writer/nightly.ts --count N --record\`, \`npx tsx test/diff/nightly.ts --record\`.`

function tableOf({ parser, plain }: Figures): string {
  const rows = Object.entries(parser).map(([field, row]) => {
    const { precision, recall, f1 } = figuresOf(row)
    const script = plain[field]
    const beside = script ? figuresOf(script).f1.toFixed(3) : '–'
    return `| ${field} | ${row.hit + row.miss} | ${precision.toFixed(4)} | ${recall.toFixed(4)} | ${f1.toFixed(4)} | ${beside} |`
  })
  return [
    '| field | labels | precision | recall | F1 | plain script F1 |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function figuresOf({ hit, miss, extra }: Row) {
  const precision = hit + extra === 0 ? 1 : hit / (hit + extra)
  const recall = hit + miss === 0 ? 1 : hit / (hit + miss)
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

const documents = `## How to add a document

1. A document that may be published: put the text into a folder and its labels beside it in the form of \`test/gold/\`, then \`npm run accuracy -- --corpus <folder> --gold <folder> --diff\`.
2. One that may not be copied here: \`writeLabels\` of \`test/support/labels.ts\` turns its labels into places in the file; keep those in \`test/labels/\` ([how](../test/labels/README.md)).
3. Label before you look at what the program makes of it. Where label and program differ, a sentence of the contract decides, never the wish to see the figure rise.`

function misses(): string {
  const rows = belowReasons.map(({ field, reason }) => `| ${field} | ${reason} |`)
  return [
    '## What is still missed in generated documents',
    '',
    '| field | why |',
    '|---|---|',
    ...rows,
  ].join('\n')
}

function notRead(): string {
  const rows = unread.map(({ form, example, why }) => `| ${form} | ${example} | ${why} |`)
  return [
    '## What is not read',
    '',
    '| form | example | what comes out instead, and why |',
    '|---|---|---|',
    ...rows,
  ].join('\n')
}
