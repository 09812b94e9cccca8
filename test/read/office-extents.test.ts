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

/** Blocks of an old document of which no program knows more than the words. */
function blocksOfWords(words: string): Promise<readonly string[]> {
  const container = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  return blocksOf(container, { from: 'wps', convert: async () => ({ words }) })
}

const bands: Record<string, Band> = {
  // Word allows eleven styles below one; a chain without an end bites its own tail.
  'styles that are based on each other': {
    yes: 12,
    no: 13,
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
    yes: 7,
    no: 6,
    isTaken: async (size) => {
      const cells = [...rows, [words(size)]].map((row) => row.map((value) => ({ value })))
      const workbook = await writeWorkbook({ sheets: [{ name: '分工', cells }] })
      return (await blocksOf(workbook, { from: 'xlsx' })).includes(words(size))
    },
  },
  // A cell far away makes a sheet large that holds little.
  'rows that a sheet of four cells may reach down to': {
    yes: 80,
    no: 81,
    isTaken: async (size) => {
      const cells = Array.from({ length: size }, (_, at) =>
        at < 3 || at === size - 1 ? [{ value: '甲' }] : [],
      )
      const workbook = await writeWorkbook({ sheets: [{ name: '分工', cells }] })
      const read = blocksOf(workbook, { from: 'xlsx', limits: { cells: 4 } })
      return read.then(
        () => true,
        () => false,
      )
    },
  },
  // One line for each paragraph of its cells; a tab in a text is no cell.
  'lines of a row in the words of an old document': {
    yes: 12,
    no: 13,
    isTaken: async (size) => {
      const row = `1\t${'修路。\n'.repeat(size - 1)}甲局\t`
      return (await blocksOfWords(`序号\t任务\t\n${row}\n架桥。`)).length === 2
    },
  },
  // A name in Cyrillic is text; bytes that are taken for it are letters of any script.
  'percent of letters that no Chinese document prints': {
    yes: 19,
    no: 21,
    isTaken: (size) =>
      blocksOfWords(`${words(100 - size)}${'я'.repeat(size)}`).then(
        () => true,
        () => false,
      ),
  },
}

describe('how far what a file of an office program says reaches', () => showBands(bands))
