import { comparePlans } from '../../../src/diff/index.ts'
import type { Plan } from '../../../src/model/plan.ts'
import type { ComparedPlans } from '../../../src/write/changes/view.ts'
import { buildPlan, type TaskSpec } from '../../diff/build-plan.ts'

/** Titles and bodies that would break out of a page that does not escape them. */
export const hostile = {
  title: '<img src=x onerror="document.title=1"></script><script>document.title=2</script>',
  body: '修补县道坑槽&amp;清理边沟，--> <b>更换</b>\'护栏"。',
}

const kept: TaskSpec = { title: '桥梁检测', body: '对跨河大桥逐座检测，建立病害档案。' }
const tea: TaskSpec = { title: '茶园改造', body: '更换低产老茶树，配套喷灌管道。' }
const boat: TaskSpec = { title: '渔船登记', body: '核对船舶证照，加装定位终端，休渔期集中停靠。' }
const roads = '修补县道坑槽，清理边沟淤泥，更换破损护栏。'
const lamps = '沿线新装太阳能路灯，接入集中控制平台，按季节调整亮灯时段。'

/** One of each: what a form of output has to show. */
const old = buildPlan({
  title: '青岭县2031年工作要点',
  planYear: 2031,
  name: 'old.docx',
  sections: [
    {
      title: '交通建设',
      tasks: [
        { title: '道路养护和照明', body: `${roads}${lamps}` },
        kept,
        {
          title: '校舍维修',
          body: '2031年排查教室屋面渗漏，8月底前完成修缮，惠及学生3.5万人，落实《校舍安全办法》。',
          parties: [
            { name: '县教育局', role: 'lead' },
            { name: '县财政局', role: 'support' },
            { name: '县住房城乡建设局', role: 'support' },
          ],
          deadlines: [{ text: '8月底前', kind: 'date', due: '2031-08-31' }],
          targets: [
            { text: '3.5万人', value: 35000, unit: '人', comparator: 'eq', subject: '惠及学生' },
          ],
          citations: [{ title: '校舍安全办法' }],
        },
        { title: '水库加固', body: '清除坝体白蚁，灌浆封堵渗漏通道，更换启闭设备。' },
      ],
    },
    {
      title: '农业发展',
      tasks: [tea, { ...hostile, parties: [{ name: '县<b>局', role: 'lead' }] }],
    },
  ],
})

const next = buildPlan({
  title: '青岭县2032年工作要点',
  planYear: 2032,
  name: 'new.html',
  sections: [
    {
      title: '交通建设',
      tasks: [
        { title: '道路养护', body: roads },
        { title: '照明提升', body: lamps },
        kept,
        {
          title: '中小学校舍维修',
          body: '2032年排查教室屋面渗漏，9月底前完成修缮，惠及学生4万人，落实《校舍安全条例》。',
          parties: [
            { name: '县教育局', role: 'lead' },
            { name: '县财政局', role: 'responsible' },
            { name: '县审计局', role: 'support' },
          ],
          deadlines: [{ text: '9月底前', kind: 'date', due: '2032-09-30' }],
          targets: [
            { text: '4万人', value: 40000, unit: '人', comparator: 'eq', subject: '惠及学生' },
          ],
          citations: [{ title: '校舍安全条例' }],
        },
        tea,
      ],
    },
    {
      title: '农业发展',
      tasks: [
        boat,
        {
          ...hostile,
          body: `${hostile.body}<i>每月报送。`,
          parties: [{ name: '县<b>局', role: 'lead' }],
        },
      ],
    },
  ],
})

export function compared(before: Plan = old, after: Plan = next): ComparedPlans {
  return { changes: comparePlans(before, after), old: before, new: after }
}

/** Two plans that say the same. */
export const unchanged = compared(old, old)
