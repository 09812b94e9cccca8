import { describe, expect, test } from 'vitest'
import { readPlans } from '../../src/read/plan.ts'
import { writeYaml } from '../../src/yaml/write.ts'
import { planOf, taskOf } from '../support/plan.ts'

const plan = planOf({ tasks: [taskOf()] })
const json = JSON.stringify(plan)

test.each([
  ['one object', JSON.stringify(plan, undefined, 2), 1],
  ['an array', `[${json},\n${json}]`, 2],
  ['a line each', `${json}\n${json}\n`, 2],
  [
    'a line each, one failed',
    `${json}\n{"source":{"name":"x"},"error":{"code":"unreadable","message":"x"}}\n`,
    1,
  ],
  ['YAML', writeYaml(plan), 1],
  ['YAML of two documents', `---\n${writeYaml(plan)}---\n${writeYaml(plan)}`, 2],
])('%s is read', (_, text, count) => {
  expect(readPlans(text, 'plan')).toEqual(Array(count).fill(plan))
})

test('keys of other programs stay', () => {
  const more = { ...plan, 'x-note': 'checked by hand' }
  expect(readPlans(JSON.stringify(more), 'plan.json')).toEqual([more])
})

describe('a mistake is named with its place', () => {
  const wrong = { ...plan, tasks: [{ ...taskOf(), origin: 'row' }] }
  const reason = 'origin must be one of body, table (found "row")'

  test.each([
    ['JSON', JSON.stringify(wrong, undefined, 2), /^plan:\d+:17: /u],
    ['an array', `[\n${json},\n${JSON.stringify(wrong)}]`, /^plan:3:\d+: /u],
    ['a line each', `${json}\n${JSON.stringify(wrong)}\n`, /^plan:2:\d+: /u],
    ['YAML', writeYaml(wrong), /^plan:\d+:13: /u],
  ])('in %s', (_, text, place) => {
    expect(() => readPlans(text, 'plan')).toThrow(place)
    expect(() => readPlans(text, 'plan')).toThrow(reason)
  })
})

describe('a quicker check is asked first', () => {
  const wrong = { ...plan, tasks: [{ ...taskOf(), origin: 'row' }] }

  test('and believed where it says yes', () => {
    expect(readPlans(JSON.stringify(wrong), 'plan', () => true)).toEqual([wrong])
  })

  test('and not where it says no', () => {
    expect(readPlans(json, 'plan', () => false)).toEqual([plan])
    expect(() => readPlans(JSON.stringify(wrong), 'plan', () => false)).toThrow('origin must be')
  })
})
