import type { Plan } from '../../model/plan.ts'
import { datedLimits } from '../limits.ts'
import { defineRule } from '../rule.ts'

/** Finds limits of another year than the plan's. */
export const deadlineOutsidePlanYear = defineRule({
  code: 'deadline-outside-plan-year',
  severity: 'info',
  message: {
    en: '“{text}” ({due}) lies outside the plan’s year {year}',
    zh: '“{text}”（{due}）不在计划年度{year}年内',
  },
  why: {
    en: 'A plan of one year mostly sets limits of that year; another one may be left over from an older plan.',
    zh: '年度计划的时限一般在当年；其他年份可能是沿用旧稿未改。',
  },
  mend: {
    en: 'Put the year right, or leave it if a later year is meant. (A warning where the year has passed.)',
    zh: '核对年份；确为以后年度的可以保留。（早于计划年度的为警告。）',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护工作要点\n一、完善制度。2024年6月底前修订巡查办法。\n二、开展巡查。10月底前完成巡查。',
      at: '2024年6月底前',
    },
    good: '青石县2023年河湖管护工作要点\n一、完善制度。2023年6月底前修订巡查办法。\n二、开展巡查。10月底前完成巡查。',
  },
  *check({ plan }) {
    for (const { due, part, span, start = due, taskId, text } of datedLimits(plan)) {
      const year = yearOf(plan, part)
      // What lies before the issue is said to be so.
      if (year === undefined || due < (plan.meta.issuedOn ?? '')) continue
      const side = sideOf(year, start, due)
      const severity = side === 'before' ? 'warning' : 'info'
      if (side !== 'inside') yield { data: { text, due, year }, span, taskId, severity }
    }
  },
})

/** Where a limit lies; a period of several years may hold the plan's. */
function sideOf(year: number, start: string, due: string): 'before' | 'inside' | 'after' {
  if (Number(due.slice(0, 4)) < year) return 'before'
  return Number(start.slice(0, 4)) > year ? 'after' : 'inside'
}

const titleYear = /[12]\d{3}(?=年)/gu

/** The one year that a plan's title names; of several plans in a notice each has its own. */
function yearOf({ meta, parts }: Plan, part: number | undefined): number | undefined {
  const title = part === undefined ? undefined : parts[part]?.title
  if (title === undefined) return meta.planYear
  const years = title.match(titleYear) ?? []
  return years.length === 1 ? Number(years[0]) : undefined
}
