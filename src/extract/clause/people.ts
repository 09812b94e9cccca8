import { nobodies } from '../../lexicon/names.ts'
import { indexWords, opensWithWord, wordAt } from '../../lexicon/word-index.ts'
import type { PartyDraft, PersonDraft } from '../../model/draft.ts'
import type { Role } from '../../model/task.ts'
import { printOf, type Reading, rangeOf } from '../../text/reading.ts'
import type { Assignment } from './assign.ts'
import { lettersOf, nameLetters, shade } from './flat.ts'
import { isGroupName } from './group.ts'
import { areaOfGovernment, isBareArea, isBareNoun, kindOf, opensClass } from './kind.ts'
import { isLimit } from './limit.ts'
import { type ListText, splitList } from './list.ts'
import {
  holdsPost,
  isFullName,
  isNamedPost,
  isPersonName,
  isPost,
  isPostAlone,
  isSurelyName,
  splitPersons,
  toPerson,
} from './person.ts'
import { rankOf } from './shared-areas.ts'
import type { ListedName } from './sharing.ts'
import type { Entry, Stretch } from './types.ts'

/** A party before its place in the layer is known. */
export interface NamedParty extends ListedName {
  readonly letters: string
  readonly group: boolean
  readonly role: Role
  /** 责任(配合)单位: supports where somebody else leads. */
  readonly either: boolean
  readonly word: Stretch | undefined
}

/** Whom a clause names. */
export interface People {
  readonly parties: readonly NamedParty[]
  readonly persons: readonly Stretch[]
  readonly open: boolean
}

/** Find who is named in the assignments of a clause: bodies, persons and posts, but no limits. */
export function readPeople(list: ListText, assignments: readonly Assignment[]): People {
  const people: Gathered = { parties: [], persons: [], open: false }
  for (const assignment of assignments) {
    if (assignment.duty === 'person') people.persons.push(...joinPosts(list, assignment.entries))
    else if (assignment.duty !== 'nobody') gather(list, assignment, people)
  }
  // 牵头 in brackets behind a name is read before the names that wait for a verb.
  people.parties.sort((a, b) => a.from - b.from)
  return people
}

/**
 * 党组书记、局长 刘伟: posts before one name are one person's; 县直各单位、各乡镇主要领导 is one
 * class of persons.
 */
function joinPosts({ flat }: ListText, entries: readonly Entry[]): Stretch[] {
  const persons: Stretch[] = []
  let waiting: Entry[] = []
  for (const entry of entries) {
    const letters = lettersOf(flat.slice(entry.from, entry.to))
    if (waiting.length > 0 && entry.separator !== '、') waiting = flushTo(persons, waiting)
    if (isOwner(letters) || isPostAlone(letters)) waiting.push(entry)
    else waiting = close(persons, waiting, entry, letters)
    // 各乡镇主要领导 closes the list of those whose leaders they are.
    if (isPost(letters) && letters.includes('各')) waiting = closeOwners(persons, waiting, flat)
  }
  flushTo(persons, waiting)
  return persons
}

/** Whose persons are meant: 县直各单位. */
function isOwner(letters: string): boolean {
  return !isPost(letters) && (kindOf(letters) === 'class' || opensClass(letters))
}

function close(persons: Stretch[], waiting: Entry[], entry: Entry, letters: string): Entry[] {
  const [first] = waiting
  if (first && holdsPost(letters)) persons.push({ from: first.from, to: entry.to })
  else flushTo(persons, [...waiting, entry])
  return []
}

function closeOwners(persons: Stretch[], waiting: Entry[], flat: string): Entry[] {
  const [first] = waiting
  const last = waiting.at(-1)
  const owners = waiting.slice(0, -1)
  const isOne = owners.every(({ from, to }) => isOwner(lettersOf(flat.slice(from, to))))
  if (!first || !last || owners.length === 0 || !isOne) return waiting
  persons.push({ from: first.from, to: last.to })
  return []
}

function flushTo(persons: Stretch[], entries: readonly Entry[]): Entry[] {
  persons.push(...entries)
  return []
}

interface Gathered {
  readonly parties: NamedParty[]
  readonly persons: Stretch[]
  open: boolean
}

function gather(list: ListText, assignment: Assignment, people: Gathered) {
  const { names, open } = splitList(list, assignment.entries)
  people.open ||= open
  for (const listed of names) {
    const { name, person } = cutPerson(list, listed)
    if (person) people.persons.push(person)
    const letters = nameLetters(list.text, list.flat, name.from, name.to)
    if (isPersonOf(letters, assignment) || isGlued(list, name, letters))
      addPerson(list, name, letters, people)
    else if (isSomebody(letters, name, people.open)) {
      const party = toNamed(name, letters, list, assignment)
      const group = party.group || followsClass(party, people.parties.at(-1))
      people.parties.push({ ...party, group })
    }
  }
}

/** 市委常委、副市长李明: the posts before a name are one person's. */
function addPerson(list: ListText, name: ListedName, letters: string, { persons }: Gathered) {
  const before = persons.at(-1)
  const isOne =
    before !== undefined &&
    list.flat.slice(before.to, name.from) === '、' &&
    isPostAlone(lettersOf(list.flat.slice(before.from, before.to))) &&
    isNamedPost(letters)
  if (isOne) persons[persons.length - 1] = { from: before.from, to: name.to }
  else persons.push({ from: name.from, to: name.to })
}

