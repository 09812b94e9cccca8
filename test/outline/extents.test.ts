import { describe } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { buildOutline } from '../../src/outline/build.ts'
import { findAimEnd, findGluedEnd } from '../../src/outline/glued.ts'
import { isHeadingLine } from '../../src/outline/heading.ts'
import { findTitle } from '../../src/outline/title.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { flowOf } from '../tables/flow.ts'

/** Labels and headings of a text, outermost first, as the outline counts them. */
function itemsOf(text: string) {
  const { items } = buildOutline(flowOf(text).flow, () => {})
  return items
}

/** Whether a line between a sentence and an item is a heading. */
function isHeading(line: string): boolean {
  const { flow } = flowOf(`推进甲乡。\n${line}\n(一)编制目录。`)
  const label = { from: 0, to: 3, shape: 'bracketed-chinese', ordinal: 1 } as const
  return isHeadingLine(flow, [undefined, undefined, label], 1)
}

/** Whether the first `size` characters, set bold, end a title. */
function isBoldTitle(size: number): boolean {
  const [passage] = flowOf(`${words(size + 40)}。`).flow
  const block = { ...passage?.block, bold: [{ start: 0, end: size }] }
  return findTitle({ ...passage, block } as Passage, 0).to === size
}

const opener = '按照全县统一标准要求,编制数据资源目录'

describe('how an outline tells headings and labels', () => {
  const bands: Record<string, Band> = {
    // 坚持以人为核心的新型城镇化…深化政务公开: the longest numbered heading has 42 characters.
    'a heading without a number': {
      yes: 40,
      no: 41,
      isTaken: (size) => {
        const { flow } = flowOf(`推进甲乡。\n${words(size)}\n(一)编制目录。`)
        const label = { from: 0, to: 3, shape: 'bracketed-chinese', ordinal: 1 } as const
        return isHeadingLine(flow, [undefined, undefined, label], 1)
      },
    },
    // 项目建设主要内容
    "a field's name": {
      yes: 8,
      no: 9,
      isTaken: (size) =>
        itemsOf(`一、公开\n(一)${words(size)}:推进。\n(二)责任单位:县财政局`)[0]?.children
          .length === 0,
    },
    // 5G基站建设 behind 2.: a quantity (5亿元) is shorter.
    'the shortest title that begins with digits': {
      yes: 6,
      no: 5,
      isTaken: (size) => itemsOf(`1.编制目录。\n2.12${words(size - 2)}`).length === 2,
    },
    // 1.12345热线提质 and what stands below it.
    'paragraphs from a first number to the second': {
      yes: 2,
      no: 3,
      isTaken: (size) => {
        const between = Array.from({ length: size }, () => '推进甲乡。').join('\n')
        return itemsOf(`1.12345热线提质。\n${between}\n2.编制目录。`).length === 2
      },
    },
    'the shortest heading that is glued to its text': {
      yes: 6,
      no: 5,
      isTaken: (size) => findGluedEnd(`${words(size)}${opener}`, undefined) === size,
    },
    'the longest': {
      yes: 30,
      no: 31,
      isTaken: (size) => findGluedEnd(`${words(size)}${opener}`, undefined) === size,
    },
    // 为 加快…: a blank behind one word is damage, not a lost break.
    'the shortest heading before a blank': {
      yes: 4,
      no: 3,
      isTaken: (size) => findGluedEnd(`${words(size)} 山水田林,山水`, undefined) === size,
    },
    'a first sentence that is a title': {
      yes: 26,
      no: 27,
      isTaken: (size) =>
        findGluedEnd(`${words(12)}按照${words(size - 14)}`, undefined) === undefined,
    },
    'a half of a heading of two': {
      yes: 16,
      no: 17,
      isTaken: (size) => isHeading(`${words(size)},${words(8)}`),
    },
    // 目标 or 三 alone on its line may be what is left of a table.
    'the shortest heading that nothing but its place tells': {
      yes: 4,
      no: 3,
      isTaken: (size) => isHeading(words(size)),
    },
    // A whole paragraph may be set bold for its weight.
    'a title that is set bold': { yes: 80, no: 81, isTaken: isBoldTitle },
    'the shortest title that is set bold': { yes: 3, no: 2, isTaken: isBoldTitle },
    // 总体目标; three characters glued to a sentence are its beginning: 总目标按….
    'the shortest name of an aim that is glued to its text': {
      yes: 4,
      no: 3,
      isTaken: (size) => findAimEnd(`${size === 4 ? '总体目标' : '总目标'}${opener}`) === size,
    },
    // 进一步加强河湖组织领导; a longer stretch that ends so is a sentence on it.
    'the longest name of safeguards that is glued to its text': {
      yes: 12,
      no: 13,
      isTaken: (size) => findGluedEnd(`${words(size - 4)}组织领导${opener}`, undefined) === size,
    },
    'the shorter half of a heading of two': {
      yes: 4,
      no: 3,
      isTaken: (size) => isHeading(`${words(8)},${words(size)}`),
    },
    // 三、 lost on a page, or a whole page lost; 一、 … 二十、 is a count.
    'numbers that a numbering may skip': {
      yes: 6,
      no: 7,
      isTaken: (size) =>
        itemsOf(`1.编制目录。\n2.公开目录。\n3.更新目录。\n${3 + size}.评估目录。`).length === 4,
    },
    // 6. and then 3.: the second list has lost its beginning; 4. behind 6. is a number of the text.
    'the number that a list may fall back to': {
      yes: 3,
      no: 4,
      isTaken: (size) =>
        itemsOf(
          `${['编制', '公开', '更新', '评估', '修订', '印发'].map((work, at) => `${at + 1}.${work}目录。\n`).join('')}${size}.归档目录。`,
        ).length === 7,
    },
    'numbers without a mark that make a numbering': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        itemsOf(
          ['1 编制目录。按季度更新。', '2 公开目录。按月更新。'].slice(0, size).join('\n'),
        ).some(({ label }) => label?.shape === 'arabic'),
    },
  }
  showBands(bands)
})
