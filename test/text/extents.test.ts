import { describe } from 'vitest'
import { hasBlanksInWords } from '../../src/text/blanks.ts'
import { damages } from '../../src/text/damages.ts'
import { readNumeral } from '../../src/text/numerals.ts'
import { hasPinyinNotes, readPinyinNote } from '../../src/text/pinyin.ts'
import { type Band, showBands, words } from '../support/bands.ts'

const isSeen = (kind: string, text: string) =>
  damages.find((damage) => damage.kind === kind)?.isSeen(text) === true

/** A line of prose with a blank inside a word. */
const spaced = (length: number) => `${words(length - 5)},梳 理。`

describe('how much shows that a text is damaged', () => {
  const bands: Record<string, Band> = {
    // A name may be printed with one traditional character.
    'traditional characters': {
      yes: 2,
      no: 1,
      isTaken: (size) => isSeen('traditional', `梳理${'責單負'.slice(0, size)}资源。`),
    },
    // 遥 and 袁 are words and names as well.
    'marks of a lost font': {
      yes: 3,
      no: 2,
      isTaken: (size) => isSeen('marks', `山水袁田林遥${'山水遥'.repeat(size - 1)}`),
    },
    // A table marks one cell as unknown with question marks.
    'lines that begin with question marks': {
      yes: 2,
      no: 1,
      isTaken: (size) => isSeen('indents', '?? 山水\n'.repeat(size)),
    },
    'readings without a tone': {
      yes: 6,
      no: 5,
      isTaken: (size) => hasPinyinNotes('梳(shu)理资源。'.repeat(size)),
    },
    'readings with a tone': {
      yes: 3,
      no: 2,
      isTaken: (size) => hasPinyinNotes('梳(shū)理资源。'.repeat(size)),
    },
    'characters of a reading, blanks included': {
      yes: 13,
      no: 14,
      isTaken: (size) => readPinyinNote(`梳(shu${' '.repeat(size - 5)})`, 1) !== undefined,
    },
    'blanks before a reading': {
      yes: 3,
      no: 4,
      isTaken: (size) => readPinyinNote(`梳${' '.repeat(size)}(shu)`, size + 1) !== undefined,
    },
    'blanks inside words': {
      yes: 8,
      no: 7,
      isTaken: (size) => hasBlanksInWords(`${spaced(40)}\n`.repeat(size)),
    },
    'characters of a text for each blank': {
      yes: 500,
      no: 501,
      isTaken: (size) => hasBlanksInWords(`${spaced(size)}\n`.repeat(12)),
    },
    // 张 三, 李 四 in a short line are names.
    'characters of a line of prose': {
      yes: 24,
      no: 23,
      isTaken: (size) => hasBlanksInWords(`${spaced(size)}\n`.repeat(12)),
    },
  }
  showBands(bands)
})

describe('how long a number is', () => {
  const bands: Record<string, Band> = {
    'characters of a numeral': {
      yes: 15,
      no: 16,
      isTaken: (size) => readNumeral('1'.repeat(size)) !== undefined,
    },
  }
  showBands(bands)
})
