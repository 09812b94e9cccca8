import type { Role } from '../../model/task.ts'
import { placesOf, type RuleWords, sameBelow } from './rule-words.ts'

const firstPlaces = [
  '第一位',
  '首位',
  '第一个单位',
  '首个单位',
  '第一家单位',
  '第一',
  '最前',
  '首',
  '最前面',
] as const
const placing = [
  '列',
  '排',
  '位',
  '居',
  '序',
  '名',
  '放',
  '写',
  '处',
  '为',
  '于',
  '在',
  '前',
] as const
const leading = ['牵头', '总牵头', '主办', '第一责任', '主责', '主要责任', '主要负责'] as const
/** Find rules that make the first body lead: 列第一位者为牵头单位,其他为配合单位,下同. */
export function findFirstLeads(text: string): RuleWords[] {
  const found: RuleWords[] = []
  let last = 0
  for (const at of placesOf(text, firstPlaces)) {
    if (at < last) continue
    const end = leadEnd(text, at)
    if (end === undefined) continue
    const from = exceptionStart(text, ruleStart(text, at))
    const others = othersEnd(text, end)
    const apart = apartEnd(text, others.to)
    const same = sameBelow(text, apart?.to ?? others.to)
    last = same.to
    found.push({
      kind: 'first-leads',
      from,
      to: same.to,
      reach: same.reach,
      ...(others.support ? { othersSupport: true } : {}),
      ...(apart ? { apart: apart.role } : {}),
    })
  }
  return found
}

/** From the words for the first place to the 为 before 牵头单位: 第一个市直单位或者部门的为. */
const longestPlacing = 20

/** End of …者为牵头单位 behind the words for the first place. */
function leadEnd(text: string, at: number): number | undefined {
  const behind = text.slice(at, at + longestPlacing)
  const is = directly.exec(behind)?.[0].length ?? behind.search(copula) + 1
  if (is === 0) return undefined
  const from = text.startsWith('工作', at + is) ? at + is + 2 : at + is
  const lead = leading.find((word) => text.startsWith(word, from))
  if (lead === undefined) return undefined
  const end = from + lead.length
  nounBehind.lastIndex = end
  return end + (nounBehind.exec(text)?.[0].length ?? 0)
}

/** 列第一位者牵头, 首家单位负责牵头: without 为. */
const directly =
  /^(?:第一|首|最前面?)[位个家]?[者的]?(?:责任)?(?:单位|部门|处室|科室)?(?:负责)?(?=总?牵头)/u

const copula = /[为是系]/u
const nounBehind =
  /(?:单位|部门|处室|科室|机构|责任单位|责任部门)?(?:(?:或|和|、)(?:汇总|责任|主办)?(?:单位|部门)|\((?:单位|部门)\))?/uy

/** Start of the rule's words: 责任单位中排在 before 首位. */
function ruleStart(text: string, at: number): number {
  let from = at
  for (let word = wordBefore(text, from); word; word = wordBefore(text, from)) from -= word.length
  return from
}

/** 除标注“分别牵头”外,列第一位为牵头单位: the exception belongs to the rule. */
function exceptionStart(text: string, from: number): number {
  const ahead = text.slice(Math.max(0, from - longestException), from)
  const match = exception.exec(ahead)
  return match ? from - match[0].length : from
}

/** Longest exception, from 除 to the comma behind 外. */
const longestException = 40
const exception = /除[^除。;()]+外,?$/u

function wordBefore(text: string, at: number): string | undefined {
  return beforePlace.find((word) => word.length <= at && text.startsWith(word, at - word.length))
}

const openings = [
  '各项任务',
  '各项工作',
  '任务',
  '责任单位',
  '责任部门',
  '责任处室',
  '单位',
  '部门',
  '名单',
  '顺序',
  '排序',
  '排名',
  '名次',
  '次序',
  '多个',
  '多家',
  '有',
  '的',
  '中',
  '以',
  '其',
  '均',
  '按',
  '排',
  '注:',
] as const

const beforePlace = [...placing, ...openings].sort((a, b) => b.length - a.length)

/** 其他为配合单位, 其余为责任单位. */
function othersEnd(text: string, at: number): { readonly to: number; readonly support: boolean } {
  othersClause.lastIndex = at
  const match = othersClause.exec(text)
  if (!match) return { to: at, support: false }
  return {
    to: at + match[0].length,
    support: match[0].includes('配合') || match[0].includes('协办'),
  }
}

const othersClause =
  /[,;](?:其他|其它|其余|后面)(?:的)?(?:有关|相关|责任)?(?:单位|部门)?(?:[和、或](?:单位|部门))?(?:均|都)?(?:按(?:照)?(?:各自)?职责(?:分工)?|[为是])?(?:配合|责任|协办|参与|负责|落实)(?:单位|部门)?/uy

/** 分别负责的除外, 分别负责为各部门分别牵头: whom the rule leaves alone, or each of whom it makes lead. */
function apartEnd(text: string, at: number) {
  const match = apartClause.exec(text.slice(at, at + 40))
  if (!match) return undefined
  const role: Role = match[0].endsWith('牵头') ? 'lead' : 'responsible'
  return { to: at + match[0].length, role }
}

const apartClause = /^[,;](?:标注)?“?分别负责”?[^,;。()]{0,12}(?:除外|牵头)/u
