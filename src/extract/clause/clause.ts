import type { Label } from '../../lexicon/roles.ts'
import type { StandingRule } from '../../model/draft.ts'
import { isBlank, printOf, type Reading, rangeOf } from '../../text/reading.ts'
import { createTextMemory } from '../../text/remember.ts'
import { assignRoles, type Duty } from './assign.ts'
import type { Bracket } from './brackets.ts'
import { type BracketUse, flatten, lettersOf } from './flat.ts'
import { isAboutLevels, isAssigned, isOwned, isPlausible, isSound } from './judge.ts'
import { readLabelBefore } from './label.ts'
import { isLimit } from './limit.ts'
import { type People, readPeople, toParties, toPersons } from './people.ts'
import type { RuleWords } from './rule-words.ts'
import { findRuleWords } from './standing.ts'
import { tokenize } from './tokens.ts'
import type { BareClause, Stretch, Token } from './types.ts'
import { readVerbAtEnd } from './verb.ts'
import type { Words } from './words.ts'

/** What marks a stretch as a clause: a label, a role verb or 会同, or nothing but its names. */
type Evidence = 'label' | 'verb' | 'bare'

/** A stretch read as a clause, and what speaks for its being one. */
export interface ReadClause {
  readonly clause: BareClause
  readonly rules: readonly StandingRule[]
  readonly evidence: Evidence
  /** Every name reads as a body, a class or a post (strictly), and there is one. */
  readonly sound: boolean
  /** One name at least reads so, and none as prose. */
  readonly plausible: boolean
  /** Sound, and every name can only be who does it, though no role is said. */
  readonly assigned: boolean
  /** Enterprises, schools or hospitals of government: assigned where they stand behind a sentence. */
  readonly owned: boolean
  /** Nothing but levels without a name (县级指导、乡镇负责): how duties are parted, not whose. */
  readonly aboutLevels: boolean
}

/** How a stretch is read where nothing in it says so. */
export interface ReadOptions {
  /** What names without label and verb are: a column gives it, else `responsible`. */
  readonly fallback?: Duty
  /** `part`: a line break parts two names (cells); else it may stand in a name that is wrapped. */
  readonly breaks?: 'part' | 'wrap'
  /** A label that the caller has read, by its place in the reading; `value` is what it labels. */
  readonly label?: Stretch & { readonly label: Label; readonly value: number }
}

/**
 * Read a stretch as a responsibility clause (责任分工), whatever it is.
 *
 * ```text
 * 县经信局牵头,县财政局、县自然资源局等部门按职责分工负责
 * → 县经信局 lead; 县财政局, 县自然资源局 responsible; open, because of 等
 * ```
 *
 * Standing rules, time limits and topics in it name nobody. Whether it is a clause at all is for the
 * caller to judge by `evidence`, `sound` and `plausible`.
 */
export function readClause(
  reading: Reading,
  { from, to }: Stretch,
  words: Words,
  options: ReadOptions = {},
): ReadClause {
  const printed = reading.text.slice(from, to)
  const read = readOnce(reading, printed, from, words, options)
  const { people } = read
  const inner = trimClause(reading.text, from, to)
  return {
    clause: {
      text: printOf(reading, inner.from, inner.to),
      parties: toParties(reading, people, from),
      openEnded: people.open,
      persons: toPersons(reading, people, from),
      span: rangeOf(reading, inner.from, inner.to),
    },
    rules: read.rules.map((rule) => toRule(reading, rule, from, words)),
    evidence: read.evidence,
    sound: read.sound,
    plausible: read.plausible,
    assigned: read.assigned,
    owned: read.owned,
    aboutLevels: read.aboutLevels,
  }
}

/** What a clause's words alone say, wherever they stand; places count from their beginning. */
interface ReadText extends Omit<ReadClause, 'clause' | 'rules'> {
  readonly people: People
  readonly rules: readonly RuleWords[]
}

const known = createTextMemory<ReadText>()

function readOnce(
  reading: Reading,
  printed: string,
  base: number,
  words: Words,
  options: ReadOptions,
): ReadText {
  const { breaks = 'wrap', fallback = 'responsible', label } = options
  // What labels a line stands outside these words, or in them.
  if (label) return readText(printed, base, words, options)
  return known(reading, words, `${breaks} ${fallback} ${printed}`, () =>
    readText(printed, base, words, options),
  )
}

