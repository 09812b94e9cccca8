import type { Language } from '../diagnostics/codes.ts'
import type { Deadline, Role, Target, Task } from '../model/task.ts'

/** A value's code, and the word that a table prints for it: English tables print the code itself. */
type Words<Code extends string> = Readonly<Record<Code, string>>

const roles: Words<Role> = { lead: '牵头', responsible: '责任', support: '配合' }
const limitKinds: Words<Deadline['kind']> = {
  date: '日期',
  relative: '相对',
  recurring: '周期',
  ongoing: '长期',
}
const targetKinds: Words<NonNullable<Target['kind']>> = {
  level: '达到',
  increase: '增加',
  decrease: '减少',
}
const comparators: Words<Target['comparator']> = {
  eq: '等于',
  gte: '不低于',
  lte: '不超过',
  gt: '超过',
  lt: '低于',
  approx: '约',
}
const origins: Words<Task['origin']> = { body: '正文', table: '表格' }
const truths: Words<'true' | 'false'> = { true: '是', false: '否' }
const timeUnits: Words<NonNullable<Deadline['within']>['unit']> = {
  day: '日',
  workday: '个工作日',
  week: '周',
  month: '个月',
  year: '年',
}
const onParts: Readonly<Record<keyof NonNullable<Deadline['on']>, (value: number) => string>> = {
  month: (value) => `第${value}月`,
  day: (value) => (value === -1 ? '最后一日' : `${value}日`),
  workdays: (value) => `${value}个工作日`,
}

const words = { ...roles, ...limitKinds, ...targetKinds, ...comparators, ...origins, ...truths }

/** A code of the contract (gte, recurring, true) in the language of the table's header. */
export function wordOf(
  code: keyof typeof words | undefined,
  language: Language,
): string | undefined {
  return code && (language === 'zh' ? words[code] : code)
}

/** A span of time: 3个工作日, 3 workday. */
export function wordSpan(within: Deadline['within'], language: Language): string | undefined {
  if (!within) return undefined
  const { count, unit } = within
  return language === 'zh' ? `${count}${timeUnits[unit]}` : `${count} ${unit}`
}

/** Where in its period a limit falls: 第3月 20日, month 3 day 20; day -1 is the last. */
export function wordOn(on: Deadline['on'], language: Language): string | undefined {
  if (!on || language === 'en') return on && Object.entries(on).flat().join(' ')
  const parts = Object.entries(on) as [keyof typeof onParts, number][]
  return parts.map(([part, value]) => onParts[part](value)).join(' ')
}
