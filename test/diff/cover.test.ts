import { describe, expect, test } from 'vitest'
import { coverPlan } from '../../src/diff/cover.ts'
import { Coverage } from '../../src/model/coverage.ts'
import { planOfTasks, type TaskSpec } from './build-plan.ts'

/** Tasks on subjects of their own, so that rare words are rare. */
const others: readonly TaskSpec[] = [
  { title: '桥梁检测', body: '对全县跨河大桥逐座检测，建立病害档案，汛期加密观测。' },
  { title: '校舍维修', body: '排查中小学教室屋面渗漏，暑假期间完成修缮，开学前复验。' },
  { title: '茶园改造', body: '更换低产老茶树，配套喷灌管道，举办炒茶技艺比赛。' },
]
const road: TaskSpec = {
  title: '道路养护',
  body: '修补县道坑槽，清理边沟淤泥。更换破损护栏，刷新路面标线。',
}

const cover = (upper: readonly TaskSpec[], ...lowers: readonly (readonly TaskSpec[])[]) =>
  coverPlan(
    planOfTasks(upper),
    lowers.map((tasks) => planOfTasks(tasks)),
  )

/** How the road task is taken up: by which lower tasks, how well. */
function answersOf({ tasks }: Coverage): unknown[] {
  const found = tasks.find(({ task }) => task.title === road.title)
  return (found?.takenUpBy ?? []).map(({ lower, task, degree }) => [lower, task.title, degree])
}

describe('an upper task', () => {
  test('is taken up in full by the same words', () => {
    expect(answersOf(cover([...others, road], [...others, road]))).toEqual([
      [0, '道路养护', 'full'],
    ])
  })

  test('in part by some of them', () => {
    const part = { title: '护栏更换', body: '更换破损护栏，刷新路面标线，增设夜间警示灯。' }
    expect(answersOf(cover([...others, road], [...others, part]))).toEqual([
      [0, '护栏更换', 'part'],
    ])
  })

  test('is only mentioned where the title alone is the same', () => {
    const bare = { title: '道路养护', body: '组建夜间作业队伍，招标摊铺设备。' }
    expect(answersOf(cover([...others, road], [...others, bare]))).toEqual([
      [0, '道路养护', 'mention'],
    ])
  })

  test('by two lower tasks together, and by several plans', () => {
    const halves: readonly TaskSpec[] = [
      { title: '路面修补', body: '修补县道坑槽，清理边沟淤泥。' },
      { title: '护栏更换', body: '更换破损护栏，刷新路面标线。' },
    ]
    const found = answersOf(cover([...others, road], [...others, ...halves], [road]))
    expect(found).toHaveLength(3)
    expect(found).toContainEqual([1, '道路养护', 'full'])
  })

  test('by nobody', () => {
    expect(answersOf(cover([...others, road], others))).toEqual([])
  })
})

test('what answers to no upper task is the lower plan’s own', () => {
  const { own } = cover(others, others, [...others, road])
  expect(own.map(({ lower, task }) => [lower, task.title])).toEqual([[1, '道路养护']])
})

test('evidence is the sentences, and the titles where no sentence is', () => {
  const upper = planOfTasks([...others, road])
  const [bare] = coverPlan(upper, [
    planOfTasks([...others, { title: '道路养护', body: '组建夜间作业队伍。' }]),
  ]).tasks.slice(-1)
  const title = upper.tasks.at(-1)?.spans.title[0]
  expect(bare?.takenUpBy[0]?.evidence[0]?.upper).toEqual(title)
})

test('what is printed is what the contract says', () => {
  const found = cover([...others, road], [...others, road], others)
  expect(Coverage.parse(found)).toEqual(found)
})

