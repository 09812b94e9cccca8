import type { StandingRule } from '../../model/draft.ts'
import type { Role } from '../../model/task.ts'
import type { Examples, Stretch } from './types.ts'

export const standingExamples: Examples = {
  '推进公开。(县财政局、县审计局负责。列第一位者为牵头单位,下同)':
    '县财政局 responsible, 县审计局 responsible',
  '推进公开。(县财政局、县审计局等部门负责,列第一位者牵头,下同)':
    '县财政局 responsible, 县审计局 responsible, …',
  '推进公开。(县财政局、县审计局负责。排在第一位的部门为牵头部门,分别负责为各部门分别牵头,下同)':
    '县财政局 responsible, 县审计局 responsible',
  '推进公开。(县财政局、县审计局负责。排在第一位的为牵头部门,分别负责的除外,下同)':
    '县财政局 responsible, 县审计局 responsible',
  '推进公开。(县财政局、县审计局负责。列第一位者为牵头部门或单位,其他有关部门和单位按职责分工负责,下同)':
    '县财政局 responsible, 县审计局 responsible',
  '推进公开。(县财政局、县审计局负责。排首位的为牵头部门(单位),其余单位按职责配合,下同)':
    '县财政局 responsible, 县审计局 responsible',
  '推进公开。(县财政局、县审计局,首家单位牵头,下同)': '县财政局 responsible, 县审计局 responsible',
  '推进公开。(县财政局负责。列第一位的为牵头单位,下同;以下任务均需各乡〔镇、街道〕人民政府落实,不再逐项列出)':
    '县财政局 responsible',
  '推进公开。(县财政局负责;以下任务各乡镇人民政府一并落实)': '县财政局 responsible',
  '推进公开。〔责任单位:县财政局按职责分工负责。具体任务均涉及相关乡(镇)人民政府,不再做分工,下同。〕':
    '县财政局 responsible',
}

/** A rule as its words stand, without the parties that it adds. */
export interface RuleWords extends Stretch {
  readonly kind: StandingRule['kind']
  readonly reach: StandingRule['reach']
  /** Where the names of `add-parties` stand, their verb with them. */
  readonly names?: Stretch
  readonly othersSupport?: true
  readonly apart?: StandingRule['apart']
  readonly addsSupport?: true
}

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
/** Longest sentence that a rule is looked for in. */
const longestRule = 160

/**
 * Find rules that change this clause or later ones (下同).
 *
 * ```text
 * …负责。列第一位者为牵头单位,下同)        first-leads, later
 * 以下均需各县(市、区)政府落实,不再列出    add-parties, later
 * 无牵头单位的,责任单位即为牵头单位,下同   responsible-leads, later
 * ```
 *
 * @param text - Folded, brackets and all.
 */
export function findRuleWords(text: string): RuleWords[] {
  if (!mayRule.test(text)) return []
  return [...findFirstLeads(text), ...findAddParties(text), ...findResponsibleLeads(text)].sort(
    (a, b) => a.from - b.from,
  )
}

/** Words without which no rule is said; nearly every clause has none. */
const mayRule = /第一|首|最前|不再|[无列有确明]牵头/u

