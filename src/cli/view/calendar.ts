import type { ChalkInstance } from 'chalk'
import type { Plan } from '../../model/plan.ts'
import type { Deadline, Task } from '../../model/task.ts'
import { cellWidth, fitCells, padCells } from '../../text/cells.ts'

interface Entry {
  readonly task: Task
  readonly deadline: Deadline
}

const dayWidth = 10
const widestText = 20

/** Draw the limits in order: dated ones by their day, then those without one as they are printed. */
export function drawCalendar(plan: Plan, width: number, colors: ChalkInstance): readonly string[] {
  const entries = findEntries(plan)
  const texts = Math.min(
    Math.max(0, ...entries.map((one) => cellWidth(one.deadline.text))),
    widestText,
  )
  const labels = Math.min(Math.max(0, ...entries.map((one) => cellWidth(labelOf(one.task)))), 16)
  return entries.map(({ task, deadline }) => {
    const head = [
      padCells(deadline.due ?? '', dayWidth),
      padCells(fitCells(deadline.text, texts), texts),
      padCells(fitCells(labelOf(task), labels), labels),
    ].join('  ')
    const line = fitCells(`${head}  ${task.title}`, width)
    return deadline.due ? colors.yellow(line.slice(0, dayWidth)) + line.slice(dayWidth) : line
  })
}

function labelOf({ label, origin, id, path }: Task): string {
  return origin === 'table' ? (label ?? id) : path.join('')
}

/** Limits by day; one that a table row repeats from the text stands once. */
function findEntries({ tasks }: Plan): readonly Entry[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const entries = tasks.flatMap((task) => {
    const whole = byId.get(task.partOf ?? '')?.deadlines ?? []
    return task.deadlines
      .filter(({ text, due }) => !whole.some((one) => one.text === text && one.due === due))
      .map((deadline) => ({ task, deadline }))
  })
  const day = ({ deadline }: Entry) => deadline.due ?? '9999'
  return entries.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
