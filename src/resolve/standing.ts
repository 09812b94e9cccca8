import type { ClauseDraft, StandingRule } from '../model/draft.ts'

/** A clause of the plan with the standing rules (下同) that stand in it. */
export interface RuledClause {
  readonly clause: ClauseDraft
  readonly rules: readonly StandingRule[]
}

/**
 * Apply standing rules (列第一位者为牵头单位,下同) to the clauses of a plan.
 *
 * @param clauses - All clauses in document order.
 * @param given - Rules of the covering notice, which hold from the first clause on.
 * @returns The clauses in the same order.
 */
export function applyStandingRules(
  clauses: readonly RuledClause[],
  _given: readonly StandingRule[],
): ClauseDraft[] {
  return clauses.map(({ clause }) => clause)
}
