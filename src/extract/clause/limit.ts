import { limitEnds, limitStarts } from '../../lexicon/names.ts'
import { endsInWord, indexWords, wordAt } from '../../lexicon/word-index.ts'
import { isBlank, type Reading } from '../../text/reading.ts'
import { createMemory } from '../../text/remember.ts'
import { namesPlan } from '../deadlines/plan-years.ts'
import { kindOf } from './kind.ts'
import { readLabelBefore } from './label.ts'
import { findLabelLines } from './label-lines.ts'
import type { ClauseContext, Stretch } from './types.ts'
import { type Words, wordsOf } from './words.ts'

const numberedTime =
  /^(?:于|到|至|在|自|从)?\d{1,4}(?:[-—–~至到]{1,2}\d{1,4})?(?:年|月|日|[-/.]\d|个工作日|天|周|季度)/u
/** 并于6月底前报市政府: whatever it ends in. */
const dated = /^(?:并|于|在|确保|力争){1,2}\d{1,4}(?:年|月|日)/u

/** Words of one character before a time. */
const leads = '于在到至并'
const starts = indexWords(limitStarts)
const closings = indexWords(limitEnds)

/**
 * True where an entry of a list is a time limit (完成时限) or what is to be reached by then, and names
 * nobody: 6月底完成, 12月底前取得阶段性成果并持续推进.
 */
export function isLimit(letters: string): boolean {
  if (dated.test(letters)) return true
  if (kindOf(letters) !== 'stem') return false
  const from = leads.includes(letters.charAt(0)) ? 1 : 0
  return (
    namesPlan(letters, from) ||
    wordAt(starts, letters, from) !== undefined ||
    endsInWord(closings, letters) ||
    numberedTime.test(letters)
  )
}

/** A cheap look: whether a stretch ends as a limit does (6月底前完成, 长期坚持). */
export function mayEndLimit(letters: string): boolean {
  return endsInWord(closings, letters)
}

/** Whether what stands from `at` on can only be a limit: 持续推进, 6月底前完成. */
export function opensLimit(letters: string, at: number): boolean {
  const from = leads.includes(letters.charAt(at)) ? at + 1 : at
  const code = letters.charCodeAt(from)
  const isDigit = code >= 48 && code <= 57
  const begins = isDigit || namesPlan(letters, from) || wordAt(starts, letters, from) !== undefined
  return begins && isLimit(letters.slice(from))
}

/** A labelled time limit: 完成时限:2023年6月底前. */
export interface LimitLine extends Stretch {
  readonly value: Stretch
}

const ends = '。;\n)〕]】'
const boundaries = '。;,、!?”()〔〕[]【】》\n'

/**
 * Find the labelled time limits (完成时限:…) of a reading: on lines of their own, in brackets, in
 * clauses.
 *
 * ```text
 * (责任单位:县财政局;完成时限:2023年6月底前)
 *                    ^^^^^^^^^^^^^^^^^^ value 2023年6月底前
 * ```
 */
export function findLabelledLimits(reading: Reading, context: ClauseContext): readonly LimitLine[] {
  const words = wordsOf(context.lexicon)
  return labelledLimits(reading, words, () => readLabelledLimits(reading, words))
}

const labelledLimits = createMemory<readonly LimitLine[]>()

function readLabelledLimits(reading: Reading, words: Words): LimitLine[] {
  const { text } = reading
  const found: LimitLine[] = []
  let floor = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const hit = readLabelBefore(text, at, floor, words)
    if (hit?.label.kind !== 'limit' || !standsAlone(text, hit.from, floor)) continue
    let to = at + 1
    while (to < text.length && isBlank(text.charCodeAt(to))) to++
    while (to < text.length && !ends.includes(text.charAt(to))) to++
    const value = { from: at + 1, to }
    if (text.slice(value.from, to).trim() !== '') found.push({ from: hit.from, to, value })
    floor = to
  }
  return [...found, ...limitsBelow(reading, words)].sort((a, b) => a.from - b.from)
}

/** 完成时限⏎6月底前: the value on the line below. */
function limitsBelow(reading: Reading, words: Words): LimitLine[] {
  return findLabelLines(reading, words)
    .filter(({ label, below }) => label.kind === 'limit' && below)
    .map(({ from, to, value }) => ({ from, to, value: { from: value.from + 1, to: value.to } }))
}

function standsAlone(text: string, from: number, floor: number): boolean {
  return (
    from <= floor ||
    isBlank(text.charCodeAt(from - 1)) ||
    boundaries.includes(text.charAt(from - 1))
  )
}
