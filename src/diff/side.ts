import { readLabel } from '../lexicon/labels.ts'
import type { Span } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Table } from '../model/table.ts'
import type { Measure, Task } from '../model/task.ts'
import { fold } from '../text/fold.ts'
import { chainsOf, type Heading } from './headings.ts'
import { type Normal, normalise, normalText, type Stretch } from './normal.ts'

/** One printed value of a task: its text, where it stands, and its normal form. */
export interface Passage {
  readonly field: 'title' | 'body'
  readonly print: string
  readonly spans: readonly Span[]
  readonly normal: Normal
}

/** One task made ready for comparison. */
export interface Piece {
  /** Place among the pieces of its side. */
  readonly index: number
  readonly task: Task
  /** Title, body, and of a row its further text cells. */
  readonly passages: readonly Passage[]
  readonly title: string
  /** Title and body in normal form: equal texts are the same words. */
  readonly words: string
  /** Headings above it, outermost first. */
  readonly headings: readonly Heading[]
  /** Label in normal form. */
  readonly label: string
  /** How far down the plan it stands: 0 to 1. */
  readonly depth: number
}

/** One of the two plans that are compared. */
export interface Side {
  readonly plan: Plan
  readonly pieces: readonly Piece[]
}

/**
 * Make two plans ready for comparison, at the finest level that both have.
 *
 * Where both assign work in tables, body tasks whose work stands in rows are left out, as exports do;
 * where one has no such rows, the other's rows give way to the body tasks that hold their text.
 */
export function readSides(old: Plan, next: Plan): readonly [Side, Side] {
  const both = hasRows(old) && hasRows(next)
  return [readSide(old, both ? 'rows' : 'body'), readSide(next, both ? 'rows' : 'body')]
}

/** Make one plan ready: `rows` prefers rows to the body tasks that hold their text, `body` these. */
export function readSide(plan: Plan, level: 'rows' | 'body'): Side {
  const tasks = finestTasks(plan, level)
  const chains = chainsOf(plan)
  const cells = cellsOf(plan)
  const pieces = tasks.map((task, index) => {
    const passages = passagesOf(task, cells.get(task.id) ?? [])
    return {
      index,
      task,
      passages,
      title: passages[0]?.normal.text ?? '',
      words: passages.map(({ normal }) => normal.text).join(''),
      headings: chains(task),
      label: normalText(task.label ?? ''),
      depth: tasks.length > 1 ? index / (tasks.length - 1) : 0,
    }
  })
  return { plan, pieces }
}

function hasRows({ tasks }: Plan): boolean {
  return tasks.some(({ origin }) => origin === 'table')
}

function finestTasks({ tasks }: Plan, level: 'rows' | 'body'): readonly Task[] {
  const ids = new Set(tasks.map(({ id }) => id))
  const rows = tasks.filter(
    ({ origin, partOf }) => origin === 'table' && partOf !== undefined && ids.has(partOf),
  )
  const left = new Set(
    level === 'rows' ? rows.map(({ partOf }) => partOf) : rows.map(({ id }) => id),
  )
  return tasks.filter(({ id }) => !left.has(id))
}

function passagesOf(task: Task, cells: readonly Cell[]): Passage[] {
  const { title, body, measures, spans } = task
  const own: Passage[] = [
    { field: 'title', print: title, spans: spans.title, normal: normalise(title) },
    {
      field: 'body',
      print: body,
      spans: spans.body,
      normal: normalise(body, measureLabels(body, measures)),
    },
  ]
  if (cells.length === 0) return own
  const seen = new Set([title, body, task.text].map(normalText))
  for (const { text, span } of cells) {
    const normal = normalise(text, labelOf(text))
    if (normal.text === '' || seen.has(normal.text)) continue
    seen.add(normal.text)
    own.push({ field: 'body', print: text, spans: [span], normal })
  }
  return own
}

/** Where the label of a cell stands: a new number is no change. */
function labelOf(text: string): Stretch[] {
  const label = readLabel(fold(text))
  return label ? [{ from: 0, to: label.to }] : []
}

/** A measure is found in a body by so much of it: its end may be printed otherwise. */
const openingLength = 16

/** Where the labels of the measures stand in a body: a new way to number them is no change. */
function measureLabels(body: string, measures: readonly Measure[]): Stretch[] {
  if (measures.length === 0) return []
  const folded = fold(body)
  const found: Stretch[] = []
  let from = 0
  for (const { label, text } of measures) {
    const at = body.indexOf(text.slice(0, openingLength), from)
    if (at === -1) continue
    if (label !== undefined) {
      const start = folded.lastIndexOf(fold(label), at)
      if (start >= from && folded.slice(start + label.length, at).trim() === '') {
        found.push({ from: start, to: at })
      }
    }
    from = at + 1
  }
  return found
}

/** A text cell of a row that is in neither the task's title nor its text. */
interface Cell {
  readonly text: string
  readonly span: Span
}

const textRoles: ReadonlySet<Table['columns'][number]['role']> = new Set([
  'item',
  'task',
  'target',
  'note',
  'other',
])

function cellsOf({ tables }: Plan): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, readonly Cell[]>()
  for (const { columns, rows } of tables) {
    for (const { cells, taskId } of rows) {
      if (taskId === undefined) continue
      const texts = cells.flatMap(({ text, span, inherited }, index) =>
        span && !inherited && textRoles.has(columns[index]?.role ?? 'number')
          ? [{ text, span }]
          : [],
      )
      found.set(taskId, texts)
    }
  }
  return found
}
