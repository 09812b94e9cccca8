import { readLabel } from '../lexicon/labels.ts'
import { longest } from './extents.ts'
import { isCopies, isPublicityNote } from './last-lines.ts'
import type { Line } from './line.ts'
import { readDateLine } from './lines.ts'
import type { Titles } from './titles.ts'

const handing = /印发|转发|下发|发布|下达|分解/gu
/** The notice goes on with items of its own: 请结合以下要求…, 现就有关事项通知如下. */
const ownItems = /(?:以下|如下).{0,6}(?:要求|意见|事项|通知)|(?:要求|意见|事项|通知).{0,6}如下/u
const chinese: ReadonlySet<string> = new Set(['chinese', 'bracketed-chinese', 'chapter'])

/**
 * Line behind a covering notice whose plan prints no title of its own, or stands on another page.
 *
 * ```text
 * …关于印发《…》的通知 / 各…: / 现将《…》印发给你们,… / 署名 / 日期 / 2024年是…   一、…
 * └ notice ─────────────────────────────────────────────────────┘ └ plan
 * ```
 *
 * `undefined` without a sentence that hands on, and where the items above its date may be the plan's.
 */
export function noticeEnd(lines: readonly Line[], { notice, names }: Titles): number | undefined {
  if (!notice && names.length === 0) return undefined
  const from = notice?.to ?? 0
  const open = lines.filter((line) => line.index >= from && line.part === 'body')
  const hands = open.findIndex(({ text }) => handsOn(text))
  const item = indexOr(open.findIndex(isItem), open.length)
  if (hands === -1 || item < hands) return undefined
  const signed = open.findIndex(({ text }, at) => at > hands && readDateLine(text) !== undefined)
  const hasMore = open.some((line) => isItem(line) || hasContent(line))
  if (signed === -1) return hasMore ? behind(open[hands]) : lines.length
  const isTable = names.length > 0 && names.every((name) => tableName.test(name))
  const isCovered = signed < item || isOwn(open.slice(0, item), open.slice(signed), isTable)
  return isCovered ? behindNotes(lines, open[signed]?.index ?? 0) : undefined
}

/** 现将《…》印发给你们, 现予印发 */
function handsOn(text: string): boolean {
  for (const { index } of text.matchAll(handing)) {
    const now = text.lastIndexOf('现', index)
    if (now !== -1 && index - now <= longest.handedOn) return true
  }
  return false
}

/** Behind the sentence that hands on, where it is a paragraph of its own. */
function behind(line: Line | undefined): number | undefined {
  return line && sentenceEnd.test(line.text) ? line.index + 1 : undefined
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index
}

const sentenceEnd = /[。.]$/u
const tableName = /(?:表|台账)$/u

/**
 * Items above the date are the notice's own where it says so, or hands on nothing but tables, and the
 * plan is not below.
 */
function isOwn(above: readonly Line[], below: readonly Line[], isTable: boolean): boolean {
  const says = isTable || above.some(({ text }) => ownItems.test(text))
  return says && !below.some((line) => isItem(line) || line.grid)
}

function isItem({ text, grid }: Line): boolean {
  const shape = grid ? undefined : readLabel(text)?.shape
  return shape !== undefined && chinese.has(shape)
}

function hasContent({ text, grid }: Line): boolean {
  return grid !== undefined || text.includes('|') || text.includes('\t')
}

function behindNotes(lines: readonly Line[], date: number): number {
  let end = date + 1
  for (let at = end; at < lines.length; at++) {
    const line = lines[at]
    if (line?.part !== 'body') continue
    if (line.grid || !(isPublicityNote(line.text) || isCopies(line.text))) break
    end = at + 1
  }
  return end
}
