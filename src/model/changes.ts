import * as z from 'zod/mini'
import { Span } from './place.ts'

/** Which task of which plan: enough to find it again and to print it. */
export const TaskRef = z.object({
  id: z.string().check(z.minLength(1)),
  label: z.optional(z.string()),
  path: z.array(z.string()),
  title: z.string(),
  span: Span,
})
export type TaskRef = z.infer<typeof TaskRef>

/**
 * What became of a task (任务变化情况).
 *
 * ```text
 * kept      the same task in the same words          保留
 * reworded  the same work, other words or limits     修改
 * split     one old task, several new ones           拆分
 * merged    several old tasks, one new one           合并
 * added     new only                                 新增
 * dropped   old only                                 取消
 * ```
 */
const relations = ['kept', 'reworded', 'split', 'merged', 'added', 'dropped'] as const
export type Relation = (typeof relations)[number]

export const changeFields = [
  'title',
  'body',
  'party',
  'role',
  'deadline',
  'target',
  'citation',
  'section',
] as const
export type ChangeField = (typeof changeFields)[number]

/**
 * One difference between the two sides of a task.
 *
 * `old` and `new` are printed texts: of a wording the changed stretch alone. `days` is how far a
 * deadline moved, later being positive. `yearOnly` marks what every year's plan words anew: its
 * year, the last party congress, a limit that moved along with the plan.
 */
export const Change = z.object({
  field: z.enum(changeFields),
  kind: z.enum(['added', 'removed', 'changed']),
  old: z.optional(z.string()),
  new: z.optional(z.string()),
  unitId: z.optional(z.string()),
  days: z.optional(z.int()),
  oldSpan: z.optional(Span),
  newSpan: z.optional(Span),
  yearOnly: z.optional(z.boolean()),
})
export type Change = z.infer<typeof Change>

const count = z.int().check(z.minimum(0))

/** What became of one task, or of those that were split or merged. */
export const ChangedTask = z.object({
  relation: z.enum(relations),
  moved: z.boolean(),
  score: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  old: z.array(TaskRef),
  new: z.array(TaskRef),
  changes: z.array(Change),
})
export type ChangedTask = z.infer<typeof ChangedTask>

/** One of the two plans that were compared. */
export const ComparedPlan = z.object({
  source: z.string(),
  title: z.string(),
  planYear: z.optional(z.int()),
})
export type ComparedPlan = z.infer<typeof ComparedPlan>

/** Two plans compared: what `plans diff` prints. */
export const Changes = z.object({
  schemaVersion: z.literal('1'),
  old: ComparedPlan,
  new: ComparedPlan,
  summary: z.object({
    kept: count,
    reworded: count,
    split: count,
    merged: count,
    added: count,
    dropped: count,
    moved: count,
  }),
  tasks: z.array(ChangedTask),
})
export type Changes = z.infer<typeof Changes>
