import { findAddParties } from './add-parties.ts'
import { findFirstLeads } from './first-leads.ts'
import { placesOf, type RuleWords, sameBelow } from './rule-words.ts'
import type { Examples } from './types.ts'

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
