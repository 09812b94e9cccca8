import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { forms, formYear } from '../../src/extract/deadlines/forms.ts'
import type { Deadline } from '../../src/model/task.ts'
import { addDays } from '../../src/text/days.ts'
import { findRecurrences } from '../../src/write/recurrence.ts'
import { span } from '../support/plan.ts'

type Limit = Omit<Partial<Deadline>, 'kind' | 'text' | 'span'>

function recurring(parts: Limit): Deadline {
  return { text: '定期', kind: 'recurring', span: span(0, 2), ...parts }
}

/** The first days on which a rule falls, as another reader of calendars finds them. */
function expand({ first, rule }: { first: string; rule: string }, count: number): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first))
  const found: string[] = []
  while (found.length < count) {
    const next = iterator.next()
    if (!next) break
    found.push(next.toString())
  }
  return found
}

const year = { from: '2023-01-01' }

// What is due, the rule, and the days on which it is due in 2023.
test.each<[string, Limit, string, readonly string[]]>([
  ['每月', { every: 'P1M' }, 'FREQ=MONTHLY;BYMONTHDAY=-1', ['01-31', '02-28', '03-31']],
  [
    '每季度',
    { every: 'P3M' },
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
    ['03-31', '06-30', '09-30', '12-31'],
  ],
  ['每半年', { every: 'P6M' }, 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1', ['06-30', '12-31']],
  ['每年', { every: 'P1Y' }, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', ['12-31']],
  ['每两年', { every: 'P2Y' }, 'FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=-1', []],
  ['每周', { every: 'P1W' }, 'FREQ=WEEKLY;BYDAY=FR', ['01-06', '01-13', '01-20']],
  ['每日', { every: 'P1D' }, 'FREQ=DAILY', ['01-01', '01-02']],
  ['每旬', { every: 'P10D' }, 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1', ['01-10', '01-20', '01-31']],
  [
    '每月28日前',
    { every: 'P1M', on: { day: 28 } },
    'FREQ=MONTHLY;BYMONTHDAY=28',
    ['01-28', '02-28'],
  ],
  [
    '每月31日前',
    { every: 'P1M', on: { day: 31 } },
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    ['01-31', '02-28', '03-31'],
  ],
  [
    '每年6月30日前',
    { every: 'P1Y', on: { month: 6, day: 30 } },
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30',
    ['06-30'],
  ],
  [
    '每年年初: its month to the end',
    { every: 'P1Y', on: { month: 1 } },
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1',
    ['01-31'],
  ],
  [
    '每季度首月10日前',
    { every: 'P3M', on: { month: 1, day: 10 } },
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10',
    ['01-10', '04-10', '07-10', '10-10'],
  ],
  [
    '每季度末的前3个工作日内',
    { every: 'P3M', on: { day: -1, workdays: 3 } },
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-3',
    ['03-29', '06-28', '09-27', '12-27'],
  ],
  [
    '每月前5个工作日',
    { every: 'P1M', on: { day: 1, workdays: 5 } },
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5',
    ['01-06', '02-07', '03-07'],
  ],
  ['每周三', { every: 'P1W', on: { day: 3 } }, 'FREQ=WEEKLY;BYDAY=WE', ['01-04', '01-11']],
  [
    '每周前2个工作日',
    { every: 'P1W', on: { day: 1, workdays: 2 } },
    'FREQ=WEEKLY;BYDAY=TU',
    ['01-03'],
  ],
  [
    '每周最后一个工作日',
    { every: 'P1W', on: { day: -1, workdays: 1 } },
    'FREQ=WEEKLY;BYDAY=FR',
    ['01-06'],
  ],
  ['每年1次', { every: 'P1Y', times: 1 }, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', ['12-31']],
  [
    '每年不少于2次',
    { every: 'P1Y', times: 2, comparator: 'gte' },
    'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1',
    ['06-30', '12-31'],
  ],
  [
    '每月不少于4次',
    { every: 'P1M', times: 4, comparator: 'gte' },
    'FREQ=MONTHLY;BYMONTHDAY=7,14,21,-1',
    ['01-07', '01-14', '01-21', '01-31', '02-07'],
  ],
  [
    '每季度6次: twice a month',
    { every: 'P3M', times: 6 },
    'FREQ=MONTHLY;BYMONTHDAY=15,-1',
    ['01-15', '01-31'],
  ],
  [
    '每年5次 parts no year: at its end',
    { every: 'P1Y', times: 5 },
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1',
    ['12-31'],
  ],
  [
    '每年不超过2次 is no duty to come twice',
    { every: 'P1Y', times: 2, comparator: 'lte' },
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1',
    ['12-31'],
  ],
  [
    '每季度结束后10日内',
    { every: 'P3M', within: { count: 10, unit: 'day' } },
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10',
    ['01-10', '04-10', '07-10', '10-10'],
  ],
  [
    '每季度结束后5个工作日内',
    { every: 'P3M', within: { count: 5, unit: 'workday' } },
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5',
    ['01-06', '04-07', '07-07', '10-06'],
  ],
  [
    '每半年结束后2周内',
    { every: 'P6M', within: { count: 2, unit: 'week' } },
    'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=14',
    ['01-14', '07-14'],
  ],
  [
    '每年结束后1个月内',
    { every: 'P1Y', within: { count: 1, unit: 'month' } },
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1',
    ['01-31'],
  ],
])('%s', (_, parts, rule, days) => {
  const [found, ...more] = findRecurrences(recurring(parts), year)
  expect(more).toEqual([])
  expect(found?.rule).toBe(rule)
  const expanded = found ? expand(found, days.length) : []
  expect(expanded).toEqual(days.map((day) => `2023-${day}`))
  expect(found?.first).toBe(found && expand(found, 1)[0])
})

test.each<[string, Limit, readonly string[]]>([
  [
    '每月30日前: February has none',
    { every: 'P1M', on: { day: 30 } },
    [
      'FREQ=YEARLY;BYMONTH=1,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=30',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    ],
  ],
  [
    '每季度第2个月29日前',
    { every: 'P3M', on: { month: 2, day: 29 } },
    ['FREQ=YEARLY;BYMONTH=5,8,11;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
  ],
  [
    '每季度首月30日前: no February',
    { every: 'P3M', on: { month: 1, day: 30 } },
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30'],
  ],
  [
    '每五个月30日前 meets February now and then',
    { every: 'P5M', on: { month: 5, day: 30 } },
    ['FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=30'],
  ],
  [
    '每年4月31日前',
    { every: 'P1Y', on: { month: 4, day: 31 } },
    ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1'],
  ],
])('%s', (_, parts, rules) => {
  const found = findRecurrences(recurring(parts), year)
  expect(found.map(({ rule }) => rule)).toEqual(rules)
  for (const one of found) expect(expand(one, 1)).toEqual([one.first])
})

test.each<[string, Limit]>([
  ['每学期', {}],
  ['no period that is one', { every: 'P0M' }],
  ['每月结束后2年内', { every: 'P1M', within: { count: 2, unit: 'year' } }],
  ['每月结束后45日内', { every: 'P1M', within: { count: 45, unit: 'day' } }],
  ['每月结束后2个月内', { every: 'P1M', within: { count: 2, unit: 'month' } }],
  ['每月结束后半月内', { every: 'P1M', within: { count: 0.5, unit: 'month' } }],
  ['每月结束后30个工作日内', { every: 'P1M', within: { count: 30, unit: 'workday' } }],
  ['每月前25个工作日', { every: 'P1M', on: { day: 1, workdays: 25 } }],
  ['每月10日前5个工作日', { every: 'P1M', on: { day: 10, workdays: 5 } }],
  ['每季度第5个月', { every: 'P3M', on: { month: 5 } }],
])('%s has no rule of the calendar', (_, parts) => {
  expect(findRecurrences(recurring(parts), year)).toEqual([])
})

test.each<[string, Limit, string, string | undefined, string, string]>([
  ['ends with the plan', { every: 'P3M' }, '2023-05-22', '2023-12-31', '2023-06-30', '20231231'],
  ['begins on the day itself', { every: 'P1M' }, '2023-06-30', undefined, '2023-06-30', ''],
  [
    'a plan of December means the next year',
    { every: 'P1Y', on: { month: 6 } },
    '2023-12-05',
    '2023-12-31',
    '2024-06-30',
    '',
  ],
  [
    'the 29th of February',
    { every: 'P1Y', on: { month: 2, day: 29 } },
    '2023-03-01',
    undefined,
    '2024-02-29',
    '',
  ],
])('%s', (_, parts, from, until, first, end) => {
  const [found] = findRecurrences(recurring(parts), { from, until })
  expect(found?.first).toBe(first)
  expect(/UNTIL=(\d+)/u.exec(found?.rule ?? '')?.[1] ?? '').toBe(end)
})

test('every recurring form of the contract has a rule', () => {
  const limits = forms
    .flatMap(({ expected }) => expected)
    .filter(({ kind }) => kind === 'recurring')
  expect(limits.length).toBeGreaterThan(5)
  for (const limit of limits) {
    const from = `${formYear}-01-01`
    expect(findRecurrences({ ...limit, span: span(0, 1) }, { from })).toHaveLength(1)
  }
})

test('the first day is on the rule and never before the stretch, whatever is due', () => {
  const limit = fc.record(
    {
      every: fc.constantFrom('P1M', 'P2M', 'P3M', 'P5M', 'P6M', 'P1Y', 'P2Y', 'P1W', 'P10D', 'P1D'),
      on: fc.record(
        {
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.constantFrom(-1, 1, 2, 3, 5, 28, 29, 30, 31),
          workdays: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: [] },
      ),
      times: fc.integer({ min: 1, max: 14 }),
    },
    { requiredKeys: ['every'] },
  )
  const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2022-01-01', count))
  fc.assert(
    fc.property(limit, day, (parts, from) => {
      const { on } = parts
      // A week has no month, and none of its days is the last.
      fc.pre(!parts.every.endsWith('W') || on?.workdays !== undefined || (on?.day ?? 1) < 6)
      fc.pre(!parts.every.endsWith('W') || on?.workdays !== undefined || on?.day !== -1)
      for (const found of findRecurrences(recurring(parts as Limit), { from })) {
        expect(found.first >= from).toBe(true)
        expect(expand(found, 1)).toEqual([found.first])
      }
    }),
  )
})
