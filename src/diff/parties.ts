import type { Change } from '../model/changes.ts'
import type { Party, Responsibility, Role, Task } from '../model/task.ts'
import { normalText } from './normal.ts'
import type { UnitKey } from './units.ts'

/** What one body has to do in a task. */
interface Part {
  readonly parties: Party[]
  readonly roles: Set<Role>
}

const roleWords: Readonly<Record<Role, string>> = {
  lead: '牵头',
  responsible: '负责',
  support: '配合',
}
const roleOrder: readonly Role[] = ['lead', 'responsible', 'support']

/**
 * Compare who does a task: bodies added and dropped, roles changed, persons, and lists that were
 * opened or closed (等).
 *
 * By unit, so that 市发改委 and 市发展改革委 are one; each body counts once in a task, in however many
 * of its clauses it stands.
 */
export function compareParties(
  old: readonly Task[],
  next: readonly Task[],
  keyOf: UnitKey,
): Change[] {
  if (isSameList(clausesOf(old), clausesOf(next), isSameClause)) return []
  const before = partsOf(old, (id) => keyOf('old', id))
  const after = partsOf(next, (id) => keyOf('next', id))
  const changes: Change[] = []
  for (const [key, part] of before) {
    const other = after.get(key)
    const change = other ? changedRole(part, other) : oneSided(part, 'removed')
    if (change) changes.push(change)
  }
  for (const [key, part] of after) if (!before.has(key)) changes.push(oneSided(part, 'added'))
  return [...changes, ...comparePersons(old, next), ...compareOpenness(old, next)]
}

function clausesOf(tasks: readonly Task[]): readonly Responsibility[] {
  return tasks.flatMap(({ responsibilities }) => responsibilities)
}

/** Most clauses are the same word for word. */
function isSameClause(one: Responsibility, other: Responsibility): boolean {
  return (
    one.openEnded === other.openEnded &&
    isSameList(
      one.parties,
      other.parties,
      (party, next) => party.unitId === next.unitId && party.role === next.role,
    ) &&
    isSameList(one.persons, other.persons, (person, next) => person.text === next.text)
  )
}

function isSameList<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (left: T, right: T) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((value, index) => {
      const counterpart = other[index]
      return counterpart !== undefined && isSame(value, counterpart)
    })
  )
}

function partsOf(
  tasks: readonly Task[],
  keyOf: (unitId: string) => string,
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  for (const party of clausesOf(tasks).flatMap(({ parties }) => parties)) {
    const key = keyOf(party.unitId)
    const part = parts.get(key) ?? { parties: [], roles: new Set() }
    part.parties.push(party)
    part.roles.add(party.role)
    parts.set(key, part)
  }
  return parts
}

function oneSided({ parties: [party] }: Part, kind: 'added' | 'removed'): Change {
  const { name = '', unitId = '', span } = party ?? {}
  const side = kind === 'added' ? ({ new: name } as const) : ({ old: name } as const)
  const place = span && (kind === 'added' ? { newSpan: span } : { oldSpan: span })
  return { field: 'party', kind, ...side, unitId, ...place }
}

function changedRole(old: Part, next: Part): Change | undefined {
  const isSame =
    old.roles.size === next.roles.size && [...old.roles].every((role) => next.roles.has(role))
  if (isSame) return undefined
  const [before] = old.parties
  const [after] = next.parties
  const [oldText, newText] = roleTexts(old, next)
  return {
    field: 'role',
    kind: 'changed',
    old: oldText,
    new: newText,
    unitId: after?.unitId ?? '',
    ...(before && { oldSpan: before.span }),
    ...(after && { newSpan: after.span }),
  }
}

/** The printed role words, where they tell the roles apart; else the usual words. */
function roleTexts(old: Part, next: Part): readonly [string, string] {
  const printed = [old, next].map(({ parties }) =>
    [...new Set(parties.map(({ word, role }) => word ?? roleWords[role]))].join('、'),
  )
  const [before = '', after = ''] = printed
  if (normalText(before) !== normalText(after)) return [before, after]
  const usual = ({ roles }: Part) =>
    roleOrder
      .filter((role) => roles.has(role))
      .map((role) => roleWords[role])
      .join('、')
  return [usual(old), usual(next)]
}

function comparePersons(old: readonly Task[], next: readonly Task[]): Change[] {
  const persons = (tasks: readonly Task[]) =>
    new Map(
      clausesOf(tasks)
        .flatMap((clause) => clause.persons)
        .map((person) => [normalText(person.text), person] as const),
    )
  const [before, after] = [persons(old), persons(next)]
  const dropped = [...before].filter(([key]) => !after.has(key)).map(([, person]) => person)
  const added = [...after].filter(([key]) => !before.has(key)).map(([, person]) => person)
  return [
    ...dropped.map(
      ({ text, span }): Change => ({ field: 'party', kind: 'removed', old: text, oldSpan: span }),
    ),
    ...added.map(
      ({ text, span }): Change => ({ field: 'party', kind: 'added', new: text, newSpan: span }),
    ),
  ]
}

/** 等 behind a list says that others may be called in. */
function compareOpenness(old: readonly Task[], next: readonly Task[]): Change[] {
  const [before, after] = [openClause(old), openClause(next)]
  const [first] = clausesOf(old)
  const [other] = clausesOf(next)
  // Without any clause on one side the bodies themselves are the change.
  if ((before === undefined) === (after === undefined) || !first || !other) return []
  const [from, to] = [before ?? first, after ?? other]
  return [
    {
      field: 'party',
      kind: 'changed',
      old: from.text,
      new: to.text,
      oldSpan: from.span,
      newSpan: to.span,
    },
  ]
}

function openClause(tasks: readonly Task[]): Responsibility | undefined {
  return clausesOf(tasks).find(({ openEnded }) => openEnded)
}
