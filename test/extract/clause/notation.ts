import { findClauses } from '../../../src/extract/clause/index.ts'
import type { ClauseContext } from '../../../src/extract/clause/types.ts'
import type { ClauseDraft } from '../../../src/model/draft.ts'
import { fold } from '../../../src/text/fold.ts'
import { type Reading, readStretches } from '../../../src/text/reading.ts'

/** A reading of a whole text, its lines being paragraphs. */
export function readingOf(text: string): Reading {
  return readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
}

/** Write a clause the way examples do: `县财政局 lead, 各乡镇* support, …, @常务副市长`. */
export function notationOf({
  parties,
  openEnded,
  persons,
}: Pick<ClauseDraft, 'parties' | 'openEnded' | 'persons'>): string {
  return [
    ...parties.map(({ name, role, group }) => `${name}${group ? '*' : ''} ${role}`),
    ...(openEnded ? ['…'] : []),
    ...persons.map(({ text }) => `@${text}`),
  ].join(', ')
}

/** Write all clauses of an item's text. */
export function clausesOf(text: string, context: ClauseContext = {}): string {
  return findClauses(readingOf(text), context)
    .map(({ clause }) => notationOf(clause))
    .join(' | ')
}
