import type { Draft } from '../../model/place.ts'
import type { Deadline } from '../../model/task.ts'
import type { DeadlinePlace } from './place.ts'

/** What a limit is read as, its span left out. */
type Expected = Omit<Draft<Deadline>, 'span'>

/** One printed form of a time limit, and what it is read as in a plan of 2023. */
export interface Form {
  readonly print: string
  readonly places: readonly DeadlinePlace[]
  readonly expected: readonly Expected[]
}

/** Year of the plan that the examples stand in. */
export const formYear = 2023

const everywhere = ['prose', 'clause', 'column'] as const
const limitPlaces = ['clause', 'column'] as const

function form(print: string, ...expected: readonly (Omit<Expected, 'text'> & { text?: string })[]) {
  return {
    print,
    places: everywhere,
    expected: expected.map(({ text = print, ...rest }) => ({ text, ...rest })),
  } satisfies Form
}

/** A form that is a limit in a deadline column, or on a line with a label, and none in prose. */
function onlyInColumn(print: string, expected: Omit<Expected, 'text'>): readonly Form[] {
  return [
    { print, places: limitPlaces, expected: [{ text: print, ...expected }] },
    { print, places: ['prose'], expected: [] },
  ]
}

/**
 * The 27 forms of the contract, as the program's own examples; the tests run each of them.
 *
 * @see contract, Deadlines
 */
export const forms: readonly Form[] = [
  form('2021年底前', { kind: 'date', due: '2021-12-31' }),
  form('8月底前', { kind: 'date', due: '2023-08-31' }),
  form('9月底前完成', { text: '9月底前', kind: 'date', due: '2023-09-30' }),
  form('2023年6月底前', { kind: 'date', due: '2023-06-30' }),
  form('2023年年底前', { kind: 'date', due: '2023-12-31' }),
  form('8月31日前', { kind: 'date', due: '2023-08-31' }),
  form('2023年12月31日前', { kind: 'date', due: '2023-12-31' }),
  form('11月15日前', { kind: 'date', due: '2023-11-15' }),
  form('年底前', { kind: 'date', due: '2023-12-31' }),
  form('全年完成', { text: '全年', kind: 'date', due: '2023-12-31' }),
  form('一季度前', { kind: 'date', due: '2023-03-31' }),
  form('2023年上半年完成', {
    text: '2023年上半年',
    kind: 'date',
    start: '2023-01-01',
    due: '2023-06-30',
  }),
  form('6月上旬,', { text: '6月上旬', kind: 'date', start: '2023-06-01', due: '2023-06-10' }),
  form('2023年第三季度开展', {
    text: '2023年第三季度',
    kind: 'date',
    start: '2023-07-01',
    due: '2023-09-30',
  }),
  form('印发之日起3个工作日内', {
    kind: 'relative',
    within: { count: 3, unit: 'workday' },
    event: '印发',
  }),
  form('信息形成之日起20个工作日内', {
    text: '形成之日起20个工作日内',
    kind: 'relative',
    within: { count: 20, unit: 'workday' },
    event: '形成',
  }),
  form('每季度末的前3个工作日内', {
    kind: 'recurring',
    every: 'P3M',
    on: { day: -1, workdays: 3 },
  }),
  form('每季度', { kind: 'recurring', every: 'P3M' }),
  form('按季度', { kind: 'recurring', every: 'P3M' }),
  form('每年至少1次', { kind: 'recurring', every: 'P1Y', times: 1, comparator: 'gte' }),
  form('每月', { kind: 'recurring', every: 'P1M' }),
  form('每半年', { kind: 'recurring', every: 'P6M' }),
  ...onlyInColumn('长期坚持', { kind: 'ongoing' }),
  ...onlyInColumn('持续推进', { kind: 'ongoing' }),
  form('“十四五”期间', { kind: 'date', start: '2021-01-01', due: '2025-12-31' }),
  ...onlyInColumn('2022年10月起', { kind: 'date', start: '2022-10-01' }),
  form('次月10日前', { kind: 'recurring', every: 'P1M', on: { day: 10 } }),
]
