import { endOfWord, readNumber, skipBlanks } from '../scan.ts'
import { readInside } from './in-period.ts'
import { isLeastBefore, readTimes } from './occurrences.ts'
import type { Period, Recurrence } from './rhythm.ts'

const periodUnits: readonly (readonly [word: string, letter: string, factor: number])[] = [
  ['学年', 'Y', 1],
  ['年度', 'Y', 1],
  ['半年', 'M', 6],
  ['年', 'Y', 1],
  ['季度', 'M', 3],
  ['季', 'M', 3],
  ['月度', 'M', 1],
  ['月', 'M', 1],
  ['星期', 'W', 1],
  ['周', 'W', 1],
  ['旬', 'D', 10],
  ['日', 'D', 1],
  ['天', 'D', 1],
]

/** Behind these 每年 and its like are the beginning of another word: 每年级, 每周岁, 每月龄. */
const otherWords = [
  '年级',
  '年龄',
  '周岁',
  '月龄',
  '日志',
  '天然',
  '日制',
  '日均',
  '月均',
  '季均',
  '年均',
]

/**
 * Read a period that recurs (频次) and begins at `at`.
 *
 * ```text
 * 每季度末的前3个工作日内 → P3M on {day: -1, workdays: 3}
 * 每月更新不少于4次      → P1M, times 4, gte
 * 按季度    次月10日前    每年年初    每半年
 * ```
 */
export function readRecurrence(text: string, at: number): Recurrence | undefined {
  const each = readOneEach(text, at) ?? readHalfYearly(text, at)
  if (each) return each
  const period = readEvery(text, at) ?? readBy(text, at) ?? readNextMonth(text, at)
  if (!period) return undefined
  const inside = readInside(text, period)
  const periodTo = inside?.to ?? period.to
  const count = readTimes(text, period.to, periodTo, isLeastBefore(text, at))
  const { to: _, ...where } = inside ?? { to: 0 }
  const { to, ...times } = count ?? { to: periodTo }
  const every = period.every === undefined ? {} : { every: period.every }
  return { from: at, periodTo, ...every, ...where, ...times, to }
}

/** What 、 ties to a rhythm: 按月度、季度 shares its 按, 每月10日、20日前 its 每月. */
export function readSharedRhythm(
  text: string,
  at: number,
  { every, from, on }: Recurrence,
): Recurrence | undefined {
  if (text.startsWith('按', from)) {
    const period = readPeriodUnit(text, at, 1)
    return period && { from: at, periodTo: period.to, ...period }
  }
  if (every === undefined || every === 'P1Y' || !on) return undefined
  // 每周一、周四 prints its 周 once more.
  const start = every === 'P1W' ? (endOfWord(text, at, ['周', '星期']) ?? at) : at
  const { to, ...where } = readInside(text, { every, to: start }) ?? { to: at }
  return to > at ? { from: at, to, periodTo: to, every, ...where } : undefined
}

function readEvery(text: string, at: number): Period | undefined {
  if (text.charAt(at) !== '每') return undefined
  const start = skipBlanks(text, at + 1)
  if (endOfWord(text, start, otherWords) !== undefined) return undefined
  // Half a month is no length that the calendar has.
  if (text.startsWith('学期', start) || text.startsWith('半月', start)) return { to: start + 2 }
  const number = readNumber(text, start, 2)
  const unitAt =
    endOfWord(text, skipBlanks(text, number?.to ?? start), ['个']) ?? number?.to ?? start
  const workday = number ? undefined : endOfWord(text, unitAt, ['工作日'])
  if (workday !== undefined) return { to: workday, every: 'P1D' }
  return readPeriodUnit(text, unitAt, number?.value ?? 1)
}

/** 一月一调度, 每季度一通报, 半年一考核: the period, and once in it what is done. */
function readOneEach(text: string, at: number): Recurrence | undefined {
  const start = endOfWord(text, at, ['一', '每']) ?? (text.startsWith('半年', at) ? at : undefined)
  if (start === undefined) return undefined
  const period = readPeriodUnit(text, start, 1)
  const to = period && text.charAt(period.to) === '一' && endOfWord(text, period.to + 1, onceDone)
  if (!period || !to) return undefined
  return { from: at, to, periodTo: to, ...(period.every && { every: period.every }), times: 1 }
}

/** 半年开展一次评估: without 每 it is the number behind the verb that makes it a rhythm. */
function readHalfYearly(text: string, at: number): Recurrence | undefined {
  const from = endOfWord(text, at, ['半年'])
  if (from === undefined || '上下大近过'.includes(text.charAt(at - 1) || ',')) return undefined
  // 半年内开展一次: a span; 半年以上, 半年度总结 are other words.
  if (endOfWord(text, from, ['内', '之内', '以', '左右', '度', '前', '后', '时间', '来']))
    return undefined
  const count = readTimes(text, from, from, isLeastBefore(text, at))
  if (!count || !text.slice(from, count.to).endsWith('次')) return undefined
  const { to, ...times } = count
  return { from: at, to, periodTo: from, every: 'P6M', ...times }
}

const onceDone = [
  '次',
  '调度',
  '通报',
  '汇总',
  '小结',
  '报告',
  '上报',
  '报送',
  '检查',
  '督查',
  '督导',
  '巡查',
  '排查',
  '研判',
  '会商',
  '例会',
  '考核',
  '评估',
  '评比',
  '总结',
  '分析',
  '更新',
  '推进',
  '培训',
  '抽查',
]

function readPeriodUnit(text: string, at: number, count: number): Period | undefined {
  const start = skipBlanks(text, at)
  const unit = periodUnits.find(([word]) => text.startsWith(word, start))
  if (!unit || count < 1) return undefined
  return { to: start + unit[0].length, every: `P${count * unit[2]}${unit[1]}` }
}

/** 按季度, 逐月. */
function readBy(text: string, at: number): Period | undefined {
  const start = endOfWord(text, at, ['按每', '按', '逐'])
  if (start === undefined) return undefined
  const period = readPeriodUnit(text, start, 1)
  // 按年龄, 逐年提高: only these are spoken of as a rhythm.
  const rhythm = endOfWord(text, start, [
    '季度',
    '季',
    '月度',
    '月',
    '半年',
    '周',
    '旬',
    '年度',
    '年',
    '日',
  ])
  if (text.charAt(at) === '逐' && rhythm === start + 1 && text.charAt(start) === '年')
    return undefined
  const trailing = rhythm !== undefined && endOfWord(text, rhythm, ['份', '龄', '薪', '租', '均'])
  return period && rhythm !== undefined && trailing === undefined ? period : undefined
}

/** 次月10日前: due in the month after the one that it speaks of, so every month. */
function readNextMonth(text: string, at: number): Period | undefined {
  const to = endOfWord(text, at, ['次月', '下月'])
  if (to === undefined || !readNumber(text, skipBlanks(text, to), 2)) return undefined
  return { to, every: 'P1M' }
}
