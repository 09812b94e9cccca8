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
 * its passage. A colon between digits (1:2) ends nothing, nor does one behind a number of its own
 * kind (问题一:治污设施建设滞后。).
 */
export function findTitle(passage: Passage, from: number): TitleStretch {
  const { text } = passage.reading
  const bold = boldEnd(passage, from)
  let depth = 0
  for (let index = from; index < text.length; index++) {
    const char = text.charAt(index)
    if (openers.includes(char)) depth++
    else if (closers.includes(char)) depth = Math.max(0, depth - 1)
    else if (isEnd(text, from, index) && (depth === 0 || char === '。'))
      return ended(text, from, index)
    if (bold !== undefined && index + 1 === bold && depth === 0) return ended(text, from, bold)
  }
  return { from, to: trimEnd(text, from, text.length), bodyFrom: text.length }
}

const ordinal = /^(?:问题|任务|措施|举措|事项|项目|目标|工程|行动)[一二三四五六七八九十\d]{1,3}$/u
/** The longest of them: 问题二十一. */
const longestOrdinal = 5

function isEnd(text: string, from: number, index: number): boolean {
  const char = text.charAt(index)
  if (char === '。' || char === '!' || char === '?') return true
  if (char !== ':') return false
  if (index - from <= longestOrdinal && ordinal.test(text.slice(from, index))) return false
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
