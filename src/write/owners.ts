import type { Range } from '../model/place.ts'
import type { Plan, RestKind, Section } from '../model/plan.ts'
import type { Table } from '../model/table.ts'

/** What a character of the text layer belongs to. */
type OwnerKind = 'meta' | 'part' | 'section' | 'task' | 'table' | RestKind

/** A stretch of the text layer and the one field that it stands in. */
export interface Owner extends Range {
  readonly kind: OwnerKind
  /** Id of the section, task or table. */
  readonly id?: string
}

/**
 * Whose each stretch of the text layer is, in order.
 *
 * By the contract every character that is not blank has one owner. Where the plan says otherwise
 * (corrected by hand, or a defect) the stretches overlap or leave gaps, and show it.
 */
export function findOwners(plan: Plan): readonly Owner[] {
  const owners: Owner[] = [
    ...ownersOf('meta', Object.values(plan.meta.spans).flat(2)),
    ...ownersOf(
      'part',
      plan.parts.map(({ titleSpan }) => titleSpan),
    ),
    ...plan.sections.flatMap(sectionOwners),
    ...plan.tasks
      .filter(({ origin }) => origin === 'body')
      .flatMap(({ id, spans }) => ownersOf('task', [spans.label ?? [], spans.text].flat(), id)),
    ...plan.tables.flatMap(tableOwners),
    ...plan.rest.flatMap(({ kind, span }) => ownersOf(kind, [span])),
  ]
  return owners.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Stretches of one owner; what it holds twice (an issuer inside the title) counts once. */
function ownersOf(
  kind: OwnerKind,
  spans: readonly (Range | undefined)[],
  id?: string,
): readonly Owner[] {
  const merged: { start: number; end: number }[] = []
  const sorted = spans.filter((span) => span !== undefined).sort((a, b) => a.start - b.start)
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged.map((range) => (id === undefined ? { kind, ...range } : { kind, ...range, id }))
}

function sectionOwners(section: Section): readonly Owner[] {
  const { id, spans, children } = section
  const own = [spans.label, spans.title, spans.text].flatMap((list) => list ?? [])
  return [...ownersOf('section', own, id), ...children.flatMap(sectionOwners)]
}

function tableOwners({ id, captionSpan, columns, rows, sectionRows }: Table): readonly Owner[] {
  return ownersOf(
    'table',
    [
      captionSpan,
      ...columns.flatMap(({ spans }) => spans ?? []),
      ...sectionRows.map(({ span }) => span),
      ...rows.flatMap(({ cells }) =>
        cells.map(({ inherited, span }) => (inherited ? undefined : span)),
      ),
    ],
    id,
  )
}
