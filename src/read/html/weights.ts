import { isSiteLine } from '../../lexicon/site-lines.ts'
import { fold } from '../../text/fold.ts'
import type { Page } from './content.ts'
import type { PageParagraph } from './gather.ts'

/** What the blocks of a page hold, everything inside them included. */
export interface Weights {
  /** Characters outside links; scraps without a sentence count less. */
  readonly prose: (node: number) => number
  /** Characters of paragraphs with a sentence. */
  readonly sentences: (node: number) => number
  readonly characters: (node: number) => number
  readonly linked: (node: number) => number
  readonly paragraphs: (node: number) => number
  readonly isSiteLine: (paragraph: PageParagraph) => boolean
}

const sentenceEnd = /[。;；!！]/u
const longLine = 40
const scrapShare = 0.4

/** Add up, for each block, what the paragraphs in it weigh. */
export function weighBlocks({ tree, paragraphs, dataTables }: Page): Weights {
  const size = tree.length
  const prose = new Float64Array(size)
  const sentences = new Float64Array(size)
  const characters = new Float64Array(size)
  const linked = new Float64Array(size)
  const counts = new Float64Array(size)
  const all = [prose, sentences, characters, linked, counts]
  const inTable = insideOf(tree.length, dataTables, (node) => {
    const element = tree[node]
    return element?.type === 'element' ? element.end : node
  })
  const siteLines = new Set<PageParagraph>()
  for (const one of paragraphs) {
    const { block, text } = one
    const isCell = inTable[block] === 1
    const isSite = !isCell && isSiteLine(fold(text))
    if (isSite) siteLines.add(one)
    if (one.hidden) continue
    const isSentence = text.length > longLine || sentenceEnd.test(text)
    const free = isSite ? 0 : text.length - one.linked
    add(prose, block, isSentence || isCell ? free : free * scrapShare)
    add(sentences, block, isSentence ? free : 0)
    add(characters, block, text.length)
    add(linked, block, one.linked)
    add(counts, block, 1)
  }
  // Children stand behind their parents, so one pass from the end carries everything up.
  for (let node = size - 1; node > 0; node--) {
    const parent = tree[node]?.parent ?? 0
    for (const values of all) add(values, parent, values[node] ?? 0)
  }
  const at = (values: Float64Array) => (node: number) => values[node] ?? 0
  return {
    prose: at(prose),
    sentences: at(sentences),
    characters: at(characters),
    linked: at(linked),
    paragraphs: at(counts),
    isSiteLine: (paragraph) => siteLines.has(paragraph),
  }
}

function add(values: Float64Array, node: number, value: number) {
  values[node] = (values[node] ?? 0) + value
}

function insideOf(
  size: number,
  nodes: ReadonlySet<number>,
  endOf: (node: number) => number,
): Uint8Array {
  const inside = new Uint8Array(size)
  for (const node of nodes) inside.fill(1, node, endOf(node))
  return inside
}
