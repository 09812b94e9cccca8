import {
  isClosingText,
  isGeneralHeading,
  isLeadIn,
  isSafeguardHeading,
} from '../lexicon/headings.ts'
import type { Item, Outline } from '../model/outline.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import type { Records, SectionDraft, TaskDraft } from '../model/records.ts'
import { printOf, rangeOf, readStretches, spansOf } from '../text/reading.ts'
import { type ClauseHit, findClauses } from './clause/index.ts'
import { type OwnText, readOwnText } from './own-text.ts'
import { readTaskText, type TextContext } from './task.ts'

/** Where an item stands: labels and ordinals above it, its section, its task. */
interface Above {
  readonly path: readonly string[]
  readonly ordinals: readonly number[]
  readonly level: number
  readonly kind: SectionDraft['kind']
  readonly sectionId?: string
  readonly taskId?: string
}

export interface ItemContext extends TextContext {
  /** Index of the plan in a notice with several. */
  readonly part?: number
}

/** Collects while the tree is walked. */
interface Walk {
  readonly context: ItemContext
  readonly tasks: TaskDraft[]
  readonly leadIns: Range[]
  readonly ids: Set<string>
  readonly clauses: boolean
}

/**
 * Extract sections and tasks from a plan's items.
 *
 * The deepest numbered item that carries work is a task; a heading over numbered items is a section,
 * and a task as well where text or a clause stands between it and them. General headings (总体要求)
 * and their items are sections.
 *
 * @see contract, Task
 */
export function extractItems(outline: Outline, context: ItemContext): Records {
  const clauses = outline.items.some((item) => hasClause(item, context))
  const { items, closing } = cutClosing(outline, clauses, context)
  const walk: Walk = { context, tasks: [], leadIns: [], ids: new Set(), clauses }
  const top: Above = { path: [], ordinals: [], level: 0, kind: 'tasks' }
  const sections = extractLevel(items, top, walk)
  return { sections, tasks: walk.tasks, leadIns: walk.leadIns, closing }
}

function hasClause(item: Item, context: ItemContext): boolean {
  const own = readOwnText(context.layer, item, item.passages, context.step)
  return (
    findClauses(own.reading, {}).length > 0 || item.children.some((one) => hasClause(one, context))
  )
}

/** What an item is, by the contract's section “Task”. */
type Kind = 'section' | 'task'

function extractLevel(items: readonly Item[], above: Above, walk: Walk): SectionDraft[] {
  const held = items.some(({ children }) => children.length > 0)
  return items.flatMap((item) => {
    const own = readOwn(item, walk)
    const hits = findClauses(own.text.reading, { at: item.headed ? 'heading' : 'item' })
    const kind = kindOf(item, own, hits, above, held)
    if (kind === 'section') return [sectionOf(item, own, hits, above, walk)]
    taskOf(item, own, above, walk)
    return []
  })
}

/** Own text of an item with a bare lead-in to its items put aside. */
interface Own {
  readonly text: OwnText
  readonly passages: readonly Passage[]
  readonly leadIn?: Passage
}

function readOwn(item: Item, { context }: Walk): Own {
  const last = item.passages.at(-1)
  const leads =
    item.children.length > 0 && item.passages.length > 1 && last && isLeadIn(last.reading.text)
  const passages = leads ? item.passages.slice(0, -1) : item.passages
  const text = readOwnText(context.layer, item, passages, context.step)
  return leads ? { text, passages, leadIn: last } : { text, passages }
}

function titleOf({ reading, titleTo }: OwnText, hits: readonly ClauseHit[]): string {
  const hit = hits.find(({ from }) => from > 0 && from < titleTo)
  return reading.text.slice(0, hit?.from ?? titleTo).trim()
}

function kindOf(
  item: Item,
  own: Own,
  hits: readonly ClauseHit[],
  above: Above,
  held: boolean,
): Kind {
  const general = isGeneralHeading(titleOf(own.text, hits).replace(blanks, ''))
  if (general) return 'section'
  if (above.kind === 'general' && hits.length === 0) return 'section'
  if (item.children.length > 0) {
    if (item.label === undefined) return 'section'
    const inBody = hits.some(({ from, place }) => place !== 'heading' && from >= own.text.bodyFrom)
    return inBody || hasBody(own, hits) ? 'task' : 'section'
  }
  if (item.label === undefined) return item.headed && own.passages.length > 1 ? 'section' : 'task'
  if (item.headed && own.passages.length > 1 && held) return 'section'
  return 'task'
}
const blanks = /\s+/gu
const wordChar = /[\p{L}\p{N}]/u

/** True where text that is no clause stands behind the title. */
function hasBody({ text }: Own, hits: readonly ClauseHit[]): boolean {
  let at = text.bodyFrom
  for (const hit of hits) {
    if (wordChar.test(text.reading.text.slice(at, Math.max(at, hit.from)))) return true
    at = Math.max(at, hit.to)
  }
  return wordChar.test(text.reading.text.slice(at))
}

