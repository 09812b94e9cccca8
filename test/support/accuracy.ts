import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlan } from '../../src/pipeline.ts'
import type { Gold } from './gold.ts'
import { type Labels, readLabels } from './labels.ts'
import { parsePlainly } from './plain.ts'
import type { Found } from './scoring/deadlines.ts'
import { scoreDocument } from './scoring/document.ts'
import { scoreSpans } from './scoring/spans.ts'
import { add, newTally, type Tally } from './scoring/tally.ts'

const test = join(import.meta.dirname, '..')
const seeds = join(test, '../seeds')

/** A document with its truth. */
export interface Labelled {
  readonly name: string
  readonly input: Uint8Array | string
  readonly gold: Gold
}

/** The five seeds with their labels. */
export function readSeeds(): readonly Labelled[] {
  return readFolder(join(test, 'gold'), seeds)
}

/** Documents of a folder that have gold in another: `<name>.json` beside or elsewhere. */
export function readFolder(goldFolder: string, documents: string): readonly Labelled[] {
  return jsonFiles(goldFolder).map((file) => {
    const gold = JSON.parse(readFileSync(join(goldFolder, file), 'utf8')) as Gold
    return { name: gold.doc, input: readFileSync(join(documents, gold.doc)), gold }
  })
}

/** Documents of a corpus that have labels in `test/labels`; their strings are cut out of the file. */
export function readLabelled(corpus: string): readonly Labelled[] {
  const folder = join(test, 'labels')
  const present = new Set(readdirSync(corpus))
  return jsonFiles(folder).flatMap((file) => {
    const labels = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labels
    if (!present.has(labels.doc)) return []
    const input = readFileSync(join(corpus, labels.doc))
    const gold = readLabels(labels, new TextDecoder().decode(input))
    return [{ name: labels.doc, input, gold }]
  })
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
}

const widened = /[,:;()%|.!?]/gu

/** The same document with its punctuation in full width; the gold is compared by sense. */
export function widen({ name, input, gold }: Labelled): Labelled {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input)
  const wide = text.replace(widened, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
  return { name, input: wide, gold }
}

/** What is read must not hang on how busy the machine is. */
const patient = { seconds: 3600 }

/** Score documents: what is right, what is missed and what is too much, field by field. */
export async function score(documents: readonly Labelled[]): Promise<Tally> {
  const tally = newTally()
  for (const { name, input, gold } of documents) {
    try {
      const { plan, textLayer } = await parsePlan(input, { name, limits: patient })
      scoreDocument(tally, gold, plan)
      scoreSpans(tally, plan, textLayer, gold.doc)
      add(tally, 'documents', 1, 0, 0)
    } catch (error) {
      tally.notes.push(`${name}: ${error instanceof Error ? error.message : error}`)
      add(tally, 'documents', 0, 1, 0)
      scoreDocument(tally, gold, {})
    }
  }
  return tally
}

/** Score what a plain script finds in the same documents. */
export function scorePlainly(documents: readonly Labelled[]): Tally {
  const tally = newTally()
  // The script gives just the fields that the scorer looks at.
  for (const { input, gold } of documents)
    scoreDocument(tally, gold, parsePlainly(input) as unknown as Found)
  return tally
}
