import { bareGovernments } from '../../lexicon/groups.ts'
import { nameLetters } from './flat.ts'
import {
  areaOfGovernment,
  isAffiliation,
  isBareArea,
  isBareClass,
  isFunctionStem,
  kindOf,
  opensClass,
} from './kind.ts'
import { areaGoverned, type Item, isArea, sharesGovernment, sharesLevels } from './shared-areas.ts'
import type { Entry, Examples, Separator, Stretch } from './types.ts'

export const sharingExamples: Examples = {
  '推进公开。(责任单位:市直和中央、省驻云有关单位)': '市直和中央、省驻云有关单位* responsible',
  '推进公开。(责任单位:县直各单位,中央、省、市驻云单位)':
    '县直各单位* responsible, 中央、省、市驻云单位* responsible',
  '推进公开。(具有行政许可、行政审批职能的处室单位)':
    '具有行政许可、行政审批职能的处室单位* responsible',
  '推进公开。(政策文件、规范性文件起草处室)': '政策文件、规范性文件起草处室* responsible',
  '推进公开。(各县(市)、区人民政府负责)': '各县(市)、区人民政府* responsible',
  '推进公开。(各县市区人民政府、管理区、经开区管委会负责)':
    '各县市区人民政府* responsible, 管理区、经开区管委会* responsible',
  '推进公开。(青岭示范区、云溪新区管委会负责)': '青岭示范区、云溪新区管委会* responsible',
  '推进公开。(各有关部门和单位负责)': '各有关部门和单位* responsible',
  '推进公开。(市直有关部门、单位负责)': '市直有关部门、单位* responsible',
  '推进公开。(市政府各委、办、局负责)': '市政府各委、办、局* responsible',
  '推进公开。(市政府有关委、办、局负责)': '市政府有关委、办、局* responsible',
  '推进公开。(各地区、各部门负责)': '各地区* responsible, 各部门* responsible',
  '推进公开。(国务院各部委、各直属机构负责)': '国务院各部委* responsible, 各直属机构* responsible',
  '推进公开。(各省、自治区、直辖市人民政府负责)': '各省、自治区、直辖市人民政府* responsible',
  '推进公开。(配合单位:各有关单位,各区、县级市)': '各有关单位* support, 各区、县级市* support',
  '推进公开。(国家税务总局各省、自治区、直辖市税务局负责)':
    '国家税务总局各省、自治区、直辖市税务局* responsible',
  '推进公开。(各省、自治区、直辖市、计划单列市财政厅负责)':
    '各省、自治区、直辖市、计划单列市财政厅* responsible',
  '推进公开。(云溪、青岭、石门经济开发区管委会负责)':
    '云溪、青岭、石门经济开发区管委会* responsible',
  '推进公开。(各县(市)、区商务主管部门、市财政局负责)':
    '各县(市)、区商务主管部门* responsible, 市财政局 responsible',
  '推进公开。(市各开发区、新区、园区管委会负责)': '市各开发区、新区、园区管委会* responsible',
  '推进公开。(各区、市直部门负责)': '各区* responsible, 市直部门* responsible',
  '推进公开。(云溪工业区、青岭新区管委会负责)': '云溪工业区、青岭新区管委会* responsible',
  '推进公开。(各乡镇人民政府、街道办事处负责)':
    '各乡镇人民政府* responsible, 街道办事处* responsible',
  '推进公开。(城乡一体化示范区、高新区党工委和管委会负责)':
    '城乡一体化示范区、高新区党工委和管委会* responsible',
  '推进公开。(云溪经开区、化工园区、国际空港管委会负责)':
    '云溪经开区、化工园区、国际空港管委会* responsible',
  '推进公开。(化工园区、青岭风景区工委、管委会负责)':
    '化工园区、青岭风景区工委、管委会* responsible',
  '推进公开。(云溪县、青岭、石门县委和人民政府负责)':
    '云溪县、青岭、石门县委和人民政府* responsible',
  '推进公开。(石桥镇、白沙乡、城关街道办事处负责)':
    '石桥镇 responsible, 白沙乡 responsible, 城关街道办事处 responsible',
  '推进公开。(责任单位:各省、自治区、直辖市和计划单列市、新疆生产建设兵团财政厅(局))':
    '各省、自治区、直辖市和计划单列市、新疆生产建设兵团财政厅(局)* responsible',
  '推进公开。(各市、省直管县教育局负责)': '各市、省直管县教育局* responsible',
  '推进公开。(县委、县政府各有关部门负责)': '县委、县政府各有关部门* responsible',
  '推进公开。(县委、县政府、县直各部门负责)':
    '县委 responsible, 县政府 responsible, 县直各部门* responsible',
  '推进公开。(责任单位:市发改、财政、审计部门)': '市发改、财政、审计部门* responsible',
  '推进公开。(责任单位:市财政局、云溪区、青岭区)':
    '市财政局 responsible, 云溪区 responsible, 青岭区 responsible',
}

