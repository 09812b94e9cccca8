import { codes } from '../../src/diagnostics/codes.ts'
import type { Plan } from '../../src/model/plan.ts'

/** Keys that hold spans, wherever they stand. */
const spanKeys: ReadonlySet<string> = new Set([
  'span',
  'spans',
  'scope',
  'titleSpan',
  'captionSpan',
  'recovered',
])

/**
 * A plan without what its container gives it: `source`, every span, `rest` of kind `furniture`,
 * `recovered`, and the diagnostics of the stages that open the container.
 *
 * Nothing else is left out: what remains must be the same for every container of one document.
 */
export function strip(plan: Plan): unknown {
  const { source: _, ...content } = plan
  return withoutSpans({
    ...content,
    rest: plan.rest.filter(({ kind }) => kind !== 'furniture'),
    diagnostics: plan.diagnostics.filter(({ code }) => !isOfContainer(code)),
  })
}

function isOfContainer(code: string): boolean {
  const stage = code in codes ? codes[code as keyof typeof codes].stage : undefined
  return stage === 'decode' || stage === 'read'
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !spanKeys.has(key))
      .map(([key, inner]) => [key, withoutSpans(inner)]),
  )
}
