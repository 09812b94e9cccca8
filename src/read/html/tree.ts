/** How the text of a place is set; inherited by what stands inside. */
export interface Setting {
  readonly bold: boolean
  readonly link: boolean
  readonly hidden: boolean
  /** Line ends and runs of blanks are printed (`<pre>`). */
  readonly pre: boolean
  readonly align: 'left' | 'center' | 'right'
}

/** A block of the page (`<p>`, `<div>`, `<td>`): inline elements are no nodes but settings. */
export interface ElementNode {
  readonly type: 'element'
  readonly name: string
  readonly parent: number
  /** Index of the first node that is not inside. */
  end: number
  readonly setting: Setting
  readonly attributes: Attributes
}

/** A stretch of text in one setting. */
export interface TextNode {
  readonly type: 'text'
  readonly parent: number
  text: string
  readonly setting: Setting
}

/** A `<br>`. */
interface BreakNode {
  readonly type: 'break'
  readonly parent: number
}

export type HtmlNode = ElementNode | TextNode | BreakNode

/** The attributes that say something of the text; all others are left out. */
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>

export const attributeNames = [
  'align',
  'aria-hidden',
  'border',
  'class',
  'colspan',
  'hidden',
  'href',
  'id',
  'reversed',
  'role',
  'rowspan',
  'start',
  'style',
  'type',
  'value',
] as const
export type AttributeName = (typeof attributeNames)[number]

/**
 * A page as a list of nodes in reading order, each with the index of the one that it stands in.
 *
 * A list, since pages nest without end and a walk over it needs no recursion. The first node is the
 * page itself.
 */
export type Tree = readonly HtmlNode[]

/** Indices of the blocks directly inside the node at `index`. */
export function* childElements(tree: Tree, index: number): Generator<number> {
  const node = tree[index]
  if (node?.type !== 'element') return
  let child = index + 1
  while (child < node.end) {
    const next = tree[child]
    if (next?.type === 'element') {
      yield child
      child = next.end
    } else child++
  }
}

/** The block at `index`. */
export function elementAt(tree: Tree, index: number): ElementNode | undefined {
  const node = tree[index]
  return node?.type === 'element' ? node : undefined
}