/** One name of a list; `joined` where several entries are one name by a head that they share. */
export interface ListedName extends Stretch {
  readonly separator: Separator
  readonly joined: boolean
}

/** Entries that one head can close; more are a list of names whose head is lost. */
const longestRun = 12
/** Places before the one whose government they share: the cities of four provinces are 40. */
const mostPlaces = 60

/**
 * Join entries that are no names by themselves with the one whose head they share (共用中心词).
 *
 * ```text
 * 管理区 | 经开区管委会      → 管理区、经开区管委会
 * 各县 | 区人民政府          → 各县、区人民政府
 * 市直 | 中央 | 省驻云有关单位 → one
 * ```
 *
 * What opens a class of its own (各…, 有关…) is never the tail of the name before it; a comma and a
 * line break always part.
 */
export function joinShared(text: string, flat: string, entries: readonly Entry[]): ListedName[] {
  const items = entries.map((entry): Item => {
    const { from, to, separator } = entry
    const letters = nameLetters(text, flat, from, to)
    return { from, to, separator, letters, kind: kindOf(letters) }
  })
  const names: ListedName[] = []
  for (let first = 0; first < items.length; ) {
    const item = items[first] as Item
    const last = runEnd(items, first)
    const { to } = items[last] ?? item
    names.push({ from: item.from, to, separator: item.separator, joined: last > first })
    first = last + 1
  }
  return names
}

function runEnd(items: readonly Item[], first: number): number {
  const kind = items[first]?.kind
  const posted = postedEnd(items, first)
  if (posted > first) return posted
  const places = placesEnd(items, first)
  if (places > first) return places
  if (kind === 'area' || kind === 'zone') return areaEnd(items, first)
  if (sharesHouse(items[first], tail(items, first))) return first + 1
  return absorbBare(items, kind === 'stem' ? stemEnd(items, first) : first)
}

/** 中央 | 省 | 市驻云单位: whose they are, of all that are posted to a place. */
function postedEnd(items: readonly Item[], first: number): number {
  for (let last = first; last - first < longestRun; ) {
    const { letters = '' } = items[last] ?? {}
    if (!isAffiliation(letters) || letters.includes('驻')) return first
    const next = tail(items, last)
    if (!next) return first
    last++
    if (next.kind === 'class' && posted.test(next.letters)) return last
  }
  return first
}

const posted = /^(?:中央|国家|[部省市州盟县区旗])?[直属级管]{0,2}驻/u

/** 县委 | 县政府各有关部门: the departments of both. */
function sharesHouse(committee: Item | undefined, next: Item | undefined): boolean {
  if (!committee || !next || !bareCommittee.test(committee.letters)) return false
  const level = committee.letters.slice(0, -1)
  return next.kind === 'class' && governmentsOwn.exec(next.letters)?.[1] === level
}

const bareCommittee = /^[省市州盟县区旗镇乡]委$/u
const governmentsOwn = /^([省市州盟县区旗镇乡])(?:人民)?政府(?:各|有关|相关|直属|所属)/u

/** 广州 | 深圳 | 珠海市政府: places without their level share the last one's and its government. */
function placesEnd(items: readonly Item[], first: number): number {
  let last = first
  let bare = 0
  for (let item = items[first]; item && isShortPlace(item); item = items[last]) {
    if (!tail(items, last) || last - first > mostPlaces) return first
    if (item.kind === 'stem') bare++
    last++
  }
  if (bare === 0 || last === first) return first
  const area = areaGoverned(items[last]?.letters ?? '')
  return area !== undefined && isNamedArea(area) ? last : first
}

/** 云溪市, 云溪经济开发区; 高新区 may be that of any place. */
function isNamedArea(area: string): boolean {
  const kind = kindOf(area)
  if (kind === 'zone') return zoneOfPlace.test(area)
  return kind === 'area' && !isBareArea(area)
}

const zoneOfPlace =
  /^[〇\u3400-\u9fff]{2,4}(?:(?:经济|高新|经济技术|高新技术产业)(?:开发区|区)|工业园区?|开发区|产业园区?)$/u

