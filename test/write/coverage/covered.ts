import { coverPlan } from '../../../src/diff/cover.ts'
import type { CoveredPlans } from '../../../src/write/coverage/view.ts'
import { planOfTasks, type TaskSpec } from '../../diff/build-plan.ts'

const bridge: TaskSpec = {
  title: '桥梁检测',
  body: '对全县跨河大桥逐座检测，建立病害档案，汛期加密观测。',
}
const school = (limit: string, due: string): TaskSpec => ({
  title: '校舍维修',
  body: `排查中小学教室屋面渗漏，${limit}完成修缮，开学前复验。`,
  deadlines: [{ text: limit, kind: 'date', due }],
})
const upper = planOfTasks(
  [
    bridge,
    school('8月底前', '2031-08-31'),
    { title: '=茶园改造', body: '更换低产老茶树，配套喷灌管道，举办炒茶技艺比赛。' },
    { title: '<img src=x onerror=1>', body: '核对船舶证照，加装定位终端。' },
  ],
  { title: '青岭市工作要点', name: 'city.html' },
)
const lowers = [
  planOfTasks([bridge, school('9月底前', '2031-09-30')], {
    title: '东坡县工作要点',
    name: 'east.docx',
  }),
  planOfTasks(
    [
      { title: '桥梁检测', body: '对全县跨河大桥逐座检测，增设限高架，张贴公告。' },
      { title: '渔市整修', body: '翻新摊位顶棚，硬化卸货场地，安装冷库。' },
    ],
    { title: '', name: 'west.txt' },
  ),
]

/** An upper plan and two lower ones: one takes it up with a later limit, one in part. */
export const covered: CoveredPlans = { coverage: coverPlan(upper, lowers), upper, lowers }

export const coveredByOne: CoveredPlans = {
  coverage: coverPlan(upper, lowers.slice(0, 1)),
  upper,
  lowers: lowers.slice(0, 1),
}
