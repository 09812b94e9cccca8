import { describe } from 'vitest'
import { splitColumns } from '../../../src/read/pdf/columns.ts'
import { buildFlow } from '../../../src/read/pdf/flow.ts'
import type { BarePage } from '../../../src/read/pdf/furniture.ts'
import type { Row } from '../../../src/read/pdf/lines.ts'
import { type Band, showBands, words } from '../../support/bands.ts'
import { gridLines, type PdfText, setText } from '../../support/pdf.ts'
import { blocksOfPages, readPages, run } from './pages.ts'

/** Whether a page with a grid of two columns is looked at for its lines. */
async function isLookedAt(texts: readonly PdfText[], middle: number, ys: readonly number[]) {
  const [page] = await readPages([{ texts, lines: gridLines([90, middle, 400], ys) }])
  return page?.tables.length === 1
}

const pageBands: Record<string, Band> = {
  // A frame round two names is no table.
  'rows of cells that a table has': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const rows = Array.from({ length: size }, (_, at) => [
        { x: 94, y: 120 + at * 30, text: '供水' },
        { x: 244, y: 120 + at * 30, text: '甲局' },
      ]).flat()
      const ys = Array.from({ length: size + 1 }, (_, at) => 100 + at * 30)
      return isLookedAt(rows, 240, ys)
    },
  },
  // Words of a line are parted by a character at most.
  'percent of the size between cells': {
    yes: 125,
    no: 115,
    isTaken: (size) => {
      const right = 94 + 32
      const gap = 0.16 * size
      const rows = [120, 150].flatMap((y) => [
        { x: 94, y, text: '供水' },
        { x: right + gap, y, text: '甲局' },
      ])
      return isLookedAt(rows, right + gap / 2, [100, 130, 160])
    },
  },
  // Two lines of one cell beside the one of another; lines of a text are a size apart.
  'percent of the size between lines of cells that overlap': {
    yes: 92,
    no: 98,
    isTaken: (size) => {
      const rows = [120, 160].flatMap((y) => [
        { x: 94, y, text: '供水' },
        { x: 244, y: y + 0.16 * size, text: '甲局' },
      ])
      return isLookedAt(rows, 240, [100, 140, 180])
    },
  },
  // Print stands on its line, and hangs over the line of a low cell; it is where its middle is.
  'percent of the size that a text hangs below its cell': {
    yes: 28,
    no: 32,
    isTaken: async (size) => {
      const texts = [
        { x: 94, y: 130 + 0.16 * size, text: '甲' },
        { x: 244, y: 120, text: '乙' },
        ...[150, 180].flatMap((y) =>
          ['丙', '丁'].map((text, at) => ({ x: 94 + at * 150, y, text })),
        ),
      ]
      const lines = gridLines([90, 240, 400], [100, 130, 160, 190])
      return (await blocksOfPages([{ texts, lines }]))[0]?.startsWith('甲 | 乙 | 丙 | 丁') === true
    },
  },
}

/** A row of two runs from 0 to 520 points with a gap between them. */
const facing = (left: number, right: number, baseline: number): Row => [
  { ...run('甲', 0, baseline), right: left },
  { ...run('乙', right, baseline), right: 520 },
]
const inTwo = (rows: readonly Row[]) => splitColumns(rows).length === 2
const rowsOf = (count: number, left: number, right: number) =>
  Array.from({ length: count }, (_, at) => facing(left, right, 100 + at * 28))

const columnBands: Record<string, Band> = {
  // Seven rows that face each other are a list of names or a small table.
  'rows that face each other': {
    yes: 8,
    no: 7,
    isTaken: (size) => inTwo(rowsOf(size, 250, 270)),
  },
  // Columns are alike wide; 类别 beside its texts is a table.
  'percent of the width left of the gap': {
    yes: 37,
    no: 33,
    isTaken: (size) => inTwo(rowsOf(10, 5.2 * size - 20, 5.2 * size + 20)),
  },
  'percent of the width right of the gap': {
    yes: 37,
    no: 33,
    isTaken: (size) => inTwo(rowsOf(10, 520 - 5.2 * size - 20, 520 - 5.2 * size + 20)),
  },
  // Cells are short of their columns, lines of a text end at its side.
  'percent of its half that a line fills': {
    yes: 63,
    no: 57,
    isTaken: (size) => inTwo(rowsOf(10, (270 * size) / (200 - size), 270)),
  },
  'full rows among sixteen that face each other': {
    yes: 9,
    no: 8,
    isTaken: (size) => {
      const ends = Array.from({ length: 16 }, (_, at) => (at < size ? 250 : 120))
      return inTwo(ends.map((end, at) => facing(end, 270, 100 + at * 28)))
    },
  },
  // Sentences of one line, run by run.
  'percent of the size between two columns': {
    yes: 105,
    no: 95,
    isTaken: (size) => inTwo(rowsOf(10, 260 - 0.08 * size, 260 + 0.08 * size)),
  },
}

/** Lines from one side to the other, one below the other. */
const linesOf = (count: number, left: number, right: number, more = {}): readonly Row[] =>
  Array.from({ length: count }, (_, at) => [
    { ...run(words(20), left, 100 + at * 28), right, ...more },
  ])
const pageOf = (number: number, rows: readonly Row[]): BarePage => {
  const none = { tables: [], slanted: [], heads: [], feet: [] }
  return { number, width: 595, height: 842, rows, ...none }
}
/** Sides of the column that the last line of these pages stands in. */
function sidesOf(...pages: readonly (readonly Row[])[]) {
  const { elements } = buildFlow(pages.map((rows, at) => pageOf(at + 1, rows)))
  const last = elements.at(-1)
  return last?.type === 'line' ? last.measure : undefined
}

