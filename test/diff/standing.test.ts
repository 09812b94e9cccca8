import { describe, expect, test } from 'vitest'
import {
  differsByYearOnly,
  findStandingPhrases,
  standingRules,
  yearOf,
} from '../../src/diff/standing.ts'
import { planOfTasks } from './build-plan.ts'

const examples = standingRules.flatMap(({ examples: own }) => Object.entries(own))

test.each(examples)('%s reads as %j in a plan for 2031', (text, key) => {
  const [found] = findStandingPhrases(text, 2031)
  expect(found?.key).toBe(key)
  expect(found?.from).toBe(0)
})

test.each([
  // A number of a programme is no congress.
  ['推进十大工程'],
  // Nor are large campaigns.
  ['打好三大攻坚战'],
  ['建设四大战略通道'],
  ['第五届运动会'],
])('%s is no standing phrase', (text) => {
  expect(findStandingPhrases(text, 2031)).toEqual([])
})

test('without a year of its own a plan has no standing years', () => {
  expect(findStandingPhrases('2031年', undefined)).toEqual([])
})

test('the year of a plan is that of its title, else of its issue', () => {
  expect(yearOf(planOfTasks([], { planYear: 2031 }))).toBe(2031)
  const untitled = planOfTasks([])
  expect(yearOf(untitled)).toBeUndefined()
  expect(yearOf({ ...untitled, meta: { ...untitled.meta, issuedOn: '2030-12-20' } })).toBe(2030)
})

describe('two stretches differ by the year only', () => {
  const words = (text: string, year: number) => {
    const keyed: { text: string; key?: string }[] = []
    let end = 0
    for (const { from, to, key } of findStandingPhrases(text, year)) {
      if (from > end) keyed.push({ text: text.slice(end, from) })
      keyed.push({ text: text.slice(from, to), key })
      end = to
    }
    return end < text.length ? [...keyed, { text: text.slice(end) }] : keyed
  }

  test.each([
    ['2031年', '2032年', true],
    ['党的二十大', '党的二十一大和二十一届二中全会', true],
    // The year after the plan's, in both plans.
    ['2032年', '2033年', true],
    // The same year is another limit in next year's plan.
    ['2035年', '2035年完成', false],
    ['2031年', '2033年', false],
    ['改造', '新建', false],
  ])('%s → %s: %s', (old, next, expected) => {
    expect(differsByYearOnly(words(old, 2031), words(next, 2032))).toBe(expected)
  })
})
