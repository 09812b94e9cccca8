import { hasOwnLabel, numberLists } from './lists.ts'
import { furnitureNames, headingNames } from './names.ts'
import { type ElementNode, elementAt, type Setting, type TextNode, type Tree } from './tree.ts'
import { collectWords, type Printed, type Words } from './words.ts'

/** A paragraph of the page, and where in the tree it stands. */
export interface PageParagraph extends Printed {
  /** Index of the block that it stands in directly. */
  readonly block: number
  /** Index of its first text. */
  readonly at: number
  readonly align: Setting['align']
  readonly heading: number | undefined
  /** Follows the bullet of a list. */
  readonly listed: boolean
  /** Why it is not printed as a part of a document. */
  readonly hidden: 'style' | 'control' | undefined
}

/** What the blocks around a place say of it. */
interface Around {
  readonly heading: number | undefined
  readonly listed: boolean
  readonly control: boolean
}

/** Where the paragraph that is being put together begins. */
interface Open {
  readonly block: number
  readonly at: number
  readonly setting: Setting
}

const outside: Around = { heading: undefined, listed: false, control: false }

/**
 * Gather the paragraphs of a page in reading order.
 *
 * A paragraph ends where a block begins or ends, and at a `<br>`. Hidden words inside one are taken
 * out of it and stand as a paragraph of their own behind it.
 */
export function gatherParagraphs(tree: Tree): readonly PageParagraph[] {
  const paragraphs: PageParagraph[] = []
  const visible = collectWords()
  const hidden = collectWords()
  const around: (Around | undefined)[] = []
  const markerOf = numberLists(tree)
  let label: string | undefined
  let isNewEntry = false
  let open: Open | undefined

  const put = (words: Words, { block, at, setting }: Open, isHidden: boolean) => {
    const printed = words.take()
    if (!printed) return
    const { text, bold, linked } = printed
    const { heading, listed, control } = around[block] ?? outside
    const isEntry = listed && isNewEntry
    isNewEntry = false
    const { align } = setting
    const off = control ? 'control' : isHidden ? 'style' : undefined
    paragraphs.push({
      text,
      bold,
      linked,
      block,
      at,
      align,
      heading,
      listed: isEntry,
      hidden: off,
    })
  }

  const flush = () => {
    if (!open) return
    put(visible, open, false)
    put(hidden, open, true)
    open = undefined
  }

  const enter = (index: number, node: ElementNode) => {
    const outer = around[node.parent] ?? outside
    if (node.name !== 'li') {
      around[index] = aroundOf(node, outer)
      return
    }
    const marker = markerOf(index)
    label = marker.label
    isNewEntry = true
    around[index] = { ...outer, listed: marker.bullet === true }
  }

  const putLabel = ({ text, setting }: TextNode) => {
    const trimmed = text.trim()
    if (label === undefined || setting.hidden || trimmed === '') return
    if (!hasOwnLabel(trimmed)) visible.put(label, setting)
    label = undefined
  }

  const add = (node: TextNode) => {
    putLabel(node)
    const { text, setting } = node
    const words = setting.hidden ? hidden : visible
    const lines = setting.pre ? text.split('\n') : [text]
    const at = open
    for (const [index, line] of lines.entries()) {
      if (index > 0) flush()
      open = at
      words.put(line, setting)
    }
  }

  for (const [index, node] of tree.entries()) {
    if (node.type === 'text') {
      if (open && open.block !== node.parent) flush()
      const setting = elementAt(tree, node.parent)?.setting ?? node.setting
      open ??= { block: node.parent, at: index, setting }
      add(node)
      continue
    }
    flush()
    if (node.type === 'element') enter(index, node)
  }
  flush()
  return isShownLater(paragraphs) ? paragraphs.map(show) : paragraphs
}

/** Characters of sentences: one sentence is 30 to 60; a page that says two has a text to show. */
const fewestShown = 100
/** A page that hides a dialogue hides about as much as it shows, one that shows by a script far more. */
const hiddenShare = 5

/** A page that prints hardly a sentence, but hides many, shows them by a script. */
function isShownLater(paragraphs: readonly PageParagraph[]): boolean {
  let [shown, hidden] = [0, 0]
  for (const one of paragraphs) {
    if (!one.text.includes('。') && !one.text.includes('；')) continue
    if (one.hidden === undefined) shown += one.text.length
    else if (one.hidden === 'style') hidden += one.text.length
  }
  return shown < fewestShown && hidden > fewestShown && hidden > hiddenShare * shown
}

function show(one: PageParagraph): PageParagraph {
  return one.hidden === 'style' ? { ...one, hidden: undefined } : one
}

function aroundOf({ name }: ElementNode, outer: Around): Around {
  if (headingNames.has(name)) return { ...outer, heading: Number(name.slice(1)) }
  if (furnitureNames.has(name) && !outer.control) return { ...outer, control: true }
  if (name === 'td' || name === 'th') return { ...outer, heading: undefined, listed: false }
  return outer
}
