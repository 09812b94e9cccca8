import type { Plan } from '../../model/plan.ts'
import type { Responsibility, Task } from '../../model/task.ts'
import { defineRule } from '../rule.ts'

/** Finds clauses in which nobody leads or answers for the work (无牵头单位). */
export const clauseWithoutLead = defineRule({
  code: 'clause-without-lead',
  severity: 'warning',
  message: {
    en: 'Nobody leads in “{text}”',
    zh: '“{text}”没有明确牵头单位',
  },
  why: {
    en: 'Where bodies only support, or several answer side by side while every other task has a lead, none of them has to begin.',
    zh: '只有配合单位，或多家单位并列而未明确牵头，容易互相推诿。',
  },
  mend: {
    en: 'Name the body that leads: (A牵头，B配合).',
    zh: '明确一家牵头单位，如（A牵头，B配合）。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法。（县水务局牵头，县财政局配合）\n二、开展巡查。每月开展巡查。（县公安局、县财政局配合）',
      at: '县公安局、县财政局配合',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。修订巡查办法。（县水务局牵头，县财政局配合）\n二、开展巡查。每月开展巡查。（县公安局、县财政局负责）',
  },
  *check({ plan }) {
    const custom = hasLeadAsCustom(plan) ? 'lead' : 'answer'
    for (const task of assignedTasks(plan)) {
      for (const [first, ...others] of scopesOf(task)) {
        const parties = [first, ...others].flatMap((clause) => clause?.parties ?? [])
        if (!first || !lacksLead(parties, custom)) continue
        yield { data: { text: first.text }, span: first.span, taskId: task.id }
      }
    }
  },
})

type Parties = Responsibility['parties']

const leads = (parties: Parties) => parties.some(({ role }) => role === 'lead')
const answers = (parties: Parties) => parties.some(({ role }) => role !== 'support')
const isSeveral = (parties: Parties) => parties.length > 1

/** `lead`: where several bodies work the plan names who leads; `answer`: one that answers is enough. */
function lacksLead(parties: Parties, custom: 'lead' | 'answer'): boolean {
  if (parties.length === 0) return false
  return !answers(parties) || (custom === 'lead' && isSeveral(parties) && !leads(parties))
}

/**
 * The clauses of a task, those that govern the same stretch together (label lines); none where the
 * heading above names who answers.
 */
function scopesOf({ responsibilities }: Task): readonly (readonly Responsibility[])[] {
  if (responsibilities.some(({ inherited, parties }) => inherited && answers(parties))) return []
  const scopes = new Map<string, Responsibility[]>()
  for (const clause of responsibilities) {
    if (clause.inherited) continue
    const key = `${clause.scope.start} ${clause.scope.end}`
    scopes.set(key, [...(scopes.get(key) ?? []), clause])
  }
  return [...scopes.values()]
}

/** All but the rows of a table that has no column for who leads or answers (指导单位 alone). */
function assignedTasks({ tables, tasks }: Plan): readonly Task[] {
  const without = tables.filter(
    ({ columns }) => !columns.some(({ role }) => role === 'lead' || role === 'responsible'),
  )
  const rows = new Set(without.flatMap((table) => table.rows.map(({ taskId }) => taskId)))
  return tasks.filter(({ id }) => !rows.has(id))
}

/** Where this share of the clauses of several bodies names who leads, it is the custom of the plan. */
const customShare = 0.95

function hasLeadAsCustom({ tasks }: Plan): boolean {
  const several = tasks
    .flatMap(scopesOf)
    .map((clauses) => clauses.flatMap(({ parties }) => parties))
    .filter(isSeveral)
  return several.filter(leads).length >= customShare * several.length
}
