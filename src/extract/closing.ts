import { isClosingText, isOfWholePlan } from '../lexicon/headings.ts'
import { bulletEnd } from '../lexicon/inline-labels.ts'
import type { UserLexicon } from '../model/lexicon.ts'
import type { Item, Outline } from '../model/outline.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { partOf, type Reading, rangeOf, spansOf } from '../text/reading.ts'
import { findClauses, findLimitLines } from './clause/index.ts'

interface ClosingContext {
  readonly lexicon?: UserLexicon
}

/** Take text that closes the whole plan off the last item. */
export function cutClosing(
  outline: Outline,
  clauses: boolean,
  context: ClosingContext,
): { items: readonly Item[]; closing: Range[] } {
  const items = [...outline.items]
  const last = items.at(-1)
  if (!last) return { items, closing: [] }
  const closing: Range[] = []
  const alone = standAlone(outline)
  const behind = clauses && !standsAboveText(outline, context)
  const cut = cutLast(last, behind, alone, context, closing)
  items[items.length - 1] = cut
  return { items: markEmptied(items, outline.items), closing }
}

function cutLast(
  item: Item,
  clauses: boolean,
  alone: boolean,
  context: ClosingContext,
  closing: Range[],
): Item {
  const child = item.children.at(-1)
  if (child)
    return {
      ...item,
      children: [...item.children.slice(0, -1), cutLast(child, clauses, alone, context, closing)],
    }
  const behind = clauses ? behindLastClause(item, context) : undefined
  const { passages, cut } = behind ?? byContent(item, alone)
  closing.push(...cut)
  return { ...item, passages }
}

/**
 * 附则 over nothing but 本意见自…起施行: no work, unless it is a whole sentence, or others of the plan are
 * no more than a heading.
 */
function markEmptied(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const last = leavesOf(items).at(-1)
  const others = leavesOf(before).slice(0, -1)
  if (!last || !isBare(last) || isSentence(last)) return items
  if (isBare(leavesOf(before).at(-1)) || others.some(isBare)) return items
  const mark = (item: Item): Item =>
    item === last ? { ...item, emptied: true } : { ...item, children: item.children.map(mark) }
  return items.map(mark)
}

function isBare(item: Item | undefined): boolean {
  return item?.headed === true && item.passages.length === 1
}

function isSentence({ passages }: Item): boolean {
  return passages[0]?.reading.text.trimEnd().endsWith('。') === true
}

/** An item's own paragraphs, and the stretches that are cut off them. */
interface Cut {
  readonly passages: readonly Passage[]
  readonly cut: readonly Range[]
}

/** With this many items of one paragraph each, a second paragraph behind the last one is not its own. */
const aloneCount = 5

function leavesOf(items: readonly Item[], leaves: Item[] = []): readonly Item[] {
  for (const item of items) {
    if (item.children.length === 0) leaves.push(item)
    else leavesOf(item.children, leaves)
  }
  return leaves
}

/** True where every item but the last is one run-in paragraph. */
function standAlone({ items }: Outline): boolean {
  const others = leavesOf(items)
    .slice(0, -1)
    .filter(({ headed }) => !headed)
  return others.length >= aloneCount && others.every(({ passages }) => passages.length === 1)
}

/** True where the clauses stand in the items' headings, and the text of every one below its own. */
function standsAboveText({ items }: Outline, context: ClosingContext): boolean {
  let count = 0
  // Most plans show with their first clause that none stands so: no other is read for this.
  for (const item of leavesOf(items).slice(0, -1)) {
    const [head] = item.passages
    if (!head || endOfClauses(head.reading, context) === undefined) continue
    if (!hasTextBelow(item, context)) return false
    count++
  }
  return count > 0
}

function hasTextBelow(item: Item, context: ClosingContext): boolean {
  const below = item.passages.slice(1)
  const hasText = below.length > 0 || hasTextBehind(item, context)
  return hasText && below.every(({ reading }) => !endOfClauses(reading, context))
}

/** 编制目录(县数据局牵头)。梳理资源,…: the clause stands in a run-in title. */
function hasTextBehind({ bodyFrom, passages: [head] }: Item, context: ClosingContext): boolean {
  const end = head && endOfClauses(head.reading, context)
  return (
    head !== undefined &&
    end !== undefined &&
    end <= bodyFrom &&
    bodyFrom < head.reading.text.length
  )
}

/**
 * Without a clause of its own the last item closes with paragraphs that speak of the whole plan, or
 * that no other item of the document has.
 */
function byContent({ passages, headed }: Item, alone: boolean): Cut {
  let keep = passages.length
  const closes = (index: number) => {
    const text = passages[index]?.reading.text ?? ''
    // The only paragraph below a heading has to name the plan itself.
    return headed && index === 1 ? isOfWholePlan(text) : isClosingText(text)
  }
  while (keep > 1 && closes(keep - 1)) keep--
  if (alone && !headed) keep = Math.min(keep, ownEnd(passages))
  return {
    passages: passages.slice(0, keep),
    cut: passages.slice(keep).flatMap(({ ranges }) => ranges),
  }
}

/** Behind an item's first paragraph and the bullets (■…) right below it. */
function ownEnd(passages: readonly Passage[]): number {
  let end = 1
  while (isBullet(passages[end]?.reading.text.trim() ?? '')) end++
  return end
}

/** A sentence behind a bullet; what a site lists below a text are no sentences. */
function isBullet(text: string): boolean {
  return bulletEnd(text, 0) > 0 && (text.endsWith('。') || text.endsWith(';'))
}

/** What follows the last clause, on its line or in paragraphs of its own, is no part of the item. */
function behindLastClause({ passages }: Item, context: ClosingContext): Cut | undefined {
  for (let index = passages.length - 1; index >= 0; index--) {
    const passage = passages[index]
    const end = passage && endOfClauses(passage.reading, context)
    if (!passage || end === undefined) continue
    const { reading } = passage
    const rest = spansOf(reading, end, reading.text.length)
    const cut = [...rest, ...passages.slice(index + 1).flatMap(({ ranges }) => ranges)]
    if (rest.length === 0) return { passages: passages.slice(0, index + 1), cut }
    const ranges = rangesUntil(passage.ranges, rangeOf(reading, 0, end).end)
    const kept: Passage = { ...passage, ranges, reading: partOf(reading, 0, end) }
    return { passages: [...passages.slice(0, index), kept], cut }
  }
  return undefined
}

/** The lines of a paragraph up to `end`. */
function rangesUntil(ranges: readonly Range[], end: number): Range[] {
  return ranges
    .filter(({ start }) => start < end)
    .map(({ start, end: last }) => ({ start, end: Math.min(last, end) }))
}

const marksBehind = '。;)〕]】'

/** Where the last clause or labelled limit (完成时限:…) of a text ends, with the marks behind it. */
function endOfClauses(reading: Reading, context: ClosingContext): number | undefined {
  const clause = findClauses(reading, context).at(-1)?.to ?? 0
  const limit = findLimitLines(reading, context).at(-1)?.to ?? 0
  let end = Math.max(clause, limit)
  if (end === limit)
    while (end < reading.text.length && marksBehind.includes(reading.text.charAt(end))) end++
  return end > 0 ? end : undefined
}
