import {
  resultNouns,
  resultVerbs,
  thingNouns,
  timeLeads,
  workNouns,
  workOpeners,
  workVerbs,
} from '../../lexicon/limits.ts'
import { indexWords, wordAt, wordBefore } from '../../lexicon/word-index.ts'
import { isClauseMark, skipBlanksBack } from '../scan.ts'

const results = indexWords(resultVerbs)
const afterResult = indexWords(resultNouns)
const works = indexWords(workVerbs)
const afterWork = indexWords(workNouns)
const openers = indexWords(workOpeners)
const leads = indexWords(timeLeads)
const shortLeads = '于在到至拟从自'
/** Ends of the names of things, which a time before them belongs to: 2023年重点任务. */
export const things = indexWords(thingNouns)

/** Whether a verb, or what can only stand before one, begins at `at`. */
export function isFollowedByWork(text: string, at: number): boolean {
  if (isFollowedByResult(text, at)) return true
  const work = wordAt(works, text, at)
  if (work !== undefined) return wordAt(afterWork, text, at + work.length) === undefined
  // 一季度、二季度各举办1场: each time one.
  if (text.charAt(at) === '各') return isFollowedByResult(text, at + 1)
  // 2023至2025年共建设30所
  if (text.charAt(at) === '共' && isFollowedByWork(text, at + 1)) return true
  return wordAt(results, text, at) === undefined && wordAt(openers, text, at) !== undefined
}

/** Whether a verb of reaching something begins at `at`, that is no half of a noun: 完成, not 完成情况. */
export function isFollowedByResult(text: string, at: number): boolean {
  const result = wordAt(results, text, at)
  return result !== undefined && wordAt(afterResult, text, at + result.length) === undefined
}

/** Whether a noun begins at `at` that a verb of reaching something is half of: 完成情况. */
export function isResultNoun(text: string, at: number): boolean {
  const result = wordAt(results, text, at)
  return result !== undefined && wordAt(afterResult, text, at + result.length) !== undefined
}

/** Whether nothing but words that lead a time stands between `at` and the start of its clause. */
export function isAtStart(text: string, at: number): boolean {
  const end = skipBlanksBack(text, at)
  if (opensClause(text, end)) return true
  const lead = wordBefore(leads, text, end)
  if (lead === undefined) return false
  if (lead.length > 1 || shortLeads.includes(lead)) return true
  const before = skipBlanksBack(text, end - lead.length)
  return opensClause(text, before) || wordBefore(leads, text, before) !== undefined
}

function opensClause(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return isClauseMark(before) || before === '.'
}

/** Whether a verb ends right before `at`, so that what begins there is its object. */
export function isBehindVerb(text: string, at: number): boolean {
  const end = skipBlanksBack(text, at)
  return (wordBefore(works, text, end) ?? wordBefore(results, text, end)) !== undefined
}
