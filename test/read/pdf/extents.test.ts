import { describe } from 'vitest'
import { readCells } from '../../../src/read/pdf/cells.ts'
import { buildFlow } from '../../../src/read/pdf/flow.ts'
import { stripFurniture } from '../../../src/read/pdf/furniture.ts'
import { lineOf } from '../../../src/read/pdf/lines.ts'
import { joinLines } from '../../../src/read/pdf/paragraphs.ts'
import { isFull } from '../../../src/read/pdf/wrap.ts'
import { type Band, showBands, words } from '../../support/bands.ts'
import { setText } from '../../support/pdf.ts'
import { blocksOfPages, readPages, run, type SetText } from './pages.ts'

/** A character of the body is 16 points wide, a line 26 of them; sizes below are tenths of one. */
const tenth = 1.6
const paragraph = `${words(80)}。`
const blocksWith = (...texts: readonly SetText[]) =>
  blocksOfPages([{ texts: [...setText(paragraph, 100), ...setText(paragraph, 240), ...texts] }])

/** A document whose paragraphs begin so far in, with a line at the side that begins like an item. */
async function isJoined(indents: readonly number[]): Promise<boolean> {
  const item = `2.${words(25)}`
  const texts = indents.map((indent, at) => {
    const text = at === indents.length - 1 ? item : `${words(25)}。`
    return { x: 90 + indent * tenth, y: 100 + at * 28, text, width: 416 - indent * tenth }
  })
  const blocks = await blocksOfPages([{ texts, height: 3000 }])
  return blocks.every((block) => !block.startsWith('2.'))
}

const bands: Record<string, Band> = {
  // Two characters are the indent of a paragraph, less is a mark that hangs.
  'the indent of a paragraph': {
    yes: 13,
    no: 11,
    isTaken: async (size) => {
      const lines = setText(words(24 + 26 + 26), 100)
      const next = { x: 90 + size * tenth, y: 184, text: words(20) }
      const texts = [...lines, next, ...setText(paragraph, 240)]
      return (await blocksOfPages([{ texts }])).length === 3
    },
  },
  // Where paragraphs are indented, what begins at the side goes on; a list may be set in more.
  'the widest indent of a paragraph': {
    yes: 44,
    no: 46,
    isTaken: (size) => isJoined([0, size, 0, size, 0, size, 0]),
  },
  // A few lines of sixty are set in for another reason.
  'indented lines of sixty where paragraphs are': {
    yes: 6,
    no: 5,
    isTaken: (size) =>
      isJoined(Array.from({ length: 60 }, (_, at) => (at % 9 === 5 && at < size * 9 ? 20 : 0))),
  },
  // A line is set to the middle by its size in points: half a character is rounding.
  'what the gaps beside a centred line differ by': {
    yes: 9.5,
    no: 10.5,
    isTaken: async (size) => {
      const x = 90 + 80 * tenth + (size * tenth) / 2
      return (await blocksWith({ x, y: 380, text: words(10) })).includes(`c ${words(10)}`)
    },
  },
  // Two characters are an indent; a heading of a line less six keeps three on either side.
  'a gap on both sides of a centred line': {
    yes: 28,
    no: 24,
    isTaken: async (size) => {
      const x = 90 + size * tenth
      const line = { x, y: 380, text: words(20), width: 416 - 2 * size * tenth }
      return (await blocksWith(line)).includes(`c ${words(20)}`)
    },
  },
  // 二号 beside 三号 is 1.38 of it, 小二 1.13: a heading, which is no title by its size.
  'percent of the body’s size that make a title of a line that nearly fills its own': {
    yes: 117,
    no: 113,
    isTaken: async (percent) => {
      const line = { x: 90 + tenth, y: 60, text: words(20), size: 0.16 * percent }
      return (await blocksWith({ ...line, width: 416 - 2 * tenth })).includes(`c ${words(20)}`)
    },
  },
  // 2023年3月1日 keeps four characters from the side, by the standard.
  'a date’s gap from the right side': {
    yes: 48,
    no: 52,
    isTaken: async (size) => {
      const text = '云溪县水务局'
      const x = 90 + 26 * 16 - text.length * 16 - size * tenth
      return (await blocksWith({ x, y: 380, text })).includes(`r ${text}`)
    },
  },
  // In a column of thirteen characters a short paragraph begins as far to the right as it ends.
  'the gap before a date in a narrow column': {
    yes: 62,
    no: 58,
    isTaken: async (size) => {
      const lines = Array.from({ length: 6 }, (_, at) => ({
        x: 90,
        y: 100 + at * 28,
        text: words(13),
      }))
      const date = { x: 90 + size * tenth, y: 268, text: '云溪水务局' }
      return (await blocksOfPages([{ texts: [...lines, date] }])).includes('r 云溪水务局')
    },
  },
  // Figures of another font are set a little larger; 小三 below 三号 is a text of its own.
  'percent of its size that a line of the same paragraph has': {
    yes: 111,
    no: 113,
    isTaken: async (percent) => {
      const next = { x: 90, y: 156, text: `${words(19)}。`, size: 0.16 * percent }
      const texts = [...setText(words(50), 100), next, ...setText(paragraph, 240)]
      return (await blocksOfPages([{ texts }])).length === 2
    },
  },
  // A line with a raised number is lower by a little; a blank line, and half of one, part texts.
  'percent of the usual pitch between lines of a paragraph': {
    yes: 125,
    no: 135,
    isTaken: async (size) => {
      const [first, second, third] = setText(words(24 + 26 + 20), 100)
      if (!first || !second || !third) return false
      const texts = [first, second, { ...third, y: second.y + 0.28 * size }]
      return (await blocksOfPages([{ texts: [...texts, ...setText(paragraph, 240)] }])).length === 2
    },
  },
}

