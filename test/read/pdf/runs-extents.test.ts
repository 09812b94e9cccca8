import { describe } from 'vitest'
import { findRows, lineOf } from '../../../src/read/pdf/lines.ts'
import { readRuns } from '../../../src/read/pdf/runs.ts'
import { type Band, showBands, words } from '../../support/bands.ts'
import { run, type SetText, setPage } from './pages.ts'

const readTexts = (...texts: readonly SetText[]) => readRuns(setPage({ texts }))

/** The line that runs make which stand on one base line, each a gap (in sizes) behind the other. */
function lineWith(gap: number, ...texts: readonly string[]): string {
  let left = 90
  const runs = texts.map((text) => {
    const one = run(text, left, 100)
    left = one.right + gap * one.size
    return one
  })
  return lineOf(runs, 1).text
}

const blankOf = async (room: number) =>
  (await readTexts({ x: 90, y: 100, text: '张 伟', width: (2 + room) * 16 })).runs[0]?.text

const runBands: Record<string, Band> = {
  // A page that was scanned askew; a watermark is set across.
  'tenths of a degree that a line of the text may slant': {
    yes: 28,
    no: 32,
    isTaken: async (size) => {
      const level = { x: 90, y: 200, text: words(20) }
      const { runs } = await readTexts(level, { x: 90, y: 100, text: '甲', angle: size / 10 })
      return runs.length === 2
    },
  },
  // A line that is filled moves its characters apart, and the library calls that a blank.
  'hundredths of the size that a blank is wide': {
    yes: 16,
    no: 14,
    isTaken: async (size) => (await blankOf(size / 100)) === '张 伟',
  },
  'hundredths of the size that a blank of a whole character is wide': {
    yes: 83,
    no: 77,
    isTaken: async (size) => (await blankOf(size / 100)) === '张\u3000伟',
  },
  // A name of two is set apart to be as long as one of three.
  'characters that stand apart to fill a line': {
    yes: 3,
    no: 2,
    isTaken: async (size) => {
      const text = [...words(size)].join(' ')
      const { runs } = await readTexts({ x: 90, y: 100, text, width: (2 * size - 1) * 16 })
      return runs[0]?.text === words(size)
    },
  },
  // Bold is drawn a hair beside itself; 等等 are two characters.
  'percent of the size between the two drawings of a bold text': {
    yes: 12,
    no: 13,
    isTaken: async (size) => {
      const bold = { x: 90, y: 100, text: '一、总体要求' }
      return (await readTexts(bold, { ...bold, x: 90 + 0.16 * size })).runs.length === 1
    },
  },
  // A heading of figures, letters and Han is some runs, and all are drawn before any is again.
  'runs of a line that is drawn twice': {
    yes: 4,
    no: 5,
    isTaken: async (size) => {
      const line = ['二、', '5', '个', 'A', '级景区'].slice(0, size)
      const drawn = line.map((text, at) => ({ x: 90 + at * 50, y: 100, text }))
      return (await readTexts(...drawn, ...drawn)).runs.length === size
    },
  },
}

const lineBands: Record<string, Band> = {
  // The number of a note is raised by a third; cells whose lines are half a line apart are two rows.
  'percent of the size that a run of the line is raised': {
    yes: 38,
    no: 42,
    isTaken: (size) =>
      findRows([run('数据目录', 90, 100), run('[1]', 154, 100 - 0.16 * size, 8)]).length === 1,
  },
  // Letters of one word are set apart by a tenth.
  'percent of the size between Latin words': {
    yes: 16,
    no: 14,
    isTaken: (size) => lineWith(size / 100, 'AB', 'CD') === 'AB CD',
  },
  // A number keeps a little from its text in any setting.
  'percent of the size between a number and its text, when there is a blank': {
    yes: 63,
    no: 57,
    isTaken: (size) => lineWith(size / 100, '1.', '修路') === '1. 修路',
  },
  // 张  伟 and names beside each other are parted by a character, justified lines by less than half.
  'percent of the size between names': {
    yes: 83,
    no: 77,
    isTaken: (size) => lineWith(size / 100, '县财政局', '县教育局') === '县财政局\u3000县教育局',
  },
  // Names at both sides of a page; what is set outside of any page must not fill the text with blanks.
  'characters of a gap that are printed': {
    yes: 20,
    no: 21,
    isTaken: (size) => lineWith(size, '甲', '乙') === `甲${'\u3000'.repeat(size)}乙`,
  },
}

describe('what is one text', () => showBands(runBands))
describe('what is one line, and where its blanks are', () => showBands(lineBands))
