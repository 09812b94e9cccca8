import { describe } from 'vitest'
import { parsePlan } from '../../src/pipeline.ts'
import { captionAbove } from '../../src/tables/caption.ts'
import { contentOf } from '../../src/tables/content.ts'
import { evidenceOf } from '../../src/tables/evidence.ts'
import type { FlowLine } from '../../src/tables/flow-lines.ts'
import { isGluedHead } from '../../src/tables/glued.ts'
import { isHeader, isHeaderRow } from '../../src/tables/head.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { tablesOf } from './flow.ts'

const line = (text: string) =>
  ({ text, folded: text, range: { start: 0, end: text.length } }) as FlowLine

/** Whether a text is found to be a table, read or not. */
const isTable = (text: string) => tablesOf(text).regions.length > 0
const lines = (...parts: readonly string[]) => parts.join('\n')

describe('how long a cell of each kind is', () => {
  const bands: Record<string, Band> = {
    header: {
      yes: 20,
      no: 21,
      isTaken: (size) => isHeader('责任单位'.repeat(size / 4 + 1).slice(0, size)),
    },
    caption: {
      yes: 60,
      no: 61,
      isTaken: (size) => captionAbove([line(`${words(size - 3)}分工表`)]) !== undefined,
    },
    limit: {
      yes: 24,
      no: 25,
      isTaken: (size) => contentOf(`2023年${words(size - 7)}底前`) === 'limit',
    },
    'a body’s name': {
      yes: 24,
      no: 25,
      isTaken: (size) => contentOf(`${words(size - 3)}管理局`) === 'bodies',
    },
    phrase: { yes: 40, no: 41, isTaken: (size) => contentOf(words(size)) === 'phrase' },
    'a head of one line': {
      yes: 120,
      no: 121,
      isTaken: (size) =>
        isTable(
          lines(
            `序号 任务 责任单位(${words(size - 12)})`,
            '1 修路 交通局',
            '2 架桥 水利局',
            '3 清淤 水利局',
          ),
        ),
    },
  }
  showBands(bands)
})

describe('how many headers a line with commas has at least', () => {
  const columns = ['序号,1', '任务,修路', '责任单位,交通局'].map((column) => column.split(','))
  const row = (size: number, at: number) =>
    columns
      .slice(-size)
      .map((column) => column[at])
      .join(',')
  showBands({
    headers: { yes: 3, no: 2, isTaken: (size) => isTable(lines(row(size, 0), row(size, 1))) },
  })
})

describe('how much may stand before the first bar of a line', () => {
  showBands({
    'the first cell of a row': {
      yes: 400,
      no: 401,
      isTaken: async (size) => {
        const prose = `一、梳理资源。${words(size - 8)}。`
        // Its last row lacks a bar: its rows cannot be cut from each other.
        const row = '二、更新目录。序号|任务|责任单位|1|修路|县交通局|2|架桥|'
        const { plan } = await parsePlan(`云溪县2024年工作方案\n${prose}${row}\n`)
        return !plan.tasks.some(({ title }) => title === '梳理资源')
      },
    },
  })
})

