import { describe, expect, test } from 'vitest'
import { alignSides } from '../../src/diff/align.ts'
import { readSides } from '../../src/diff/side.ts'
import type { Plan } from '../../src/model/plan.ts'
import { buildPlan, planOfTasks, type TaskSpec } from './build-plan.ts'

/** What became of what, by the first two characters of the titles. */
function linksOf(old: readonly TaskSpec[] | Plan, next: readonly TaskSpec[] | Plan): string[] {
  const plan = (given: readonly TaskSpec[] | Plan) =>
    'tasks' in given ? given : planOfTasks(given)
  const { links } = alignSides(...readSides(plan(old), plan(next)))
  const name = ({ task }: { readonly task: { readonly title: string } }) => task.title.slice(0, 2)
  return links
    .map((link) => `${link.old.map(name).join('+')}→${link.next.map(name).join('+')}`)
    .sort()
}

/** Tasks on subjects of their own, so that rare words are rare. */
const others: readonly TaskSpec[] = [
  { title: '桥梁检测', body: '对全县跨河大桥逐座检测，建立病害档案，汛期加密观测。' },
  { title: '校舍维修', body: '排查中小学教室屋面渗漏，暑假期间完成修缮，开学前复验。' },
  { title: '茶园改造', body: '更换低产老茶树，配套喷灌管道，举办炒茶技艺比赛。' },
  { title: '渔船登记', body: '核对船舶证照，加装定位终端，休渔期集中停靠。' },
]

describe('a task is found again', () => {
  test.each([
    ['in the same words', '道路养护', '修补县道坑槽，清理边沟淤泥，更换破损护栏。'],
    ['under another title', '畅通农村出行', '修补县道坑槽，清理边沟淤泥，更换破损护栏。'],
    ['in another text under the same title', '道路养护', '引进摊铺设备，招标夜间作业队伍。'],
    ['in other words', '加强道路养护', '填补县道坑槽，疏通边沟，新装波形护栏。'],
  ])('%s', (_, title, body) => {
    const old = [
      ...others,
      { title: '道路养护', body: '修补县道坑槽，清理边沟淤泥，更换破损护栏。' },
    ]
    const found = linksOf(old, [{ title, body }, ...others])
    expect(found).toContain(`道路→${title.slice(0, 2)}`)
    expect(found).toHaveLength(5)
  })
})

describe('tasks that share only what every plan says', () => {
  test('are not one', () => {
    const old = [{ title: '推进道路养护工作', body: '完善工作机制，落实工作责任，提升服务水平。' }]
    const next = [{ title: '推进渔船登记工作', body: '健全管理制度，落实相关要求，提高工作质量。' }]
    expect(linksOf(old, next)).toEqual([])
  })

  test('nor in a plan that repeats set phrases: there a pair must be more alike', () => {
    const phrase = '由各责任单位按照时间节点细化任务分工，每月报送进展，年终纳入考核。'
    const task = (subject: string, words: string): TaskSpec => ({
      title: subject,
      body: `${words}${phrase}`,
    })
    const old = [
      task('道路', '修补坑槽。'),
      task('校舍', '修缮屋面。'),
      task('茶园', '更换老茶树。'),
      task('桥梁', '检测病害。'),
    ]
    const next = [
      task('道路', '铺筑沥青。'),
      task('校舍', '加固墙体。'),
      task('渔船', '核对证照。'),
      task('河道', '清除淤泥。'),
    ]
    expect(linksOf(old, next)).toEqual(['校舍→校舍', '道路→道路'])
  })
})

describe('of several partners the right one', () => {
  test('one task in nearly the same words outweighs two pairs that are half alike', () => {
    const old = [
      { title: '甲项', body: '修补县道坑槽，清理边沟淤泥，更换破损护栏。' },
      { title: '乙项', body: '修补县道坑槽，清理边沟淤泥，补种行道香樟。' },
    ]
    const next = [
      { title: '丙项', body: '修补县道坑槽，清理边沟淤泥，更换破损护栏设施。' },
      { title: '丁项', body: '更换破损护栏，刷新路面标线，增设夜间照明。' },
    ]
    expect(linksOf([...others, ...old], [...others, ...next])).toContain('甲项→丙项')
  })

  test('labels, order and bodies decide between equals', () => {
    const same = '按照网格划分开展巡查，发现问题当日上报。'
    const old = ['东坡镇', '西岭镇', '南山镇'].map((name) => ({
      title: '网格巡查',
      body: same,
      parties: [{ name, role: 'lead' as const }],
    }))
    const next = [old[2], old[0], old[1]].flatMap((task) => task ?? [])
    const { links } = alignSides(...readSides(planOfTasks(old), planOfTasks(next)))
    const bodies = links.map(({ old: [one], next: [other] }) =>
      [one, other].map((piece) => piece?.task.responsibilities[0]?.parties[0]?.name),
    )
    expect(bodies).toHaveLength(3)
    for (const [before, after] of bodies) expect(after).toBe(before)
  })

  test('a weak likeness counts only where no third task is nearly as like', () => {
    const old = [
      { title: '饮水安全', body: '检修乡镇水厂滤池，抽检末梢水质，公示检测报告，储备消毒药剂。' },
    ]
    const clear = [
      { title: '供水保障', body: '改造老城输水管网，抽检末梢水质，安装智能水表，推行网上缴费。' },
    ]
    const rival = [
      { title: '水质监管', body: '整治河岸排污口，抽检末梢水质，设置自动监测站，约谈超标企业。' },
    ]
    expect(linksOf([...others, ...old], [...others, ...clear])).toContain('饮水→供水')
    const either = linksOf([...others, ...old], [...others, ...clear, ...rival])
    expect(either.filter((link) => link.startsWith('饮水'))).toEqual([])
  })
})

