import type { Layer } from '../model/block.ts'
import type { ClauseDraft } from '../model/draft.ts'
import type { UserLexicon } from '../model/lexicon.ts'
import type { Draft, Range } from '../model/place.ts'
import type { RuledClauseDraft, TaskDraft } from '../model/records.ts'
import type { Deadline } from '../model/task.ts'
import { holdsLetters } from '../text/letters.ts'
import {
  partOf,
  printOf,
  type Reading,
  type ReadingStep,
  rangeOf,
  spansOf,
} from '../text/reading.ts'
import { findCitations } from './citations.ts'
import { type ClauseHit, findClauses, findLimitLines } from './clause/index.ts'
import { type DeadlineContext, findDeadlines } from './deadlines/index.ts'
import { findClauseParagraphs, findMeasures } from './measures.ts'
import type { OwnText } from './own-text.ts'
import { findTargets } from './targets.ts'

/** What reading one task's text needs besides the text. */
export interface TextContext extends DeadlineContext {
  readonly layer: Layer
  readonly step: ReadingStep | undefined
  /** Called for each item and row: throws when the document's time is up. */
  readonly clock?: () => void
  /** Names and words of the user's own. */
  readonly lexicon?: UserLexicon
}

/** Everything that a task's own text says. */
export type TaskText = Pick<
  TaskDraft,
  | 'title'
  | 'text'
  | 'body'
  | 'measures'
  | 'clauses'
  | 'deadlines'
  | 'targets'
  | 'citations'
  | 'folded'
> & { readonly spans: Pick<TaskDraft['spans'], 'title' | 'text' | 'body'> }

/** Half-open stretch of a reading's text. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Read title, body, clauses, measures, limits, targets and citations out of a task's own text. */
export function readTaskText(own: OwnText, context: TextContext): TaskText {
  const { reading } = own
  const hits = findClauses(reading, context)
  const title = cutTitle(own, hits)
  const bodyStretches = without(Math.max(own.bodyFrom, title.to), reading.text.length, hits)
  const body = bodyStretches.filter(({ from, to }) => holdsLetters(reading.text.slice(from, to)))
  return {
    title: printOf(reading, title.from, title.to),
    text: printOf(reading, 0, reading.text.length),
    body: body.map(({ from, to }) => printOf(reading, from, to)).join(''),
    measures: readMeasures(own, hits, Math.min(own.titleTo, title.to)),
    clauses: hits.map((hit) => ruled(reading, hit, own)),
    deadlines: readDeadlines(reading, hits, context),
    targets: findTargets(reading).filter(createOutside(reading, hits)),
    citations: findCitations(reading),
    folded: reading.text,
    spans: {
      title: spansOf(reading, title.from, title.to),
      text: spansOf(reading, 0, reading.text.length),
      body: body.flatMap(({ from, to }) => spansOf(reading, from, to)),
    },
  }
}

/** Printed lists; without one, the paragraphs that have a clause of their own. */
function readMeasures({ reading, starts }: OwnText, hits: readonly ClauseHit[], from: number) {
  const begins = new Set(hits.map((hit) => hit.from))
  const listed = findMeasures(reading, from).filter((measure) => !begins.has(measure.from))
  return listed.length > 0 ? listed : findClauseParagraphs(reading, starts, hits)
}

/** A clause in the title's sentence ends the title; a task that is nothing but a clause keeps its title. */
function cutTitle({ reading, titleTo }: OwnText, hits: readonly ClauseHit[]): Stretch {
  const hit = hits.find(({ from }) => from < titleTo)
  if (!hit || hit.from === 0) return { from: 0, to: titleTo }
  let to = hit.from
  while (to > 0 && ' ,;、。\n'.includes(reading.text.charAt(to - 1))) to--
  return { from: 0, to }
}

function without(from: number, to: number, hits: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  let at = from
  for (const hit of hits) {
    if (hit.to <= at) continue
    if (hit.from > at) kept.push({ from: at, to: Math.min(hit.from, to) })
    at = Math.max(at, hit.to)
  }
  if (at < to) kept.push({ from: at, to })
  return kept
}

function ruled(reading: Reading, hit: ClauseHit, own: OwnText): RuledClauseDraft {
  const clause: ClauseDraft = { ...hit.clause, scope: rangeOf(reading, hit.scopeFrom, hit.scopeTo) }
  const heading = hit.place === 'heading' || hit.from < own.bodyFrom
  return {
    clause,
    rules: hit.rules,
    reach: isLine(reading.text, hit) ? 'line' : heading ? 'heading' : 'item',
  }
}

/** A label line, or a bracket that fills a line below the item's text. */
function isLine(text: string, { from, place, to }: ClauseHit): boolean {
  if (place !== 'bracket') return place === 'line'
  const start = text.lastIndexOf('\n', from)
  if (start < 0 || text.slice(start, from).trim() !== '') return false
  const end = text.indexOf('\n', to)
  return text.slice(to, end < 0 ? text.length : end).trim() === ''
}

/** Whether a value stands in no clause, asked in the order of the text. */
function createOutside(
  reading: Reading,
  hits: readonly Stretch[],
): (value: { readonly span: Range }) => boolean {
  const ranges = hits.map(({ from, to }) => rangeOf(reading, from, to))
  let index = 0
  return ({ span }) => {
    while ((ranges[index]?.end ?? Number.POSITIVE_INFINITY) <= span.start) index++
    const { start, end } = ranges[index] ?? { start: span.end, end: span.end }
    return span.start < start || end < span.end
  }
}

/** Limits of the prose, of clauses, and of label lines (完成时限:…). */
function readDeadlines(
  reading: Reading,
  hits: readonly ClauseHit[],
  context: TextContext,
): Draft<Deadline>[] {
  const lines = findLimitLines(reading, context)
  const skip = [...hits, ...lines].sort((a, b) => a.from - b.from)
  const found = findDeadlines(reading, { ...context, skip: apart(skip) }, 'prose')
  for (const { inner } of hits)
    found.push(...findDeadlines(partOf(reading, inner.from, inner.to), context, 'clause'))
  for (const { value } of lines)
    found.push(...findDeadlines(partOf(reading, value.from, value.to), context, 'column'))
  return distinct(found.sort((a, b) => a.span.start - b.span.start))
}

/** Stretches in order without overlap. */
function apart(sorted: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const { from, to } of sorted) {
    const last = kept.at(-1)
    if (last && from < last.to) kept.splice(-1, 1, { from: last.from, to: Math.max(last.to, to) })
    else kept.push({ from, to })
  }
  return kept
}

/** A limit that two places of the text claim (a label line inside a clause) is one. */
function distinct(deadlines: readonly Draft<Deadline>[]): Draft<Deadline>[] {
  return deadlines.filter(({ span }, index) => {
    const before = deadlines[index - 1]?.span
    return !before || before.end <= span.start
  })
}
