import { columnWordsIn } from '../lexicon/columns.ts'

/** Headers that follow each other without a gap: two words do so in a sentence (任务目标). */
const fewestWords = 3
/** A table behind its head, not a head alone: at least one row. */
const shortestRest = 20
/** Characters that three headers fit into. */
const longestHead = 40

/**
 * Whether a line begins with the headers of a table that has lost its separators.
 *
 * ```text
 * 序号工作任务责任单位21树立新风。加强宣传…落实22根据…
 * ```
 */
export function isGluedHead(text: string): boolean {
  if (text.length < longestHead) return false
  const words = columnWordsIn(text.slice(0, longestHead))
  const [first] = words
  if (first?.role !== 'number' || !text.startsWith(first.word)) return false
  let end = 0
  let count = 0
  for (const { word } of words) {
    if (!text.startsWith(word, end)) break
    end += word.length
    count++
  }
  return count >= fewestWords && text.length - end >= shortestRest
}
