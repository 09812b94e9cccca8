import type { Language } from '../diagnostics/codes.ts'
import type { LedgerRemark, Light, Progress } from '../model/ledger.ts'

type Wording = Readonly<Record<Language, string>>

export const progressWords: Readonly<Record<Progress | 'total', Wording>> = {
  total: { zh: '合计', en: 'all' },
  done: { zh: '已完成', en: 'done' },
  inTime: { zh: '未到期', en: 'in time' },
  dueSoon: { zh: '临近到期', en: 'due soon' },
  overdue: { zh: '逾期', en: 'overdue' },
  unlimited: { zh: '无明确期限', en: 'no date' },
}

export const lightWords: Readonly<Record<Light, Wording>> = {
  green: { zh: '绿', en: 'green' },
  yellow: { zh: '黄', en: 'yellow' },
  red: { zh: '红', en: 'red' },
}

export const statusHeads = {
  number: { zh: '序号', en: 'No.' },
  task: { zh: '工作任务', en: 'Task' },
  lead: { zh: '牵头单位', en: 'Lead' },
  progress: { zh: '办理情况', en: 'Progress' },
  light: { zh: '亮灯', en: 'Light' },
  state: { zh: '完成状态', en: 'State' },
  limit: { zh: '完成时限', en: 'Limit' },
  due: { zh: '截止日期', en: 'Due' },
  daysLeft: { zh: '剩余天数', en: 'Days left' },
  doneOn: { zh: '完成日期', en: 'Done on' },
  late: { zh: '超期完成', en: 'Late' },
  unit: { zh: '单位', en: 'Unit' },
  quarter: { zh: '季度', en: 'Quarter' },
  completed: { zh: '本季度办结', en: 'Completed in it' },
  on: { zh: '截至', en: 'As of' },
  units: { zh: '各单位', en: 'Units' },
  quarters: { zh: '按季度', en: 'Quarters' },
  tasks: { zh: '任务', en: 'Tasks' },
  summary: { zh: '汇总', en: 'Summary' },
} as const satisfies Record<string, Wording>

const remarks: Readonly<Record<LedgerRemark['code'], Wording>> = {
  'state-unknown': {
    zh: '第{number}项的完成状态“{text}”不在列表中，按未完成计',
    en: 'row {number}: the state "{text}" is none of the list; counted as not done',
  },
  'done-day-unreadable': {
    zh: '第{number}项的完成日期“{text}”无法识别',
    en: 'row {number}: "{text}" is no day that can be read',
  },
  'done-without-state': {
    zh: '第{number}项填了完成日期，完成状态却是“{text}”，按未完成计',
    en: 'row {number}: a day of completion, but the state is "{text}"; counted as not done',
  },
  'row-unattached': {
    zh: '表中第{text}行的标识与内容不符，其填报内容未计入（运行 plans ledger update 后见“待核对”）',
    en: 'sheet row {text}: key and content disagree, so what was written there is not counted (see 待核对 after plans ledger update)',
  },
  'row-deleted': {
    zh: '“{text}”一行已被删除，未计入',
    en: 'the row of "{text}" was taken out; it is not counted',
  },
  'calendar-unknown': {
    zh: '{text}年的放假调休安排未知，工作日按周一至周五计',
    en: 'the holidays of {text} are not known: weekdays were counted as working days',
  },
}

const hole = /\{(\w+)\}/gu

/** A remark as a sentence. */
export function remarkText({ code, number, text }: LedgerRemark, language: Language): string {
  return remarks[code][language].replace(hole, (_, name: string) =>
    name === 'number' ? String(number ?? '') : text,
  )
}

const quarterPrint = /^(\d{4})Q(\d)$/u

/** 2023Q3 as people write it. */
export function quarterText(quarter: string, language: Language): string {
  return language === 'zh' ? quarter.replace(quarterPrint, '$1年第$2季度') : quarter
}
