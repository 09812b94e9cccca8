import { bodyKinds } from '../../lexicon/body-kinds.ts'
import { explaining } from '../../lexicon/names.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import type { PartyDraft, StandingRule } from '../../model/draft.ts'
import { isBlank, type Reading } from '../../text/reading.ts'
import { type Bracket, longestClause, matchBrackets } from './brackets.ts'
import { type ReadClause, readClause, trimClause } from './clause.ts'
import { lettersOf } from './flat.ts'
import { isBrand, kindOf } from './kind.ts'
import type { ClauseContext, Examples, FoundClause, Stretch } from './types.ts'
import { wordsOf } from './words.ts'

export const bracketExamples: Examples = {
  '推进公开。(市商务局牵 头,市财政局按职责分工落 实)': '市商务局 lead, 市财政局 responsible',
  '推进公开。(县经信局牵头,县财政局、县自然资源局等部门按职责分工负责)':
    '县经信局 lead, 县财政局 responsible, 县自然资源局 responsible, …',
  '推进公开。(机关各处室)完善平台。': '机关各处室* responsible',
  '推进公开〔责任单位:县政府办公室〕。': '县政府办公室 responsible',
  '推进公开(办公室),逐步扩大范围(信息中心)。': '办公室 responsible | 信息中心 responsible',
  '推进公开。【牵头单位:市商务局;配合单位:各区政府】': '市商务局 lead, 各区政府* support',
  '推进公开。{市商务局牵头,各区<县、市>政府配合}': '市商务局 lead, 各区<县、市>政府* support',
  '全年增长11%。 (省发展改革委)': '省发展改革委 responsible',
  '推进公开。(市卫健委、市医保局,市引河济湖前线)':
    '市卫健委 responsible, 市医保局 responsible, 市引河济湖前线 responsible',
  '推进公开。(市财政局、云溪高新区、城关镇)':
    '市财政局 responsible, 云溪高新区 responsible, 城关镇 responsible',
  '推进公开。(市城投集团、国网云溪供电公司)':
    '市城投集团 responsible, 国网云溪供电公司 responsible',
  '新建学校2所(县第一中学、县实验小学)。': '',
  '推进公开。(云溪学院、市职业技术学院、各中小学校)':
    '云溪学院 responsible, 市职业技术学院 responsible, 各中小学校* responsible',
  '培育龙头企业。(云溪钢铁公司、市场化公司)': '',
  '推进公开。(各镇(街道)、产业平台,区级有关部门)':
    '各镇(街道)* responsible, 产业平台* responsible, 区级有关部门* responsible',
  '推进公开。(市住建局、施工单位)': '市住建局 responsible, 施工单位* responsible',
  '推进公开。(市财政局、市纪委监委机关)': '市财政局 responsible, 市纪委监委机关 responsible',
  '落实主体责任(建设单位、施工单位)。': '',
  '推进公开。(城关镇、东街街道、石桥乡、国有林场)':
    '城关镇 responsible, 东街街道 responsible, 石桥乡 responsible, 国有林场 responsible',
  '在三个乡镇(城关镇、石桥乡、东山镇)试点。': '',
  '推进公开。(涉改县(区)人民政府、项目单位)':
    '涉改县(区)人民政府 responsible, 项目单位* responsible',
  '联系群团(工会、共青团、妇联)。': '',
  '推进公开(市场、超市、车站)。': '',
  '推进决策公开、执行公开(简称“五公开”)。': '',
  '规范设置(统一标识标牌、统一公开内容)。': '',
  '做到“两统一”(统一矛盾调处、统一快递进村)。': '',
  '实施办法(试行)。': '',
  '推进公开。(分管副市长)': '@分管副市长',
  '推进公开。(李小云负责)': '@李小云',
  '由市领导(分管副市长)包联。': '',
  '推进公开。(石桥负责)': '',
  '按青办函〔2022〕89号要求落实。': '',
  '由市能源局(市发展改革委)统筹。': '',
  '市规划研究院(市测绘中心)。': '',
  '建设服务中心(信息中心)。': '信息中心 responsible',
}

