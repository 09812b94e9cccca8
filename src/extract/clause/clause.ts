import { nobodies, wordsWithBy } from '../../lexicon/names.ts'
import type { PartyDraft, PersonDraft, StandingRule } from '../../model/draft.ts'
import type { Role } from '../../model/task.ts'
import { isBlank, printOf, type Reading, rangeOf } from '../../text/reading.ts'
import { type Assignment, assignRoles, type Duty } from './assign.ts'
import { cutAtEtCetera } from './et-cetera.ts'
import { type BracketUse, flatten, lettersOf, shade } from './flat.ts'
import { isGroupName } from './group.ts'
import { isBareNoun, isProse, kindOf, readsAsBodies } from './kind.ts'
import { readLabelBefore } from './label.ts'
import { isLimit } from './limit.ts'
import { isPersonName, isPost, splitPersons, toPerson } from './person.ts'
import { cutAtConjunctions } from './separator.ts'
import { joinShared, type ListedName } from './sharing.ts'
import { findRuleWords, type RuleWords } from './standing.ts'
import { type Entry, tokenize } from './tokens.ts'
import type { BareClause, Stretch } from './types.ts'
import { readVerbAtEnd } from './verb.ts'
import type { Words } from './words.ts'

/** What marks a stretch as a clause: a label, a role verb or 会同, or nothing but its names. */
export type Evidence = 'label' | 'verb' | 'bare'

/** A stretch read as a clause, and what speaks for its being one. */
export interface ReadClause {
  readonly clause: BareClause
  readonly rules: readonly StandingRule[]
  readonly evidence: Evidence
  /** Every name reads as a body, a class or a post (strictly), and there is one. */
  readonly sound: boolean
  /** One name at least reads so, and none as prose. */
  readonly plausible: boolean
  /** A time limit stands in it. */
  readonly limited: boolean
}

/** A name of the clause before its place in the layer is known. */
interface Found extends ListedName {
  readonly letters: string
  readonly role: Role
  readonly either: boolean
  readonly word?: Stretch
}

interface Reader {
  readonly reading: Reading
  readonly text: string
  readonly flat: string
  readonly base: number
  readonly words: Words
  readonly names: Found[]
  readonly persons: PersonDraft[]
  open: boolean
  limited: boolean
}

/** How a stretch is read where nothing in it says so. */
export interface ReadOptions {
  /** What names without label and verb are: a column gives it, else `responsible`. */
  readonly fallback?: Duty
  /** `part`: a line break parts two names (cells); else it may stand in a name that is wrapped. */
  readonly breaks?: 'part' | 'wrap'
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
  { fallback = 'responsible', breaks = 'wrap' }: ReadOptions = {},
): ReadClause {
  const text = reading.text.slice(from, to)
  const ruleWords = findRuleWords(text)
  const cut = maskRules(text, ruleWords)
  const flat = flatten(cut, (inside) => useOf(inside, words))
  const reader: Reader = {
    reading,
    text: cut,
    flat,
    base: from,
    words,
    names: [],
    persons: [],
    open: false,
    limited: false,
  }
  const tokens = tokenize(cut, flat, words, breaks)
  for (const assignment of assignRoles(tokens, fallback)) readAssignment(reader, assignment)
  const labelled = tokens.some((token) => token.kind === 'label' && token.label.kind !== 'contact')
  const verbs = tokens.some(({ kind }) => kind === 'verb' || kind === 'joiner')
  const inner = trimClause(reading.text, from, to)
  return {
    clause: {
      text: printOf(reading, inner.from, inner.to),
      parties: toParties(reader),
      openEnded: reader.open,
      persons: reader.persons,
      span: rangeOf(reading, inner.from, inner.to),
    },
    rules: ruleWords.map((rule) => toRule(reading, rule, from, words)),
    evidence: labelled ? 'label' : verbs ? 'verb' : 'bare',
    sound: isSound(reader),
    plausible: isPlausible(reader),
    limited: reader.limited,
  }
}

