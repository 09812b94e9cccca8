import { limitLabels, thingNouns } from '../../lexicon/limits.ts'
import { indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import { isClauseMark, isSentenceMark, skipBlanks, skipBlanksBack } from '../scan.ts'

/** A stretch of a text. */
export interface Zone {
  readonly from: number
  readonly to: number
}

const labels = indexWords(limitLabels)
const things = indexWords([
  ...thingNouns,
  '办法',
  '细则',
  '意见',
  '标准',
  '措施',
  '纲要',
  '》',
  '版',
])
/** Longest value of a label line; more is the text of the task. */
const longestValue = 120
/** Longest text in a bracket that can hold nothing but a limit, or in quotes that hold none. */
const longestBracket = 30
/** Longest words beside a limit in its bracket: (6月底前全部完成). */
const longestBeside = 6

/**
 * The value behind a label of a time limit (完成时限:长期坚持) that begins at `at`.
 *
 * It ends with its sentence, a semicolon or the bracket that it stands in.
 */
export function labelZone(text: string, at: number): Zone | undefined {
  const label = wordAt(labels, text, at)
  if (label === undefined) return undefined
  const colon = skipBlanks(text, at + label.length)
  const alone = text.charAt(colon) === '\n' && (at === 0 || text.charAt(at - 1) === '\n')
  if (text.charAt(colon) !== ':' && !alone && !isBracketed(text, at, colon)) return undefined
  let to = colon + 1
  while (to < text.length && to - colon < longestValue && !endsValue(text.charAt(to))) to++
  return { from: colon + 1, to }
}

const pairs = ['【】', '〔〕', '[]', '()']

/** 【完成时限】6月底: the label stands in brackets. */
function isBracketed(text: string, at: number, close: number): boolean {
  return pairs.includes(text.charAt(at - 1) + text.charAt(close))
}

function endsValue(char: string): boolean {
  return isSentenceMark(char) || ';)】〕]'.includes(char)
}

/** What stands in a short bracket that opens at `at` and explains no title: (2021年3月—4月). */
export function bracketZone(text: string, at: number): Zone | undefined {
  if (text.charAt(at) !== '(') return undefined
  const close = text.slice(at, at + longestBracket + 2).indexOf(')')
  if (close < 0) return undefined
  if (wordBefore(things, text, skipBlanksBack(text, at)) !== undefined) return undefined
  return { from: at + 1, to: at + close }
}

/** Closing quote of a short quotation that opens at `at`, or `undefined`. */
export function quotationEnd(text: string, at: number): number | undefined {
  const closer = text.charAt(at) === '“' ? '”' : text.charAt(at) === '「' ? '」' : undefined
  if (closer === undefined) return undefined
  const end = text.slice(at, at + longestBracket + 2).indexOf(closer)
  return end < 0 ? undefined : at + end + 1
}

/** Words that may stand in a bracket beside its limit: (6月底前完成). */
export function isBesideLimit(text: string): boolean {
  const plain = text.replaceAll(' ', '')
  return (
    plain.length <= longestBeside &&
    ![...plain].some((char) => isClauseMark(char) && !',、;'.includes(char))
  )
}
