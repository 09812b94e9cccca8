import type { Plan, Section } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import { allSections, upperOf } from './items.ts'

/** The numbers that a plan's parts can be counted to. */
export interface Counts {
  /** Groups of tasks (方面): the headings of one level, or below one heading. */
  readonly areas: ReadonlySet<number>
  /** Tasks (项): of the whole plan, of its main part, of one heading. */
  readonly items: ReadonlySet<number>
  /** The numbers that a reader would count first. */
  readonly first: { readonly areas: number; readonly items: number }
}

/** Count a plan every way that an office may have counted it. */
export function countParts(plan: Plan): Counts {
  const body = plan.tasks.filter(({ origin }) => origin === 'body')
  const main = plan.sections.filter(({ kind }) => kind === 'tasks')
  const working = plan.sections.filter(({ kind }) => kind !== 'general')
  const outer = body.filter(({ sectionId }) => sectionId === undefined)
  const scopes = [
    body,
    [...outer, ...main.flatMap((section) => tasksIn(section, body))],
    ...working.map((section) => tasksIn(section, body)),
  ]
  const items = new Set([
    ...scopes.flatMap((tasks) => countTasks(tasks)),
    ...plan.tables.map(({ rows }) => rows.length),
  ])
  const areas = new Set([
    ...levelCounts(working),
    ...levelCounts(main),
    ...childCounts(working),
    ...holderCounts(working, body),
  ])
  const [only, ...others] = main
  const single = only && others.length === 0 ? only.children.length || undefined : undefined
  return {
    areas,
    items,
    first: { areas: single ?? working.length, items: outermost(scopes[1] ?? []).length },
  }
}

/** How many headings and tasks of each level hold others: a heading with a text is a task. */
function holderCounts(sections: readonly Section[], body: readonly Task[]): readonly number[] {
  const ids = new Set([
    ...allSections(sections)
      .filter(({ kind }) => kind !== 'general')
      .map(({ id }) => id),
    ...body.map(({ id }) => id),
  ])
  const holders = new Set([...ids].map(upperOf).filter((id) => ids.has(id)))
  const counts = new Map<number, number>()
  for (const id of holders) {
    const level = id.split('.').length
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return [...counts.values()]
}

function tasksIn({ children, taskIds }: Section, body: readonly Task[]): readonly Task[] {
  const ids = new Set(taskIds)
  return [
    ...body.filter(({ id }) => ids.has(id)),
    ...children.flatMap((child) => tasksIn(child, body)),
  ]
}

/** All, those that stand in no other, those that hold no other, and with their measures. */
function countTasks(tasks: readonly Task[]): readonly number[] {
  const holders = new Set(tasks.map(({ partOf }) => partOf))
  const measures = tasks.reduce((sum, one) => sum + Math.max(1, one.measures.length), 0)
  const innermost = tasks.filter(({ id }) => !holders.has(id)).length
  return [tasks.length, outermost(tasks).length, innermost, measures]
}

function outermost(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(({ partOf }) => partOf === undefined)
}

/** How many headings each level has. */
function levelCounts(sections: readonly Section[]): readonly number[] {
  if (sections.length === 0) return []
  return [sections.length, ...levelCounts(sections.flatMap(({ children }) => children))]
}

/** How many headings or tasks stand right below each heading. */
function childCounts(sections: readonly Section[]): readonly number[] {
  return sections.flatMap(({ children, taskIds }) => [
    children.length + taskIds.length,
    ...childCounts(children),
  ])
}
