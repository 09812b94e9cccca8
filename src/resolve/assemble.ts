import type { ClauseDraft, PartyDraft } from '../model/draft.ts'
import type { UserLexicon } from '../model/lexicon.ts'
import type { Draft, Range } from '../model/place.ts'
import type { Section, Unit } from '../model/plan.ts'
import type { SectionDraft, TaskDraft } from '../model/records.ts'
import type { Measure, Responsibility, Task } from '../model/task.ts'
import { fold } from '../text/fold.ts'
import { type ReadingStep, readStretches } from '../text/reading.ts'
import type { Reached } from './reach.ts'
import { type AssignedClause, resolveUnits } from './units.ts'

/** A clause whose parties have no unit yet. */
type Unresolved = Omit<ClauseDraft, 'inherited' | 'parties'> & {
  readonly inherited?: true | undefined
  readonly parties: readonly PartyDraft[]
}

/** A table row's task before units are known. */
type RowDraft = Omit<Draft<Task>, 'responsibilities' | 'measures'> & {
  readonly responsibilities: readonly Unresolved[]
  readonly measures: readonly (Omit<Draft<Measure>, 'responsibilities'> & {
    readonly responsibilities: readonly Unresolved[]
  })[]
}

/** Sections, tasks and units with every party's unit resolved. */
export interface Assembled {
  readonly sections: readonly Draft<Section>[]
  readonly tasks: readonly Draft<Task>[]
  readonly units: readonly Unit[]
}

type NameUnit = (party: PartyDraft) => string

/** What tells which names are one body: the user's words, and the document's damage. */
interface NameContext {
  readonly lexicon: UserLexicon | undefined
  readonly step: ReadingStep | undefined
}

/** Put together what the stages found; rows stand behind the body tasks. */
export function assemble(
  sections: readonly SectionDraft[],
  tasks: readonly TaskDraft[],
  rows: readonly RowDraft[],
  reached: Reached,
  { lexicon, step }: NameContext,
): Assembled {
  const assigned: AssignedClause[] = [
    ...tasks.flatMap(({ id }) =>
      (reached.ofTask.get(id) ?? []).map((clause) => ({ taskId: id, clause })),
    ),
    ...rows.flatMap(({ id, responsibilities }) =>
      responsibilities.map((clause) => ({ taskId: id, clause })),
    ),
    ...[...reached.ofSection.values()].flat().map((clause) => ({ clause })),
  ]
  const { unitIdOf, units } = resolveUnits(assigned, lexicon, (name) => readName(name, step))
  return {
    sections: sections.map((section) => sectionOf(section, reached, unitIdOf)),
    tasks: [
      ...tasks.map((task) => taskOf(task, reached.ofTask.get(task.id) ?? [], unitIdOf)),
      ...rows.map((row) => ({
        ...row,
        measures: row.measures.map((measure) => ({
          ...measure,
          responsibilities: measure.responsibilities.map((clause) => withUnits(clause, unitIdOf)),
        })),
        responsibilities: row.responsibilities.map((clause) => withUnits(clause, unitIdOf)),
      })),
    ],
    units,
  }
}

/** A printed name in its normal form: 縣財(cái)政局 is 县财政局. */
function readName(text: string, step: ReadingStep | undefined): string {
  const layer = { text, folded: fold(text) }
  return readStretches(layer, [[{ start: 0, end: text.length }]], step).text
}

function withUnits(clause: Unresolved, unitIdOf: NameUnit): Draft<Responsibility> {
  const { text, parties, openEnded, persons, inherited, span, scope } = clause
  return {
    text,
    parties: parties.map((party) => ({ ...party, unitId: unitIdOf(party) })),
    openEnded,
    persons,
    ...(inherited ? { inherited } : {}),
    span,
    scope,
  }
}

function sectionOf(section: SectionDraft, reached: Reached, unitIdOf: NameUnit): Draft<Section> {
  const { clauses: _, children, ...rest } = section
  const clauses = reached.ofSection.get(section.id) ?? []
  return {
    ...rest,
    responsibilities: clauses.map((clause) => withUnits(clause, unitIdOf)),
    children: children.map((child) => sectionOf(child, reached, unitIdOf)),
  }
}

function taskOf(task: TaskDraft, clauses: readonly ClauseDraft[], unitIdOf: NameUnit): Draft<Task> {
  const { clauses: _, folded: __, measures, ...rest } = task
  const responsibilities = clauses.map((clause) => withUnits(clause, unitIdOf))
  return {
    ...rest,
    measures: measures.map(({ from: _from, to: _to, ...measure }) => ({
      ...measure,
      responsibilities: responsibilities.filter(
        (clause) => clause.inherited !== true && isWithin(clause.span, measure.spans),
      ),
    })),
    responsibilities,
  }
}

function isWithin({ start, end }: Range, spans: readonly Range[]): boolean {
  const [first] = spans
  const last = spans.at(-1)
  return first !== undefined && last !== undefined && first.start <= start && end <= last.end
}
