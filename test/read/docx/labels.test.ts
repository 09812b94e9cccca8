import { describe, expect, test } from 'vitest'
import { docxReader } from '../../../src/read/docx/index.ts'
import {
  abstractNum,
  type DocxParts,
  lvl,
  makeDocx,
  num,
  numUse,
  p,
  pStyle,
} from '../../support/docx.ts'
import { readContext } from '../../support/read.ts'
import { convertWithOffice, soffice } from '../../support/soffice.ts'

/** Each pair is the use of a list and a level. */
function paragraphs(pairs: readonly (readonly [number, number])[]): string {
  return pairs.map(([list, level]) => p('事项', num(list, level))).join('')
}

function levels(list: readonly number[]): string {
  return paragraphs(list.map((level) => [1, level]))
}

function repeated(count: number): string {
  return levels(Array<number>(count).fill(0))
}

function override(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
}

const threeLevels =
  lvl(0, 'chineseCounting', '%1、') +
  lvl(1, 'chineseCounting', '（%2）', { suffix: 'nothing' }) +
  lvl(2, 'decimal', '%3.', { suffix: 'space' })
const decimals =
  lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'decimal', '%1.%2.%3')

async function labelsOf(parts: DocxParts): Promise<string[]> {
  const { layer } = await docxReader.read(makeDocx(parts), readContext().context)
  return layer.text.split('\n').map(labelOf)
}

/** What LibreOffice prints before the texts of several documents, in one run of it. */
function officeLabelsOf(documents: readonly DocxParts[]): string[][] {
  const texts = convertWithOffice(documents.map(makeDocx), 'docx', 'txt:Text (encoded):UTF8')
  return texts.map((bytes) => {
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/u)
    return lines.map(labelOf).filter((label) => label !== '')
  })
}

/** What stands before the text, `-` where nothing does. */
function labelOf(line: string): string {
  if (!line.includes('事项')) return ''
  return line.slice(0, line.indexOf('事项')).trim() || '-'
}

