import type { Edit, ReadingStep } from './reading.ts'

const marks = '**'
const heading = /^ {0,3}#{1,6} /u

/** A tag of a page, as a converter leaves one or two: no name in brackets (<管理规定>). */
const tag = /<\/?(?:p|div|br|span|strong|b|font|section|h[1-6]|li|td|tr)(?: [^<>\n]{0,200})?\/?>/giu

/**
 * Drop marks of Markdown and tags that a converter printed as text: `# ` before a heading, `**` around
 * words, `</p>` behind them.
 *
 * ```text
 * # 关于印发《…》的通知 → 关于印发《…》的通知      **发布日期**: → 发布日期:      一、总体要求</p> → 一、总体要求
 * ```
 */
export const dropMarkup: ReadingStep = (folded) => {
  const edits: Edit[] = []
  const head = heading.exec(folded)
  if (head) edits.push({ start: 0, end: head[0].length, text: '', aside: true })
  for (let at = folded.indexOf(marks); at !== -1; at = folded.indexOf(marks, at + marks.length)) {
    edits.push({ start: at, end: at + marks.length, text: '', aside: true })
  }
  for (const { 0: found, index } of folded.matchAll(tag)) {
    edits.push({ start: index, end: index + found.length, text: '', aside: true })
  }
  return edits.sort((one, other) => one.start - other.start)
}

const printedMarkup = /^(?:#{1,6} |\*\*)/mu

/** True where a text prints marks of Markdown at the beginning of lines, or tags. */
export function hasMarkup(folded: string): boolean {
  return printedMarkup.test(folded) || folded.search(tag) !== -1
}
