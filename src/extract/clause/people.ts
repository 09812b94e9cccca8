import { privateHeads } from '../../lexicon/bodies.ts'
import { classMarks, pluralAreas } from '../../lexicon/groups.ts'
import { nobodies } from '../../lexicon/names.ts'
import { endsInWord, holdsWord, indexWords, opensWithWord } from '../../lexicon/word-index.ts'
import type { PartyDraft, PersonDraft } from '../../model/draft.ts'
import type { Role } from '../../model/task.ts'
import { printOf, type Reading, rangeOf } from '../../text/reading.ts'
import type { Assignment } from './assign.ts'
import { lettersOf, shade } from './flat.ts'
import { isGroupName } from './group.ts'
import {
  isBareArea,
  isBareNoun,
  isFunctionStem,
  isProse,
  kindOf,
  opensClass,
  readsAsBodies,
} from './kind.ts'
import { isLimit } from './limit.ts'
import { type ListText, splitList } from './list.ts'
import {
  holdsPost,
  isFullName,
  isPersonName,
  isPost,
  isPostAlone,
  splitPersons,
  toPerson,
} from './person.ts'
import type { ListedName } from './sharing.ts'
import type { Entry, Stretch } from './types.ts'

/** A party before its place in the layer is known. */
interface NamedParty extends ListedName {
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

/** 党组书记、局长 刘伟: posts before one name are one person's. */
function joinPosts({ flat }: ListText, entries: readonly Entry[]): Stretch[] {
  const persons: Stretch[] = []
  let posts: Entry[] = []
  for (const entry of entries) {
    if (posts.length > 0 && entry.separator !== '、') posts = flushTo(persons, posts)
    if (isPostAlone(lettersOf(flat.slice(entry.from, entry.to)))) posts.push(entry)
    else {
      const [first] = posts
      const named = first && holdsPost(lettersOf(flat.slice(entry.from, entry.to)))
      if (named) persons.push({ from: first.from, to: entry.to })
      else flushTo(persons, [...posts, entry])
      posts = []
    }
  }
  flushTo(persons, posts)
  return persons
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
    const letters = lettersOf(list.flat.slice(name.from, name.to))
    if (isPersonOf(letters, assignment)) people.persons.push(name)
    else if (isSomebody(letters, name, people.open)) {
      people.parties.push(toNamed(name, letters, list, assignment))
    }
  }
}

