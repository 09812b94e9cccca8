import type { ChangedTask, ChangeField, Changes } from '../model/changes.ts'
import { summarise } from './summary.ts'

/** What may be asked for alone (`--only`). */
export const subjects = ['parties', 'deadlines', 'targets', 'added', 'dropped'] as const
export type Subject = (typeof subjects)[number]

const fields: Readonly<Record<Subject, readonly ChangeField[]>> = {
  parties: ['party', 'role'],
  deadlines: ['deadline'],
  targets: ['target'],
  added: [],
  dropped: [],
}

/**
 * Keep of what changed only what was asked for: changes of some fields with their tasks, tasks that
 * are new or gone. The summary counts what is left.
 */
export function onlyChanges(changes: Changes, asked: readonly Subject[]): Changes {
  const kept = new Set(asked.flatMap((subject) => fields[subject]))
  const relations: ReadonlySet<string> = new Set(asked)
  const tasks = changes.tasks.flatMap((entry): ChangedTask[] => {
    if (relations.has(entry.relation)) return [entry]
    const own = entry.changes.filter(({ field }) => kept.has(field))
    return own.length > 0 ? [{ ...entry, changes: own }] : []
  })
  return { ...changes, summary: summarise(tasks), tasks }
}
