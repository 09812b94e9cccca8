import {
  benefitWords,
  comparisonLeads,
  conditionWords,
  measureWords,
  resultNouns,
  resultVerbs,
  serviceWords,
  stateLeads,
  thingNouns,
  timeLeads,
  validityWords,
  workNouns,
  workOpeners,
  workVerbs,
  yearEndNouns,
} from '../../lexicon/limits.ts'
import { findWord, indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import type { PlanYears } from './plan-years.ts'
import type { Recurrence } from './recurring.ts'
import { clauseEnd, clauseStart, isClauseMark, skipBlanks, skipBlanksBack } from './scan.ts'
import type { TimeSpan } from './span.ts'
import type { Timing } from './stretch.ts'

/** Where the text stands: running text, a responsibility clause, or a deadline cell or label line. */
export type DeadlinePlace = 'prose' | 'clause' | 'column'

const results = indexWords(resultVerbs)
const afterResult = indexWords(resultNouns)
const works = indexWords(workVerbs)
const afterWork = indexWords(workNouns)
const openers = indexWords(workOpeners)
const leads = indexWords(timeLeads)
const comparisons = indexWords(comparisonLeads)
const validity = indexWords(validityWords)
const services = indexWords(serviceWords)
const benefits = indexWords(benefitWords)
const conditions = indexWords(conditionWords)
const states = indexWords(stateLeads)
const things = indexWords(thingNouns)
const yearEnds = indexWords(yearEndNouns)
const reachingLeads = indexWords(['到', '至', '截至', '截止', '截止到', '展望'])
const measures = indexWords(measureWords)

/** How far round a time words are looked at. */
const reach = 40

/** Whether the time of a text is a limit of the work, judged by what stands round it. */
export function isTimeLimit(
  text: string,
  timings: readonly Timing[],
  place: DeadlinePlace,
  knownYear: number | undefined,
): boolean {
  const last = timings.at(-1)
  const from = timings[0]?.from ?? 0
  if (!last || last.closing === 'after') return false
  if (place === 'column') return true
  if (last.closing === 'from') return place === 'clause'
  if (last.closing === 'name' || speaksOfValidity(text, from)) return false
  if (last.closing !== 'none') return isClosedLimit(text, last, knownYear)
  if (isPast(last, knownYear) || comparesOnly(text, from)) return false
  return (place === 'clause' && standsAlone(text, from, last.to)) || isOpenLimit(text, from, last)
}

/** Without 前: 到2025年, 6月底, 2021年. */
function isOpenLimit(text: string, from: number, timing: Timing): boolean {
  if (timing.moment.named) return false
  if (reachingStart(text, from) !== undefined) return text.charAt(timing.to) !== '的'
  return timing.moment.end ? isEndLimit(text, from, timing) : isBareLimit(text, from, timing)
}

/** Whether the years of a five-year plan are a limit, not an attribute or the past. */
export function isPlanYearsLimit(
  text: string,
  { due, from, start, to }: PlanYears,
  place: DeadlinePlace,
  knownYear: number | undefined,
): boolean {
  if (place === 'column') return true
  if (knownYear !== undefined && Number(due.slice(0, 4)) < knownYear) return false
  const at = skipBlanks(text, to)
  if (text.charAt(at) === '的') return false
  if (start === undefined || isFollowedByWork(text, at)) return true
  return isAtStart(text, from) && (isClauseMark(text.charAt(at)) || hasMeasure(text, at))
}

/** Closed by 前, 内 or 止: a limit, but for names (2030年前碳达峰行动) and attributes (2000年以前建成的). */
function isClosedLimit(text: string, { closing, moment, to }: Timing, knownYear?: number): boolean {
  const at = skipBlanks(text, to)
  if (text.charAt(at) === '的') return false
  const past = knownYear !== undefined && moment.year !== undefined && moment.year < knownYear
  if (past && moment.grain === 'year' && !moment.end) return false
  const end = clauseEnd(text, at, reach)
  if (past && text.slice(at, Math.min(end, at + 12)).includes('的')) return false
  if (moment.grain !== 'year' || moment.end) return true
  if (closing === 'within') return wordAt(things, text, at) === undefined
  return isFollowedByWork(text, at) || !namesThing(text, at)
}

/** A short stretch up to the end of the clause that is the name of a plan or a thing. */
function namesThing(text: string, at: number): boolean {
  const end = clauseEnd(text, at, reach)
  return end - at <= 14 && wordBefore(things, text, end) !== undefined
}

/** 6月底, 年底 without 前. */
function isEndLimit(text: string, from: number, { moment, to }: Timing): boolean {
  const at = skipBlanks(text, to)
  const next = text.charAt(at)
  if (next === '的' || next === '时') return false
  if (moment.grain !== 'year') return true
  if (isFollowedByWork(text, at) || isClauseMark(next)) return true
  return isAtStart(text, from) && wordAt(yearEnds, text, at) === undefined
}

/** A bare year, month or day: a limit only where something is to be done or so by then. */
function isBareLimit(text: string, from: number, timing: Timing): boolean {
  const at = skipBlanks(text, timing.to)
  // 2023年开学前, 9月汛期前: the limit is another one.
  if (text.slice(at, at + 6).includes('前') && text.charAt(at) !== ',') return false
  if (!isAtStart(text, from)) return isFollowedByResult(text, at) && !isObject(text, from, at)
  if (text.charAt(at) === ',' || isFollowedByWork(text, at)) return true
  if (timing.moment.grain === 'day') return false
  return hasMeasure(text, at)
}

/** Whether the clause goes on to say what is done or how much there is to be. */
function hasMeasure(text: string, at: number): boolean {
  const end = clauseEnd(text, at, reach)
  if (text.charAt(at) === '是' || wordAt(things, text, at) || namesThing(text, at)) return false
  const measure = findWord(measures, text, at, end)
  // 2023年政府工作报告确定的任务全部完成: the year belongs to the noun.
  return measure !== undefined && !text.slice(at, measure.at).includes('的')
}

/** Whether a time in mid-clause belongs to a noun: 推进2021年新建项目, 2020年完成的任务. */
function isObject(text: string, from: number, at: number): boolean {
  const end = skipBlanksBack(text, from)
  if (wordBefore(works, text, end) ?? wordBefore(results, text, end)) return true
  return text.slice(at, clauseEnd(text, at, 14)).includes('的')
}

/** Whether a verb, or what can only stand before one, begins at `at`. */
export function isFollowedByWork(text: string, at: number): boolean {
  if (isFollowedByResult(text, at)) return true
  const work = wordAt(works, text, at)
  if (work !== undefined) return wordAt(afterWork, text, at + work.length) === undefined
  return wordAt(results, text, at) === undefined && wordAt(openers, text, at) !== undefined
}

function isFollowedByResult(text: string, at: number): boolean {
  const result = wordAt(results, text, at)
  return result !== undefined && wordAt(afterResult, text, at + result.length) === undefined
}

/** Whether nothing but words that lead a time stands between `at` and the start of its clause. */
export function isAtStart(text: string, at: number): boolean {
  let cursor = skipBlanksBack(text, at)
  for (let count = 0; count < 4; count++) {
    if (isClauseMark(text.charAt(cursor - 1)) || text.charAt(cursor - 1) === '.') return true
    const lead = wordBefore(leads, text, cursor)
    if (lead === undefined) return false
    if (count > 0 || lead.length > 1 || '于在到至拟从自'.includes(lead)) return true
    cursor = skipBlanksBack(text, cursor - lead.length)
  }
  return false
}

/** Where the 到 begins that makes a limit of the time behind it: 到2025年, not 达到2020年水平. */
export function reachingStart(text: string, from: number): number | undefined {
  const end = skipBlanksBack(text, from)
  const word = wordBefore(reachingLeads, text, end)
  if (word === undefined) return undefined
  const start = end - word.length
  if (word.length === 1 && '达复降回甚直长延'.includes(text.charAt(start - 1)) && start > 0)
    return undefined
  return start
}

/** 比2020年提高, 以2020年为基数: the time is only compared with. */
function comparesOnly(text: string, from: number): boolean {
  return wordBefore(comparisons, text, skipBlanksBack(text, from)) !== undefined
}

function speaksOfValidity(text: string, from: number): boolean {
  const start = clauseStart(text, from, reach)
  return findWord(validity, text, start, from) !== undefined
}

function isPast({ moment }: Timing, knownYear: number | undefined): boolean {
  return knownYear !== undefined && moment.year !== undefined && moment.year < knownYear
}

/** Whether `[from, to)` and at most a short verb fill a part of a clause: …负责,6月完成. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (!isClauseMark(text.charAt(skipBlanksBack(text, from) - 1))) return false
  return clauseEnd(text, to, reach) - to <= 8
}

/** Whether a span (N个工作日内) is a limit of a duty, not the length of a service or a condition. */
export function isSpanLimit(text: string, span: TimeSpan, place: DeadlinePlace): boolean {
  if (place === 'column') return true
  const at = skipBlanks(text, span.to)
  if (wordAt(conditions, text, at) !== undefined) return false
  if (span.event === undefined && isState(text, span.at)) return false
  const start = clauseStart(text, span.from, reach)
  if (findWord(services, text, start, span.at) !== undefined) return false
  const end = clauseEnd(text, at, 14)
  if (findWord(benefits, text, at, end) !== undefined) return false
  if (span.event !== undefined || isShort(span)) return true
  return isFollowedByWork(text, at)
}

/** 按季度发布, but not 按年度计划: 按年度 needs its verb, the others only must not lead a noun. */
function isRhythmOfWork(text: string, from: number, at: number): boolean {
  if (wordAt(things, text, at) !== undefined) return false
  return !text.startsWith('按年度', from) || isFollowedByWork(text, at)
}

function isShort({ within }: TimeSpan): boolean {
  return within.unit === 'workday' || within.unit === 'day'
}

function isState(text: string, at: number): boolean {
  return wordBefore(states, text, skipBlanksBack(text, at)) !== undefined
}

/** Whether 每年 and its like set a rhythm of work, not a rate, a cap or a noun's attribute. */
export function isRhythm(text: string, hit: Recurrence, place: DeadlinePlace): boolean {
  if (place === 'column') return true
  const before = skipBlanksBack(text, hit.from)
  if (text.slice(Math.max(0, before - 4), before).includes('每')) return false
  const at = skipBlanks(text, hit.periodTo)
  if (text.charAt(at) === '每' || text.charAt(at) === '的') return false
  const end = clauseEnd(text, at, reach)
  if (findWord(benefits, text, at, end) !== undefined) return false
  if (text.startsWith('按', hit.from)) return isRhythmOfWork(text, hit.from, at)
  if (hit.times !== undefined || hit.on !== undefined || hit.within !== undefined) return true
  return isAtStart(text, hit.from) || isFollowedByWork(text, at)
}
