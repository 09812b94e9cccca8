import type { Label } from '../../lexicon/roles.ts'
import type { Role } from '../../model/task.ts'
import type { Entry, Stretch, Token } from './types.ts'

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
  const state: State = { assignments: [], pending: [], fallback }
  for (const token of tokens) {
    if (token.kind === 'entry') state.pending.push(token)
    else if (token.kind === 'verb') close(state, token)
    else if (token.kind === 'joiner') join(state, token)
    else {
      flush(state)
      if (token.kind === 'label') setLabel(state, token)
    }
  }
  flush(state)
  return state.assignments
}

type Labelled = Stretch & { readonly label: Label; readonly listed?: true }

/** Of labels that stand together (牵头单位、责任单位:) the first gives the role. */
function setLabel(state: State, label: Labelled) {
  const { listed, label: first } = state.label ?? {}
  state.label = listed && first ? { from: label.from, to: label.to, label: first } : label
}

interface State {
  readonly assignments: Assignment[]
  readonly fallback: Duty
  /** Entries that wait for a verb. */
  pending: Entry[]
  label?: Labelled
  /** A 会同 whose right side is being read. */
  joiner?: Stretch | undefined
  /** Position of what stands before 会同 and still waits for its verb. */
  leading?: number | undefined
}

function put(state: State, entries: readonly Entry[], duty: Duty, word: Stretch | undefined) {
  if (entries.length === 0) return
  const role = roleOf(duty, state.label?.label)
  state.assignments.push(word ? { entries, duty, role, word } : { entries, duty, role })
}

/** What waits for no verb any more has its label's role, or supports what stands before 会同. */
function flush(state: State) {
  const { joiner, pending } = state
  if (joiner) put(state, pending, 'support', joiner)
  else putUnsaid(state, pending)
  state.pending = []
  state.joiner = undefined
  state.leading = undefined
}

function putUnsaid(state: State, entries: readonly Entry[]) {
  put(state, entries, state.label ? dutyOf(state.label.label) : state.fallback, state.label)
}

function join(state: State, joiner: Stretch) {
  if (state.pending.length > 0) {
    state.leading = state.assignments.length
    put(state, state.pending, 'lead', undefined)
    state.pending = []
  }
  state.joiner = joiner
}

function close(state: State, verb: Verb) {
  const { assignments, leading, pending } = state
  if (state.joiner) {
    const lead = leading === undefined ? undefined : assignments[leading]
    if (lead && leading !== undefined) assignments[leading] = { ...lead, word: verb }
    flush(state)
    return
  }
  const governed = verb.own ? pending.slice(-1) : governedBy(state, verb)
  const free = pending.slice(0, pending.length - governed.length)
  if (!verb.own) putUnsaid(state, free)
  put(state, governed, verb.role, verb)
  // Names before one with a role of its own in brackets still wait for theirs.
  state.pending = verb.own ? free : []
}

/** The entries that a verb gives its role: all that wait, or those behind the last comma. */
function governedBy({ pending, label, assignments }: State, verb: Verb): readonly Entry[] {
  const comma = pending.findLastIndex(({ separator }) => separator === ',')
  if (comma <= 0) return pending
  const main = assignments.some(({ duty }) => duty !== 'support' && duty !== 'nobody')
  const otherwise = label ? dutyOf(label.label) !== verb.role : verb.role === 'support' && !main
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
