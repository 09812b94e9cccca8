import type { Range } from '../../model/place.ts'

const fence = /^---[ \t]*$/u
const entry = /^[\w\u3400-\u9fff][^:：\n]{0,40}[:：]/u
/** Lines, those of dashes included: a crawler writes a dozen. */
const longest = 100

/** Where the front matter of a document ends: its lines stand between two lines of dashes. */
export interface FrontMatter {
  /** Lines of the front matter as half-open ranges of the source. */
  readonly lines: readonly Range[]
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
  const [first, ...others] = firstLines(source)
  if (!first || !fence.test(textOf(source, first))) return undefined
  const close = others.findIndex((line) => fence.test(textOf(source, line)))
  const end = others[close]?.end
  const lines = others.slice(0, Math.max(0, close))
  const isMatter = lines.some((line) => entry.test(textOf(source, line)))
  return isMatter && end !== undefined ? { lines, end } : undefined
}

function firstLines(source: string): Range[] {
  const lines: Range[] = []
  for (let start = 0; lines.length < longest && start < source.length; ) {
    const lineEnd = source.indexOf('\n', start)
    const end = lineEnd < 0 ? source.length : lineEnd
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

function textOf(source: string, { start, end }: Range): string {
  return source.slice(start, end).trimEnd()
}
