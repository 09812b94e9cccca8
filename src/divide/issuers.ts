import { bodyHeads } from '../lexicon/head.ts'
import type { Found } from '../model/division.ts'
import { squeeze } from '../text/letters.ts'
import { isPrinted } from './last-lines.ts'
import type { Line } from './line.ts'
import { isBodyName } from './lines.ts'
import { textOf } from './title-lines.ts'
import type { Titles } from './titles.ts'

/**
 * Read who issued the document (发文机关).
 *
 * Signatures first (several on a line are parted by blanks), else the letterhead or the lines under
 * the title, else the index table, else the body that the title names.
 *
 * @param title - The title that an index table names, where none is printed.
 */
export function readIssuers(
  lines: readonly Line[],
  titles: Titles,
  field: Found | undefined,
  title: Found | undefined,
): readonly Found[] {
  const first = titles.plans[0]?.from ?? Number.POSITIVE_INFINITY
  const signed = lines.filter(
    ({ index, part, passage, text }) =>
      part === 'colophon' && passage && isBodyName(text) && !isPrinter(lines[index + 1]),
  )
  const ofNotice = signed.filter(({ index }) => index < first)
  const signatures = ofNotice.length > 0 ? ofNotice : signed
  if (signatures.length > 0) return distinct(signatures.flatMap(namesOf))
  const heads = lines.filter(
    ({ part, passage, text }) => part === 'head' && passage && isLetterhead(text),
  )
  if (heads.length > 0) return distinct(ofHeading(heads, titles).flatMap(namesOf))
  if (field && !siteName.test(field.reading.text.slice(field.from, field.to))) return [field]
  const named = [titles.notice, ...titles.plans, titles.headline].map((one) => one?.found[0])
  return [...named, title].map(inTitle).find((found) => found) ?? []
}

/** Bodies right above 关于印发… open the heading; what a site prints further above is its own. */
function ofHeading(heads: readonly Line[], { notice, plans: [plan] }: Titles): readonly Line[] {
  const title = notice ?? plan
  if (!title || !opensMatter.test(textOf(title))) return heads
  let from = title.from
  while (heads.some(({ index }) => index === from - 1)) from--
  const near = heads.filter(({ index }) => index >= from && index < title.from)
  return near.length > 0 ? near : heads
}

const opensMatter = /^(?:关于|印发|转发)/u

const siteName = /(?:网|网站|平台)\s*$/u

/** The body before …印发 printed the document (印发机关). */
function isPrinter(below: Line | undefined): boolean {
  return below !== undefined && isPrinted(below.text) && squeeze(below.text).length <= printDate
}
/** Length of 2021年12月31日印发. */
const printDate = 13

const letterhead = /文件$/u

function isLetterhead(text: string): boolean {
  const name = text.trim().replace(letterhead, '')
  return isBodyName(name) && !siteName.test(name) && !bodyHeads.includes(name)
}

/** Names on one line: parted by blanks, unless the blanks stand between single characters. */
function namesOf(line: Line): Found[] {
  const reading = line.passage?.reading
  if (!reading) return []
  const text = reading.text.replace(letterhead, '')
  const second = gluedAt(text)
  if (second !== undefined)
    return [
      { reading, from: 0, to: second },
      { reading, from: second, to: text.length },
    ]
  const words = text.split(blankRun).filter(Boolean)
  if (words.length < 2 || words.some((word) => word.length < 2 || !isName(word))) {
    return unglued({ reading, from: 0, to: text.length })
  }
  const names: Found[] = []
  let at = 0
  for (const word of words) {
    const from = text.indexOf(word, at)
    at = from + word.length
    names.push(...unglued({ reading, from, to: at }))
  }
  return names
}
const gluedPair =
  /^(?:中共)?([\u4e00-\u9fa5]{2,8})(?:委员会|委)(?:办公室)?(?=\1(?:人民)?(?:政府|委员会)(?:办公[室厅])?$)/u

/** 中共云溪县委云溪县人民政府, 云溪县商务局云溪县财政局: two bodies, each with the name of its place. */
function unglued(found: Found): Found[] {
  const { reading, from, to } = found
  const text = reading.text.slice(from, to)
  const first = gluedPair.exec(text)?.[0].length ?? gluedAt(text)
  if (first === undefined) return [found]
  return [
    { reading, from, to: from + first },
    { reading, from: from + first, to },
  ]
}

