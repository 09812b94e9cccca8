import { describe } from 'vitest'
import type { Grid } from '../../src/model/block.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { columnsOf as rolesOf } from '../../src/tables/columns.ts'
import { fillGrid } from '../../src/tables/grid.ts'
import { modelsOf } from '../../src/tables/models.ts'
import { unitOf } from '../../src/tables/unit.ts'
import { fold } from '../../src/text/fold.ts'
import { type Band, showBands } from '../support/bands.ts'
import { rowsOf, tablesOf } from './flow.ts'

/** Rows of the first table of a text, none where it is found and not read. */
const readRows = (...lines: readonly string[]) => rowsOf(tablesOf(lines.join('\n')).tables[0])
const isSure = (...lines: readonly string[]) => tablesOf(lines.join('\n')).diagnostics.length === 0

/** Cells one after another, each closed by a bar. */
const stream = (...cells: readonly string[]) => cells.map((cell) => `${cell}|`).join('\n')
const repeat = <Value>(count: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** Units of cells, as rows of a table. */
function unitsOf(rows: readonly (readonly string[])[]) {
  const text = rows.flat().join('\n')
  const layer = { text, folded: fold(text) }
  let at = 0
  return rows.map((row) =>
    row.map((cell) => {
      const start = at
      at += cell.length + 1
      return unitOf({ parts: [{ start, end: start + cell.length }], broken: false }, { layer })
    }),
  )
}
const cellsOf = (rows: readonly (readonly string[])[]) =>
  unitsOf(rows).map((units) => units.map(({ cell }) => cell))

const works = ['修路。', '架桥。', '清淤。', '植树。']
const offices = ['县交通局', '县水利局', '县农业局', '县林业局']

const barBands: Record<string, Band> = {
  // 任务 above 序号 of its rows; words of a menu stand before two headers by chance.
  'cells before the headers where each stands on a line': {
    yes: 2,
    no: 3,
    isTaken: (size) => {
      const cells = [...['甲', '乙', '丙'].slice(0, size), '任务', '责任单位', '丁', '戊', '己']
      return tablesOf(cells.map((cell) => `|${cell}`).join('\n')).regions.length > 0
    },
  },
  // Two lines with bars are a menu of a site; three are taken out, whatever they are.
  'rows of bars below no head': {
    yes: 3,
    no: 2,
    isTaken: (size) =>
      tablesOf(repeat(size, (at) => `${works[at]}|在建|三期|`).join('\n')).regions.length > 0,
  },
  // 任务 alone heads a list.
  'headers of a table of one cell after another': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const heads = ['任务', '责任单位'].slice(0, size)
      return readRows(stream(...heads, '修路', '责任单位', '架桥', '县水利局')).length > 0
    },
  },
  // A sheet is full with a dozen; more words are a list of headers.
  'columns of such a table': {
    yes: 40,
    no: 41,
    isTaken: (size) => {
      const heads = ['任务', ...repeat(size - 1, () => '责任单位')]
      const row = (at: number) => [works[at] ?? '', ...repeat(size - 1, () => '县交通局')]
      return readRows(stream(...heads, ...row(0), ...row(1))).length === 2
    },
  },
  // A short task may be the remark of the row before; that all come out twice is no accident.
  'rows none of which lacks a cell': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const rows = [
        ['民生', '修路', '在建'],
        ['城建', '架桥', '完工'],
      ]
      return readRows(stream('类别', '任务', '备注', ...rows.slice(0, size).flat())).length === size
    },
  },
  // 1 and 2 stand anywhere.
  'numbers that count the rows below a head without 序号': {
    yes: 3,
    no: 2,
    isTaken: (size) => {
      const rows = repeat(size, (at) => [
        `公开${at}`,
        `${at + 1}`,
        '清理目录。',
        '办公室',
        '年底前',
      ])
      const heads = ['工作任务', '具体要求', '责任科室', '时限要求']
      return readRows(stream(...heads, ...rows.flat())).length === size
    },
  },
  // 任务 stands over 序号, 事项 and the task; with more below it nobody knows what is what.
  'columns that have no header of their own': {
    yes: 2,
    no: 3,
    isTaken: (size) => {
      const row = (at: number) =>
        [`${at + 1}`, '公开', `目录${at}`, '清理有效的文件目录。']
          .slice(-size - 1)
          .with(0, `${at + 1}`)
      const rows = repeat(3, (at) => [...row(at), '办公室'])
      return readRows(stream('工作任务', '责任科室', ...rows.flat())).length === 3
    },
  },
  // 责任分工 is parted by 牵头单位 and 配合单位; one name alone heads a column of its own.
  'headers of a second line that part one of the first': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const heads = ['序号', '任务', '责任分工', ...['牵头单位', '配合单位'].slice(0, size)]
      const row = (at: number) => [`${at + 1}`, works[at] ?? '', '县政府办', offices[at] ?? '']
      const rows = repeat(3, row)
      const { tables } = tablesOf(stream(...heads, ...rows.flat()))
      return tables[0]?.columns.length === heads.length - 1
    },
  },
  // Merges take a number, a category or both; each length of rows is tried out in full.
  'lengths of rows': {
    yes: 3,
    no: 4,
    isTaken: (size) => {
      const lengths = [6, 5, 4, 3].slice(0, size)
      const all = [...lengths, 6, ...[...lengths.slice(1), ...lengths.slice(1)].sort().reverse()]
      const row = (length: number, at: number) =>
        [`${at + 1}`, '城建', '道路', '县道', '修缮破损的路面。', '县交通局']
          .slice(-length)
          .join('|')
      return isSure('任务|责任单位', ...all.map(row))
    },
  },
}

