import type { Plan } from '../model/plan.ts'
import { type Item, itemsOf, siblingLists } from './items.ts'

/** A break in a numbering: `item` does not follow what stands before it. */
export interface Break {
  readonly item: Item
  /** Number that the item's should follow: 0 at the start of a numbering. */
  readonly before: number
  readonly kind: 'gap' | 'repeated' | 'mixed'
  /** Of another shape than this item, in whose numbering it stands. */
  readonly beside?: Item
}

/**
 * The breaks in the numbering of a plan's items (序号断号、重号).
 *
 * ```text
 * 一、二、四、            gap at 四、
 * 1. 2. 2.               repeated at the second 2.
 * 1. 2. (3) 4.           mixed at (3)
 * ```
 *
 * A numbering may restart in each section or run on over all. Numbers that merely stand in another
 * order (1. 3. 2.) are no gap.
 */
export function numberingBreaks(plan: Plan): readonly Break[] {
  const items = itemsOf(plan)
  const breaks: Break[] = []
  const last = new Map<string, number>()
  const runsOn = runsOnOf(items)
  for (const siblings of siblingLists(items)) {
    for (const run of runsOf(siblings)) breaks.push(...breaksIn(run, last, runsOn))
  }
  const strays = new Set(breaks.flatMap((one) => (one.kind === 'mixed' ? [one.item] : [])))
  // What stands in for a missing number is itself no beginning of another numbering.
  return breaks.filter(({ kind, item }) => kind === 'mixed' || !strays.has(item))
}

/** Siblings of one shape, each cut where the numbering begins anew. */
function runsOf(siblings: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  const open = new Map<string, Item[]>()
  for (const item of siblings) {
    const key = keyOf(item)
    const run = open.get(key)
    const isNew = !run || (item.ordinal === 1 && run.at(-1)?.ordinal !== 1)
    if (!isNew) {
      run.push(item)
      continue
    }
    const begun = [item]
    open.set(key, begun)
    runs.push(begun)
  }
  return runs
}

const keyOf = ({ part, shape }: Item) => `${part} ${shape}`

/** Shapes whose numbers more often run on over sections than they restart. */
function runsOnOf(items: readonly Item[]): ReadonlySet<string> {
  const last = new Map<string, number>()
  const votes = new Map<string, number>()
  for (const run of [...siblingLists(items)].flatMap(runsOf)) {
    const [first] = run
    const key = first ? keyOf(first) : ''
    const before = last.get(key)
    votes.set(key, (votes.get(key) ?? 0) + voteOf(first?.ordinal ?? 0, before))
    last.set(key, run.at(-1)?.ordinal ?? 0)
  }
  return new Set([...votes].flatMap(([key, sum]) => (sum > 0 ? [key] : [])))
}

/** What the first number of a list says, behind a list that ended with `before`. */
function voteOf(first: number, before: number | undefined): number {
  if (before === undefined) return 0
  return first === 1 ? -1 : Number(first === before + 1)
}

function* breaksIn(
  run: readonly Item[],
  last: Map<string, number>,
  runsOn: ReadonlySet<string>,
): Generator<Break> {
  const [first] = run
  if (!first) return
  const key = keyOf(first)
  const before = last.get(key) ?? 0
  const opening = openingBreak(first, before, runsOn.has(key))
  if (opening) yield opening
  const seen = new Map([[first.ordinal, first]])
  let [previous, highest] = [first, first.ordinal]
  for (const item of run.slice(1)) {
    if (seen.has(item.ordinal)) yield { item, before: item.ordinal, kind: 'repeated' }
    else if (item.ordinal > highest + 1 && isMissing(run, highest, item.ordinal)) {
      yield stray(previous, highest, item) ?? { item, before: highest, kind: 'gap' }
    }
    seen.set(item.ordinal, item)
    highest = Math.max(highest, item.ordinal)
    previous = item
  }
  last.set(key, highest)
}

/** What is wrong with the first number of a list. */
function openingBreak(item: Item, before: number, runsOn: boolean): Break | undefined {
  const { ordinal } = item
  if (ordinal === 1 || ordinal === before + 1) return undefined
  if (!runsOn) return { item, before: 0, kind: 'gap' }
  if (ordinal > before) return { item, before, kind: 'gap' }
  return ordinal === before ? { item, before, kind: 'repeated' } : undefined
}

/** False where the numbers in between stand elsewhere in the list. */
function isMissing(run: readonly Item[], from: number, to: number): boolean {
  return !run.some(({ ordinal }) => ordinal > from && ordinal < to)
}

/** The item of another shape that has the one number missing between two items. */
function stray(previous: Item, highest: number, next: Item): Break | undefined {
  if (next.ordinal !== highest + 2) return undefined
  const item = lastStray(previous, highest + 1)
  return item && { item, before: highest, kind: 'mixed', beside: next }
}

function lastStray({ children }: Item, ordinal: number): Item | undefined {
  for (const run of runsOf(children).toReversed()) {
    const [first] = run
    if (first?.ordinal === ordinal && ordinal > 1) return first
  }
  const last = children.at(-1)
  return last && lastStray(last, ordinal)
}
