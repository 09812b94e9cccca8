import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/diff/index.ts'
import type { Change } from '../../src/model/changes.ts'
import type { Plan } from '../../src/model/plan.ts'
import { buildPlan, planOfTasks, type TaskSpec } from './build-plan.ts'

const text = '修补县道坑槽，清理边沟淤泥，更换破损护栏'

/** Changes of one task, without places. */
function changesOf(
  old: Partial<TaskSpec>,
  next: Partial<TaskSpec>,
  years: { readonly old?: number; readonly new?: number } = {},
): Omit<Change, 'oldSpan' | 'newSpan'>[] {
  const task = { title: '道路养护', body: `${text}。` }
  const plan = (spec: Partial<TaskSpec>, planYear: number | undefined) =>
    planOfTasks([{ ...task, ...spec }], planYear === undefined ? {} : { planYear })
  const { tasks } = comparePlans(plan(old, years.old), plan(next, years.new))
  expect(tasks).toHaveLength(1)
  return (tasks[0]?.changes ?? []).map(({ oldSpan: _, newSpan: __, ...change }) => change)
}

describe('bodies', () => {
  const lead = { name: '县交通局', role: 'lead' } as const
  const support = { name: '县财政局', role: 'support' } as const

  test.each<readonly [string, Partial<TaskSpec>, Partial<TaskSpec>, readonly unknown[]]>([
    [
      'the same ones in another order',
      { parties: [lead, support] },
      { parties: [support, lead] },
      [],
    ],
    [
      'one more',
      { parties: [lead] },
      { parties: [lead, support] },
      [{ field: 'party', kind: 'added', new: '县财政局', unitId: '县财政局' }],
    ],
    [
      'one fewer',
      { parties: [lead, support] },
      { parties: [lead] },
      [{ field: 'party', kind: 'removed', old: '县财政局', unitId: '县财政局' }],
    ],
    [
      'another role',
      { parties: [lead, support] },
      {
        parties: [
          { ...lead, role: 'support' },
          { ...support, role: 'lead' },
        ],
      },
      [
        { field: 'role', kind: 'changed', old: '牵头', new: '配合', unitId: '县交通局' },
        { field: 'role', kind: 'changed', old: '配合', new: '牵头', unitId: '县财政局' },
      ],
    ],
    [
      'two names of one body',
      { parties: [{ ...lead, name: '县发改局', unitId: '县发展改革局' }] },
      { parties: [{ ...lead, name: '县发展和改革局', unitId: '县发展改革局' }] },
      [],
    ],
    [
      // One of the plans prints the body without its place, so its id lacks it.
      'a name without its place',
      {
        parties: [
          { ...lead, unitId: '县交通局' },
          { name: '交通局', role: 'lead', unitId: '县交通局' },
        ],
      },
      { parties: [{ ...lead, name: '交通局', unitId: '交通局' }] },
      [],
    ],
    [
      'a list that was opened',
      { parties: [lead] },
      { parties: [lead], openEnded: true },
      [{ field: 'party', kind: 'changed', old: '县交通局牵头', new: '县交通局牵头等' }],
    ],
  ])('%s', (_, old, next, expected) => {
    expect(changesOf(old, next)).toEqual(expected)
  })

  test('the same role by its place is told in the usual words', () => {
    const printed = { name: '县交通局', word: '负责' } as const
    const found = changesOf(
      { parties: [{ ...printed, role: 'lead' }] },
      { parties: [{ ...printed, role: 'responsible' }] },
    )
    expect(found).toMatchObject([{ field: 'role', old: '牵头', new: '负责' }])
  })
})

