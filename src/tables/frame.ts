import type { AssembleRules, Placed } from './assemble.ts'
import type { ColumnModel } from './fit.ts'
import type { FlatHead } from './flat-head.ts'
import type { Unit } from './unit.ts'

/** A row of a flattened table, its cells read. */
export interface UnitRow {
  readonly units: readonly Unit[]
  /** A line of its own between rows. */
  readonly section: boolean
}

/** A row of cells, or what is known to be none: a section row, the head printed again. */
export type Sorted =
  | Exclude<Placed, { type: 'row' }>
  | { readonly type: 'cells'; readonly units: readonly Unit[] }

/** Columns of a table, and what each row is in them. */
export interface Frame {
  readonly columns: readonly ColumnModel[]
  readonly head: FlatHead
  readonly placed: readonly Placed[]
  readonly rules: Omit<AssembleRules, 'columns' | 'join'>
}