describe('a task that was split, tasks that were merged', () => {
  const roads = '修补县道坑槽，清理边沟淤泥，更换破损护栏，刷新路面标线。'
  const lights = '沿线新装太阳能路灯，接入集中控制平台，按季节调整亮灯时段。'
  const whole: TaskSpec = { title: '道路养护和照明', body: `${roads}${lights}` }
  const parts: readonly TaskSpec[] = [
    { title: '道路养护', body: roads },
    { title: '照明提升', body: lights },
  ]

  test('are found', () => {
    expect(linksOf([...others, whole], [...others, ...parts])).toContain('道路→道路+照明')
    expect(linksOf([...others, ...parts], [...others, whole])).toContain('道路+照明→道路')
  })

  test('also when reworded', () => {
    const reworded: readonly TaskSpec[] = [
      { title: '公路养护', body: '及时修补县道坑槽，疏通边沟，更换破损护栏，重画路面标线。' },
      { title: '路灯安装', body: '沿线加装太阳能路灯，接入市级控制平台，按季节设定亮灯时段。' },
    ]
    expect(linksOf([...others, whole], [...others, ...reworded])).toContain('道路→公路+路灯')
  })

  test('a new task on the subject of a kept one is no part of it', () => {
    const extra: TaskSpec = {
      title: '护栏抽查',
      body: '抽查破损护栏更换质量，委托第三方出具评价报告，公布结果。',
    }
    const found = linksOf([...others, whole], [...others, whole, extra])
    expect(found).toContain('道路→道路')
    expect(found.some((link) => link.includes('护栏'))).toBe(false)
  })

  test('what stands in many tasks alike is a part of none', () => {
    const phrase = '由责任单位细化分工，每月报送进展，年终统一考核。'
    const tasks = others.map(({ title, body }) => ({ title, body: `${body}${phrase}` }))
    const extra = { title: '统一考核', body: phrase }
    expect(linksOf(tasks, [...tasks, extra]).some((link) => link.includes('+'))).toBe(false)
  })
})

test('a choice that was close is told', () => {
  const old = [{ title: '公报编发', body: '编发政府公报，赠阅村级书屋。' }]
  const next = [
    { title: '公报阅读', body: '编发政府公报，开通手机阅读。' },
    { title: '公报领取', body: '编发政府公报，增设领取点位。' },
  ]
  const plans = [planOfTasks([...others, ...old]), planOfTasks([...others, ...next])] as const
  const { closeCalls } = alignSides(...readSides(...plans))
  expect(
    closeCalls.map(({ old: one, next: other, other: rival }) => [
      one.task.title,
      other.task.title,
      rival.piece.task.title,
    ]),
  ).toEqual([['公报编发', '公报阅读', '公报领取']])
})

describe('the finest level that both plans have', () => {
  const prose = buildPlan({ sections: [{ title: '任务', tasks: others }] })
  /** The same plan with a table whose rows hold the text of its tasks. */
  const tabled: Plan = {
    ...prose,
    tasks: [
      ...prose.tasks,
      ...prose.tasks.map((task, index) => ({
        ...task,
        id: `T1.${index + 1}`,
        origin: 'table' as const,
        partOf: task.id,
        path: [],
      })),
    ],
  }
  const ids = (plan: Plan, other: Plan) =>
    readSides(plan, other)[0].pieces.map(({ task }) => task.id)

  test('rows stand for the tasks whose text they hold', () => {
    expect(ids(tabled, tabled)).toEqual(['T1.1', 'T1.2', 'T1.3', 'T1.4'])
  })

  test('body tasks stand for rows where the other plan has none', () => {
    expect(ids(tabled, prose)).toEqual(['1.1', '1.2', '1.3', '1.4'])
    expect(linksOf(tabled, prose)).toHaveLength(4)
  })

  test('a plan that is a table aligns with one in prose', () => {
    const rows: Plan = {
      ...prose,
      tasks: tabled.tasks
        .filter(({ origin }) => origin === 'table')
        .map(({ partOf: _, ...task }) => task),
    }
    expect(linksOf(rows, prose)).toHaveLength(4)
  })
})

test('nothing aligns with nothing', () => {
  expect(linksOf([], [])).toEqual([])
  expect(linksOf([], others)).toEqual([])
})
