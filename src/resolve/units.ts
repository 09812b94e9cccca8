import type { ClauseDraft, PartyDraft } from '../model/draft.ts'
import type { UserLexicon } from '../model/lexicon.ts'
import type { Unit } from '../model/plan.ts'
import type { Role } from '../model/task.ts'
import { fold } from '../text/fold.ts'
import { squeeze } from '../text/letters.ts'
import {
  isDepartment,
  isPartyOffice,
  keyOf,
  nation,
  normalOffice,
  splitUnitName,
} from './unit-name.ts'

/** A clause of a task or a section, printed or inherited; `taskId` is absent for a section's. */
export interface AssignedClause {
  readonly taskId?: string
  readonly clause: Pick<ClauseDraft, 'parties' | 'scope'>
}

export interface ResolvedUnits {
  /** Id of the unit that a party of the given clauses names. */
  readonly unitIdOf: (party: PartyDraft) => string
  readonly units: readonly Unit[]
}

/** A printed name as it reads: folded, and without what the document's damage does to it. */
type NormalForm = (name: string) => string

/** One mention of a body: a party with the prefix that its list lends it. */
interface Mention {
  readonly party: PartyDraft
  /** Name with the prefix of its list: 财政厅 behind 省商务厅 is 省财政厅. */
  readonly full: string
  readonly id: string
  /** Equal for all names of one body. */
  readonly key: string
  readonly prefix: string
  /** What stands behind the prefix, in normal form; empty for a class and a user's body. */
  readonly office: string
  readonly taskId: string | undefined
}

/**
 * Resolve the names of a plan's parties to units (责任单位归并), in document order.
 *
 * ```text
 * 省商务厅、财政厅; 省财政厅            → 省商务厅, 省财政厅
 * 市发改委 … 市发展和改革委员会         → 市发展改革委
 * 财政局, 市财政局 and no other 财政局   → 市财政局
 * ```
 *
 * A unit's `id` is its normal form and does not depend on the document, its width or its script; its
 * `name` is the fullest form that the plan prints, `names` are all forms as printed. A task counts
 * once for each role.
 */
export function resolveUnits(
  assigned: readonly AssignedClause[],
  lexicon: UserLexicon = {},
  normal: NormalForm = fold,
): ResolvedUnits {
  const mentions = readMentions(assigned, lexicon, normal)
  const bodies = new Map(mentions.map((mention) => [`${mention.key} ${mention.office}`, mention]))
  const keys = joinUnprefixed([...bodies.values()])
  const ids = new Map(mentions.toReversed().map(({ key, id }) => [key, id]))
  const units = new Map<string, Gathered>()
  const byId = new Map<string, Gathered>()
  const idOf = new Map<string, string>()
  for (const mention of mentions) {
    const key = keys.get(mention.key) ?? mention.key
    const id = ids.get(key) ?? mention.id
    const unit = units.get(key) ?? byId.get(id) ?? startUnit(id, mention.full)
    units.set(key, unit)
    byId.set(unit.id, unit)
    addMention(unit, mention)
    idOf.set(placeOf(mention.party), unit.id)
  }
  const distinct = [...new Set(units.values())]
  return {
    unitIdOf: (party) => idOf.get(placeOf(party)) ?? squeeze(normal(party.name)),
    units: distinct.map(toUnit),
  }
}

function placeOf({ name, span }: PartyDraft): string {
  return `${span.start}:${span.end}:${name}`
}

function aliasesOf({ bodies = [] }: UserLexicon): Map<string, string> {
  return new Map(
    bodies.flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].map((one) => [squeeze(fold(one)), name]),
    ),
  )
}

function readMentions(
  assigned: readonly AssignedClause[],
  lexicon: UserLexicon,
  normal: NormalForm,
): Mention[] {
  const aliases = aliasesOf(lexicon)
  const mentions: Mention[] = []
  // A plan names the same few bodies again and again.
  const known = new Map<string, Named>()
  let lent = ''
  let before: AssignedClause | undefined
  for (const one of assigned) {
    if (!goesOn(before, one)) lent = ''
    before = one
    for (const party of one.clause.parties) {
      const name = squeeze(normal(party.name))
      const place = `${party.group ? 'class' : 'body'} ${lent} ${name}`
      const named =
        known.get(place) ??
        userBody(aliases.get(name)) ??
        readName(name, party.group, lent, lexicon)
      known.set(place, named)
      if (lends(named)) lent = named.prefix
      const { id, key, office, prefix } = named
      const full = fullOf(party, name, named)
      mentions.push({ party, taskId: one.taskId, full, id, key, office, prefix })
    }
  }
  return mentions
}

