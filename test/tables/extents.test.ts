import { describe } from 'vitest'
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
      yes: 12,
      no: 26,
      isTaken: (size) => isHeader('责任单位'.repeat(size / 4 + 1).slice(0, size)),
    },
    caption: {
      yes: 45,
      no: 80,
      isTaken: (size) => captionAbove([line(`${words(size - 3)}分工表`)]) !== undefined,
    },
    limit: {
      yes: 21,
      no: 40,
      isTaken: (size) => contentOf(`2023年${words(size - 8)}底前`) === 'limit',
    },
    'a body’s name': {
      yes: 17,
      no: 40,
      isTaken: (size) => contentOf(`${words(size - 3)}管理局`) === 'bodies',
    },
    phrase: { yes: 30, no: 60, isTaken: (size) => contentOf(words(size)) === 'phrase' },
    'a head of one line': {
      yes: 60,
      no: 200,
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

describe('how much of a table must be there', () => {
  const heads = ['序号', '任务', '责任单位', '完成时限', '备注', '牵头单位', '配合单位', '类别']
  const bands: Record<string, Band> = {
    'headers that stand without a gap': {
      yes: 3,
      no: 2,
      isTaken: (size) => isGluedHead(`${heads.slice(0, size).join('')}1${words(60)}`),
    },
    'characters of a table behind them': {
      yes: 30,
      no: 10,
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
    bars: {
      yes: 4,
      no: 3,
      isTaken: (size) =>
        tablesOf(
          `${'序号|任务|单位|'.split('|').slice(0, 3).join('|')}\n1|修路${size > 3 ? '|甲局' : ''}`,
        ).regions.some(({ form }) => form === 'bars'),
    },
    'lines of a cell between bars': {
      yes: 3,
      no: 6,
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
            ...['任务', '责任单位', '完成时限', '备注'].slice(4 - size),
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
      yes: 30,
      no: 60,
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
      yes: 9,
      no: 6,
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
