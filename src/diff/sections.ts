import { planWords } from '../lexicon/plan-words.ts'
import {
  cosineOf,
  countGrams,
  type Grams,
  newGramTable,
  type Vector,
  vectorOf,
  weighGrams,
} from '../text/similarity.ts'
import type { Heading } from './headings.ts'
import type { Link } from './link.ts'
import { findNeighbours } from './neighbours.ts'
import type { Piece, Side } from './side.ts'

/** Tells whether a linked task stands in a section of another meaning than before. */
export interface SectionMap {
  readonly isMoved: (old: Piece, next: Piece) => boolean
}

/** Least likeness of the titles of two sections that are one. */
const leastTitle = 0.45
/** Share of their linked tasks that two sections of unlike titles have in common when they are one. */
const leastTasks = 0.5

interface Node {
  readonly heading: Heading
  /** Links of the tasks right below it or deeper. */
  readonly links: Set<Link>
  readonly above: readonly Heading[]
}

/**
 * Tell which sections of two plans are one (章节对应): by their titles, else by the tasks they share.
 *
 * A section with a new title and the old tasks is the same section; a number never counts.
 */
export function mapSections(old: Side, next: Side, links: readonly Link[]): SectionMap {
  const before = nodesOf(old, links, 'old')
  const after = nodesOf(next, links, 'next')
  const options = optionsAmong(before, after)
  options.sort((left, right) => right.score - left.score)
  const forward = new Map<string, string>()
  const backward = new Map<string, string>()
  for (const { one, other } of options) {
    const [from, to] = [one.heading.key, other.heading.key]
    if (forward.has(from) || backward.has(to)) continue
    forward.set(from, to)
    backward.set(to, from)
  }
  return { isMoved: (piece, other) => isMoved(piece.headings, other.headings, forward, backward) }
}

function nodesOf({ pieces }: Side, links: readonly Link[], side: 'old' | 'next'): readonly Node[] {
  const linkOf = new Map(links.flatMap((link) => link[side].map((piece) => [piece, link] as const)))
  const nodes = new Map<string, Node>()
  for (const piece of pieces) {
    for (const [depth, heading] of piece.headings.entries()) {
      const node = nodes.get(heading.key) ?? {
        heading,
        links: new Set(),
        above: piece.headings.slice(0, depth),
      }
      const link = linkOf.get(piece)
      if (link) node.links.add(link)
      nodes.set(heading.key, node)
    }
  }
  return [...nodes.values()]
}

/** Two sections that may be one. */
interface Option {
  readonly one: Node
  readonly other: Node
  readonly score: number
}

/** How many sections of like titles are looked at for each; there may be one for every task. */
const mostLike = 12

/** Pairs of sections whose titles have most in common, or that have linked tasks in common. */
function optionsAmong(before: readonly Node[], after: readonly Node[]): Option[] {
  const table = newGramTable()
  const [old = [], next = []] = [before, after].map((nodes) =>
    nodes.map(({ heading }) => countGrams(heading.words, table)),
  )
  const rarity = weighGrams([...old, ...next], table, planWords)
  const weigh = (grams: Grams) => vectorOf(grams, rarity)
  const vectors = [old.map(weigh), next.map(weigh)] as const
  const pairs = new Set<number>()
  const add = (row: number, column: number) => pairs.add(row * after.length + column)
  const asked = { gramCount: table.numbers.size, depths: [spread(old), spread(next)] as const }
  findNeighbours(vectors, { ...asked, most: mostLike }, add)
  const holders = holdersOf(after)
  for (const [row, node] of before.entries()) {
    for (const key of [node.heading.words, ...node.links]) {
      for (const column of holders.get(key) ?? []) add(row, column)
    }
  }
  return [...pairs]
    .sort((one, other) => one - other)
    .flatMap((pair): Option[] => {
      const row = Math.floor(pair / after.length)
      const column = pair % after.length
      const [one, other] = [before[row], after[column]]
      const score = one && other ? kinship(one, other, vectors[0][row], vectors[1][column]) : 0
      return one && other && score > 0 ? [{ one, other, score }] : []
    })
}

/** The sections that have a linked task, or, as far as they are looked at, the same title. */
function holdersOf(nodes: readonly Node[]): ReadonlyMap<Link | string, readonly number[]> {
  const found = new Map<Link | string, number[]>()
  for (const [column, { heading, links }] of nodes.entries()) {
    for (const key of [heading.words, ...links]) {
      const list = found.get(key) ?? []
      if (typeof key !== 'string' || list.length < mostLike) list.push(column)
      found.set(key, list)
    }
  }
  return found
}

/** Places in order, from 0 to 1. */
function spread(list: readonly unknown[]): Float64Array {
  return Float64Array.from(list, (_, index) => index / list.length)
}

/** How likely two sections are one; 0 when they are not. */
function kinship(
  old: Node,
  next: Node,
  one: Vector | undefined,
  other: Vector | undefined,
): number {
  const isSame = old.heading.words === next.heading.words
  const title = isSame ? 1 : one && other ? cosineOf(one, other) : 0
  const shared = [...old.links].filter((link) => next.links.has(link)).length
  const tasks = shared === 0 ? 0 : shared / (old.links.size + next.links.size - shared)
  const isKin = title >= leastTitle || (tasks >= leastTasks && shared > 1)
  const parents = sharedParents(old.above, next.above)
  return isKin ? title + tasks + 0.1 * parents : 0
}

function sharedParents(old: readonly Heading[], next: readonly Heading[]): number {
  const words = new Set(next.map((heading) => heading.words))
  return old.filter((heading) => words.has(heading.words)).length
}

/**
 * Whether the innermost section of either chain has its counterpart outside the other chain. Sections
 * without any counterpart give way to those above them.
 */
function isMoved(
  old: readonly Heading[],
  next: readonly Heading[],
  forward: ReadonlyMap<string, string>,
  backward: ReadonlyMap<string, string>,
): boolean {
  if (old.length === 0 || next.length === 0) return false
  const from = old.findLast(({ key }) => forward.has(key))
  const to = next.findLast(({ key }) => backward.has(key))
  if (!from && !to) return true
  const stays =
    (from && next.some(({ key }) => key === forward.get(from.key))) ||
    (to && old.some(({ key }) => key === backward.get(to.key)))
  return !stays
}