/** Where LibreOffice is right: our labels are those that it prints. */
const agreed: Readonly<Record<string, DocxParts>> = {
  'three levels': {
    numbering: abstractNum(0, threeLevels) + numUse(1, 0),
    body: levels([0, 1, 2, 2, 1, 2, 0, 1, 2]),
  },
  'decimal to 120': {
    numbering: abstractNum(0, decimals) + numUse(1, 0),
    body: repeated(120),
  },
  'chineseCounting to 99': {
    numbering: abstractNum(0, lvl(0, 'chineseCounting', '%1、')) + numUse(1, 0),
    body: repeated(99),
  },
  'chineseCountingThousand to 99': {
    numbering: abstractNum(0, lvl(0, 'chineseCountingThousand', '第%1章')) + numUse(1, 0),
    body: repeated(99),
  },
  'a level jump begins the levels above at their start': {
    numbering: abstractNum(0, decimals) + numUse(1, 0),
    body: levels([0, 2, 2, 1, 2, 0, 2, 1, 1]),
  },
  'a list that begins below its first level': {
    numbering: abstractNum(0, decimals) + numUse(1, 0),
    body: levels([1, 1, 0, 1]),
  },
  'two uses of a list count on': {
    numbering: abstractNum(0, decimals) + numUse(1, 0) + numUse(2, 0),
    body: paragraphs([
      [1, 0],
      [1, 0],
      [2, 0],
      [1, 0],
    ]),
  },
  'an own start is taken once': {
    numbering:
      abstractNum(0, decimals) +
      numUse(1, 0) +
      numUse(2, 0, override(0, 1)) +
      numUse(3, 0, override(0, 5)),
    body: paragraphs([
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
      [3, 0],
      [3, 0],
      [1, 0],
      [2, 0],
    ]),
  },
  'an own start of a lower level': {
    numbering: abstractNum(0, decimals) + numUse(1, 0, override(1, 3)),
    body: levels([0, 1, 1, 0, 1, 1]),
  },
  'an own start that is jumped over': {
    numbering: abstractNum(0, decimals) + numUse(1, 0, override(0, 5)),
    body: levels([1, 1, 0, 0]),
  },
  'own starts of two levels, uses mixed': {
    numbering:
      abstractNum(0, decimals) + numUse(1, 0) + numUse(2, 0, override(0, 1) + override(1, 1)),
    body: paragraphs([
      [1, 0],
      [1, 1],
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 1],
      [2, 0],
      [2, 1],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 0],
    ]),
  },
  'a use with a level of its own': {
    numbering:
      abstractNum(0, lvl(0, 'decimal', '%1.')) +
      numUse(1, 0) +
      numUse(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1)')}</w:lvlOverride>`),
    body: paragraphs([
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
      [1, 0],
    ]),
  },
  'two lists that take turns': {
    numbering:
      abstractNum(0, decimals) +
      abstractNum(1, lvl(0, 'decimal', '(%1)')) +
      numUse(1, 0) +
      numUse(2, 1),
    body: paragraphs([
      [1, 0],
      [2, 0],
      [1, 0],
      [2, 0],
      [1, 1],
      [2, 0],
      [1, 1],
    ]),
  },
  'by style, its heirs, and switched off': {
    styles:
      pStyle('H1', '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>') +
      pStyle('H2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
      pStyle('Heir', '', 'H2') +
      pStyle('Off', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'H1'),
    numbering:
      abstractNum(
        0,
        lvl(0, 'chineseCountingThousand', '第%1章', { style: 'H1' }) +
          lvl(1, 'decimal', '%1.%2', { style: 'H2' }),
      ) + numUse(1, 0),
    body:
      ['H1', 'H2', 'Heir', 'Off', 'H1', 'H2']
        .map((style) => p('事项', `<w:pStyle w:val="${style}"/>`))
        .join('') +
      p('事项', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('事项', `<w:pStyle w:val="H1"/>${num(1, 1)}`),
  },
  'roman numbers and letters': {
    numbering:
      ['upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimalZero']
        .map((format, index) => abstractNum(index, lvl(0, format, '%1|')))
        .join('') + [1, 2, 3, 4, 5].map((id) => numUse(id, id - 1)).join(''),
    body: paragraphs([1, 2, 3, 4, 5].flatMap((id) => Array(30).fill([id, 0]))),
  },
  'enclosed, heavenly and legal numbers up to 20': {
    numbering:
      ['decimalEnclosedCircle', 'chineseLegalSimplified', 'ideographTraditional']
        .map((format, index) => abstractNum(index, lvl(0, format, '%1|')))
        .join('') + [1, 2, 3].map((id) => numUse(id, id - 1)).join(''),
    body: paragraphs([
      ...Array(20).fill([1, 0]),
      ...Array(20).fill([2, 0]),
      ...Array(10).fill([3, 0]),
    ]),
  },
  'a level without a start begins at 0 (17.9.25)': {
    numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${numUse(1, 0)}`,
    body: levels([0, 0]),
  },
  'no number, only words': {
    numbering: abstractNum(0, lvl(0, 'none', '附件') + lvl(1, 'decimal', '%1%2)')) + numUse(1, 0),
    body: levels([0, 1]),
  },
}

test.skipIf(soffice === undefined)('labels are those that LibreOffice prints', async () => {
  const names = Object.keys(agreed)
  const office = officeLabelsOf(Object.values(agreed))
  const ours = await Promise.all(Object.values(agreed).map(labelsOf))
  const named = (labels: string[][]) =>
    Object.fromEntries(names.map((name, index) => [name, labels[index]]))
  expect(named(ours)).toEqual(named(office))
  expect(Math.min(...office.map((labels) => labels.length))).toBeGreaterThan(1)
})

/** Where the standard decides against LibreOffice 7.4: the clause, what we print, what it prints. */
const disputed: readonly {
  readonly clause: string
  readonly parts: DocxParts
  readonly ours: readonly string[]
  readonly office: readonly string[]
}[] = [
  {
    clause: 'ISO/IEC 29500-1 17.9.4 isLgl: all numbers of the level in decimal',
    parts: {
      numbering:
        abstractNum(
          0,
          lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'decimal', '%1.%2', { legal: true }),
        ) + numUse(1, 0),
      body: levels([0, 1, 1]),
    },
    ours: ['第一章', '1.1', '1.2'],
    office: ['第一章', '一.1', '一.2'],
  },
  {
    clause: 'ISO/IEC 29500-1 17.9.10 lvlRestart: never (0), or only after the level it names',
    parts: {
      numbering:
        abstractNum(
          0,
          lvl(0, 'decimal', '%1.') +
            lvl(1, 'decimal', '(%2)', { restart: 0 }) +
            lvl(2, 'decimal', '%3)', { restart: 1 }),
        ) + numUse(1, 0),
      body: levels([0, 1, 2, 1, 2, 0, 1, 2]),
    },
    ours: ['1.', '(1)', '1)', '(2)', '2)', '2.', '(3)', '1)'],
    office: ['1.', '(1)', '1)', '(2)', '1)', '2.', '(1)', '1)'],
  },
  {
    clause: 'MS-DOCX 2.4 chineseCounting: 一, 十, 一○○ (digits from 100 on)',
    parts: {
      numbering: abstractNum(0, lvl(0, 'chineseCounting', '%1、', { start: 99 })) + numUse(1, 0),
      body: repeated(3),
    },
    ours: ['九十九、', '一○○、', '一○一、'],
    office: ['九十九、', '一百、', '一百零一、'],
  },
  {
    clause: 'MS-DOCX 2.4 ideographDigital: 一, 一〇, 一〇〇 (digits throughout)',
    parts: {
      numbering: abstractNum(0, lvl(0, 'ideographDigital', '%1、', { start: 9 })) + numUse(1, 0),
      body: repeated(3),
    },
    ours: ['九、', '一〇、', '一一、'],
    office: ['九、', '十、', '十一、'],
  },
  {
    clause: 'ISO/IEC 29500-1 17.18.59 decimalEnclosedCircle: decimal where no circle is left (21)',
    parts: {
      numbering:
        abstractNum(0, lvl(0, 'decimalEnclosedCircle', '%1', { start: 20 })) + numUse(1, 0),
      body: repeated(2),
    },
    ours: ['⑳', '21'],
    office: ['⑳', '㉑'],
  },
]

describe('labels as the standard has them', () => {
  test.each(disputed)('$clause', async ({ parts, ours }) => {
    expect(await labelsOf(parts)).toEqual(ours)
  })

  test.skipIf(soffice === undefined)('LibreOffice still differs in each', () => {
    const office = officeLabelsOf(disputed.map(({ parts }) => parts))
    expect(office).toEqual(disputed.map((dispute) => dispute.office))
  })

  test('chineseCountingThousand from 100 on agrees with LibreOffice too', async () => {
    const parts: DocxParts = {
      numbering:
        abstractNum(0, lvl(0, 'chineseCountingThousand', '%1、', { start: 99 })) + numUse(1, 0),
      body: repeated(3),
    }
    expect(await labelsOf(parts)).toEqual(['九十九、', '一百、', '一百零一、'])
  })

  test('a list style leads to the list that defines it (17.9.21)', async () => {
    const parts: DocxParts = {
      numbering:
        abstractNum(0, lvl(0, 'chineseCounting', '%1、'), '<w:styleLink w:val="Plan"/>') +
        abstractNum(1, '', '<w:numStyleLink w:val="Plan"/>') +
        numUse(1, 0) +
        numUse(2, 1),
      body: paragraphs([
        [1, 0],
        [2, 0],
      ]),
    }
    expect(await labelsOf(parts)).toEqual(['一、', '二、'])
  })

  test('a padded format of Word 2010 is read, not its stand-in', async () => {
    const custom =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    const parts: DocxParts = {
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>${custom}<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${numUse(1, 0)}`,
      body: repeated(2),
    }
    expect(await labelsOf(parts)).toEqual(['01.', '02.'])
  })
})
