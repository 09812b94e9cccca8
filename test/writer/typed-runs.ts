import { r } from '../support/docx.ts'
import type { Random } from './random.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const special = /[&<>]/gu
const digits = /\d+/u

/**
 * `word`: all that Word writes. `plain`: without what a converter shows otherwise than Word does:
 * revisions, links, content controls, numbers that run on below the next heading.
 */
export type Ways = 'word' | 'plain'

/** A text in the runs that Word cuts it into: by font, by spelling, by revision, anywhere. */
export function drawRuns(random: Random, ways: Ways, text: string, properties: string): string {
  if (text === '') return ''
  const pieces: string[] = []
  let from = 0
  while (from < text.length) {
    const to = random.chance(0.4) ? random.between(from + 1, text.length) : text.length
    pieces.push(pieceOf(random, text.slice(from, to), properties, ways))
    from = to
  }
  return pieces.join('')
}

type Wrap = (run: string, text: string) => string

const wraps: Readonly<Record<string, readonly [number, Wrap]>> = {
  plain: [30, (run) => run],
  proof: [3, (run) => `<w:proofErr w:type="gramStart"/>${run}<w:proofErr w:type="gramEnd"/>`],
  inserted: [2, (run) => `<w:ins w:id="1" w:author="a">${run}</w:ins>`],
  deleted: [
    2,
    (run) =>
      `${run}<w:del w:id="2" w:author="a"><w:r><w:delText>市发展改革委牵头</w:delText></w:r></w:del>`,
  ],
  bookmark: [2, (run) => `<w:bookmarkStart w:id="3" w:name="_G"/>${run}<w:bookmarkEnd w:id="3"/>`],
  page: [2, (run) => `<w:r><w:lastRenderedPageBreak/></w:r>${run}`],
  link: [1, (run) => `<w:hyperlink w:anchor="_G" w:history="1">${run}</w:hyperlink>`],
  tag: [
    2,
    (run, text) =>
      digits.test(text) ? `<w:smartTag w:uri="u" w:element="chsdate">${run}</w:smartTag>` : run,
  ],
  field: [
    1,
    (run) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "#_G" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  ],
}

const revised: ReadonlySet<string> = new Set(['inserted', 'deleted', 'link', 'field'])

function weightsOf(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, wraps[name]?.[0] ?? 0]))
}

const names = Object.keys(wraps)
const weights = {
  word: weightsOf(names),
  plain: weightsOf(names.filter((name) => !revised.has(name))),
}

function pieceOf(random: Random, text: string, properties: string, ways: Ways): string {
  const font = random.chance(0.5) ? '<w:rFonts w:hint="eastAsia" w:eastAsia="仿宋_GB2312"/>' : ''
  const run = r(
    text.replace(special, (mark) => marks[mark] ?? mark),
    font + properties,
  )
  const wrap = wraps[random.weigh(weights[ways])]?.[1]
  return wrap ? wrap(run, text) : run
}
