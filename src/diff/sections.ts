import { planWords } from '../lexicon/plan-words.ts'
import {
  cosineOf,
  countGrams,
  newGramTable,
  type Vector,
  vectorOf,
  weighGrams,
} from '../text/similarity.ts'
import type { Heading } from './headings.ts'
import type { Link } from './link.ts'
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
  const vectors = titleVectors([...before.values(), ...after.values()])
  const options = [...before.values()].flatMap((one) =>
    [...after.values()].flatMap((other) => {
      const score = kinship(one, other, vectors)
      return score > 0 ? [{ one, other, score }] : []
    }),
  )
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

function nodesOf(
  { pieces }: Side,
  links: readonly Link[],
  side: 'old' | 'next',
): ReadonlyMap<string, Node> {
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
  return nodes
}

function titleVectors(nodes: readonly Node[]): ReadonlyMap<Heading, Vector> {
  const table = newGramTable()
  const grams = nodes.map(({ heading }) => countGrams(heading.words, table))
  const rarity = weighGrams(grams, table, planWords)
  return new Map(
    nodes.map(({ heading }, index) => [
      heading,
      vectorOf(grams[index] ?? { ids: new Uint32Array(), counts: new Uint16Array() }, rarity),
    ]),
  )
}

/** How likely two sections are one; 0 when they are not. */
function kinship(old: Node, next: Node, vectors: ReadonlyMap<Heading, Vector>): number {
  const [one, other] = [vectors.get(old.heading), vectors.get(next.heading)]
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
