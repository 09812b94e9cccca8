import type { ClauseDraft, PartyDraft, StandingRule } from '../model/draft.ts'

/** A clause of the plan with the standing rules (下同) that stand in it. */
export interface RuledClause {
  readonly clause: ClauseDraft
  readonly rules: readonly StandingRule[]
}

/** Told how many clauses or bodies are about to be handed on; throws where they are too many. */
export type Inherit = (count: number) => void

/**
 * Apply standing rules (列第一位者为牵头单位,下同) to the clauses of a plan.
 *
 * ```text
 * (甲局、乙局负责。列第一位者为牵头单位,下同) (丙局、丁局负责)
 * → 甲局 lead, 乙局 responsible; 丙局 lead, 丁局 responsible
 * ```
 *
 * A clause that prints its own leads keeps its roles; label lines that share a scope are one.
 * `add-parties` adds its bodies to every clause behind the one that it stands in, as inherited,
 * where they are not named already.
 *
 * @param clauses - All printed clauses in document order, before any is handed on to other tasks.
 * @param given - Rules of the covering notice, which hold from the first clause on.
 * @returns The clauses in the same order.
 */
export function applyStandingRules(
  clauses: readonly RuledClause[],
  given: readonly StandingRule[],
  inherit: Inherit = () => {},
): ClauseDraft[] {
  let standing = decisive(given)
  const added = new Map<string, PartyDraft>()
  addTo(added, given)
  const ruled: ClauseDraft[] = []
  const led = ledScopes(clauses)
  for (const [index, { clause, rules }] of clauses.entries()) {
    const later = rules.filter(({ reach }) => reach === 'later')
    standing = decisive([...standing, ...later])
    const roles = [...standing, ...rules.filter(({ reach }) => reach === 'clause')]
    inherit(added.size)
    ruled.push(addParties(led[index] ? clause : setRoles(clause, roles), [...added.values()]))
    addTo(added, later)
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
  inherit?: Inherit,
): ClauseDraft[] {
  return applyStandingRules(
    clauses.map((clause) => ({ clause, rules: [] })),
    given,
    inherit,
  )
}

/** Of each kind that sets roles the rule that came first. */
function decisive(rules: readonly StandingRule[]): StandingRule[] {
  const kinds = ['first-leads', 'responsible-leads'] as const
  return kinds.flatMap((kind) => rules.find((rule) => rule.kind === kind) ?? [])
}

/** Collect by their names the bodies that rules add. */
function addTo(added: Map<string, PartyDraft>, rules: readonly StandingRule[]) {
  for (const { kind, parties = [] } of rules) {
    if (kind !== 'add-parties') continue
    for (const party of parties) if (!added.has(party.name)) added.set(party.name, party)
  }
}

/** Which clauses print a lead, or share their scope with one that does: label lines of one task. */
function ledScopes(clauses: readonly RuledClause[]): boolean[] {
  const led: boolean[] = []
  for (let from = 0, to = 0; from < clauses.length; from = to) {
    to = scopeEnd(clauses, from)
    const leads = clauses.slice(from, to).some(({ clause }) => hasLead(clause))
    while (led.length < to) led.push(leads)
  }
  return led
}

/** Index behind the clauses from one on that share its scope. */
function scopeEnd(clauses: readonly RuledClause[], from: number): number {
  const { start, end } = clauses[from]?.clause.scope ?? {}
  let to = from + 1
  while (clauses[to]?.clause.scope.start === start && clauses[to]?.clause.scope.end === end) to++
  return to
}

function hasLead({ parties }: ClauseDraft): boolean {
  return parties.some(({ role }) => role === 'lead')
}

function setRoles(clause: ClauseDraft, rules: readonly StandingRule[]): ClauseDraft {
  const { parties } = clause
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

function addParties(clause: ClauseDraft, given: readonly PartyDraft[]): ClauseDraft {
  if (given.length === 0) return clause
  const named = new Set(clause.parties.map(({ name }) => name))
  const added = given
    .filter(({ name }) => !named.has(name))
    .map((party): PartyDraft => ({ ...party, inherited: true }))
  return added.length > 0 ? { ...clause, parties: [...clause.parties, ...added] } : clause
}
