import type { ChangedTask } from '../model/changes.ts'
import type { Plan } from '../model/plan.ts'

/** Old and new rows that hold the same work, by their task ids. */
export interface RowLinks {
  readonly newOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly oldOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** One side of an update: its plan and the tasks that stand in rows. */
export interface RowSide {
  readonly plan: Plan
  readonly taskIds: readonly string[]
}

/**
 * Carry what became of the tasks over to the rows of the ledger.
 *
 * Plans are compared at the level that both have, a ledger holds the finest: a task that rows are part
 * of stands for these rows.
 */
export function linkRows(
  old: RowSide,
  next: RowSide,
  tasks: readonly Pick<ChangedTask, 'old' | 'new'>[],
): RowLinks {
  const [oldRows, newRows] = [rowsOfTasks(old), rowsOfTasks(next)]
  const newOf = new Map<string, Set<string>>()
  const oldOf = new Map<string, Set<string>>()
  for (const entry of tasks) {
    const before = entry.old.flatMap(({ id }) => oldRows(id))
    const after = entry.new.flatMap(({ id }) => newRows(id))
    for (const one of before) {
      for (const other of after) {
        join(newOf, one, other)
        join(oldOf, other, one)
      }
    }
  }
  return { newOf, oldOf }
}

function join(links: Map<string, Set<string>>, from: string, to: string): void {
  const found = links.get(from) ?? new Set()
  links.set(from, found.add(to))
}

/** The rows that hold a task: its own, else those that are part of it, however far down. */
function rowsOfTasks({ plan, taskIds }: RowSide): (taskId: string) => readonly string[] {
  const rows = new Set(taskIds)
  const parts = new Map<string, string[]>()
  for (const { id, partOf } of plan.tasks) {
    if (partOf !== undefined) parts.set(partOf, [...(parts.get(partOf) ?? []), id])
  }
  const rowsOf = (taskId: string, above: ReadonlySet<string>): readonly string[] => {
    if (rows.has(taskId)) return [taskId]
    // A plan that was corrected by hand may name a task as part of itself.
    if (above.has(taskId)) return []
    return (parts.get(taskId) ?? []).flatMap((id) => rowsOf(id, new Set(above).add(taskId)))
  }
  return (taskId) => rowsOf(taskId, new Set())
}
