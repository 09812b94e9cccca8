import type { Plan } from '../model/plan.ts'
import type { Deadline } from '../model/task.ts'

/** A limit of a task that ends on a day. */
export interface Limit extends Deadline {
  readonly due: string
  readonly taskId: string
  readonly part: number | undefined
}

/** The limits of a plan that the calendar can be held against. */
export function datedLimits({ tasks }: Plan): readonly Limit[] {
  return tasks.flatMap(({ deadlines, id, part }) =>
    deadlines.flatMap((one) =>
      one.due === undefined ? [] : [{ ...one, due: one.due, taskId: id, part }],
    ),
  )
}
