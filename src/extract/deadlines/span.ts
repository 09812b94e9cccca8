import { eventVerbs, eventVerbsWithObject, spanLeads } from '../../lexicon/limits.ts'
import { findWord, indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import type { Deadline } from '../../model/task.ts'
import { clauseStart, endOfWord, isDigit, readNumber, skipBlanks, skipBlanksBack } from '../scan.ts'

export type Within = NonNullable<Deadline['within']>

/** A span of time (期限) counted from an event, at `[from, to)`; `event` is the stretch that names it. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
  /** Where its number begins. */
  readonly at: number
  readonly within: Within
  readonly event?: { readonly from: number; readonly to: number }
}

const units: readonly (readonly [word: string, unit: Within['unit'], factor?: number])[] = [
  ['个工作日', 'workday'],
  ['工作日', 'workday'],
  ['个自然日', 'day'],
  ['自然日', 'day'],
  ['个日历日', 'day'],
  ['日', 'day'],
  ['天', 'day'],
  ['个星期', 'week'],
  ['星期', 'week'],
  ['周', 'week'],
  ['个月', 'month'],
  ['个季度', 'month', 3],
  ['年', 'year'],
]
const halves: readonly (readonly [word: string, within: Within])[] = [
  ['半年', { count: 6, unit: 'month' }],
  ['半个月', { count: 0.5, unit: 'month' }],
]
const within = ['之内', '以内', '内'] as const
const dashes = ['--', '——', '-', '—', '–', '~', '至', '到'] as const
/** How far back an event is looked for. */
const reach = 30

/**
 * Read the span (N个工作日内) whose number begins at `at`, and the event before it.
 *
 * ```text
 * 政策印发之日起的3个工作日内 → 印发之日起的3个工作日内, event 印发
 * 征求意见结束后,1个月内     → 结束后,1个月内, event 结束
 * 在3个工作日内             → 3个工作日内
 * ```
 *
 * The text starts at the verb of the event. Of a range (5—7个工作日内) the longer span counts.
 */
export function readSpan(text: string, at: number, floor: number): TimeSpan | undefined {
  const count = readCount(text, at)
  if (!count) return undefined
  const close = endOfWord(text, skipBlanks(text, count.to), within)
  if (close === undefined) return undefined
  const event = findEvent(text, at, floor)
  const span = { at, to: close, within: count.within }
  return event ? { from: event.from, ...span, event } : { from: at, ...span }
}

/** A number with a unit of time: 3个工作日, 1个月, 半年, 一个半月, 5—7个工作日. */
export function readCount(text: string, at: number) {
  if (isDecimal(text, at)) return undefined
  const half = halves.find(([word]) => text.startsWith(word, at))
  if (half) return { within: half[1], to: at + half[0].length }
  const low = readNumber(text, at, 4)
  if (!low) return undefined
  const dash = endOfWord(text, skipBlanks(text, low.to), dashes)
  const high = dash === undefined ? undefined : readNumber(text, skipBlanks(text, dash), 4)
  const number = high ?? low
  const unitAt = skipBlanks(text, number.to)
  const unit = units.find(([word]) => text.startsWith(word, unitAt))
  if (!unit) return undefined
  const count = number.value * (unit[2] ?? 1)
  return { within: { count, unit: unit[1] } as Within, to: unitAt + unit[0].length }
}

function isDecimal(text: string, at: number): boolean {
  return text.charAt(at - 1) === '.' && isDigit(text.charAt(at - 2))
}

const leads = indexWords(spanLeads)
const markers = indexWords(['之日起', '之后', '以后', '后', '之日', '日起', '起'])
const verbs = indexWords(eventVerbs)
const takers = indexWords(eventVerbsWithObject)

/** The event that ends right before a span's number, with 后 or 之日起 and the words between. */
function findEvent(text: string, at: number, floor: number) {
  const end = skipLeads(text, at)
  const marker = wordBefore(markers, text, end)
  if (marker === undefined) return undefined
  const to = end - marker.length
  const start = Math.max(floor, clauseStart(text, to, reach))
  const from =
    eventStart(text, start, to) ?? (isDay(marker) ? lastVerb(text, start, to) : undefined)
  return from === undefined || from >= to ? undefined : { from, to }
}

/** Step back over what stands between an event and its span: 后,须在 3个工作日. */
function skipLeads(text: string, at: number): number {
  let cursor = skipBlanksBack(text, at)
  for (
    let word = wordBefore(leads, text, cursor);
    word !== undefined;
    word = wordBefore(leads, text, cursor)
  ) {
    cursor = skipBlanksBack(text, cursor - word.length)
  }
  return cursor
}

/** X之日起: whatever stands before it is an event. */
function isDay(marker: string): boolean {
  return marker.includes('日')
}

/** The last verb of an event with what goes on behind it (验收合格之日起), else what 自 leads to. */
function lastVerb(text: string, start: number, to: number): number | undefined {
  for (let at = to - 2; at >= start; at--) if (wordAt(verbs, text, at)?.length === 2) return at
  const lead = '自从在于'.includes(text.charAt(start)) ? start + 1 : undefined
  return lead !== undefined && to - lead <= longestEvent ? lead : undefined
}

/** Longest name of an event without a verb that is known. */
const longestEvent = 12

/** Where the verb of an event begins in `[start, to)`. */
function eventStart(text: string, start: number, to: number): number | undefined {
  const last = wordBefore(verbs, text, to)
  const from = last === undefined ? undefined : to - last.length
  const object = lastTaker(text, start, from ?? to)
  if (object !== undefined) return object
  if (from !== undefined && from >= start) return from
  return undefined
}

/** A verb with its object behind it (作出行政决定), the last one before `to`. */
function lastTaker(text: string, start: number, to: number): number | undefined {
  let found: number | undefined
  for (let cursor = start; cursor < to; ) {
    const hit = findWord(takers, text, cursor, to)
    if (!hit) break
    found = hit.at
    cursor = hit.at + hit.word.length
  }
  return found
}
