import { noAttributes, plainSetting } from './setting.ts'
import type { Attributes, Setting } from './tree.ts'

/** An element that is open. */
interface Open {
  readonly name: string
  /** Index of the block that text goes into now; for an inline element the one around it. */
  readonly block: number
  readonly isBlock: boolean
  readonly attributes: Attributes
  setting: Setting
}

/** The elements that are open, from the page down to the innermost. */
export interface OpenElements {
  readonly top: () => Open
  readonly push: (entry: Open) => void
  /** How many are open, the page left out. */
  readonly count: (kind: 'blocks' | 'inline') => number
  readonly isOpen: (name: string) => boolean
  readonly isAnyOpen: (names: ReadonlySet<string>) => boolean
  /** Where the innermost of `names` is open, not looking beyond `stops`; -1 where none is. */
  readonly find: (names: ReadonlySet<string>, stops: ReadonlySet<string>) => number
  /** Close whatever is open above the place `index`. */
  readonly closeAbove: (index: number) => void
  /** Close the innermost of `names` and what is open in it, not looking beyond `stops`. */
  readonly closeInner: (names: ReadonlySet<string>, stops: ReadonlySet<string>) => void
  /** Take one out and leave what is open in it. */
  readonly remove: (index: number, settingOf: (outer: Setting, inner: Open) => Setting) => void
  readonly size: () => number
}

/** @param onClose - Told of every block that is closed, by its index in the tree. */
export function openElements(onClose: (block: number) => void): OpenElements {
  const bottom: Open = {
    name: 'page',
    block: 0,
    isBlock: true,
    attributes: noAttributes,
    setting: plainSetting,
  }
  const stack: Open[] = [bottom]
  const named = new Map<string, number>()
  let blocks = 0

  const forget = ({ name, block, isBlock }: Open) => {
    named.set(name, (named.get(name) ?? 1) - 1)
    if (!isBlock) return
    blocks--
    onClose(block)
  }

  const isOpen = (name: string) => (named.get(name) ?? 0) > 0

  const find: OpenElements['find'] = (names, stops) => {
    for (let index = stack.length - 1; index > 0; index--) {
      const name = stack[index]?.name ?? ''
      if (names.has(name)) return index
      if (stops.has(name)) return -1
    }
    return -1
  }

  const closeAbove = (index: number) => {
    while (stack.length - 1 > index) {
      const entry = stack.pop()
      if (entry) forget(entry)
    }
  }

  return {
    top: () => stack.at(-1) ?? bottom,
    size: () => stack.length,
    count: (kind) => (kind === 'blocks' ? blocks : stack.length - 1 - blocks),
    isOpen,
    isAnyOpen(names) {
      for (const name of names) if (isOpen(name)) return true
      return false
    },
    find,
    closeAbove,
    push(entry) {
      stack.push(entry)
      named.set(entry.name, (named.get(entry.name) ?? 0) + 1)
      if (entry.isBlock) blocks++
    },
    closeInner(names, stops) {
      const index = find(names, stops)
      if (index > 0) closeAbove(index - 1)
    },
    remove(index, settingOf) {
      const [entry] = stack.splice(index, 1)
      if (entry) forget(entry)
      for (let above = index; above < stack.length; above++) {
        const [around, inner] = [stack[above - 1], stack[above]]
        if (around && inner) inner.setting = settingOf(around.setting, inner)
      }
    },
  }
}
