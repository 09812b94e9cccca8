import { headOfBody, privateHeads } from '../../lexicon/bodies.ts'
import {
  areaProperties,
  classHeads,
  classMarks,
  countMeasures,
  placeClasses,
  pluralAreas,
  severalLevels,
} from '../../lexicon/groups.ts'
import {
  endsInWord,
  holdsWord,
  indexWords,
  opensWithWord,
  wordAt,
  wordBefore,
} from '../../lexicon/word-index.ts'
import { areaOfGovernment, isHeadquarters } from './kind.ts'
import type { Examples } from './types.ts'

export const groupExamples: Examples = {
  '推进公开。(机关各处室、所属单位负责)': '机关各处室* responsible, 所属单位* responsible',
  '推进公开。(17个市级帮扶集团牵头单位负责)': '17个市级帮扶集团牵头单位* responsible',
  '推进公开。(公共企事业单位相应主管部门按职责牵头负责)': '公共企事业单位相应主管部门* lead',
  '推进公开。(责任单位:试点城市政府、被审计县级部门(单位))':
    '试点城市政府* responsible, 被审计县级部门(单位)* responsible',
  '推进公开。(园区管委会、县(市、区)政府、县政府负责)':
    '园区管委会* responsible, 县(市、区)政府* responsible, 县政府 responsible',
  '推进公开。(各对口协同发展区县(自治县,以下简称区县)政府负责)':
    '各对口协同发展区县(自治县,以下简称区县)政府* responsible',
  '推进公开。(价格口处室单位按职责分工负责)': '价格口处室单位* responsible',
  '推进公开。(县直机关工委、第一人民医院筹建指挥部负责)':
    '县直机关工委 responsible, 第一人民医院筹建指挥部 responsible',
  '推进公开。(责任单位:试点镇人民政府、产粮大县、事发地政府、城关镇政府)':
    '试点镇人民政府* responsible, 产粮大县* responsible, 事发地政府* responsible, 城关镇政府 responsible',
  '推进公开。(责任单位:市纪委监委机关、机关各处室、国家机关)':
    '市纪委监委机关 responsible, 机关各处室* responsible, 国家机关* responsible',
  '推进公开。(责任单位:秘书一处、国家统计局云溪调查队、市慈善总会、镇中心校、各村居)':
    '秘书一处 responsible, 国家统计局云溪调查队 responsible, 市慈善总会 responsible, 镇中心校 responsible, 各村居* responsible',
  '推进公开。(省直管县(市)人民政府、云溪县人民政府负责)':
    '省直管县(市)人民政府* responsible, 云溪县人民政府 responsible',
  '推进公开。(县级以上地方人民政府负责)': '县级以上地方人民政府* responsible',
  '推进公开。(省级人民政府、县乡村振兴局负责)':
    '省级人民政府* responsible, 县乡村振兴局 responsible',
}

/** 辖区派出所, 属地税务所: whichever is there. */
const regional = indexWords(['辖区', '属地', '辖内'])
const numbers = '0123456789一二两三四五六七八九十百几多'
const marks = indexWords(classMarks)
const privates = indexWords(privateHeads)
const heads = indexWords(classHeads)
const plurals = new Set(pluralAreas)

/**
 * True for a name that fits several bodies (一类机构): 各…, 有关…, a number, a class by function or
 * place, a level without a name before 政府.
 *
 * @param letters - Without blanks and brackets.
 * @param bracketed - A bracket inside the name lists levels: 县(市、区)政府.
 */
export function isGroupName(letters: string, bracketed: string): boolean {
  if (isHeadquarters(letters)) return false
  if (holdsWord(marks, letters) || endsInWord(heads, letters)) return true
  if (opensWithWord(regional, letters)) return true
  if (isCounted(letters) || isRanked(letters)) return true
  return isPlainArea(letters, bracketed) || isKindOfArea(letters)
}

/** 县级公立医院, 市级平台公司: a level and what holds no office. */
function isRanked(letters: string): boolean {
  return (
    letters.charAt(1) === '级' &&
    levels.includes(letters.charAt(0)) &&
    endsInWord(privates, letters)
  )
}

/** 17个…, 三大…: a number and a measure; 第一… and 110… name one thing. */
function isCounted(letters: string): boolean {
  let at = 0
  while (at < letters.length && numbers.includes(letters.charAt(at))) at++
  return at > 0 && (countMeasures.includes(letters.charAt(at)) || countedAreas.test(letters))
}

/** 六县四区, 3县(市): counted levels, more than one of them. */
const countedAreas =
  /^(?![一1][省市县区旗镇乡街]$)(?:[\d一二两三四五六七八九十]+[省市县区旗镇乡街])+$/u

/**
 * 试点镇人民政府, 产粮大县, 事发地政府: a property and a level, and no name of a place.
 */
function isKindOfArea(letters: string): boolean {
  const area = areaOfGovernment(letters) ?? letters
  if (area !== letters && endsInWord(places, area)) return true
  if (endsInWord(several, area)) return true
  const level = wordBefore(areaLevels, area, area.length)
  if (level === undefined) return false
  let at = wordAt(ranks, area, 0)?.length ?? 0
  const start = at
  const end = area.length - level.length
  for (let word = wordAt(properties, area, at); word; word = wordAt(properties, area, at)) {
    at += word.length
  }
  return at > start && at === end
}

const places = indexWords(placeClasses)
/** Two levels at the end of a name are no place: 项目所在镇街, 属地镇街. */
const several = indexWords(severalLevels)
const areaLevels = indexWords([
  '县市区',
  '县市',
  '市县',
  '县区',
  '乡镇',
  '镇街',
  '街道',
  '城市',
  '社区',
  ...'县市区镇乡村',
])
const ranks = indexWords(['国家级', '省级', '市级', '县级', '全国', '全省', '全市', '全县'])
const properties = indexWords(areaProperties)

const governing = indexWords([
  '政府',
  '管委会',
  '办事处',
  '居委会',
  '村委会',
  '委员会',
  '党委',
  '党工委',
  '支部',
])
const committees = indexWords(['居委会', '村委会', '委员会', '委会'])

/** 乡镇人民政府, 园区管委会, 省级人民政府, 街道办事处, 村(社区)委员会: nothing says which one. */
function isPlainArea(letters: string, bracketed: string): boolean {
  if (plurals.has(letters)) return true
  if (!endsInWord(governing, letters) && headOfBody(letters)) return false
  const area = areaOfGovernment(letters) ?? areaOfCommittee(letters)
  if (area === undefined) return false
  return plurals.has(area) || (area.length <= 2 && listsLevels(bracketed))
}

function areaOfCommittee(letters: string): string | undefined {
  const head = wordBefore(committees, letters, letters.length)
  return head === undefined ? undefined : letters.slice(0, -head.length)
}

const levels = '省市州县区旗乡镇街道村居社'

function listsLevels(bracketed: string): boolean {
  if (bracketed === '') return false
  for (const char of bracketed)
    if (!levels.includes(char) && !'、,和()〔〕<>〈〉 '.includes(char)) return false
  return true
}
