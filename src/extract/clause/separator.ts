import { bareGovernments } from '../../lexicon/groups.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import { lettersOf } from './flat.ts'
import { areaOfGovernment, isBareArea, isBareClass, kindOf, nameReach, opensClass } from './kind.ts'
import type { Entry, Examples } from './types.ts'

export const separatorExamples: Examples = {
  '推进公开。(市发改委、市财政局,各区人民政府负责)':
    '市发改委 responsible, 市财政局 responsible, 各区人民政府* responsible',
  '推进公开。(市直相关单位和各县市区人民政府负责)':
    '市直相关单位* responsible, 各县市区人民政府* responsible',
  '推进公开。(责任单位:州司法局、州委编办及州直相关单位)':
    '州司法局 responsible, 州委编办 responsible, 州直相关单位* responsible',
  '推进公开。(文化和旅游部、粮食和储备局、中央和国家机关工委负责)':
    '文化和旅游部 responsible, 粮食和储备局 responsible, 中央和国家机关工委 responsible',
  '推进公开。(市文化和旅游局和市人力资源和社会保障局负责)':
    '市文化和旅游局 responsible, 市人力资源和社会保障局 responsible',
  '推进公开。(各州(市)党委和人民政府落实)': '各州(市)党委和人民政府* responsible',
  '推进公开。(县和平区分局、县委和县政府负责)':
    '县和平区分局 responsible, 县委 responsible, 县政府 responsible',
  '推进公开。(云溪新区和市科委负责)': '云溪新区 responsible, 市科委 responsible',
  '推进公开。(各区和市财政局负责)': '各区* responsible, 市财政局 responsible',
  '推进公开。(云溪区和青岭区人民政府负责)': '云溪区和青岭区人民政府* responsible',
  '推进公开。(城市和农村工作委员会负责)': '城市和农村工作委员会 responsible',
  '推进公开。(市教育局、市公安局:6月底前)': '市教育局 responsible, 市公安局 responsible',
  '推进公开。(市教育局 市公安局负责)': '市教育局 responsible, 市公安局 responsible',
}

const conjunctions = ['以及', '和', '及', '与', '并'] as const
const joining = indexWords(conjunctions)
const levels = '省市州县区旗镇乡'

/**
 * Cut an entry at its conjunctions (和 及 与 以及 并) where they part two names.
 *
 * ```text
 * 州委编办及州直相关单位 → 州委编办 | 州直相关单位
 * 文化和旅游部          → 文化和旅游部
 * ```
 *
 * A conjunction parts where a whole name stands before it, and the words behind it are more than a
 * bare noun that shares what is said of the first: 各部门和单位.
 */
export function cutAtConjunctions(flat: string, entry: Entry): Entry[] {
  const entries: Entry[] = []
  let { from, separator } = entry
  for (let at = from + 1; at < entry.to - 1; at++) {
    const word = wordAt(joining, flat, at)
    if (!word || (flat.startsWith('及其', at) && !'他它'.includes(flat.charAt(at + 2)))) continue
    const behind = at + word.length
    const before = lettersOf(flat.slice(Math.max(from, at - nameReach), at))
    if (!parts(before, nextName(flat, behind, entry.to), word)) continue
    entries.push({ from, to: at, separator })
    from = behind
    at = behind
    separator = 'soft'
  }
  if (entries.length === 0) return [entry]
  return [...entries, { from, to: entry.to, separator }]
}

function nextName(flat: string, from: number, to: number): string {
  const rest = flat.slice(from, Math.min(to, from + nameReach))
  let end = rest.length
  for (const word of conjunctions) {
    const at = rest.indexOf(word, 1)
    if (at > 0) end = Math.min(end, at)
  }
  return lettersOf(rest.slice(0, end))
}

function parts(before: string, after: string, word: string): boolean {
  if (after === '') return false
  if (word === '并') return opensClass(after)
  const kind = kindOf(before)
  if (kind === 'stem' || before.length < 2) return false
  if (isBareClass(after) || bareGovernments.includes(after)) return false
  if (kind === 'body' || kind === 'class') return true
  return (
    opensClass(before) || opensClass(after) || isArea(after) || levels.includes(after.charAt(0))
  )
}

/** An area, or the government of one, which the area before it may share. */
function isArea(letters: string): boolean {
  const area = areaOfGovernment(letters) ?? letters
  return isBareArea(area) || ['area', 'zone'].includes(kindOf(area))
}
