import type { Span } from '../model/place.ts'
import type { Plan, RestKind, Section } from '../model/plan.ts'
import { fold } from '../text/fold.ts'
import { simplifyChar } from '../text/traditional.ts'
import { spanInside } from './places.ts'

/** Where in a plan a printed text stands. */
export type TextKind = 'meta' | 'section' | 'task' | 'table' | RestKind

/** One printed text of a plan, folded, with the way back to the document. */
export interface PlanText {
  readonly kind: TextKind
  /** Half-width print, as long as the value: match on it. */
  readonly text: string
  /** The same in simplified characters: look for words in it, cut them out of `text`. */
  readonly plain: () => string
  readonly taskId?: string
  /** The span of `[from, to)`, or of the whole value where the document is not at hand. */
  readonly spanOf: (from: number, to: number) => Span | undefined
}

interface Home {
  readonly layer: string | undefined
  readonly format: string
}

/**
 * Every printed text of a plan that rules read, in document order.
 *
 * Furniture and what could not be read are left out, and notes, which are cut around values of meta.
 */
export function textsOf(plan: Plan, layer: string | undefined): readonly PlanText[] {
  const home: Home = { layer, format: plan.source.format }
  const texts = [
    ...metaTexts(plan, home),
    ...plan.sections.flatMap((section) => sectionTexts(section, home)),
    ...plan.tasks
      .filter(({ origin }) => origin === 'body')
      .map((task) => ({ ...textOf('task', task.text, task.spans.text, home), taskId: task.id })),
    ...cellTexts(plan, home),
    ...plan.rest
      .filter(({ kind }) => readKinds.has(kind))
      .map(({ kind, text, span }) => textOf(kind, text, [span], home)),
  ].filter(({ text }) => text !== '')
  return texts.toSorted((one, other) => startOf(one) - startOf(other))
}

const readKinds: ReadonlySet<RestKind> = new Set(['notice', 'preamble', 'closing', 'attachment'])

function startOf({ spanOf }: PlanText): number {
  return spanOf(0, 1)?.start ?? 0
}

function metaTexts({ meta }: Plan, home: Home): PlanText[] {
  const { title, noticeTitle = '', documentNumber, attachments, spans } = meta
  return [
    textOf('meta', noticeTitle, spans.noticeTitle, home),
    textOf('meta', title, spans.title, home),
    textOf('meta', documentNumber?.text ?? '', spans.documentNumber, home),
    ...attachments.map((text, index) => textOf('meta', text, spans.attachments?.[index], home)),
  ]
}

function sectionTexts(section: Section, home: Home): PlanText[] {
  return [
    textOf('section', section.title, section.spans.title, home),
    textOf('section', section.text ?? '', section.spans.text, home),
    ...section.children.flatMap((child) => sectionTexts(child, home)),
  ]
}

function cellTexts({ tables }: Plan, home: Home): PlanText[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells, taskId }) =>
      cells.flatMap(({ text, inherited, span }) =>
        inherited || !span
          ? []
          : [{ ...textOf('table', text, [span], home), ...(taskId ? { taskId } : {}) }],
      ),
    ),
  )
}

function textOf(
  kind: TextKind,
  printed: string,
  spans: readonly Span[] | undefined,
  home: Home,
): PlanText {
  const [first] = spans ?? []
  let offsets: readonly number[] | undefined
  const text = fold(printed)
  return {
    kind,
    text,
    plain: () => simplify(text),
    spanOf(from, to) {
      if (!first || home.layer === undefined) return first
      offsets ??= offsetsOf(printed, spans ?? [], home.layer)
      const start = offsets[from] ?? first.start
      const end = (offsets[to - 1] ?? start) + 1
      const holder = spans?.findLast((span) => span.start <= start) ?? first
      return spanInside(holder, { start, end }, home.layer, home.format)
    },
  }
}

function simplify(text: string): string {
  let simple = ''
  for (let at = 0; at < text.length; at++) simple += simplifyChar(text.charAt(at))
  return simple
}

const blank = /\s/u

/** Offset in the layer of each character of a value; blanks of the one may lack in the other. */
function offsetsOf(printed: string, spans: readonly Span[], layer: string): readonly number[] {
  const places = spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index).filter(
      (offset) => !blank.test(layer.charAt(offset)),
    ),
  )
  let next = 0
  return Array.from({ length: printed.length }, (_, index) =>
    blank.test(printed.charAt(index)) ? (places[next] ?? 0) : (places[next++] ?? 0),
  )
}