/** Label lines of one task are one list of bodies. */
function goesOn(before: AssignedClause | undefined, { taskId, clause }: AssignedClause): boolean {
  if (!before || taskId === undefined || before.taskId !== taskId) return false
  const { scope } = before.clause
  return scope.start === clause.scope.start && scope.end === clause.scope.end
}

type Named = Omit<Mention, 'party' | 'taskId'>

/** The print, but for what its list lends or the user names. */
function fullOf(party: PartyDraft, name: string, { full }: Named): string {
  return full === name ? squeeze(party.name) : full
}

function userBody(name: string | undefined): Named | undefined {
  if (name === undefined) return undefined
  return { full: name, id: name, key: name, prefix: '', office: '' }
}

const governing = ['政府', '管委会', '党委', '党工委'] as const

/** A government of an area that is not the plan's own lends nothing: 高新区管委会、财政局. */
function lends({ prefix, office }: Named): boolean {
  if (prefix === '' || prefix === nation) return false
  return prefix.length === 1 || !governing.some((head) => office.endsWith(head))
}

function readName(name: string, group: boolean, lent: string, lexicon: UserLexicon): Named {
  if (group) return readClass(name)
  const printed = splitUnitName(name)
  const office = normalOffice(printed.rest, lexicon.abbreviations)
  if (printed.prefix !== '' || lent === '' || !isDepartment(office)) {
    return { full: name, ...identify(printed.prefix, office) }
  }
  const committee = isPartyOffice(name) ? '委' : ''
  return { full: lent + committee + name, ...identify(lent, office) }
}

function identify(prefix: string, office: string): Omit<Named, 'full'> {
  // Party offices carry their committee only behind a place: 市委宣传部, 宣传部.
  const plain =
    prefix === '' && office.startsWith('委') && office.length > 1 ? office.slice(1) : office
  return { id: prefix + plain, key: keyOf(prefix, office), prefix, office }
}

const listMarks = /[()〔〕[\]、,和及与]/gu
const shortGovernment = /(?<!人民)政府$/u

/** A class is its words, whatever marks stand between them: 各县(市、区)政府, 各县市区人民政府. */
function readClass(name: string): Named {
  const full = name.replace(shortGovernment, '人民政府')
  return { full: name, id: full, key: `*${full.replace(listMarks, '')}`, prefix: '', office: '' }
}

/** Names without a prefix belong to the one prefixed body of the same office, where there is one. */
function joinUnprefixed(bodies: readonly Mention[]): Map<string, string> {
  const prefixed = keysByOffice(bodies)
  const keys = new Map<string, string>()
  for (const { prefix, office, key } of bodies) {
    if (prefix !== '' || !isDepartment(office)) continue
    const found = prefixed.get(office) ?? prefixed.get(key)
    const [only] = found ?? []
    if (only !== undefined && found?.size === 1) keys.set(key, only)
  }
  return keys
}

/** Keys of the bodies with a prefix, by their office with its own head and with any that is equal. */
function keysByOffice(bodies: readonly Mention[]): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>()
  for (const { prefix, office, key } of bodies) {
    if (prefix === '') continue
    for (const one of [office, keyOf('', office)]) {
      keys.set(one, (keys.get(one) ?? new Set()).add(key))
    }
  }
  return keys
}

/** A unit as it is put together. */
interface Gathered {
  readonly id: string
  readonly names: Set<string>
  readonly tasks: Record<Role, Set<string>>
  readonly taskIds: Set<string>
  name: string
  group: boolean
}

function startUnit(id: string, name: string): Gathered {
  const tasks = {
    lead: new Set<string>(),
    responsible: new Set<string>(),
    support: new Set<string>(),
  }
  return { id, name, names: new Set(), tasks, taskIds: new Set(), group: false }
}

function addMention(unit: Gathered, { party, full, taskId }: Mention) {
  unit.names.add(party.name)
  unit.group ||= party.group
  if (full.length > unit.name.length) unit.name = full
  if (taskId === undefined) return
  unit.taskIds.add(taskId)
  unit.tasks[party.role].add(taskId)
}

function toUnit({ id, name, names, group, tasks, taskIds }: Gathered): Unit {
  return {
    id,
    name,
    names: [...names],
    group,
    counts: {
      lead: tasks.lead.size,
      responsible: tasks.responsible.size,
      support: tasks.support.size,
    },
    taskIds: [...taskIds],
  }
}
