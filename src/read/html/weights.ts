import { isSiteLine } from '../../lexicon/site-lines.ts'
import { fold } from '../../text/fold.ts'
import type { PageParagraph } from './gather.ts'
import type { Page } from './page.ts'
import { elementAt, type Tree } from './tree.ts'

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
/** A line without a mark that is a sentence all the same: titles in a list of links are shorter. */
const longLine = 40
/** What a line that is no sentence weighs beside one: headings count, a menu of them does not win. */
const scrapShare = 0.4

/** Add up, for each block, what the paragraphs in it weigh. */
export function weighBlocks({ tree, paragraphs, dataTables }: Page): Weights {
  const sums = {
    prose: new Float64Array(tree.length),
    sentences: new Float64Array(tree.length),
    characters: new Float64Array(tree.length),
    linked: new Float64Array(tree.length),
    paragraphs: new Float64Array(tree.length),
  }
  const inTable = insideOf(tree, dataTables)
  const siteLines = new Set(
    paragraphs.filter(({ block, text }) => inTable[block] !== 1 && isSiteLine(fold(text))),
  )
  for (const one of paragraphs) {
    if (one.hidden) continue
    const isSentence = one.text.length > longLine || sentenceEnd.test(one.text)
    const free = siteLines.has(one) ? 0 : one.text.length - one.linked
    const share = isSentence || inTable[one.block] === 1 ? 1 : scrapShare
    add(sums.prose, one.block, free * share)
    add(sums.sentences, one.block, isSentence ? free : 0)
    add(sums.characters, one.block, one.text.length)
    add(sums.linked, one.block, one.linked)
    add(sums.paragraphs, one.block, 1)
  }
  carryUp(tree, Object.values(sums))
  const at = (values: Float64Array) => (node: number) => values[node] ?? 0
  return {
    prose: at(sums.prose),
    sentences: at(sums.sentences),
    characters: at(sums.characters),
    linked: at(sums.linked),
    paragraphs: at(sums.paragraphs),
    isSiteLine: (paragraph) => siteLines.has(paragraph),
  }
}

/** Children stand behind their parents, so one pass from the end carries everything up. */
function carryUp(tree: Tree, all: readonly Float64Array[]) {
  for (let node = tree.length - 1; node > 0; node--) {
    const parent = tree[node]?.parent ?? 0
    for (const values of all) add(values, parent, values[node] ?? 0)
  }
}

function add(values: Float64Array, node: number, value: number) {
  values[node] = (values[node] ?? 0) + value
}

function insideOf(tree: Tree, nodes: ReadonlySet<number>): Uint8Array {
  const inside = new Uint8Array(tree.length)
  for (const node of nodes) inside.fill(1, node, elementAt(tree, node)?.end ?? node)
  return inside
}
