import type { Plan } from '../../model/plan.ts'
import type { Task } from '../../model/task.ts'
import { defineRule } from '../rule.ts'

/** Finds rows of the division table (分工表) that the text does not hold. */
export const rowWithoutTask = defineRule({
  code: 'row-without-task',
  severity: 'warning',
  message: {
    en: 'The text holds no task for row {row}: “{title}”',
    zh: '表格行{row}“{title}”在正文中没有对应任务',
  },
  why: {
    en: 'A table that divides a plan’s work assigns what the plan says; a row of its own is left over, or its task was dropped.',
    zh: '分工表应与正文一致；多出的行可能是旧稿残留，或正文漏写。',
  },
  mend: {
    en: 'Take the row out, or write the task into the text.',
    zh: '删去该行，或在正文中补写相应任务。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护分工方案\n一、完善制度。修订河湖巡查管理办法，明确各级巡查责任。\n二、开展巡查。组织开展河湖日常巡查，建立问题台账。\n三、加强宣传。利用节假日开展集中宣传，普及护河知识。\n分工表\n序号|具体任务|责任单位\n1|修订河湖巡查管理办法，明确各级巡查责任。|县水务局\n2|组织开展河湖日常巡查，建立问题台账。|县公安局\n3|利用节假日开展集中宣传，普及护河知识。|县教育局\n4|完成全县农村饮用水水质抽样检测。|县卫生健康局',
      at: '完成全县农村饮用水水质抽样检测。',
    },
    good: '青石县2023年河湖管护分工方案\n一、完善制度。修订河湖巡查管理办法，明确各级巡查责任。\n二、开展巡查。组织开展河湖日常巡查，建立问题台账。\n三、加强宣传。利用节假日开展集中宣传，普及护河知识。\n分工表\n序号|具体任务|责任单位\n1|修订河湖巡查管理办法，明确各级巡查责任。|县水务局\n2|组织开展河湖日常巡查，建立问题台账。|县公安局\n3|利用节假日开展集中宣传，普及护河知识。|县教育局',
  },
  *check({ plan }) {
    for (const row of strangeRows(plan)) {
      const { id, span, spans, text, title } = row
      yield { data: { row: id, title: title || text }, span: spans.text[0] ?? span, taskId: id }
    }
  },
})

/** This share of the rows answers to a task where a table divides the plan's work: three beside one that does not. */
const linkedShare = 0.7

/** p2.T1.3 → p2.T1 */
function tableOf(id: string): string {
  return id.slice(0, id.indexOf('.', id.lastIndexOf('T')))
}

function strangeRows({ tasks }: Plan): readonly Task[] {
  const tables = new Map<string, Task[]>()
  for (const task of tasks) {
    const table = task.origin === 'table' ? tableOf(task.id) : undefined
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), task])
  }
  return [...tables.values()].flatMap((rows) => {
    const strange = rows.filter(({ partOf }) => partOf === undefined)
    const linked = rows.length - strange.length
    return linked >= linkedShare * rows.length ? strange : []
  })
}
