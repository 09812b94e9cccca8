import { nobodies } from '../../lexicon/names.ts'
import type { Reading } from '../../text/reading.ts'
import { readClause, trimClause } from './clause.ts'
import { lettersOf } from './flat.ts'
import { findLabelLines, type LabelLine } from './label-lines.ts'
import type { ClauseContext, Examples, FoundClause } from './types.ts'
import { type Words, wordsOf } from './words.ts'

export const lineExamples: Examples = {
  '推进公开。\n责任单位:县财政局、各乡镇人民政府':
    '县财政局 responsible, 各乡镇人民政府* responsible',
  '推进公开。\n牵头单位:市商务局\n责任单位:市财政局、市税务局\n完成时限:6月底':
    '市商务局 lead | 市财政局 responsible, 市税务局 responsible',
  '推进公开。\n责任单位\n县卫健局、县文旅局\n配合单位\n各乡镇':
    '县卫健局 responsible, 县文旅局 responsible | 各乡镇* support',
  '推进公开。\n责任单位\n县财政局、县粮食和物资储备局和县残联等':
    '县财政局 responsible, 县粮食和物资储备局 responsible, 县残联 responsible, …',
  '推进公开。责任单位:县财政局、县审计局。': '县财政局 responsible, 县审计局 responsible',
  '推进公开。牵头单位要加强统筹。': '',
  '推进公开。\n【责任单位】县财政局、县审计局': '县财政局 responsible, 县审计局 responsible',
  '推进公开。牵头单位为县财政局,配合单位为县审计局。': '县财政局 lead, 县审计局 support',
  '推进公开。责任单位为第一责任主体。': '',
  '推进公开。(责任单位:县财政局、县审计局': '县财政局 responsible, 县审计局 responsible',
}

/**
 * Find the clauses that a label begins without brackets (责任单位:…): on a line of their own, or
 * behind the last sentence of a paragraph. Each line is one clause.
 */
export function findLineClauses(reading: Reading, context: ClauseContext): FoundClause[] {
  const words = wordsOf(context.lexicon)
  const lines = findLabelLines(reading, words)
  return lines.length === 0 ? [] : lines.flatMap((line) => readLine(reading, line, words) ?? [])
}

function readLine(reading: Reading, line: LabelLine, words: Words): FoundClause | undefined {
  const { label, from, to } = line
  if (label.kind === 'limit' || label.kind === 'contact') return undefined
  const inner = trimClause(reading.text, line.inner, line.value.to)
  const { clause, rules, plausible, sound } = readClause(reading, inner, words, {
    breaks: line.below ? 'part' : 'wrap',
    label: { label, value: line.value.from, ...line.word },
  })
  if (!(isStrict(line) ? sound && clause.parties.length > 0 : plausible)) {
    if (line.copula || !namesNobody(reading.text, line)) return undefined
  }
  const hit = { from, to, inner, place: 'line' as const, clause, rules }
  return label.kind === 'either' ? { ...hit, either: true } : hit
}

/** A label that stands in sentences as well: 牵头:…, 责任单位为…. */
function isStrict({ copula, label }: LabelLine): boolean {
  return copula || (label.kind === 'bodies' && label.alone === true)
}

/** 配合单位:无 */
function namesNobody(text: string, { value }: LabelLine): boolean {
  return nobodies.includes(lettersOf(text.slice(value.from, value.to)))
}
