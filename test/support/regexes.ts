import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

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
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023)
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
        const places = found.get(node.text) ?? []
        found.set(node.text, [...places, `${file}:${line + 1}`])
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return [...found].map(([text, places]) => {
    const end = text.lastIndexOf('/')
    return { source: text.slice(1, end), flags: text.slice(end + 1), places }
  })
}
