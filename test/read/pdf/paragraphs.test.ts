import { describe, expect, test } from 'vitest'
import { words } from '../../support/bands.ts'
import type { PdfText } from '../../support/pdf.ts'
import { blocksOfPages } from './pages.ts'

/** Lines 28 points apart from `y` on: `>` indents one, `|` sets more room above it. */
function setLines(lines: readonly string[], y = 100): PdfText[] {
  let at = y
  return lines.map((line) => {
    const text = line.replace(/^[|>]+/u, '')
    at += line.startsWith('|') ? 42 : 28
    return { x: /^\|?>/u.test(line) ? 122 : 90, y: at, text }
  })
}

/** A line as wide as the column, and one that is as wide behind an indent. */
const full = (text: string) => text + words(26 - text.length)
const indented = (text: string) => `>${text}${words(24 - text.length)}`
/** A paragraph of two lines, the second as wide as the column. */
const filled = (text: string) => [indented(text), `${words(25)}。`]

const paragraphsOf = async (lines: readonly string[]) =>
  (await blocksOfPages([{ texts: setLines(lines) }])).map((text) => text.slice(0, 8))

describe('where a paragraph ends behind a full line', () => {
  test('at a heading at the side, as others stand there behind short lines', async () => {
    const lines = [
      '1.加强管理',
      ...filled('甲'),
      '2.改进服务',
      indented('乙'),
      '山水。',
      '3.总结',
      '>丙',
    ]
    expect(await paragraphsOf(lines)).toEqual([
      '1.加强管理',
      expect.stringMatching(/^甲/u),
      '2.改进服务',
      expect.stringMatching(/^乙/u),
      '3.总结',
      '丙',
    ])
  })

  test('not where all paragraphs are indented: a number at the side goes on', async () => {
    const lines = [...filled('甲'), '2.改进服务。', indented('乙'), '山水。', '>丙丁。', '>戊己。']
    expect(await paragraphsOf(lines)).toEqual([
      expect.stringMatching(/^甲/u),
      expect.stringMatching(/^乙/u),
      '丙丁。',
      '戊己。',
    ])
  })

  test('at the next number, whatever mark the line has', async () => {
    const lines = [
      '1.加强管理',
      full('甲'),
      '2.改进服务',
      full('(一)乙'),
      '3.总结',
      full('丙'),
      '5.丁',
    ]
    expect(await paragraphsOf(lines)).toEqual([
      '1.加强管理',
      expect.stringMatching(/^甲/u),
      '2.改进服务',
      expect.stringMatching(/^\(一\)乙/u),
      '3.总结',
      expect.stringMatching(/^丙/u),
    ])
  })

  test('at the first number, where its like stand at the side', async () => {
    const lines = [
      full('各乡镇'),
      '一、要求',
      ...filled('甲'),
      '二、任务',
      indented('乙'),
      '山水。',
    ]
    expect((await paragraphsOf([...lines, '三、保障', '>丙。']))[1]).toBe('一、要求')
  })

  test('not where words of another size end it and begin the next', async () => {
    const [first, ...others] = setLines([indented('甲'), `${words(20)}。`, indented('乙'), '丙。'])
    if (!first) return
    const large = { x: first.x, y: first.y, text: words(12), size: 20 }
    const rest = { x: first.x + 240, y: first.y, text: words(9) }
    expect(await blocksOfPages([{ texts: [large, rest, ...others] }])).toHaveLength(2)
  })

  test('not in a title whose first line is as wide as the column', async () => {
    const title = [
      { x: 90, y: 72, text: words(19), size: 22, width: 416 },
      { x: 276, y: 106, text: '方案', size: 22 },
    ]
    const texts = [...title, ...setLines([...filled('甲'), ...filled('乙')], 120)]
    expect((await blocksOfPages([{ texts }]))[0]).toBe(`${words(19)}方案`)
  })

  test('in a title that is printed twice, each time as wide as the column', async () => {
    const title = [72, 106].map((y) => ({ x: 90, y, text: words(19), size: 22, width: 416 }))
    const texts = [...title, ...setLines([...filled('甲'), ...filled('乙')], 120)]
    expect((await blocksOfPages([{ texts }])).slice(0, 2)).toEqual([words(19), words(19)])
  })

  test('where more room is left than between wrapped lines, however many paragraphs are one line', async () => {
    const wrapped = [full('|甲'), full('乙'), full('丙'), '丁戊。']
    const short = ['|己庚辛。', `|${words(25)}`, '|壬癸。', '|子丑。', '|寅卯。']
    expect(await paragraphsOf([...wrapped, ...short])).toEqual([
      expect.stringMatching(/^甲/u),
      '己庚辛。',
      words(8),
      '壬癸。',
      '子丑。',
      '寅卯。',
    ])
  })

  test('at a day on the right that ends with its column', async () => {
    const day = { x: 250, y: 240, text: '2024年3月5日（公开）', width: 256 }
    const texts = [...setLines([...filled('甲'), ...filled('乙')]), day, ...setLines(['附件'], 240)]
    expect((await blocksOfPages([{ texts }])).slice(2)).toEqual(['2024年3月5日（公开）', '附件'])
  })

  test('not inside brackets, but for an item behind a bracket that is never closed', async () => {
    const open = [
      ...filled('甲'),
      `>按照《甲乙》（丙丁${words(10)}`,
      '戊己）',
      '>庚辛。',
      '>壬癸。',
    ]
    expect((await blocksOfPages([{ texts: setLines(open) }]))[1]).toMatch(/戊己）$/u)
    const never = [
      ...filled('甲'),
      ...filled('乙'),
      `>按照（${words(10)}`,
      '一、庚辛',
      '>壬癸子丑。',
    ]
    expect(await paragraphsOf(never)).toContain('一、庚辛')
  })

  test('not before a mark and a number that goes with it', async () => {
    const lines = [indented('甲'), words(24), '乙，2023年完成。', '>丙。', '>丁。']
    expect(await paragraphsOf(lines)).toHaveLength(3)
  })

  test('not before a year in brackets, which its number goes with', async () => {
    const [text] = await blocksOfPages([
      {
        texts: setLines([indented('甲'), words(22), '〔2023〕12号要求，', indented('乙'), '丙。']),
      },
    ])
    expect(text).toMatch(/^甲.*〔2023〕12号要求，$/u)
  })
})

test.each([
  ['門 where the text is traditional', '關於⼊⾨課程的實施方案', '關於入門課程的實施方案'],
  ['门 elsewhere', '关于⼊⾨课程的实施方案', '关于入门课程的实施方案'],
])('a radical is read as %s', async (_, printed, text) => {
  expect(await blocksOfPages([{ texts: [{ x: 90, y: 72, text: printed }] }])).toEqual([text])
})
