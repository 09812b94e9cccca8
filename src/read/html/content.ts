import {
  furnitureClassWords,
  imprintWords,
  linkHeadings,
  toolClassWords,
} from '../../lexicon/furniture.ts'
import { fieldNames, genreWords } from '../../lexicon/head.ts'
import { fold } from '../../text/fold.ts'
import type { PageParagraph } from './gather.ts'
import { headingNames } from './names.ts'
import type { Page } from './page.ts'
import { paragraphsIn } from './table.ts'
import { childElements, elementAt, type Tree } from './tree.ts'
import { type Weights, weighBlocks } from './weights.ts'

/** A block on the way down to the main content, and the child in which the way goes on. */
interface Step {
  readonly node: number
  readonly best: number
}

const unentered: ReadonlySet<string> = new Set(['p', 'li', 'ul', 'ol', ...headingNames])

/**
 * Tell the document from the site around it: one flag for each paragraph, true for furniture.
 *
 * The way goes from the page down as long as one block holds most of the prose (text without the
 * links, sentences before scraps). What stands beside that way is furniture, but for prose, for the
 * neighbours of the main block (title, signature, attachments), and for the lines that name the
 * document's fields wherever they stand (索引号, 发布日期). Class names are evidence for furniture
 * only, and only beside a weak text.
 */
export function findFurniture(page: Page): readonly boolean[] {
  const { paragraphs } = page
  const weights = weighBlocks(page)
  const flags = paragraphs.map((one) => one.hidden !== undefined || weights.isSiteLine(one))
  const steps = walkDown(page, weights)
  let rank = 0
  for (const step of steps.toReversed()) {
    const outside = othersOf(page, step, weights)
    if (outside.length > 0) rank++
    for (const node of outside) {
      if (!isDocument(page, weights, { node, best: step.best, rank })) mark(page, node, flags)
    }
  }
  markInside(page, weights, steps.at(-1)?.best ?? 0, flags)
  return flags
}

function walkDown(page: Page, weights: Weights): readonly Step[] {
  const steps: Step[] = []
  let node = 0
  for (let best = nextDown(page, weights, node); best > 0; best = nextDown(page, weights, node)) {
    steps.push({ node, best })
    node = best
  }
  return steps
}

/** The way goes on into a block that holds this part of the prose: less is one of several. */
const leastPart = 0.5

/** The child in which most of the prose of `node` stands; 0 where the way ends. */
function nextDown({ tree, dataTables }: Page, weights: Weights, node: number): number {
  let best = 0
  for (const child of childElements(tree, node)) {
    if (best === 0 || weights.prose(child) > weights.prose(best)) best = child
  }
  const name = elementAt(tree, best)?.name ?? ''
  const isLeaf = dataTables.has(best) || unentered.has(name) || weights.paragraphs(best) < 2
  const prose = weights.prose(best)
  return isLeaf || prose === 0 || prose < leastPart * weights.prose(node) ? 0 : best
}

function othersOf({ tree }: Page, { node, best }: Step, weights: Weights): number[] {
  return [...childElements(tree, node)].filter(
    (child) => child !== best && weights.characters(child) > 0,
  )
}

/** A block beside the way to the main content. */
interface Beside {
  readonly node: number
  readonly best: number
  /** 1 for the neighbours of the main content, 2 for the neighbours of what holds those. */
  readonly rank: number
}

function isDocument(page: Page, weights: Weights, { node, best, rank }: Beside): boolean {
  const { tree, paragraphs } = page
  const { from, to } = paragraphsIn(tree, paragraphs, node)
  const inside = paragraphs.slice(from, to)
  const linked = weights.linked(node) / weights.characters(node)
  const isWeak = weights.prose(node) < weakPart * weights.prose(best)
  if (inside.every((one) => one.hidden || weights.isSiteLine(one))) return false
  if (isAttachmentList(inside)) return true
  if (isWeak && (hasImprint(inside) || hasFurnitureName(tree, node))) return false
  if (linked > seldom && linkHeadings.some((word) => inside[0]?.text.startsWith(word))) return false
  const sentences = weights.sentences(node)
  if (sentences > Math.max(aSentence, aPart * weights.prose(best)) && linked < seldom) return true
  return linked < (mostLinked[rank] ?? 0)
}

/** A block that says less than this part of the main content is no second half of it. */
const weakPart = 0.25
/** A block with fewer links than that is text that cites, one with more may be a list of them. */
const seldom = 0.2
/** Sentences beside the main content are text from this length on, and this part of what it says. */
const [aSentence, aPart] = [20, 0.05]

/** The neighbours of the main content may hold a link or two, those around them hardly one. */
const mostLinked: Readonly<Record<number, number>> = { 1: 0.34, 2: 0.15 }

function isAttachmentList(inside: readonly PageParagraph[]): boolean {
  return inside[0]?.text.startsWith('附件') === true
}

