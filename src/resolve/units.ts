import type { ClauseDraft, PartyDraft } from '../model/draft.ts'
import type { Unit } from '../model/plan.ts'

/** One clause where it is printed or inherited; `taskId` is absent where a section carries it. */
export interface AssignedClause {
  readonly taskId?: string
  readonly clause: Pick<ClauseDraft, 'parties'>
}

/** Canonical unit of every party, and the list of units. */
export interface ResolvedUnits {
  readonly unitIdOf: (party: PartyDraft) => string
  readonly units: readonly Unit[]
}

/** Resolve the names of a plan's parties, in document order, to units. */
export function resolveUnits(assigned: readonly AssignedClause[]): ResolvedUnits {
  const units = new Map<string, Unit>()
  for (const { taskId, clause } of assigned) {
    for (const party of clause.parties) {
      const { name, group, role } = party
      const unit = units.get(name) ?? {
        id: name,
        name,
        names: [name],
        group,
        counts: { lead: 0, responsible: 0, support: 0 },
        taskIds: [],
      }
      unit.counts[role] += 1
      if (taskId !== undefined && !unit.taskIds.includes(taskId)) unit.taskIds.push(taskId)
      units.set(name, unit)
    }
  }
  return { unitIdOf: (party) => party.name, units: [...units.values()] }
}
