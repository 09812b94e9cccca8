import { headOfBody } from '../../lexicon/bodies.ts'
import { classHeads } from '../../lexicon/groups.ts'
import { ongoingAdverbs, ongoingVerbs } from '../../lexicon/limits.ts'
import { endsInWord, indexWords, wordAt } from '../../lexicon/word-index.ts'
import { clauseEnd, clauseStart, isClauseMark, skipBlanksBack } from '../scan.ts'
import type { DeadlinePlace } from './place.ts'

const adverbs = indexWords(ongoingAdverbs)
const verbs = indexWords(ongoingVerbs)
const classes = indexWords(classHeads)

/** A limit without an end (长期任务) at `[from, to)`. */
export interface Ongoing {
  readonly from: number
  readonly to: number
}

/** Longest part of a clause that can be nothing but such a limit. */
const longest = 14
/** How far back a part of a clause is followed. */
const reach = 40

/**
 * Read a limit without an end that begins at `at`: 长期坚持, 及时公开, 持续推进.
 *
 * It has to open a part of its clause or follow 并; in a responsibility clause it has to fill it too, or
 * to stand right behind a name.
 *
 * @param floor - End of the limit before it.
 */
export function readOngoing(
  text: string,
  at: number,
  place: DeadlinePlace,
  floor: number,
): Ongoing | undefined {
  if (place === 'prose') return undefined
  // 根据部署适时开展: in a column it need not come first, unless a limit stands before it.
  const free = place === 'column' && clauseStart(text, at, reach) >= floor
  const adverb = wordAt(adverbs, text, at)
  if (adverb === undefined) return undefined
  if (!free && !mayBegin(text, at, place)) return undefined
  let to = at + adverb.length
  const verb = wordAt(verbs, text, to)
  to += verb?.length ?? 0
  const end = clauseEnd(text, to, longest)
  if (end - to <= 2) to = end
  if (place === 'clause' && (end - at > longest || (verb === undefined && to < end)))
    return undefined
  return { from: at, to }
}

function mayBegin(text: string, at: number, place: DeadlinePlace): boolean {
  return opensPart(text, at) || (place === 'clause' && isBehindBody(text, at))
}

/** (各有关部门、各省级人民政府持续推进): right behind the name of who does it. */
function isBehindBody(text: string, at: number): boolean {
  const name = text.slice(clauseStart(text, at, reach), at)
  if (name.startsWith('各')) return true
  return name.length > 1 && (headOfBody(name) !== undefined || endsInWord(classes, name))
}

function opensPart(text: string, at: number): boolean {
  const before = skipBlanksBack(text, at)
  const char = text.charAt(before - 1)
  return isClauseMark(char) || '并且后.'.includes(char)
}