function readText(
  printed: string,
  base: number,
  words: Words,
  { fallback = 'responsible', breaks = 'wrap', label }: ReadOptions,
): ReadText {
  const rules = findRuleWords(printed)
  const text = blankOut(maskRules(printed, rules), label ? label.value - base : 0)
  const flat = flatten(text, (inside, pair) =>
    remarksOnLabel(text, pair, words) ? 'keep' : useOf(inside, words),
  )
  const mixed = label?.label.kind === 'mixed' || text.includes('责任人:')
  const tokens = tokenize({ text, flat, words, breaks, labelled: label !== undefined, mixed })
  if (label) {
    const place = { from: label.from - base, to: label.to - base }
    tokens.unshift({ kind: 'label', from: place.from, to: place.to, label: label.label })
  }
  const people = readPeople({ text, flat, words }, assignRoles(tokens, fallback))
  return {
    people,
    rules,
    evidence: evidenceOf(tokens),
    sound: isSound(people),
    plausible: isPlausible(people),
    assigned: isAssigned(people),
    owned: isOwned(people),
    aboutLevels: isAboutLevels(people),
  }
}

function evidenceOf(tokens: readonly Token[]): Evidence {
  if (tokens.some((token) => token.kind === 'label' && token.label.kind !== 'contact'))
    return 'label'
  return tokens.some(({ kind }) => kind === 'verb' || kind === 'joiner') ? 'verb' : 'bare'
}

/** Blanks and the final 。 are no part of a clause's text. */
export function trimClause(text: string, from: number, to: number): Stretch {
  let first = from
  let last = to
  while (first < last && isBlank(text.charCodeAt(first))) first++
  while (last > first && isTrailing(text, last - 1)) last--
  return { from: first, to: last }
}

function isTrailing(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at)) || '。;,、'.includes(text.charAt(at))
}

function maskRules(text: string, rules: readonly RuleWords[]): string {
  if (rules.length === 0) return text
  const chars = text.split('')
  for (const { from, to } of rules) chars.fill(';', from, to)
  return chars.join('')
}

/** A label that is read already is taken out, what stands before it too. */
function blankOut(text: string, until: number): string {
  return ' '.repeat(until) + text.slice(until)
}

/** 责任单位(列首位的为牵头单位):… */
function remarksOnLabel(text: string, { close }: Bracket, words: Words): boolean {
  return text.charAt(close + 1) === ':' && !!readLabelBefore(text, close + 1, 0, words)
}

/** A bracket inside a clause: part of a name, a role (牵头), a clause of its own, or nobody. */
function useOf(inside: string, words: Words): BracketUse {
  const limited = readVerbBeforeLimit(inside)
  const letters = lettersOf(inside)
  if (!limited && (onlyMarks.test(letters) || isLimit(letters))) return 'drop'
  const colon = inside.indexOf(':')
  if (colon > 0 && readLabelBefore(inside, colon, 0, words)) return 'open'
  const verb = limited ?? readVerbAtEnd(inside, 0, inside.length)
  if (!verb) return 'keep'
  return lettersOf(inside.slice(0, verb.from)) === '' ? 'role' : 'open'
}

/** 县财政局(牵头,10月底前): a role with its limit. */
function readVerbBeforeLimit(inside: string) {
  const comma = inside.indexOf(',')
  const rest = comma > 0 ? lettersOf(inside.slice(comma + 1)) : ''
  return rest !== '' && isLimit(rest) ? readVerbAtEnd(inside, 0, comma) : undefined
}

const onlyMarks = /^[;,、]*$/u

/** A standing rule with its parties, in the reading. @param base - Offset of the rule's text. */
export function toRule(
  reading: Reading,
  { kind, from, to, reach, names, othersSupport, addsSupport, apart }: RuleWords,
  base: number,
  words: Words,
): StandingRule {
  const rule = { kind, reach, from: base + from, to: base + to, ...(apart ? { apart } : {}) }
  if (othersSupport) return { ...rule, others: 'support' }
  if (!names) return rule
  const stretch = { from: base + names.from, to: base + names.to }
  const fallback = addsSupport ? 'support' : 'responsible'
  return { ...rule, parties: readClause(reading, stretch, words, { fallback }).clause.parties }
}
