import type { KnownRow, LedgerMemory } from '../model/ledger.ts'
import type { Plan } from '../model/plan.ts'
import { newKey } from './fingerprint.ts'
import type { LedgerState } from './layout.ts'
import { distinctRows, type TaskRow } from './rows.ts'

/**
 * Make a new ledger (工作台账) of a plan.
 *
 * @param rows - The plan's tasks in the order in which they are to stand.
 * @param today - YYYY-MM-DD.
 */
export function createLedger(plan: Plan, rows: readonly TaskRow[], today: string): LedgerState {
  const taken = new Set<string>()
  const known = distinctRows(rows).map(({ taskId, printed }): KnownRow => {
    const key = newKey(printed, taken)
    taken.add(key)
    return { key, taskId, printed, mark: '' }
  })
  return {
    memory: { version: '1', plan, title: titleOf(plan), rows: known, retired: [] },
    rows: known.map((one) => ({ known: one, changed: [] })),
    own: [],
    asides: [],
    today,
  }
}

/** 工作台账 of the plan: its title in 《》, unless it holds such marks itself. */
export function titleOf({ meta }: Plan): string {
  const { title } = meta
  const quoted = title === '' || title.includes('《') ? title : `《${title}》`
  return `${quoted}工作台账`
}

/**
 * The memory of a ledger whose hidden sheet is lost, from the plan that it was made of.
 *
 * Keys stand in the rows: a row of the plan gets the key that stands beside its fingerprint.
 */
export function rememberLedger(
  plan: Plan,
  rows: readonly TaskRow[],
  keyOf: (printed: KnownRow['printed']) => string | undefined,
): LedgerMemory {
  const taken = new Set<string>()
  const known = distinctRows(rows).map(({ taskId, printed }): KnownRow => {
    const found = keyOf(printed)
    const key = found !== undefined && !taken.has(found) ? found : newKey(printed, taken)
    taken.add(key)
    return { key, taskId, printed, mark: '' }
  })
  return { version: '1', plan, title: titleOf(plan), rows: known, retired: [] }
}
