import type { KnownRow, LedgerMemory } from '../model/ledger.ts'
import type { Plan } from '../model/plan.ts'
import { type ColumnId, ledgerColumns, peopleColumns } from './columns.ts'
import type { LedgerRow, LedgerState } from './layout.ts'
import type { FoundCell, FoundRow, OpenLedger } from './open.ts'
import { textOf } from './rows.ts'
import { settleRows } from './settle.ts'

/** The workbook for one body (分发表). */
interface UnitLedger {
  readonly unitId: string
  readonly name: string
  readonly state: LedgerState
}

export interface SplitLedger {
  readonly ledgers: readonly UnitLedger[]
  /** Tasks that no body has a part in. */
  readonly unassigned: readonly KnownRow[]
}

/**
 * Split a ledger into one for each body that has a part in a task of it.
 *
 * Rows keep their keys, and each workbook remembers what people had written when it was sent out: so
 * that what comes back can be told from what was there.
 */
export function splitLedger(open: OpenLedger, memory: LedgerMemory, today: string): SplitLedger {
  const { sound, missing } = settleRows(open, memory)
  const gone = new Set(missing.map(({ key }) => key))
  const rows = memory.rows
    .filter(({ key, deleted }) => !deleted && !gone.has(key))
    .map((known) => givenRow(known, sound.get(known.key), open))
  const unitsOf = unitsByTask(memory.plan)
  const ledgers = memory.plan.units.flatMap(({ id, name }) => {
    const own = rows.filter(({ known }) => unitsOf.get(known.taskId)?.has(id))
    return own.length > 0 ? [{ unitId: id, name, state: unitState(own, name, memory, today) }] : []
  })
  const unassigned = rows
    .filter(({ known }) => (unitsOf.get(known.taskId)?.size ?? 0) === 0)
    .map(({ known }) => known)
  return { ledgers, unassigned }
}

function unitsByTask({ tasks }: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    tasks.map(({ id, responsibilities }) => [
      id,
      new Set(responsibilities.flatMap(({ parties }) => parties.map(({ unitId }) => unitId))),
    ]),
  )
}

function givenRow(known: KnownRow, row: FoundRow | undefined, open: OpenLedger): LedgerRow {
  const filled = filledCells(row, open)
  const given = Object.fromEntries([...filled].map(([id, { value }]) => [id, textOf(value)]))
  return { known: { ...known, given }, changed: [], filled }
}

/** What people wrote in the columns that every ledger has. */
export function filledCells(
  row: FoundRow | undefined,
  { columns }: OpenLedger,
): ReadonlyMap<ColumnId, FoundCell> {
  const filled = new Map<ColumnId, FoundCell>()
  for (const { id, index } of columns) {
    const cell = row?.cells[index]
    if (id !== undefined && cell && peopleColumns.includes(id)) filled.set(id, cell)
  }
  return filled
}

/** The plan of a body's workbook holds its tasks alone: enough to tell how far they are. */
function unitState(
  rows: readonly LedgerRow[],
  unit: string,
  { plan, title, retired }: LedgerMemory,
  today: string,
): LedgerState {
  const ids = new Set(rows.map(({ known }) => known.taskId))
  const own: Plan = {
    ...plan,
    tasks: plan.tasks.filter(({ id }) => ids.has(id)),
    tables: [],
    rest: [],
    diagnostics: [],
  }
  return {
    memory: {
      version: '1',
      plan: own,
      title: `${title}（${unit}）`,
      rows: rows.map(({ known }) => known),
      retired,
      unit,
    },
    rows,
    own: [],
    asides: [],
    today,
  }
}

/** Header of a column that people fill in. */
export function headerOf(id: ColumnId): string {
  return ledgerColumns[id].header
}
