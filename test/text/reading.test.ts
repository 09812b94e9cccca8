import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { pinyinNotes } from '../../src/text/pinyin.ts'
import {
  type Edit,
  isBlank,
  partOf,
  printOf,
  type ReadingStep,
  rangeOf,
  readStretches,
  spansOf,
} from '../../src/text/reading.ts'

type Stretches = Parameters<typeof readStretches>[1]

function layerOf(text: string) {
  return { text, folded: fold(text) }
}

/** Where each of the words stands in the text, one paragraph for each list. */
function stretchesOf(text: string, ...paragraphs: readonly (readonly string[])[]): Stretches {
  let at = 0
  return paragraphs.map((words) =>
    words.map((word) => {
      const start = text.indexOf(word, at)
      at = start + word.length
      return { start, end: at }
    }),
  )
}

/** Drop or replace each word wherever it stands. */
function stepOf(word: string, text = '', more: Partial<Edit> = {}): ReadingStep {
  return (folded) => {
    const edits: Edit[] = []
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      edits.push({ start: at, end: at + word.length, text, ...more })
    }
    return edits
  }
}

function slices(layer: string, spans: ReturnType<typeof spansOf>): string[] {
  return spans.map(({ start, end }) => layer.slice(start, end))
}

describe('an undamaged stretch', () => {
  const text = '前言。\n　一、公开目录，８月底前 \n'
  const reading = readStretches(layerOf(text), [[{ start: 4, end: text.length }]])

  test('is folded, without a map', () => {
    expect(reading.text).toBe(' 一、公开目录,8月底前 \n')
    expect(reading.map).toBeUndefined()
    expect(reading.base).toBe(4)
  })

  test('gives back its print', () => {
    const from = reading.text.indexOf('目录')
    expect(printOf(reading, from, from + 5)).toBe('目录，８月')
    expect(rangeOf(reading, from, from + 5)).toEqual({ start: 4 + from, end: 9 + from })
    expect(spansOf(reading, from, from + 5)).toEqual([{ start: 4 + from, end: 9 + from }])
  })

  test('leaves out blanks at both ends', () => {
    expect(slices(text, spansOf(reading, 0, reading.text.length))).toEqual([
      '一、公开目录，８月底前',
    ])
    expect(printOf(reading, 0, reading.text.length)).toBe('一、公开目录，８月底前')
  })

  test('has no span where nothing but blanks stands', () => {
    expect(spansOf(reading, 0, 1)).toEqual([])
    expect(printOf(reading, 0, 1)).toBe('')
  })
})

describe('several stretches', () => {
  const text = '加大公\n- 2 -\n开力度。\n县财政局负责'
  const reading = readStretches(
    layerOf(text),
    stretchesOf(text, ['加大公', '开力度。'], ['县财政局负责']),
  )

  test('of one paragraph are glued, paragraphs are parted by a line feed', () => {
    expect(reading.text).toBe('加大公开力度。\n县财政局负责')
  })

  test('a page number inside a value is no part of it', () => {
    expect(printOf(reading, 0, 7)).toBe('加大公开力度。')
    expect(slices(text, spansOf(reading, 0, 7))).toEqual(['加大公', '开力度。'])
    expect(text.slice(0, 13)).toBe('加大公\n- 2 -\n开力度')
    expect(rangeOf(reading, 0, 6)).toEqual({ start: 0, end: 13 })
  })

  test('paragraphs of one value stand on a line each, in one span', () => {
    expect(printOf(reading, 4, reading.text.length)).toBe('力度。\n县财政局负责')
    expect(slices(text, spansOf(reading, 4, reading.text.length))).toEqual(['力度。\n县财政局负责'])
  })

  test('an empty range has an offset and no span', () => {
    expect(rangeOf(reading, 3, 3)).toEqual({ start: 10, end: 10 })
    expect(spansOf(reading, 3, 3)).toEqual([])
    expect(printOf(reading, 3, 3)).toBe('')
  })
})