/** 县教育局(张三), 县教育局(局长张三): the bracket names the person. */
function cutPerson({ flat, text }: ListText, name: ListedName) {
  const open = name.from + flat.slice(name.from, name.to).indexOf(shade)
  const close = name.to - 1
  if (
    open <= name.from ||
    open >= close ||
    !bracketPairs.includes(text.charAt(open) + text.charAt(close))
  )
    return { name }
  const inside = lettersOf(text.slice(open + 1, close))
  if (!isFullName(inside) && !holdsPost(inside)) return { name }
  return { name: { ...name, to: open }, person: { from: open + 1, to: close } }
}

const bracketPairs = ['()', '〔〕', '[]', '【】', '{}']

function isPersonOf(letters: string, { duty, entries, word }: Assignment): boolean {
  // 张伟负责,县财政局牵头
  const alone = word !== undefined && entries.length === 1 && isSurelyName(letters)
  return (
    alone || isPost(letters) || isNamedPost(letters) || (duty === 'mixed' && isPersonName(letters))
  )
}

/** 县教育局 张三: a name behind nothing but a blank. */
function isGlued({ text }: ListText, { from }: Stretch, letters: string): boolean {
  return isSurelyName(letters) && ' /'.includes(text.charAt(from - 1) || ',')
}

function toNamed(
  name: ListedName,
  letters: string,
  list: ListText,
  { duty, role, word }: Assignment,
): NamedParty {
  const { from, to, separator, joined } = name
  const group = isGroup(name, letters, list)
  const either = duty === 'either'
  return { from, to, separator, joined, letters, group, role, either, word }
}

function isSomebody(letters: string, { separator }: ListedName, open: boolean): boolean {
  if (onlyNumeral.test(letters) || namesNobody.has(letters) || isLimit(letters)) return false
  if (
    guides(letters) ||
    opensWithWord(pointers, letters) ||
    letters.endsWith('的') ||
    letters.includes('的为牵头')
  )
    return false
  // 等部门、单位: the second noun is as generic as the first.
  return !(open && isBareNoun(letters) && separator !== 'etc')
}

/** 指导各地: what somebody does to others. */
function guides(letters: string): boolean {
  const verb = wordAt(guiding, letters, 0)
  return verb !== undefined && opensClass(letters.slice(verb.length))
}

const guiding = indexWords(['指导', '督促', '督导', '推动', '组织', '引导', '协调', '支持'])
const namesNobody = new Set(nobodies)
/** What a standing rule begins with, or ends in: 以下任务各乡镇一并落实, 不再列出. */
const pointers = indexWords(['以下', '上述', '不再'])
/** A number of a list (1、2、), or nothing. */
const onlyNumeral = /^第?[\d一二三四五六七八九十]*$/u

/** Persons of a clause with their places. @param base - Offset of the clause in the reading. */
export function toPersons(reading: Reading, { persons }: People, base: number): PersonDraft[] {
  if (persons.length === 0) return []
  return persons
    .flatMap(({ from, to }) => splitPersons(reading.text, { from: base + from, to: base + to }))
    .filter(({ from, to }) => !namesNobody.has(lettersOf(reading.text.slice(from, to))))
    .map(({ from, to }) => toPerson(reading, from, to))
}

/** Parties of a clause with their places. @param base - Offset of the clause in the reading. */
export function toParties(reading: Reading, { parties }: People, base: number): PartyDraft[] {
  const led = parties.some(({ role }) => role === 'lead')
  return parties.map(({ either, from, group, role, to, word }) => {
    const span = rangeOf(reading, base + from, base + to)
    // A name that is wrapped in print is one word.
    const name = printOf(reading, base + from, base + to).replaceAll('\n', '')
    const given = either && led ? 'support' : role
    if (!word) return { name, role: given, group, span }
    const print = printOf(reading, base + word.from, base + word.to)
    return { name, role: given, group, span, word: print }
  })
}

function isGroup({ joined, separator, from, to }: ListedName, letters: string, list: ListText) {
  const { flat, text, words } = list
  const known = words.bodies.size > 0 ? words.bodies.get(text.slice(from, to).trim()) : undefined
  if (known) return known.group
  if (joined || separator === 'etc') return true
  return isGroupName(letters, firstBracket(flat, text, from, to))
}

/** 各乡镇人民政府、街道办事处; 各盟行政公署、市人民政府: 各 holds for the bare level behind it too. */
function followsClass({ letters, separator }: NamedParty, before: NamedParty | undefined): boolean {
  if (!before || separator !== '、' || !before.letters.startsWith('各')) return false
  const area = areaOfGovernment(letters)
  if (area === undefined || !isBareArea(area)) return false
  return rankOf(area.charAt(0)) >= rankOf(before.letters.charAt(1))
}

function firstBracket(flat: string, text: string, from: number, to: number): string {
  const start = flat.slice(from, to).indexOf(shade) + from
  if (start < from) return ''
  let end = start
  while (end < to && flat.charAt(end) === shade) end++
  return text.slice(start, end)
}
