import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/diff/index.ts'
import { onlyChanges } from '../../src/diff/only.ts'
import { type ChangedTask, Changes } from '../../src/model/changes.ts'
import type { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { buildPlan, planOfTasks, type TaskSpec } from './build-plan.ts'
import { inventPlan, inventSupply } from './invent-plan.ts'
import { mutatePlan } from './mutate.ts'
import { planOfText, seedNames, seedText } from './seeds.ts'

/** What is no plain `kept`, in short. */
function spurious({ tasks }: Changes): unknown[] {
  return tasks
    .filter(({ relation, moved, changes }) => relation !== 'kept' || moved || changes.length > 0)
    .map(({ relation, old, new: next, changes }) => [
      relation,
      old.map(({ id }) => id),
      next.map(({ id }) => id),
      changes,
    ])
}

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '%': '％',
}
const toWide = (text: string) => text.replace(/[,:;()%]/gu, (char) => wide[char] ?? char)
const toWideDigits = (text: string) =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Characters of the seeds' commonest words in the traditional script. */
const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  '务務政政开開关關实實进進议議领領导導众眾热熱线線网網评評估估责責权權规規划劃业業发發经經济濟财財务務监監测測审審计計录錄报報时時间間'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
)
const toTraditional = (text: string) => [...text].map((char) => traditional[char] ?? char).join('')

/** Ways to print the same document. */
const shapes: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in wide punctuation': toWide,
  'in wide digits': toWideDigits,
  'in traditional characters': toTraditional,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with empty lines': (text) => text.replaceAll('\n', '\n\n'),
  'with indents': (text) => text.replace(/\n(?=\S)/gu, '\n\u3000\u3000'),
  'with other brackets round its labels': (text) =>
    text.replace(/^[(（]([一二三四五六七八九十]+)[)）]/gmu, '【$1】'),
}

describe.each(seedNames)('%s is the same plan', (name) => {
  test.each(Object.entries(shapes))('%s', async (_, shape) => {
    const text = seedText(name)
    const [old, next] = [await planOfText(text), await planOfText(shape(text), 'b.txt')]
    expect(spurious(comparePlans(old, next))).toEqual([])
  })
})

const fixtures = join(import.meta.dirname, '../../fixtures')
const documents = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
/** Containers that need no program beside ours. */
const own = /^source\.(?:txt|md|html|docx|xlsx)$/u

test.each(documents)('every container of %s is the same plan', async (name) => {
  const files = readdirSync(join(fixtures, name)).filter((file) => own.test(file))
  const plans = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(join(fixtures, name, file))
      return (await parsePlan(bytes, { name: file })).plan
    }),
  )
  const [first] = plans
  for (const plan of plans) expect(first && spurious(comparePlans(first, plan))).toEqual([])
})

describe('which plan is called old makes no difference but for the names', () => {
  const kinds = { added: 'removed', removed: 'added', changed: 'changed' } as const
  const relations = {
    split: 'merged',
    merged: 'split',
    added: 'dropped',
    dropped: 'added',
  } as const
  const mirror = ({ relation, old, new: next, changes, ...rest }: ChangedTask): ChangedTask => ({
    ...rest,
    relation: relation in relations ? relations[relation as keyof typeof relations] : relation,
    old: next,
    new: old,
    changes: changes.map(
      ({ old: before, new: after, oldSpan, newSpan, days, kind, ...change }) => ({
        ...change,
        kind: kinds[kind],
        ...(after !== undefined && { old: after }),
        ...(before !== undefined && { new: before }),
        ...(days !== undefined && { days: -days }),
        ...(newSpan && { oldSpan: newSpan }),
        ...(oldSpan && { newSpan: oldSpan }),
      }),
    ),
  })
  const sorted = (tasks: readonly ChangedTask[]) =>
    tasks
      .map((task) => ({
        ...task,
        changes: [...task.changes].map((one) => JSON.stringify(one, keys)).sort(),
      }))
      .map((task) => JSON.stringify(task, keys))
      .sort()
  const keys = [
    ...['relation', 'moved', 'score', 'old', 'new', 'id', 'changes', 'field', 'kind', 'unitId'],
    ...['days', 'yearOnly', 'oldSpan', 'newSpan', 'start', 'end'],
  ]

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('mutation %i', (seed) => {
    const { old, next } = mutatePlan(inventPlan(seed, 4 * seed), inventSupply(seed), seed)
    const forth = comparePlans(old, next)
    const back = comparePlans(next, old)
    expect(sorted(back.tasks)).toEqual(sorted(forth.tasks.map(mirror)))
  })
})

