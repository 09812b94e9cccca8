import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression as it is written in the source. */
export interface Regex {
  readonly source: string
  readonly flags: string
  /** `file:line` of each place. */
  readonly places: readonly string[]
}

const inSrc = /\/src\/([^\s:]+):/u
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

/** Every regular expression that a file of `src` puts together from parts when it is loaded, each once. */
export async function collectBuilt(): Promise<readonly Regex[]> {
  const { RegExp: Plain } = globalThis
  const found = new Map<string, Regex>()
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags = '']: [string, string?]) {
      // The line behind this one's own: a library that a file of ours loads puts together its own.
      const caller = new Error('where').stack?.split('\n')[2] ?? ''
      const file = caller.includes('node_modules') ? undefined : inSrc.exec(caller)?.[1]
      if (file) found.set(`${pattern} ${flags}`, { source: pattern, flags, places: [file] })
      return new target(pattern, flags)
    },
  })
  try {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      await import(pathToFileURL(join(src, file)).href)
    }
  } finally {
    globalThis.RegExp = Plain
  }
  return [...found.values()]
}
