import type { Change, ChangedTask, Changes, TaskRef } from '../../model/changes.ts'
import type { Span } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Role, Task } from '../../model/task.ts'
import { offsetAmong } from '../../text/offsets.ts'

/** Two plans and what was found in comparing them: what every form of output is made of. */
export interface ComparedPlans {
  readonly changes: Changes
  readonly old: Plan
  readonly new: Plan
}

/** A stretch of printed text; `change` is an index into the entry's changes where it changed. */
export interface Run {
  readonly text: string
  readonly change?: number | undefined
}

/** One task as a page shows it. */
export interface TaskView {
  readonly ref: TaskRef
  readonly title: readonly Run[]
  readonly body: readonly Run[]
  /** Bodies by what they have to do. */
  readonly parties: readonly { readonly role: Role; readonly names: readonly Run[] }[]
}

/** One entry of the changes with the texts of its tasks. */
export interface EntryView {
  readonly entry: ChangedTask
  readonly old: readonly TaskView[]
  readonly new: readonly TaskView[]
}

/** Put the texts of the tasks beside what became of them. */
export function viewEntries({ changes, old, new: next }: ComparedPlans): EntryView[] {
  const before = new Map(old.tasks.map((task) => [task.id, task]))
  const after = new Map(next.tasks.map((task) => [task.id, task]))
  return changes.tasks.map((entry) => ({
    entry,
    old: entry.old.flatMap((ref) => viewTask(ref, before.get(ref.id), entry, 'old')),
    new: entry.new.flatMap((ref) => viewTask(ref, after.get(ref.id), entry, 'new')),
  }))
}

type SideName = 'old' | 'new'

function viewTask(
  ref: TaskRef,
  task: Task | undefined,
  { changes }: ChangedTask,
  side: SideName,
): TaskView[] {
  if (!task) return []
  const { title, body, spans } = task
  return [
    {
      ref,
      title: runsOf(title, spans.title, marksIn(title, spans.title, changes, side)),
      body: runsOf(body, spans.body, marksIn(body, spans.body, changes, side)),
      parties: viewParties(task, changes, side),
    },
  ]
}

interface Mark {
  readonly from: number
  readonly to: number
  readonly change: number
}

/** Where in a printed value the texts of changes stand. */
function marksIn(
  print: string,
  spans: readonly Span[],
  changes: readonly Change[],
  side: SideName,
): Mark[] {
  const marks = changes.flatMap((change, index): Mark[] => {
    const [text, span] =
      side === 'old' ? [change.old, change.oldSpan] : [change.new, change.newSpan]
    if (!span || !text || change.field === 'party' || change.field === 'role') return []
    const wanted = offsetAmong(spans, span.start)
    if (wanted === undefined) return []
    const at = nearestTo(print, text, wanted)
    return at === -1 ? [] : [{ from: at, to: at + text.length, change: index }]
  })
  return marks.sort((one, other) => one.from - other.from || other.to - one.to)
}

/** Blanks of the layer are left out of values, so a text may stand some characters from its place. */
function nearestTo(print: string, text: string, wanted: number): number {
  const after = print.indexOf(text, wanted)
  const before = print.lastIndexOf(text, wanted)
  if (before === -1 || after === -1) return Math.max(before, after)
  return wanted - before < after - wanted ? before : after
}

function runsOf(print: string, _spans: readonly Span[], marks: readonly Mark[]): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const { from, to, change } of marks) {
    if (from < end) continue
    if (from > end) runs.push({ text: print.slice(end, from) })
    runs.push({ text: print.slice(from, to), change })
    end = to
  }
  if (end < print.length) runs.push({ text: print.slice(end) })
  return runs
}

const roles: readonly Role[] = ['lead', 'responsible', 'support']

function viewParties(
  { responsibilities }: Task,
  changes: readonly Change[],
  side: SideName,
): TaskView['parties'] {
  const parties = responsibilities.flatMap((clause) => clause.parties)
  const changeOf = (start: number, unitId: string) => {
    const at = changes.findIndex((change) => {
      const span = side === 'old' ? change.oldSpan : change.newSpan
      const isParty = change.field === 'party' || change.field === 'role'
      return (
        isParty &&
        change.unitId !== undefined &&
        (change.unitId === unitId || span?.start === start)
      )
    })
    return at === -1 ? undefined : at
  }
  return roles.flatMap((role) => {
    const own = parties.filter((party) => party.role === role)
    const seen = new Set<string>()
    const names = own.flatMap(({ name, unitId, span }): Run[] => {
      if (seen.has(unitId)) return []
      seen.add(unitId)
      return [{ text: name, change: changeOf(span.start, unitId) }]
    })
    return names.length > 0 ? [{ role, names }] : []
  })
}