const behindMarks = '。;,、'
/** The next item's label, where line breaks are lost. */
const labelBehind = /(?:\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}[、是])/uy
const partEnds = '。;,、:!?()〔〕[]【】{}\n'

/**
 * Find the clauses in brackets (括注责任分工), any kind of bracket.
 *
 * A label or a role verb makes a bracket a clause wherever it stands; a bare list of names only
 * where every one reads as a body and the bracket ends a part of a sentence.
 */
export function findBracketClauses(reading: Reading, context: ClauseContext): FoundClause[] {
  const { text } = reading
  const words = wordsOf(context.lexicon)
  const found: FoundClause[] = []
  let done = 0
  let ahead: RuleAlone | undefined
  for (const pair of matchBrackets(text)) {
    if (pair.open < done || !mayAssign(text, pair)) continue
    const inner = { from: pair.open + 1, to: pair.close }
    const read = readClause(reading, inner, words)
    const to = endBehind(text, pair.close + 1)
    const at = { from: pair.open, to }
    if (isRuleAlone(read)) {
      ahead = addRules(found, text, { ...at, rules: read.rules })
      if (!ahead) done = to
    }
    if (pair.open < done || !isClause(read, text, pair, context)) continue
    const { clause, rules } = read
    const trimmed = trimClause(text, inner.from, inner.to)
    found.push(behindRule(ahead, text, { ...at, inner: trimmed, place: 'bracket', clause, rules }))
    done = to
  }
  return found
}

/** (列第一位者为牵头单位,下同) in brackets of its own. */
interface RuleAlone extends Stretch {
  readonly rules: readonly StandingRule[]
}

function isRuleAlone({ clause, rules }: ReadClause): boolean {
  return rules.length > 0 && clause.parties.length === 0
}

/** A rule right behind a clause belongs to it; else it is given back: one may follow. */
function addRules(found: FoundClause[], text: string, rule: RuleAlone): RuleAlone | undefined {
  const last = found.at(-1)
  if (!last || text.slice(last.to, rule.from).trim() !== '') return rule
  found[found.length - 1] = { ...last, to: rule.to, rules: [...last.rules, ...rule.rules] }
  return undefined
}

/** A clause right behind a rule begins with it. */
function behindRule(rule: RuleAlone | undefined, text: string, clause: FoundClause): FoundClause {
  // Brackets inside the rule's own are none behind it.
  if (!rule || rule.to > clause.from) return clause
  if (text.slice(rule.to, clause.from).trim() !== '') return clause
  return { ...clause, from: rule.from, rules: [...rule.rules, ...clause.rules] }
}

const explanations = indexWords(explaining)

/** A cheap look: brackets round numbers, short words and explanations are no clauses. */
function mayAssign(text: string, { open, close }: Bracket): boolean {
  const size = close - open - 1
  if (size < 2 || size > longestClause) return false
  return wordAt(explanations, text, open + 1) === undefined
}

function isClause(read: ReadClause, text: string, pair: Bracket, context: ClauseContext): boolean {
  const { clause, evidence, plausible, assigned, aboutLevels } = read
  if (evidence === 'label') return plausible || namesNobody(clause.text)
  if (evidence === 'verb') return plausible && !aboutLevels
  if (clause.parties.length === 0 && clause.persons.every(({ post }) => post))
    return clause.persons.length > 0 && followsSentence(text, pair.open)
  return (
    (assigned || (read.owned && followsSentence(text, pair.open))) &&
    clause.parties.length > 0 &&
    endsPart(text, pair, context) &&
    !isAlias(text, pair, clause.parties) &&
    !explainsNoun(text, pair, clause.parties)
  )
}

function namesNobody(text: string): boolean {
  return text.endsWith(':无') || text.endsWith(':')
}

/** True where the bracket ends a task, a paragraph, a sentence or a part of one. */
function endsPart(text: string, { open, close }: Bracket, context: ClauseContext): boolean {
  if (context.at === 'heading' || followsSentence(text, open)) return true
  let at = close + 1
  while (at < text.length && isBlank(text.charCodeAt(at)) && text.charAt(at) !== '\n') at++
  labelBehind.lastIndex = at
  if (partEnds.includes(text.charAt(at)) || labelBehind.test(text)) return true
  // 推进决策公开(办公室)和结果公开(人事处)
  return text.charAt(at) === '和' && text.charAt(nextEnd(text, at)) === '('
}

