import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { listEnd, listStart } from './attachment-list.ts'
import { readAttachmentList } from './last-lines.ts'
import type { Line } from './line.ts'

/**
 * Read the titles of the list 附件:… without their numbers; a title may stand over two lines.
 *
 * ```text
 * 附件:1.甲县任务分解表 2.甲县责任清单 → 甲县任务分解表, 甲县责任清单
 * ```
 */
export function readAttachments(lines: readonly Line[]): (readonly Found[])[] {
  const titles: Found[][] = []
  let read = 0
  for (const line of lines) {
    const from = line.index >= read && isListed(line) ? listStart(lines, line) : undefined
    if (from === undefined) continue
    read = listEnd(lines, line.index, lines.length)
    for (const entry of ownLines(lines.slice(line.index, read))) {
      addEntries(titles, entry, entry === line ? from : (readAttachmentList(entry.text) ?? 0))
    }
  }
  return titles
}

/** Lines of a list as far as the title of a plan, where its text begins. */
function ownLines(list: readonly Line[]): readonly Line[] {
  const title = list.findIndex(({ part }) => part === 'head')
  return title === -1 ? list : list.slice(0, title)
}

/** The list stands in the notice or the colophon. */
function isListed({ passage, part }: Line): boolean {
  return passage !== undefined && (part === 'colophon' || part === 'notice' || part === 'note')
}

function addEntries(titles: Found[][], line: Line, start: number) {
  const reading = line.passage?.reading
  if (!reading) return
  const { text } = reading
  let from = start
  while (from < text.length) {
    const label = readLabel(text, from)
    const next = nextEntry(text, label?.to ?? from + 1)
    const found = trim({ reading, from: label?.to ?? from, to: next })
    const last = titles.at(-1)
    if (namesNothing(text.slice(found.from, found.to))) return
    // A line of the list without a number goes on with the title above it.
    if (!label && start === 0 && from === 0 && last) last.push(found)
    else titles.push([found])
    from = next
  }
}

const remark = /^\([^()]*\)$/u

/** 附件:(下载链接) names no attachment. */
function namesNothing(title: string): boolean {
  return title === '' || remark.test(title)
}

/** Where the next numbered entry begins on the same line. */
function nextEntry(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const label = ' \t'.includes(text.charAt(index - 1)) ? readLabel(text, index) : undefined
    if (label?.shape === 'arabic') return index
  }
  return text.length
}

/** Blanks and the mark at the end are no part of a title; 《》 round the whole of it are not either. */
function trim({ reading, from, to }: Found): Found {
  const { text } = reading
  let [first, last] = [from, to]
  while (first < last && ' \t'.includes(text.charAt(first))) first++
  while (last > first && ' \t。;'.includes(text.charAt(last - 1))) last--
  const bare = text.charAt(first) === '《' && text.indexOf('》', first) === last - 1
  return bare ? { reading, from: first + 1, to: last - 1 } : { reading, from: first, to: last }
}
