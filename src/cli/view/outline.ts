import type { Plan, Section } from '../../model/plan.ts'
import type { Deadline, Party, Task } from '../../model/task.ts'

/** One line of the tree: a part, section, task or table, with what is shown at its right. */
export interface Node {
  readonly start: number
  readonly kind: 'heading' | 'task'
  readonly label: string
  readonly title: string
  readonly parties: readonly Party[]
  readonly deadlines: readonly Deadline[]
  readonly children: readonly Node[]
}

/**
 * Arrange a plan as a tree in document order.
 *
 * Tasks stand under their section or under the task that they are part of. A task that one table row
 * repeats takes the row's parties and limits along; more rows stand under it.
 */
export function buildOutline(plan: Plan): readonly Node[] {
  const below = childTasks(plan)
  const taskNode = (task: Task, whole?: Task): Node => {
    const inner = below.get(task.id) ?? []
    const [only, ...more] = inner.filter(({ origin }) => origin === 'table')
    const merged = only && more.length === 0 ? only : undefined
    const own = clausesOf(task)
    return {
      start: task.span.start,
      kind: 'task',
      ...headOf(task, whole),
      parties: own.length === 0 && merged ? clausesOf(merged) : own,
      deadlines: task.deadlines.length === 0 && merged ? merged.deadlines : task.deadlines,
      children: inner.filter((one) => one !== merged).map((one) => taskNode(one, task)),
    }
  }
  const inSection = groupBy(
    plan.tasks.filter(({ partOf }) => partOf === undefined),
    ({ sectionId }) => sectionId ?? '',
  )
  const sectionNode = (section: Section): Node =>
    heading(section.span.start, section.label ?? '', section.title, [
      ...section.children.map(sectionNode),
      ...(inSection.get(section.id) ?? []).map((task) => taskNode(task)),
    ])
  const loose = (inSection.get('') ?? []).filter(({ origin }) => origin === 'body')
  const roots = [
    ...plan.sections.map((section) => ({ part: section.part, node: sectionNode(section) })),
    ...loose.map((task) => ({ part: task.part, node: taskNode(task) })),
    ...tableNodes(plan, taskNode).map((node) => ({ part: undefined, node })),
  ]
  if (plan.parts.length === 0) return inOrder(roots.map(({ node }) => node))
  const parts = plan.parts.map(({ title, span }, index) =>
    heading(
      span.start,
      '',
      title,
      roots.filter(({ part }) => part === index).map(({ node }) => node),
    ),
  )
  return inOrder([
    ...parts,
    ...roots.filter(({ part }) => part === undefined).map(({ node }) => node),
  ])
}

/** A row that repeats the title of the task above it goes by its text. */
function headOf({ label = '', origin, text, title }: Task, whole: Task | undefined) {
  const isRepeated = origin === 'table' && whole !== undefined && whole.title.includes(title)
  return isRepeated ? { label: '', title: text.replaceAll('\n', '') } : { label, title }
}

function heading(start: number, label: string, title: string, children: readonly Node[]): Node {
  return {
    start,
    kind: 'heading',
    label,
    title,
    parties: [],
    deadlines: [],
    children: inOrder(children),
  }
}

function inOrder(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort((a, b) => a.start - b.start)
}

function childTasks({ tasks }: Plan): ReadonlyMap<string, readonly Task[]> {
  return groupBy(
    tasks.filter(({ partOf }) => partOf !== undefined),
    ({ partOf = '' }) => partOf,
  )
}

function clausesOf(task: Task): readonly Party[] {
  return task.responsibilities.flatMap(({ parties }) => parties)
}

/** Tables whose rows are tasks that no body task holds. */
function tableNodes(plan: Plan, taskNode: (task: Task) => Node): readonly Node[] {
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  return plan.tables.flatMap(({ caption, rows, span }) => {
    const loose = rows
      .map(({ taskId }) => tasks.get(taskId ?? ''))
      .filter((task) => task !== undefined && task.partOf === undefined && !task.sectionId)
    return loose.length > 0
      ? [
          heading(
            span.start,
            '',
            caption ?? '',
            loose.map((task) => taskNode(task as Task)),
          ),
        ]
      : []
  })
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