describe('how much of a table must be there', () => {
  const heads = ['序号', '任务', '责任单位', '完成时限', '备注', '牵头单位', '配合单位', '类别']
  const bands: Record<string, Band> = {
    'headers that stand without a gap': {
      yes: 3,
      no: 2,
      isTaken: (size) => isGluedHead(`${heads.slice(0, size).join('')}1${words(60)}`),
    },
    'characters of a table behind them': {
      yes: 20,
      no: 19,
      isTaken: (size) =>
        isGluedHead(`序号重点工作任务内容责任单位完成时限配合单位牵头单位备注${words(size)}`),
    },
    'headers of a row': {
      yes: 2,
      no: 1,
      isTaken: (size) => isHeaderRow(heads.slice(0, size)),
    },
    'headers among cells': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        isHeaderRow([...heads.slice(0, size), ...['甲', '乙', '丙'].slice(size - 1)]),
    },
    'characters of such a line': {
      yes: 40,
      no: 39,
      isTaken: (size) => isGluedHead(`序号任务单位${words(size - 6)}`),
    },
    'columns between two empty cells': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const row = (...cells: string[]) => cells.slice(2 - size).flatMap((cell) => [cell, '|'])
        const rows = [row('任务', '责任单位'), row('修路', '交通局'), row('架桥', '水利局')]
        const text = rows.map((cells) => lines('|', ...cells)).join('\n')
        return tablesOf(text).tables[0]?.rows.length === 2
      },
    },
    // One row below may have lost its cell for any reason; two do not by chance.
    'blank cells below the only printed one that a merge has left': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const rows = Array.from({ length: size }, (_, at) => `${at + 2}|架桥|水利局|`)
        const { tables } = tablesOf(
          lines('序号|任务|牵头单位|完成时限', '1|修路|交通局|6月底', ...rows),
        )
        return tables[0]?.rows.at(-1)?.cells[3]?.text === '6月底'
      },
    },
    // 一季度 alone below a header is a limit; two parts of the year part it.
    'parts of the year below a header': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const blank = size > 1 ? ['', ''] : ['']
        const periods = ['一季度', '二季度'].slice(0, size)
        const { tables } = tablesOf(
          lines(
            ['序号', '任务', '牵头单位', '进度安排', ...blank.slice(1)].join('|'),
            ['', '', '', ...periods].join('|'),
            ['1', '修路', '交通局', ...blank.map(() => '勘察')].join('|'),
            ['2', '架桥', '水利局', ...blank.map(() => '施工')].join('|'),
          ),
        )
        return tables[0]?.columns[3]?.header === '进度安排一季度'
      },
    },
    // A third line alone above the head belongs to a table of its own.
    'titles above a head without merges': {
      yes: 2,
      no: 3,
      isTaken: async (size) => {
        const titles = ['项目计划', '单位:万元', '第一批'].slice(0, size)
        const rows = [
          ...titles.map((one) => [one, '', '']),
          ['序号', '任务', '责任单位'],
          ['1', '修路', '交通局'],
        ]
        const [top = '', ...others] = rows.map((row) => `| ${row.join(' | ')} |`)
        const { plan } = await parsePlan(lines(top, '|---|---|---|', ...others), { name: 'a.md' })
        return plan.tables[0]?.rows.length === 1
      },
    },
    'cells of a line behind wide gaps': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const more = ['架桥。', '水利局'].slice(0, size).join('  ')
        const rows = ['修路。  交通局  6月底', '清淤。  水利局  7月底', more]
        return tablesOf(lines('任务  责任单位  时限', ...rows)).tables[0]?.rows.length === 3
      },
    },
    // 一 | 其他 | | may be a task that nobody has taken over yet, where a single cell is blank.
    'blank cells behind a heading in two cells': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const blank = '|'.repeat(size - 1)
        const head = ['序号', '任务', '责任单位', '时限'].slice(0, size + 2).join('|')
        const row = ['1', '修路', '交通局', '6月底'].slice(0, size + 2).join('|')
        const { tables } = tablesOf(lines(head, `一|道路|${blank}`, row, row.replace('1', '2')))
        return tables[0]?.sectionRows.length === 1
      },
    },
    // A sentence among headers is a cell of the first row.
    'an unknown header among others': {
      yes: 8,
      no: 9,
      isTaken: (size) => {
        const rows = [
          '1',
          '修路。',
          '山水',
          '6月底',
          '交通局',
          '2',
          '架桥。',
          '田林',
          '年底',
          '水利局',
        ]
        const text = lines('序号', '任务', words(size), '时限', '责任单位', ...rows)
        return tablesOf(text).tables[0]?.columns.length === 5
      },
    },
    // Of three columns two cells leave one open; of four they are half a row, which prose may be too.
    'cells of a row in doubt behind a head of four with wide gaps': {
      yes: 3,
      no: 2,
      isTaken: (size) => {
        const unsure = ['宣传月报', '宣传画册', '县水利局'].slice(3 - size).join('  ')
        const { diagnostics } = tablesOf(
          lines(
            '任务  成果形式  说明  责任单位',
            '修路。  图纸  山水  交通局',
            '架桥。  图纸  田林  水利局',
            unsure,
          ),
        )
        return diagnostics.some(({ code }) => code === 'table-row-ambiguous')
      },
    },
    bars: {
      yes: 4,
      no: 3,
      isTaken: (size) =>
        tablesOf(
          `${'序号|任务|单位|'.split('|').slice(0, 3).join('|')}\n1|修路${size > 3 ? '|甲局' : ''}`,
        ).regions.some(({ form }) => form === 'bars'),
    },
    // A head of ten columns with a cell on each line; with more lines before it a head is another's.
    'lines with a bar above the headers': {
      yes: 11,
      no: 12,
      isTaken: (size) => {
        const above = Array.from({ length: size }, (_, at) => `|${words(at + 4)}。\n`).join('')
        return isTable(`${above}|序号|任务|责任单位\n|1|修路|交通局`)
      },
    },
    // A dozen columns fill a sheet; more headers are a list of words.
    'columns of a table of one cell on a line': {
      yes: 20,
      no: 21,
      isTaken: (size) => {
        const cells = { 任务: '修路。', 责任单位: '交通局', 完成时限: '6月底', 备注: '在建。' }
        const names = Object.entries(cells)
        const columns = Array.from(
          { length: size - 1 },
          (_, at) => names[at % 4] ?? (['', ''] as const),
        )
        const head = ['序号', ...columns.map(([name]) => name)]
        const rows = [1, 2, 3].flatMap((row) => [`${row}`, ...columns.map(([, cell]) => cell)])
        return isTable(lines(...head, ...rows))
      },
    },
    // A task of several measures; what goes on longer is the text behind a table.
    'lines of a cell where a line is a cell': {
      yes: 13,
      no: 14,
      isTaken: (size) => {
        const works = Array.from({ length: size }, (_, at) => `修第${at + 1}段路。`)
        const others = ['2', '架桥。', '水利局', '3', '清淤。', '水利局']
        return isTable(lines('序号', '任务', '责任单位', '1', ...works, '交通局', ...others))
      },
    },
    // 责任分工 over 牵头单位 over its two kinds; a cell is marked as a header for its looks, too.
    'rows of a head': {
      yes: 3,
      no: 4,
      isTaken: async (size) => {
        const row = (cells: readonly string[], name: string) =>
          `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`
        const head = Array.from({ length: size - 1 }, (_, at) =>
          row([`${at}`, `甲${at}`, `乙${at}`], 'th'),
        )
        const page = `<html><body><h1>青石县2023年工作要点</h1><table>${row(['序号', '任务', '责任单位'], 'th')}${head.join('')}${row(['1', '修路。', '县交通局'], 'td')}${row(['2', '架桥。', '县水利局'], 'td')}</table></body></html>`
        return (await parsePlan(page, { name: 'plan.html' })).plan.tasks.length === 2
      },
    },
    'lines of a cell between bars': {
      yes: 3,
      no: 4,
      isTaken: (size) => {
        const text = `序号|任务|责任单位\n1|修路|交通局\n${`${words(30)}。\n`.repeat(size)}2|架桥|水利局\n3|清淤|水利局`
        return !tablesOf(text).prose.some((one) => one.startsWith(words(30)))
      },
    },
    'headers that leave no doubt': {
      yes: 4,
      no: 3,
      isTaken: (size) =>
        isTable(
          lines(
            ...['备注', '任务', '责任单位', '完成时限'].slice(4 - size),
            ...['水利局', '交通局', '年底', '财政局'],
          ),
        ),
    },
    'columns parted by blanks': {
      yes: 3,
      no: 2,
      isTaken: (size) =>
        isTable(
          lines(
            ['序号', '任务', '责任单位'].slice(3 - size).join(' '),
            ...['1 修路 交通局', '2 架桥 水利局', '3 清淤 水利局'].map((row) =>
              row
                .split(' ')
                .slice(3 - size)
                .join(' '),
            ),
          ),
        ),
    },
    // A cell set with blanks; a line of forty words is a menu or a chart.
    'words of a row parted by blanks': {
      yes: 40,
      no: 41,
      isTaken: (size) =>
        isTable(
          lines(
            '序号 任务 责任单位',
            `1 ${'修 '.repeat(size - 3)}路。 交通局`,
            '2 架桥 水利局',
            '3 清淤 水利局',
          ),
        ),
    },
    'rows parted by blanks': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        isTable(lines('序号 任务 责任单位', ...['1 修路 交通局', '2 架桥 水利局'].slice(0, size))),
    },
    'characters that a cell shares with a sentence': {
      yes: 8,
      no: 7,
      isTaken: (size) =>
        evidenceOf([`甲。${words(12)}。`]).roleOf(`${words(size)}人人参与共建`) === 'task',
    },
    'characters of a title that a cell repeats': {
      yes: 4,
      no: 3,
      isTaken: (size) => evidenceOf([words(size)]).roleOf(words(size)) === 'category',
    },
  }
  showBands(bands)
})