/** …。(办公室)完善…: the sentence has ended before the bracket. */
function followsSentence(text: string, open: number): boolean {
  let at = open
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--
  return at > 0 && '。;!?'.includes(text.charAt(at - 1))
}

/**
 * A name in brackets right behind a name of its kind is its other name: 市能源局(市发展改革委),
 * 规划处(综合处). An office behind a body is who does it: 建设服务中心(办公室).
 */
function isAlias(text: string, { open, close }: Bracket, parties: readonly PartyDraft[]): boolean {
  const [only, ...others] = parties
  if (!only || others.length > 0) return false
  const before = nameBefore(text, open)
  // 由甲部牵头,乙部(丙办)、丁部配合: a list of bodies goes on behind the bracket.
  if (listGoesOn(text, close + 1) && kindOf(before) === 'body' && kindOf(only.name) === 'body')
    return true
  if (aliasHeads.some((heads) => endsInOne(before, heads) && endsInOne(only.name, heads)))
    return true
  // 市政务服务中心(市交易中心) is one house; 建设服务中心(信息中心) is work and who does it.
  return (
    owned.includes(before.charAt(0)) && [before, only.name].every((name) => endsInOne(name, houses))
  )
}

/** A 、 goes on with a list; so does a comma before another body: 乙部(丙办),丁部,戊部配合. */
function listGoesOn(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark !== ',') return mark === '、'
  const to = nextEnd(text, at + 1)
  const next = text.charAt(to)
  return (next === ',' || next === '、') && kindOf(lettersOf(text.slice(at + 1, to))) === 'body'
}

/**
 * Names in brackets right behind the word for their kind are its instances: 三个小组(综合组、宣传组),
 * 基层医疗机构(乡镇卫生院、社区卫生服务中心). So are enterprises by their brand behind any noun.
 */
function explainsNoun(text: string, { open }: Bracket, parties: readonly PartyDraft[]): boolean {
  if (parties.length < 2 || followsSentence(text, open)) return false
  const names = parties.map(({ name }) => lettersOf(name))
  // (统一公开内容、统一联系窗口) says what is done, though a name may end in 口 or 处.
  if (names.every(isBrand) || names.every((name) => name.startsWith('统一'))) return true
  const before = nameBefore(text, open).replace(closingQuote, '')
  return bodyKinds.some(
    ({ nouns, heads }) =>
      nouns.some((noun) => before.endsWith(noun)) &&
      names.every((name) => heads.some((head) => name.endsWith(head))),
  )
}

const closingQuote = /[”"」’]$/u

const owned = '中国省市县区州部'
const houses = ['院', '所', '中心', '站', '馆', '大学', '学院']

/** What stands between the last mark and a bracket. */
function nameBefore(text: string, open: number): string {
  let from = open
  while (from > 0 && !nameEnds.includes(text.charAt(from - 1))) from--
  return lettersOf(text.slice(from, open))
}

/** Where the next mark stands from `at` on; the end of the text where none does. */
function nextEnd(text: string, at: number): number {
  let to = at
  while (to < text.length && !nameEnds.includes(text.charAt(to))) to++
  return to
}

const nameEnds = '。;,、:!?()〔〕[]【】{}\n'

const aliasHeads = [
  [
    '局',
    '委',
    '厅',
    '部',
    '署',
    '政府',
    '管委会',
    '办事处',
    '党工委',
    '委员会',
    '公司',
    '集团',
    '银行',
  ],
  ['处', '室', '科', '股', '办', '办公室'],
]

function endsInOne(name: string, heads: readonly string[]): boolean {
  return kindOf(name) === 'body' && heads.some((head) => name.endsWith(head))
}

function endBehind(text: string, at: number): number {
  return behindMarks.includes(text.charAt(at)) && at < text.length ? at + 1 : at
}
