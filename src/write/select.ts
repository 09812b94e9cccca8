import type { Plan } from '../model/plan.ts'
import type { Party, Task } from '../model/task.ts'
import type { Choice } from './writer.ts'

/**
 * The tasks of a plan that an export takes, in document order.
 *
 * At the finest level a task that others are part of (a body task that table rows repeat, an item
 * with items below it) is left out: they hold its work.
 */
export function selectTasks(plan: Plan, choice: Choice): readonly Task[] {
  const whole = new Set(plan.tasks.map(({ partOf }) => partOf))
  const unitIds = choice.unit === undefined ? undefined : findUnits(plan, choice.unit)
  return plan.tasks.filter(
    (task) =>
      (choice.tasks === 'all' || !whole.has(task.id)) &&
      hasParty(task, choice, unitIds) &&
      isDueBefore(task, choice.dueBefore),
  )
}

/** Ids of the units that go by this name, full or as printed anywhere. */
export function findUnits(plan: Plan, name: string): ReadonlySet<string> {
  const found = plan.units.filter((unit) =>
    [unit.id, unit.name, ...unit.names].includes(name.trim()),
  )
  return new Set(found.map(({ id }) => id))
}

/** All parties of a task in order, inherited ones included. */
export function partiesOf(task: Task): readonly Party[] {
  return task.responsibilities.flatMap(({ parties }) => parties)
}

function hasParty(task: Task, { role }: Choice, unitIds: ReadonlySet<string> | undefined): boolean {
  if (role === undefined && unitIds === undefined) return true
  return partiesOf(task).some(
    (party) =>
      (role === undefined || party.role === role) &&
      (unitIds === undefined || unitIds.has(party.unitId)),
  )
}

function isDueBefore(task: Task, day: string | undefined): boolean {
  // ISO dates of four-digit years sort as text.
  return day === undefined || task.deadlines.some(({ due }) => due !== undefined && due < day)
}
