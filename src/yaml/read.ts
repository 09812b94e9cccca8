import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
} from 'yaml'
import { InputError } from '../diagnostics/input-error.ts'

/** What a YAML text holds, and where each of its keys and values is written. */
export interface YamlText {
  readonly value: unknown
  /**
   * Line and column, from 1, of the value (or the key) at a path of keys and indexes; of the innermost
   * value on the way that is written, where the path leads to none.
   */
  readonly placeOf: (path: readonly PropertyKey[], of?: PathEnd) => { line: number; column: number }
}

/** What of a path's last entry is meant. */
type PathEnd = 'key' | 'value'

/**
 * Read the first document of a YAML text (YAML 1.2 core, so dates stay strings). JSON is YAML too.
 *
 * @param name - File name for messages.
 * @throws {InputError} Where the text is no YAML, with line and column.
 */
export function readYaml(text: string, name: string): YamlText {
  const [first] = readYamls(text, name)
  return first ?? { value: null, placeOf: () => ({ line: 1, column: 1 }) }
}

/** Read every document of a YAML text, as `readYaml` reads one. */
export function readYamls(text: string, name: string): readonly YamlText[] {
  const lineCounter = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false })
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  return [...documents].map((document) => {
    const [error] = document.errors
    if (error) {
      const { line, column } = place(error.pos[0])
      throw new InputError({
        en: `${name}:${line}:${column}: no valid YAML: ${error.message}`,
        zh: `${name}:${line}:${column}: 不是有效的 YAML：${error.message}`,
      })
    }
    return {
      value: document.toJS() as unknown,
      placeOf: (path, of = 'value') => place(offsetOf(document.contents, path, of)),
    }
  })
}

function offsetOf(root: Node | null, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, key] of path.entries()) {
    const isKey = of === 'key' && index === path.length - 1
    const next = entryOf(node, key, isKey ? 'key' : 'value')
    if (!isNode(next)) break
    node = next
    offset = next.range?.[0] ?? offset
  }
  return offset
}

function entryOf(node: unknown, key: PropertyKey, of: PathEnd): unknown {
  if (!isCollection(node)) return undefined
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined
  if (!pair) return node.get(key, true)
  return of === 'key' ? pair.key : (pair.value ?? pair.key)
}
