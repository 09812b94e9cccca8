import { type Labelled, score } from '../support/accuracy.ts'
import { add, newTally, type Tally } from '../support/scoring/tally.ts'
import type { Written } from './model.ts'
import { itemIds, type WriteOptions, writeDocument } from './write.ts'

/** What was found wrong in one field, and the smallest document that shows it. */
export interface Miss {
  readonly field: string
  readonly note: string
  readonly count: number
  readonly seed: number
  readonly switches: readonly string[]
  readonly size: number
}

export interface Measured {
  readonly tally: Tally
  readonly misses: readonly Miss[]
}

/** Parse and score the documents of the seeds from `first` on. */
export async function measure(first: number, count: number): Promise<Measured> {
  const tally = newTally()
  const misses = new Map<string, Miss>()
  for (let seed = first; seed < first + count; seed++) {
    const written = writeDocument(seed)
    const one = await scoreWritten(written)
    for (const [field, { hit, miss, extra }] of one.rows) add(tally, field, hit, miss, extra)
    tally.notes.push(...one.notes)
    for (const note of one.notes) noteMiss(misses, note, written)
  }
  return { tally, misses: [...misses.values()].sort((a, b) => b.count - a.count) }
}

/** A written document as the scorer takes it. */
export function labelled({ text, gold, format }: Written): Labelled {
  return { name: `${gold.doc}.${extensions[format]}`, input: text, gold }
}

export async function scoreWritten(written: Written): Promise<Tally> {
  return await score([labelled(written)])
}

const extensions = { text: 'txt', html: 'html', markdown: 'md' } as const

function noteMiss(misses: Map<string, Miss>, note: string, written: Written): void {
  const field = fieldOf(note)
  const known = misses.get(field)
  const size = written.text.length
  const count = (known?.count ?? 0) + 1
  if (known && known.size <= size) misses.set(field, { ...known, count })
  else {
    const { seed, switches } = written
    misses.set(field, { field, note, count, seed, switches, size })
  }
}

const noteField = /(?:^|\s)([a-z][a-z ]*): (?:missing|extra|want)/u

/** The field that a line of differences is about. */
export function fieldOf(note: string): string {
  return noteField.exec(note)?.[1] ?? note.replace(/^\S+ /u, '').slice(0, 24)
}

/** Leave items out of a seed's document as long as the field stays wrong. */
export async function shrink(seed: number, field: string): Promise<Written> {
  const without = new Set<number>()
  const fails = async (options: WriteOptions) => {
    const { notes } = await scoreWritten(writeDocument(seed, options))
    return notes.some((note) => fieldOf(note) === field)
  }
  for (const id of itemIds(seed)) {
    if (await fails({ without: new Set([...without, id]) })) without.add(id)
  }
  return writeDocument(seed, { without })
}

/** A miss for people: how often, the seed, the difference, the smallest document. */
export function formatMiss({ field, count, seed, note }: Miss, { text }: Written): string {
  return `== ${field}: ${count}, seed ${seed}: ${note}\n${text}`
}
