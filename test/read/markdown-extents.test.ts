import { describe } from 'vitest'
import { alignText } from '../../src/read/markdown/align.ts'
import { readFrontMatter } from '../../src/read/markdown/front-matter.ts'
import { linkAt } from '../../src/read/markdown/spans.ts'
import { findUrl } from '../../src/read/markdown/url.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { blocksOf } from '../support/blocks.ts'

const isLink = (source: string) => linkAt(source, 0, source.length) !== undefined
const read = async (source: string) => (await blocksOf(source, { from: 'markdown' })).join('\n')
const address = 'https://example.org/'
const origin = `原文链接: ${address}\n`

const bands: Record<string, Band> = {
  // An address with its query; a bracket that nothing closes is text, and is not read to its end.
  'a link': {
    yes: 2000,
    no: 2001,
    isTaken: (size) => isLink(`[甲](${address}${'a'.repeat(size - address.length - 5)})`),
  },
  'brackets inside the text of a link': {
    yes: 16,
    no: 17,
    isTaken: (size) => isLink(`${'['.repeat(size)}甲${']'.repeat(size)}(${address})`),
  },
  // A crawler writes a dozen lines; two lines of dashes far apart part sections.
  'lines of a front matter': {
    yes: 98,
    no: 99,
    isTaken: (size) => readFrontMatter(`---\n${'键: 值\n'.repeat(size)}---\n正文`) !== undefined,
  },
  'a key of a front matter': {
    yes: 41,
    no: 42,
    isTaken: (size) => readFrontMatter(`---\n${words(size)}: 值\n---\n正文`) !== undefined,
  },
  // A page’s menu may stand above its origin; an origin below the text is of what it cites.
  'characters above the origin of a document': {
    yes: 3999,
    no: 4000,
    isTaken: (size) => findUrl(`${words(size)}\n${origin}`) !== undefined,
  },
  'blanks and marks before the name of the origin': {
    yes: 20,
    no: 21,
    isTaken: (size) => findUrl(`${' '.repeat(size)}${origin}`) !== undefined,
  },
  // Words in code are words; a mark that nothing closes is one.
  'characters of code': {
    yes: 999,
    no: 1000,
    isTaken: async (size) => (await read(`甲 \`${words(size)}\` 乙`)) === `甲 ${words(size)} 乙`,
  },
  'characters of an address in angles': {
    yes: 999,
    no: 1000,
    isTaken: async (size) => {
      const long = `${address}${'a'.repeat(size - address.length)}`
      return (await read(`甲<${long}>乙`)) === `甲${long}乙`
    },
  },
  // One bold ends where the next begins; more stars are a hole that a form leaves.
  'stars of a mark that sets bold': {
    yes: 4,
    no: 5,
    isTaken: async (size) => {
      const stars = '*'.repeat(size)
      return (await read(`**一、${stars}推进。**丙`)) === '<一、推进。>丙'
    },
  },
  // A star alone is that of a footnote.
  'characters between two stars': {
    yes: 499,
    no: 500,
    isTaken: async (size) => (await read(`甲*${words(size)}*乙`)) === `甲${words(size)}乙`,
  },
  // The style sheet of a page that was pasted between two words.
  'characters that print nothing between two that do': {
    yes: 1999,
    no: 2000,
    isTaken: (size) => {
      const source = `甲${'a'.repeat(size)}乙`
      return alignText(source, '甲乙', 0, source.length).length === 2
    },
  },
}

describe('how far marks of Markdown reach', () => showBands(bands))
