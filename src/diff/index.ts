import type { Report } from '../diagnostics/report.ts'
import {
  type Change,
  type ChangedTask,
  type Changes,
  changeFields,
  type TaskRef,
} from '../model/changes.ts'
import type { Plan } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import { type Alignment, alignSides } from './align.ts'
import { type CompareContext, compareTasks } from './compare.ts'
import type { Link } from './link.ts'
import { mapSections, type SectionMap } from './sections.ts'
import { type Piece, readSides, type Side } from './side.ts'
import { yearOf } from './standing.ts'
import { summarise } from './summary.ts'
import { unitKeys } from './units.ts'

export interface CompareOptions {
  /** `ignored`: what every year words anew is no change. */
  readonly year?: 'told' | 'ignored'
  /** Told of choices that were close; spans are of the new plan. */
  readonly report?: Report
}

/**
 * Compare two plans (新旧计划比对): what became of every task.
 *
 * A label, a page, a line break, a script or a width is never a change. Which of the two is called
 * old makes no difference but for the names: `comparePlans(b, a)` mirrors `comparePlans(a, b)`.
 */
export function comparePlans(old: Plan, next: Plan, options: CompareOptions = {}): Changes {
  // Ties are settled by order, so both directions are worked out in the same one.
  const isTurned = orderKey(old) > orderKey(next)
  const [before, after] = isTurned ? readSides(next, old) : readSides(old, next)
  const alignment = alignSides(before, after)
  reportCloseCalls(alignment, isTurned, options.report)
  const entries = entriesOf(before, after, alignment)
  const turned = isTurned ? entries.map(mirrored) : entries
  const told = turned.map((entry) => withRelation(entry, options.year ?? 'told'))
  const tasks = inOrder(told, isTurned ? [after, before] : [before, after])
  return {
    schemaVersion: '1',
    old: nameOf(old),
    new: nameOf(next),
    summary: summarise(tasks),
    tasks,
  }
}

function orderKey({ tasks }: Plan): string {
  return JSON.stringify(tasks.map(({ title, body }) => [title, body]))
}

function nameOf({ source, meta }: Plan): Changes['old'] {
  const { title, planYear } = meta
  return { source: source.name, title, ...(planYear === undefined ? {} : { planYear }) }
}

/** An entry before its relation is named. */
type Entry = Omit<ChangedTask, 'relation'>

function entriesOf(old: Side, next: Side, { links, added, dropped }: Alignment): Entry[] {
  const context: CompareContext = {
    years: { old: yearOf(old.plan), next: yearOf(next.plan) },
    keyOf: unitKeys(old.plan, next.plan),
  }
  const sections = mapSections(old, next, links)
  return [
    ...links.map((link) => linkEntry(link, sections, context)),
    ...dropped.map(({ task }) => ({ moved: false, old: [refOf(task)], new: [], changes: [] })),
    ...added.map(({ task }) => ({ moved: false, old: [], new: [refOf(task)], changes: [] })),
  ]
}

function linkEntry(
  { old, next, score }: Link,
  sections: SectionMap,
  context: CompareContext,
): Entry {
  const moves = old.flatMap((one) =>
    next.filter((other) => sections.isMoved(one, other)).map((other) => [one, other] as const),
  )
  // A split task moved when none of its parts stayed.
  const moved = moves.length === old.length * next.length
  const [move] = moved ? moves : []
  return {
    moved,
    score: Math.round(score * 1000) / 1000,
    old: old.map(({ task }) => refOf(task)),
    new: next.map(({ task }) => refOf(task)),
    changes: [...compareTasks(old, next, context), ...(move ? [sectionChange(...move)] : [])],
  }
}

function sectionChange(old: Piece, next: Piece): Change {
  const [before, after] = [old.headings.at(-1), next.headings.at(-1)]
  return {
    field: 'section',
    kind: 'changed',
    old: before?.title ?? '',
    new: after?.title ?? '',
    ...(before?.span && { oldSpan: before.span }),
    ...(after?.span && { newSpan: after.span }),
  }
}

function refOf({ id, label, path, title, span }: Task): TaskRef {
  return { id, ...(label === undefined ? {} : { label }), path, title, span }
}

