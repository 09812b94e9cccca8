import { privateHeads } from '../../lexicon/bodies.ts'
import { classMarks, pluralAreas } from '../../lexicon/groups.ts'
import { endsInWord, holdsWord, indexWords, opensWithWord } from '../../lexicon/word-index.ts'
import {
  areaOfGovernment,
  isBareArea,
  isBareNoun,
  isBrand,
  isFunctionStem,
  isProse,
  kindOf,
  longestName,
  opensClass,
  readsAsBodies,
} from './kind.ts'
import type { NamedParty, People } from './people.ts'

/** Longest stem that passes for a name where a label or a verb vouches for it. */
const longestStem = 14
/** Shortest such stem: 消防队; 河湖 is a word of any sentence. */
const shortestStem = 3
/** Longest class of bodies (承担行政许可职能的有关部门): it says more than a name does. */
const longestClass = 60

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
 * True where every name is an enterprise, a school or a hospital by its government (市城投集团) or by its
 * brand, or half of them are places (城关镇): behind a sentence they can only be who does it, inside
 * one they may explain.
 */
export function isOwned({ parties }: People): boolean {
  // 云溪学院、各中小学校: all of a class are told, so what stands beside it is one of those who do it.
  if (parties.some(({ letters }) => isOwnClass(letters)))
    return parties.every(({ letters }) => readsAsBodies(letters) || isNamedPlace(letters))
  const letters = parties.map((party) => party.letters)
  const places = letters.filter(isNamedPlace)
  const owned = letters.filter((name) => isBrand(name) || isPublic(name))
  if (places.length === 0) return letters.length > 0 && owned.length === letters.length
  const known = letters.every((name) => isNamedPlace(name) || readsAsBodies(name))
  return known && letters.length <= owned.length + 2 * places.length
}

/** 城关镇, 高新区: an area by its name, that stands for its government. */
function isNamedPlace(letters: string): boolean {
  const kind = kindOf(letters)
  return (kind === 'area' || kind === 'zone') && letters.length > 2 && !isProse(letters)
}

function isPublic(letters: string): boolean {
  if (kindOf(letters) !== 'body' || opensWithWord(noOwners, letters)) return false
  return officeOwners.includes(letters.charAt(0))
}

/** Words that begin as the level of a government does, and name none. */
const noOwners = indexWords([
  '市场',
  '市民',
  '区域',
  '县域',
  '乡村',
  '乡土',
  '镇村',
  '州际',
  '区块',
])

/**
 * True where offices of government vouch for the names beside them: for an area (市财政局、高新区),
 * for as many classes (市住建局、施工单位), for half as many names that read as nothing.
 */
function isVouchedFor({ parties }: People): boolean {
  let [offices, classes, unknown] = [0, 0, 0]
  for (const { letters } of parties) {
    if (isOffice(letters) || isOwnClass(letters) || isOfRank(letters)) offices++
    else if (isClass(letters)) classes++
    else if (!mayBeName(letters)) return false
    else if (kindOf(letters) === 'stem') unknown++
  }
  return offices > 0 && offices >= classes + 2 * unknown
}

/** 施工单位, 乡镇: a class that does not say whose it is. */
function isClass(letters: string): boolean {
  return plurals.has(letters) || (mayBeName(letters) && !isWhose(letters))
}

/** A class that says whose its bodies are or that it is all of them: 省直各部门, 各县区人民政府. */
function isOwnClass(letters: string): boolean {
  return holdsWord(ownMarks, letters) && readsAsBodies(letters) && isWhose(letters)
}

/** 区级有关部门, 县属企业: a class of one level. */
function isOfRank(letters: string): boolean {
  return (
    officeOwners.includes(letters.charAt(0)) &&
    '级直属'.includes(letters.charAt(1)) &&
    kindOf(letters) === 'class' &&
    readsAsBodies(letters)
  )
}

/** An area by its name, a body or a class, or what may be the name of a body whose kind no word tells. */
function mayBeName(letters: string): boolean {
  const kind = kindOf(letters)
  if (kind === 'body' || kind === 'class') return readsAsBodies(letters)
  if (isProse(letters) || (kind === 'area' && isBareArea(letters))) return false
  return kind !== 'stem' || isStranger(letters)
}

function isStranger(letters: string): boolean {
  return letters.length >= shortestStem && letters.length <= longestStem && stranger.test(letters)
}

const stranger = /^[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+$/u
const officeHeads = indexWords(['局', '委', '厅', '署', '处', '科', '股', '办', '办公室'])
const officeOwners = '省市州县区旗镇乡'

/** A body that can only be an office of government: 市财政局, 发展改革委; neither 法院 nor 学校. */
function isOffice(letters: string): boolean {
  if (kindOf(letters) !== 'body' || endsInWord(privates, letters)) return false
  if (!readsAsBodies(letters) || !isWhose(letters)) return false
  if (isGovernment(letters)) return true
  return officeOwners.includes(letters.charAt(0)) || endsInWord(officeHeads, letters)
}

/** The government of a place by its name, or of a class of places: 涉改县人民政府. */
function isGovernment(letters: string): boolean {
  const area = areaOfGovernment(letters)
  return area !== undefined && area !== '' && !isBareArea(area)
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
