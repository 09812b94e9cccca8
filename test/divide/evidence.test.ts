import { describe } from 'vitest'
import { type Band, showBands, words } from '../support/bands.ts'
import { divided } from './divided.ts'

const title = '青石县2023年数据共享工作要点'
const start = '为推进数据共享,制定本要点。'
const item = '一、完善共享目录\n(一)梳理数据资源。6月底前完成梳理。'

/** Paragraphs of the plan's text, each a line of the flow. */
const flowOf = (text: string) => divided(text).flows[0] ?? []

/** Lines that a program has wrapped at 30 characters, and some that it has not. */
function wrapped(full: number, short: number): string {
  const lines = Array.from(
    { length: full },
    (_, at) => `${words(29)}${String.fromCharCode(0x5000 + at)}`,
  )
  const others = Array.from({ length: short }, (_, at) => `${words(4 + (at % 9))}。`)
  return `${title}\n${start}\n${others.join('\n')}\n${lines.join('\n')}。`
}

/** Headings with texts of their own, other items that hold theirs, and a heading at a page's foot. */
function footOf(headings: number, others: number, last = words(14)): string | undefined {
  const label = (at: number) => `(${'一二三四五六七八九'.charAt(at)})`
  const lines = Array.from({ length: headings - 1 + others }, (_, at) =>
    at < others
      ? `${label(at)}${words(14)}。${words(9)}。`
      : `${label(at)}${words(14)}\n${words(30)}。`,
  )
  const foot = `${label(headings - 1 + others)}${last}`
  return flowOf(`${title}\n${lines.join('\n')}\n${foot}\n- 1 -\n乙${words(30)}。`)
    .at(-1)
    ?.charAt(0)
}

/** Lines that are still paragraphs of their own. */
const fullLines = (text: string) => flowOf(text).filter((line) => line.startsWith(words(29))).length

const bands: Record<string, Band> = {
  // 为贯彻…, 现提出… may stand twice; five paragraphs alike in a row are the text once more.
  'paragraphs that make a copy': {
    yes: 6,
    no: 3,
    isTaken: (size) => {
      const text = Array.from({ length: size }, (_, at) => `${at}${words(35)}。`).join('\n')
      return divided(`${title}\n${item}\n${text}\n${text}`).notes.some((one) => one.startsWith('0'))
    },
  },
  'the shortest paragraph that a copy is found by': {
    yes: 36,
    no: 20,
    isTaken: (size) => {
      const text = Array.from({ length: 8 }, (_, at) => `${at}${words(size - 2)}。`).join('\n')
      return divided(`${title}\n${item}\n${text}\n${text}`).notes.some((one) => one.startsWith('0'))
    },
  },
  // A page may break inside the text of two items; three lines alike are headings.
  'headings of a shape that show how they are set': {
    yes: 3,
    no: 2,
    isTaken: (size) => footOf(size, 0) === '乙',
  },
  'headings of a shape beside one item that holds its text': {
    yes: 3,
    no: 2,
    isTaken: (size) => footOf(size, 1) === '乙',
  },
  'the longest heading at the foot of a page': {
    yes: 60,
    no: 61,
    isTaken: (size) => footOf(4, 0, words(size - 3)) === '乙',
  },
  // 标　　题 is one word, set apart.
  'characters before a gap that ends a line': {
    yes: 6,
    no: 2,
    isTaken: (size) =>
      flowOf(`${title}\n${start}\n${words(size)}　　${item}`).includes(words(size)),
  },
  'lines that show a width': {
    yes: 16,
    no: 8,
    isTaken: (size) => fullLines(wrapped(size, 0)) < size / 2,
  },
  'lines of a hundred that have the same width': {
    yes: 50,
    no: 25,
    isTaken: (size) => fullLines(wrapped(size, 100 - size)) < size / 2,
  },
  // Site's notes and a notice without a heading; what goes on is a text with a title inside.
  'sentences above a title': {
    yes: 3,
    no: 6,
    isTaken: (size) =>
      divided(`${`${words(12)}。\n`.repeat(size)}${title}\n${start}\n${item}`).title === title,
  },
  // 数据共享 / 工作 are two lines of a list; a list of names that goes on fills its line.
  'characters of a line whose list goes on below': {
    yes: 16,
    no: 8,
    isTaken: (size) =>
      flowOf(`${title}\n${start}\n${words(size - 1)}、\n${words(6)}。\n${item}`).some((line) =>
        line.startsWith(`${words(size - 1)}、${words(6)}`),
      ),
  },
  'characters of running text that stops in mid-sentence': {
    yes: 28,
    no: 14,
    isTaken: (size) =>
      flowOf(`${title}\n${start}\n甲。${words(size - 2)}\n${words(24)}。\n${item}`).some((line) =>
        line.startsWith(`甲。${words(size - 2)}${words(24)}`),
      ),
  },
  // One field may be a word of the text; a table of the index has several.
  'names of fields on lines of their own that make an index': {
    yes: 2,
    no: 1,
    isTaken: (size) =>
      divided(
        `${['成文日期', '公开日期'].slice(0, size).join('\n2023-03-01\n')}\n2023-03-01\n${title}\n${start}\n${item}`,
      ).furniture.length +
        Number(
          divided(
            `${['成文日期', '公开日期'].slice(0, size).join('\n2023-03-01\n')}\n2023-03-01\n${title}\n${start}\n${item}`,
          ).issuedOn === '2023-03-01',
        ) >
      1,
  },
}

describe('how much tells the parts of a document', () => showBands(bands))
