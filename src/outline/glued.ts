import { isGeneralHeading, isSafeguardHeading, isSafeguardName } from '../lexicon/headings.ts'
import { sentenceOpeners, wordsAroundOpeners } from '../lexicon/openers.ts'

/** A heading that is glued to its text is between these long. */
const shortest = 6
const longest = 30
/** The name of an aim or of safeguards that is glued to its text is between these long. */
const named = { shortest: 4, longest: 12 }
/** A first sentence this short is a run-in title. */
const runIn = 26
/** What ends no heading: marks that go on, joining words, numbers. */
const unfinished = '、,“(《和与及或的之等为在对将把以于向从按0123456789一二三四五六七八九十'

/**
 * Find where a heading ends that has lost its line break.
 *
 * ```text
 * 加强煤炭进出口环节管理按照节能减排要求,研究…。
 * └ heading ──────────┘
 * ```
 *
 * It ends where a word stands that opens sentences, and nothing before it asks to go on. Of several
 * such places the one nearest to `usual` counts: the headings of one document are alike in length.
 *
 * @param title - The text up to the first 。 or colon, folded.
 * @param usual - Length of the headings that are certain, when there are any.
 * @returns Length of the heading, or `undefined` where the sentence is a run-in title.
 */
export function findGluedEnd(title: string, usual: number | undefined): number | undefined {
  const nameEnd = namedEnd(title) ?? blankEnd(title)
  if (nameEnd !== undefined) return nameEnd
  if (title.length <= runIn && !title.includes(',')) return undefined
  const comma = title.indexOf(',')
  const until = Math.min(longest, comma === -1 ? title.length : comma)
  const ends: number[] = []
  for (let at = shortest; at <= until; at++) if (isGluedEnd(title, at)) ends.push(at)
  if (usual === undefined) return ends[0]
  return ends.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual))[0]
}

/** 指导思想 深入贯彻…,: a break that has become a blank, before what goes on over a comma. */
function blankEnd(title: string): number | undefined {
  const head = title.slice(0, longest)
  const at = head.lastIndexOf(' ')
  if (at < shortestNamed || inHeading.test(head.slice(0, at))) return undefined
  return title.includes(',', at) ? at : undefined
}

const shortestNamed = 4
const inHeading = /[,;:]/u

/** Find where a heading that is nothing but the name of an aim ends: 主要目标以…为重点. */
export function findAimEnd(title: string): number | undefined {
  const end = namedEnd(title)
  return end !== undefined && isGeneralHeading(title.slice(0, end)) ? end : undefined
}

/** 总体要求以…为指导, 工作要求各单位要…: a heading of known name ends before a word that opens a sentence. */
function namedEnd(title: string): number | undefined {
  for (let at = named.shortest; at <= Math.min(named.longest, title.length - 2); at++) {
    const rest = title.slice(at)
    const opener = yearAhead.exec(rest)?.[0] ?? openerAt(title, at) ?? subject.exec(rest)?.[0]
    if (opener === undefined) continue
    const name = title.slice(0, at).trimEnd()
    // 强化组织保障对标先进: a single character opens too little to cut a heading that is work.
    const isSafeguard = opener.length > 1 ? isSafeguardHeading(name) : isSafeguardName(name)
    if (isGeneralHeading(name) || isSafeguard) return name.length
  }
  return undefined
}

/** 工作要求各责任单位要…, 组织保障县财政局要…, 基本原则—坚持…: who is told to do what, or a list. */
const subject = /^[—各省市县区乡镇]/u
const yearAhead = /^20\d{2}年/u

function isGluedEnd(title: string, at: number): boolean {
  const before = title.charAt(at - 1)
  if (unfinished.includes(before)) return false
  return yearAhead.test(title.slice(at)) || openerAt(title, at) !== undefined
}

/** The word at `at` that opens a sentence; a single character opens none inside a word (重要). */
function openerAt(title: string, at: number): string | undefined {
  const opener = sentenceOpeners.find((word) => title.startsWith(word, at))
  if (opener?.length !== 1) return opener
  const isInside =
    wordsAroundOpeners.has(title.slice(at - 1, at + 1)) ||
    wordsAroundOpeners.has(title.slice(at, at + 2))
  return isInside ? undefined : opener
}
