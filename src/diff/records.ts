import { distance } from 'fastest-levenshtein'
import type { Change } from '../model/changes.ts'
import type { DocumentNumber } from '../model/meta.ts'
import type { Citation, Deadline, Target, Task } from '../model/task.ts'
import { daysBetween } from '../text/days.ts'
import { inYearsTime } from './days.ts'
import type { TextRecord } from './locate.ts'
import { normalText } from './normal.ts'
import { findStandingPhrases } from './standing.ts'

/** Years of the two plans, as far as they say so. */
export interface Years {
  readonly old: number | undefined
  readonly next: number | undefined
}

/** Changes of limits, targets and citations, and the records that they tell of. */
export interface RecordChanges {
  readonly changes: readonly Change[]
  readonly told: ReadonlySet<TextRecord>
}

/** How records of one kind are compared. */
interface Kind<T extends TextRecord> {
  readonly field: 'deadline' | 'target' | 'citation'
  readonly of: (task: Task) => readonly T[]
  /** The same thing said, in whatever words. */
  readonly isSame: (old: T, next: T, years: Years) => boolean
  /** How likely `next` took the place of `old`: 0 to 1. */
  readonly kinship: (old: T, next: T) => number
  readonly change: (old: T, next: T, years: Years) => Partial<Change>
}

/** Compare the limits, targets and citations of a task's two sides. */
export function compareRecords(
  old: readonly Task[],
  next: readonly Task[],
  years: Years,
): RecordChanges {
  const found = [
    compareKind(deadlines, old, next, years),
    compareKind(targets, old, next, years),
    compareKind(citations, old, next, years),
  ]
  return {
    changes: found.flatMap(({ changes }) => changes),
    told: new Set(found.flatMap(({ told }) => [...told])),
  }
}

const nothing: RecordChanges = { changes: [], told: new Set() }

function compareKind<T extends TextRecord>(
  kind: Kind<T>,
  old: readonly Task[],
  next: readonly Task[],
  years: Years,
): RecordChanges {
  const before = old.flatMap(kind.of)
  const after = next.flatMap(kind.of)
  if (before.length === 0 && after.length === 0) return nothing
  takeSame(before, after, (one, other) => kind.isSame(one, other, years))
  const changes: Change[] = []
  const told = new Set<TextRecord>()
  for (const [one, other] of takeKin(before, after, kind.kinship)) {
    changes.push({
      field: kind.field,
      kind: 'changed',
      old: printOf(one),
      new: printOf(other),
      oldSpan: one.span,
      newSpan: other.span,
      ...kind.change(one, other, years),
    })
    told.add(one).add(other)
  }
  for (const one of before) {
    changes.push({ field: kind.field, kind: 'removed', old: printOf(one), oldSpan: one.span })
    told.add(one)
  }
  for (const other of after) {
    changes.push({ field: kind.field, kind: 'added', new: printOf(other), newSpan: other.span })
    told.add(other)
  }
  return { changes, told }
}

function printOf(record: TextRecord): string {
  return 'title' in record ? record.title : record.text
}

/** Take pairs that are the same out of two lists. */
function takeSame<T>(before: T[], after: T[], isSame: (old: T, next: T) => boolean) {
  for (let index = before.length - 1; index >= 0; index--) {
    const one = before[index]
    if (one === undefined) continue
    const other = after.findLastIndex((next) => isSame(one, next))
    if (other === -1) continue
    before.splice(index, 1)
    after.splice(other, 1)
  }
}

/** Take pairs out of two lists in which one took the place of the other, the nearest kin first. */
function takeKin<T>(
  before: T[],
  after: T[],
  kinship: (old: T, next: T) => number,
): (readonly [T, T])[] {
  const options = before
    .flatMap((one, row) =>
      after.map((other, column) => ({ one, other, row, column, kin: kinship(one, other) })),
    )
    .filter(({ kin }) => kin > 0)
    .sort(
      (left, right) =>
        right.kin - left.kin ||
        Math.abs(left.row - left.column) - Math.abs(right.row - right.column) ||
        left.row + left.column - right.row - right.column,
    )
  const pairs: { readonly one: T; readonly other: T; readonly row: number }[] = []
  for (const { one, other, row } of options) {
    if (!before.includes(one) || !after.includes(other)) continue
    before.splice(before.indexOf(one), 1)
    after.splice(after.indexOf(other), 1)
    pairs.push({ one, other, row })
  }
  return pairs.sort((left, right) => left.row - right.row).map(({ one, other }) => [one, other])
}

/** Likeness of two short texts by the edits between them: 1 for equal ones. */
function likeness(old: string, next: string): number {
  const [one, other] = [normalText(old), normalText(next)]
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - distance(one, other) / longest
}

