import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression as it is written in the source. */
export interface Regex {
  readonly source: string
  readonly flags: string
  /** `file:line` of each place. */
  readonly places: readonly string[]
}

const src = join(import.meta.dirname, '../../src')

/** Every regular expression literal of `src`, each once. */
export function collectRegexes(): readonly Regex[] {
  const found = new Map<string, string[]>()
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    const text = readFileSync(join(src, file), 'utf8')
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return
        const line = text.slice(0, node.start).split('\n').length
        const literal = text.slice(node.start, node.end)
        found.set(literal, [...(found.get(literal) ?? []), `${file}:${line}`])
      },
    }).visit(parseSync(file, text).program)
  }
  return [...found].map(([text, places]) => {
    const end = text.lastIndexOf('/')
    return { source: text.slice(1, end), flags: text.slice(end + 1), places }
  })
}
