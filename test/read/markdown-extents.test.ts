import { describe } from 'vitest'
import { readFrontMatter } from '../../src/read/markdown/front-matter.ts'
import { linkAt } from '../../src/read/markdown/spans.ts'
import { findUrl } from '../../src/read/markdown/url.ts'
import { type Band, showBands, words } from '../support/bands.ts'

const isLink = (source: string) => linkAt(source, 0, source.length) !== undefined
const address = 'https://example.org/'
const origin = `原文链接: ${address}\n`

const bands: Record<string, Band> = {
  // An address with its query; a bracket that nothing closes is text, and is not read to its end.
  'a link': {
    yes: 1500,
    no: 2500,
    isTaken: (size) => isLink(`[甲](${address}${'a'.repeat(size - address.length - 5)})`),
  },
  'brackets inside the text of a link': {
    yes: 10,
    no: 24,
    isTaken: (size) => isLink(`${'['.repeat(size)}甲${']'.repeat(size)}(${address})`),
  },
  // A crawler writes a dozen lines; two lines of dashes far apart part sections.
  'lines of a front matter': {
    yes: 60,
    no: 140,
    isTaken: (size) => readFrontMatter(`---\n${'键: 值\n'.repeat(size)}---\n正文`) !== undefined,
  },
  'a key of a front matter': {
    yes: 30,
    no: 60,
    isTaken: (size) => readFrontMatter(`---\n${words(size)}: 值\n---\n正文`) !== undefined,
  },
  // A page’s menu may stand above its origin; an origin below the text is of what it cites.
  'characters above the origin of a document': {
    yes: 3000,
    no: 6000,
    isTaken: (size) => findUrl(`${words(size)}\n${origin}`) !== undefined,
  },
  'blanks and marks before the name of the origin': {
    yes: 12,
    no: 40,
    isTaken: (size) => findUrl(`${' '.repeat(size)}${origin}`) !== undefined,
  },
}

describe('how far marks of Markdown reach', () => showBands(bands))
