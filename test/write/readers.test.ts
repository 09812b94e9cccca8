import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { cmapFolder } from '../../src/cli/convert/cmaps.ts'
import type { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { columns } from '../../src/write/columns.ts'
import { icsWriter } from '../../src/write/ics.ts'
import { type WriterName, writers } from '../../src/write/index.ts'
import { partiesOf, selectTasks } from '../../src/write/select.ts'
import { readMarkdown } from '../support/markdown-table.ts'
import { convertWithOffice, soffice } from '../support/soffice.ts'
import { plain } from '../support/write-options.ts'

const root = join(import.meta.dirname, '../..')

/** Each seed, and each fixture in a container that needs no other program. */
const documents = [
  ...readdirSync(join(root, 'seeds')).map((file) => join('seeds', file)),
  ...readdirSync(join(root, 'fixtures'))
    .filter((name) => !name.includes('.'))
    .flatMap((name) => {
      const files = readdirSync(join(root, 'fixtures', name))
      const found = ['txt', 'docx', 'html', 'xlsx'].find((end) => files.includes(`source.${end}`))
      return found ? [join('fixtures', name, `source.${found}`)] : []
    }),
]

type Row = Readonly<Record<string, string>>

/** Rows by the header of each column, blanks at ends and the count of tasks left out. */
function recordsOf(rows: readonly (readonly string[])[]): readonly Row[] {
  const at = rows.findIndex((row) => row.includes(columns.content.zh))
  const [head = [], ...body] = rows.slice(at)
  return body
    .filter((row) => row.length > 1)
    .map((row) => {
      const named = head.map((header, index) => [header, tidy(row[index] ?? '')])
      return Object.fromEntries(named.filter(([header]) => header !== columns.number.zh))
    })
}

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/[\t ]+/gu, ' ').trim())
    .join('\n')

const csvRows = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data

const plans = new Map<string, Plan>()
/** What each document is in a workbook, as LibreOffice reads it. */
const sheets = new Map<string, string>()

const write = async (to: WriterName, plan: Plan) => (await writers[to]()).write([plan], plain)

beforeAll(async () => {
  for (const name of documents) {
    const bytes = readFileSync(join(root, name))
    plans.set(name, (await parsePlan(bytes, { name, cmaps: cmapFolder() })).plan)
  }
  if (soffice === undefined) return
  const books = await Promise.all([...plans.values()].map((plan) => write('xlsx', plan)))
  const files = books.map((book) => new Uint8Array(Buffer.from(book)))
  // Comma, quotation marks, UTF-8, from the first line, every text quoted, cells as shown.
  const csv = convertWithOffice(
    files,
    'xlsx',
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true',
  )
  for (const [index, name] of documents.entries()) {
    sheets.set(name, new TextDecoder().decode(csv[index]))
  }
})

describe.each(documents)('%s', (name) => {
  const planOf = () => plans.get(name) as Plan
  const csv = async () => recordsOf(csvRows(String(await write('csv', planOf()))))

  test('csv holds each task with its bodies and dates', async () => {
    const tasks = selectTasks(planOf(), plain)
    const rows = await csv()
    expect(rows).toHaveLength(tasks.length)
    for (const [index, task] of tasks.entries()) {
      const row = rows[index] ?? {}
      const names = (role: string) => [
        ...new Set(
          partiesOf(task)
            .filter((one) => one.role === role)
            .map((one) => one.name),
        ),
      ]
      expect(row).toMatchObject({
        任务: tidy(task.title),
        具体内容: tidy(task.body || task.text),
      })
      expect(row.截止日期?.split('、').filter(Boolean)).toEqual([
        ...new Set(task.deadlines.flatMap(({ due }) => due ?? [])),
      ])
      for (const role of ['lead', 'responsible', 'support'] as const) {
        expect(row[columns[role].zh]?.replace(/等$/u, '')).toBe(
          names(role).join('、').replace(/等$/u, ''),
        )
      }
    }
  })

  test.skipIf(soffice === undefined)('LibreOffice reads the same from the workbook', async () => {
    expect(recordsOf(csvRows(sheets.get(name) ?? ''))).toEqual(await csv())
  })

  test('a reader of Markdown finds the same', async () => {
    const { rows, types } = readMarkdown(String(await write('markdown', planOf())))
    expect(types.at(-1)).toBe('table')
    expect(recordsOf(rows)).toEqual(await csv())
  })

  test('a reader of calendars finds each date on its day, with its task and bodies', async () => {
    const text = String(await write('ics', planOf()))
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const found = events
      .filter(({ component }) => !component.getFirstProperty('rrule'))
      .map(({ uid, startDate, description }) => {
        const [, id, position] = /^[0-9a-f]{16}\.(.+)\.(\d+)@plans$/u.exec(uid) ?? []
        return { id, position: Number(position), day: startDate.toString(), description }
      })
    const tasks = selectTasks(planOf(), plain)
    const dated = tasks.flatMap((task) =>
      task.deadlines.flatMap(({ due, kind }, index) =>
        kind === 'date' && due ? [{ id: task.id, position: index + 1, day: due, task }] : [],
      ),
    )
    expect(found.map(({ description: _, ...one }) => one)).toEqual(
      dated.map(({ task: _, ...one }) => one),
    )
    for (const [index, { task }] of dated.entries()) {
      const lines = found[index]?.description ?? ''
      for (const { name: party } of partiesOf(task)) expect(lines).toContain(party)
    }
    const limits = tasks.flatMap(({ deadlines }) => deadlines)
    const rules = new Set(events.map(({ uid }) => uid)).size - found.length
    const left = icsWriter.remarks?.([planOf()], plain)[0]?.en.split(' ', 1)[0] ?? '0'
    expect(found.length + rules + Number(left)).toBe(limits.length)
  })
})
