import type { Label } from '../../lexicon/roles.ts'
import type { Role } from '../../model/task.ts'
import type { Entry, Token } from './tokens.ts'
import type { Stretch } from './types.ts'

/** What a run of entries is: bodies with a role, persons, or nothing that is anybody. */
export type Duty = Role | 'either' | 'mixed' | 'person' | 'nobody'

/** Entries that share one role, in reading order; `word` is what gives it. */
export interface Assignment {
  readonly entries: readonly Entry[]
  readonly duty: Duty
  /** What a list of both bodies and persons gives to the bodies. */
  readonly role: Role
  readonly word?: Stretch
}

type Verb = Extract<Token, { kind: 'verb' }>

/**
 * Give each entry of a clause its role (牵头 负责 配合).
 *
 * ```text
 * A牵头,B、C按职责分工负责    A lead, B and C responsible
 * A、B会同C负责               A and B lead, C support
 * 责任单位:A,B配合            A responsible, B support
 * ```
 *
 * A verb governs the entries since the previous verb or label; where a label or a role that cannot
 * stand alone says otherwise, those behind the last comma alone.
 */
export function assignRoles(tokens: readonly Token[], fallback: Duty): Assignment[] {
  const assignments: Assignment[] = []
  let pending: Entry[] = []
  let label: (Stretch & { readonly label: Label }) | undefined
  let joiner: Stretch | undefined
  /** Position of what stands before 会同 and still waits for its verb. */
  let leading: number | undefined

  const put = (entries: readonly Entry[], duty: Duty, word: Stretch | undefined) => {
    if (entries.length === 0) return
    const role = roleOf(duty, label?.label)
    assignments.push(word ? { entries, duty, role, word } : { entries, duty, role })
  }
  const flush = () => {
    if (joiner) put(pending, 'support', joiner)
    else put(pending, label ? dutyOf(label.label) : fallback, label)
    pending = []
    joiner = undefined
    leading = undefined
  }
  const join = (token: Stretch) => {
    if (pending.length > 0) {
      leading = assignments.length
      put(pending, 'lead', undefined)
      pending = []
    }
    joiner = token
  }
  const close = (verb: Verb) => {
    if (joiner) {
      const lead = leading === undefined ? undefined : assignments[leading]
      if (lead && leading !== undefined) assignments[leading] = { ...lead, word: verb }
      flush()
      return
    }
    const governed = verb.own
      ? pending.slice(-1)
      : governedBy(verb, pending, label?.label, assignments)
    const free = pending.slice(0, pending.length - governed.length)
    if (verb.own) {
      // The names before it still wait for a verb of theirs.
      put(governed, verb.role, verb)
      pending = free
      return
    }
    put(free, label ? dutyOf(label.label) : fallback, label)
    put(governed, verb.role, verb)
    pending = []
  }

  for (const token of tokens) {
    if (token.kind === 'entry') pending.push(token)
    else if (token.kind === 'verb') close(token)
    else if (token.kind === 'joiner') join(token)
    else if (token.kind === 'break') flush()
    else {
      flush()
      label = token
    }
  }
  flush()
  return assignments
}

/** The entries that a verb gives its role: all that wait, or those behind the last comma. */
function governedBy(
  verb: Verb,
  pending: readonly Entry[],
  label: Label | undefined,
  done: readonly Assignment[],
): readonly Entry[] {
  const comma = pending.findLastIndex(({ separator }) => separator === ',')
  if (comma <= 0) return pending
  const main = done.some(({ duty }) => duty !== 'support' && duty !== 'nobody')
  const otherwise = label ? dutyOf(label) !== verb.role : verb.role === 'support' && !main
  return otherwise ? pending.slice(comma) : pending
}

function dutyOf(label: Label): Duty {
  switch (label.kind) {
    case 'bodies':
      return label.role
    case 'either':
      return 'either'
    case 'mixed':
      return 'mixed'
    case 'persons':
      return 'person'
    default:
      return 'nobody'
  }
}

function roleOf(duty: Duty, label: Label | undefined): Role {
  if (duty === 'lead' || duty === 'support' || duty === 'responsible') return duty
  return label?.kind === 'mixed' ? label.role : 'responsible'
}
