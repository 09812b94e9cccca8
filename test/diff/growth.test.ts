import { beforeEach, describe, expect, test, vi } from 'vitest'
import { coverPlan } from '../../src/diff/cover.ts'
import { comparePlans } from '../../src/diff/index.ts'
import type { Plan } from '../../src/model/plan.ts'
import { buildPlan, type TaskSpec } from './build-plan.ts'
import { inventPlan, inventSupply } from './invent-plan.ts'
import { mutatePlan } from './mutate.ts'

// Steps are counted, not timed: calls of what the inner loops of a comparison are made of.
const counter = vi.hoisted(() => {
  const state = { steps: 0 }
  const counted = (module: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(module).map(([name, value]) => [
        name,
        typeof value === 'function'
          ? (...values: unknown[]) => {
              state.steps++
              return value(...values)
            }
          : value,
      ]),
    )
  const wrap = async (original: () => Promise<object>) =>
    counted((await original()) as Readonly<Record<string, unknown>>)
  return { state, wrap }
})

vi.mock('../../src/diff/queue.ts', (original) => counter.wrap(original))
vi.mock('../../src/diff/runs.ts', (original) => counter.wrap(original))
vi.mock('../../src/diff/normal.ts', (original) => counter.wrap(original))
vi.mock('../../src/text/similarity.ts', (original) => counter.wrap(original))

beforeEach(() => {
  counter.state.steps = 0
})

type Pair = readonly [old: Plan, next: Plan]

function stepsOf(work: () => unknown): number {
  const before = counter.state.steps
  work()
  return counter.state.steps - before
}

function mutated(taskCount: number): Pair {
  const { old, next } = mutatePlan(inventPlan(7, taskCount), inventSupply(7), 7)
  return [old, next]
}

function plain(taskCount: number, taskOf: (index: number) => TaskSpec): Plan {
  const tasks = Array.from({ length: taskCount }, (_, index) => taskOf(index))
  return buildPlan({ sections: [{ title: '任务', tasks }] })
}

/** All tasks but for a number the same, and none of them in the other plan. */
function nearlyTheSame(taskCount: number): Pair {
  const taskOf = (words: string) => (index: number) => ({
    title: `推进道路养护第${index}标段`,
    body: `全面梳理责任清单，对第${index}标段开展${words}，定期通报进展情况。`,
  })
  return [plain(taskCount, taskOf('现场核查')), plain(taskCount, taskOf('专项督查'))]
}

/** Every task under a heading of its own. */
function manyHeadings(taskCount: number): Pair {
  const { sections } = inventPlan(5, taskCount)
  const tasks = sections.flatMap((section) => section.tasks)
  const planOf = (words: string) =>
    buildPlan({
      sections: tasks.map((task) => ({ title: `${task.title}${words}`, tasks: [task] })),
    })
  return [planOf('方面'), planOf('领域')]
}

describe.each([
  ['mutated plans', mutated, 200],
  ['tasks that are nearly the same', nearlyTheSame, 200],
  ['a heading for each task', manyHeadings, 200],
] as const)('%s: twice the tasks cost about twice the steps', (_, pairOf, taskCount) => {
  test.each([
    ['diff', ([old, next]: Pair) => comparePlans(old, next)],
    ['cover', ([old, next]: Pair) => coverPlan(old, [next])],
  ] as const)('%s', (_name, work) => {
    const [few, many] = [taskCount, 2 * taskCount].map((count) => {
      const pair = pairOf(count)
      return stepsOf(() => work(pair))
    })
    expect(few).toBeGreaterThan(taskCount)
    expect((many ?? 0) / (few ?? 1)).toBeLessThan(2.5)
  })
})

test('tasks that are nearly the same are told apart by their numbers', () => {
  const { summary } = comparePlans(...nearlyTheSame(300))
  expect(summary).toMatchObject({ reworded: 300, added: 0, dropped: 0 })
})
