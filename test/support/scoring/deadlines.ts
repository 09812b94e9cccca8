import type { Plan } from '../../../src/model/plan.ts'
import type { Deadline } from '../../../src/model/task.ts'
import type { GoldDeadline } from '../gold.ts'
import { isLoose, norm } from './normal.ts'
import { add, type Tally } from './tally.ts'

/** A plan, or nothing where the document could not be read: all of its gold is then missed. */
export type Found = Partial<Pick<Plan, 'meta' | 'sections' | 'tasks' | 'tables'>>

/**
 * Compare limits: the kind and the day must be the same, one text may hold the other.
 *
 * @param optional - Readings that are neither demanded nor punished.
 */
export function scoreDeadlines(
  tally: Tally,
  want: readonly GoldDeadline[],
  got: readonly Deadline[],
  where: string,
  field = 'deadlines',
  optional: readonly GoldDeadline[] = [],
): void {
  const left = [...got]
  const take = (wanted: GoldDeadline) => {
    const index = left.findIndex(
      (one) =>
        one.kind === wanted.kind &&
        (one.due ?? '') === (wanted.due ?? '') &&
        isLoose(norm(one.text), norm(wanted.text)),
    )
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }
  for (const wanted of want) {
    const isHit = take(wanted)
    add(tally, field, isHit ? 1 : 0, isHit ? 0 : 1, 0)
    if (!isHit) {
      const { text, kind, due } = wanted
      tally.notes.push(`${where} ${field}: missing ${text} ${kind} ${due ?? ''}`)
    }
  }
  optional.forEach(take)
  for (const { text, kind, due } of left) {
    tally.notes.push(`${where} ${field}: extra ${text} ${kind} ${due ?? ''}`)
    add(tally, field, 0, 0, 1)
  }
}
