import type { ClauseDraft, StandingRule } from './draft.ts'
import type { Meta } from './meta.ts'
import type { Draft, Range } from './place.ts'
import type { Section } from './plan.ts'
import type { Measure, Task } from './task.ts'

/** A clause of a record with the standing rules that stand in it. */
export interface RuledClauseDraft {
  readonly clause: ClauseDraft
  readonly rules: readonly StandingRule[]
  /** `heading`: it stands in a heading and governs what is below it. */
  readonly reach: 'item' | 'heading' | 'line'
}

/** A measure (具体举措) before units and places are known. */
export interface MeasureDraft extends Omit<Draft<Measure>, 'responsibilities'> {
  readonly from: number
  readonly to: number
}

/** A body task before units and places are known. */
export interface TaskDraft extends Omit<Draft<Task>, 'measures' | 'responsibilities'> {
  readonly measures: readonly MeasureDraft[]
  readonly clauses: readonly RuledClauseDraft[]
  /** Folded own text: evidence for the rows of a table. */
  readonly folded: string
}

/** A section before units and places are known. */
export interface SectionDraft extends Omit<Draft<Section>, 'responsibilities' | 'children'> {
  readonly clauses: readonly RuledClauseDraft[]
  readonly children: readonly SectionDraft[]
}

/** What the items of a plan give. */
export interface Records {
  readonly sections: readonly SectionDraft[]
  readonly tasks: readonly TaskDraft[]
  /** Bare lead-ins to items (具体措施:). */
  readonly leadIns: readonly Range[]
  /** Text behind the last task that speaks of the whole plan. */
  readonly closing: readonly Range[]
}

/** Meta of a document before places are known. */
export type MetaDraft = Draft<Meta>
