import type { Plan } from '../../model/plan.ts'
import type { Role } from '../../model/task.ts'
import type { Row } from '../columns.ts'
import { findUnits, partiesOf } from '../select.ts'
import type { Choice } from '../writer.ts'

/** A body, and the rows of the tasks that it has a part in. */
export interface UnitRows {
  readonly name: string
  readonly rows: readonly Row[]
  /** Tasks in which it has each role. */
  readonly counts: Readonly<Record<Role, number>>
}

/**
 * Deal rows out to the bodies (按单位分列), in the order in which the plans name them; a task stands with
 * each of its bodies. A body without a row is left out.
 */
export function dealRows(
  plans: readonly Plan[],
  rows: readonly Row[],
  choice: Choice,
): readonly UnitRows[] {
  const names = new Map(plans.flatMap(({ units }) => units.map(({ id, name }) => [id, name])))
  const asked =
    choice.unit === undefined
      ? undefined
      : new Set(plans.flatMap((plan) => [...findUnits(plan, choice.unit ?? '')]))
  return [...names].flatMap(([id, name]) => {
    if (asked && !asked.has(id)) return []
    const own = rows.filter(({ task }) =>
      partiesOf(task).some(
        ({ role, unitId }) => unitId === id && (choice.role === undefined || role === choice.role),
      ),
    )
    return own.length === 0 ? [] : [{ name, rows: own, counts: countRoles(own, id) }]
  })
}

/** Rows in which no body is named: they must not be lost. */
export function rowsWithoutUnit(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ task }) => partiesOf(task).length === 0)
}

function countRoles(rows: readonly Row[], id: string): UnitRows['counts'] {
  const count = (wanted: Role) =>
    rows.filter(({ task }) =>
      partiesOf(task).some(({ role, unitId }) => unitId === id && role === wanted),
    ).length
  return { lead: count('lead'), responsible: count('responsible'), support: count('support') }
}
