import { readLabel } from '../lexicon/labels.ts'
import type { Span } from '../model/place.ts'
import type { Plan, Section } from '../model/plan.ts'
import { fold } from '../text/fold.ts'

/** One numbered item of a plan, be it a section or a task. */
export interface Item {
  readonly label: string
  readonly shape: string
  readonly ordinal: number
  readonly part: number
  readonly depth: number
  readonly title: string
  readonly span: Span
  readonly taskId?: string
  readonly children: readonly Item[]
}

interface Growing extends Omit<Item, 'children'> {
  readonly children: Growing[]
}

/** What sections and tasks have in common. */
interface Entry extends Pick<Section, 'id' | 'label' | 'title' | 'part' | 'span'> {
  readonly spans: { readonly label?: readonly Span[] | undefined }
  readonly taskId?: string
}

/**
 * The numbered items of a plan as the tree that they stand in; those without a number pass theirs up.
 *
 * A heading may stand in a task: what stands in what is told by the ids, which are paths.
 */
export function itemsOf({ sections, tasks }: Plan): readonly Item[] {
  const roots: Growing[] = []
  const inner = new Map<string, Growing[]>()
  const entries: Entry[] = [
    ...allSections(sections),
    ...tasks
      .filter(({ origin }) => origin === 'body')
      .map(({ id, label, part, span, spans, title }) => ({
        ...{ id, taskId: id, title, span, spans },
        ...(label === undefined ? {} : { label }),
        ...(part === undefined ? {} : { part }),
      })),
  ]
  for (const entry of entries.sort((one, other) => one.span.start - other.span.start)) {
    const siblings = inner.get(upperOf(entry.id)) ?? roots
    const item = itemOf(entry)
    if (item) siblings.push(item)
    inner.set(entry.id, item?.children ?? siblings)
  }
  return roots
}

/** Id of what an item stands in: ids are paths of ordinals. */
export function upperOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')))
}

function itemOf({ id, label = '', part = 0, spans, taskId, title }: Entry): Growing | undefined {
  // 1.2 alone could be a number: a label has words behind it.
  const read = readLabel(`${fold(label)} 某`)
  const span = spans.label?.[0]
  if (!read || !span) return undefined
  const { shape, ordinal } = read
  const depth = id.split('.').length
  const item = { label, shape, ordinal, part, depth, title, span, children: [] }
  return taskId === undefined ? item : { ...item, taskId }
}

/** Every list of items that stand beside each other, outermost first, in document order. */
export function* siblingLists(items: readonly Item[]): Generator<readonly Item[]> {
  yield items
  for (const { children } of items) yield* siblingLists(children)
}

/** Every section of a plan, outermost first, in document order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)])
}
