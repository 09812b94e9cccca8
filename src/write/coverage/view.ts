import type { Language } from '../../diagnostics/codes.ts'
import type { TaskRef } from '../../model/changes.ts'
import type { Coverage, Degree, Gap, TakenUp } from '../../model/coverage.ts'
import type { Span } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Task } from '../../model/task.ts'

/** An upper plan, lower ones, and what was found in holding them together. */
export interface CoveredPlans {
  readonly coverage: Coverage
  readonly upper: Plan
  readonly lowers: readonly Plan[]
}

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** Names of the degrees; `none` where no lower task takes an upper one up, `own` the other way round. */
export const degreeWords: Words<Degree | 'none' | 'own'> = {
  en: { full: 'full', part: 'part', mention: 'mention', none: 'missing', own: 'own' },
  zh: { full: '全面落实', part: '部分落实', mention: '仅有提及', none: '未落实', own: '自有' },
}

const gapWords: Words<Gap['field'] | 'none'> = {
  en: { deadline: 'deadline', target: 'target', party: 'body', none: 'none' },
  zh: { deadline: '时限', target: '指标', party: '单位', none: '无' },
}

export const degreeMarks: Readonly<Record<Degree | 'none' | 'own', string>> = {
  full: '●',
  part: '◐',
  mention: '○',
  none: '✗',
  own: '+',
}

const ranks: readonly (Degree | 'none')[] = ['full', 'part', 'mention', 'none']

/** The best degree to which a lower plan takes a task up. */
export function bestDegree(takenUpBy: readonly TakenUp[], lower: number): Degree | 'none' {
  const degrees = takenUpBy.filter((one) => one.lower === lower).map(({ degree }) => degree)
  return ranks.find((degree) => degree !== 'none' && degrees.includes(degree)) ?? 'none'
}

/** How many upper tasks a lower plan takes up to each degree. */
export function countDegrees(
  { tasks }: Coverage,
  lower: number,
): Readonly<Record<Degree | 'none', number>> {
  const counts = { full: 0, part: 0, mention: 0, none: 0 }
  for (const { takenUpBy } of tasks) counts[bestDegree(takenUpBy, lower)]++
  return counts
}

/** 时限:8月底前 → 9月底前 */
export function wordGap({ field, upper, lower }: Gap, language: Language): string {
  const words = gapWords[language]
  return `${words[field]}${language === 'zh' ? '：' : ': '}${upper} → ${lower || words.none}`
}

export function nameOfTask({ id, label, title }: TaskRef): string {
  return `${label ?? id} ${title}`.trim()
}

/** Get what cuts a sentence out of a plan's tasks by its span; '' where the plan's values do not hold it. */
export function sentenceReader({ tasks }: Plan): (taskId: string, span: Span) => string {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return (taskId, span) => {
    const task = byId.get(taskId)
    return task ? cut(task, span) : ''
  }
}

function cut({ title, body, spans }: Task, { start, end }: Span): string {
  for (const [print, own] of [
    [title, spans.title],
    [body, spans.body],
  ] as const) {
    let before = 0
    for (const span of own) {
      if (start >= span.start && end <= span.end) {
        return print.slice(before + start - span.start, before + end - span.start)
      }
      before += span.end - span.start
    }
  }
  return ''
}
