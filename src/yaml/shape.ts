import { InputError } from '../diagnostics/input-error.ts'
import type { YamlText } from './read.ts'

/** What Zod says of one mistake; `model` alone knows the library. */
interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: unknown
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
}

/** A Zod schema, as far as it is needed here. */
interface Shape<T> {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean
    readonly data?: T | undefined
    readonly error?: { readonly issues: readonly object[] } | undefined
  }
}

/**
 * Give a YAML text the shape that a schema asks for.
 *
 * ```text
 * labels: [{ word: 主抓处室, role: main }]
 *                                  ^^^^ → a.yaml:1:34: role must be one of lead, responsible, support (found "main")
 * ```
 *
 * @param name - File name for messages.
 * @throws {InputError} Of another shape: names the first mistake and its place.
 */
export function parseShape<T>(schema: Shape<T>, yaml: YamlText, name: string): T {
  const result = schema.safeParse(yaml.value)
  if (result.success) return result.data as T
  const issue = result.error?.issues[0] as Issue
  const { path, isKey, en, zh } = wordIssue(issue)
  const { line, column } = yaml.placeOf(path, isKey ? 'key' : 'value')
  const found = formatFound(valueAt(yaml.value, path))
  throw new InputError({
    en: `${name}:${line}:${column}: ${en}${found && ` (found ${found})`}`,
    zh: `${name}:${line}:${column}: ${zh}${found && `（现为 ${found}）`}`,
  })
}

/** Where a mistake stands, and what it is; a key that nobody knows is itself the mistake. */
interface Mistake extends Wording {
  readonly path: readonly PropertyKey[]
  readonly isKey?: true
}

function wordIssue(issue: Issue): Mistake {
  const { path } = issue
  const key = nameOf(path)
  if (issue.keys?.[0] !== undefined) {
    const [unknown] = issue.keys
    return {
      path: [...path, unknown],
      isKey: true,
      en: `unknown key ${unknown}`,
      zh: `未知的键 ${unknown}`,
    }
  }
  if (issue.values) {
    const values = issue.values.join(', ')
    return { path, en: `${key.en} must be one of ${values}`, zh: `${key.zh} 必须是 ${values} 之一` }
  }
  const kind = expected[String(issue.expected)] ?? expected[issue.code] ?? another
  return { path, en: `${key.en} must be ${kind.en}`, zh: `${key.zh} 必须是${kind.zh}` }
}

interface Wording {
  readonly en: string
  readonly zh: string
}

const another: Wording = { en: 'of another form', zh: '其他形式' }
const mapping: Wording = { en: 'a mapping of keys to values', zh: '键值表' }
const filled: Wording = { en: 'a text that is not empty', zh: '非空文本' }
const number: Wording = { en: 'a number', zh: '数字' }
const expected: Readonly<Record<string, Wording>> = {
  string: filled,
  too_small: filled,
  number,
  int: number,
  boolean: { en: 'true or false', zh: ' true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: mapping,
  record: mapping,
}

/** The key that a reader of the file looks for: an entry of a list goes by the name of its list. */
function nameOf(path: readonly PropertyKey[]): Wording {
  const key = path.findLast((part) => typeof part === 'string')
  if (key === undefined) {
    return path.length === 0 ? { en: 'the file', zh: '文件' } : { en: 'the entry', zh: '条目' }
  }
  const name = typeof path.at(-1) === 'number' ? `${key}[]` : key
  return { en: name, zh: name }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[key]
  return found
}

const shownLength = 40

function formatFound(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'object') return ''
  const shown = JSON.stringify(value)
  return shown.length > shownLength ? `${shown.slice(0, shownLength)}…` : shown
}
