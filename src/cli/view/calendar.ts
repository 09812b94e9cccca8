import type { ChalkInstance } from 'chalk'
import type { Plan } from '../../model/plan.ts'
import type { Deadline, Task } from '../../model/task.ts'
import { cellWidth, fitCells, padCells } from '../../text/cells.ts'

/** One line of the calendar: a day or none, the limit as printed, and what it is for. */
interface Entry {
  readonly day: string
  readonly text: string
  readonly label: string
  readonly title: string
}

const dayWidth = 10
const widestText = 20
const widestLabel = 16

/**
 * Draw the limits in order: dated ones by their day, then those without one as they are printed.
 *
 * Tasks that just go on (长期坚持) share a line, with their number.
 */
export function drawCalendar(plan: Plan, width: number, colors: ChalkInstance): readonly string[] {
  const entries = findEntries(plan)
  const widest = (key: 'text' | 'label', most: number) =>
    Math.min(Math.max(0, ...entries.map((one) => cellWidth(one[key]))), most)
  const [texts, labels] = [widest('text', widestText), widest('label', widestLabel)]
  return entries.map(({ day, label, text, title }) => {
    const cells = [
      padCells(day, dayWidth),
      padCells(fitCells(text, texts), texts),
      padCells(fitCells(label, labels), labels),
      title,
    ]
    const line = fitCells(cells.join('  '), width).trimEnd()
    return day ? colors.yellow(line.slice(0, dayWidth)) + line.slice(dayWidth) : line
  })
}

function findEntries({ tasks }: Plan): readonly Entry[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const found = tasks.flatMap((task) => {
    const whole = byId.get(task.partOf ?? '')
    return task.deadlines
      .filter((deadline) => !repeats(deadline, whole))
      .map((deadline) => ({ deadline, task, whole }))
  })
  const dated = found.filter(({ deadline }) => deadline.due !== undefined)
  const undated = found.filter(({ deadline }) => deadline.due === undefined)
  const ongoing = undated.filter(({ deadline }) => deadline.kind === 'ongoing')
  return [
    ...dated
      .map(({ deadline, task, whole }) => entryOf(deadline, task, whole))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    ...undated
      .filter((one) => !ongoing.includes(one))
      .map(({ deadline, task, whole }) => entryOf(deadline, task, whole)),
    ...countTexts(ongoing.map(({ deadline }) => deadline.text)),
  ]
}

/** A table row that repeats the limit of the text stands once. */
function repeats({ text, due }: Deadline, whole: Task | undefined): boolean {
  return whole?.deadlines.some((one) => one.text === text && one.due === due) ?? false
}

function entryOf({ due = '', text }: Deadline, task: Task, whole: Task | undefined): Entry {
  const { label = task.id, origin, path } = task
  const isRow = origin === 'table'
  return {
    day: due,
    text,
    label: isRow ? (whole?.path.join('') ?? label) : path.join(''),
    title: (isRow ? task.text : task.title).replaceAll('\n', ''),
  }
}

function countTexts(texts: readonly string[]): readonly Entry[] {
  return [...new Set(texts)].map((text) => ({
    day: '',
    text,
    label: '',
    title: `× ${texts.filter((one) => one === text).length}`,
  }))
}
