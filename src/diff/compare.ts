import type { Change } from '../model/changes.ts'
import type { Span } from '../model/place.ts'
import type { Task } from '../model/task.ts'
import { spanWithin, type TextRecord } from './locate.ts'
import { normalText, printedAt } from './normal.ts'
import { compareParties } from './parties.ts'
import { compareRecords, type Years } from './records.ts'
import type { Passage, Piece } from './side.ts'
import { differsByYearOnly } from './standing.ts'
import type { UnitKey } from './units.ts'
import { clausesOf, diffWords, type Hunk, type Word } from './words.ts'

/** What two sides of a task are compared by. */
export interface CompareContext {
  readonly years: Years
  readonly keyOf: UnitKey
}

/**
 * Compare what a task says and demands in two plans (任务内容比对), on normal forms.
 *
 * First the words, then bodies, limits, targets and citations as records. A stretch in which nothing
 * but a changed record stands is told once, as the record's change.
 */
export function compareTasks(
  old: readonly Piece[],
  next: readonly Piece[],
  { years, keyOf }: CompareContext,
): Change[] {
  const [before, after] = [old.map(({ task }) => task), next.map(({ task }) => task)]
  const { changes, told } = compareRecords(before, after, years)
  const wording = compareWording(old, next, { years, told })
  const parties = compareParties(before, after, keyOf)
  const [words, others] = [textOfPieces(old), textOfPieces(next)]
  const records = changes.filter((change) => !isInBoth(change, words, others))
  return [...wording, ...parties, ...records]
}

/**
 * Whether a limit, target or document that one side lacks is printed in both: it was read in one of
 * them only (a line break ran through it), and nothing changed in the plan.
 */
function isInBoth({ field, kind, old, new: next }: Change, before: string, after: string): boolean {
  if (kind === 'changed') return false
  // A number may stand inside another one, so the words around it must be the same as well.
  if (field !== 'citation' && before !== after) return false
  const text = normalText(old ?? next ?? '')
  return before.includes(text) && after.includes(text)
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join('')
}

interface WordingContext {
  readonly years: Years
  readonly told: ReadonlySet<TextRecord>
}

function compareWording(
  old: readonly Piece[],
  next: readonly Piece[],
  { years, told }: WordingContext,
): Change[] {
  if (textOfPieces(old) === textOfPieces(next)) return []
  const before = old.flatMap(({ passages, task }) =>
    clausesOf(passages, recordsOf(task), years.old),
  )
  const after = next.flatMap(({ passages, task }) =>
    clausesOf(passages, recordsOf(task), years.next),
  )
  const isSingle = old.length === 1 && next.length === 1
  const titles: Hunk[] = []
  const bodies: Hunk[] = []
  for (const hunk of diffWords(before, after)) {
    if (isSingle && isOfTitle(hunk)) titles.push(hunk)
    else bodies.push(hunk)
  }
  return [
    ...titleChange(titles, old, next),
    ...bodies.flatMap((hunk) => bodyChange(withoutTold(hunk, told))),
  ]
}

/** Whether all words of a hunk stand in titles. */
function isOfTitle({ old, next }: Hunk): boolean {
  const isTitle = ({ passage, text }: Word) => text === '' || passage.field === 'title'
  const isBoundary = ({ text }: Word) => text === ''
  return (
    old.every(isTitle) && next.every(isTitle) && !(old.every(isBoundary) && next.every(isBoundary))
  )
}

function recordsOf({ deadlines, targets, citations }: Task): readonly TextRecord[] {
  return [...deadlines, ...targets, ...citations]
}

/** A title is shown whole: it is short, and a stretch of it says little. */
function titleChange(
  hunks: readonly Hunk[],
  [old]: readonly Piece[],
  [next]: readonly Piece[],
): Change[] {
  if (hunks.length === 0 || !old || !next) return []
  const [oldSpan, newSpan] = [wholeSpan(old.task.spans.title), wholeSpan(next.task.spans.title)]
  const isYear = hunks.every((hunk) => differsByYearOnly(hunk.old, hunk.next))
  return [
    {
      field: 'title',
      kind: 'changed',
      old: old.task.title,
      new: next.task.title,
      ...(oldSpan && { oldSpan }),
      ...(newSpan && { newSpan }),
      ...(isYear && { yearOnly: true }),
    },
  ]
}

function wholeSpan(spans: readonly Span[]): Span | undefined {
  const [first] = spans
  const last = spans.at(-1)
  return first && last
    ? { start: first.start, end: last.end, place: first.place, endPlace: last.endPlace }
    : undefined
}

/** A hunk without the changed records at its ends. */
function withoutTold({ old, next }: Hunk, told: ReadonlySet<TextRecord>): Hunk {
  const isTold = (word: Word) => word.text === '' || (word.record && told.has(word.record))
  const trim = (words: readonly Word[]) => {
    const from = words.findIndex((word) => !isTold(word))
    return from === -1 ? [] : words.slice(from, words.findLastIndex((word) => !isTold(word)) + 1)
  }
  return { old: trim(old), next: trim(next) }
}

function bodyChange({ old, next }: Hunk): Change[] {
  const [before, after] = [printOf(old), printOf(next)]
  if (!before && !after) return []
  const kind = !before ? 'added' : !after ? 'removed' : 'changed'
  return [
    {
      field: 'body',
      kind,
      ...(before && { old: before.text }),
      ...(after && { new: after.text }),
      ...(before?.span && { oldSpan: before.span }),
      ...(after?.span && { newSpan: after.span }),
      ...(differsByYearOnly(old, next) && { yearOnly: true }),
    },
  ]
}

/** What is printed for words that follow each other, and where. */
function printOf(words: readonly Word[]): { text: string; span: Span | undefined } | undefined {
  const parts: { passage: Passage; from: number; to: number }[] = []
  for (const { passage, from, to, text } of words) {
    const last = parts.at(-1)
    if (text === '') continue
    if (last?.passage === passage) last.to = to
    else parts.push({ passage, from, to })
  }
  const printed = parts.map(({ passage, from, to }) => {
    const stretch = printedAt(passage.normal, { from, to })
    return {
      text: passage.print.slice(stretch.from, stretch.to),
      span: spanWithin(passage, stretch),
    }
  })
  const [first] = printed
  const last = printed.at(-1)
  if (!first || !last) return undefined
  const span = first.span && last.span && joinSpans(first.span, last.span)
  return { text: printed.map(({ text }) => text).join('\n'), span }
}

function joinSpans(first: Span, last: Span): Span {
  if (first === last || last.end < first.start) return first
  return { start: first.start, end: last.end, place: first.place, endPlace: last.endPlace }
}
