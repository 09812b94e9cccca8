import { isBlank, type Reading } from '../../text/reading.ts'
import { type ReadClause, readClause } from './clause.ts'
import { lettersOf } from './flat.ts'
import { isLimit } from './limit.ts'
import type { ClauseContext, Examples, FoundClause, Stretch } from './types.ts'
import { readVerbAtEnd } from './verb.ts'
import { wordsOf } from './words.ts'

export const sentenceExamples: Examples = {
  '推进公开。由市商务局牵头,市财政局配合。': '市商务局 lead, 市财政局 support',
  '推进公开。\n由市财政局、市农业局负责落实。': '市财政局 responsible, 市农业局 responsible',
  '关于“加快修路”的问题,由市交通局会同市财政局等部门负责落实。':
    '市交通局 lead, 市财政局 support, …',
  '推进公开。由市商务局牵头,各镇为实施单位,下同。': '市商务局 lead, 各镇* responsible',
  '推进公开。此项工作由市商务局牵头负责。': '市商务局 lead',
  '推进公开。\n由市商务局牵头,市规划处(市测绘科),市财政局,市科协配合。':
    '市商务局 lead, 市规划处(市测绘科) support, 市财政局 support, 市科协 support',
  '推进公开。由市商务局牵头制定实施方案。': '',
  '推进公开。由市商务局牵头,建立工作专班,推进落实。': '',
  '推进公开。本方案由市商务局负责解释。': '',
  '项目资金由县财政局负责落实。': '',
  '推进公开。\n云溪县人民政府主办': '',
  '推进公开。县林长办设在县林业局,承担日常工作。': '',
  '推进公开。领导小组办公室设在市发改委,负责统筹协调。': '',
  '推进公开。由市政府办公室负责日常工作。': '',
  '推进公开。各乡镇、各部门主要负责人要对本单位工作负总责。': '',
  '推进公开。各支部建立相应的党务工作机构,确保工作有专人负责。': '',
}

const notBlank = /\S/u
/** Longest sentence that is read as an assignment. */
const longestSentence = 400
const sentenceEnds = '。!?\n'
const dashes = '—-·●■◆'
const topicEnds = ['问题', '建议', '提案', '议案', '事项']
const topics = [
  '此项工作',
  '该项工作',
  '这项工作',
  '本项工作',
  '上述工作',
  '以上工作',
  '上述任务',
  '以上任务',
  '上述各项工作',
  '以上各项工作',
  '该项任务',
  '此项任务',
  '具体工作',
  '具体',
  '以上事项',
  '上述事项',
]

/**
 * Find the closing sentences (结尾句) that do nothing but assign: 由A牵头,B配合。
 *
 * One that goes on to say what is done is prose, and so is one that says of something else who sees
 * to it. The question that a 提案 is about (关于…的问题,由…负责落实) may stand before it.
 */
export function findSentenceClauses(reading: Reading, context: ClauseContext): FoundClause[] {
  if (context.at === 'heading') return []
  const words = wordsOf(context.lexicon)
  const { text } = reading
  const found: FoundClause[] = []
  const first = text.search(notBlank)
  for (const sentence of closingSentences(text)) {
    const start = assignmentStart(text, sentence)
    // What a sentence assigns stands before it.
    if (start === undefined || start <= first) continue
    const inner = { from: start, to: sentence.to }
    if (!endsInVerb(text, inner)) continue
    const read = readClause(reading, inner, words)
    if (!assigns(read) || isImprint(text, inner)) continue
    const { clause, rules } = read
    const to = text.charAt(inner.to) === '。' ? inner.to + 1 : inner.to
    found.push({ from: inner.from, to, inner, place: 'sentence', clause, rules })
  }
  return found
}

/** Every name reads as a body, or those that do vouch for the others. */
function assigns({ assigned, evidence, plausible, sound }: ReadClause): boolean {
  return evidence === 'verb' && (sound || (plausible && assigned))
}

/** 县林长办负责日常工作: what an office is there for, not whose the task is. */
function runsOffice(text: string, to: number): boolean {
  return text.endsWith('日常工作', to) || text.endsWith('日常事务', to)
}

/** 各部门各负其责、各司其职: what everybody is to do, and nobody's task. */
function exhorts(text: string, to: number): boolean {
  return exhortations.some((word) => text.endsWith(word, to))
}

/** 各乡镇对本辖区工作负总责: what somebody answers for, not whose the task is. */
const answersFor = /对[^,;、]{2,20}负(?:总|全)?责$/u

const exhortations = ['各负其责', '各司其职', '各尽其责']

/** 云溪县人民政府主办 云溪县信息中心承办: who runs a site or an event. */
function isImprint(text: string, { from, to }: Stretch): boolean {
  const sentence = text.slice(from, to)
  return !sentence.startsWith('由') && imprintVerbs.some((verb) => sentence.includes(verb))
}

const imprintVerbs = ['主办', '承办', '协办']

/** The last sentence of each line, without its 。 */
function closingSentences(text: string): Stretch[] {
  const sentences: Stretch[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const sentence = lastSentence(text, start, end)
    if (sentence) sentences.push(sentence)
    start = end + 1
  }
  return sentences
}

function lastSentence(text: string, start: number, end: number): Stretch | undefined {
  let to = end
  while (to > start && (isBlank(text.charCodeAt(to - 1)) || text.charAt(to - 1) === '。')) to--
  const floor = Math.max(start, to - longestSentence)
  let from = floor + endOfSentences(text.slice(floor, to))
  if (from === floor && floor > start) return undefined
  while (from < to && (isBlank(text.charCodeAt(from)) || dashes.includes(text.charAt(from)))) from++
  return from < to ? { from, to } : undefined
}

/** Offset behind the last mark that ends a sentence, 0 where none does. */
function endOfSentences(text: string): number {
  let end = 0
  for (const mark of sentenceEnds) end = Math.max(end, text.lastIndexOf(mark) + 1)
  return end
}

/** Where in a closing sentence the assignment begins: at its start, or at a 由 behind a topic. */
function assignmentStart(text: string, { from, to }: Stretch): number | undefined {
  const sentence = text.slice(from, to)
  const by = sentence.indexOf('由')
  if (by <= 0) return from
  const topic = lettersOf(sentence.slice(0, by))
  if (topics.includes(topic)) return from
  const ended = topic.endsWith(',') && topicEnds.some((end) => topic.endsWith(`${end},`))
  return ended && topic.startsWith('关于') ? from + by : undefined
}

/** True where nothing but a verb, or a limit or 下同 behind it, ends the sentence. */
function endsInVerb(text: string, { from, to }: Stretch): boolean {
  if (runsOffice(text, to) || exhorts(text, to) || answersFor.test(text.slice(from, to)))
    return false
  const last = from + text.slice(from, to).lastIndexOf(',') + 1
  if (readVerbAtEnd(text, last, to)) return true
  const rest = lettersOf(text.slice(last, to))
  return (
    last > from && (isLimit(rest) || rest === sameBelow) && !!readVerbAtEnd(text, from, last - 1)
  )
}

/** …各乡镇为实施单位,下同: it holds for what follows as well. */
const sameBelow = '下同'
