import type { ColumnRole } from '../model/table.ts'
import { type ContentKind, isSectionLabel } from './content.ts'
import type { Evidence } from './evidence.ts'
import { isBlankUnit, type Unit } from './unit.ts'

/** A column as rows are put into it. */
export interface ColumnModel {
  readonly role: ColumnRole
  /** Kind of content that most cells of complete rows have in it. */
  readonly usual?: ContentKind
  /** Whether its cells begin with a section's label (一、), where one column's always do. */
  readonly labels?: 'always' | 'never'
}

/** A cell can stand in no such column. */
export const never = Infinity

type Costs = Readonly<Record<ContentKind, number>>

const text = { empty: 1, number: never }
const units: Costs = { empty: 0, number: never, bodies: 0, limit: never, phrase: 1.5, prose: never }
const free: Costs = { empty: 0, number: 1, bodies: 1, limit: 0.8, phrase: 0.3, prose: 0.8 }

/** How badly content of each kind stands in a column of each role: 0 is what belongs there. */
const costs: Readonly<Record<ColumnRole, Costs>> = {
  number: { empty: 0.5, number: 0, bodies: never, limit: never, phrase: never, prose: never },
  category: { ...text, bodies: 1, limit: 1.5, phrase: 0, prose: 2 },
  item: { ...text, bodies: 1, limit: 1.5, phrase: 0, prose: 1.5 },
  task: { ...text, bodies: 1.5, limit: 1.5, phrase: 0.4, prose: 0 },
  lead: units,
  responsible: units,
  support: units,
  person: { empty: 0, number: never, bodies: 1, limit: never, phrase: 0, prose: never },
  deadline: { empty: 0, number: never, bodies: never, limit: 0, phrase: 1.5, prose: 2 },
  target: free,
  note: free,
  other: free,
}

const strange = 0.6
const wrongLabel = 1.5

/** How badly a cell stands in a column, by what it holds and by what the body says of its words. */
export function fitCost(unit: Unit, column: ColumnModel, evidence: Evidence): number {
  if (isBlankUnit(unit)) return costs[column.role].empty
  const cost = column.usual === unit.kind ? 0 : costs[column.role][unit.kind]
  const labelled = column.labels && isSectionLabel(unit.cell.norm) ? 'always' : 'never'
  if (column.labels && labelled !== column.labels) return cost + wrongLabel
  const seen = isText(column) ? evidence.roleOf(unit.cell.norm) : undefined
  return seen && seen !== column.role ? cost + strange : cost
}

export function isText({ role }: ColumnModel): boolean {
  return role === 'category' || role === 'item' || role === 'task'
}

/** An outer column: its cells reach over several rows, nobody leaves one empty. */
export function isOuter({ role }: ColumnModel): boolean {
  return role === 'number' || role === 'category' || role === 'item'
}

/** How badly a row does without a cell of its own in a column: merges run over the outer columns first. */
export function lossCost({ role }: ColumnModel): number {
  if (isOuter({ role })) return 0.1
  if (role === 'note' || role === 'other' || role === 'target') return 0.3
  return role === 'deadline' ? 0.6 : 1
}