function labelOf({ label, passages }: Item): { text: string; spans: Range[] } | undefined {
  const reading = passages[0]?.reading
  if (!label || !reading) return undefined
  return {
    text: printOf(reading, label.from, label.to),
    spans: spansOf(reading, label.from, label.to),
  }
}

function idOf(item: Item, above: Above, walk: Walk): { id: string; ordinals: number[] } {
  const ordinals = [...above.ordinals, item.label?.ordinal ?? item.place]
  return { id: freeId(ordinals, walk), ordinals }
}

/** Damage can print an ordinal twice; ids stay apart by `~2`. */
function freeId(ordinals: readonly number[], { context, ids }: Walk): string {
  const prefix = context.part === undefined ? '' : `P${context.part + 1}/`
  const plain = `${prefix}${ordinals.join('.')}`
  let id = plain
  for (let copy = 2; ids.has(id); copy++) id = `${plain}~${copy}`
  ids.add(id)
  return id
}

function sectionOf(
  item: Item,
  own: Own,
  hits: readonly ClauseHit[],
  above: Above,
  walk: Walk,
): SectionDraft {
  const { reading, bodyFrom } = own.text
  const { id, ordinals } = idOf(item, above, walk)
  const label = labelOf(item)
  const title = titleStretch(own.text, hits)
  const name = reading.text.slice(0, title.to).replace(blanks, '')
  const kind = sectionKind(name, above)
  if (own.leadIn) walk.leadIns.push(...own.leadIn.ranges)
  const textFrom = Math.min(bodyFrom, hits.find(({ from }) => from >= title.to)?.from ?? bodyFrom)
  const next: Above = {
    path: [...above.path, ...(label ? [label.text] : [])],
    ordinals,
    level: above.level + 1,
    kind,
    sectionId: id,
  }
  const before = walk.tasks.length
  const textTo = item.children.length > 0 ? reading.text.length : paragraphTasks(own, next, walk)
  const children = extractLevel(item.children, next, walk)
  const taskIds = walk.tasks
    .slice(before)
    .flatMap((task) => (task.sectionId === id ? [task.id] : []))
  const text = printOf(reading, textFrom, textTo)
  const spans = spansOf(reading, textFrom, textTo)
  const end = Math.max(
    rangeOf(reading, 0, textTo).end,
    ...children.map(({ span }) => span.end),
    ...walk.tasks.slice(before).map(({ span }) => span.end),
  )
  const start = label?.spans[0]?.start ?? rangeOf(reading, 0, reading.text.length).start
  return {
    id,
    ...(walk.context.part === undefined ? {} : { part: walk.context.part }),
    ...(label ? { label: label.text } : {}),
    level: above.level + 1,
    title: printOf(reading, 0, title.to),
    ...(wordChar.test(text) ? { text } : {}),
    kind,
    clauses: hits
      .filter(({ from }) => from < textTo)
      .map((hit) => ({
        clause: { ...hit.clause, scope: rangeOf(reading, hit.scopeFrom, hit.scopeTo) },
        rules: hit.rules,
        reach: 'heading' as const,
      })),
    taskIds,
    children,
    span: { start, end },
    spans: {
      ...(label ? { label: label.spans } : {}),
      title: spansOf(reading, 0, title.to),
      ...(wordChar.test(text) ? { text: spans } : {}),
    },
  }
}

function titleStretch(own: OwnText, hits: readonly ClauseHit[]): { readonly to: number } {
  const hit = hits.find(({ from }) => from > 0 && from < own.titleTo)
  let to = hit?.from ?? own.titleTo
  while (to > 0 && ' ,;、。\n'.includes(own.reading.text.charAt(to - 1))) to--
  return { to }
}

function sectionKind(title: string, above: Above): SectionDraft['kind'] {
  if (above.kind === 'general' || isGeneralHeading(title)) return 'general'
  if (above.kind === 'safeguards' || isSafeguardHeading(title)) return 'safeguards'
  return 'tasks'
}

/**
 * Unnumbered paragraphs below a heading that are tasks: those with a clause of their own, and those
 * with a bold run-in title where at least two have one.
 *
 * @returns End of the section's own text in its reading.
 */
function paragraphTasks(own: Own, above: Above, walk: Walk): number {
  const { reading } = own.text
  const paragraphs = own.passages.slice(1)
  const whole = reading.text.length
  if (above.kind === 'general' || paragraphs.length === 0) return whole
  const titled = paragraphs.filter(hasBoldTitle).length > 1
  const tasks = paragraphs.map(
    (passage) => (titled && hasBoldTitle(passage)) || closesWithClause(passage),
  )
  if (!tasks.includes(true)) return whole
  const first = tasks.indexOf(true)
  for (const [index, passage] of paragraphs.slice(first).entries()) {
    const part = asItem(passage, index + 1)
    taskOf(part, readOwn(part, walk), above, walk)
  }
  return own.text.starts[first + 1] === undefined
    ? whole
    : (own.text.starts[first + 1] ?? whole) - 1
}

