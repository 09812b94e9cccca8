import { readLabel } from '../lexicon/labels.ts'
import type { Span } from '../model/place.ts'
import type { Plan, Section } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
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

/** The numbered items of a plan as the tree that they stand in; those without a number pass theirs up. */
export function itemsOf({ sections, tasks }: Plan): readonly Item[] {
  const roots: Growing[] = []
  const lists = {
    roots,
    bySection: new Map<string, Growing[]>(),
    byTask: new Map<string, Growing[]>(),
  }
  for (const section of sections) addSection(lists, section, roots, 0)
  for (const task of tasks) if (task.origin === 'body') addTask(lists, task)
  for (const siblings of [roots, ...lists.bySection.values(), ...lists.byTask.values()]) {
    siblings.sort((one, other) => one.span.start - other.span.start)
  }
  return roots
}

/** Where the items of a section and of a task are put. */
interface Lists {
  readonly roots: Growing[]
  readonly bySection: Map<string, Growing[]>
  readonly byTask: Map<string, Growing[]>
}

function addSection(lists: Lists, section: Section, siblings: Growing[], depth: number) {
  const item = itemOf(section, depth, section.spans.label?.[0])
  if (item) siblings.push(item)
  const inner = item?.children ?? siblings
  lists.bySection.set(section.id, inner)
  for (const child of section.children) addSection(lists, child, inner, depth + 1)
}

function addTask({ byTask, bySection, roots }: Lists, task: Task) {
  const { id, partOf = '', path, sectionId = '', spans } = task
  const siblings = byTask.get(partOf) ?? bySection.get(sectionId) ?? roots
  const item = itemOf(task, path.length - 1, spans.label?.[0])
  if (item) siblings.push({ ...item, taskId: id })
  byTask.set(id, item?.children ?? siblings)
}

function itemOf(
  { label = '', title, part = 0 }: Pick<Section, 'label' | 'title' | 'part'>,
  depth: number,
  span: Span | undefined,
): Growing | undefined {
  // 1.2 alone could be a number: a label has words behind it.
  const read = readLabel(`${fold(label)} 某`)
  if (!read || !span) return undefined
  const { shape, ordinal } = read
  return { label, shape, ordinal, part, depth, title, span, children: [] }
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
