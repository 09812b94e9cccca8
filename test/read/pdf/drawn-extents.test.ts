import { describe } from 'vitest'
import { buildRuledTables } from '../../../src/read/pdf/ruled.ts'
import type { Rule } from '../../../src/read/pdf/rules.ts'
import { type Band, showBands } from '../../support/bands.ts'
import { gridLines } from '../../support/pdf.ts'
import { box, path, rulesOf } from './drawn.ts'
import { blocksOfPages } from './pages.ts'

const level = (at: number, from = 90, to = 400): Rule => ({ direction: 'level', at, from, to })
const upright = (at: number, from = 100, to = 160): Rule => ({ direction: 'upright', at, from, to })

/** Lines of a grid with so many edges across and down. */
const gridOf = (rows: number, columns: number): readonly Rule[] => [
  ...Array.from({ length: rows }, (_, at) => level(at * 10, 0, (columns - 1) * 10)),
  ...Array.from({ length: columns }, (_, at) => upright(at * 10, 0, (rows - 1) * 10)),
]

const lineBands: Record<string, Band> = {
  // The border of a cell, bold; the ground of a heading is a line high.
  'tenths of a point that a filled box is thick which is a line': {
    yes: 30,
    no: 32,
    isTaken: async (size) =>
      (await rulesOf(path('fill', ...box(10, 20, 100, size / 10)))).length === 1,
  },
  // A row is as high as its print; a dash and a tick are less.
  'tenths of a point that a line is long': {
    yes: 40,
    no: 38,
    isTaken: async (size) =>
      (await rulesOf(path('stroke', 0, 10, 20, 1, 10 + size / 10, 20))).length === 1,
  },
  // Programs round places; an arrow slants.
  'hundredths of a point that an edge of a shape slants': {
    yes: 95,
    no: 105,
    isTaken: async (size) => {
      const shape = [0, 10, 20, 1, 110, 20 + size / 100, 1, 60, 70, 4] as const
      return (await rulesOf(path('stroke', ...shape))).some((rule) => rule.startsWith('level'))
    },
  },
  // Neighbours draw a border each; a row must hold a line of print.
  'tenths of a point between two lines that are one': {
    yes: 29,
    no: 31,
    isTaken: (size) => {
      const rows = [100, 130, 130 + size / 10, 160].map((at) => level(at))
      return (
        buildRuledTables([...rows, ...[90, 200, 400].map((at) => upright(at))])[0]?.rowCount === 2
      )
    },
  },
  // A sheet of hundreds of rows draws them; a map draws a line for each house.
  'lines of a page': {
    yes: 4000,
    no: 4001,
    isTaken: (size) => {
      const apart = Array.from({ length: size - 6 }, (_, at) => level(300 + at * 4))
      return buildRuledTables([...gridOf(3, 3), ...apart]).length === 1
    },
  },
  'edges across times edges down': {
    yes: 20_000,
    no: 20_100,
    isTaken: (size) => buildRuledTables(gridOf(size / 100, 100)).length === 1,
  },
}

interface Sheet {
  readonly rows: readonly (readonly string[])[]
  readonly y: number
  readonly xs?: readonly number[]
}
/** A ruled table, its cells four points from the left side of their columns. */
function sheet({ rows, y, xs = [90, 150, 290, 480] }: Sheet) {
  const texts = rows.flatMap((row, at) =>
    row.map((text, column) => ({ x: (xs[column] ?? 0) + 4, y: y + 22 + at * 30, text })),
  )
  return {
    texts,
    lines: gridLines(
      xs,
      [...rows, rows].map((_, at) => y + at * 30),
    ),
  }
}

const head = ['序号', '任务', '单位']
const first = [['1', '修路', '甲局']]
const second = [['2', '清淤', '丙局']]
const third = [['3', '植树', '丁局']]

const tableBands: Record<string, Band> = {
  // Programs round the edges of a table that goes on; another table has its own columns.
  'tenths of a point between the edges of a table on two pages': {
    yes: 39,
    no: 41,
    isTaken: async (size) => {
      const upper = sheet({ rows: [head, ...first, ...second], y: 690 })
      const moved = [90, 150 + size / 10, 290, 480]
      const lower = sheet({ rows: [...second, ...third], y: 90, xs: moved })
      return (await blocksOfPages([upper, lower])).length === 1
    },
  },
  // The title, the heads of groups and those of columns; a fourth row that is the same is a task.
  'rows of a head that each page repeats': {
    yes: 3,
    no: 4,
    isTaken: async (size) => {
      const rows = [['表1', '分工', '2023年'], ['', '事项', '分工'], head, ['', '全年', '各局']]
      const heads = rows.slice(0, size)
      const upper = sheet({ rows: [...heads, ...first], y: 600 })
      const lower = sheet({ rows: [...heads, ...second, ...third], y: 90 })
      const text = (await blocksOfPages([upper, lower])).find((block) => block.startsWith('F '))
      return text === `F ${heads.flat().join('')}`
    },
  },
}

describe('what is a line of a table, and what they rule off', () => showBands(lineBands))
describe('what is one table on two pages', () => showBands(tableBands))
