import { festivals, seasonWords } from '../../lexicon/limits.ts'
import { indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import { isHanNumeral } from '../../text/numerals.ts'
import { quotedTitleEnd } from '../citations.ts'
import {
  isClauseMark,
  isDigit,
  isSentenceMark,
  numeralEnd,
  skipBlanks,
  skipBlanksBack,
} from '../scan.ts'
import { isRhythm, isSpanLimit } from './duty.ts'
import { readOngoing } from './ongoing.ts'
import { mayBeSpan, mayBeTime } from './opening.ts'
import type { DeadlinePlace } from './place.ts'
import { type PlanYears, readPlanYears } from './plan-years.ts'
import { readRecurrence, readSharedRhythm } from './recurring.ts'
import type { Recurrence } from './rhythm.ts'
import { readSpan, type TimeSpan } from './span.ts'
import { nextOpening, startOf, starts } from './starts.ts'
import { readTimings, type Timing } from './stretch.ts'
import { isPlanYearsLimit, isTimeLimit, reachingStart } from './time-limit.ts'
import { things } from './work.ts'
import { bracketZone, isBesideLimit, labelZone, quotationEnd, type Zone } from './zones.ts'

/** What was found at `[from, to)`, in the sentence of that number; `limit` is false for what only lends its year. */
export type Candidate = {
  readonly from: number
  readonly to: number
  readonly sentence: number
} & (
  | { readonly kind: 'date'; readonly timing: Timing; readonly limit: boolean }
  | { readonly kind: 'plan-years'; readonly years: PlanYears }
  | { readonly kind: 'recurring'; readonly recurrence: Recurrence }
  | { readonly kind: 'relative'; readonly span: TimeSpan }
  | { readonly kind: 'ongoing' }
)

/** Where to look, and with what knowledge. */
export interface Scan {
  readonly text: string
  readonly place: DeadlinePlace
  /** Year of the plan, or the assumed one: what lies before it is past. */
  readonly knownYear: number | undefined
  readonly skip: readonly Zone[]
}

interface State extends Scan {
  readonly found: Candidate[]
  /** The label value that is being read. */
  column: Zone | undefined
  sentence: number
  /** Number of skipped stretches that lie behind. */
  skipped: number
}

/** Find everything in a text that may be a time limit, in order, without overlap. */
export function findCandidates(scan: Scan, within?: Zone): Candidate[] {
  const { knownYear, place, skip, text } = scan
  const start = { found: [], column: undefined, sentence: 0, skipped: 0 }
  const state: State = { text, place, knownYear, skip, ...start }
  const { from, to } = within ?? { from: 0, to: text.length }
  for (let at = nextPlace(state, from, to); at < to; at = nextPlace(state, at, to)) {
    const bits = bitsAt(state, at)
    if (bits & startOf.mark && isSentenceMark(text.charAt(at))) state.sentence++
    at = skippedEnd(state, at) ?? readAt(state, at, bits) ?? nextStart(text, at)
  }
  return state.found
}

/** The next place from `at` on where something may begin. */
function nextPlace({ found, text }: State, at: number, to: number): number {
  const second = found.length === 0 ? -1 : (found[found.length - 1]?.to ?? -2) + 1
  const next = nextOpening(text, at)
  const first = next < 0 || next > to ? to : next
  return second >= at && second < first ? second : first
}

/** What may begin at `at`: by its character, or as the second of a pair (按月、季度). */
function bitsAt(state: State, at: number): number {
  const { found, text } = state
  const bits = starts[text.charCodeAt(at)] ?? 0
  const last = found.length === 0 ? undefined : found[found.length - 1]
  return last && last.to === at - 1 ? bits | startOf.rhythm : bits
}

/** Past a run of numerals: none is read from its middle. */
function nextStart(text: string, at: number): number {
  const char = text.charAt(at)
  return isDigit(char) || isHanNumeral(char) ? numeralEnd(text, at) : at + 1
}

/** End of a stretch that holds no limits: a clause that is read elsewhere, a title. */
function skippedEnd(state: State, at: number): number | undefined {
  const { skip, text } = state
  while ((skip[state.skipped]?.to ?? Number.POSITIVE_INFINITY) <= at) state.skipped++
  const zone = skip[state.skipped]
  if (zone && at >= zone.from) return zone.to
  const end = text.charAt(at) === '《' ? quotedTitleEnd(text, at) : undefined
  return end === undefined ? undefined : end + 1
}

function placeAt({ column, place }: State, at: number): DeadlinePlace {
  return column && at >= column.from && at < column.to ? 'column' : place
}

function readAt(state: State, at: number, bits: number): number | undefined {
  if (bits & startOf.label) state.column = labelZone(state.text, at) ?? state.column
  return (
    (bits & startOf.planYears ? addPlanYears(state, at) : undefined) ??
    (bits & startOf.rhythm ? addRecurrence(state, at) : undefined) ??
    (bits & startOf.time && mayBeTime(state.text, at) ? addTimings(state, at) : undefined) ??
    (bits & startOf.span && mayBeSpan(state.text, at) ? addSpan(state, at) : undefined) ??
    (bits & startOf.ongoing ? addOngoing(state, at) : undefined) ??
    (bits & startOf.mark ? readMark(state, at) : undefined)
  )
}

function readMark(state: State, at: number): number | undefined {
  return addBracket(state, at) ?? quotationEnd(state.text, at)
}

function addPlanYears(state: State, at: number): number | undefined {
  const { found, sentence, text } = state
  const years = readPlanYears(text, at)
  if (!years) return undefined
  if (isPlanYearsLimit(text, years, placeAt(state, at), state.knownYear)) {
    found.push({ kind: 'plan-years', from: at, to: years.to, sentence, years })
  }
  return years.to
}

function addRecurrence(state: State, at: number): number | undefined {
  const { found, sentence, text } = state
  const recurrence = readRecurrence(text, at) ?? readNextRhythm(text, at, found.at(-1))
  if (!recurrence) return undefined
  if (!isRhythm(text, recurrence, placeAt(state, at))) return recurrence.periodTo
  const last = found.at(-1)
  // 2023—2025年每年 is one phrase, and 每 leads it.
  if (last?.kind === 'date' && last.to === at && last.timing.closing === 'none') found.pop()
  found.push({ kind: 'recurring', from: at, to: recurrence.to, sentence, recurrence })
  return behindInstances(text, recurrence.to)
}

/** Behind one of these a bracket says when it is. */
const seasons = indexWords([...seasonWords, ...Object.keys(festivals)])

const instances = /\((?:分别|即|具体)[^()。]{1,40}\)/uy

/** 每季度末(分别在6月、9月底): the bracket says when each falls due, and is no limit of its own. */
function behindInstances(text: string, at: number): number {
  instances.lastIndex = at
  return at + (instances.exec(text)?.[0].length ?? 0)
}

/** The second of 按月度、季度, or of 每月10日、20日前. */
function readNextRhythm(text: string, at: number, last: Candidate | undefined) {
  if (last?.kind !== 'recurring' || !isJoined(text, at, last)) return undefined
  return readSharedRhythm(text, at, last.recurrence)
}

/** Whether 、 or 和 ties a time to the rhythm before it: 每年3月和9月. */
function isJoined(text: string, at: number, last: Candidate | undefined): boolean {
  return last?.kind === 'recurring' && last.to === at - 1 && '、和及'.includes(text.charAt(at - 1))
}

function addTimings(state: State, at: number): number | undefined {
  const { found, sentence, text } = state
  const timings = readTimings(text, at)
  const last = timings.at(-1)
  if (!last) return undefined
  const alone = last.closing === 'none' && isWholeClause(state, at, last.to)
  const limit =
    (!alone && isTimeLimit(text, timings, placeAt(state, at), state.knownYear)) ||
    (last.closing === 'none' && goesOn(text, at, last.to, found.at(-1)))
  // A mere start is no limit in prose, but the year that it prints holds on in its sentence.
  if (!limit && last.closing !== 'from') return last.to
  for (const timing of timings) found.push(dateAt(text, timing, sentence, limit))
  return last.to
}

/** 每年3月和9月, 年底前和明年一季度: what the first of two is, the second is; 年底前和明年的任务 is one. */
function goesOn(text: string, at: number, to: number, last: Candidate | undefined): boolean {
  if (isJoined(text, at, last)) return true
  if (last?.kind !== 'date' || !last.limit || last.to !== at - 1) return false
  if (!'、和及'.includes(text.charAt(at - 1))) return false
  const next = skipBlanks(text, to)
  return text.charAt(next) !== '的' && wordAt(things, text, next) === undefined
}

function dateAt(text: string, timing: Timing, sentence: number, limit: boolean): Candidate {
  const { from, to } = timing
  const found = { kind: 'date', to, sentence, limit } as const
  const reaching = isBareTime(timing) ? reachingStart(text, from) : undefined
  if (reaching === undefined) return { ...found, from, timing }
  return { ...found, from: reaching, timing: withoutStart(timing) }
}

/** 到2023年6月 says by when, not from when. */
function withoutStart({ moment, ...timing }: Timing): Timing {
  const { first: _, ...end } = moment
  return { ...timing, moment: end }
}

/** A clause that is nothing but (2020-2022年) came out of a bracket, and may belong to a name. */
function isWholeClause({ place, text }: State, from: number, to: number): boolean {
  return place === 'clause' && text.slice(from, to).trim() === text.trim()
}

/** 到2025年 needs its 到 to be a limit; 到2025年底 does not. */
function isBareTime({ begin, closing, moment }: Timing): boolean {
  return closing === 'none' && !moment.end && !begin
}

function addSpan(state: State, at: number): number | undefined {
  const { found, sentence, skip, skipped, text } = state
  // No event reaches back into what is left out.
  const floor = Math.max(found.at(-1)?.to ?? 0, skip[skipped - 1]?.to ?? 0)
  const span = readSpan(text, at, floor)
  if (!span) return undefined
  const alone = span.event === undefined && isWholeClause(state, at, span.to)
  if (!alone && isSpanLimit(text, span, placeAt(state, at))) {
    found.push({ kind: 'relative', from: span.from, to: span.to, sentence, span })
  }
  return span.to
}

function addOngoing(state: State, at: number): number | undefined {
  const { found, sentence, text } = state
  const ongoing = readOngoing(text, at, placeAt(state, at), found.at(-1)?.to ?? 0)
  if (!ongoing) return undefined
  const last = found.at(-1)
  // 长期坚持、持续推进 is one limit said twice.
  if (last?.kind === 'ongoing' && at - last.to <= 1) found.pop()
  const from = last?.kind === 'ongoing' && at - last.to <= 1 ? last.from : at
  found.push({ kind: 'ongoing', from, to: ongoing.to, sentence })
  return ongoing.to
}

/** A bracket that holds nothing but limits is one even where prose would need more: (2021年3月—4月). */
function addBracket(state: State, at: number): number | undefined {
  const { found, knownYear, place, sentence, skip, text } = state
  const zone = place === 'prose' ? bracketZone(text, at) : undefined
  if (!zone) return undefined
  const hits = findCandidates({ text, place: 'clause', knownYear, skip }, zone)
  if (!fills(text, zone, hits) || !hits.every((hit) => isBracketLimit(text, zone, hit)))
    return undefined
  for (const hit of hits) found.push({ ...hit, sentence })
  return zone.to
}

function fills(text: string, zone: Zone, hits: readonly Candidate[]): boolean {
  if (hits.length === 0) return false
  const ends = [zone.from, ...hits.map(({ to }) => to)]
  const starts = [...hits.map(({ from }) => from), zone.to]
  return starts.every((start, index) => isBesideLimit(text.slice(ends[index] ?? start, start)))
}

/**
 * (2020-2022年) mostly belongs to a name, (6月25日) to a feast, (6个月内) to a word; behind 阶段 or a
 * finished sentence they are limits.
 */
function isBracketLimit(text: string, zone: Zone, hit: Candidate): boolean {
  const behindSentence = isClauseMark(text.charAt(skipBlanksBack(text, zone.from - 1) - 1))
  if (hit.kind === 'relative') return behindSentence || hit.span.event !== undefined
  if (hit.kind !== 'date') return true
  const { begin, closing, moment } = hit.timing
  if (closing !== 'none' || moment.end || text.startsWith('全年', moment.from)) return true
  if (behindSentence || text.endsWith('阶段', zone.from - 1)) return true
  // 汛期(6月至9月): when the season is, not by when.
  if (wordBefore(seasons, text, skipBlanksBack(text, zone.from - 1))) return false
  return moment.grain !== 'year' && begin !== undefined
}