/** A bold run-in title is no longer than this. */
const boldTitle = 60

function hasBoldTitle({ block }: Passage): boolean {
  const bold = block.bold?.[0]
  if (!bold || bold.start > block.start + 4) return false
  return bold.end - bold.start <= boldTitle && bold.end < block.end
}

function closesWithClause({ reading }: Passage): boolean {
  const end = reading.text.length - 1
  return findClauses(reading, {}).some(({ place, to }) => place === 'bracket' && to >= end)
}

function asItem(passage: Passage, place: number): Item {
  const stop = passage.reading.text.indexOf('。')
  const to = stop === -1 ? passage.reading.text.length : stop
  return {
    passages: [passage],
    title: { from: 0, to },
    bodyFrom: Math.min(to + 1, passage.reading.text.length),
    headed: false,
    children: [],
    place,
  }
}

function taskOf(item: Item, own: Own, above: Above, walk: Walk) {
  const { id, ordinals } = idOf(item, above, walk)
  const label = labelOf(item)
  const { context } = walk
  const text = readTaskText(own.text, context)
  if (own.leadIn) walk.leadIns.push(...own.leadIn.ranges)
  const path = [...above.path, ...(label ? [label.text] : [])]
  const whole = rangeOf(own.text.reading, 0, own.text.reading.text.length)
  const at = walk.tasks.length
  const { spans, ...rest } = text
  const base = {
    id,
    origin: 'body' as const,
    ...(context.part === undefined ? {} : { part: context.part }),
    ...(label ? { label: label.text } : {}),
    path,
    ...(above.sectionId === undefined ? {} : { sectionId: above.sectionId }),
    ...(above.taskId === undefined ? {} : { partOf: above.taskId }),
    ...rest,
    spans: { ...(label ? { label: label.spans } : {}), ...spans },
  }
  const start = label?.spans[0]?.start ?? whole.start
  walk.tasks.push({ ...base, span: { start, end: whole.end } })
  const inner = extractLevel(
    item.children,
    { ...above, path, ordinals, taskId: id, kind: 'tasks' },
    walk,
  )
  const below = [...walk.tasks.slice(at + 1), ...inner].map(({ span }) => span.end)
  walk.tasks[at] = { ...base, span: { start, end: Math.max(whole.end, ...below) } }
}

/** Take text that closes the whole plan off the last item. */
function cutClosing(
  outline: Outline,
  clauses: boolean,
  context: ItemContext,
): { items: readonly Item[]; closing: Range[] } {
  const items = [...outline.items]
  const last = items.at(-1)
  if (!last) return { items, closing: [] }
  const closing: Range[] = []
  const cut = cutLast(last, clauses, standAlone(outline), context, closing)
  items[items.length - 1] = cut
  return { items, closing }
}

function cutLast(
  item: Item,
  clauses: boolean,
  alone: boolean,
  context: ItemContext,
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

/** An item's own paragraphs, and the stretches that are cut off them. */
interface Cut {
  readonly passages: readonly Passage[]
  readonly cut: readonly Range[]
}

/** With this many items of one paragraph each, a second paragraph behind the last one is not its own. */
const aloneCount = 5

/** True where every item but the last is one run-in paragraph. */
function standAlone({ items }: Outline): boolean {
  const leaves: Item[] = []
  const walk = (item: Item) => {
    if (item.children.length === 0) leaves.push(item)
    item.children.forEach(walk)
  }
  items.forEach(walk)
  const others = leaves.slice(0, -1).filter(({ headed }) => !headed)
  return others.length >= aloneCount && others.every(({ passages }) => passages.length === 1)
}

/**
 * Without a clause of its own the last item closes with paragraphs that speak of the whole plan, or
 * that no other item of the document has.
 */
function byContent({ passages, headed }: Item, alone: boolean): Cut {
  let keep = passages.length
  const least = headed ? 2 : 1
  while (keep > least && isClosingText(passages[keep - 1]?.reading.text ?? '')) keep--
  if (alone && !headed) keep = Math.min(keep, 1)
  return {
    passages: passages.slice(0, keep),
    cut: passages.slice(keep).flatMap(({ ranges }) => ranges),
  }
}

/** What follows the last clause, on its line or in paragraphs of its own, is no part of the item. */
function behindLastClause({ passages }: Item, { layer, step }: ItemContext): Cut | undefined {
  for (let index = passages.length - 1; index >= 0; index--) {
    const passage = passages[index]
    const last = passage && findClauses(passage.reading, {}).at(-1)
    if (!passage || !last) continue
    const { reading } = passage
    const rest = spansOf(reading, last.to, reading.text.length)
    const cut = [...rest, ...passages.slice(index + 1).flatMap(({ ranges }) => ranges)]
    if (rest.length === 0) return { passages: passages.slice(0, index + 1), cut }
    const ranges = spansOf(reading, 0, last.to)
    const kept: Passage = { ...passage, ranges, reading: readStretches(layer, [ranges], step) }
    return { passages: [...passages.slice(0, index), kept], cut }
  }
  return undefined
}
