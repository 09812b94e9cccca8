import { describe, expect, test } from 'vitest'
import { addMonths, quarterOf } from '../../src/ledger/days.ts'
import { dateLimit } from '../../src/ledger/limits.ts'
import { isKnownYear, isWorkday, workdayOf, workdaysAfter } from '../../src/ledger/workdays.ts'
import type { Deadline } from '../../src/model/task.ts'
import { addDays, daysBetween } from '../../src/text/days.ts'
import { span } from '../support/plan.ts'

test.each([
  // Spring festival of 2026 runs from 15 to 23 February; the 14th and the 28th make up for it.
  ['2026-02-13', true],
  ['2026-02-14', true],
  ['2026-02-15', false],
  ['2026-02-23', false],
  ['2026-02-24', true],
  ['2026-02-28', true],
  ['2025-10-11', true],
  ['2025-10-08', false],
])('%s is a working day: %s', (day, works) => {
  expect(isWorkday(day)).toBe(works)
})

test.each([
  [2003, false],
  [2004, true],
  [2026, true],
  [2031, false],
])('the calendar of %i is known: %s', (year, known) => {
  expect(isKnownYear(year)).toBe(known)
})

test.each([
  ['2026-02-13', 1, '2026-02-14', []],
  ['2026-02-13', 2, '2026-02-24', []],
  ['2023-03-31', 3, '2023-04-06', []],
  // 清明 is the 5th: of 2031 nobody knows, so that it counts.
  ['2031-04-04', 1, '2031-04-07', [2031]],
])('%s and %i working days on is %s', (from, count, day, uncertainYears) => {
  expect(workdaysAfter(from, count)).toEqual({ day, uncertainYears })
})

test.each([
  ['2023-10-01', 1, 1, '2023-10-07'],
  ['2023-09-30', 1, -1, '2023-09-28'],
] as const)('from %s the %i. working day (step %i) is %s', (from, count, step, day) => {
  expect(workdayOf(from, count, step)).toEqual({ day, uncertainYears: [] })
})

test('days are counted without regard to the clock of the machine', () => {
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(addMonths('2023-10-31', 4)).toBe('2024-02-29')
  expect(daysBetween('2023-06-30', '2023-06-01')).toBe(-29)
  expect(quarterOf('2023-09-30')).toBe('2023Q3')
})

const deadline = (parts: Partial<Deadline>): Deadline => ({
  text: '按期',
  kind: 'recurring',
  span: span(0, 2),
  ...parts,
})

describe('the day that a limit falls on', () => {
  const context = { on: '2023-05-10', issuedOn: '2023-04-28', planYear: 2023 }
  test.each<[string, Partial<Deadline>, string | undefined]>([
    ['6月底前', { kind: 'date', due: '2023-06-30' }, '2023-06-30'],
    ['长期坚持', { kind: 'ongoing' }, undefined],
    [
      // 29 April to 3 May was a holiday, 6 May made up for it.
      '印发之日起5个工作日内',
      { kind: 'relative', within: { count: 5, unit: 'workday' }, event: '印发' },
      '2023-05-09',
    ],
    [
      '印发后10日内',
      { kind: 'relative', within: { count: 10, unit: 'day' }, event: '印发' },
      '2023-05-08',
    ],
    [
      '印发后2周内',
      { kind: 'relative', within: { count: 2, unit: 'week' }, event: '印发' },
      '2023-05-12',
    ],
    [
      '印发后1个月内',
      { kind: 'relative', within: { count: 1, unit: 'month' }, event: '印发' },
      '2023-05-28',
    ],
    [
      '发布后1年内',
      { kind: 'relative', within: { count: 1, unit: 'year' }, event: '发布' },
      '2024-04-28',
    ],
    [
      '信息形成之日起20个工作日内',
      { kind: 'relative', within: { count: 20, unit: 'workday' }, event: '信息形成' },
      undefined,
    ],
    ['每季度', { every: 'P3M' }, '2023-06-30'],
    ['每半年', { every: 'P6M' }, '2023-06-30'],
    ['每年', { every: 'P1Y' }, '2023-12-31'],
    ['每年3月15日前', { every: 'P1Y', on: { month: 3, day: 15 } }, '2023-03-15'],
    ['每年6月底前', { every: 'P1Y', on: { month: 6, day: -1 } }, '2023-06-30'],
    ['每月28日前', { every: 'P1M', on: { day: 28 } }, '2023-05-28'],
    ['每月5日前', { every: 'P1M', on: { day: 5 } }, '2023-06-05'],
    ['每月前5个工作日内', { every: 'P1M', on: { day: 1, workdays: 5 } }, '2023-06-07'],
    ['每季度末的前3个工作日内', { every: 'P3M', on: { day: -1, workdays: 3 } }, '2023-06-30'],
    ['每月最后一个工作日', { every: 'P1M', on: { day: -1, workdays: 1 } }, '2023-05-31'],
    ['每季度末月20日前', { every: 'P3M', on: { month: 3, day: 20 } }, '2023-06-20'],
    [
      '每季度结束后10日内',
      { every: 'P3M', within: { count: 10, unit: 'day' }, event: '结束' },
      '2023-07-10',
    ],
    ['每周五前', { every: 'P1W', on: { day: 5 } }, '2023-05-12'],
    ['每周', { every: 'P1W' }, '2023-05-14'],
    ['每天', { every: 'P1D' }, undefined],
    ['每学期', {}, undefined],
    ['无日期', { kind: 'date' }, undefined],
  ])('%s', (text, parts, due) => {
    expect(dateLimit(deadline({ text, ...parts }), context).due).toBe(due)
  })

  test('after the year of the plan what recurred in it is over', () => {
    const late = { ...context, on: '2024-02-01' }
    expect(dateLimit(deadline({ every: 'P3M' }), late).due).toBe('2023-12-31')
    expect(dateLimit(deadline({ every: 'P3M' }), { on: '2024-02-01' }).due).toBe('2024-03-31')
  })

  test('without a day of issue nothing is counted from it', () => {
    const limit = deadline({ kind: 'relative', within: { count: 1, unit: 'day' }, event: '印发' })
    expect(dateLimit(limit, { on: '2023-05-10' }).due).toBeUndefined()
  })

  test('a year whose working days are not known is named', () => {
    const limit = deadline({
      kind: 'relative',
      within: { count: 3, unit: 'workday' },
      event: '印发',
    })
    expect(dateLimit(limit, { on: '2031-01-01', issuedOn: '2030-12-31' }).uncertainYears).toEqual([
      2031,
    ])
  })

  test('what recurs is due soon for a third of its period at most', () => {
    const soon = (every: string) => dateLimit(deadline({ every }), context).soon
    expect([soon('P1W'), soon('P1M'), soon('P3M'), soon('P1Y')]).toEqual([2, 10, 30, 30])
    expect(dateLimit(deadline({}), context).soon).toBe(30)
  })
})
