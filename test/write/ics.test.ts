import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/model/task.ts'
import { icsWriter } from '../../src/write/ics.ts'
import type { WriteOptions } from '../../src/write/writer.ts'
import { draws } from '../support/draws.ts'
import { clauseOf, dateOf, planOf, sectionOf, span, taskOf } from '../support/plan.ts'
import { plain } from '../support/write-options.ts'

function limit(text: string, parts: Partial<Deadline> & Pick<Deadline, 'kind'>): Deadline {
  return { text, span: span(0, text.length), ...parts }
}

const meta = { ...planOf().meta, planYear: 2023, issuedOn: '2023-03-01' }
const plan = planOf({
  meta,
  sections: [sectionOf()],
  tasks: [
    taskOf({
      body: '6月底前,形成"目录";其余逐月更新\n不得遗漏。',
      responsibilities: [clauseOf('县数据局*', '县财政局')],
      deadlines: [
        dateOf('6月底前', '2023-06-30'),
        limit('每月', { kind: 'recurring', every: 'P1M' }),
      ],
    }),
    taskOf({
      id: 'T1.1',
      origin: 'table',
      label: '1',
      path: [],
      title: '目录',
      text: '更新目录',
      deadlines: [
        limit('长期坚持', { kind: 'ongoing' }),
        limit('印发之日起3个工作日内', { kind: 'relative', within: { count: 3, unit: 'workday' } }),
        limit('2022年10月起', { kind: 'date', start: '2022-10-01' }),
        limit('每学期', { kind: 'recurring' }),
        dateOf('年底前', '2023-12-31'),
      ],
    }),
  ],
})

async function calendarOf(plans = [plan], changes: Partial<WriteOptions> = {}) {
  const text = String(await icsWriter.write(plans, { ...plain, ...changes }))
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return { text, calendar, events }
}

