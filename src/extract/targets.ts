import { occurrenceUnits } from '../lexicon/limits.ts'
import {
  cuttingWords,
  type MeasureWord,
  namedThings,
  quantityVerbs,
  rateEndings,
  subjectBreakers,
  subjectLeads,
  verbEndings,
  wordsBeforeNumber,
  wordsBehindNumber,
} from '../lexicon/measures-units.ts'
import { findWord, indexWords, wordAt, wordBefore } from '../lexicon/word-index.ts'
import type { Draft } from '../model/place.ts'
import type { Target } from '../model/task.ts'
import { createFinder } from '../text/finder.ts'
import { printOf, type Reading, rangeOf } from '../text/reading.ts'
import { quotedTitleEnd } from './citations.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import { clauseStart, isClauseMark, isDigit, skipBlanks, skipBlanksBack } from './scan.ts'

const before = indexWords([...wordsBeforeNumber.keys()])
const behind = indexWords([...wordsBehindNumber.keys()])
const cutting = indexWords(cuttingWords)
const verbs = indexWords(quantityVerbs)
const rates = indexWords(rateEndings)
const leads = indexWords(subjectLeads)
const breakers = indexWords(subjectBreakers)
const endings = indexWords(verbEndings)
const named = indexWords(namedThings)

/** A quantity that is a target, with the words round it that make it one. */
interface Hit {
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  readonly meaning: MeasureWord
  /** What the words before its number say: it holds for the numbers listed behind it too. */
  readonly shared: MeasureWord
  readonly subject?: { readonly from: number; readonly to: number }
}

/**
 * Find the quantitative targets (量化指标) of a text, in order.
 *
 * ```text
 * 社会消费品零售额突破1.2万亿元 → 1200000000000 元, gt, subject 社会消费品零售额
 * 增长6.2%左右           → 6.2 %, approx, increase
 * 新建学校20所           → 20 所, eq, subject 学校
 * ```
 *
 * A number is a target where a word says how it compares or changes, where a rate is named, or where a
 * verb brings that many things about. Numbers that only count or name (12项任务, 第5, “1+8”) are none;
 * neither are times, but for lengths that are cut (压缩至5个工作日以内).
 */
export function findTargets(reading: Reading): Draft<Target>[] {
  const { text } = reading
  const targets: Draft<Target>[] = []
  let last: Hit | undefined
  for (let at = nextQuantity(text, 0); at >= 0; ) {
    const title = text.charAt(at) === '《' ? quotedTitleEnd(text, at) : undefined
    const quantity = title === undefined ? readQuantity(text, at) : undefined
    const hit = quantity && judge(text, quantity, last)
    if (hit) {
      targets.push(targetOf(reading, hit))
      last = hit
    }
    at = nextQuantity(text, title ?? quantity?.to ?? nextStart(text, at))
  }
  return targets
}

/** A digit, 百 or 千, or the mark of a title. */
const nextQuantity = createFinder('0123456789百千《')

function targetOf(reading: Reading, { from, meaning, quantity, subject, to }: Hit): Draft<Target> {
  const { max, open, unit, value } = quantity
  const { comparator = open ? 'approx' : 'eq', kind } = meaning
  return {
    text: printOf(reading, from, to),
    value,
    ...(max === undefined ? {} : { max }),
    unit,
    comparator,
    ...(kind ? { kind } : {}),
    ...(subject ? { subject: printOf(reading, subject.from, subject.to) } : {}),
    span: rangeOf(reading, from, to),
  }
}

/** Past a run of digits: no number is read from its middle. */
function nextStart(text: string, at: number): number {
  let cursor = at + 1
  if (isDigit(text.charAt(at))) while (isDigit(text.charAt(cursor))) cursor++
  return cursor
}

/** How far back a subject or a verb is looked for. */
const reach = 30

interface Round {
  readonly start: number
  /** Where the words before the number begin, and where those that mean something do. */
  readonly from: number
  readonly meant: number
  readonly to: number
  readonly meaning: MeasureWord
  readonly shared: MeasureWord
}

