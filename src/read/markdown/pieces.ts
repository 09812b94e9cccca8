import { LimitError } from '../errors.ts'
import type { ReadContext } from '../reader.ts'

/** Characters of a piece at least: smaller ones cost time, larger ones cost more of it. */
const pieceSize = 1 << 14
const codeFence = /^ {0,3}(?:```|~~~)/u
const plainStart = /^[^\s>*+\-\d|<`~]/u
const containerMark = /^(?:[ \t]*[>*+-])*[ \t]*/u

/**
 * Cut a document into pieces that can be read one by one, each some thousand characters long.
 *
 * The Markdown library needs more than twice the time for twice the text, and cannot be stopped in
 * between. A cut stands behind a blank line, before a line that continues no list, table or code.
 *
 * @throws {LimitError} When lists and quotes nest too deep.
 */
export function* cutPieces(
  source: string,
  from: number,
  { limits, clock }: ReadContext,
): Generator<{ readonly start: number; readonly end: number }> {
  let start = from
  let isCode = false
  let isBlank = false
  for (let at = from; at < source.length; ) {
    const lineEnd = source.indexOf('\n', at)
    const next = lineEnd < 0 ? source.length : lineEnd + 1
    const line = source.slice(at, next)
    if ((containerMark.exec(line)?.[0].length ?? 0) > 2 * limits.depth) {
      throw new LimitError('markdown', 'depth', limits.depth)
    }
    if (codeFence.test(line)) isCode = !isCode
    if (isBlank && !isCode && at - start > pieceSize && plainStart.test(line)) {
      yield { start, end: at }
      clock()
      start = at
    }
    isBlank = line.trim() === ''
    at = next
  }
  yield { start, end: source.length }
}
