import type { Edit, ReadingStep } from './reading.ts'

const marks = '**'
const heading = /^ {0,3}#{1,6} /u

/**
 * Drop marks of Markdown that a converter printed as text: `# ` before a heading, `**` around words.
 *
 * ```text
 * # 关于印发《…》的通知 → 关于印发《…》的通知      **发布日期**: → 发布日期:
 * ```
 */
export const dropMarkup: ReadingStep = (folded) => {
  const edits: Edit[] = []
  const head = heading.exec(folded)
  if (head) edits.push({ start: 0, end: head[0].length, text: '', aside: true })
  for (let at = folded.indexOf(marks); at !== -1; at = folded.indexOf(marks, at + marks.length)) {
    edits.push({ start: at, end: at + marks.length, text: '', aside: true })
  }
  return edits
}

const printedMarkup = /^(?:#{1,6} |\*\*)/mu

/** True where a text prints marks of Markdown at the beginning of lines. */
export function hasMarkup(folded: string): boolean {
  return printedMarkup.test(folded)
}
