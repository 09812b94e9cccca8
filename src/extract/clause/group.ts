import { headOfBody } from '../../lexicon/bodies.ts'
import { classHeads, classMarks, countMeasures, pluralAreas } from '../../lexicon/groups.ts'
import { endsInWord, holdsWord, indexWords, wordBefore } from '../../lexicon/word-index.ts'
import { areaOfGovernment } from './kind.ts'
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
  '推进公开。(省级人民政府、县乡村振兴局负责)':
    '省级人民政府* responsible, 县乡村振兴局 responsible',
}

const numbers = '0123456789一二两三四五六七八九十百几多'
const marks = indexWords(classMarks)
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
  if (holdsWord(marks, letters) || endsInWord(heads, letters)) return true
  return isCounted(letters) || isPlainArea(letters, bracketed)
}

/** 17个…, 三大…: a number and a measure; 第一… and 110… name one thing. */
function isCounted(letters: string): boolean {
  let at = 0
  while (at < letters.length && numbers.includes(letters.charAt(at))) at++
  return at > 0 && countMeasures.includes(letters.charAt(at))
}

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
    if (!levels.includes(char) && !'、,和()〔〕 '.includes(char)) return false
  return true
}
