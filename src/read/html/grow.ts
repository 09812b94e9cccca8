import { LimitError } from '../errors.ts'
import type { ReadContext } from '../reader.ts'
import {
  blockNames,
  closesParagraph,
  endTags,
  headingNames,
  scopeNames,
  silentNames,
  startTags,
  tableParts,
  voidNames,
} from './names.ts'
import { openElements } from './open-elements.ts'
import { noAttributes, plainSetting, settings } from './setting.ts'
import type { Attributes, HtmlNode, Tree } from './tree.ts'

/** Takes start tags, end tags and text in the order of the page, and grows the tree. */
export interface Grower {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** True inside an element whose text is never printed. */
  readonly isSilent: () => boolean
  readonly finish: () => Tree
}

const none: ReadonlySet<string> = new Set()
const paragraphs: ReadonlySet<string> = new Set(['p'])
const cells: ReadonlySet<string> = new Set(['td', 'th'])
const pages: ReadonlySet<string> = new Set(['html', 'head', 'body'])
const blank = /^[\t\n\f\r ]*$/u

/** Grow the tree of one page; see `parseHtml`. */
export function growTree(context: ReadContext): Grower {
  const settingOf = settings()
  const nodes: HtmlNode[] = [pageNode()]
  const elements = openElements((block) => {
    const node = nodes[block]
    if (node?.type === 'element') node.end = nodes.length
  })
  const { top, closeInner } = elements
  const guard = limitGuard(context)
  let silent: { readonly name: string; depth: number } | undefined

  const push = (name: string, attributes: Attributes) => {
    const { block: parent, setting: outer } = top()
    const setting = settingOf(outer, name, attributes)
    guard.depth(elements.count('blocks') + 1)
    const block = nodes.length
    nodes.push({ type: 'element', name, parent, end: block + 1, setting, attributes })
    elements.push({ name, block, isBlock: true, attributes, setting })
  }

  const pushInline = (name: string, attributes: Attributes) => {
    if (name === 'a') closeInline('a')
    // Pages that never close <font> nest without end; no text is lost where one is left out.
    if (elements.count('inline') >= context.limits.depth) return
    const { block, setting: outer } = top()
    const setting = settingOf(outer, name, attributes)
    elements.push({ name, block, isBlock: false, attributes, setting })
  }

  const openTablePart = (name: string, attributes: Attributes, outer: ReadonlySet<string>) => {
    const isCell = cells.has(name)
    if (isCell) guard.cell(attributes)
    const index = elements.find(outer, none)
    // A cell or row without a table is a block like any other.
    if (index < 0) return push('div', attributes)
    elements.closeAbove(index)
    if (isCell && top().name === 'table') push('tr', noAttributes)
    push(name, attributes)
  }

  const openBlock = (name: string, attributes: Attributes) => {
    const outer = tableParts.get(name)
    if (outer) return openTablePart(name, attributes, outer)
    if (pages.has(name) && elements.isOpen(name)) return
    if (closesParagraph.has(name)) closeInner(paragraphs, scopeNames)
    if (headingNames.has(name) && headingNames.has(top().name)) closeInner(headingNames, scopeNames)
    const before = startTags.get(name)
    if (before) closeInner(before.closes, before.stops)
    push(name, attributes)
  }

  const lineBreak = () => {
    if (nodes.at(-1)?.type !== 'break') nodes.push({ type: 'break', parent: top().block })
  }

  const openVoid = (name: string) => {
    if (name === 'hr') closeInner(paragraphs, scopeNames)
    if (name === 'br' || name === 'hr') lineBreak()
  }

  const open = (name: string, attributes: Attributes) => {
    guard.step()
    if (silent) {
      if (silent.name === name) silent.depth++
    } else if (voidNames.has(name)) openVoid(name)
    else if (silentNames.has(name)) silent = { name, depth: 1 }
    else if (blockNames.has(name)) openBlock(name, attributes)
    else pushInline(name, attributes)
  }

  const closeInline = (name: string) => {
    if (!elements.isOpen(name)) return
    const index = elements.find(new Set([name]), scopeNames)
    if (index < 0) return
    const blocksBelow = elements.find(blockNames, none)
    if (blocksBelow < index) elements.closeAbove(index - 1)
    else {
      // <b><p>…</b>…</p>: the paragraph stays open, but what follows is no longer bold.
      elements.remove(index, (outer, inner) => settingOf(outer, inner.name, inner.attributes))
    }
  }

  const closeBlock = (name: string) => {
    const end = endTags.get(name) ?? { closes: new Set([name]), stops: scopeNames }
    if (elements.isAnyOpen(end.closes)) closeInner(end.closes, end.stops)
    // A browser makes </p> without its start an empty paragraph.
    else if (name === 'p') lineBreak()
  }

  const leaveSilence = (name: string) => {
    if (silent?.name === name && --silent.depth === 0) silent = undefined
  }

  const close = (name: string) => {
    guard.step()
    if (silent) return leaveSilence(name)
    if (pages.has(name)) return
    if (name === top().name && elements.size() > 1) elements.closeAbove(elements.size() - 2)
    else if (name === 'br') lineBreak()
    else if (blockNames.has(name)) closeBlock(name)
    else closeInline(name)
  }

  const text = (some: string) => {
    guard.step()
    if (silent) return
    guard.characters(some.length)
    const { block: parent, setting } = top()
    const last = nodes.at(-1)
    const follows = last?.type === 'text' && last.parent === parent
    if (follows && last.setting === setting) last.text += some
    else if (follows || setting.pre || !blank.test(some)) {
      nodes.push({ type: 'text', parent, text: some, setting })
    }
  }

  const finish = () => {
    elements.closeAbove(0)
    const [page] = nodes
    if (page?.type === 'element') page.end = nodes.length
    return nodes
  }

  return { open, close, text, isSilent: () => silent !== undefined, finish }
}

function pageNode(): HtmlNode {
  return {
    type: 'element',
    name: 'page',
    parent: -1,
    end: 1,
    setting: plainSetting,
    attributes: noAttributes,
  }
}

/** Counts what has limits, and throws when one is passed. */
function limitGuard({ limits, clock }: ReadContext) {
  const count = { steps: 0, cells: 0, characters: 0 }
  const over = (limit: 'depth' | 'cells' | 'spans' | 'characters') => {
    throw new LimitError('html', limit, limits[limit])
  }
  return {
    step() {
      if ((++count.steps & 0x3ff) === 0) clock()
    },
    depth(depth: number) {
      if (depth > limits.depth) over('depth')
    },
    characters(more: number) {
      count.characters += more
      if (count.characters > limits.characters) over('characters')
    },
    cell({ colspan = '', rowspan = '' }: Attributes) {
      if (++count.cells > limits.cells) over('cells')
      const most = Math.max(Number.parseInt(colspan, 10) || 0, Number.parseInt(rowspan, 10) || 0)
      if (most > limits.spans) over('spans')
    },
  }
}