test('an all-day event for each dated limit, a rule for each that recurs', async () => {
  const { calendar, events } = await calendarOf()
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('青石县2023年工作要点')
  expect(
    events.map((event) => [
      event.startDate.toString(),
      event.endDate.toString(),
      String(event.component.getFirstPropertyValue('rrule') ?? ''),
      event.summary,
    ]),
  ).toEqual([
    ['2023-06-30', '2023-07-01', '', '加强信息公开（6月底前）'],
    [
      '2023-03-31',
      '2023-04-01',
      'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20231231',
      '加强信息公开（每月）',
    ],
    ['2023-12-31', '2024-01-01', '', '更新目录（年底前）'],
  ])
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
  const [first] = events
  expect(first?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  expect(first?.component.getFirstPropertyValue('categories')).toBe('主要任务')
  expect(first?.description).toBe(
    [
      '任务：加强信息公开',
      '具体内容：6月底前,形成"目录";其余逐月更新\n不得遗漏。',
      '牵头单位：县数据局',
      '责任单位：县财政局',
      '完成时限：6月底前;每月',
      '计划：青石县2023年工作要点',
      '来源：一、(一) 第1行',
    ].join('\n'),
  )
})

test('limits without a day give no event and are counted', async () => {
  expect(icsWriter.remarks?.([plan], plain)).toEqual([
    {
      en: '4 limits have no day and no event (1 ongoing, 1 counted from an event, 1 without a last day, 1 without a rhythm of the calendar)',
      zh: '4 个时限没有确定日期，未写入日历（1 长期，1 自某事起算，1 无截止日，1 周期不定）',
    },
  ])
  const one = planOf({ tasks: [taskOf({ deadlines: [limit('长期', { kind: 'ongoing' })] })] })
  expect(icsWriter.remarks?.([one], plain)[0]?.en).toBe(
    '1 limit has no day and no event (1 ongoing)',
  )
  expect(icsWriter.remarks?.([planOf()], plain)).toEqual([])
})

test('--columns are the lines of the description, --headers en speaks English', async () => {
  const { events } = await calendarOf([plan], { columns: ['lead', 'due'], headers: 'en' })
  expect(events[0]?.description).toBe('Lead: 县数据局\nDue: 2023-06-30')
})

describe('ids', () => {
  test('are those of the plan and the task, in whatever container and choice', async () => {
    const all = (await calendarOf()).events.map(({ uid }) => uid)
    expect(all.map((uid) => uid.replace(/^[0-9a-f]{16}\./u, ''))).toEqual([
      '1.1.1@plans',
      '1.1.2@plans',
      'T1.1.5@plans',
    ])
    const copy = {
      ...plan,
      source: { ...plan.source, name: 'notice.docx', sha256: '1'.repeat(64) },
    }
    expect((await calendarOf([copy])).events.map(({ uid }) => uid)).toEqual(all)
    const some = await calendarOf([plan], { role: 'lead' })
    expect(some.events.map(({ uid }) => uid)).toEqual(all.slice(0, 2))
    const number = { text: '青政办〔2023〕7号', issuerCode: '青政办', year: 2023, serial: 7 }
    const other = planOf({ ...plan, meta: { ...meta, documentNumber: number } })
    expect((await calendarOf([other])).events[0]?.uid).not.toBe(all[0])
    const nameless = planOf({ ...plan, meta: { ...meta, title: '' } })
    expect((await calendarOf([nameless])).events[0]?.uid).not.toBe(all[0])
  })

  test('no two events share one', async () => {
    const { events } = await calendarOf([plan, plan])
    expect(events).toHaveLength(6)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(6)
    const month = limit('每月30日前', { kind: 'recurring', every: 'P1M', on: { day: 30 } })
    const parted = await calendarOf([planOf({ meta, tasks: [taskOf({ deadlines: [month] })] })])
    expect(parted.events.map(({ uid }) => uid.slice(17))).toEqual(['1.1.1@plans', '1.1.1.2@plans'])
  })
})

test.each<[string, Readonly<Record<string, string | undefined>>, Partial<Deadline>, string]>([
  ['the day of issue', {}, {}, '2023-03-31'],
  ['the year, where the issue is of another', { issuedOn: '2022-12-20' }, {}, '2023-01-31'],
  ['the day of publication', { issuedOn: undefined, publishedOn: '2023-05-08' }, {}, '2023-05-31'],
  ['its own start', {}, { start: '2023-09-01' }, '2023-09-30'],
])('what recurs begins with %s', async (_, changes, parts, first) => {
  const every = limit('每月', { kind: 'recurring', every: 'P1M', ...parts })
  const changed = planOf({
    meta: JSON.parse(JSON.stringify({ ...meta, ...changes })),
    tasks: [taskOf({ deadlines: [every] })],
  })
  const { events } = await calendarOf([changed])
  expect(events[0]?.startDate.toString()).toBe(first)
})

test('without the year in the title what recurs never ends; without any year it has no day', async () => {
  const every = limit('每月', { kind: 'recurring', every: 'P1M' })
  const tasks = [taskOf({ deadlines: [every] })]
  const number = { text: '青政办〔2021〕7号', issuerCode: '青政办', year: 2021, serial: 7 }
  const open = await calendarOf([
    planOf({ meta: { ...planOf().meta, documentNumber: number }, tasks }),
  ])
  expect(open.events[0]?.startDate.toString()).toBe('2021-01-31')
  expect(open.text).not.toContain('UNTIL')
  expect(open.text).toContain('DTSTAMP:20210101T000000Z')
  const timeless = await calendarOf([planOf({ tasks })])
  expect(timeless.events).toEqual([])
  expect(timeless.text).toContain('END:VCALENDAR\r\n')
})

test('no day moves and no byte changes with the zone or the clock', async () => {
  const source = pathToFileURL(`${import.meta.dirname}/../../src/write/ics.ts`).href
  const script = `
    const { icsWriter } = await import(${JSON.stringify(source)})
    const plan = ${JSON.stringify(plan)}
    const options = ${JSON.stringify(plain)}
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = zone
      console.log(JSON.stringify(await icsWriter.write([plan], options)))
    }`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ])
  const written = stdout.trim().split('\n')
  expect(written).toHaveLength(4)
  expect(new Set(written)).toEqual(new Set([JSON.stringify((await calendarOf()).text)]))
})

test('any text comes back, on lines of at most 75 octets', async () => {
  const text = fc.string({
    unit: fc.constantFrom(',', ';', '\\', '\n', '\r\n', ':', '"', '县', '𬭚', 'n', ' ', '\0', '：'),
    minLength: 1,
    maxLength: 120,
  })
  const encoder = new TextEncoder()
  await fc.assert(
    fc.asyncProperty(text, text, async (title, body) => {
      const deadlines = [dateOf('6月底前', '2023-06-30')]
      const one = planOf({ meta, tasks: [taskOf({ title, body: `${body}。`, deadlines })] })
      const { text: written, events } = await calendarOf([one], { columns: ['content'] })
      for (const line of written.split('\r\n')) {
        expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\n\r\0]/u)
      }
      const printed = body.replaceAll('\0', '').replaceAll('\r\n', '\n')
      expect(events[0]?.description).toBe(`具体内容：${printed}。`)
    }),
    { numRuns: 60, ...draws },
  )
})
