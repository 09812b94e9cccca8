import type { Printed } from '../model/ledger.ts'
import { type ColumnId, ledgerColumns } from './columns.ts'
import { plainText } from './rows.ts'

/** Columns whose old print is told; of the wording it is only said that it changed. */
const told: readonly ColumnId[] = ['category', 'lead', 'responsible', 'support', 'deadline']
const wording: readonly ColumnId[] = ['task', 'content']
const nothing = '（无）'

/** What became of a row's print (变更情况): the columns that differ, and a sentence with the old values. */
export interface PrintChange {
  readonly changed: readonly ColumnId[]
  readonly mark: string
}

/**
 * Tell how the print of a task changed.
 *
 * ```text
 * 牵头单位原为：县教育局；完成时限原为：6月底前；文字有修改
 * ```
 */
export function comparePrints(old: Printed, next: Printed): PrintChange {
  const differs = (id: ColumnId) => plainText(old[id] ?? '') !== plainText(next[id] ?? '')
  const before = (id: ColumnId) => `${ledgerColumns[id].header}原为：${old[id] || nothing}`
  const changed = told.filter(differs)
  // The day says nothing new where the words of the limit tell it.
  const due: readonly ColumnId[] = differs('due') ? ['due'] : []
  const dueTold = differs('deadline') ? [] : due
  const words = wording.filter(differs)
  const parts = [...changed, ...dueTold].map(before)
  if (words.length > 0) parts.push('文字有修改')
  return { changed: [...changed, ...due, ...words], mark: parts.join('；') }
}
