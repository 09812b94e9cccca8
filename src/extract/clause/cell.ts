import type { Reading } from '../../text/reading.ts'
import { createMemory, type Memory } from '../../text/remember.ts'
import { readClause } from './clause.ts'
import type { BareClause, CellRole, ClauseContext } from './types.ts'
import { wordsOf } from './words.ts'

/** A cell that a merge spreads over rows is read once for the role that its column gives. */
const clausesAs: Readonly<Record<CellRole, Memory<BareClause>>> = {
  lead: createMemory(),
  responsible: createMemory(),
  support: createMemory(),
  person: createMemory(),
}

/**
 * Read a cell (单元格) whose column gives the role of the bodies in it.
 *
 * Roles printed in the cell itself (县财政局(牵头)) win over the column's. A line break parts names;
 * a stroke alone names nobody, nor do words that leave it open (根据需要). `undefined` where nobody is
 * named.
 */
export function readNamesInCell(
  reading: Reading,
  role: CellRole,
  context: ClauseContext,
): BareClause | undefined {
  if (nobody.test(reading.text)) return undefined
  const words = wordsOf(context.lexicon)
  const stretch = { from: 0, to: reading.text.length }
  const options = { fallback: role, breaks: 'part' } as const
  const clause = clausesAs[role](
    reading,
    words,
    () => readClause(reading, stretch, words, options).clause,
  )
  return clause.parties.length + clause.persons.length > 0 ? clause : undefined
}

const nobody =
  /^(?:(?:暂时?|均)?无|待定|未定|暂缺|同上|另行(?:确定|通知)|(?:按|视|根据)(?:工作|实际)?(?:需要?|情况)(?:确定|而定)?)。?$/u
