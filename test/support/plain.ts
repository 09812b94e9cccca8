// A plain script with the obvious regular expressions, as one would write it in an afternoon: what
// docs/accuracy.md holds the parser's figures against. It is not meant to be mended.
import { fold } from '../../src/text/fold.ts'

const heading = /^\s*([一二三四五六七八九十]+、)\s*(.*)$/u
const item = /^\s*(\([一二三四五六七八九十]+\)|\d+[.、])\s*(.*)$/u
const bracket = /\(([^()]*(?:牵头|负责|配合|单位|局|办|委|处|科)[^()]*)\)/gu
const limit =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底)前?|(\d{4})年底前?|每(?:年|半年|季度|月|周)|长期坚持|持续推进/gu
const cited = /《([^《》]+)》(?:\(([^()]+号)\))?/gu
const number = /[\u4e00-\u9fa5]{2,8}〔\d{4}〕\d+号/u
const titleYear = /(\d{4})年/u
const titleMark = /[。(:]/u
const partMark = /[,;]/u
const roleWords = /^.*?:|牵头|负责|配合|按职责分工|等.*$/gu
const tags = /<[^>]+>/gu
const breaks = /<(?:\/p|br|\/tr|\/h\d|\/div)[^>]*>/gu

/** The fields of a plan that a plain script finds in a text. */
export function parsePlainly(input: Uint8Array | string) {
  const text = fold(typeof input === 'string' ? input : new TextDecoder().decode(input))
  const lines = text.replace(breaks, '\n').replace(tags, '').split('\n')
  const title = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  const year = Number(titleYear.exec(title)?.[1] ?? 0)
  const { sections, items } = readLines(lines)
  return {
    meta: {
      title,
      documentNumber: { text: number.exec(text)?.[0] ?? '' },
      ...(year ? { planYear: year } : {}),
    },
    sections,
    tasks: items.map((one) => taskOf(one, year)),
  }
}

interface PlainItem {
  readonly label: string
  readonly path: readonly string[]
  readonly lines: string[]
}

function readLines(lines: readonly string[]) {
  const sections: { level: number; label: string; title: string }[] = []
  const items: PlainItem[] = []
  for (const line of lines) {
    const [, label, title = ''] = heading.exec(line) ?? []
    const [, inner, words = ''] = item.exec(line) ?? []
    const above = sections.at(-1)?.label
    if (label) sections.push({ level: 1, label, title: cutTitle(title) })
    else if (inner)
      items.push({ label: inner, path: above ? [above, inner] : [inner], lines: [words] })
    else items.at(-1)?.lines.push(line.trim())
  }
  return { sections, items }
}

function taskOf({ label, path, lines }: PlainItem, year: number) {
  const text = lines.filter((line) => line !== '').join('\n')
  return {
    origin: 'body',
    label,
    path,
    title: cutTitle(lines[0] ?? ''),
    text,
    responsibilities: readBrackets(text),
    deadlines: readLimits(text, year),
    citations: [...text.matchAll(cited)].map(([, title, of]) => ({
      title,
      ...(of ? { number: { text: of } } : {}),
    })),
    measures: [],
    targets: [],
  }
}

function cutTitle(text: string): string {
  return text.split(titleMark)[0] ?? ''
}

function readBrackets(text: string) {
  return [...text.matchAll(bracket)].map(([, inner = '']) => ({
    text: inner,
    openEnded: inner.includes('等'),
    persons: [],
    parties: inner.split(partMark).flatMap(readPart),
  }))
}

function readPart(part: string) {
  const role = part.includes('牵头') ? 'lead' : part.includes('配合') ? 'support' : 'responsible'
  const names = part.replace(roleWords, '')
  return names
    .split('、')
    .filter((name) => name !== '')
    .map((name) => ({ name, role, group: name.startsWith('各') }))
}

function readLimits(text: string, year: number) {
  return [...text.matchAll(limit)].map(([words, own, month, day, bare]) => {
    if (words.startsWith('每')) return { text: words, kind: 'recurring' }
    if (!month && !bare) return { text: words, kind: 'ongoing' }
    const due = bare
      ? `${bare}-12-31`
      : `${own ?? year}-${(month ?? '').padStart(2, '0')}-${(day ?? '30').padStart(2, '0')}`
    return { text: words, kind: 'date', due }
  })
}