function judge(text: string, quantity: Quantity, last: Hit | undefined): Hit | undefined {
  const { from, meaning, meant, shared, start, to } = readRound(text, quantity)
  const hit = { from: meant, to, quantity, meaning, shared }
  if (quantity.time) return isCut(text, start, quantity.from) ? hit : undefined
  if (isOfRhythm(text, quantity, start)) return undefined
  if (isListed(text, quantity.from, last)) {
    return { ...hit, meaning: { ...last?.shared, ...meaning }, shared: last?.shared ?? shared }
  }
  if (isMeasured(text, hit)) return withSubject(hit, subjectOf(text, start, from, last))
  // 投资超过5亿元的项目: compared, but as a condition.
  if (meaning.comparator) return undefined
  if (!isRate(quantity.unit)) return broughtAbout(text, hit, start) ?? continued(text, hit, last)
  const subject = subjectOf(text, start, from, last)
  if (wordBefore(rates, text, skipBlanksBack(text, from)) === undefined) return undefined
  return withSubject({ ...hit, meaning: { kind: 'level', ...meaning } }, subject)
}

/** Whether words say how the number compares or changes, and do not only describe a noun with it. */
function isMeasured(text: string, { from, meaning, quantity, to }: Hit): boolean {
  const next = text.charAt(skipBlanks(text, to))
  const change = meaning.kind !== undefined && meaning.kind !== 'level'
  if (!meaning.comparator) return change
  // 超过5亿元的项目 is a condition, 不少于30%的比例 is none.
  if (from < quantity.from) return change || next !== '的' || !isStrict(meaning)
  // 跨度100米以上桥梁: behind the number alone a word compares only at the end of a clause.
  return isClauseMark(next)
}

function isStrict({ comparator }: MeasureWord): boolean {
  return comparator === 'gt' || comparator === 'lt'
}

/** 每年至少1次: the number belongs to a limit. */
function isOfRhythm(text: string, { from, unit }: Quantity, start: number): boolean {
  return occurrenceUnits.includes(unit) && text.slice(start, from).includes('每')
}

function withSubject(hit: Hit, subject: Hit['subject']): Hit {
  return subject ? { ...hit, subject } : hit
}

function isRate(unit: string): boolean {
  return unit === '%' || unit === '‰' || unit === '个百分点'
}

/** 分别增长8%、9%: the second shares the verb of the first. */
function isListed(text: string, at: number, last: Hit | undefined): boolean {
  return last !== undefined && last.to === at - 1 && '、和及'.includes(text.charAt(last.to))
}

/** The words right round a number that say how it compares and changes. */
function readRound(text: string, { from: at, to: end }: Quantity): Round {
  const start = clauseStart(text, at, reach)
  let cursor = skipBlanksBack(text, at)
  let [meaning, meant]: [MeasureWord, number] = [{}, at]
  for (
    let word = wordBefore(before, text, cursor);
    word !== undefined && cursor - word.length >= start;
    word = wordBefore(before, text, cursor)
  ) {
    const said = wordsBeforeNumber.get(word) ?? {}
    cursor = skipBlanksBack(text, cursor - word.length)
    if (said.comparator || said.kind) meant = cursor
    meaning = { ...said, ...meaning }
  }
  const close = skipBlanks(text, end)
  const suffix = wordAt(behind, text, close)
  const place = { start, from: cursor, meant, shared: meaning }
  if (suffix === undefined) return { ...place, to: end, meaning }
  const whole = { ...meaning, ...wordsBehindNumber.get(suffix) }
  return { ...place, to: close + suffix.length, meaning: whole }
}

function isCut(text: string, start: number, at: number): boolean {
  return findWord(cutting, text, start, at) !== undefined
}

/** A verb brings so many things about: 新建学校20所; 建设20所学校. */
function broughtAbout(text: string, hit: Hit, start: number): Hit | undefined {
  const at = skipBlanksBack(text, hit.from)
  const verb = wordBefore(verbs, text, at)
  if (verb !== undefined) {
    if (wordAt(named, text, hit.to) !== undefined) return undefined
    // 完成投资3亿元: the second verb is what is completed.
    const object = { from: at - verb.length, to: at }
    return wordBefore(verbs, text, object.from) ? { ...hit, subject: object } : hit
  }
  const found = findWord(verbs, text, start, at)
  // 建设学校20所, with nothing behind it: what stands between verb and number is counted.
  if (!found || !isClauseMark(text.charAt(skipBlanks(text, hit.to)))) return undefined
  const subject = { from: skipSecondVerb(text, found.at + found.word.length, at), to: at }
  return isSubject(text, subject) ? { ...hit, subject } : undefined
}

