import type { ChangedTask, Changes } from '../model/changes.ts'

/** Count the entries by what became of them. */
export function summarise(tasks: readonly ChangedTask[]): Changes['summary'] {
  const summary = { kept: 0, reworded: 0, split: 0, merged: 0, added: 0, dropped: 0, moved: 0 }
  for (const { relation, moved } of tasks) {
    summary[relation]++
    if (moved) summary.moved++
  }
  return summary
}
