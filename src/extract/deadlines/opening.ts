import { festivals } from '../../lexicon/limits.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import { isHanNumeralCode } from '../../text/numerals.ts'
import { numeralEnd, skipBlanks } from '../scan.ts'
import { yearWords } from './year.ts'

/**
 * Cheap looks at what stands at a place, by its first characters: most 一 of a text are 统一 and 一体,
 * most 年 and 上 no time, and need none of the readers.
 */

const days = indexWords(Object.keys(festivals))
const named = indexWords([
  ...['全年', '年内', '年度内', '年底', '年末', '年终', '年中', '年初', '上半年', '下半年'],
  ...yearWords.keys(),
  ...Object.keys(festivals),
])
const quotes = codesOf('“"「‘')
/** 前三季度, 第一季度: what they count has to follow. */
const counted = codesOf('前第')
const dashes = '-—–―~至到'
/** What may stand behind the number of a time: a unit, a dash, 起 or 开始 before one, 底 for a lost 月. */
const behindTime = codesOf(`年月季个底起开./${dashes}`)
/** What may stand behind the number of a span: a unit, or a dash and a second number. */
const behindCount = codesOf(`个工自日天星周年${dashes}`)

function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
}

/** False where no time (6月底, 上半年, “七一”) can begin at `at`. */
export function mayBeTime(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isNumeral(code)) return goesOn(text, at, behindTime) || wordAt(days, text, at) !== undefined
  if (counted.has(code)) return isNumeral(text.charCodeAt(at + 1))
  if (quotes.has(code)) return wordAt(days, text, at + 1) !== undefined
  return wordAt(named, text, at) !== undefined
}

/** False where no span (3个工作日, 半年) can begin at `at`. */
export function mayBeSpan(text: string, at: number): boolean {
  return !isNumeral(text.charCodeAt(at)) || goesOn(text, at, behindCount)
}

function goesOn(text: string, at: number, marks: ReadonlySet<number>): boolean {
  return marks.has(text.charCodeAt(skipBlanks(text, numeralEnd(text, at))))
}

function isNumeral(code: number): boolean {
  return (code >= 48 && code <= 57) || isHanNumeralCode(code)
}
