import { occurrenceUnits } from '../../lexicon/limits.ts'
import { clauseEnd, endOfWord, readNumber, skipBlanks } from '../scan.ts'
import { readMoment } from './moment.ts'

/** How far behind its period a number of times is looked for. */
const reach = 24
const atLeast = ['至少', '不少于', '不低于', '不得少于', '不得低于', '确保'] as const
const dashes = ['——', '-', '—', '–', '~', '至', '到', '、'] as const

/** 至少每半年召开一次 */
export function isLeastBefore(text: string, at: number): boolean {
  return text.endsWith('至少', at)
}

/** 至少1次, 不少于4次, 举办一至两期: how often in each period. */
export function readTimes(text: string, from: number, at: number, isLeast: boolean) {
  const end = clauseEnd(text, at, reach)
  for (let cursor = at; cursor < end; cursor++) {
    if (text.charAt(cursor) === '每' || readMoment(text, cursor)) return undefined
    const count = readOccurrences(text, cursor)
    if (!count) continue
    const least =
      isLeast || count.open || atLeast.some((word) => text.slice(from, cursor).includes(word))
    const { to, times, timesMax } = count
    return {
      to,
      times,
      ...(timesMax === undefined ? {} : { timesMax }),
      ...(least ? { comparator: 'gte' as const } : {}),
    }
  }
  return undefined
}

function readOccurrences(text: string, at: number) {
  if ('第首'.includes(text.charAt(at - 1)) || text.charAt(at - 1) === '') return undefined
  const low = readNumber(text, at, 3)
  if (!low) return undefined
  const dash = endOfWord(text, low.to, dashes)
  const high = dash === undefined ? undefined : readNumber(text, dash, 3)
  const unitAt = skipBlanks(text, (high ?? low).to)
  const unit = endOfWord(text, unitAt, occurrenceUnits)
  // 一次性, 次数, 一期工程 are other words.
  if (unit === undefined || endOfWord(text, unit, ['性', '数', '工程']) !== undefined)
    return undefined
  const open = endOfWord(text, unit, ['及以上', '以上'])
  return { to: open ?? unit, times: low.value, timesMax: high?.value, open: open !== undefined }
}
