import type { Plan } from '../../model/plan.ts'
import type { Task } from '../../model/task.ts'
import { defineRule } from '../rule.ts'

/** Finds tasks of the text that the division table (分工表) leaves out. */
export const taskWithoutRow = defineRule({
  code: 'task-without-row',
  severity: 'warning',
  message: {
    en: 'The table has no row for task {task}: “{title}”',
    zh: '分工表中没有任务{task}“{title}”',
  },
  why: {
    en: 'A task that the table leaves out is assigned to nobody.',
    zh: '分工表漏列的任务没有责任单位。',
  },
  mend: {
    en: 'Add a row for the task.',
    zh: '在分工表中补列该任务。',
  },
  examples: {
    bad: {
      text: '青石县2023年河湖管护分工方案\n一、完善制度。修订河湖巡查管理办法，明确各级巡查责任。\n二、开展巡查。组织开展河湖日常巡查，建立问题台账。\n三、加强宣传。利用节假日开展集中宣传，普及护河知识。\n四、整治乱堆。清理河道内堆放的垃圾，恢复行洪断面。\n五、严格考核。按季度通报各乡镇巡查情况，纳入年度评价。\n分工表\n序号|具体任务|责任单位\n1|修订河湖巡查管理办法，明确各级巡查责任。|县水务局\n2|组织开展河湖日常巡查，建立问题台账。|县公安局\n3|利用节假日开展集中宣传，普及护河知识。|县教育局\n4|清理河道内堆放的垃圾，恢复行洪断面。|县水务局',
      at: '五、严格考核。按季度通报各乡镇巡查情况，纳入年度评价。',
    },
    good: '青石县2023年河湖管护分工方案\n一、完善制度。修订河湖巡查管理办法，明确各级巡查责任。\n二、开展巡查。组织开展河湖日常巡查，建立问题台账。\n三、加强宣传。利用节假日开展集中宣传，普及护河知识。\n四、整治乱堆。清理河道内堆放的垃圾，恢复行洪断面。\n五、严格考核。按季度通报各乡镇巡查情况，纳入年度评价。\n分工表\n序号|具体任务|责任单位\n1|修订河湖巡查管理办法，明确各级巡查责任。|县水务局\n2|组织开展河湖日常巡查，建立问题台账。|县公安局\n3|利用节假日开展集中宣传，普及护河知识。|县教育局\n4|清理河道内堆放的垃圾，恢复行洪断面。|县水务局\n5|按季度通报各乡镇巡查情况，纳入年度评价。|县政府督查室',
  },
  *check({ plan }) {
    for (const { id, span, title } of unlistedTasks(plan)) {
      yield { data: { task: id, title }, span, taskId: id }
    }
  },
})

/** This share of the tasks has a row where a table divides the plan's work: three beside one that has none. */
const listedShare = 0.75

function unlistedTasks({ tasks }: Plan): readonly Task[] {
  const listed = new Set(
    tasks.flatMap(({ origin, partOf }) => (origin === 'table' && partOf ? [partOf] : [])),
  )
  const holders = new Set(
    tasks.flatMap(({ origin, partOf }) => (origin === 'body' && partOf ? [partOf] : [])),
  )
  // A task that holds others is divided by them; one with a clause of its own needs no row.
  const dividable = tasks.filter(
    ({ id, origin, responsibilities }) =>
      origin === 'body' && !holders.has(id) && (listed.has(id) || responsibilities.length === 0),
  )
  const unlisted = dividable.filter(({ id }) => !listed.has(id))
  const share = dividable.length - unlisted.length
  return share >= listedShare * dividable.length ? unlisted : []
}
