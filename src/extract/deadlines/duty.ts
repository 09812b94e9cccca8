import {
  benefitWords,
  conditionWords,
  paymentWords,
  permissionWords,
  serviceWords,
  stateLeads,
} from '../../lexicon/limits.ts'
import { findWord, indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import { clauseEnd, clauseStart, endOfWord, skipBlanks, skipBlanksBack } from '../scan.ts'
import type { DeadlinePlace } from './place.ts'
import type { Recurrence } from './rhythm.ts'
import type { TimeSpan } from './span.ts'
import { isAtStart, isFollowedByWork, things } from './work.ts'

const services = indexWords(serviceWords)
const benefits = indexWords(benefitWords)
const conditions = indexWords(conditionWords)
const payments = indexWords(paymentWords)
const states = indexWords(stateLeads)
const permissions = indexWords(permissionWords)
const pace = indexWords(['计划', '序时', '进度', '安排', '任务', '目标', '时序', '节点'])

/** 3日内办结率: the span belongs to the name of a rate, of two or three characters before 率. */
const rate = /[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{2,3}率(?!先)/uy

/** How far round a time words are looked at. */
const reach = 40
/** Within how many characters behind a span stands what is paid for it. */
const benefitReach = 14
/** 每人每年, 每名村医每年: how far before a rhythm the 每 of a rate stands. */
const rateReach = 4

/** Whether a span (N个工作日内) is a limit of a duty, not the length of a service or a condition. */
export function isSpanLimit(text: string, span: TimeSpan, place: DeadlinePlace): boolean {
  if (place === 'column') return true
  const at = skipBlanks(text, span.to)
  rate.lastIndex = at
  if (wordAt(conditions, text, at) !== undefined || rate.test(text)) return false
  if (span.event === undefined && isState(text, span.at)) return false
  const start = clauseStart(text, span.from, reach)
  if (findWord(services, text, start, span.at) !== undefined) return false
  if (findWord(permissions, text, start, span.from) !== undefined) return false
  const end = clauseEnd(text, at, benefitReach)
  if (findWord(benefits, text, at, end) !== undefined) return false
  if (span.event !== undefined || isShort(span)) return true
  return isFollowedByWork(text, at)
}

/** 按季度发布, but not 按年度计划: 按年度 needs its verb, the others only must not lead a noun. */
function isRhythmOfWork(text: string, from: number, at: number): boolean {
  if (wordAt(things, text, at) !== undefined) return false
  return (
    endOfWord(text, from, ['按年度', '按年', '按日']) === undefined || isFollowedByWork(text, at)
  )
}

function isShort({ within }: TimeSpan): boolean {
  return within.unit === 'workday' || within.unit === 'day'
}

function isState(text: string, at: number): boolean {
  return wordBefore(states, text, skipBlanksBack(text, at)) !== undefined
}

/** 按年度计划, 按季度序时: what is kept to, not how often. */
function isPace(text: string, { from, periodTo }: Recurrence): boolean {
  return text.startsWith('按', from) && wordAt(pace, text, periodTo) !== undefined
}

/** Whether 每年 and its like set a rhythm of work, not a rate, a cap or a noun's attribute. */
export function isRhythm(text: string, hit: Recurrence, place: DeadlinePlace): boolean {
  if (isPace(text, hit)) return false
  if (place === 'column') return true
  const before = skipBlanksBack(text, hit.from)
  // 每人每年; 每周一、周四 goes on.
  const listed = '、和及'.includes(text.charAt(before - 1))
  if (!listed && text.slice(Math.max(0, before - rateReach), before).includes('每')) return false
  const at = skipBlanks(text, hit.periodTo)
  if (text.charAt(at) === '每' || text.charAt(at) === '的') return false
  const end = clauseEnd(text, at, reach)
  if (findWord(benefits, text, at, end) !== undefined && !wordAt(payments, text, at)) return false
  if (text.startsWith('按', hit.from)) return isRhythmOfWork(text, hit.from, at)
  if (hit.times !== undefined || hit.on !== undefined || hit.within !== undefined) return true
  return isAtStart(text, hit.from) || isFollowedByWork(text, at)
}
