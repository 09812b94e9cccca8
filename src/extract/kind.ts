import {
  closesWithGeneralName,
  isGeneralHeading,
  isGeneralProvisions,
  isSafeguardHeading,
} from '../lexicon/headings.ts'
import { labels } from '../lexicon/roles.ts'
import type { Item } from '../model/outline.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import type { SectionDraft } from '../model/records.ts'
import { holdsLetters, squeeze } from '../text/letters.ts'
import type { Reading } from '../text/reading.ts'
import { lettersOf } from './clause/flat.ts'
import { type ClauseHit, findClauses } from './clause/index.ts'
import { readsAsBodies } from './clause/kind.ts'
import { findLabelledLimits } from './clause/limit.ts'
import type { ClauseContext, Stretch } from './clause/types.ts'
import type { OwnText } from './own-text.ts'

/** Own text of an item with a bare lead-in to its items put aside. */
export interface Own {
  readonly text: OwnText
  readonly passages: readonly Passage[]
  readonly leadIn?: { readonly ranges: readonly Range[]; readonly place: 'line' | 'sentence' }
}

/** What an item is, by the contract's section “Task”. */
type Kind = 'section' | 'task'

/** What decides on an item besides its own text. */
interface Surroundings {
  readonly kind: SectionDraft['kind']
  /** One of the item's siblings, or itself, holds items. */
  readonly held: boolean
  readonly context: ClauseContext
}

/** End of a title in its own text; a clause in the heading belongs to no title. */
export function ownTitleEnd(own: OwnText, hits: readonly ClauseHit[]): number {
  const hit = hits.find(({ from }) => from > 0 && from < own.titleTo)
  let to = hit?.from ?? own.titleTo
  while (to > 0 && ' ,;、。\n'.includes(own.reading.text.charAt(to - 1))) to--
  return to
}

function nameOf(own: OwnText, hits: readonly ClauseHit[]): string {
  return squeeze(own.reading.text.slice(0, ownTitleEnd(own, hits)))
}

/** Tell a task from a section, by the contract's section “Task”. */
export function kindOfItem(
  item: Item,
  own: Own,
  hits: readonly ClauseHit[],
  around: Surroundings,
): Kind {
  if (isGeneralHeading(nameOf(own.text, hits))) return 'section'
  if (around.kind === 'general' && hits.length === 0) return 'section'
  if (item.children.length > 0) return overItems(item, own, hits)
  if ((item.emptied || isAboveTable(item, own)) && hits.length === 0) return 'section'
  const isOver = item.glued || (item.headed && own.passages.length > 1)
  return isOver ? overParagraphs(item, own, hits, around) : 'task'
}

function overParagraphs(
  { label }: Item,
  own: Own,
  hits: readonly ClauseHit[],
  { held, context }: Surroundings,
): Kind {
  if (label === undefined) return 'section'
  return held && !isAssigned(own, hits, context) ? 'section' : 'task'
}

/** (二)完善平台。⏎责任单位:…: nothing but whose it is stands below; 主承办单位 is no work. */
function isAssigned(own: Own, hits: readonly ClauseHit[], context: ClauseContext): boolean {
  if (hits.length === 0 || namesWho.test(nameOf(own.text, hits))) return false
  return !hasBody(own, withLimits(own, hits, context))
}

const namesWho = /(?:单位|部门|机构|人员|领导|成员|分工|职责)$/u

/** Clauses and labelled limits (完成时限:…) in the order in which they stand. */
function withLimits({ text }: Own, hits: readonly ClauseHit[], context: ClauseContext): Stretch[] {
  return inOrder(text.reading, hits, context)
}

function inOrder(reading: Reading, hits: readonly ClauseHit[], context: ClauseContext): Stretch[] {
  return [...hits, ...findLabelledLimits(reading, context)].sort((a, b) => a.from - b.from)
}

/** A heading above a table names its rows; a whole sentence is work of its own. */
function isAboveTable({ headed, tabled }: Item, { passages, text }: Own): boolean {
  return headed && tabled && passages.length === 1 && !text.reading.text.trimEnd().endsWith('。')
}