/** A text without what every year words anew. */
function ageless(text: string, year: number | undefined): string {
  const normal = normalText(text)
  let [rest, end] = ['', 0]
  for (const { from, to, key } of findStandingPhrases(normal, year)) {
    rest += `${normal.slice(end, from)} ${key}`
    end = to
  }
  return rest + normal.slice(end)
}

const deadlines: Kind<Deadline> = {
  field: 'deadline',
  of: (task) => task.deadlines,
  isSame(old, next, years) {
    if (meaningOf(old) === meaningOf(next)) return true
    // 年底前 in the plans of two years: the same words, and the same limit seen from each plan.
    return normalText(old.text) === normalText(next.text) && isRolled(old, next, years)
  },
  kinship(old, next) {
    // Of one kind first, in whatever words; then the nearest words.
    return (old.kind === next.kind ? 1 : 0) + 0.5 + 0.5 * likeness(old.text, next.text)
  },
  change(old, next, years) {
    const days = old.due && next.due ? daysBetween(old.due, next.due) : undefined
    const isYear =
      isRolled(old, next, years) && ageless(old.text, years.old) === ageless(next.text, years.next)
    return { ...(days && { days }), ...(isYear && { yearOnly: true }) }
  },
}

/** What a limit demands, in whatever words. */
function meaningOf({
  kind,
  due,
  start,
  every,
  on,
  times,
  timesMax,
  comparator,
  within,
  event,
  text,
}: Deadline) {
  const said = JSON.stringify([kind, due, start, every, on, times, timesMax, comparator, within])
  const bare = due ?? start ?? every ?? within
  return `${said} ${normalText(event ?? '')} ${bare === undefined ? normalText(text) : ''}`
}

/** Whether a limit moved just as far as the plan did. */
function isRolled(old: Deadline, next: Deadline, years: Years): boolean {
  if (old.kind !== next.kind || old.every !== next.every) return false
  const count =
    years.old === undefined || years.next === undefined ? undefined : years.next - years.old
  return [[old.due, next.due] as const, [old.start, next.start] as const].every(
    ([before, after]) => {
      if (before === undefined || after === undefined) return before === after
      const passed = count ?? Number(after.slice(0, 4)) - Number(before.slice(0, 4))
      return passed !== 0 && inYearsTime(before, passed) === after
    },
  )
}

/** In another unit a target is the same only where nearly all of its subject is; in one, where some is. */
const sameSubject = 0.8
const otherSubject = 0.2

const targets: Kind<Target> = {
  field: 'target',
  of: (task) => task.targets,
  isSame: (old, next) =>
    old.value === next.value &&
    old.max === next.max &&
    unitOf(old) === unitOf(next) &&
    old.comparator === next.comparator &&
    old.kind === next.kind,
  kinship(old, next) {
    const subjects = likeness(old.subject ?? '', next.subject ?? '')
    if (unitOf(old) !== unitOf(next)) return old.subject && subjects > sameSubject ? 0.3 : 0
    const isOther = old.subject && next.subject && subjects < otherSubject
    return isOther ? 0 : 0.4 + 0.6 * subjects
  },
  change: () => ({}),
}

function unitOf({ unit = '' }: Target): string {
  return normalText(unit)
}

/** Share of a title that two documents have in common of which one replaced the other. */
const sameTitle = 0.5

const citations: Kind<Citation> = {
  field: 'citation',
  of: (task) => task.citations,
  isSame(old, next) {
    const [before, after] = [numberOf(old.documentNumber), numberOf(next.documentNumber)]
    // A number that one plan leaves out is a matter of wording.
    const isNumber = before === after || before === '' || after === ''
    return isNumber && normalText(old.title) === normalText(next.title)
  },
  kinship(old, next) {
    const kin = likeness(ageless(old.title, undefined), ageless(next.title, undefined))
    return kin >= sameTitle ? kin : 0
  },
  change(old, next, years) {
    if (normalText(old.title) === normalText(next.title)) {
      return numberChange(old.documentNumber, next.documentNumber)
    }
    return ageless(old.title, years.old) === ageless(next.title, years.next)
      ? { yearOnly: true }
      : {}
  },
}

function numberOf(number: DocumentNumber | undefined): string {
  return number ? normalText(`${number.issuerCode} ${number.year} ${number.serial}`) : ''
}

function numberChange(
  old: DocumentNumber | undefined,
  next: DocumentNumber | undefined,
): Partial<Change> {
  return { ...(old && { old: old.text }), ...(next && { new: next.text }) }
}