describe('limits', () => {
  const limit = (printed: string, due: string): Partial<TaskSpec> => ({
    body: `${text}，${printed}完成。`,
    deadlines: [{ text: printed, kind: 'date', due }],
  })

  test.each<readonly [string, Partial<TaskSpec>, Partial<TaskSpec>, readonly unknown[]]>([
    [
      'the same day in other words',
      limit('年底前', '2031-12-31'),
      limit('12月底前', '2031-12-31'),
      [{ field: 'body', kind: 'changed', old: '年底前', new: '12月底前' }],
    ],
    [
      'a later day',
      limit('8月底前', '2031-08-31'),
      limit('9月底前', '2031-09-30'),
      [{ field: 'deadline', kind: 'changed', old: '8月底前', new: '9月底前', days: 30 }],
    ],
    [
      'an earlier day',
      limit('9月底前', '2031-09-30'),
      limit('8月底前', '2031-08-31'),
      [{ field: 'deadline', kind: 'changed', old: '9月底前', new: '8月底前', days: -30 }],
    ],
    [
      'a limit that is new',
      { body: `${text}完成。` },
      limit('8月底前', '2031-08-31'),
      [{ field: 'deadline', kind: 'added', new: '8月底前' }],
    ],
  ])('%s', (_, old, next, expected) => {
    expect(changesOf(old, next)).toEqual(expected)
  })

  test('the same words in the plan of the next year are no change', () => {
    const found = changesOf(limit('年底前', '2031-12-31'), limit('年底前', '2032-12-31'), {
      old: 2031,
      new: 2032,
    })
    expect(found).toEqual([])
  })

  test('a printed year that moved with the plan is a change of the year only', () => {
    const found = changesOf(limit('2031年底前', '2031-12-31'), limit('2032年底前', '2032-12-31'), {
      old: 2031,
      new: 2032,
    })
    expect(found).toMatchObject([{ field: 'deadline', days: 366, yearOnly: true }])
  })

  test('a printed year that moved though the plan did not is a real one', () => {
    const found = changesOf(limit('2031年底前', '2031-12-31'), limit('2032年底前', '2032-12-31'), {
      old: 2031,
      new: 2031,
    })
    expect(found).toEqual([
      { field: 'deadline', kind: 'changed', old: '2031年底前', new: '2032年底前', days: 366 },
    ])
  })
})

describe('targets', () => {
  const target = (printed: string, value: number, unit: string): Partial<TaskSpec> => ({
    body: `${text}，惠及居民${printed}。`,
    targets: [{ text: printed, value, unit, comparator: 'eq', subject: '惠及居民' }],
  })

  test.each<readonly [string, Partial<TaskSpec>, Partial<TaskSpec>, readonly unknown[]]>([
    [
      'the same number in other figures',
      target('3.5万户', 35000, '户'),
      target('35000户', 35000, '户'),
      [{ field: 'body', kind: 'changed', old: '3.5万户', new: '35000户' }],
    ],
    [
      'a higher one',
      target('3.5万户', 35000, '户'),
      target('4万户', 40000, '户'),
      [{ field: 'target', kind: 'changed', old: '3.5万户', new: '4万户' }],
    ],
    [
      'one that is gone',
      target('3.5万户', 35000, '户'),
      { body: `${text}，惠及居民。` },
      [{ field: 'target', kind: 'removed', old: '3.5万户' }],
    ],
  ])('%s', (_, old, next, expected) => {
    expect(changesOf(old, next)).toEqual(expected)
  })
})

describe('documents', () => {
  const cited = (title: string, serial?: number): Partial<TaskSpec> => ({
    body: `${text}，落实《${title}》${serial ? `（青政办〔2031〕${serial}号）` : ''}。`,
    citations: [
      {
        title,
        ...(serial && {
          documentNumber: {
            text: `青政办〔2031〕${serial}号`,
            issuerCode: '青政办',
            year: 2031,
            serial,
          },
        }),
      },
    ],
  })

  test.each<readonly [string, Partial<TaskSpec>, Partial<TaskSpec>, readonly unknown[]]>([
    ['the same one', cited('公路养护办法', 5), cited('公路养护办法', 5), []],
    [
      'replaced by a newer one',
      cited('公路养护办法'),
      cited('公路养护条例'),
      [{ field: 'citation', kind: 'changed', old: '公路养护办法', new: '公路养护条例' }],
    ],
    [
      'printed anew',
      cited('公路养护办法', 5),
      cited('公路养护办法', 9),
      [
        { field: 'body', kind: 'changed', old: '5', new: '9' },
        { field: 'citation', kind: 'changed', old: '青政办〔2031〕5号', new: '青政办〔2031〕9号' },
      ],
    ],
    [
      'another one',
      cited('公路养护办法'),
      cited('农村客运补贴细则'),
      [
        { field: 'citation', kind: 'removed', old: '公路养护办法' },
        { field: 'citation', kind: 'added', new: '农村客运补贴细则' },
      ],
    ],
  ])('%s', (_, old, next, expected) => {
    expect(changesOf(old, next)).toEqual(expected)
  })
})