const road: TaskSpec = { title: '道路养护', body: '修补县道坑槽，清理边沟淤泥。' }
const school: TaskSpec = { title: '校舍维修', body: '排查教室屋面渗漏，暑假完成修缮。' }
const tea: TaskSpec = { title: '茶园改造', body: '更换低产老茶树，配套喷灌管道。' }
const boat: TaskSpec = { title: '渔船登记', body: '核对船舶证照，加装定位终端。' }

test('entries stand in the order of the new plan, dropped ones where they stood', () => {
  const { tasks } = comparePlans(planOfTasks([road, school, tea]), planOfTasks([tea, boat, road]))
  const titles = tasks.map(({ relation, old, new: next }) => [relation, (next[0] ?? old[0])?.title])
  expect(titles).toEqual([
    ['kept', '茶园改造'],
    ['added', '渔船登记'],
    ['kept', '道路养护'],
    ['dropped', '校舍维修'],
  ])
})

test('a dropped first task stands first', () => {
  const { tasks } = comparePlans(planOfTasks([road, school]), planOfTasks([school]))
  expect(tasks.map(({ relation }) => relation)).toEqual(['dropped', 'kept'])
})

test('the summary counts entries, moves beside them', () => {
  const { summary } = comparePlans(planOfTasks([road, school, tea]), planOfTasks([tea, boat, road]))
  expect(summary).toEqual({
    kept: 2,
    reworded: 0,
    split: 0,
    merged: 0,
    added: 1,
    dropped: 1,
    moved: 0,
  })
})

describe('standing phrases of the year', () => {
  const body = (year: number) => `按照${year}年计划修补县道坑槽，清理边沟淤泥。`
  const old = planOfTasks([{ title: '道路养护', body: body(2031) }], { planYear: 2031 })
  const next = planOfTasks([{ title: '道路养护', body: body(2032) }], { planYear: 2032 })

  test('are told', () => {
    const { tasks } = comparePlans(old, next)
    expect(tasks).toMatchObject([{ relation: 'reworded', changes: [{ yearOnly: true }] }])
  })

  test('or left out', () => {
    const { tasks } = comparePlans(old, next, { year: 'ignored' })
    expect(tasks).toMatchObject([{ relation: 'kept', changes: [] }])
  })
})

describe('only some changes', () => {
  const before = buildPlan({
    sections: [
      {
        title: '任务',
        tasks: [{ ...road, parties: [{ name: '县交通局', role: 'lead' }] }, school, tea],
      },
    ],
  })
  const after = buildPlan({
    sections: [
      {
        title: '任务',
        tasks: [
          { ...road, title: '公路养护', parties: [{ name: '县公路局', role: 'lead' }] },
          school,
          boat,
        ],
      },
    ],
  })
  const all = comparePlans(before, after)

  test.each<readonly [Parameters<typeof onlyChanges>[1], readonly unknown[]]>([
    [['parties'], [['reworded', ['party', 'party']]]],
    [['added'], [['added', []]]],
    [['dropped'], [['dropped', []]]],
    [
      // The dropped task stood right behind the last kept one, before what is new there.
      ['added', 'dropped'],
      [
        ['dropped', []],
        ['added', []],
      ],
    ],
    [['deadlines'], []],
  ])('%j', (asked, expected) => {
    const { tasks, summary } = onlyChanges(all, asked)
    expect(
      tasks.map(({ relation, changes }) => [relation, changes.map(({ field }) => field)]),
    ).toEqual(expected)
    const counted = Object.entries(summary).filter(([key]) => key !== 'moved')
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(tasks.length)
  })
})

test('what is printed is what the contract says', () => {
  const { old, next } = mutatePlan(inventPlan(11, 30), inventSupply(11), 11)
  const changes = comparePlans(old, next)
  expect(Changes.parse(changes)).toEqual(changes)
})

test('plans without tasks compare', () => {
  const empty: Plan = planOfTasks([])
  expect(comparePlans(empty, empty).tasks).toEqual([])
  expect(comparePlans(empty, planOfTasks([road])).summary).toMatchObject({ added: 1 })
})
