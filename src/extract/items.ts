import { isBoxTitle, isLeadIn } from '../lexicon/headings.ts'
import type { Item, Outline } from '../model/outline.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import type { Records, SectionDraft, TaskDraft } from '../model/records.ts'
import { holdsLetters } from '../text/letters.ts'
import { printOf, rangeOf, spansOf } from '../text/reading.ts'
import { type ClauseHit, findClauses } from './clause/index.ts'
import { cutClosing } from './closing.ts'
import {
  bodiesEnd,
  hasBoldTitle,
  hasRunInTitle,
  kindOfItem,
  type Own,
  ownTitleEnd,
  sectionKind,
} from './kind.ts'
import { readOwnText } from './own-text.ts'
import { partsOf } from './parts.ts'
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
  /** How often each id was given. */
  readonly ids: Map<string, number>
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
  const walk: Walk = { context, tasks: [], leadIns: [], ids: new Map(), clauses }
  const top: Above = { path: [], ordinals: [], level: 0, kind: 'tasks' }
  const sections = extractLevel(items, top, walk)
  return { sections, tasks: walk.tasks, leadIns: walk.leadIns, closing }
}

function hasClause(item: Item, context: ItemContext): boolean {
  const own = readOwnText(context.layer, item, item.passages, context.step)
  return (
    findClauses(own.reading, context).length > 0 ||
    item.children.some((one) => hasClause(one, context))
  )
}

function extractLevel(items: readonly Item[], above: Above, walk: Walk): SectionDraft[] {
  const held = items.some(({ children }) => children.some((child) => !isBox(child)))
  return items.flatMap((item) => {
    walk.context.clock?.()
    const own = readOwn(item, walk)
    const at = item.headed ? 'heading' : 'item'
    const hits = findClauses(own.text.reading, { ...walk.context, at })
    const kind = kindOfItem(item, own, hits, { kind: above.kind, held, context: walk.context })
    if (kind === 'section') return [sectionOf(item, own, hits, above, walk)]
    return taskOf(item, own, above, walk)
  })
}

function isBox({ label, passages }: Item): boolean {
  return !label && isBoxTitle(passages[0]?.reading.text ?? '')
}

function readOwn(item: Item, { context }: Walk): Own {
  const parted = item.children.length > 0 ? splitLeadIn(item) : undefined
  const passages = parted?.passages ?? item.passages
  const text = readOwnText(context.layer, item, passages, context.step)
  return parted ? { text, passages, leadIn: parted.leadIn } : { text, passages }
}

/** Part a bare lead-in to the items, a paragraph or the last sentence of one, from an own text. */
function splitLeadIn({ passages, bodyFrom }: Item): Required<Omit<Own, 'text'>> | undefined {
  const last = passages.at(-1)
  if (!last) return undefined
  const { reading, ranges } = last
  const least = passages.length > 1 ? 0 : Math.max(1, bodyFrom)
  const from = Math.max(least, reading.text.lastIndexOf('。') + 1)
  if (!isLeadIn(reading.text.slice(from))) return undefined
  const others = passages.slice(0, -1)
  if (from === 0) return { passages: others, leadIn: { ranges, place: 'line' } }
  const { start: cut } = rangeOf(reading, from, reading.text.length)
  const own = ranges.filter(({ start }) => start < cut)
  const kept = own.map(({ start, end }) => ({ start, end: Math.min(end, cut) }))
  const rest = ranges.filter(({ end }) => end > cut)
  const dropped = rest.map(({ start, end }) => ({ start: Math.max(start, cut), end }))
  const leadIn = { ranges: dropped, place: 'sentence' } as const
  return { passages: [...others, { ...last, ranges: kept }], leadIn }
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
  const copy = (ids.get(plain) ?? 0) + 1
  ids.set(plain, copy)
  return copy === 1 ? plain : `${plain}~${copy}`
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
  const title = { to: ownTitleEnd(own.text, hits) }
  const kind = sectionKind(item, own.text, hits, above.kind)
  if (own.leadIn) walk.leadIns.push(...own.leadIn.ranges)
  const textFrom = Math.min(bodyFrom, hits.find(({ from }) => from >= title.to)?.from ?? bodyFrom)
  const next: Above = {
    path: [...above.path, ...(label ? [label.text] : [])],
    ordinals,
    level: above.level + 1,
    kind,
    sectionId: id,
    ...(above.taskId === undefined ? {} : { taskId: above.taskId }),
  }
  const before = walk.tasks.length
  const textTo =
    item.children.length > 0
      ? reading.text.length
      : paragraphTasks(own, next, walk, item.label === undefined)
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
    ...(holdsLetters(text) ? { text } : {}),
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
      ...(holdsLetters(text) ? { text: spans } : {}),
    },
  }
}