/** 新建和改造提升农田: the verbs behind 和 have the object of the first. */
function skipSecondVerb(text: string, from: number, to: number): number {
  if (!'和及与、'.includes(text.charAt(from))) return from
  let at = from + 1
  for (let verb = wordAt(verbs, text, at); verb && at < to; verb = wordAt(verbs, text, at)) {
    at += verb.length
  }
  // 建设和美乡村: the 和 of a name.
  return at > from + 1 ? at : from
}

/** 建成3个园区和40个车间, 新建学校20所、幼儿园30所: the verb of the first brings about the second. */
function continued(text: string, hit: Hit, last: Hit | undefined): Hit | undefined {
  if (!last || last.meaning.comparator || isRate(last.quantity.unit)) return undefined
  const between = hit.from - last.to
  if (between > reach || wordAt(named, text, hit.to) !== undefined) return undefined
  const noun = text.slice(last.to, hit.from)
  const mark = Math.max(...['、', '和', '及'].map((char) => noun.indexOf(char)))
  if (mark < 0 || !words.test(noun.replace('、', ''))) return undefined
  const subject = { from: last.to + mark + 1, to: hit.from }
  return isSubject(text, subject) ? { ...hit, subject } : hit
}

const words = /^[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}A-Za-z“”]*$/u
const leadingTime = /(?:到|至)?(?:\d{4} ?年(?:\d{1,2} ?月)?|\d{1,2} ?月)(?:年?[底末])?前?/uy
const openMarks = ',。;:\n'

/** What a clause says before the words that measure it, without the words that only lead it. */
function subjectOf(
  text: string,
  start: number,
  end: number,
  last: Hit | undefined,
): Hit['subject'] {
  let to = skipBlanksBack(text, end)
  const opening = subjectStart(text, start, to, last)
  if (opening === undefined) return undefined
  for (
    let word = wordBefore(leads, text, to);
    word !== undefined;
    word = wordBefore(leads, text, to)
  ) {
    to -= word.length
  }
  leadingTime.lastIndex = opening
  let from = opening + (leadingTime.exec(text)?.[0].length ?? 0)
  for (let word = wordAt(leads, text, from); word !== undefined; word = wordAt(leads, text, from)) {
    // 完成率 is no 率 that is completed.
    if (to - from - word.length < 2) break
    from += word.length
  }
  const subject = { from: skipBlanks(text, from), to }
  return isSubject(text, subject) ? subject : undefined
}

/** Where a subject may begin whose clause begins at `start`. */
function subjectStart(text: string, start: number, to: number, last: Hit | undefined) {
  const mark = text.charAt(start - 1)
  if (start === 0 || openMarks.includes(mark) || last?.to === start - 1) return start
  // “一网通办”率: the quotation belongs to it.
  const quote = mark === '”' ? text.lastIndexOf('“', start) : -1
  if (quote >= 0 && start - quote < reach && beginsClause(text, quote)) return quote
  // 图文、视频等解读比例: 等 sums the list up. 各县、区化率: half a list is no subject.
  const summed = text.slice(start, to).indexOf('等')
  return mark === '、' && summed > 0 ? start + summed + 1 : undefined
}

function beginsClause(text: string, at: number): boolean {
  return at === 0 || openMarks.includes(text.charAt(at - 1))
}

/** 3A级景区, 5G基站, GDP and PM2.5 are names too. */
const nounPhrase =
  /^(?:[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}A-Za-z0-9%“”]|(?<=[A-Za-z]\d)\.(?=\d)){2,20}$/u

function isSubject(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (from >= to || wordAt(breakers, text, from) !== undefined) return false
  return wordBefore(endings, text, to) === undefined && nounPhrase.test(text.slice(from, to))
}
