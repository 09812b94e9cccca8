import { endOfWord, isDigit, readNumber, skipBlanks } from '../scan.ts'
import type { Part } from './printed-time.ts'
import { isFollowedByResult } from './work.ts'

/** Whether 中 or 初 right behind a year closes the time: 2021年初, not 2021年初步建成 or 初见成效. */
export function isEdge(text: string, at: number): boolean {
  if ('前,、。;)\n'.includes(text.charAt(at + 1))) return true
  return (
    text.charAt(at) === '初' && isFollowedByResult(text, at + 1) && text.charAt(at + 1) !== '见'
  )
}

/** A month with what stands behind it: 6月, 6月底, 6月上旬, 6月30日. */
export function readMonth(text: string, at: number, afterYear: boolean): Part | undefined {
  const number = readNumber(text, at, 2)
  if (!number) return undefined
  const mark = skipBlanks(text, number.to)
  const month = number.value
  if (text.charAt(mark) === '月') {
    const to = text.charAt(mark + 1) === '份' ? mark + 2 : mark + 1
    return readInMonth(text, to, month)
  }
  // 2022年8底前: only 月 can have stood there.
  const lost = afterYear && text.charAt(mark) === '底' && month >= 1 && month <= 12
  if (!lost) return undefined
  return { to: mark + 1, grain: 'month', end: true, last: { month, day: -1 }, damaged: true }
}

const tenDays: readonly (readonly [words: readonly string[], first: number, last: number])[] = [
  [['上中旬'], 1, 20],
  [['中下旬'], 11, -1],
  [['上旬', '初'], 1, 10],
  [['中旬', '中'], 11, 20],
  [['下旬'], 21, -1],
  [['上半月'], 1, 15],
  [['下半月'], 16, -1],
]

/** What follows M月: a day, 上旬, 底, or nothing. */
function readInMonth(text: string, at: number, month: number): Part {
  const behind = skipBlanks(text, at)
  const day = readDay(text, behind)
  if (day) return { to: day.to, grain: 'day', end: false, last: { month, day: day.value } }
  const lost = readLostDay(text, behind)
  if (lost) {
    const last = { month, day: lost.value }
    return { to: lost.to, grain: 'day', end: false, last, damaged: true }
  }
  const end = endOfWord(text, behind, ['月底', '月末', '底', '末'])
  if (end !== undefined) return { to: end, grain: 'month', end: true, last: { month, day: -1 } }
  for (const [words, first, last] of tenDays) {
    const to = endOfWord(text, behind, words)
    // 6月中小学…: 中 and 初 need a mark or 前 behind them.
    if (to === undefined || (to - behind === 1 && !isEdge(text, behind))) continue
    const stretch = { first: { month, day: first }, last: { month, day: last } }
    return { to, grain: 'ten-days', end: false, ...stretch }
  }
  return { to: at, grain: 'month', end: false, first: { month, day: 1 }, last: { month, day: -1 } }
}

/** A day of the month: 31日, 31号, 三十一日. */
export function readDay(text: string, at: number) {
  const number = readNumber(text, at, 3)
  if (!number || (isDigit(text.charAt(at)) && number.to - at > 2)) return undefined
  const mark = skipBlanks(text, number.to)
  if (!'日号'.includes(text.charAt(mark)) || text.charAt(mark) === '') return undefined
  return { value: number.value, to: mark + 1 }
}

/** 6月30前: only 日 can have stood there. */
function readLostDay(text: string, at: number) {
  const number = isDigit(text.charAt(at)) ? readNumber(text, at, 2) : undefined
  const closed = number && endOfWord(text, number.to, ['前', '之前', '以前'])
  return closed !== undefined && number && number.value <= 31 ? number : undefined
}