describe('edits', () => {
  test('what is dropped belongs to the print of the character before it', () => {
    const text = '优化角(jue)色分工'
    const reading = readStretches(layerOf(text), [[{ start: 0, end: 12 }]], stepOf('(jue)'))
    expect(reading.text).toBe('优化角色分工')
    expect(printOf(reading, 2, 4)).toBe('角(jue)色')
    expect(printOf(reading, 3, 4)).toBe('色')
  })

  test('what is dropped as an aside belongs to no print', () => {
    const text = '优化**角色**分工'
    const reading = readStretches(
      layerOf(text),
      [[{ start: 0, end: text.length }]],
      stepOf('**', '', { aside: true }),
    )
    expect(reading.text).toBe('优化角色分工')
    expect(printOf(reading, 0, 6)).toBe('优化角色分工')
    expect(slices(text, spansOf(reading, 0, 6))).toEqual(['优化', '角色', '分工'])
  })

  test('what reads otherwise keeps its print', () => {
    const text = '⼀、加⼤公开'
    const step: ReadingStep = (folded) => [
      ...stepOf('⼀', '一')(folded),
      ...stepOf('⼤', '大')(folded),
    ]
    const reading = readStretches(layerOf(text), [[{ start: 0, end: text.length }]], step)
    expect(reading.text).toBe('一、加大公开')
    expect(printOf(reading, 0, 4)).toBe('⼀、加⼤')
  })

  test('one printed character that reads as two is printed once', () => {
    const text = '①公开'
    const reading = readStretches(layerOf(text), [[{ start: 0, end: 3 }]], stepOf('①', '1.'))
    expect(reading.text).toBe('1.公开')
    expect(printOf(reading, 0, 4)).toBe('①公开')
    expect(slices(text, spansOf(reading, 0, 4))).toEqual(['①公开'])
  })

  test('a step without edits leaves a stretch without a map', () => {
    const reading = readStretches(layerOf('公开'), [[{ start: 0, end: 2 }]], () => [])
    expect(reading.map).toBeUndefined()
  })
})

test.each([[[]], [[[]]]])('nothing reads as nothing: %j', (stretches: Stretches) => {
  const reading = readStretches(layerOf('公开'), stretches)
  expect(reading.text).toBe('')
  expect(spansOf(reading, 0, 0)).toEqual([])
  expect(printOf(reading, 0, 0)).toBe('')
})

test('a blank is what `\\s` takes for one', () => {
  for (let code = 0; code <= 0xffff; code++) {
    if (isBlank(code) !== /\s/u.test(String.fromCharCode(code))) {
      expect.fail(`U+${code.toString(16)}`)
    }
  }
})

/** A printed scrap, what of it belongs to a value, and how it is read. */
interface Scrap {
  readonly print: string
  readonly value: string
  readonly read: string
  readonly edit?: Edit
}

const characters = [...'加大公开力度县财政局８，（']
const plain = fc.constantFrom(...characters).map((print): Scrap => {
  return { print, value: print, read: fold(print) }
})
const replaced = fc
  .tuple(fc.constantFrom('⼀', '角色', '２０'), fc.constantFrom('一', '一二', '一二三'))
  .map(([print, text]): Scrap => {
    return { print, value: print, read: text, edit: { start: 0, end: print.length, text } }
  })
const pinyin = fc.constantFrom('角(jue)', '色(se)').map((print): Scrap => {
  const edit = { start: 1, end: print.length, text: '' }
  return { print, value: print, read: print.slice(0, 1), edit }
})
const mark = fc.constantFrom('**', '~').map((print): Scrap => {
  const edit = { start: 0, end: print.length, text: '', aside: true } as const
  return { print, value: '', read: '', edit }
})
const paragraph = fc.array(fc.oneof({ weight: 4, arbitrary: plain }, replaced, pinyin, mark), {
  minLength: 1,
  maxLength: 12,
})

