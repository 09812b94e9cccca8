import { readLabel } from '../lexicon/labels.ts'
import type { Span } from '../model/place.ts'
import type { Plan, Section } from '../model/plan.ts'
import type { Task } from '../model/task.ts'
import { fold } from '../text/fold.ts'
import { normalText } from './normal.ts'

/** What a task stands under: a section, a task that holds it, a section row or a category of a table. */
export interface Heading {
  /** Unique in its plan. */
  readonly key: string
  readonly title: string
  /** Title in normal form. */
  readonly words: string
  readonly span: Span | undefined
}

/** Headings above each task of a plan, outermost first. */
export function chainsOf(plan: Plan): (task: Task) => readonly Heading[] {
  const sections = sectionChains(plan)
  const rows = rowChains(plan)
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  return (task) => {
    if (task.origin === 'table') return rows.get(task.id) ?? []
    const chain = [...(sections.get(task.sectionId ?? '') ?? [])]
    const above: Heading[] = []
    const seen = new Set<Task>([task])
    // A plan made by hand may hold a loop of `partOf`.
    for (
      let outer = tasks.get(task.partOf ?? '');
      outer && !seen.has(outer);
      outer = tasks.get(outer.partOf ?? '')
    ) {
      seen.add(outer)
      above.unshift(headingOf(`task ${outer.id}`, outer.title, outer.spans.title[0]))
    }
    return [...chain, ...above]
  }
}

function headingOf(key: string, title: string, span: Span | undefined): Heading {
  return { key, title, words: normalText(title), span }
}

function sectionChains({ sections, parts }: Plan): ReadonlyMap<string, readonly Heading[]> {
  const chains = new Map<string, readonly Heading[]>()
  const visit = (section: Section, above: readonly Heading[]) => {
    const { id, title, spans, children } = section
    const chain = [...above, headingOf(`section ${id}`, title, spans.title[0])]
    chains.set(id, chain)
    for (const child of children) visit(child, chain)
  }
  for (const section of sections) {
    const part = section.part === undefined ? undefined : parts[section.part]
    visit(section, part ? [headingOf(`part ${section.part}`, part.title, part.titleSpan)] : [])
  }
  return chains
}

function rowChains({ tables }: Plan): ReadonlyMap<string, readonly Heading[]> {
  const chains = new Map<string, readonly Heading[]>()
  for (const { id, columns, rows, sectionRows } of tables) {
    const category = columns.findIndex(({ role }) => role === 'category')
    for (const [index, { cells, taskId }] of rows.entries()) {
      if (taskId === undefined) continue
      const chain: Heading[] = []
      const above = sectionRows.findLast(({ row }) => row <= index)
      if (above)
        chain.push(headingOf(`${id} row ${above.row} ${above.text}`, bare(above.text), above.span))
      const cell = cells[category]
      if (cell?.text)
        chain.push(headingOf(`${id} category ${cell.text}`, bare(cell.text), cell.span))
      chains.set(taskId, chain)
    }
  }
  return chains
}

/** A heading without its label: 一、主动公开 → 主动公开. */
function bare(text: string): string {
  const label = readLabel(fold(text))
  return label ? text.slice(label.to).trim() : text
}