/** The same entry seen from the other side. */
function mirrored({ old, new: next, changes, ...rest }: Entry): Entry {
  return { ...rest, old: next, new: old, changes: changes.map(mirroredChange) }
}

const mirroredKinds = { added: 'removed', removed: 'added', changed: 'changed' } as const

function mirroredChange(change: Change): Change {
  const { field, kind, unitId, days, yearOnly } = change
  return {
    field,
    kind: mirroredKinds[kind],
    ...(change.new !== undefined && { old: change.new }),
    ...(change.old !== undefined && { new: change.old }),
    ...(unitId !== undefined && { unitId }),
    ...(days !== undefined && { days: -days }),
    ...(change.newSpan && { oldSpan: change.newSpan }),
    ...(change.oldSpan && { newSpan: change.oldSpan }),
    ...(yearOnly && { yearOnly }),
  }
}

function withRelation(entry: Entry, year: 'told' | 'ignored'): ChangedTask {
  const changes = entry.changes
    .filter(({ yearOnly }) => year === 'told' || !yearOnly)
    .sort((one, other) => rankOf(one) - rankOf(other))
  return { relation: relationOf({ ...entry, changes }), ...entry, changes }
}

/** By field; of bodies those that are gone before those that are new. Wordings stay in their order. */
function rankOf({ field, kind }: Change): number {
  const rank = changeFields.indexOf(field)
  return field === 'party' ? rank + partyKinds.indexOf(kind) / 10 : rank
}

const partyKinds: readonly Change['kind'][] = ['changed', 'removed', 'added']

function relationOf({ old, new: next, changes }: Entry): ChangedTask['relation'] {
  if (old.length === 0) return 'added'
  if (next.length === 0) return 'dropped'
  if (old.length > 1) return 'merged'
  if (next.length > 1) return 'split'
  return changes.some(({ field }) => field !== 'section') ? 'reworded' : 'kept'
}

/** In the new plan's order; a dropped task behind the task that it stood behind. */
function inOrder(
  entries: readonly ChangedTask[],
  [old, next]: readonly [Side, Side],
): ChangedTask[] {
  const oldPlace = placesOf(old)
  const newPlace = placesOf(next)
  const first = (refs: readonly TaskRef[], places: ReadonlyMap<string, number>) =>
    Math.min(...refs.map(({ id }) => places.get(id) ?? 0))
  const placed = entries
    .filter((entry) => entry.new.length > 0)
    .map((entry) => ({ entry, at: first(entry.new, newPlace), after: -1 }))
  const places = new Map<number, number>()
  for (const { entry, at } of placed) {
    for (const { id } of entry.old) places.set(oldPlace.get(id) ?? 0, at)
  }
  const before = placesBefore(old.pieces.length, places)
  for (const entry of entries) {
    if (entry.new.length > 0) continue
    const after = first(entry.old, oldPlace)
    placed.push({ entry, at: before[after] ?? -1, after })
  }
  return placed
    .sort((one, other) => one.at - other.at || one.after - other.after)
    .map(({ entry }) => entry)
}

/** For each old task the place of the nearest one before it that is still there; -1 where none is. */
function placesBefore(count: number, places: ReadonlyMap<number, number>): readonly number[] {
  let last = -1
  return Array.from({ length: count }, (_, index) => {
    const before = last
    last = places.get(index) ?? last
    return before
  })
}

function placesOf({ pieces }: Side): ReadonlyMap<string, number> {
  return new Map(pieces.map(({ task, index }) => [task.id, index]))
}

function reportCloseCalls(
  { closeCalls }: Alignment,
  isTurned: boolean,
  report: Report | undefined,
) {
  if (!report) return
  for (const { old, next, score, other } of closeCalls) {
    const [before, after] = isTurned ? [next, old] : [old, next]
    report('alignment-close', after.task.span, {
      old: named(before.task),
      new: named(after.task),
      score: score.toFixed(2),
      other: named(other.piece.task),
      otherScore: other.score.toFixed(2),
    })
  }
}

function named({ label, title, id }: Task): string {
  return `${label ?? id} ${title}`.trim()
}
