import { bareClassHeads, genericNouns, genericQualifiers } from '../../lexicon/groups.ts'
import { wordsWithEtc } from '../../lexicon/names.ts'
import { lettersOf, shade } from './flat.ts'
import { nameReach } from './kind.ts'
import type { Entry, Examples } from './types.ts'

export const etCeteraExamples: Examples = {
  '推进公开。(规划处、综合处等按职责分工负责)': '规划处 responsible, 综合处 responsible, …',
  '推进公开。(县经信局牵头,县财政局等部门(单位)配合)': '县经信局 lead, 县财政局 support, …',
  '推进公开。(市工信局、市财政局等有关部门,各县区人民政府负责)':
    '市工信局 responsible, 市财政局 responsible, 各县区人民政府* responsible, …',
  '推进公开。(商务部、扶贫办等和各省级人民政府负责)':
    '商务部 responsible, 扶贫办 responsible, 各省级人民政府* responsible, …',
  '推进公开。(投资处等省级预算资金管理处室)':
    '投资处 responsible, 省级预算资金管理处室* responsible, …',
  '推进公开。(责任单位:云溪新区等相关区政府)': '云溪新区 responsible, 相关区政府* responsible, …',
  '推进公开。(市商务局、云溪供电公司等企业)':
    '市商务局 responsible, 云溪供电公司 responsible, 企业* responsible, …',
  '推进公开。(责任单位:规划处、综合处等处室)': '规划处 responsible, 综合处 responsible, …',
  '推进公开。(市教育局等省级相关部门负责)': '市教育局 responsible, …',
  '推进公开。(市教育局等7个部门和单位负责)': '市教育局 responsible, …',
  '推进公开。(责任单位:云溪高等专科学校、市教育局)':
    '云溪高等专科学校 responsible, 市教育局 responsible',
}

/** An entry cut at its 等: what stands before it, and the class behind it where it names one. */
export interface CutEntry {
  readonly entries: readonly Entry[]
  /** The list is open-ended (等). */
  readonly open: boolean
}

/** 等企业 adds a class that the bodies of the list are not; 等处室 says as little as 等部门. */
const classNouns = ['企业', '组织', '团体', '群团', '高校', '院校']
const nouns = new Set(
  [...genericNouns, ...bareClassHeads].filter((noun) => !classNouns.includes(noun)),
)
const conjunctions = ['以及', '和', '及', '与', '并']
const counts = /^(?:\d+|[一二三四五六七八九十两几多]+)(?:个|家)?/u

/**
 * Cut an entry at 等 (et cetera).
 *
 * ```text
 * 投资处等省级预算资金管理处室 → 投资处 | 省级预算资金管理处室
 * 市工信局等有关部门           → 市工信局
 * 全国总工会等和各省级人民政府 → 全国总工会 | 各省级人民政府
 * ```
 *
 * The generic 部门 or 单位 behind it names nobody; a class named by its function does.
 */
export function cutAtEtCetera(flat: string, entry: Entry): CutEntry {
  if (findEtc(flat, entry.from, entry.to) < 0) {
    return { entries: entry.from < entry.to ? [entry] : [], open: false }
  }
  const entries: Entry[] = []
  let from = entry.from
  let separator = entry.separator
  let open = false
  for (let at = findEtc(flat, from, entry.to); at >= 0; at = findEtc(flat, from, entry.to)) {
    if (at > from) entries.push({ from, to: at, separator })
    const next = skipConjunction(flat, at + 1, entry.to)
    const joined = next > at + 1
    from = joined ? next : skipGeneric(flat, next, entry.to)
    // Behind a conjunction the list goes on; a class right behind 等 sums the list up.
    separator = joined ? 'soft' : 'etc'
    open = true
  }
  if (from < entry.to) entries.push({ from, to: entry.to, separator })
  return { entries, open }
}

function findEtc(flat: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (flat.charAt(at) !== '等') continue
    const inWord = wordsWithEtc.some((word) => {
      const start = at - word.indexOf('等')
      return start >= from && flat.startsWith(word, start)
    })
    if (!inWord) return at
  }
  return -1
}

function skipConjunction(flat: string, at: number, to: number): number {
  const word = conjunctions.find((one) => flat.startsWith(one, at))
  return word && at + word.length < to ? at + word.length : at
}

/** End of the generic class behind 等, or `at` where a class by function stands there. */
function skipGeneric(flat: string, start: number, to: number): number {
  let at = start
  for (let end = genericEnd(flat, at, to); end !== undefined; end = genericEnd(flat, at, to)) {
    // 等部门和单位: the second noun is as generic as the first.
    const next = skipConjunction(flat, end, to)
    at = next
    if (next === end) break
  }
  return at
}

function genericEnd(flat: string, at: number, to: number): number | undefined {
  const behind = flat.slice(at, Math.min(to, at + nameReach))
  const noun = nounEnd(behind)
  if (noun === undefined) return undefined
  const rest = lettersOf(behind.slice(noun))
  if (rest === '' || conjunctions.some((word) => rest.startsWith(word))) {
    let end = at + noun
    while (end < to && (flat.charAt(end) === shade || flat.charAt(end) === ' ')) end++
    return end
  }
  return undefined
}

/** Length of `(有关|省级|7个)*(部门|单位)` at the start of a stretch. */
function nounEnd(behind: string): number | undefined {
  let at = counts.exec(behind)?.[0].length ?? 0
  const bare = at === 0 && [...nouns].find((noun) => behind.startsWith(noun))
  for (;;) {
    const noun = genericNouns.find((one) => behind.startsWith(one, at))
    if (noun) return at + noun.length
    const word = genericQualifiers.find((one) => behind.startsWith(one, at))
    if (!word) break
    at += word.length
  }
  return bare && lettersOf(behind) === bare ? bare.length : undefined
}
