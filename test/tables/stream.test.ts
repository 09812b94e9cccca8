import { describe, expect, test } from 'vitest'
import type { ColumnModel } from '../../src/tables/fit.ts'
import { cutStream } from '../../src/tables/stream.ts'
import { unitOf } from '../../src/tables/unit.ts'
import { fold } from '../../src/text/fold.ts'

const usual: readonly ColumnModel[] = [
  { role: 'number' },
  { role: 'task' },
  { role: 'responsible' },
  { role: 'deadline' },
]

/** Units of a text, one for each line, and how often a cell was asked for its place. */
function cut(text: string, gap: 'merged' | 'none', columns: readonly ColumnModel[] = usual) {
  let steps = 0
  let at = 0
  const layer = { text, folded: fold(text) }
  const units = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return unitOf({ parts: [{ start, end: start + line.length }], broken: false }, { layer })
  })
  const evidence = {
    roleOf: () => {
      steps++
      return undefined
    },
  }
  const rules = { columns, evidence, joins: false, gaps: () => gap }
  const rows = cutStream(units, columns.length, rules)(units.length)
  return { rows, steps }
}

describe('cells one after another', () => {
  test('are cut where they fit the columns', () => {
    const { rows } = cut(
      '1\n修路。\n交通局\n6月底\n架桥。\n水利局\n9月底\n2\n清淤。\n水利局\n年底',
      'merged',
    )
    expect(rows?.map(({ columns: taken, unsure }) => [taken.join(''), unsure])).toEqual([
      ['0123', false],
      ['123', false],
      ['0123', false],
    ])
  })

  test('are unsure where another cut is as good', () => {
    const two: readonly ColumnModel[] = [
      { role: 'task' },
      { role: 'lead' },
      { role: 'responsible' },
    ]
    const { rows } = cut(
      '修路。\n交通局\n财政局\n架桥。\n水利局\n清淤。\n水利局\n财政局',
      'merged',
      two,
    )
    expect(rows?.map(({ unsure }) => unsure)).toEqual([false, true, false])
  })

  test('are not cut where a cell is missing that must be there', () => {
    expect(cut('1\n修路。\n交通局', 'none').rows).toBeUndefined()
  })

  test('take steps that grow with their number', () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1}\n修路。\n交通局\n6月底`).join('\n')
    const [few, many] = [cut(text(50), 'merged'), cut(text(200), 'merged')]
    expect(many.rows).toHaveLength(200)
    expect(many.steps).toBeLessThan(few.steps * 4.5)
  })
})
