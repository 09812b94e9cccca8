import type { Span } from '../model/place.ts'
import { type Counts, countParts } from './counts.ts'
import type { Subject } from './rule.ts'
import { findStatements, type Statement } from './statements.ts'
import type { TextKind } from './texts.ts'

/** A count in the text that does not hold. */
export interface WrongCount {
  readonly stated: string
  readonly span: Span | undefined
  /** The two numbers that it must have been, where words between them were lost. */
  readonly glued?: { readonly areas: number; readonly items: number }
}

const counting: ReadonlySet<TextKind> = new Set(['notice', 'preamble', 'closing', 'section'])

/** The counts of a plan's own tasks that no way of counting gives. A notice of several plans is left alone. */
export function findCounts({ plan, texts }: Subject): readonly WrongCount[] {
  if (plan.parts.length > 0 || !plan.tasks.some(({ origin }) => origin === 'body')) return []
  const counts = countParts(plan)
  return texts
    .filter(({ kind }) => counting.has(kind))
    .flatMap(({ plain, spanOf, text }) =>
      findStatements(plain(), plan)
        .filter((statement) => !holds(statement, counts))
        .map(({ from, to }) => wrongCount(text.slice(from, to), spanOf(from, to), counts)),
    )
}

function wrongCount(stated: string, span: Span | undefined, counts: Counts): WrongCount {
  const glued = unglue(stated, counts)
  return { stated, span, ...(glued ? { glued } : {}) }
}

function holds({ areas, items }: Statement, counts: Counts): boolean {
  const fits = counts.items.has(items) || counts.areas.has(items)
  return fits && (areas === undefined || counts.areas.has(areas))
}

const bareNumber = /^\d{3,4}(?=[项条])/u

/** 1034 → 10 and 34, where the plan has so many and no other cut gives as much. */
function unglue(stated: string, { areas, items }: Counts): WrongCount['glued'] {
  const digits = bareNumber.exec(stated)?.[0] ?? ''
  const cuts = Array.from({ length: Math.max(0, digits.length - 1) }, (_, index) => ({
    areas: Number(digits.slice(0, index + 1)),
    items: Number(digits.slice(index + 1)),
    isWhole: digits.charAt(index + 1) !== '0',
  })).filter((cut) => cut.isWhole && areas.has(cut.areas) && items.has(cut.items))
  const [only] = cuts
  return only && cuts.length === 1 ? { areas: only.areas, items: only.items } : undefined
}