/**
 * Unnumbered paragraphs below a heading that are tasks: those with a clause of their own, those with
 * a bold run-in title where at least two have one, all where each says what is whose duty (县公安局:…),
 * and all below a heading without a number where each opens with a short sentence.
 *
 * @returns End of the section's own text in its reading.
 */
function paragraphTasks(own: Own, above: Above, walk: Walk, isUnnumbered: boolean): number {
  const { reading } = own.text
  const paragraphs = own.passages.slice(1)
  const whole = reading.text.length
  if (above.kind === 'general' || paragraphs.length === 0) return whole
  const duties = paragraphs.length > 1 && paragraphs.every((one) => bodiesEnd(one) !== undefined)
  const titled = paragraphs.filter(hasBoldTitle).length > 1
  const parallel = isUnnumbered && paragraphs.every(hasRunInTitle)
  const parts = partsOf(paragraphs, walk.context)
  const first = parts.findIndex(
    ({ passages: [passage], assigned }) =>
      duties || parallel || assigned || (titled && passage && hasBoldTitle(passage)),
  )
  if (first === -1) return whole
  for (const [index, { passages }] of parts.slice(first).entries()) {
    const part = asItem(passages, index + 1)
    taskOf(part, readOwn(part, walk), above, walk)
  }
  const start = own.text.starts[(parts[first]?.at ?? 0) + 1]
  return start === undefined ? whole : start - 1
}

function asItem(passages: readonly Passage[], place: number): Item {
  const [passage] = passages as readonly [Passage]
  const stop = bodiesEnd(passage) ?? passage.reading.text.indexOf('。')
  const to = stop === -1 ? passage.reading.text.length : stop
  return {
    passages,
    title: { from: 0, to },
    bodyFrom: Math.min(to + 1, passage.reading.text.length),
    headed: false,
    glued: false,
    tabled: false,
    children: [],
    place,
  }
}

/** Take an item as a task; headings inside it come back as sections of the level below. */
function taskOf(item: Item, own: Own, above: Above, walk: Walk): SectionDraft[] {
  const { id, ordinals } = idOf(item, above, walk)
  const label = labelOf(item)
  const { context } = walk
  const text = readTaskText(own.text, context)
  if (own.leadIn) walk.leadIns.push(...own.leadIn.ranges)
  const path = [...above.path, ...(label ? [label.text] : [])]
  const whole = rangeOf(own.text.reading, 0, own.text.reading.text.length)
  const at = walk.tasks.length
  const { spans, ...rest } = text
  const start = label?.spans[0]?.start ?? whole.start
  const span = { start, end: whole.end }
  walk.tasks.push({
    id,
    origin: 'body' as const,
    ...(context.part === undefined ? {} : { part: context.part }),
    ...(label ? { label: label.text } : {}),
    path,
    ...(above.sectionId === undefined ? {} : { sectionId: above.sectionId }),
    ...(above.taskId === undefined ? {} : { partOf: above.taskId }),
    ...rest,
    spans: { ...(label ? { label: label.spans } : {}), ...spans },
    span,
  })
  const next = {
    ...above,
    path,
    ordinals,
    taskId: id,
    kind: 'tasks' as const,
    level: above.level + 1,
  }
  const inner = extractLevel(item.children, next, walk)
  // A task ends with the last one inside it.
  for (const { span: own } of [...walk.tasks.slice(at + 1), ...inner]) {
    span.end = Math.max(span.end, own.end)
  }
  return inner
}