/** What may be a place by its short name: 广州, 楚雄州. */
function isShortPlace(item: Item): boolean {
  const { kind, letters } = item
  if (kind !== 'stem' && kind !== 'area') return false
  return (
    shortPlace.test(letters) && !isFunction(item) && !isAffiliation(letters) && !opensClass(letters)
  )
}

/** 广州, 呼和浩特; a longer word is none, and one character is no name. */
const shortPlace = /^[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{2,4}$/u

/** The item behind `index` where it may belong to the same name. */
function tail(items: readonly Item[], index: number): Item | undefined {
  const next = items[index + 1]
  if (!next || (next.separator !== '、' && next.separator !== 'soft')) return undefined
  return opensClass(next.letters) ? undefined : next
}

/** 各有关部门 | 单位; 市政府各委 | 办 | 局; 各镇党委 | 政府. */
function absorbBare(items: readonly Item[], first: number): number {
  let last = first
  for (let next = tail(items, last); next; next = tail(items, last)) {
    const letters = items[last]?.letters ?? ''
    const classWide = last > first || wideMark.test(letters) || items[last]?.kind === 'class'
    const fits =
      (classWide && isBareClass(next.letters)) ||
      // 各办事处、场
      (letters.startsWith('各') && next.letters.length === 1 && isBareArea(next.letters)) ||
      (bareGovernments.includes(next.letters) && sharesArea(letters))
    if (!fits) break
    last++
  }
  return last
}

const wideMark = /各|有关|相关/u

/** 各县党委 | 人民政府; 各县区政府 | 管委会. */
function sharesArea(letters: string): boolean {
  return (
    endsInCommittee(letters) || (opensClass(letters) && areaOfGovernment(letters) !== undefined)
  )
}

function endsInCommittee(letters: string): boolean {
  if (letters.endsWith('党委') || letters.endsWith('工委') || letters.endsWith('党组')) return true
  // 各县(市、区)委 | 人民政府
  return opensClass(letters) && letters.endsWith('委') && isBareArea(letters.slice(-2, -1))
}

/** 各县 | 区人民政府; 管理区 | 经开区管委会; 各省 | 自治区 | 直辖市. */
function areaEnd(items: readonly Item[], first: number): number {
  const opened = isOpened(items[first])
  let last = first
  for (let next = tail(items, last); next && isArea(next); next = tail(items, last)) {
    if (++last - first >= longestRun) return first
  }
  const head = tail(items, last)
  const areas = items.slice(first, last + 1)
  if (head && (sharesLevels(areas, head) || sharesGovernment(areas, head, opened))) {
    return absorbBare(items, last + 1)
  }
  last = first
  for (let next = tail(items, last); next && opened; next = tail(items, last)) {
    if (!isBareArea(next.letters)) break
    last++
  }
  return last
}

function isOpened(item: Item | undefined): boolean {
  if (item === undefined) return false
  const { letters } = item
  return opensClass(letters) || ownedLevel.test(letters) || levelsAll.test(letters)
}

/** 市各开发区 | 新区 | 园区管委会 */
const levelsAll = /^[省市州县区]各/u
/** 国家税务总局各省 | 自治区 | 直辖市税务局: the offices of one body at a level. */
const ownedLevel = /^[〇\u3400-\u9fff]{2,12}各[省市州县]$/u

/** 市直 | 中央 | 省驻云有关单位; 政策文件 | 规范性文件起草处室; 发改 | 财政 | 审计局. */
function stemEnd(items: readonly Item[], first: number): number {
  let last = first
  for (let next = tail(items, last); next; next = tail(items, last)) {
    if (++last - first >= longestRun) return first
    if (next.kind === 'stem') continue
    if (next.kind === 'class' && sharesClass(items.slice(first, last), next)) return last
    const shares = next.kind === 'body' && areaOfGovernment(next.letters) === undefined
    if (shares && items.slice(first, last).every(isFunction)) return last
    return first
  }
  return first
}

function isFunction({ letters }: Item): boolean {
  return isFunctionStem(letters)
}

const levels = '省市州县区旗镇乡'

/** A stem that may be a body of its own (县供电) shares nothing with a class behind it. */
function sharesClass(stems: readonly Item[], head: Item): boolean {
  if (isBareClass(head.letters)) return stems.every(isFunction)
  return stems.every((stem) => {
    const { letters } = stem
    if (isAffiliation(letters) || isFunction(stem)) return true
    return !levels.includes(letters.charAt(0))
  })
}
