import type { ClauseDraft, PartyDraft, StandingRule } from '../model/draft.ts'

/** A clause of the plan with the standing rules (下同) that stand in it. */
export interface RuledClause {
  readonly clause: ClauseDraft
  readonly rules: readonly StandingRule[]
}

/**
 * Apply standing rules (列第一位者为牵头单位,下同) to the clauses of a plan.
 *
 * ```text
 * (甲局、乙局负责。列第一位者为牵头单位,下同) (丙局、丁局负责)
 * → 甲局 lead, 乙局 responsible; 丙局 lead, 丁局 responsible
 * ```
 *
 * A clause that prints its own leads keeps its roles; label lines that share a scope are one. `add-parties` adds its bodies to every clause behind the one that it stands in, as
 * inherited, where they are not named already.
 *
 * @param clauses - All printed clauses in document order, before any is handed on to other tasks.
 * @param given - Rules of the covering notice, which hold from the first clause on.
 * @returns The clauses in the same order.
 */
export function applyStandingRules(
  clauses: readonly RuledClause[],
  given: readonly StandingRule[],
): ClauseDraft[] {
  const standing: StandingRule[] = [...given]
  const ruled: ClauseDraft[] = []
  for (const [index, { clause, rules }] of clauses.entries()) {
    const added = standing.filter(({ kind }) => kind === 'add-parties')
    for (const rule of rules) if (rule.reach === 'later') standing.push(rule)
    const roles = [...standing, ...rules.filter(({ reach }) => reach === 'clause')]
    ruled.push(addParties(setRoles(clause, roles, besides(clauses, index)), added))
  }
  return ruled
}

/**
 * Clauses of a row under the rules of the covering notice and of a note below its table.
 *
 * Rows stand beside each other: a rule in one of them does not reach the next.
 */
export function applyGivenRules(
  clauses: readonly ClauseDraft[],
  given: readonly StandingRule[],
): ClauseDraft[] {
  return applyStandingRules(
    clauses.map((clause) => ({ clause, rules: [] })),
    given,
  )
}

/** Clauses that share the scope of one: label lines of one task. */
function besides(clauses: readonly RuledClause[], index: number): ClauseDraft[] {
  const own = clauses[index]?.clause
  const found: ClauseDraft[] = []
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const other = clauses[at]?.clause
      if (!own || !other || !sharesScope(own, other)) break
      found.push(other)
    }
  }
  return found
}

function sharesScope({ scope: a }: ClauseDraft, { scope: b }: ClauseDraft): boolean {
  return a.start === b.start && a.end === b.end
}

function setRoles(
  clause: ClauseDraft,
  rules: readonly StandingRule[],
  beside: readonly ClauseDraft[],
): ClauseDraft {
  const { parties } = clause
  const leads = [clause, ...beside].some((one) => one.parties.some(({ role }) => role === 'lead'))
  if (leads) return clause
  const first = rules.find(({ kind }) => kind === 'first-leads')
  const plain = parties[0]?.role === 'responsible'
  if (first && plain) {
    const { apart } = first
    if (apart && parties.every(({ word }) => word?.startsWith('分别')))
      return { ...clause, parties: parties.map((party) => ({ ...party, role: apart })) }
    return { ...clause, parties: parties.map((party, at) => placed(party, at, first)) }
  }
  if (!rules.some(({ kind }) => kind === 'responsible-leads')) return clause
  return { ...clause, parties: parties.map(promoted) }
}

function placed(party: PartyDraft, at: number, { others }: StandingRule): PartyDraft {
  if (at === 0) return { ...party, role: 'lead' }
  return others && party.role === 'responsible' ? { ...party, role: others } : party
}

function promoted(party: PartyDraft): PartyDraft {
  return party.role === 'responsible' ? { ...party, role: 'lead' } : party
}

function addParties(clause: ClauseDraft, rules: readonly StandingRule[]): ClauseDraft {
  const named = new Set(clause.parties.map(({ name }) => name))
  const added: PartyDraft[] = []
  for (const party of rules.flatMap(({ parties = [] }) => parties)) {
    if (named.has(party.name)) continue
    named.add(party.name)
    added.push({ ...party, inherited: true })
  }
  return added.length > 0 ? { ...clause, parties: [...clause.parties, ...added] } : clause
}
