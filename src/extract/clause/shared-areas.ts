import { headOfBody } from '../../lexicon/bodies.ts'
import { placeClasses } from '../../lexicon/groups.ts'
import { endsInWord, indexWords } from '../../lexicon/word-index.ts'
import { areaOfGovernment, isBareArea, isZoneGovernment, kindOf, type NameKind } from './kind.ts'
import type { Entry } from './types.ts'

/** An entry of a list with what it is. */
export interface Item extends Entry {
  readonly letters: string
  readonly kind: NameKind
}

/** 省 | 市 | 县三级农业农村部门, 市 | 县两级政府. */
export function sharesLevels(areas: readonly Item[], { letters }: Item): boolean {
  return severalLevels.test(letters) && areas.every((area) => isBareArea(area.letters))
}

const severalLevels = /^(?:自治)?[省市州盟地县区旗乡镇街道村社]+[两二三四][级地]/u

export function isArea({ kind }: Item): boolean {
  return kind === 'area' || kind === 'zone'
}

/** 管理区 | 经开区管委会, 各市 | 县财政局: areas that an office or a government behind them is of. */
export function sharesGovernment(areas: readonly Item[], head: Item, opened: boolean): boolean {
  const area = areaGoverned(head.letters)
  if (area === undefined)
    return opened ? sharesOffice(areas, head.letters) : sharesNamed(areas, head)
  // 石桥镇、城关街道办事处: a town has a government of its own.
  if (!opened && head.letters.endsWith('办事处') && !areas.every(isStreet)) return false
  // 产粮大县、事发地政府: whose place is not said shares nothing.
  if (endsInWord(places, area)) return false
  // 云溪县、县政府: a level without a name goes on from 各县 or another bare level alone.
  const bare = isBareArea(area)
  if (bare && !opened && !areas.every(({ letters }) => isBareArea(letters))) return false
  const kind = kindOf(area)
  // 国际空港管委会 governs a zone, whatever its name says.
  const isZoned = isZoneGovernment(head.letters)
  if (kind !== 'area' && kind !== 'zone' && !bare && !isZoned) return false
  return !isZoned || areas.every(isZone)
}

const areaKinds: ReadonlySet<NameKind> = new Set(['area', 'zone'])

/** The area of a government or of a party committee: 石门县 of 石门县委和人民政府. */
export function areaGoverned(letters: string): string | undefined {
  const whole = areaOfGovernment(letters)
  const name = whole ?? letters
  const committee = ['工委', '委'].find((end) => name.endsWith(end))
  const area = committee ? name.slice(0, -committee.length) : ''
  return area.length > 2 && areaKinds.has(kindOf(area)) ? area : whole
}

function isStreet({ letters }: Item): boolean {
  return letters.endsWith('街道') || letters.endsWith('街')
}

/** A development area, or a district that may be one: 新区 governs by either. */
function isZone({ kind }: Item): boolean {
  return kind === 'zone'
}

const places = indexWords(placeClasses)
const ranks: readonly string[] = ['省', '市州盟地', '县区旗', '乡镇街', '村']

/** 各市 | 县财政局 is one office at two levels; 各县区 | 市财政局 is not: 市 stands above 县区. */
function sharesOffice(areas: readonly Item[], letters: string): boolean {
  const isWhole = wholeLevels.some((level) => letters.startsWith(level)) || isOfCorps(letters)
  if (isWhole) return kindOf(letters) === 'body'
  const rank = rankOf(letters.charAt(0))
  const above = rankOf(areas.at(-1)?.letters.slice(-1) ?? '')
  if (rank < 0 || above < 0 || rank < above) return false
  return kindOf(letters) === 'body' || departments.test(letters)
}

/** 各县(市) | 区商务主管部门: the departments for one matter. */
const departments = /^[省市州县区旗][^直属级辖有相各]{2,8}部门$/u

/** An office of a corps, which stands beside provinces: …建设兵团财政厅. */
function isOfCorps(letters: string): boolean {
  return letters.indexOf('兵团') > 0 && !letters.endsWith('兵团')
}

const wholeLevels = ['自治区', '直辖市', '计划单列市', '自治州', '自治县', '省直管县', '省管县']

/** 云溪县 | 青岭县财政局: the same office of areas of one level. */
function sharesNamed(areas: readonly Item[], { letters }: Item): boolean {
  const level = areas[0]?.letters.slice(-1) ?? ''
  const at = letters.indexOf(level)
  if (at < 1 || rankOf(level) < 0 || !areas.every((area) => area.letters.endsWith(level)))
    return false
  return (
    areas.every((area) => area.letters.length > 1) &&
    headOfBody(letters.slice(at + 1)) !== undefined
  )
}

/** How low a level stands: 省 0, 市 1, 县 2, 乡 3; -1 for what is none. */
export function rankOf(level: string): number {
  return level === '' ? -1 : ranks.findIndex((chars) => chars.includes(level))
}