describe('a gap', () => {
  /** Gaps between two tasks that say the same but for what is given. */
  const gapsOf = (upper: Partial<TaskSpec>, lower: Partial<TaskSpec>) => {
    const { tasks } = cover([...others, { ...road, ...upper }], [...others, { ...road, ...lower }])
    return tasks.at(-1)?.takenUpBy[0]?.gaps
  }
  const due = (text: string, day: string): Partial<TaskSpec> => ({
    body: `${road.body}${text}完成县道坑槽修补和边沟清淤。`,
    deadlines: [{ text, kind: 'date', due: day }],
  })
  const every = (text: string, period: string, times?: number): Partial<TaskSpec> => ({
    body: `${road.body}${text}通报县道坑槽修补进度。`,
    deadlines: [{ text, kind: 'recurring', every: period, ...(times && { times }) }],
  })
  const within = (count: number, unit: 'day' | 'workday' | 'month'): Partial<TaskSpec> => {
    const text = `发现之日起${count}${{ day: '日', workday: '个工作日', month: '个月' }[unit]}内`
    return {
      body: `${road.body}${text}修补县道坑槽。`,
      deadlines: [{ text, kind: 'relative', within: { count, unit }, event: '发现' }],
    }
  }
  const share = (value: number, comparator: 'gte' | 'lte' = 'gte'): Partial<TaskSpec> => {
    const text = comparator === 'gte' ? `${value}%以上` : `控制在${value}%以内`
    return {
      body: `${road.body}县道坑槽修补比例${text}。`,
      targets: [{ text, value, unit: '%', comparator, subject: '县道坑槽修补比例' }],
    }
  }

  test.each<readonly [string, Partial<TaskSpec>, Partial<TaskSpec>, readonly unknown[]]>([
    [
      'is a later day',
      due('8月底前', '2031-08-31'),
      due('9月底前', '2031-09-30'),
      [{ field: 'deadline', upper: '8月底前', lower: '9月底前' }],
    ],
    ['not an earlier one', due('9月底前', '2031-09-30'), due('8月底前', '2031-08-31'), []],
    [
      'no day at all',
      due('8月底前', '2031-08-31'),
      { body: `${road.body}完成县道坑槽修补和边沟清淤。` },
      [{ field: 'deadline', upper: '8月底前', lower: '' }],
    ],
    [
      'a longer period',
      every('每季度', 'P3M'),
      every('每半年', 'P6M'),
      [{ field: 'deadline', upper: '每季度', lower: '每半年' }],
    ],
    ['not a shorter one', every('每季度', 'P3M'), every('每月', 'P1M'), []],
    ['nor the same, told otherwise', every('每季度', 'P3M'), every('每年4次', 'P1Y', 4), []],
    [
      'more time to act',
      within(3, 'workday'),
      within(1, 'month'),
      [{ field: 'deadline', upper: '发现之日起3个工作日内', lower: '发现之日起1个月内' }],
    ],
    ['not less of it', within(5, 'workday'), within(3, 'day'), []],
    [
      'a lower target',
      share(80),
      share(60),
      [{ field: 'target', upper: '80%以上', lower: '60%以上' }],
    ],
    ['not a higher one', share(60), share(80), []],
    [
      'a looser limit',
      share(3, 'lte'),
      share(5, 'lte'),
      [{ field: 'target', upper: '控制在3%以内', lower: '控制在5%以内' }],
    ],
    [
      'no target at all',
      share(80),
      { body: `${road.body}提高县道坑槽修补比例。` },
      [{ field: 'target', upper: '80%以上', lower: '' }],
    ],
    [
      'another field in charge',
      { parties: [{ name: '市交通运输局', role: 'lead' }] },
      { parties: [{ name: '县民政局', role: 'lead' }] },
      [{ field: 'party', upper: '市交通运输局', lower: '县民政局' }],
    ],
    [
      'nobody in charge',
      { parties: [{ name: '市交通运输局', role: 'responsible' }] },
      {},
      [{ field: 'party', upper: '市交通运输局', lower: '' }],
    ],
    [
      'not the same field one level down',
      { parties: [{ name: '市交通运输局', role: 'lead' }] },
      { parties: [{ name: '县交通运输局', role: 'lead' }] },
      [],
    ],
    [
      'not a class of bodies',
      { parties: [{ name: '市交通运输局', role: 'lead' }] },
      { parties: [{ name: '各镇人民政府', role: 'lead' }] },
      [],
    ],
  ])('%s', (_, upper, lower, expected) => {
    expect(gapsOf(upper, lower)).toEqual(expected)
  })
})

test('of many tasks in the same words each answers to its own', () => {
  const tasks = Array.from({ length: 40 }, () => road)
  const { tasks: found, own } = cover(tasks, tasks)
  expect(own).toEqual([])
  for (const { task, takenUpBy } of found) {
    expect(takenUpBy.map((one) => one.task.id)).toContain(task.id)
  }
})

test('labels of measures are no words: another way to number them takes nothing away', () => {
  const body = '一是修补县道坑槽；二是清理边沟淤泥；三是更换破损护栏。'
  const measures = ['修补县道坑槽', '清理边沟淤泥', '更换破损护栏'].map((text, index) => ({
    label: `${'一二三'.charAt(index)}是`,
    text,
    responsibilities: [],
    spans: [],
  }))
  const plan = planOfTasks([{ ...road, body }, ...others])
  const upper = {
    ...plan,
    tasks: plan.tasks.map((task, at) => (at === 0 ? { ...task, measures } : task)),
  }
  const lower = planOfTasks([{ ...road, body: body.replace(/[一二三]是/gu, '') }, ...others])
  const { tasks } = coverPlan(upper, [lower])
  expect(
    tasks.map(({ takenUpBy }) => takenUpBy.map(({ degree, score }) => [degree, score])),
  ).toEqual(Array.from({ length: 4 }, () => [['full', 1]]))
})