/** An item over items is a task as well where a number, and text or a clause, stand before them. */
function overItems(item: Item, own: Own, hits: readonly ClauseHit[]): Kind {
  if (item.label === undefined) return 'section'
  // 组织实施。重点做好以下工作: is a run-in item, though its text is but a lead-in.
  if (own.leadIn?.place === 'sentence') return 'task'
  const inBody = hits.some(({ from, place }) => place !== 'heading' && from >= own.text.bodyFrom)
  return inBody || hasBody(own, hits) ? 'task' : 'section'
}

/** True where text that is no clause stands behind the title. */
function hasBody({ text }: Own, hits: readonly Stretch[]): boolean {
  return holdsLettersBeside(text.reading.text, text.bodyFrom, hits)
}

function holdsLettersBeside(text: string, from: number, hits: readonly Stretch[]): boolean {
  let at = from
  for (const hit of hits) {
    if (holdsLetters(text.slice(at, Math.max(at, hit.from)))) return true
    at = Math.max(at, hit.to)
  }
  return holdsLetters(text.slice(at))
}

/** Kind of a section: general, safeguards, or tasks. */
export function sectionKind(
  item: Item,
  own: OwnText,
  hits: readonly ClauseHit[],
  above: SectionDraft['kind'],
): SectionDraft['kind'] {
  const name = nameOf(own, hits)
  if (above === 'general' || isGeneralHeading(name) || isOpening(item, name)) return 'general'
  if (above === 'safeguards' || isSafeguardHeading(name)) return 'safeguards'
  return 'tasks'
}

/** 1.总则 of a contingency plan (应急预案), over 1.1编制目的; 深化财税改革的总体要求, over 1.指导思想. */
function isOpening({ children }: Item, name: string): boolean {
  const titles = children.map(titleOf)
  if (isGeneralProvisions(name)) return titles.some(isGeneralHeading)
  if (!closesWithGeneralName(name)) return false
  return titles.some((title) => isGeneralHeading(title) || closesWithGeneralName(title))
}

function titleOf({ passages, title }: Item): string {
  return squeeze(passages[0]?.reading.text.slice(title.from, title.to) ?? '')
}

/** A bold run-in title is no longer than this. */
const boldTitle = 60
/** Characters that may stand before it without being bold: its number, （一） or 12.3 */
const boldLead = 4

/** True for a paragraph with a bold run-in title. */
export function hasBoldTitle({ block }: Passage): boolean {
  const bold = block.bold?.[0]
  if (!bold || bold.start > block.start + boldLead) return false
  return bold.end - bold.start <= boldTitle && bold.end < block.end
}

/** True for a paragraph that closes with a bracketed clause of its own. */
export function closesWithClause({ reading }: Passage, context: ClauseContext): boolean {
  const end = reading.text.length - 1
  return findClauses(reading, context).some(({ place, to }) => place === 'bracket' && to >= end)
}

/** True for a paragraph that is nothing but clauses and labelled limits: (责任单位:县水务局), 完成时限:6月底前. */
export function isOnlyClause({ reading }: Passage, context: ClauseContext): boolean {
  const found = inOrder(reading, findClauses(reading, context), context)
  return found.length > 0 && !holdsLettersBeside(reading.text, 0, found)
}

/** A run-in title without bold is between these long. */
const runInTitle = { least: 4, most: 30 }

/** End of the bodies that a paragraph opens with before a colon: 县公安局:负责维护秩序。 */
export function bodiesEnd({ reading: { text } }: Passage): number | undefined {
  const colon = text.slice(0, runInTitle.most + 1).indexOf(':')
  if (colon < 0 || !holdsLetters(text.slice(colon + 1))) return undefined
  // 主办单位:县教育局 says who, not what is whose duty.
  if (labels.has(text.slice(0, colon).trim())) return undefined
  const names = text.slice(0, colon).split('、')
  return names.every((name) => readsAsBodies(lettersOf(name))) ? colon : undefined
}

/** True for a paragraph that opens with a short sentence, a title, and goes on. */
export function hasRunInTitle({ reading }: Passage): boolean {
  const stop = reading.text.indexOf('。')
  return stop >= runInTitle.least && stop <= runInTitle.most && stop + 1 < reading.text.length
}
