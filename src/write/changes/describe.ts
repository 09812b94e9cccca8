import type { Language } from '../../diagnostics/codes.ts'
import type { Change } from '../../model/changes.ts'
import type { Span } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Party, Target, Task } from '../../model/task.ts'
import type { ComparedPlans } from './view.ts'
import { moveWords, roleWords } from './wording.ts'

/** A change in words: what it speaks of, its two sides, and how far it goes. */
export interface Described {
  /** The body that a change of roles speaks of. */
  readonly subject?: string
  readonly old?: string
  readonly new?: string
  /** 推迟30天, 提高5000户, 仅年度用语. */
  readonly note?: string
}

/** Get what puts the changes of two plans into words. */
export function describer(plans: ComparedPlans, language: Language): (change: Change) => Described {
  const parties = (task: Task) => task.responsibilities.flatMap((clause) => clause.parties)
  const targets = (task: Task) => task.targets
  const known: Known = {
    parties: [recordsBySpan(plans.old, parties), recordsBySpan(plans.new, parties)],
    targets: [recordsBySpan(plans.old, targets), recordsBySpan(plans.new, targets)],
  }
  return (change) => {
    const notes = [noteOf(change, known, language), change.yearOnly && moveWords[language].yearOnly]
    const note = notes
      .filter((one) => typeof one === 'string')
      .join(language === 'zh' ? '，' : ', ')
    return { ...sidesOf(change, known, language), ...(note && { note }) }
  }
}

/** Records of the old and of the new plan by where they stand. */
interface Known {
  readonly parties: readonly [BySpan<Party>, BySpan<Party>]
  readonly targets: readonly [BySpan<Target>, BySpan<Target>]
}

type BySpan<T> = (span: Span | undefined) => T | undefined

function recordsBySpan<T extends { readonly span: Span }>(
  { tasks }: Plan,
  of: (task: Task) => readonly T[],
): BySpan<T> {
  const key = ({ start, end }: Span) => `${start} ${end}`
  const found = new Map(
    tasks.flatMap((task) => of(task).map((one) => [key(one.span), one] as const)),
  )
  return (span) => span && found.get(key(span))
}

type Sides = Pick<Described, 'old' | 'new'>

function sidesOf(change: Change, known: Known, language: Language): Described {
  const { field, kind, old, new: next, unitId } = change
  const sides = { ...(old !== undefined && { old }), ...(next !== undefined && { new: next }) }
  if (field === 'citation') return mapSides(sides, quoteTitle)
  const party = partyOf(change, known)
  if (field === 'role') return { subject: party?.name ?? unitId ?? '', ...sides }
  if (field !== 'party' || kind === 'changed' || !party) return sides
  return mapSides(sides, (text) => `${text}(${roleWords[language][party.role]})`)
}

/** A document's number alone stands without the marks of a title. */
function quoteTitle(text: string): string {
  return text.endsWith('号') ? text : `《${text}》`
}

function mapSides({ old, new: next }: Sides, map: (text: string) => string): Sides {
  return {
    ...(old !== undefined && { old: map(old) }),
    ...(next !== undefined && { new: map(next) }),
  }
}

/** The party that a change speaks of, in the new plan if it stands there. */
function partyOf({ newSpan, oldSpan }: Change, { parties: [old, next] }: Known): Party | undefined {
  return newSpan ? next(newSpan) : old(oldSpan)
}

function noteOf(
  { field, kind, days, oldSpan, newSpan }: Change,
  { targets: [old, next] }: Known,
  language: Language,
): string | undefined {
  const words = moveWords[language]
  if (field === 'deadline' && days) {
    return (days > 0 ? words.later : words.earlier).replace('{n}', String(Math.abs(days)))
  }
  if (field !== 'target' || kind !== 'changed') return undefined
  const moved = movedBy(old(oldSpan), next(newSpan))
  return moved && (moved.by > 0 ? words.raised : words.lowered).replace('{n}', moved.text)
}

/** How far a target moved; decimals of the plans, not of binary numbers (0.3 − 0.1 is 0.2). */
function movedBy(
  old: Target | undefined,
  next: Target | undefined,
): { readonly by: number; readonly text: string } | undefined {
  if (!old || !next || (old.unit ?? '') !== (next.unit ?? '')) return undefined
  const by = Number((next.value - old.value).toPrecision(12))
  return by === 0 ? undefined : { by, text: `${Math.abs(by)}${next.unit ?? ''}` }
}