describe('wording', () => {
  test.each<readonly [string, string, string, readonly unknown[]]>([
    [
      'one word',
      '修补县道坑槽',
      '填平县道坑槽',
      [{ field: 'body', kind: 'changed', old: '修补', new: '填平' }],
    ],
    [
      'a clause more',
      '修补县道坑槽。',
      '修补县道坑槽，清理边沟。',
      [{ field: 'body', kind: 'added', new: '清理边沟' }],
    ],
    [
      'a clause fewer',
      '修补县道坑槽，清理边沟。',
      '修补县道坑槽。',
      [{ field: 'body', kind: 'removed', old: '清理边沟' }],
    ],
    [
      'the year of the plan',
      '2031年修补县道坑槽',
      '2032年修补县道坑槽',
      [{ field: 'body', kind: 'changed', old: '2031年', new: '2032年', yearOnly: true }],
    ],
    ['only a line break', '修补县道\n坑槽', '修补县道坑槽', []],
    ['only punctuation', '修补“县道”坑槽；清理', '修补县道坑槽，清理', []],
    ['only the script', '修补县道坑槽', '修補縣道坑槽', []],
    // Between two changes a single character is no ground to stand on.
    [
      'two words around 和',
      '坑槽和护栏',
      '边沟和标线',
      [{ field: 'body', kind: 'changed', old: '坑槽和护栏', new: '边沟和标线' }],
    ],
  ])('%s', (_, old, next, expected) => {
    const years = { old: 2031, new: 2032 }
    expect(changesOf({ body: `${text}。${old}` }, { body: `${text}。${next}` }, years)).toEqual(
      expected,
    )
  })

  test('a title is told whole', () => {
    expect(changesOf({ title: '道路养护' }, { title: '加强道路养护' })).toEqual([
      { field: 'title', kind: 'changed', old: '道路养护', new: '加强道路养护' },
    ])
  })

  test('where a title ends is no change', () => {
    const old = { title: '道路养护', body: '修补县道坑槽。' }
    const next = { title: '道路养护：修补县道坑槽', body: '' }
    expect(changesOf(old, next)).toEqual([])
  })

  test('labels of measures are none', () => {
    const body = (labels: readonly [string, string]) =>
      `${text}：${labels[0]}修补坑槽；${labels[1]}清理边沟。`
    const plan = (labels: readonly [string, string]): Plan => {
      const built = planOfTasks([{ title: '道路养护', body: body(labels) }])
      const [task] = built.tasks
      if (!task) throw new Error('one task is built')
      const measures = ['修补坑槽；', '清理边沟。'].map((words, index) => ({
        label: labels[index] ?? '',
        text: words,
        responsibilities: [],
        spans: task.spans.body,
      }))
      return { ...built, tasks: [{ ...task, measures }] }
    }
    const { tasks } = comparePlans(plan(['(1)', '(2)']), plan(['一是', '二是']))
    expect(tasks.map(({ relation }) => relation)).toEqual(['kept'])
  })

  test('the place of a changed stretch is its own', () => {
    const plan = (word: string) =>
      planOfTasks([{ title: '道路养护', body: `${text}，${word}标线。` }])
    const [old, next] = [plan('刷新'), plan('增设')]
    const [change] = comparePlans(old, next).tasks[0]?.changes ?? []
    const body = old.tasks[0]?.spans.body[0]
    expect(change?.oldSpan?.start).toBe((body?.start ?? 0) + text.length + 1)
    expect(change?.oldSpan?.end).toBe((body?.start ?? 0) + text.length + 3)
    expect(change?.oldSpan?.place).toMatchObject({ line: 3 })
  })
})

describe('sections', () => {
  const road = { title: '道路养护', body: text }
  const bridge = { title: '桥梁检测', body: '对跨河大桥逐座检测，建立病害档案。' }
  const school = { title: '校舍维修', body: '排查教室屋面渗漏，暑假期间完成修缮。' }
  const plan = (...sections: readonly (readonly [string, readonly TaskSpec[]])[]) =>
    buildPlan({ sections: sections.map(([title, tasks]) => ({ title, tasks })) })
  const moves = (old: Plan, next: Plan) =>
    comparePlans(old, next).tasks.flatMap(({ moved, new: [task], changes }) =>
      moved ? [[task?.title, changes.at(-1)?.old, changes.at(-1)?.new]] : [],
    )
  const old = plan(['交通建设', [road, bridge]], ['教育发展', [school]])

  test('a task in another section moved', () => {
    const next = plan(['交通建设', [road]], ['教育发展', [school, bridge]])
    expect(moves(old, next)).toEqual([['桥梁检测', '交通建设', '教育发展']])
  })

  test('a new number is no move', () => {
    expect(moves(old, plan(['教育发展', [school]], ['交通建设', [bridge, road]]))).toEqual([])
  })

  test('nor is a section under another title with its tasks', () => {
    expect(moves(old, plan(['畅通出行', [road, bridge]], ['教育发展', [school]]))).toEqual([])
  })

  test('nor a title that was worded anew', () => {
    const next = plan(['推进交通基础设施建设', [road, bridge]], ['促进教育发展', [school]])
    expect(moves(old, next)).toEqual([])
  })

  test('a move alone is told beside a kept task', () => {
    const { summary } = comparePlans(
      old,
      plan(['交通建设', [road]], ['教育发展', [school, bridge]]),
    )
    expect(summary).toMatchObject({ kept: 3, reworded: 0, moved: 1 })
  })
})
