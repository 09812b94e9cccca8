// Comparing two plans against the word diff of `diff` on the same two texts, in one process.
// Held: the greater the plans, the further below the word diff; time per task stays as plans grow.
import { diffWords } from 'diff'
import { comparePlans, coverPlan, parsePlan } from '../dist/index.js'
import { compare, print } from './measure.js'
import { inventTasks, mutateTasks, textOf } from './plans.js'

const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const parse = async (text) => (await parsePlan(text, { name: 'plan.txt', from: 'text' })).plan

/** Two plans of which the second is the first a year later, and their texts. */
async function pairOf(taskCount) {
  const tasks = inventTasks(taskCount)
  const texts = [textOf(tasks), textOf(mutateTasks(tasks))]
  return { texts, plans: [await parse(texts[0]), await parse(texts[1])] }
}

for (const taskCount of [25, 50, 100]) {
  const { texts, plans } = await pairOf(taskCount)
  print(
    `Two plans of ${taskCount} tasks: word diff = 1`,
    await compare(
      {
        'diff: diffWords': () => diffWords(texts[0], texts[1], { intlSegmenter }),
        'plans: comparePlans': () => comparePlans(plans[0], plans[1]),
        'plans: coverPlan': () => coverPlan(plans[0], [plans[1]]),
      },
      { runs: 3, warmUps: 1 },
    ),
  )
}

const sizes = [250, 500, 1000, 2000]
const pairs = await Promise.all(sizes.map(pairOf))
for (const [name, work] of [
  ['comparePlans', ([old, next]) => comparePlans(old, next)],
  ['coverPlan', ([old, next]) => coverPlan(old, [next])],
]) {
  const results = await compare(
    Object.fromEntries(
      pairs.map(({ plans }, index) => [`${sizes[index]} tasks`, () => work(plans)]),
    ),
    { runs: 3, warmUps: 1 },
  )
  print(
    `${name}: time per task, that of ${sizes[0]} tasks = 1`,
    results.map(({ name: label, median, ratio }, index) => ({
      name: label,
      median,
      ratio: (ratio * sizes[0]) / (sizes[index] ?? 1),
    })),
  )
}
