import { describe } from 'vitest'
import { cmapFolder } from '../../../src/cli/convert/cmaps.ts'
import { buildRuledTables } from '../../../src/read/pdf/ruled.ts'
import type { Rule } from '../../../src/read/pdf/rules.ts'
import { type Band, showBands, words } from '../../support/bands.ts'
import { blocksOf } from '../../support/blocks.ts'
import { gridLines, makePdf, type PdfPage, type PdfText, setText } from '../../support/pdf.ts'

const read = (pages: readonly PdfPage[]) =>
  blocksOf(makePdf(pages), { from: 'pdf', cmaps: cmapFolder() })

/** A character of the body is 16 points wide; sizes below are tenths of one. */
const tenth = 1.6
const paragraph = `${words(80)}。`
const page = (...texts: readonly PdfText[]): PdfPage => ({
  texts: [...setText(paragraph, 100), ...setText(paragraph, 240), ...texts],
})

const bands: Record<string, Band> = {
  // 张  伟 and names beside each other are parted by a character, justified lines by less than half.
  'a gap between Han that is a blank': {
    yes: 12,
    no: 5,
    isTaken: async (size) =>
      (
        await read([
          page(
            { x: 122, y: 380, text: '县财政局' },
            { x: 122 + 64 + size * tenth, y: 380, text: '县教育局' },
          ),
        ])
      ).some((block) => block.includes('县财政局\u3000县教育局')),
  },
  'a gap between Latin letters that is one': {
    yes: 3,
    no: 1,
    isTaken: async (size) =>
      (
        await read([
          page({ x: 122, y: 380, text: 'AB' }, { x: 122 + 16 + size * tenth, y: 380, text: 'CD' }),
        ])
      ).some((block) => block.includes('AB CD')),
  },
  // Two characters are the indent of a paragraph, less is a mark that hangs.
  'the indent of a paragraph': {
    yes: 20,
    no: 5,
    isTaken: async (size) => {
      const lines = setText(words(24 + 26 + 26), 100)
      const next = { x: 90 + size * tenth, y: 184, text: words(20) }
      const blocks = await read([{ texts: [...lines, next, ...setText(paragraph, 240)] }])
      return blocks.length === 3
    },
  },
  // 16 characters in a line of 26 leave five on either side.
  'a gap on both sides of a centred line': {
    yes: 50,
    no: 20,
    isTaken: async (size) => {
      const text = words(26 - size / 5)
      const blocks = await read([page({ x: 90 + size * tenth, y: 380, text })])
      return blocks.some((block) => block.startsWith('c ') && block.endsWith(text))
    },
  },
  // 二号 beside 三号 is 1.38 of it, 小二 1.13: a heading, which is no title by its size.
  'percent of the body’s size that make a title of a line that nearly fills its own': {
    yes: 120,
    no: 106,
    isTaken: async (percent) => {
      const size = 0.16 * percent
      const x = 90 + (26 * 16 - 20 * size) / 2
      const texts = [{ x, y: 60, text: words(20), size }, ...setText(paragraph, 100)]
      return (await read([{ texts: [...texts, ...setText(paragraph, 240)] }])).some((block) =>
        block.startsWith('c '),
      )
    },
  },
  // Figures of another font are set a little larger; 小三 below 三号 is a text of its own.
  'percent of its size that a line of the same paragraph has': {
    yes: 105,
    no: 120,
    isTaken: async (percent) => {
      const next = { x: 90, y: 156, text: `${words(19)}。`, size: 0.16 * percent }
      const texts = [...setText(words(50), 100), next, ...setText(paragraph, 240)]
      return (await read([{ texts }])).length === 2
    },
  },
  // Neighbours draw a border each; a row must hold a line of print.
  'points between two lines that are one': {
    yes: 2,
    no: 8,
    isTaken: (size) => {
      const level = (at: number): Rule => ({ direction: 'level', at, from: 90, to: 400 })
      const upright = (at: number): Rule => ({ direction: 'upright', at, from: 100, to: 160 })
      const rules = [...[100, 130, 130 + size, 160].map(level), ...[90, 200, 400].map(upright)]
      return buildRuledTables(rules)[0]?.rowCount === 2
    },
  },
  // Programs round the edges of a table that goes on; another table has its own columns.
  'points between the edges of a table on two pages': {
    yes: 2,
    no: 8,
    isTaken: async (size) => {
      const tableOf = (rows: readonly (readonly string[])[], y: number, dx: number) => ({
        texts: rows.flatMap((row, at) =>
          row.map((text, column) => ({
            x: [94, 160, 300][column] ?? 0,
            y: y + 22 + at * 30,
            text,
          })),
        ),
        lines: gridLines(
          [90 + dx, 150 + dx, 290 + dx, 480],
          [...rows, rows].map((_, at) => y + at * 30),
        ),
      })
      const head = ['序号', '任务', '单位']
      const upper = tableOf([head, ['1', '修路', '甲局'], ['2', '架桥', '乙局']], 690, 0)
      const lower = tableOf(
        [
          ['3', '清淤', '丙局'],
          ['4', '植树', '丁局'],
        ],
        90,
        size,
      )
      const above = [...setText(paragraph, 100), ...upper.texts]
      const blocks = await read([{ ...upper, texts: above }, lower])
      return blocks.filter((block) => block.includes('|')).length === 1
    },
  },
  // 2023年3月1日 keeps four characters from the side, by the standard.
  'a date’s gap from the right side': {
    yes: 40,
    no: 90,
    isTaken: async (size) => {
      const text = '云溪县水务局'
      const x = 90 + 26 * 16 - text.length * 16 - size * tenth
      const blocks = await read([page({ x, y: 380, text })])
      return blocks.some((block) => block.startsWith('r '))
    },
  },
  // On two of five pages the same line may begin two sections.
  'pages of five that print a running head': {
    yes: 3,
    no: 2,
    isTaken: async (size) => {
      const pages = Array.from({ length: 5 }, (_, at) => ({
        texts: [
          { x: 122, y: 60, text: at < size ? '云溪县河湖管护手册' : words(9 + at) },
          ...setText(`${words(60 + at)}。`, 120),
          ...setText(`${words(70 + at)}。`, 240),
        ],
      }))
      return (await read(pages)).some((block) => block === 'F 云溪县河湖管护手册')
    },
  },
  'percent of a page above its edge where its number stands': {
    yes: 9,
    no: 24,
    isTaken: async (size) =>
      (await read([page({ x: 290, y: 842 * (1 - size / 100), text: '- 1 -' })])).some(
        (block) => block.startsWith('F ') && block.includes('1'),
      ),
  },
  // Five rows that face each other are a signature or a small table.
  'rows that face each other in two columns': {
    yes: 10,
    no: 5,
    isTaken: async (size) => {
      const texts = Array.from({ length: size }, (_, at) => [
        { x: 60, y: 100 + at * 28, text: `甲${words(13)}` },
        { x: 310, y: 100 + at * 28, text: `乙${words(13)}` },
      ]).flat()
      const text = (await read([{ texts }])).join('')
      return text.lastIndexOf('甲') < text.indexOf('乙')
    },
  },
}

describe('what the places of a page say', () => showBands(bands))
