import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row, Tally } from './scoring/tally.ts'

const file = join(import.meta.dirname, 'figures.json')

/** Hits, misses and extras of each field, of the parser and of the plain script beside it. */
export interface Figures {
  readonly documents: number
  readonly parser: Readonly<Record<string, Row>>
  readonly plain: Readonly<Record<string, Row>>
}

/** What was measured last on each set of documents. */
export function readFigures(): Readonly<Record<string, Figures>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Figures>
}

/** Keep what was just measured on a set; `docs/accuracy.md` is generated from it. */
export function recordFigures(set: string, documents: number, parser: Tally, plain: Tally): void {
  const rows = (tally: Tally) => Object.fromEntries(tally.rows)
  const figures = {
    ...readFigures(),
    [set]: { documents, parser: rows(parser), plain: rows(plain) },
  }
  writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`)
}
