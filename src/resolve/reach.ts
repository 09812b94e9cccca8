import type { ClauseDraft, StandingRule } from '../model/draft.ts'
import type { RuledClauseDraft, SectionDraft, TaskDraft } from '../model/records.ts'
import { applyStandingRules, type Inherit } from './standing.ts'

/** Clauses of every section and task, standing rules applied, inherited ones added. */
export interface Reached {
  readonly ofSection: ReadonlyMap<string, readonly ClauseDraft[]>
  readonly ofTask: ReadonlyMap<string, readonly ClauseDraft[]>
}

/**
 * Resolve which clause governs which task (管辖范围).
 *
 * A clause in a heading governs what stands below it; one on a line of its own behind the last of
 * several items that have none governs all of them. It is recorded where it is printed; each other
 * task that it governs gets it with `inherited`.
 *
 * @param given - Standing rules of the covering notice.
 * @param allow - Told how many clauses and bodies are inherited; throws where they are too many.
 */
export function resolveReach(
  sections: readonly SectionDraft[],
  tasks: readonly TaskDraft[],
  given: readonly StandingRule[],
  allow?: Inherit,
): Reached {
  const ofSection = new Map<string, ClauseDraft[]>()
  const ofTask = new Map<string, ClauseDraft[]>()
  const printed = inOrder(sections, tasks)
  const applied = applyStandingRules(
    printed.map(({ ruled }) => ruled),
    given,
    allow,
  )
  for (const [index, { id, kind }] of printed.entries()) {
    const clause = applied[index]
    const map = kind === 'section' ? ofSection : ofTask
    if (clause) listOf(map, id).push(clause)
  }
  const inherited: Inherited = { byTask: new Map(), allow }
  passDown(
    sections,
    [],
    ofSection,
    groupBy(tasks, ({ sectionId }) => sectionId),
    inherited,
  )
  passToInner(tasks, ofTask, inherited)
  passToSiblings(tasks, ofTask, inherited)
  for (const [id, clauses] of inherited.byTask)
    ofTask.set(id, [...clauses, ...(ofTask.get(id) ?? [])])
  return { ofSection, ofTask }
}

interface PrintedClause {
  readonly id: string
  readonly kind: 'section' | 'task'
  readonly ruled: RuledClauseDraft
}

function inOrder(sections: readonly SectionDraft[], tasks: readonly TaskDraft[]): PrintedClause[] {
  const printed: PrintedClause[] = []
  const walk = (section: SectionDraft) => {
    for (const ruled of section.clauses) printed.push({ id: section.id, kind: 'section', ruled })
    section.children.forEach(walk)
  }
  sections.forEach(walk)
  for (const task of tasks) {
    for (const ruled of task.clauses) printed.push({ id: task.id, kind: 'task', ruled })
  }
  return printed.sort((a, b) => a.ruled.clause.span.start - b.ruled.clause.span.start)
}

function inherit(clause: ClauseDraft, span: ClauseDraft['span']): ClauseDraft {
  return { ...clause, scope: span, inherited: true }
}

/** Clauses that tasks take over, while they are collected. */
interface Inherited {
  readonly byTask: Map<string, ClauseDraft[]>
  readonly allow: Inherit | undefined
}

function add({ byTask, allow }: Inherited, task: TaskDraft, clauses: readonly ClauseDraft[]) {
  if (clauses.length === 0) return
  allow?.(clauses.length)
  const list = listOf(byTask, task.id)
  for (const clause of clauses) list.push(inherit(clause, task.span))
}

function listOf<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

type TaskGroups = ReadonlyMap<string | undefined, readonly TaskDraft[]>

function groupBy(
  tasks: readonly TaskDraft[],
  keyOf: (task: TaskDraft) => string | undefined,
): TaskGroups {
  const groups = new Map<string | undefined, TaskDraft[]>()
  for (const task of tasks) listOf(groups, keyOf(task)).push(task)
  return groups
}

function passDown(
  sections: readonly SectionDraft[],
  above: readonly ClauseDraft[],
  ofSection: ReadonlyMap<string, readonly ClauseDraft[]>,
  bySection: TaskGroups,
  inherited: Inherited,
) {
  for (const section of sections) {
    const clauses = [...above, ...(ofSection.get(section.id) ?? [])]
    for (const task of bySection.get(section.id) ?? []) add(inherited, task, clauses)
    passDown(section.children, clauses, ofSection, bySection, inherited)
  }
}

/**
 * A clause in a task's heading governs the tasks in it; so does a clause line above them (责任单位:…
 * between 整改目标 and 整改措施) where none of them has a clause of its own.
 */
function passToInner(
  tasks: readonly TaskDraft[],
  ofTask: ReadonlyMap<string, readonly ClauseDraft[]>,
  inherited: Inherited,
) {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const ruled = new Set(tasks.map((task) => (task.clauses.length > 0 ? task.partOf : undefined)))
  for (const task of tasks) {
    const upper = task.partOf === undefined ? undefined : byId.get(task.partOf)
    if (!upper) continue
    const passed = (ofTask.get(upper.id) ?? []).filter((clause, index) => {
      const reach = upper.clauses[index]?.reach
      const above = reach === 'line' && clause.span.end <= task.span.start
      return reach === 'heading' || (above && !ruled.has(upper.id))
    })
    add(inherited, task, passed)
  }
}

/** A clause line behind the last of several items without clauses governs all of them. */
function passToSiblings(
  tasks: readonly TaskDraft[],
  ofTask: ReadonlyMap<string, readonly ClauseDraft[]>,
  inherited: Inherited,
) {
  const siblings = groupBy(
    tasks,
    ({ part, sectionId, partOf }) => `${part ?? ''}|${sectionId ?? ''}|${partOf ?? ''}`,
  )
  for (const group of siblings.values()) {
    const lines = closingLines(group, ofTask)
    for (const task of group.slice(0, -1)) add(inherited, task, lines)
  }
}

/** Clause lines behind the last of several items, none of which has a clause but the last. */
function closingLines(
  group: readonly TaskDraft[],
  ofTask: ReadonlyMap<string, readonly ClauseDraft[]>,
): readonly ClauseDraft[] {
  const last = group.at(-1)
  if (!last || group.slice(0, -1).some(({ clauses }) => clauses.length > 0)) return []
  const own = ofTask.get(last.id) ?? []
  return last.clauses.every(({ reach }) => reach === 'line') ? own : []
}
