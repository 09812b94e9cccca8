import { ongoingAdverbs, ongoingVerbs } from '../../lexicon/limits.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import type { DeadlinePlace } from './evidence.ts'
import { clauseEnd, isClauseMark, skipBlanksBack } from './scan.ts'

const adverbs = indexWords(ongoingAdverbs)
const verbs = indexWords(ongoingVerbs)

/** A limit without an end (长期任务) at `[from, to)`. */
export interface Ongoing {
  readonly from: number
  readonly to: number
}

/** Longest part of a clause that can be nothing but such a limit. */
const longest = 14

/**
 * Read a limit without an end that begins at `at`: 长期坚持, 及时公开, 持续推进.
 *
 * It has to open a part of its clause or follow 并; in a responsibility clause it has to fill it too.
 */
export function readOngoing(text: string, at: number, place: DeadlinePlace): Ongoing | undefined {
  if (place === 'prose' || !opensPart(text, at)) return undefined
  const adverb = wordAt(adverbs, text, at)
  if (adverb === undefined) return undefined
  let to = at + adverb.length
  const verb = wordAt(verbs, text, to)
  to += verb?.length ?? 0
  const end = clauseEnd(text, to, longest)
  if (end - to <= 2) to = end
  if (place === 'clause' && (end - at > longest || (verb === undefined && to < end)))
    return undefined
  return { from: at, to }
}

function opensPart(text: string, at: number): boolean {
  const before = skipBlanksBack(text, at)
  const char = text.charAt(before - 1)
  return isClauseMark(char) || '并且后.'.includes(char)
}
