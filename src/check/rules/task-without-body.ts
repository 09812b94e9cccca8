import type { Plan, Section } from '../../model/plan.ts'
import type { Task } from '../../model/task.ts'
import { fold } from '../../text/fold.ts'
import { allSections } from '../items.ts'
import { labelForm } from '../label-form.ts'
import { defineRule } from '../rule.ts'

/** Finds headings that nothing stands under, where the others of their kind have a text (有标题无内容). */
export const taskWithoutBody = defineRule({
  code: 'task-without-body',
  severity: 'warning',
  message: {
    en: 'Nothing but its title stands under {label}{title}',
    zh: '“{label}{title}”只有标题，没有内容',
  },
  why: {
    en: 'A task without a text names work that nobody can do or inspect.',
    zh: '只有标题的任务无法落实，也无法督查。',
  },
  mend: {
    en: 'Write what is to be done, or take the heading out.',
    zh: '补写具体内容，或删去该标题。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、主要任务\n（一）完善制度\n修订巡查办法，明确责任。\n（二）开展巡查\n（三）加强宣传\n开展集中宣传活动。\n（四）严格考核\n每季度通报一次。\n（五）整治乱堆\n清理河道垃圾。',
      at: '（二）开展巡查',
    },
    good: '青石县2023年河湖管护工作要点\n一、主要任务\n（一）完善制度\n修订巡查办法，明确责任。\n（二）开展巡查\n每月开展巡查。\n（三）加强宣传\n开展集中宣传活动。\n（四）严格考核\n每季度通报一次。\n（五）整治乱堆\n清理河道垃圾。',
  },
  *check({ plan }) {
    for (const { label = '', title, span } of emptySections(plan)) {
      yield { data: { label, title }, span }
    }
    for (const { id, label = '', title, span } of emptyTasks(plan)) {
      yield { data: { label, title }, span, taskId: id }
    }
  },
})

function emptySections({ sections, tasks }: Plan): readonly Section[] {
  // A file that is a table may print headings above it.
  if (!tasks.some(({ origin }) => origin === 'body')) return []
  return allSections(sections).filter(
    ({ children, kind, label, responsibilities, taskIds, text }) =>
      label !== undefined &&
      kind !== 'general' &&
      text === undefined &&
      children.length + taskIds.length + responsibilities.length === 0,
  )
}

/** So many tasks with a text stand beside each one without, or it is a plan of titles. */
const filledBeside = 3

function emptyTasks({ tasks }: Plan): readonly Task[] {
  const holders = new Set(tasks.map(({ partOf }) => partOf))
  const levels = new Map<string, Task[]>()
  for (const task of tasks) {
    if (task.origin !== 'body' || task.label === undefined) continue
    const key = `${task.part} ${labelForm(task.label)}`
    levels.set(key, [...(levels.get(key) ?? []), task])
  }
  return [...levels.values()].flatMap((level) => {
    const isHolder = ({ id }: Task) => holders.has(id)
    const filled = level.filter((task) => isFilled(task) || isHolder(task))
    const bare = level.filter((task) => !isFilled(task) && !isHolder(task) && isBare(task))
    return filled.length >= filledBeside * bare.length ? bare : []
  })
}

function isFilled({ body, measures }: Task): boolean {
  return body !== '' || measures.length > 0
}

const sentenceEnd = /[。!?;:]\s*$/u

/** No mark ends it, nobody is in charge and nothing can be measured: it is no sentence of its own. */
function isBare({ deadlines, responsibilities, targets, text }: Task): boolean {
  const own = responsibilities.filter(({ inherited }) => !inherited)
  return own.length + deadlines.length + targets.length === 0 && !sentenceEnd.test(fold(text))
}