/** Blanks and the final 。 are no part of a clause's text. */
export function trimClause(text: string, from: number, to: number): Stretch {
  let [first, last] = [from, to]
  while (first < last && isBlank(text.charCodeAt(first))) first++
  while (last > first && (isBlank(text.charCodeAt(last - 1)) || text.charAt(last - 1) === '。'))
    last--
  return { from: first, to: last }
}

function maskRules(text: string, rules: readonly RuleWords[]): string {
  let masked = text
  for (const { from, to } of rules) {
    masked = masked.slice(0, from) + ';'.repeat(to - from) + masked.slice(to)
  }
  return masked
}

/** A bracket inside a clause: part of a name, a role (牵头), a clause of its own, or nobody. */
function useOf(inside: string, words: Words): BracketUse {
  const letters = lettersOf(inside)
  if (onlyMarks.test(letters) || isLimit(letters)) return 'drop'
  const colon = inside.indexOf(':')
  if (colon > 0 && readLabelBefore(inside, colon, 0, words)) return 'open'
  const verb = readVerbAtEnd(inside, 0, inside.length)
  if (!verb) return 'keep'
  return lettersOf(inside.slice(0, verb.from)) === '' ? 'role' : 'open'
}

const onlyMarks = /^[;,、]*$/u

function readAssignment(reader: Reader, { entries, duty, role, word }: Assignment) {
  if (duty === 'nobody') {
    reader.limited = true
    return
  }
  if (duty === 'person') {
    for (const entry of entries) addPersons(reader, entry)
    return
  }
  for (const name of splitEntries(reader, entries)) {
    const letters = lettersOf(reader.flat.slice(name.from, name.to))
    const isPerson = isPost(letters) || (duty === 'mixed' && isPersonName(letters))
    if (isPerson) addPersons(reader, name)
    else if (isLimit(letters)) reader.limited = true
    else if (isSomebody(letters, name, reader.open)) {
      const found = { ...name, letters, role, either: duty === 'either' }
      reader.names.push(word ? { ...found, word } : found)
    }
  }
}

function isSomebody(letters: string, { separator }: ListedName, open: boolean): boolean {
  if (letters === '' || nobodies.includes(letters)) return false
  // 等部门、单位: the second noun is as generic as the first.
  return !(open && isBareNoun(letters) && separator !== 'etc')
}

function addPersons(reader: Reader, entry: Stretch) {
  const stretch = { from: reader.base + entry.from, to: reader.base + entry.to }
  for (const { from, to } of splitPersons(reader.reading.text, stretch)) {
    const letters = lettersOf(reader.reading.text.slice(from, to))
    if (nobodies.includes(letters)) continue
    reader.persons.push(toPerson(reader.reading, from, to))
  }
}

/** The names of a list: 等 and conjunctions cut, what shares a head joined. */
function splitEntries(reader: Reader, entries: readonly Entry[]): ListedName[] {
  const { flat, words, text } = reader
  const names: ListedName[] = []
  let waiting: Entry[] = []
  const flush = () => {
    names.push(...joinShared(flat, waiting))
    waiting = []
  }
  for (const entry of entries) {
    const cleaned = cutTopic(flat, entry)
    // 涉及教育、医疗的由市教育局负责: what stands before 由 is no name, nor is the list it ends.
    if (cleaned.topic) waiting = waiting.filter(({ from, to }) => isName(flat, from, to))
    if (words.bodies.has(text.slice(cleaned.entry.from, cleaned.entry.to).trim())) {
      flush()
      names.push({ ...cleaned.entry, joined: false })
      continue
    }
    const { entries: cuts, open } = cutAtEtCetera(flat, cleaned.entry)
    reader.open ||= open
    waiting.push(...cuts.flatMap((cut) => cutAtConjunctions(flat, cut)))
  }
  flush()
  return names
}

function isName(flat: string, from: number, to: number): boolean {
  return kindOf(lettersOf(flat.slice(from, to))) !== 'stem'
}

const leadIns = ['由', '请', '以及', '和', '及', '与', '并', '其中', '以', ':', '—', '-'] as const