const blankRun = /\s+/u

/** 云溪县 of 云溪县财政局云溪县水务局. */
const placeLength = 3

/** Where a second name begins that is glued to the first: both begin with the same place. */
function gluedAt(text: string): number | undefined {
  const at = text.indexOf(text.slice(0, placeLength), placeLength)
  const [one, other] = [text.slice(0, at), text.slice(at)]
  return at > placeLength && !blankRun.test(text) && isName(one) && isName(other) ? at : undefined
}

function isName(word: string): boolean {
  return bodyHeads.some((head) => word.endsWith(head))
}

function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return found.filter(({ reading, from, to }) => {
    const name = squeeze(reading.text.slice(from, to))
    return !seen.has(name) && seen.add(name)
  })
}

/** Heads that end a body's name inside a title, whatever follows. */
const strongHeads = [
  '人民政府办公厅',
  '人民政府办公室',
  '人民政府',
  '委员会办公室',
  '委员会',
  '领导小组办公室',
  '领导小组',
  '管委会',
  '国务院办公厅',
  '国务院',
  '办公厅',
  '办公室',
]

/** The body that a title names: before 关于 or 印发, else up to the first strong head. */
function inTitle(found: Found | undefined): Found[] | undefined {
  if (!found) return undefined
  const { reading, from } = found
  const text = reading.text.slice(from, found.to)
  const about = aboutAt(text)
  if (about === 0) return undefined
  if (about > 1 && isBodyName(text.slice(0, about)))
    return split({ reading, from, to: from + about })
  const end = beforeYear(text) ?? headEnd(text)
  if (end === undefined) return undefined
  const whole = { reading, from, to: from + end }
  const bodies = split(whole)
  return bodies.every((body) => isBodyName(body.reading.text.slice(body.from, body.to)))
    ? bodies
    : [whole]
}

const yearStart = /\d{4}年/u

/** End of the body right before the year: 云溪学院2023年工作要点. */
function beforeYear(text: string): number | undefined {
  const at = text.search(yearStart)
  return at > 2 && isBodyName(text.slice(0, at)) ? at : undefined
}

function aboutAt(text: string): number {
  const marks = ['关于', '印发', '转发'].map((word) => text.indexOf(word)).filter((at) => at !== -1)
  return marks.length === 0 ? -1 : Math.min(...marks)
}

/** Several bodies before 关于 are parted by blanks or 、; a blank inside a name (云 溪县人民政府) parts none. */
function split({ reading, from, to }: Found): Found[] {
  const text = reading.text.slice(from, to)
  const names: Found[] = []
  let start = 0
  for (const { index } of text.matchAll(between)) {
    if (index < start || (text.charAt(index) !== '、' && !isName(text.slice(start, index))))
      continue
    names.push({ reading, from: from + start, to: from + index })
    start = index + 1
  }
  const all = [...names, { reading, from: from + start, to }]
  return all
    .map((name) => trimmed(name))
    .flatMap((name) => (name.to > name.from ? unglued(name) : []))
}
const between = /[\s、]/gu

function trimmed({ reading, from, to }: Found): Found {
  const text = reading.text.slice(from, to)
  const first = from + text.length - text.trimStart().length
  return { reading, from: first, to: Math.max(first, from + text.trimEnd().length) }
}

/** A body that a title begins with ends before this. */
const longestIssuer = 40

/** Index behind the first strong head, or behind a 局/厅/委 that a year or a verb follows. */
function headEnd(text: string): number | undefined {
  for (let index = 2; index < Math.min(text.length, longestIssuer); index++) {
    const head = strongHeads.find((strong) => text.startsWith(strong, index))
    if (head) return carriedOut.test(text.slice(0, index)) ? undefined : index + head.length
    const next = text.slice(index + 1, index + 5)
    if ('局厅委'.includes(text.charAt(index)) && bodyEnd.test(next)) return index + 1
  }
  return undefined
}
/** 云溪县贯彻落实国务院…: whose words are carried out, not who issued the plan. */
const carriedOut = /贯彻|落实|执行|承接|对照|学习/u
const bodyEnd = /^(?:\d{4}|关于|全面|进一步|深入|推进|加强|落实|贯彻|[一二三四]五)/u
