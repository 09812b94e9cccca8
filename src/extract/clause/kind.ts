import {
  areaGovernments,
  areaHeads,
  brandStarts,
  functionStems,
  headOfBody,
  zoneGovernments,
  zoneHeads,
} from '../../lexicon/bodies.ts'
import {
  affiliations,
  areaClasses,
  bareClassHeads,
  bareGovernments,
  classHeads,
  classMarks,
  classOpeners,
} from '../../lexicon/groups.ts'
import { proseWords } from '../../lexicon/names.ts'
import {
  endsInWord,
  holdsWord,
  indexWords,
  opensWithWord,
  wordAt,
  wordBefore,
} from '../../lexicon/word-index.ts'

/**
 * What a name reads as by its ending.
 *
 * ```text
 * body 云溪县财政局   class 有关单位   zone 经开区   area 各县   stem 市直, 发改, 政策文件
 * ```
 */
export type NameKind = 'body' | 'class' | 'zone' | 'area' | 'stem'

const bareClasses = new Set(bareClassHeads)
const bareAreas = new Set(areaClasses)
const functions = new Set(functionStems)
const classes = indexWords(classHeads)
const zones = indexWords(zoneHeads)
const areas = indexWords(areaHeads)
const brands = indexWords(brandStarts)
const governments = indexWords([...areaGovernments, ...zoneGovernments])
const zoneGoverning = indexWords(zoneGovernments)
const openers = indexWords(classOpeners)
const marks = indexWords(classMarks)
const owners = indexWords(affiliations)
const prose = indexWords(proseWords)

/** Kind of a name. @param letters - Without blanks and brackets (`lettersOf`). */
export function kindOf(letters: string): NameKind {
  if (isHeadquarters(letters)) return 'body'
  if (endsInWord(classes, letters)) return 'class'
  if (headOfBody(letters) || isBrand(letters)) return 'body'
  if (endsInWord(zones, letters)) return 'zone'
  if (endsInWord(areas, letters)) return 'area'
  return 'stem'
}

/** 市纪委监委机关: the staff of one body, where 国家机关 and 政府机关 are a class. */
export function isHeadquarters(letters: string): boolean {
  if (!letters.endsWith('机关') || letters.length < shortestHeadquarters) return false
  if (opensClass(letters)) return false
  const owner = letters.slice(0, -2)
  return headOfBody(owner) !== undefined && !isBareNoun(owner) && !holdsWord(marks, owner)
}

/** 县纪委机关; 县委机关 is all that belongs to it. */
const shortestHeadquarters = 5

/** Longest name that begins with a brand; what goes on is a sentence about the enterprise. */
const longestBrand = 14

/** True for an enterprise by its brand: 中国移动云溪分公司. */
export function isBrand(letters: string): boolean {
  if (letters.length > longestBrand) return false
  return opensWithWord(brands, letters) && !digit.test(letters)
}

const digit = /\d/u

/** True for a noun that is no name by itself: 部门, 单位, 局, 政府. */
export function isBareNoun(letters: string): boolean {
  return bareClasses.has(letters) || bareGovernments.includes(letters)
}

/** True for a noun that may go on from the class before it: 各部门和单位. */
export function isBareClass(letters: string): boolean {
  return bareClasses.has(letters)
}

/** True for a level without a name: 区, 自治区, 乡镇. */
export function isBareArea(letters: string): boolean {
  return bareAreas.has(letters)
}

/** True where a name opens a class of its own: 各部门, 有关单位. */
export function opensClass(letters: string): boolean {
  return opensWithWord(openers, letters)
}

/** True for a word that only says whose a body is: 市直, 中央, 省驻永. */
export function isAffiliation(letters: string): boolean {
  let at = 0
  while (at < letters.length) {
    if (letters.startsWith('驻', at)) return true
    const word = wordAt(owners, letters, at)
    if (!word) return false
    at += word.length
  }
  return at > 0
}

/** True for a function without a head: 发改, 市财政. */
export function isFunctionStem(letters: string): boolean {
  if (functions.has(letters)) return true
  return functions.has(letters.slice(1)) && isBareArea(letters.slice(0, 1))
}

/** What is left of a name before the government that it ends in: 云溪新区 of 云溪新区党工委和管委会. */
export function areaOfGovernment(letters: string): string | undefined {
  const area = withoutGovernment(letters)
  if (area === undefined) return undefined
  const end = area.endsWith('和') || area.endsWith('及') ? area.slice(0, -1) : area
  return withoutGovernment(end) ?? end
}

function withoutGovernment(letters: string): string | undefined {
  const head = wordBefore(governments, letters, letters.length)
  return head === undefined ? undefined : letters.slice(0, -head.length)
}

/** True where a development area's government governs: 管委会, 党工委. */
export function isZoneGovernment(letters: string): boolean {
  return endsInWord(zoneGoverning, letters)
}

/** True where the stretch speaks in sentences and is no name. */
export function isProse(letters: string): boolean {
  return holdsWord(prose, letters)
}

/** Longest name of a body, a class with whose it is among them; more is a sentence about it. */
export const longestName = 40
/** How far a name is looked at with the verb or the limit behind it: no bound of what is a name. */
export const nameReach = longestName + 20

/** Marks and years that stand in no name: 来源:县财政局, 2023年县财政局. */
const noName = /[:;,。!?%=+<>]|^\d{4}年/u

/** True where a name can only be the name of bodies, whatever stands round it. */
export function readsAsBodies(letters: string): boolean {
  if (letters.length < 2 || letters.length > longestName || isBareNoun(letters)) return false
  const kind = kindOf(letters)
  if (kind === 'stem' || noName.test(letters)) return false
  if (kind === 'area' || kind === 'zone') return opensClass(letters)
  return kind === 'class' ? !forming.test(letters) : !isProse(letters)
}

/** 各支部建立相应的党务工作机构: a sentence on what all of them set up. */
const forming = /^各[\u4e00-\u9fa5]{1,6}(?:建立|成立|设立|组建)[\u4e00-\u9fa5]{3}/u