function findFirstLeads(text: string): RuleWords[] {
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

function placesOf(text: string, words: readonly string[]): number[] {
  const places: number[] = []
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  }
  return places.sort((a, b) => a - b)
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

/** 下同, with the comma before it, and what is said of the reach. */
function sameBelow(text: string, at: number): Pick<RuleWords, 'reach' | 'to'> {
  below.lastIndex = at
  const match = below.exec(text)
  return match ? { reach: 'later', to: at + match[0].length } : { reach: 'clause', to: at }
}

const below = /\s?[,;。、(]?\s?(?:以)?下(?:文|面|列)?(?:皆|均|都)?(?:相)?同/uy

const addStarts = [
  '以下',
  '下列',
  '上述',
  '以上',
  '各项',
  '各任务',
  '各条',
  '每项',
  '所有',
  '全部',
  '具体任务',
  '具体工作',
  '具体措施',
  '本方案',
] as const
const notListed =
  /不再(?:单独|一一|逐一|逐项|逐条|另行|重复|分别|在后面)?(?:列出|列示|列明|列举|[做作]?分工|标注|标明|注明|写明|赘述|列)/uy

function findAddParties(text: string): RuleWords[] {
  const found: RuleWords[] = []
  for (let at = text.indexOf('不再'); at >= 0; at = text.indexOf('不再', at + 1)) {
    notListed.lastIndex = at
    const tail = notListed.exec(text)
    if (!tail) continue
    const start = sentenceStart(text, at)
    const to = sameBelow(text, at + tail[0].length).to
    const rule = readAddition(text, start, at)
    if (rule) found.push({ kind: 'add-parties', to, reach: 'later', ...rule })
  }
  return found
}

type Addition = Pick<RuleWords, 'from' | 'names' | 'addsSupport'>

/** 以下均需A落实, or A均为各项任务的责任单位, before 不再列出. */
function readAddition(text: string, start: number, at: number): Addition | undefined {
  const sentence = text.slice(start, at)
  const head = placesOf(sentence, addStarts)[0]
  const names = head === undefined ? undefined : namesOf(text, start + head, at)
  if (head !== undefined && names) return { from: start + head, names }
  const are = allAre.exec(sentence)
  if (!are || are.index === 0) return undefined
  const added = { from: start, names: { from: start, to: start + are.index } }
  return are[0].endsWith('配合') ? { ...added, addsSupport: true } : added
}

/** 各县区人民政府均为各项任务的责任单位 */
const allAre =
  /(?:均|都)[为是](?:以下|下列|各项|所有|全部)?(?:任务|工作|措施|事项)?的?(?:责任|落实|配合)/u

function sentenceStart(text: string, at: number): number {
  let from = at
  let closed = 0
  while (from > 0 && at - from < longestRule) {
    const mark = text.charAt(from - 1)
    if ('〕]】'.includes(mark)) closed++
    // 各县〔市、区〕人民政府: a pair that opens and closes inside the rule begins nothing.
    else if ('〔[【'.includes(mark) && closed > 0) closed--
    else if ('。;〔[【\n'.includes(mark)) break
    from--
  }
  return from
}

const needs = [
  '均包括',
  '均涉及',
  '还包括',
  '均需要',
  '均需由',
  '均须由',
  '均需',
  '均须',
  '均要',
  '均由',
  '都需',
  '都要',
  '皆需',
  '需',
  '须',
  '由',
] as const

/** The names of …均需[各县(市、区)政府落实],不再列出, their verb with them. */
function namesOf(text: string, from: number, to: number): Stretch | undefined {
  const stretch = text.slice(from, to)
  for (const word of needs) {
    const at = stretch.indexOf(word)
    if (at < 0) continue
    let end = to
    while (end > from && ',;、 '.includes(text.charAt(end - 1))) end--
    return { from: from + at + word.length, to: end }
  }
  return undefined
}

function findResponsibleLeads(text: string): RuleWords[] {
  const found: RuleWords[] = []
  for (const at of placesOf(text, ['无牵头', '未列牵头', '没有牵头', '未明确牵头', '未注明牵头'])) {
    responsibleLeads.lastIndex = at
    const match = responsibleLeads.exec(text)
    if (!match) continue
    const same = sameBelow(text, at + match[0].length)
    found.push({ kind: 'responsible-leads', from: at, to: same.to, reach: same.reach })
  }
  return found
}

const responsibleLeads =
  /(?:无|未列|没有|未明确|未注明)牵头(?:单位|部门)?(?:的)?[,、]?(?:则)?(?:其)?责任(?:单位|部门)(?:即|均|都|就)?[为是](?:牵头)(?:单位|部门)?/uy
