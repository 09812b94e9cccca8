const fence = /^---[ \t]*$/u
const entry = /^[\w\u3400-\u9fff][^:：\n]{0,40}[:：]/u
const longest = 100

/** Where the front matter of a document ends: its lines stand between two lines of dashes. */
export interface FrontMatter {
  /** Lines of the front matter as half-open ranges of the source. */
  readonly lines: readonly { readonly start: number; readonly end: number }[]
  /** Behind the closing line. */
  readonly end: number
}

/**
 * Read the front matter that a document begins with.
 *
 * ```text
 * ---⏎标题: 2026年工作要点⏎发布日期: 2026-03-12⏎---
 * ```
 *
 * @returns `undefined` where there is none, or where no line of it is a key with a value.
 */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const lines: { start: number; end: number }[] = []
  let keys = 0
  for (let start = 0; lines.length < longest && start < source.length; ) {
    const lineEnd = source.indexOf('\n', start)
    const end = lineEnd < 0 ? source.length : lineEnd
    const line = source.slice(start, end).trimEnd()
    const isFence = fence.test(line)
    if (lines.length === 0 && !isFence) return undefined
    if (isFence && lines.length > 0) {
      return keys > 0 ? { lines: lines.slice(1), end } : undefined
    }
    if (entry.test(line)) keys++
    lines.push({ start, end })
    start = end + 1
  }
  return undefined
}
