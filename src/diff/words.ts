import { diffArrays } from 'diff'
import { locate, type TextRecord } from './locate.ts'
import { normalAt, type Stretch } from './normal.ts'
import type { Passage } from './side.ts'
import { findStandingPhrases, type KeyedWord } from './standing.ts'

/** One word of a task, and where it stands in a passage's normal form; a boundary has no text. */
export interface Word extends KeyedWord, Stretch {
  readonly passage: Passage
  /** The limit, target or citation that the word is. */
  readonly record?: TextRecord | undefined
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Cut the passages of a task into words (分词).
 *
 * Limits, targets and citations are one word each, standing phrases of the year likewise; the rest is
 * cut as dictionaries do. Words do not reach over punctuation. Between two passages stands a boundary
 * without text, which nothing else is equal to.
 */
export function wordsOf(
  passages: readonly Passage[],
  records: readonly TextRecord[],
  year: number | undefined,
): Word[] {
  return passages.flatMap((passage, index) => {
    const words = wordsOfPassage(passage, records, year)
    return index === 0 ? words : [{ text: '', passage, from: 0, to: 0 }, ...words]
  })
}

function wordsOfPassage(
  passage: Passage,
  records: readonly TextRecord[],
  year: number | undefined,
): Word[] {
  const { text } = passage.normal
  const words: Word[] = []
  let end = 0
  for (const unit of unitsOf(passage, records, year)) {
    if (unit.from < end) continue
    words.push(...plainWords(passage, { from: end, to: unit.from }))
    words.push({ ...unit, passage, text: text.slice(unit.from, unit.to) })
    end = unit.to
  }
  return [...words, ...plainWords(passage, { from: end, to: text.length })]
}

/** Stretches that are one word each, in order; of two that begin together the record wins. */
function unitsOf(
  passage: Passage,
  records: readonly TextRecord[],
  year: number | undefined,
): (Stretch & { readonly record?: TextRecord; readonly key?: string })[] {
  const { normal } = passage
  const found = records.flatMap((record) => {
    const stretch = locate(passage, record)
    if (!stretch) return []
    const { from, to } = normalAt(normal, stretch)
    return to > from ? [{ from, to, record }] : []
  })
  return [...found, ...findStandingPhrases(normal.text, year)].sort(
    (one, other) => one.from - other.from || Number('key' in one) - Number('key' in other),
  )
}

function plainWords(passage: Passage, { from, to }: Stretch): Word[] {
  const words: Word[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !hasMarkBefore(passage, at)) continue
    for (const text of cutWords(passage.normal.text.slice(start, at))) {
      words.push({ text, passage, from: start, to: start + text.length })
      start += text.length
    }
  }
  return words
}

const cuts = new Map<string, readonly string[]>()
/** Two plans share most of their clauses; more than these are not worth the memory. */
const mostCuts = 20_000

function cutWords(text: string): readonly string[] {
  const known = cuts.get(text)
  if (known) return known
  const words = Array.from(segmenter.segment(text), ({ segment }) => segment)
  if (cuts.size >= mostCuts) cuts.clear()
  cuts.set(text, words)
  return words
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

/** More edits than this are not worth telling one by one; the whole is then one difference. */
const mostEdits = 4000

/**
 * Find where two lists of words differ.
 *
 * Hunks in which both sides read the same (words cut in another way, a title's end at another place)
 * are no difference. Hunks with a single character between them (的, 和) are one.
 */
export function diffWords(old: readonly Word[], next: readonly Word[]): Hunk[] {
  const numbers = new Map<string, number>()
  const parts = diffArrays(numberWords(old, numbers), numberWords(next, numbers), {
    maxEditLength: mostEdits,
  })
  if (!parts) return [{ old, next }]
  const differing = rangesOf(parts).filter(
    (range) => textOf(cut(old, range.old)) !== textOf(cut(next, range.next)),
  )
  return joined(differing, old, next).map((range) => ({
    old: cut(old, range.old),
    next: cut(next, range.next),
  }))
}

/** A number for each word, the same for equal ones: numbers compare faster than texts. */
function numberWords(words: readonly Word[], numbers: Map<string, number>): number[] {
  return words.map(({ text }) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  })
}

/** Words `[from, to)` of either list. */
interface HunkRange {
  readonly old: Stretch
  readonly next: Stretch
}

interface Part {
  readonly added: boolean
  readonly removed: boolean
  readonly count: number
}

/** Where the parts that are added or removed stand; those that follow each other are one. */
function rangesOf(parts: readonly Part[]): HunkRange[] {
  const ranges: HunkRange[] = []
  let [old, next] = [0, 0]
  for (const { added, removed, count } of parts) {
    const [oldEnd, nextEnd] = [added ? old : old + count, removed ? next : next + count]
    if (added || removed) {
      ranges.push({ old: { from: old, to: oldEnd }, next: { from: next, to: nextEnd } })
    }
    old = oldEnd
    next = nextEnd
  }
  return joinWhere(
    ranges,
    (one, other) => one.old.to === other.old.from && one.next.to === other.next.from,
  )
}

function joined(
  ranges: readonly HunkRange[],
  old: readonly Word[],
  next: readonly Word[],
): HunkRange[] {
  const isPlain = (range: HunkRange) =>
    ![...cut(old, range.old), ...cut(next, range.next)].some(({ record }) => record)
  return joinWhere(ranges, (one, other) => {
    const between = cut(old, { from: one.old.to, to: other.old.from })
    const isShort = between.length === 1 && between[0]?.text.length === 1
    return isShort && isPlain(one) && isPlain(other)
  })
}

/** Make one of ranges that follow each other, wherever `fits` says so. */
function joinWhere(
  ranges: readonly HunkRange[],
  fits: (one: HunkRange, other: HunkRange) => boolean,
): HunkRange[] {
  const result: HunkRange[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (!last || !fits(last, range)) {
      result.push(range)
      continue
    }
    result[result.length - 1] = {
      old: { from: last.old.from, to: range.old.to },
      next: { from: last.next.from, to: range.next.to },
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