/** 县教育局(张三), 县教育局(局长张三): the bracket names the person. */
function cutPerson({ flat, text }: ListText, name: ListedName) {
  const open = flat.indexOf(shade, name.from)
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

const bracketPairs = ['()', '〔〕', '[]', '【】']

function isPersonOf(letters: string, { duty }: Assignment): boolean {
  return isPost(letters) || (duty === 'mixed' && isPersonName(letters))
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
  if (opensWithWord(pointers, letters) || letters.endsWith('的') || letters.includes('的为牵头'))
    return false
  // 等部门、单位: the second noun is as generic as the first.
  return !(open && isBareNoun(letters) && separator !== 'etc')
}

const namesNobody = new Set(nobodies)
/** What a standing rule begins with, or ends in: 以下任务各乡镇一并落实, 不再列出. */
const pointers = indexWords(['以下', '上述', '不再'])
/** A number of a list (1、2、), or nothing. */
const onlyNumeral = /^[\d一二三四五六七八九十]*$/u

/** Persons of a clause with their places. @param base - Offset of the clause in the reading. */
export function toPersons(reading: Reading, { persons }: People, base: number): PersonDraft[] {
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

function firstBracket(flat: string, text: string, from: number, to: number): string {
  const start = flat.slice(from, to).indexOf(shade) + from
  if (start < from) return ''
  let end = start
  while (end < to && flat.charAt(end) === shade) end++
  return text.slice(start, end)
}

/** Longest stem that passes for a name where a label or a verb vouches for it. */
const longestStem = 14
const longestClass = 60
const longestName = 40

/** True where every name reads as a body, a class or a post, and there is one. */
export function isSound({ parties, persons }: People): boolean {
  if (parties.length + persons.length === 0) return false
  return parties.every((party) => readsAsBodies(party.letters) || isSummary(party))
}

/** 等企业: the names before it vouch for it. */
function isSummary({ letters, separator }: NamedParty): boolean {
  return separator === 'etc' && isBareNoun(letters)
}

/** True where one name at least reads so, and none as prose. */
export function isPlausible({ parties, persons }: People): boolean {
  const known = parties.some(({ letters }) => isKnown(letters))
  return (known || persons.length > 0) && parties.every(({ letters }) => passesForName(letters))
}

/** A body, a class, an area that stands for its government (云溪区), a function that does (财政). */
function isKnown(letters: string): boolean {
  const kind = kindOf(letters)
  const isArea = (kind === 'area' || kind === 'zone') && letters.length > 1
  return isArea || readsAsBodies(letters) || opensClass(letters) || isFunctionStem(letters)
}

/** True where every name, though no role is said, can only be who does it (括注单位). */
export function isAssigned({ persons, parties: named, open }: People): boolean {
  const parties = named.filter((party) => !isSummary(party))
  const people = { persons, parties, open }
  if (!isSound(people)) return isVouchedFor(people)
  if (parties.every(({ letters }) => endsInWord(privates, letters))) return false
  return parties.every(({ letters }) => isWhose(letters)) || isVouchedFor(people)
}

/**
 * True where offices of government vouch for the names beside them: for an area (市财政局、高新区),
 * for as many classes (市住建局、施工单位), for half as many names that read as nothing.
 */
function isVouchedFor({ parties }: People): boolean {
  let [offices, classes, unknown] = [0, 0, 0]
  for (const { letters } of parties) {
    if (isOffice(letters) || isOwnClass(letters)) offices++
    else if (!mayBeName(letters)) return false
    else if (kindOf(letters) === 'stem') unknown++
    else if (!isWhose(letters)) classes++
  }
  return offices > 0 && offices >= classes + 2 * unknown
}

/** A class that says whose its bodies are or that it is all of them: 省直各部门, 各县区人民政府. */
function isOwnClass(letters: string): boolean {
  return holdsWord(ownMarks, letters) && readsAsBodies(letters) && isWhose(letters)
}

/** An area by its name, a body or a class, or what may be the name of a body whose kind no word tells. */
function mayBeName(letters: string): boolean {
  const kind = kindOf(letters)
  if (kind === 'body' || kind === 'class') return readsAsBodies(letters)
  if (isProse(letters) || (kind === 'area' && isBareArea(letters))) return false
  return kind !== 'stem' || stranger.test(letters)
}

const stranger = /^\p{Script=Han}{3,14}$/u
const officeHeads = indexWords(['局', '委', '厅', '署', '处', '科', '股', '办', '办公室'])
const officeOwners = '省市州县区旗镇乡'

/** A body that can only be an office of government: 市财政局, 发展改革委; neither 法院 nor 学校. */
function isOffice(letters: string): boolean {
  if (kindOf(letters) !== 'body' || endsInWord(privates, letters)) return false
  if (!readsAsBodies(letters) || !isWhose(letters)) return false
  return officeOwners.includes(letters.charAt(0)) || endsInWord(officeHeads, letters)
}

/** Classes that explain (国家机关、事业单位, 市县两级政府) say neither whose they are nor which. */
function isWhose(letters: string): boolean {
  if (letters.includes('两级') || letters.includes('三级')) return false
  if (kindOf(letters) !== 'class') return true
  return holdsWord(whose, letters) || opensWithWord(properties, letters)
}

const privates = indexWords(privateHeads)
/** A class by what its bodies do or undergo: 承担行政许可职能的部门, 被审计单位. */
const properties = indexWords(['承担', '具有', '负有', '被'])
const officeMarks = ['处室', '科室', '股室', '直', '属', '级', '机关各', '本']
const whose = indexWords([...officeMarks, ...classMarks])
const ownMarks = indexWords(['各', '市直', '省直', '县直', '区直', '中央驻', '机关各'])
const plurals = new Set(pluralAreas)

/**
 * True where roles are given to levels without a name and to what no body is (县级统筹、乡镇负责;
 * 党委领导、政府负责): how duties are parted, not whose they are.
 */
export function isAboutLevels({ parties }: People): boolean {
  return parties.some(({ letters }) => isLevel(letters)) && parties.every(isLevelOrStem)
}

function isLevelOrStem({ letters }: NamedParty): boolean {
  return isLevel(letters) || kindOf(letters) === 'stem'
}

function isLevel(letters: string): boolean {
  return isBareArea(letters) || plurals.has(letters) || isBareNoun(letters)
}

function passesForName(letters: string): boolean {
  const kind = kindOf(letters)
  if (kind === 'class') return letters.length <= longestClass
  return !isProse(letters) && letters.length <= (kind === 'stem' ? longestStem : longestName)
}