/** Lines that end alike, and ragged ones that go on beyond them. */
const ending = (count: number, beyond = 1): readonly Row[] => [
  ...Array.from({ length: beyond }, (_, at) => linesOf(1, 90, 500 + at * 10)).flat(),
  ...linesOf(count, 90, 450),
]

const flowBands: Record<string, Band> = {
  // 小三 beside 三号 is a text of its own, with an end of its own; rounding is less.
  'hundredths of a point that lines of the body differ by': {
    yes: 95,
    no: 105,
    isTaken: (size) => {
      const notes = linesOf(12, 90, 520, { text: words(10), size: 16 - size / 100 })
      return sidesOf([...notes, ...linesOf(11, 90, 506)])?.right === 520
    },
  },
  // Three lines are a title and a signature.
  'lines that show the sides of a page': {
    yes: 4,
    no: 3,
    isTaken: (size) => sidesOf(linesOf(10, 90, 506), linesOf(size, 200, 616))?.left === 200,
  },
  // Programs round places; a mark that hangs out at the left is wider.
  'tenths of a point between sides that are one': {
    yes: 19,
    no: 21,
    isTaken: (size) =>
      sidesOf([...linesOf(1, 80, 506), ...linesOf(1, 80 + size / 10, 506), ...linesOf(10, 90, 506)])
        ?.left === 80,
  },
  // A ragged text: one address that juts out is no side.
  'lines of forty that jut out of a ragged text': {
    yes: 2,
    no: 1,
    isTaken: (size) => {
      const ragged = Array.from({ length: 40 }, (_, at) =>
        linesOf(1, 90, at < 40 - size ? 400 + at * 2.5 : 560 + at * 2.5),
      )
      return (sidesOf(ragged.flat())?.right ?? 0) > 560
    },
  },
  'lines of ten that end alike': {
    yes: 3,
    no: 2,
    isTaken: (size) => {
      const ragged = Array.from({ length: 9 - size }, (_, at) => linesOf(1, 90, 250 + at * 10))
      return sidesOf([...ragged.flat(), ...ending(size)])?.right === 450
    },
  },
  'lines of fifty that end alike': {
    yes: 10,
    no: 9,
    isTaken: (size) => {
      const ragged = Array.from({ length: 45 - size }, (_, at) => linesOf(1, 90, 250 + at * 2.5))
      return sidesOf([...ragged.flat(), ...ending(size, 5)])?.right === 450
    },
  },
  // Rows of a table without rules jut out; lines of a ragged text go on where short headings end.
  'lines beyond the side where ten end': {
    yes: 9,
    no: 10,
    isTaken: (size) => sidesOf(ending(10, size))?.right === 450,
  },
  'tenths of a point to a tenth line beyond them': {
    yes: 155,
    no: 165,
    isTaken: (size) => {
      const tenth = linesOf(1, 90, 450 + size / 10)
      return sidesOf([...tenth, ...ending(10, 9)])?.right === 450
    },
  },
  // A signature, its day and a note alone on the last page stand at the right side of the usual column.
  'lines of a page that is moved in with margins of its own': {
    yes: 8,
    no: 7,
    isTaken: (size) => sidesOf(linesOf(20, 90, 506), [], linesOf(size, 300, 506))?.left === 300,
  },
  // Pages that face each other are shifted by a character or two; an attachment has its own sides.
  'tenths of a character that a page is moved in with margins of its own': {
    yes: 31,
    no: 29,
    isTaken: (size) => {
      const left = 90 + size * 1.6
      return sidesOf(linesOf(20, 90, 506), [], linesOf(8, left, 506))?.left === left
    },
  },
}

const heads = ['云溪县河湖管护手册', '第二部分', '内部使用']
/** Pages with heads at these heights and a text of their own. */
const pagesWith = (...heights: readonly (readonly number[])[]) =>
  heights.map((ys, at) => ({
    texts: [
      ...ys.map((y, index) => ({ x: 122, y, text: heads[index] ?? '' })),
      ...setText(`${words(60 + at)}。`, 160),
      ...setText(`${words(70 + at)}。`, 280),
    ],
  }))
const furnitureOf = async (...heights: readonly (readonly number[])[]) =>
  (await blocksOfPages(pagesWith(...heights))).filter((block) => block.startsWith('F '))

const furnitureBands: Record<string, Band> = {
  // The name of the book and that of its part; a third line is what the pages say.
  'lines at the edge of each page that are furniture': {
    yes: 2,
    no: 3,
    isTaken: async (size) => {
      const ys = [40, 70, 100].slice(0, size)
      return (await furnitureOf(ys, ys, ys)).length === 3 * size
    },
  },
  'percent of a page above its edge where a running head stands': {
    yes: 13,
    no: 15,
    isTaken: async (size) => {
      const y = (842 * size) / 100
      return (await furnitureOf([y], [y], [y])).length === 3
    },
  },
  // On two of five pages the same line may begin two sections.
  'pages that print a running head': {
    yes: 3,
    no: 2,
    isTaken: async (size) => {
      const heights = Array.from({ length: 5 }, (_, at) => (at < size ? [60] : []))
      return (await furnitureOf(...heights)).length === size
    },
  },
  // Programs round places.
  'tenths of a point that a running head moves by from page to page': {
    yes: 29,
    no: 31,
    isTaken: async (size) => (await furnitureOf([60], [60 + size / 10])).length === 2,
  },
}

describe('when a page is looked at for tables, and what stands in a cell', () =>
  showBands(pageBands))
describe('what is set in two columns', () => showBands(columnBands))
describe('where the sides of a text are', () => showBands(flowBands))
describe('what stands at the edge of every page', () => showBands(furnitureBands))