function hasImprint(inside: readonly PageParagraph[]): boolean {
  return inside.some(({ text }) => {
    const folded = fold(text)
    return imprintWords.some((word) => folded.includes(word))
  })
}

function hasFurnitureName(tree: Tree, node: number): boolean {
  return isNamed(tree, node, furnitureClassWords)
}

function isNamed(tree: Tree, node: number, words: readonly string[]): boolean {
  const attributes = elementAt(tree, node)?.attributes
  const named = `${attributes?.class ?? ''} ${attributes?.id ?? ''} ${attributes?.role ?? ''}`
  const name = named.toLowerCase()
  return words.some((word) => name.includes(word))
}

/** Mark what stands in the block at `node` as furniture, but for the document's fields and title. */
function mark({ tree, paragraphs, dataTables }: Page, node: number, flags: boolean[]) {
  const { from, to } = paragraphsIn(tree, paragraphs, node)
  const kept = new Set<number>()
  for (let index = from; index < to; index++) {
    const one = paragraphs[index]
    if (!one || flags[index]) continue
    const table = tableAround(tree, one.block, dataTables)
    const isField = isFieldLine(one, table !== undefined)
    if (isField && table !== undefined) kept.add(table)
    flags[index] = !(isField || isTitle(one, paragraphs) || (table && kept.has(table)))
  }
}

function tableAround(
  tree: Tree,
  block: number,
  dataTables: ReadonlySet<number>,
): number | undefined {
  for (let at = block; at > 0; at = elementAt(tree, at)?.parent ?? 0) {
    if (dataTables.has(at)) return at
  }
  return undefined
}

const blanks = /\s+/gu

/** Characters that the name of a field and its blanks take: the fields of a head are set in columns. */
const nameRoom = 24
/** Characters of a cell that is nothing but such a name: 信息公开日期, or a shorter one with blanks. */
const longestName = 8

/** 索引号:… or, in a table, a cell that is nothing but 索 引 号. */
function isFieldLine({ text, linked }: PageParagraph, isCell: boolean): boolean {
  const start = fold(text.slice(0, nameRoom))
  const colon = start.indexOf(':')
  const isName = colon >= 0 || (isCell && text.length <= longestName)
  if (linked * 2 > text.length || !isName) return false
  const name = start.slice(0, colon < 0 ? undefined : colon).replace(blanks, '')
  const key = fieldNames[name]
  return key !== undefined && key !== 'other'
}

/** Titles of plans have more; 通知公告 and 政务公开要点 are names of columns. */
const fewestOfTitle = 8
/** Headings below that one head the parts of a page. */
const deepestTitle = 3

/** A heading that is the title of the page too, or that ends as titles of documents do. */
function isTitle({ text, linked, heading }: PageParagraph, all: readonly PageParagraph[]): boolean {
  if (linked > 0 || text.length < fewestOfTitle) return false
  const [first] = all
  if (first?.hidden && first.text.startsWith(text)) return true
  return (
    heading !== undefined &&
    heading <= deepestTitle &&
    genreWords.some(({ word }) => text.endsWith(word))
  )
}

/** Lists of links inside the main content: shares, related pages. */
function markInside(page: Page, weights: Weights, main: number, flags: boolean[]) {
  const { tree, paragraphs, dataTables } = page
  const end = elementAt(tree, main)?.end ?? 0
  for (let node = main + 1; node < end; ) {
    const element = elementAt(tree, node)
    if (!element) {
      node++
      continue
    }
    const { from, to } = paragraphsIn(tree, paragraphs, node)
    const inside = paragraphs.slice(from, to)
    const isOff = isLinkList(tree, node, weights, inside) || isToolBar(tree, node, weights)
    if (isOff) flags.fill(true, from, to)
    node = isOff || dataTables.has(node) ? element.end : node + 1
  }
}

/**
 * Share of a block's characters in links from which on it is a list of them.
 *
 * A block that its name calls related or shared needs less; a text that cites its sources has some.
 */
const linkedShare = { named: 0.3, other: 0.6 } as const

function isLinkList(
  tree: Tree,
  node: number,
  weights: Weights,
  inside: readonly PageParagraph[],
): boolean {
  const most = hasFurnitureName(tree, node) ? linkedShare.named : linkedShare.other
  const linked = weights.linked(node) / Math.max(1, weights.characters(node))
  return inside.length > 1 && linked > most && !isAttachmentList(inside)
}

/** 字号:大 中 小 打印 关闭 分享到: with the date: what a block of tools says at most. */
const longestTools = 60

function isToolBar(tree: Tree, node: number, weights: Weights): boolean {
  const isShort = weights.sentences(node) === 0 && weights.characters(node) <= longestTools
  return isShort && isNamed(tree, node, toolClassWords)
}
