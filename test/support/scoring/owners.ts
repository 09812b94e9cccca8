import type { Plan, Section } from '../../../src/model/plan.ts'
import { add, type Tally } from './tally.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Nested lists of spans as the plan holds them. */
export type Spans = Stretch | readonly Spans[] | undefined

export function flat(spans: Spans): readonly Stretch[] {
  if (spans === undefined) return []
  return 'start' in spans ? [spans] : spans.flatMap(flat)
}

export function flatSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatSections(section.children)])
}

const letter = /[\p{L}\p{N}]/u

/** Every letter and digit of the layer has one owner. */
export function scoreOwners(tally: Tally, plan: Plan, layer: string, at: string): void {
  const owners = countOwners(plan, layer.length)
  const count = { none: 0, one: 0, many: 0 }
  for (let index = 0; index < layer.length; index++) {
    if (!letter.test(layer[index] ?? '')) continue
    count[owners[index] === 1 ? 'one' : owners[index] ? 'many' : 'none']++
  }
  add(tally, 'owners', count.one, count.none, count.many)
  if (count.none + count.many > 0) {
    tally.notes.push(
      `${at} owners: ${count.none} characters without an owner, ${count.many} with several`,
    )
  }
}

/** Number of owners of each character; an owner that holds one twice counts once. */
function countOwners(plan: Plan, length: number): Uint8Array {
  const owners = new Uint8Array(length)
  for (const spans of ownersOf(plan)) {
    const seen = new Set<number>()
    for (const { start, end } of flat(spans)) {
      for (let index = start; index < end; index++) seen.add(index)
    }
    for (const index of seen) owners[index] = (owners[index] ?? 0) + 1
  }
  return owners
}

/** What each owner holds: meta, each section, body task, table, part title and rest. */
function* ownersOf(plan: Plan): Generator<Spans> {
  yield Object.values(plan.meta.spans) as Spans
  for (const { spans } of flatSections(plan.sections)) yield Object.values(spans) as Spans
  for (const { origin, spans } of plan.tasks) {
    if (origin !== 'table') yield [spans.label, spans.text]
  }
  for (const { captionSpan, columns, rows, sectionRows } of plan.tables) {
    yield columns.map(({ spans }) => spans)
    yield sectionRows.map(({ span }) => span)
    yield captionSpan
    for (const cell of rows.flatMap(({ cells }) => cells)) if (!cell.inherited) yield cell.span
  }
  yield* plan.parts.map(({ titleSpan }) => titleSpan)
  yield* plan.rest.map(({ span }) => span)
}
