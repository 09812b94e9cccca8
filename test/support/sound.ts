import { Plan } from '../../src/model/plan.ts'
import { scoreSpans } from './scoring/spans.ts'
import { newTally } from './scoring/tally.ts'

/**
 * What is wrong with a plan in itself, whatever it was read from: its shape, a value that does not
 * stand at its span, a character without an owner or with several, a reference that leads nowhere.
 */
export function findFaults(plan: Plan, textLayer: string): readonly string[] {
  const parsed = Plan.safeParse(plan)
  if (!parsed.success) return [`no valid plan: ${JSON.stringify(parsed.error.issues[0])}`]
  const tally = newTally()
  scoreSpans(tally, plan, textLayer, plan.source.name)
  return [
    // The schema drops keys that it does not know.
    ...(JSON.stringify(sortKeys(parsed.data)) === JSON.stringify(sortKeys(plan))
      ? []
      : ['a key that the contract does not know']),
    ...(hasNull(plan) ? ['a null'] : []),
    ...tally.notes,
    ...findLooseEnds(plan),
  ]
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort().map(([key, one]) => [key, sortKeys(one)]))
}

function hasNull(value: unknown): boolean {
  if (value === null) return true
  return typeof value === 'object' && Object.values(value as object).some(hasNull)
}

function findLooseEnds({ sections, tables, tasks, units }: Plan): readonly string[] {
  const taskIds = tasks.map(({ id }) => id)
  const known = new Set(taskIds)
  const flat = (list: Plan['sections']): Plan['sections'] =>
    list.flatMap((section) => [section, ...flat(section.children)])
  const sectionIds = new Set(flat(sections).map(({ id }) => id))
  const unitIds = new Set(units.map(({ id }) => id))
  const named = [
    ...tasks.flatMap(({ partOf }) => partOf ?? []),
    ...flat(sections).flatMap((section) => section.taskIds),
    ...units.flatMap((unit) => unit.taskIds),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ taskId }) => taskId ?? [])),
  ]
  const parties = tasks.flatMap(({ responsibilities }) =>
    responsibilities.flatMap((clause) => clause.parties),
  )
  return [
    ...(known.size === taskIds.length ? [] : ['two tasks with one id']),
    ...named.filter((id) => !known.has(id)).map((id) => `no task ${id}`),
    ...tasks
      .flatMap(({ sectionId }) => sectionId ?? [])
      .filter((id) => !sectionIds.has(id))
      .map((id) => `no section ${id}`),
    ...parties
      .filter(({ unitId }) => !unitIds.has(unitId))
      .map(({ unitId }) => `no unit ${unitId}`),
  ]
}
