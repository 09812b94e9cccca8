import { locate, type TextRecord } from './locate.ts'
import { normalAt, type Stretch } from './normal.ts'
import { findRoughRuns, findRuns, type Run } from './runs.ts'
import type { Passage } from './side.ts'
import { findStandingPhrases, type KeyedWord } from './standing.ts'

/**
 * A word of a task, or a clause that is not cut into words yet, and where it stands in a passage's
 * normal form; a boundary has no text.
 */
export interface Word extends KeyedWord, Stretch {
  readonly passage: Passage
  /** The limit, target or citation that the word is. */
  readonly record?: TextRecord | undefined
  readonly isClause?: true
}

/**
 * Cut the passages of a task into clauses (分句): what stands between two marks.
 *
 * Limits, targets and citations are one word each, standing phrases of the year likewise. Between two
 * passages stands a boundary without text, which nothing else is equal to.
 */
export function clausesOf(
  passages: readonly Passage[],
  records: readonly TextRecord[],
  year: number | undefined,
): Word[] {
  const found: Word[] = []
  for (const passage of passages) {
    if (found.length > 0) found.push({ text: '', passage, from: 0, to: 0 })
    const { text } = passage.normal
    let end = 0
    for (const { from, to, record, key } of unitsOf(passage, records, year)) {
      if (from < end) continue
      putClauses(found, passage, end, from)
      found.push({ text: text.slice(from, to), passage, from, to, record, key })
      end = to
    }
    putClauses(found, passage, end, text.length)
  }
  return found
}

/** A stretch that is one word. */
interface Unit extends Stretch {
  readonly record?: TextRecord
  readonly key?: string
}

/** Stretches that are one word each, in order; of two that begin together the record wins. */
function unitsOf(
  passage: Passage,
  records: readonly TextRecord[],
  year: number | undefined,
): Unit[] {
  const { normal } = passage
  const found = records.flatMap((record): Unit[] => {
    const stretch = locate(passage, record)
    if (!stretch) return []
    const { from, to } = normalAt(normal, stretch)
    return to > from ? [{ from, to, record }] : []
  })
  const units: Unit[] = [...found, ...findStandingPhrases(normal.text, year)]
  return units.sort(
    (one, other) => one.from - other.from || Number('key' in one) - Number('key' in other),
  )
}

function putClauses(found: Word[], passage: Passage, from: number, to: number) {
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !hasMarkBefore(passage, at)) continue
    const text = passage.normal.text.slice(start, at)
    found.push({ text, passage, from: start, to: at, isClause: true })
    start = at
  }
}

/** Words of what stands for each other; what stands for nothing is one difference, however it is cut. */
function wordsOfBoth(
  old: readonly Word[],
  next: readonly Word[],
): readonly [readonly Word[], readonly Word[]] {
  return old.length === 0 || next.length === 0 ? [old, next] : [wordsOf(old), wordsOf(next)]
}

/** Cut clauses into words (分词) as dictionaries do. */
function wordsOf(clauses: readonly Word[]): Word[] {
  return clauses.flatMap((clause) => {
    if (!clause.isClause) return clause
    const { passage } = clause
    let { from } = clause
    return cutWords(clause.text).map((text): Word => {
      const start = from
      from += text.length
      return { text, passage, from: start, to: from }
    })
  })
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const cuts = new Map<string, readonly string[]>()
/** Two plans share most of their clauses; more than these are not worth the memory. */
const mostCuts = 20_000

function cutWords(text: string): readonly string[] {
  const known = cuts.get(text)
  if (known) return known
  const words: string[] = []
  for (const piece of piecesOf(text)) {
    for (const { segment } of segmenter.segment(piece)) words.push(segment)
  }
  if (cuts.size >= mostCuts) cuts.clear()
  cuts.set(text, words)
  return words
}

/** The segmenter's time grows with the square of a text without marks. */
const longest = 200

function piecesOf(text: string): readonly string[] {
  if (text.length <= longest) return [text]
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const to = from + longest
    // Not between the halves of a character beyond the first plane.
    const end = text.charCodeAt(to) >> 10 === 0x37 ? to + 1 : to
    pieces.push(text.slice(from, end))
    from = end
  }
  return pieces
}

/** Whether punctuation was printed before a character of the normal form; blanks do not part words. */
function hasMarkBefore({ normal: { print, starts, ends } }: Passage, at: number): boolean {
  const [before = 0, start = 0] = [ends[at - 1], starts[at]]
  return start > before && print.slice(before, start).trim() !== ''
}

/** A stretch of words in which two texts differ; either side may be empty. */
export interface Hunk {
  readonly old: readonly Word[]
  readonly next: readonly Word[]
}

/**
 * Find where two lists of clauses differ, in words.
 *
 * Hunks in which both sides read the same (words cut in another way, a title's end at another place)
 * are no difference. Hunks with a single character between them (的, 和) are one. Clauses that are in
 * both lists are not cut into words, which takes most of the time.
 */
export function diffWords(old: readonly Word[], next: readonly Word[]): Hunk[] {
  const [before, after]: [Word[], Word[]] = [[], []]
  const differing: Run[] = []
  let end = { old: 0, next: 0 }
  for (const run of findRoughRuns(old, next)) {
    before.push(...cut(old, { from: end.old, to: run.old.from }))
    after.push(...cut(next, { from: end.next, to: run.next.from }))
    const [one, other] = wordsOfBoth(cut(old, run.old), cut(next, run.next))
    for (const inner of findRuns(one, other)) {
      if (textOf(cut(one, inner.old)) === textOf(cut(other, inner.next))) continue
      differing.push({
        old: shifted(inner.old, before.length),
        next: shifted(inner.next, after.length),
      })
    }
    before.push(...one)
    after.push(...other)
    end = { old: run.old.to, next: run.next.to }
  }
  return joined(differing, before, after).map((range) => ({
    old: cut(before, range.old),
    next: cut(after, range.next),
  }))
}

function shifted({ from, to }: Stretch, by: number): Stretch {
  return { from: from + by, to: to + by }
}

/** Make one of runs that follow each other with a single character between them. */
function joined(runs: readonly Run[], old: readonly Word[], next: readonly Word[]): Run[] {
  const isPlain = (run: Run) =>
    ![...cut(old, run.old), ...cut(next, run.next)].some(({ record }) => record)
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const between = last ? cut(old, { from: last.old.to, to: run.old.from }) : []
    const isShort = between.length === 1 && between[0]?.text.length === 1
    if (!last || !isShort || !isPlain(last) || !isPlain(run)) {
      result.push(run)
      continue
    }
    result[result.length - 1] = {
      old: { from: last.old.from, to: run.old.to },
      next: { from: last.next.from, to: run.next.to },
    }
  }
  return result
}

function cut(words: readonly Word[], { from, to }: Stretch): readonly Word[] {
  return words.slice(from, to)
}

/** Words put together. */
function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}
