import { namesAmount } from '../lexicon/columns.ts'
import { fold } from '../text/fold.ts'
import { columnsOf } from './columns.ts'
import type { ContentKind } from './content.ts'
import { usualShare } from './costs.ts'
import type { ColumnKinds } from './cover.ts'
import type { ColumnModel } from './fit.ts'
import type { SheetCell } from './region.ts'
import type { Unit } from './unit.ts'

/** Kinds of content that complete rows have in a column. */
export function kindsAt(rows: readonly (readonly Unit[])[], column: number): ColumnKinds {
  return rows.map((units) => units[column]?.kind ?? 'empty')
}

/** One row shows no custom. */
export const usualRows = 2

/** Columns with the roles that headers and complete rows give them. */
export function modelsOf(
  head: readonly (readonly SheetCell[])[],
  rows: readonly (readonly Unit[])[],
): ColumnModel[] {
  const cells = rows.map((units) => units.map(({ cell }) => cell))
  const columns = columnsOf({ width: head[0]?.length ?? 0, head, rows: cells })
  return columns.map(({ header, role }, column) => {
    const usual = rows.length < usualRows ? undefined : usualKind(kindsAt(rows, column))
    return { role, ...(usual && { usual }), ...(namesAmount(fold(header)) && { amounts: true }) }
  })
}

function usualKind(kinds: ColumnKinds): ContentKind | undefined {
  const counts = new Map<ContentKind, number>()
  for (const kind of kinds) if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const printed = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const [kind, count] of counts) if (count >= printed * usualShare) return kind
  return undefined
}
