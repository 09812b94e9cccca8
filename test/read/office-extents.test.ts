import { describe } from 'vitest'
import { writeWorkbook } from '../../src/sheet/write.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { blocksOf } from '../support/blocks.ts'
import { makeDocx, p, pStyle } from '../support/docx.ts'

const rows = [
  ['序号', '任务', '责任单位'],
  ['1', '修路', '县交通局'],
  ['2', '架桥', '县水利局'],
]

const bands: Record<string, Band> = {
  // Word allows eleven styles below one; a chain without an end bites its own tail.
  'styles that are based on each other': {
    yes: 11,
    no: 14,
    isTaken: async (size) => {
      const styles = Array.from({ length: size }, (_, at) =>
        at === 0 ? pStyle('S0', '<w:outlineLvl w:val="2"/>') : pStyle(`S${at}`, '', `S${at - 1}`),
      ).join('')
      const body = p('甲', `<w:pStyle w:val="S${size - 1}"/>`)
      return (await blocksOf(makeDocx({ styles, body }), { from: 'docx' })).includes('h3 甲')
    },
  },
  // 注:按职责分工负责 under a table is a note; a number alone may be that of a row without words.
  'words alone in a cell that are a note under the table': {
    yes: 9,
    no: 4,
    isTaken: async (size) => {
      const cells = [...rows, [words(size)]].map((row) => row.map((value) => ({ value })))
      const workbook = await writeWorkbook({ sheets: [{ name: '分工', cells }] })
      return (await blocksOf(workbook, { from: 'xlsx' })).includes(words(size))
    },
  },
}

describe('how far what a file of an office program says reaches', () => showBands(bands))
