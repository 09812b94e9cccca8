import {
  comparisonLeads,
  measureWords,
  reliefWords,
  reportWords,
  seasonWords,
  validityWords,
  yearEndNouns,
} from '../../lexicon/limits.ts'
import { findWord, indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import {
  clauseEnd,
  clauseStart,
  isClauseMark,
  isSentenceMark,
  skipBlanks,
  skipBlanksBack,
} from '../scan.ts'
import type { DeadlinePlace } from './place.ts'
import type { PlanYears } from './plan-years.ts'
import type { Moment } from './printed-time.ts'
import type { Timing } from './stretch.ts'
import {
  isAtStart,
  isBehindVerb,
  isFollowedByResult,
  isFollowedByWork,
  isResultNoun,
  things,
} from './work.ts'

const comparisons = indexWords(comparisonLeads)
const validity = indexWords(validityWords)
const reliefs = indexWords(reliefWords)
const reporting = indexWords(reportWords)
const yearEnds = indexWords(yearEndNouns)
const measures = indexWords(measureWords)
const seasons = indexWords(seasonWords)
const reachingLeads = indexWords(['到', '至', '截至', '截止', '截止到', '展望'])

/** How far round a time words are looked at. */
const reach = 40
/** Within how many characters behind a time the 的, or the noun, stands whose attribute it is. */
const attributeReach = 14
/** 2023年开学前, 9月汛期前: within how many characters another limit closes. */
const closingReach = 6
/** Longest words behind a time that say no more than that the work is done: 6月底前全面完成. */
const longestDone = 8

/** Whether the time of a text is a limit of the work, judged by what stands round it. */
export function isTimeLimit(
  text: string,
  timings: readonly Timing[],
  place: DeadlinePlace,
  knownYear: number | undefined,
): boolean {
  const last = timings.at(-1)
  const from = timings[0]?.from ?? 0
  if (!last || isNever(last)) return false
  if (place === 'column') return true
  if (last.closing === 'from') return place === 'clause'
  if (last.closing === 'name' || speaksOfValidity(text, from, last.to)) return false
  if (last.closing !== 'none') return isClosedLimit(text, last, knownYear)
  if (isPast(last, knownYear) || comparesOnly(text, from)) return false
  const alone = place === 'clause' && standsAlone(text, from, last.to)
  return alone || isLabelled(text, from) || isOpenLimit(text, from, last, knownYear)
}

const timeLabels = indexWords(['阶段', '时间', '时限', '期限', '节点', '进度'])
const otherTimes = indexWords([
  '工作时间',
  '服务时间',
  '办公时间',
  '营业时间',
  '公示时间',
  '公示期限',
])

/** Behind a colon and a label that speaks of a time: 第一阶段:2023年6月至8月. */
function isLabelled(text: string, from: number): boolean {
  const colon = skipBlanksBack(text, from) - 1
  if (text.charAt(colon) !== ':' || wordBefore(otherTimes, text, colon)) return false
  return wordBefore(timeLabels, text, colon) !== undefined
}

/** Without 前: 到2025年, 6月底, 2021年. */
function isOpenLimit(
  text: string,
  from: number,
  timing: Timing,
  knownYear: number | undefined,
): boolean {
  if (timing.moment.named) return false
  const reaching = reachingStart(text, from)
  if (reaching !== undefined) {
    return text.charAt(timing.to) !== '的' && !reports(text, reaching, timing, knownYear)
  }
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
function isClosedLimit(text: string, timing: Timing, knownYear: number | undefined): boolean {
  const { closing, moment, to } = timing
  const at = skipBlanks(text, to)
  if (describes(text, at)) return false
  const past = isPast(timing, knownYear)
  if (past && moment.grain === 'year' && !moment.end) return false
  if (past && text.slice(at, clauseEnd(text, at, attributeReach)).includes('的')) return false
  if (moment.grain !== 'year' || moment.end) return true
  // 年度内 is as often the name of a period: 年度内实际支出.
  if (text.startsWith('年度内', moment.from)) {
    return isFollowedByWork(text, at) || hasMeasure(text, at)
  }
  if (closing === 'within') return wordAt(things, text, at) === undefined
  return isFollowedByWork(text, at) || !namesThing(text, at)
}

/** 2000年底前建成的小区: a time that only describes a noun. */
function describes(text: string, at: number): boolean {
  if (text.charAt(at) === '的') return true
  return text.charAt(at + 2) === '的' && wordAt(done, text, at) !== undefined
}

const done = indexWords([
  '建成',
  '完成',
  '开工',
  '投产',
  '竣工',
  '入驻',
  '认定',
  '成立',
  '出台',
  '设立',
])

/** A short stretch up to the end of the clause that is the name of a plan or a thing. */
function namesThing(text: string, at: number): boolean {
  const end = clauseEnd(text, at, reach)
  return end - at <= attributeReach && wordBefore(things, text, end) !== undefined
}

/** 6月底, 年底 without 前. */
function isEndLimit(text: string, from: number, { moment, to }: Timing): boolean {
  const at = skipBlanks(text, to)
  const next = text.charAt(at)
  if (next === '的' || next === '时') return false
  if (moment.grain !== 'year') return true
  if (wordAt(yearEnds, text, at) !== undefined) return false
  if (isFollowedByWork(text, at) || isClauseMark(next)) return true
  return isAtStart(text, from) && hasMeasure(text, at)
}

/** A bare year, month or day: a limit only where something is to be done or so by then. */
function isBareLimit(text: string, from: number, timing: Timing): boolean {
  const at = skipBlanks(text, timing.to)
  // 2023年开学前, 9月汛期前: the limit is another one.
  if (closesLater(text, at) || wordAt(seasons, text, at) !== undefined) return false
  if (opensNoun(text, at)) return false
  if (!isAtStart(text, from)) return isFollowedByResult(text, at) && !isObject(text, from, at)
  // 2023年度考核 names a thing, 2023年度完成 does not.
  if (timing.moment.grain === 'year' && text.endsWith('度', timing.to))
    return isFollowedByResult(text, at)
  if (text.charAt(at) === ',' || isFollowedByWork(text, at)) return true
  // 12月中旬 speaks of nothing but a time, whatever is done then.
  if (timing.moment.grain === 'ten-days') return text.charAt(at) !== '的'
  if (timing.moment.grain === 'day') return false
  return hasMeasure(text, at)
}

/** 报送全年总结。, 全年完成情况: nothing but the noun that the time describes stands behind it. */
function opensNoun(text: string, at: number): boolean {
  const noun = wordAt(yearEnds, text, at)
  const isLast = noun !== undefined && '。;'.includes(text.charAt(at + noun.length))
  return isLast || isResultNoun(text, at)
}

function closesLater(text: string, at: number): boolean {
  const mark = text.slice(at, clauseEnd(text, at, closingReach)).indexOf('前')
  return mark > 0 && !'提目'.includes(text.charAt(at + mark - 1))
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
  if (isBehindVerb(text, from)) return true
  return text.slice(at, clauseEnd(text, at, attributeReach)).includes('的')
}

/** 比2020年提高, 以2020年为基数: the time is only compared with. */
function comparesOnly(text: string, from: number): boolean {
  return wordBefore(comparisons, text, skipBlanksBack(text, from)) !== undefined
}

function speaksOfValidity(text: string, from: number, to: number): boolean {
  const start = clauseStart(text, from, reach)
  if (findWord(validity, text, start, from) !== undefined) return true
  const relief = findWord(reliefs, text, to, Math.min(text.length, to + reach))
  return relief !== undefined && !hasSentenceMark(text.slice(to, relief.at))
}

function hasSentenceMark(text: string): boolean {
  return [...text].some(isSentenceMark)
}

/** 截至2022年底,已建成…: how things stand; 截至2025年底,累计建成… in a plan of 2023 is what is to be. */
function reports(
  text: string,
  reaching: number,
  { moment, to }: Timing,
  knownYear: number | undefined,
): boolean {
  if (!text.startsWith('截', reaching)) return false
  const word = findWord(reporting, text, to, Math.min(text.length, to + reach))?.word
  return word !== undefined && !(word === '累计' && isAhead(moment, knownYear))
}

function isAhead({ last, year }: Moment, knownYear: number | undefined): boolean {
  if (knownYear === undefined || year === undefined) return false
  return year > knownYear || (year === knownYear && last?.month === 12)
}

function isPast({ moment }: Timing, knownYear: number | undefined): boolean {
  return knownYear !== undefined && moment.year !== undefined && moment.year < knownYear
}

/** Whether `[from, to)` and at most a short verb fill a part of a clause: …负责,6月完成. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = skipBlanksBack(text, from)
  // (市教育局 上半年), (完成时间6月30日)
  const stands = before < from || wordBefore(timeLabels, text, before) !== undefined
  if (!stands && !isClauseMark(text.charAt(before - 1))) return false
  return clauseEnd(text, to, longestDone + 1) - to <= longestDone
}

/** 5月1日后, 去年底: no limit wherever it stands. */
function isNever({ closing, moment }: Timing): boolean {
  return closing === 'after' || (moment.yearShift ?? 0) < 0
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
