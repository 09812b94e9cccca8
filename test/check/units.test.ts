import { describe, expect, test } from 'vitest'
import { labelForm } from '../../src/check/label-form.ts'
import { loneMarks } from '../../src/check/pairs.ts'
import { spanInside } from '../../src/check/places.ts'
import { checkPlan } from '../../src/check/run.ts'
import { findStatements } from '../../src/check/statements.ts'
import type { Place } from '../../src/model/place.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { planOf, span } from '../support/plan.ts'

async function codesOf(text: string): Promise<readonly string[]> {
  const { plan, textLayer } = await parsePlan(text, { name: 'plan.txt' })
  return checkPlan(plan, { textLayer }).findings.map(
    ({ code, span: found }) =>
      `${code} ${found ? textLayer.slice(found.start, found.end).slice(0, 12) : ''}`,
  )
}

describe('a place inside a value', () => {
  const layer = '一、甲\n乙\t丙丁'
  const inside = (place: Place, format: string, at: number) =>
    spanInside(
      { start: 0, end: 9, place, endPlace: place },
      { start: at, end: at + 1 },
      layer,
      format,
    ).place

  test.each<[string, Place, number, Place]>([
    ['text', { line: 3, column: 2 }, 2, { line: 3, column: 4 }],
    ['text', { line: 3, column: 2 }, 6, { line: 4, column: 3 }],
    // The layer of Markdown lacks blank lines.
    ['markdown', { line: 3, column: 2 }, 6, { line: 3, column: 2 }],
    ['html', { paragraph: 5 }, 4, { paragraph: 6 }],
    ['docx', { paragraph: 5 }, 6, { paragraph: 7 }],
    ['pdf', { page: 2, line: 7 }, 6, { page: 2, line: 7 }],
    ['xlsx', { sheet: '表', cell: 'B2' }, 6, { sheet: '表', cell: 'B2' }],
  ])('%s %j, offset %i', (format, place, at, expected) => {
    expect(inside(place, format, at)).toEqual(expected)
  })

  test('without the document it is the value itself', () => {
    const holder = span(0, 9)
    expect(spanInside(holder, { start: 2, end: 3 }, undefined, 'text')).toBe(holder)
  })
})

describe('marks without a partner', () => {
  const pairs = new Map([
    ['(', ')'],
    ['〔', '〕'],
    ['“', '”'],
  ])
  test.each([
    ['(甲(乙)丙)', ''],
    ['(甲(乙)丙', '('],
    ['甲)乙', ')'],
    ['(甲〕', '〕'],
    ['(甲〔乙)丙', '〔'],
    ['“甲“乙', '“'],
    ['“甲“乙”', '“'],
    ['(“甲', '(“'],
    ['“一“二“三', '““'],
  ])('%s → %s', (text, expected) => {
    const lone = loneMarks(text, pairs, () => false)
    expect(lone.map(({ mark }) => mark).join('')).toBe(expected)
  })

  test('1) and a) number lists, People’s is no quotation', async () => {
    const head = '青石县2023年工作要点\n一、完善制度。'
    expect(await codesOf(`${head}分步推进:1)修订办法;2)明确责任;a)抄报。`)).toEqual([])
    expect(await codesOf(`${head}编印People’s手册。`)).toEqual([])
  })
})

describe('counts of the plan', () => {
  const plan = planOf({ meta: { ...planOf().meta, title: '青石县2023年工作要点' } })
  test.each([
    ['提出10方面34项任务', '10方面34项'],
    ['从五个方面提出二十项措施', '五个方面提出二十项'],
    ['三大方面,共12条举措', '三大方面,共12条'],
    ['《要点》明确的1034项工作目标任务', '1034项'],
    ['共20项重点工作', '20项'],
    ['《省级方案》明确的20项任务', ''],
    ['办理12项民生实事', ''],
    ['多个方面', ''],
    ['5个方面', ''],
    ['完成0项任务,共0项任务', ''],
    ['在《青石县2023年工作要点》中。落实《其他,共20项任务', ''],
  ])('%s → %s', (text, expected) => {
    const found = findStatements(text, plan).map(({ from, to }) => text.slice(from, to))
    expect(found.join(' ')).toBe(expected)
  })
})

test.each([
  ['12．', '1.'],
  ['（十一）', '(一)'],
  ['第 三 章', '第一章'],
  ['⑤', '①'],
  ['壹、', '一、'],
])('%s is printed as %s', (label, form) => {
  expect(labelForm(label)).toBe(form)
})

describe('numbers', () => {
  const items = (...labels: readonly string[]) =>
    `青石县2023年工作要点\n${labels.map((label) => `${label}完善${label}制度。修订办法。`).join('\n')}`

  test.each([
    [['一、', '二、', '三、'], []],
    // Another order is no gap.
    [
      ['1.', '3.', '2.', '4.'],
      ['label-out-of-order 3.', 'label-out-of-order 2.', 'label-out-of-order 4.'],
    ],
    [['1.', '2.', '(3)', '4.'], ['numbering-mixed (3)']],
    [['一、', '(一)', '(二)', '二、', '(四)', '(五)'], ['numbering-gap (四)']],
    [['一、', '1.', '2.', '二、', '3.', '4.', '三、', '6.'], ['numbering-gap 6.']],
    [['一、', '1.', '2.', '二、', '3.', '4.', '三、', '4.'], ['numbering-repeated 4.']],
    [['一、', '五、'], ['numbering-gap 五、']],
  ])('%j', async (labels, expected) => {
    expect(await codesOf(items(...labels))).toEqual(expected)
  })

  test('of lists in a task and of a table', async () => {
    const head =
      '青石县2023年分工方案\n一、完善制度。工作如下:①修订办法;②明确责任;②加强考核;④通报结果。\n'
    const table = [
      '序号|工作任务|责任单位',
      '1|修订巡查办法|县水务局',
      '3|开展日常巡查|县公安局',
      '3|组织集中宣传|县教育局',
    ].join('\n')
    const found = await codesOf(head + table)
    expect(found.filter((one) => one.startsWith('numbering'))).toEqual(
      expect.arrayContaining(['numbering-gap 3', 'numbering-repeated 3']),
    )
  })
})

test('a code of another version keeps its own words', () => {
  const old = {
    code: 'no-such-code',
    severity: 'warning' as const,
    message: 'said before',
    data: {},
  }
  const [finding] = checkPlan(planOf({ diagnostics: [old] })).findings
  expect(finding).toMatchObject({ message: 'said before', why: 'said before', mend: 'said before' })
})