test('whatever the edits, the spans of a hit give back its printed stretch', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (paragraphs, a, b) => {
        const prints = paragraphs.map((scraps) => scraps.map(({ print }) => print).join(''))
        const text = prints.join('\n')
        const edits = new Map(
          paragraphs.map((scraps, index) => [fold(prints[index] ?? ''), editsOf(scraps)] as const),
        )
        const reading = readStretches(
          layerOf(text),
          stretchesOf(text, ...prints.map((print) => [print])),
          (folded) => edits.get(folded) ?? [],
        )
        const scraps = paragraphs.flatMap((list, index) => [
          ...(index > 0 ? [{ print: '\n', value: '\n', read: '\n' }] : []),
          ...list,
        ])
        expect(reading.text).toBe(scraps.map(({ read }) => read).join(''))
        const first = Math.min(a % scraps.length, b % scraps.length)
        const last = Math.max(a % scraps.length, b % scraps.length)
        const from = lengthOf(scraps.slice(0, first))
        const to = lengthOf(scraps.slice(0, last + 1))
        const value = scraps.slice(first, last + 1).map((scrap) => scrap.value)
        expect(printOf(reading, from, to)).toBe(value.join('').trim().replace(/\n+/gu, '\n'))
        const spans = spansOf(reading, from, to)
        const cut = slices(text, spans).join('').replaceAll('\n', '')
        expect(cut).toBe(value.join('').replaceAll('\n', ''))
        const whole = rangeOf(reading, from, to)
        expect(spans.at(0)?.start ?? whole.start).toBe(whole.start)
        expect(spans.at(-1)?.end ?? whole.end).toBe(whole.end)
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeLessThan(span.end)
          expect(span.start).toBeGreaterThan(spans[index - 1]?.end ?? -1)
        }
      },
    ),
  )
})

function lengthOf(scraps: readonly Pick<Scrap, 'read'>[]): number {
  return scraps.reduce((sum, { read }) => sum + read.length, 0)
}

function editsOf(scraps: readonly Scrap[]): Edit[] {
  let at = 0
  return scraps.flatMap(({ print, edit }) => {
    const begin = at
    at += print.length
    return edit ? [{ ...edit, start: begin + edit.start, end: begin + edit.end }] : []
  })
}

test('pinyin that a wrapped line parts belongs to its character', () => {
  const layer = layerOf('县財(cá\ni)政局\n牽(\n- 2 -\nqiān)頭')
  const step: ReadingStep = (text) =>
    pinyinNotes(text).map(({ start, end }) => ({ start, end, text: '' }))
  const wrapped = readStretches(
    layer,
    [
      [
        { start: 0, end: 5 },
        { start: 6, end: 10 },
      ],
    ],
    step,
  )
  expect(wrapped.text).toBe('县財政局')
  expect(printOf(wrapped, 0, 4)).toBe('县財(cái)政局')
  expect(rangeOf(wrapped, 1, 2)).toEqual({ start: 1, end: 8 })
  const paged = readStretches(
    layer,
    [
      [
        { start: 11, end: 13 },
        { start: 20, end: 26 },
      ],
    ],
    step,
  )
  expect(paged.text).toBe('牽頭')
  expect(printOf(paged, 0, 2)).toBe('牽(頭')
})

test('a part of a wrapped reading is joined as the whole is', () => {
  const layer = layerOf('2022年4\n月底前完成')
  const wrapped = readStretches(layer, [
    [
      { start: 0, end: 6 },
      { start: 7, end: 12 },
    ],
  ])
  const part = partOf(wrapped, 5, 9)
  expect(part.text).toBe('4月底前')
  expect(rangeOf(part, 0, 2)).toEqual({ start: 5, end: 8 })
  const sound = partOf(readStretches(layer, [[{ start: 0, end: 6 }]]), 4, 6)
  expect(rangeOf(sound, 1, 2)).toEqual({ start: 5, end: 6 })
})
