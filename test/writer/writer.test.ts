import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Gold } from '../support/gold.ts'
import type { Written } from './model.ts'
import { switches } from './switches.ts'
import { writeDocument } from './write.ts'

const written = Array.from({ length: 3000 }, (_, seed) => writeDocument(seed))

const marks: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

const pageMark = /[\r\n]+[-—] \d+ [-—][\r\n]+/gu

/** What a reader sees of a document, without blanks, page numbers and marks of emphasis. */
function seen({ text, format }: Written): string {
  const shown =
    format === 'html'
      ? text.replace(/<[^>]+>/gu, '').replace(/&(?:lt|gt|amp);/gu, (mark) => marks[mark] ?? '')
      : text.replaceAll('</p>', '')
  return plain(shown.replaceAll('&emsp;', '').replace(pageMark, ''))
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*]+/gu, '')
}

/** Every string of a truth that must stand in its document. */
function printed(gold: Gold): string[] {
  const { meta } = gold
  const tasks = gold.tasks.flatMap((task) => [
    task.label,
    task.title,
    task.lastWords ?? '',
    ...task.clauses.flatMap(({ parties }) => parties.map(({ name }) => name)),
    ...task.deadlines.map(({ text }) => text),
    ...task.citations.flatMap(({ title, number }) => [title, number ?? '']),
  ])
  const rows = gold.tables.flatMap((table) => table.rows.flatMap((row) => Object.values(row.cells)))
  return [
    meta.title ?? '',
    meta.noticeTitle ?? '',
    meta.documentNumber ?? '',
    ...meta.issuers,
    ...meta.recipients,
    ...meta.attachments,
    ...gold.sections.flatMap(({ label, title }) => [label, title]),
    ...tasks,
    ...rows,
  ]
}

test('every string of the truth stands in its document', () => {
  const missing = written.flatMap((one) => {
    const text = seen(one)
    return (
      printed(one.gold)
        // A 。 at the end may be lost, and is no part of any value.
        .filter((value) => !text.includes(plain(value.replace(/。$/u, ''))))
        .map((value) => `${one.seed} ${one.format}: ${value}`)
    )
  })
  expect(missing).toEqual([])
})

test('the same seed gives the same document', () => {
  for (const one of written.slice(0, 50)) expect(writeDocument(one.seed)).toEqual(one)
})

describe('every switch is drawn', () => {
  const used = new Set(written.flatMap((one) => one.switches))
  test.each(Object.entries(switches))('%s', (group, values) => {
    const never = Object.keys(values).filter((value) => !used.has(`${group}.${value}`))
    expect(never).toEqual([])
  })
})

test('nothing is imported from the program', () => {
  const folder = import.meta.dirname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const own = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  // The measure hands documents to the scorer, which parses them.
  for (const file of own.filter((name) => name !== 'measure.ts')) {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text, file).not.toMatch(/from '[^']*\/src\//u)
  }
})
