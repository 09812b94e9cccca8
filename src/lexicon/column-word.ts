import type { ColumnRole } from '../model/table.ts'

/** A word that heads the columns of one role; headers that hold it name that role. */
export interface ColumnWord {
  readonly word: string
  readonly role: ColumnRole
}

/** Words that head columns of `role`. */
export function words(role: ColumnRole, list: readonly string[]): ColumnWord[] {
  return list.map((word) => ({ word, role }))
}
