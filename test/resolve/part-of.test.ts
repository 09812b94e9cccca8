import { describe, expect, test } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'
import { type LinkedTask, linkRows } from '../../src/resolve/part-of.ts'

type Role = 'lead' | 'responsible' | 'support'

function task(
  id: string,
  title: string,
  text: string,
  parties: readonly (readonly [string, Role])[] = [],
  due: Readonly<Record<string, string>> = {},
): LinkedTask {
  return {
    id,
    title,
    text,
    span: { start: 0, end: 1 },
    deadlines: Object.entries(due).map(([words, day]) => ({ text: words, due: day })),
    responsibilities: [{ parties: parties.map(([name, role]) => ({ name, role, unitId: name })) }],
  }
}

function link(rows: readonly LinkedTask[], body: readonly LinkedTask[]) {
  const { report, diagnostics } = collect()
  const linked = linkRows(rows, body, report)
  return {
    partOf: linked.map((row) => row.partOf),
    found: diagnostics.map(({ code, data }) => `${code} ${Object.values(data).join(' ')}`),
  }
}

const body = [
  task(
    '1.1',
    '优化办事流程',
    '优化办事流程。梳理高频事项清单,公布办事指南。推行一窗受理,8月底前覆盖所有乡镇。',
    [],
    {
      '8月底前': '2024-08-31',
    },
  ),
  task(
    '1.2',
    '改善道路交通',
    '改善道路交通。完成云溪大桥加固工程,依法依规开展农村公路隐患排查治理。',
  ),
  task('2.1', '加强组织领导', '加强组织领导。各单位要压实责任,确保各项任务落到实处。'),
  task('2.2', '加强督促检查', '加强督促检查。各单位要压实责任,确保各项任务落到实处。'),
]

describe('rows and the body', () => {
  test.each([
    ['the same sentence', '优化办事流程', '推行一窗受理,8月底前覆盖所有乡镇。', '1.1', []],
    ['other marks and blanks', '', '梳理高频事项清单 ,公布办事指南', '1.1', []],
    [
      'small edits',
      '改善道路交通',
      '依规依法开展农村公路隐患排查治理。',
      '1.2',
      ['row-wording-differs T1.1 1.2'],
    ],
    [
      'other words below the same title',
      '改善道路交通',
      '新建停车场三处,划设停车泊位五百个。',
      '1.2',
      ['row-wording-differs T1.1 1.2'],
    ],
    [
      'a sentence of two tasks, told apart by the item',
      '加强督促检查',
      '各单位要压实责任,确保各项任务落到实处。',
      '2.2',
      [],
    ],
    [
      'a sentence of two tasks',
      '压实责任',
      '各单位要压实责任,确保各项任务落到实处。',
      undefined,
      [],
    ],
    ['nothing like it', '数字政府', '建成统一平台,归集政务数据。', undefined, []],
    ['a short text that is a title', '改善道路交通', '改善道路交通', '1.2', []],
    ['a short text inside another', '工程', '工程', undefined, []],
  ])('%s', (_, title, text, partOf, found) => {
    expect(link([task('T1.1', title, text)], body)).toEqual({ partOf: [partOf], found })
  })

  test('a limit that contradicts the body', () => {
    const text = '推行一窗受理,8月底前覆盖所有乡镇。'
    const limits = { '8月底前': '2024-08-31', '9月30日': '2024-09-30' }
    expect(link([task('T1.2', '', text, [], limits)], body).found).toEqual([
      'row-deadline-differs T1.2 1.1 2024-08-31, 2024-09-30 2024-08-31',
    ])
    const same = { '8月31日': '2024-08-31' }
    expect(link([task('T1.2', '', text, [], same)], body).found).toEqual([])
    // The task's last sentence is nothing but a limit: it is the row's as well.
    const closed = (text: string) =>
      link(
        [task('T1.1', '', '编制数据目录,建立台账。', [], { '9月底前': '2024-09-30' })],
        [task('1.1', '', text, [], { '6月底前': '2024-06-30' })],
      ).found
    expect(closed('编制数据目录,建立台账。6月底前完成。(县数据局)')).toEqual([
      'row-deadline-differs T1.1 1.1 2024-09-30 2024-06-30',
    ])
    expect(closed('编制数据目录,建立台账。6月底前开展抽查。')).toEqual([])
    expect(closed('6月底前完成。编制数据目录,建立台账。')).toEqual([])
    // The limit of another sentence of the task is none of this row's.
    const other = task('T1.1', '', '梳理高频事项清单,公布办事指南。', [], { 年底前: '2024-12-31' })
    expect(link([other], body).found).toEqual([])
  })

  test('parties: a row may lack some, all rows together must name them all', () => {
    const plan = [
      task('1', '整治河道', '整治河道。清理河道淤泥十公里。修建沿河步道两公里。', [
        ['水利局', 'lead'],
        ['住建局', 'responsible'],
        ['财政局', 'support'],
      ]),
    ]
    const first = '清理河道淤泥十公里。'
    const second = '修建沿河步道两公里。'
    const whole = link(
      [
        task('T1.1', '', first, [['水利局', 'lead']]),
        task('T1.2', '', second, [
          ['住建局', 'responsible'],
          ['财政局', 'support'],
        ]),
      ],
      plan,
    )
    expect(whole.found).toEqual([])
    const odd = link(
      [
        task('T1.1', '', first, [['水利局', 'lead']]),
        task('T1.2', '', second, [['住建局', 'lead']]),
      ],
      plan,
    )
    expect(odd.found).toEqual([
      'row-party-differs T1.2 1 住建局',
      'row-party-differs T1.2 1 住建局、财政局',
    ])
  })

  test('without rows or without a body nothing is linked', () => {
    expect(link([], body)).toEqual({ partOf: [], found: [] })
    expect(link([task('T1.1', '甲', '清理河道淤泥十公里。')], [])).toEqual({
      partOf: [undefined],
      found: [],
    })
  })

  test('many rows and tasks are linked in time that grows with their number', () => {
    const count = 3000
    const text = (at: number) => `任务${at}:在第${at}号区域新建设施${at}处并完成第${at}次验收。`
    const tasks = Array.from({ length: count }, (_, at) => task(`${at}`, `第${at}项`, text(at)))
    const rows = Array.from({ length: count }, (_, at) => task(`T1.${at}`, '', text(at)))
    const { partOf } = link(rows, tasks)
    expect(partOf.filter((id, at) => id === `${at}`).length).toBe(count)
  })
})