/** Whether a full line ends where more room is left below it than below so many wrapped lines. */
async function showsPitch(wrapped: number): Promise<boolean> {
  let y = 100
  const line = (pitch: number, text: string) => {
    y += pitch
    return { x: 90, y, text }
  }
  const close = Array.from({ length: wrapped }, () => line(20, words(26)))
  const short = Array.from({ length: 12 }, () => ({ ...line(30, words(10)), x: 122 }))
  const apart = [line(30, words(26)), line(30, '山水')]
  return (await blocksOfPages([{ texts: [...close, ...short, ...apart] }])).includes('山水')
}

const settingBands: Record<string, Band> = {
  'wrapped lines that show the pitch of a paragraph': { yes: 3, no: 2, isTaken: showsPitch },
  // Half a word more would have had no room; a heading leaves most of its line.
  'tenths of a character of room that show that a paragraph has ended': {
    yes: 41,
    no: 39,
    isTaken: async (size) => {
      const text = { x: 90, y: 400, text: words(10), width: 416 - size * tenth }
      const { elements, bodySize } = buildFlow(
        stripFurniture(
          await readPages([
            { texts: [...setText(paragraph, 100), ...setText(paragraph, 240), text] },
          ]),
        ),
      )
      const last = joinLines(elements, bodySize).at(-1)
      return last?.type === 'paragraph' && last.ended
    },
  },
}

/** Whether two lines of a cell are one paragraph where so many of a hundred lines fill their cell. */
function isWrapped(hanging: number): boolean {
  const cells = Array.from({ length: 99 }, (_, row) => {
    const cell = { row, column: 0, rowSpan: 1, columnSpan: 1, left: 90, right: 200 }
    const room = row < hanging ? 0 : 8
    const runs = [{ ...run(words(8), 90 + room, 100, 10), right: 200 - room }]
    if (row === 98) runs.push(run('山水', 98, 120, 10))
    return { cell: { ...cell, top: 0, bottom: 0, openAbove: false, openBelow: false }, runs }
  })
  const table = { left: 90, right: 200, top: 0, bottom: 0, columns: [90, 200], rowCount: 99 }
  const { cells: read } = readCells({ ...table, cells: [], filled: cells }, 1)
  return read.at(-1)?.paragraphs.length === 1
}

const wrapBands: Record<string, Band> = {
  // A line that is filled is full to a hair; one that was broken on purpose has room for a word.
  'percent of the size that a full line leaves beside the next character': {
    yes: 33,
    no: 37,
    isTaken: (size) => {
      const [line, next] = [lineOf([run('甲', 90, 100)], 1), lineOf([run('山水', 90, 128)], 1)]
      return isFull(line, next, 16 + 0.16 * size)
    },
  },
  // A mark may hang out; what many lines do is how the cells are set.
  'lines of a hundred that hang out of the room of their cells': {
    yes: 10,
    no: 11,
    isTaken: isWrapped,
  },
}

describe('what the places of a line say', () => showBands(bands))
describe('how a document is set', () => showBands(settingBands))
describe('what was wrapped', () => showBands(wrapBands))
