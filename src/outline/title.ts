import type { Passage } from '../model/passage.ts'

/** Where a title stands in its passage. */
export interface TitleStretch {
  readonly from: number
  readonly to: number
  /** Where the text behind the title and its mark begins. */
  readonly bodyFrom: number
}

const openers = '(《“〔[【「『'
const closers = ')》”〕]】」』'
/** A bold run-in heading is between these long. */
const boldLength = { least: 3, most: 80 }

/**
 * Find the title that begins at `from`.
 *
 * ```text
 * (二)深化信息公开。县财政局…
 *     ^^^^^^ title, the body begins behind 。
 * ```
 *
 * It ends at the first 。 or colon outside brackets and quotes, at the end of a bold stretch, or with
 * its passage. A colon between digits (1:2) ends nothing.
 */
export function findTitle(passage: Passage, from: number): TitleStretch {
  const { text } = passage.reading
  const bold = boldEnd(passage, from)
  let depth = 0
  for (let index = from; index < text.length; index++) {
    const char = text.charAt(index)
    if (openers.includes(char)) depth++
    else if (closers.includes(char)) depth = Math.max(0, depth - 1)
    else if (isEnd(text, index) && (depth === 0 || char === '。')) return ended(text, from, index)
    if (bold !== undefined && index + 1 === bold && depth === 0) return ended(text, from, bold)
  }
  return { from, to: trimEnd(text, from, text.length), bodyFrom: text.length }
}

function isEnd(text: string, index: number): boolean {
  const char = text.charAt(index)
  if (char === '。' || char === '!' || char === '?') return true
  if (char !== ':') return false
  return !(isDigit(text.charAt(index - 1)) && isDigit(text.charAt(index + 1)))
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

const tail = ' 。:!?\n'

function ended(text: string, from: number, at: number): TitleStretch {
  let bodyFrom = at
  while (bodyFrom < text.length && tail.includes(text.charAt(bodyFrom))) bodyFrom++
  return { from, to: trimEnd(text, from, at), bodyFrom }
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && ' \n;,'.includes(text.charAt(end - 1))) end--
  return end
}

/** Index in the reading at which the bold stretch over `from` ends, when more text follows it. */
function boldEnd({ block, reading }: Passage, from: number): number | undefined {
  const start = reading.map ? reading.map.starts[from] : reading.base + from
  const bold = block.bold?.find((range) => range.start <= (start ?? 0) && (start ?? 0) < range.end)
  if (!bold || start === undefined) return undefined
  const end = from + (bold.end - start)
  return end - from >= boldLength.least &&
    end - from <= boldLength.most &&
    end < reading.text.length
    ? end
    : undefined
}