const lineBands: Record<string, Band> = {
  // 任务 and 责任单位 stand below each other in any text.
  'columns of a table of one cell on a line': {
    yes: 3,
    no: 2,
    isTaken: (size) => {
      const rows = repeat(3, (at) =>
        [`${at + 1}`, works[at] ?? '', offices[at] ?? ''].slice(3 - size),
      )
      const heads = ['序号', '任务', '责任单位'].slice(3 - size)
      return readRows(...heads, ...rows.flat()).length === 3
    },
  },
  'rows of such a table': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const rows = repeat(size, (at) => [`${at + 1}`, works[at] ?? '', offices[at] ?? ''])
      return readRows('序号', '任务', '责任单位', ...rows.flat()).length === size
    },
  },
  // A body or a limit on a line of its own stands in prose, too.
  'lines like cells behind the rows that can be read': {
    yes: 3,
    no: 2,
    isTaken: (size) => {
      const rows = repeat(2, (at) => [`${at + 1}`, works[at] ?? '', offices[at] ?? ''])
      const more = [...offices.slice(0, size), '各单位要落实。'.repeat(4)]
      const { prose } = tablesOf(['序号', '任务', '责任单位', ...rows.flat(), ...more].join('\n'))
      return !prose.includes('县水利局')
    },
  },
}

/** Role of a column without a header that holds these cells. */
const roleBelow = (cells: readonly string[], header = '') =>
  rolesOf({ width: 1, head: cellsOf([[header]]), rows: cellsOf(cells.map((cell) => [cell])) })[0]
    ?.role

const columnBands: Record<string, Band> = {
  // One row shows no custom.
  'rows that show what a column holds': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const rows = repeat(size, (at) => [works[at] ?? ''])
      return modelsOf(cellsOf([['任务']]), unitsOf(rows))[0]?.usual !== undefined
    },
  },
  // Some cells are spoiled or say 无; half of them bodies are a column of remarks.
  'bodies among twenty cells': {
    yes: 15,
    no: 14,
    isTaken: (size) =>
      roleBelow([...repeat(size, () => '县交通局'), ...repeat(20 - size, () => '在建')]) ===
      'responsible',
  },
  'limits among twenty cells': {
    yes: 15,
    no: 14,
    isTaken: (size) =>
      roleBelow([...repeat(size, () => '年底前'), ...repeat(20 - size, () => '在建')]) ===
      'deadline',
  },
  'limits among twenty remarks': {
    yes: 15,
    no: 14,
    isTaken: (size) =>
      roleBelow([...repeat(size, () => '年底前'), ...repeat(20 - size, () => '在建')], '备注') ===
      'deadline',
  },
  // 已完成 and 正在推进 are marks.
  'characters of a cell that says a task': {
    yes: 7,
    no: 6,
    isTaken: (size) => roleBelow(['修缮破损的路面'.slice(0, size)]) === 'task',
  },
}

/** A grid with so many rows and columns, of which the first ones alone are printed. */
function edgesOf(rowCount: number, columnCount: number): Grid {
  const cell = (row: number, column: number) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    start: 0,
    end: 1,
  })
  const cells = [
    ...repeat(rowCount, (row) => cell(row, 0)),
    ...repeat(columnCount, (at) => cell(0, at)),
  ]
  return { type: 'grid', rowCount, columnCount, cells, start: 0, end: 1 }
}

const gridBands: Record<string, Band> = {
  // Of two columns one may be blank: 一、修路 is then a task that nobody has taken.
  'columns of a table in which a label alone names the rows below it': {
    yes: 3,
    no: 2,
    isTaken: async (size) => {
      const row = (...cells: readonly string[]) =>
        `<tr>${cells
          .slice(0, size)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`
      const rows = [
        ['任务', '责任单位', '备注'],
        ['一、改善民生', '', ''],
        ['修路。', '县交通局', '在建'],
      ]
      const page = `<html><body><h1>青石县2023年工作要点</h1><table>${rows.map((cells) => row(...cells)).join('')}</table></body></html>`
      const { plan } = await parsePlan(page, { name: 'plan.html' })
      return plan.tables[0]?.rows.length === 1
    },
  },
  // A thousand rows of a hundred columns are a large sheet; what is larger holds little.
  'places in a grid': {
    yes: 1_000_000,
    no: 1_001_000,
    isTaken: (size) =>
      fillGrid(edgesOf(size / 1000, 1000), {
        layer: { text: '甲', folded: '甲' },
        sentences: [],
      }) !== undefined,
  },
}

describe('what is a table of bars', () => showBands(barBands))
describe('what is a table of one cell on a line', () => showBands(lineBands))
describe('what a column holds', () => showBands(columnBands))
describe('what is filled', () => showBands(gridBands))
