import type { Plan, Unit } from '../model/plan.ts'
import { normalText } from './normal.ts'

/** The id by which the units of both plans are compared. */
export type UnitKey = (side: 'old' | 'next', unitId: string) => string

/**
 * Tell which units of two plans are one body.
 *
 * Ids are normal forms, equal in any plan, but for a body that one of the plans prints without its
 * place (财政局 for 市财政局): there the printed names decide, where a name stands for one unit only.
 */
export function unitKeys(old: Plan, next: Plan): UnitKey {
  const names = namesOf(next.units)
  const ids = new Set(next.units.map(({ id }) => normalText(id)))
  const twins = new Map<string, string>()
  const own = namesOf(old.units)
  for (const unit of old.units) {
    if (ids.has(normalText(unit.id))) continue
    const twin = unit.names
      .map(normalText)
      .filter((name) => own.get(name)?.size === 1)
      .map((name) => names.get(name))
      .find((found) => found?.size === 1)
    const [id] = twin ?? []
    if (id !== undefined) twins.set(unit.id, id)
  }
  return (side, unitId) => normalText((side === 'old' ? twins.get(unitId) : undefined) ?? unitId)
}

/** Ids of the units that go by a name. */
function namesOf(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { id, names } of units) {
    for (const name of [id, ...names].map(normalText)) {
      const ids = found.get(name) ?? new Set()
      found.set(name, ids.add(id))
    }
  }
  return found
}