/** Words before a name that are no part of it: 由, 其中, a topic before 由. */
function cutTopic(flat: string, entry: Entry): { readonly entry: Entry; readonly topic: boolean } {
  let { from } = entry
  const { to, separator } = entry
  for (;;) {
    while (from < to && isBlank(flat.charCodeAt(from))) from++
    const word = leadIns.find((one) => flat.startsWith(one, from))
    if (!word || from + word.length >= to) break
    from += word.length
  }
  const by = byWord(flat, from, to)
  const topic = by !== undefined
  return { entry: { from: topic ? by + 1 : from, to, separator }, topic }
}

/** Offset of a 由 in mid-entry with a name behind it: 公开工作由办公室. */
function byWord(flat: string, from: number, to: number): number | undefined {
  const at = flat.slice(from, to).lastIndexOf('由') + from
  if (at <= from || at + 1 >= to) return undefined
  const inWord = wordsWithBy.some((word) => flat.startsWith(word, at - word.indexOf('由')))
  const behind = lettersOf(flat.slice(at + 1, to))
  return !inWord && (readsAsBodies(behind) || isPost(behind)) ? at : undefined
}

function toParties({ names, reading, base, flat, text, words }: Reader): PartyDraft[] {
  const led = names.some(({ role }) => role === 'lead')
  return names.map((name) => {
    const [from, to] = [base + name.from, base + name.to]
    const role = name.either && led ? 'support' : name.role
    const known = words.bodies.get(text.slice(name.from, name.to).trim())
    const party = {
      name: printOf(reading, from, to).replaceAll('\n', ''),
      role,
      group: known ? known.group : isGroup(name, flat, text),
      span: rangeOf(reading, from, to),
    }
    const { word } = name
    return word ? { ...party, word: printOf(reading, base + word.from, base + word.to) } : party
  })
}

function isGroup({ joined, separator, letters, from, to }: Found, flat: string, text: string) {
  if (joined || separator === 'etc') return true
  const shaded = flat.slice(from, to).indexOf(shade)
  const bracketed = shaded < 0 ? '' : text.slice(from + shaded, to)
  return isGroupName(letters, bracketed)
}

export function toRule(
  reading: Reading,
  { kind, from, to, reach, names, othersSupport }: RuleWords,
  base: number,
  words: Words,
): StandingRule {
  const rule = { kind, reach, from: base + from, to: base + to }
  if (othersSupport) return { ...rule, others: 'support' }
  if (!names) return rule
  const stretch = { from: base + names.from, to: base + names.to }
  return { ...rule, parties: readClause(reading, stretch, words).clause.parties }
}

/** Longest stem that passes for a name where a label or a verb vouches for it. */
const longestStem = 14

function isSound({ names, persons }: Reader): boolean {
  return names.length + persons.length > 0 && names.every(({ letters }) => readsAsBodies(letters))
}

function isPlausible({ names, persons }: Reader): boolean {
  const known = names.some(({ letters }) => readsAsBodies(letters) || isNamedArea(letters))
  return (known || persons.length > 0) && names.every(({ letters }) => passesForName(letters))
}

function isNamedArea(letters: string): boolean {
  const kind = kindOf(letters)
  return letters.length > 1 && (kind === 'area' || kind === 'zone')
}

function passesForName(letters: string): boolean {
  if (kindOf(letters) === 'class') return letters.length <= 60
  return !isProse(letters) && letters.length <= (kindOf(letters) === 'stem' ? longestStem : 40)
}

/** Names of a list without roles (主送机关), split as parties are. */
export function readNames(reading: Reading, { from, to }: Stretch, words: Words): Stretch[] {
  const text = reading.text.slice(from, to)
  const flat = flatten(text, () => 'keep')
  const reader: Reader = {
    reading,
    text,
    flat,
    base: from,
    words,
    names: [],
    persons: [],
    open: false,
    limited: false,
  }
  const entries = tokenize(text, flat, words, 'wrap').filter((token) => token.kind === 'entry')
  return splitEntries(reader, entries).map((name) => ({
    from: from + name.from,
    to: from + name.to,
  }))
}
