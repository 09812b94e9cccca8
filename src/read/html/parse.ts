import type { ReadContext } from '../reader.ts'
import { growTree } from './grow.ts'
import { scanHtml } from './scan.ts'
import type { Tree } from './tree.ts'

const drawings: ReadonlySet<string> = new Set(['svg', 'math'])

/**
 * Parse a page or a piece of one into its blocks and texts.
 *
 * Broken pages are mended the way browsers do, where it matters for the text: end tags that are left
 * out, cells without rows, tags that overlap.
 *
 * @throws {LimitError} When blocks nest too deep, or there are too many cells or characters.
 */
export function parseHtml(source: string, context: ReadContext): Tree {
  const grower = growTree(context)
  scanHtml(source, {
    open(name, attributes, isSelfClosed) {
      // A self-closed <div/> is open all the same; only drawings know the mark.
      const isEmpty = isSelfClosed && (grower.isSilent() || drawings.has(name))
      if (!isEmpty) grower.open(name, attributes)
    },
    close: grower.close,
    text: grower.text,
  })
  return grower.finish()
}
