import { readLabel } from '../lexicon/labels.ts'
import type { Found } from '../model/division.ts'
import { listEnd } from './attachment-list.ts'
import type { Line } from './line.ts'
import { readAttachmentList } from './lines.ts'

/**
 * Read the titles of the list 附件:… without their numbers; a title may stand over two lines.
 *
 * ```text
 * 附件:1.甲县任务分解表 2.甲县责任清单 → 甲县任务分解表, 甲县责任清单
 * ```
 */
export function readAttachments(lines: readonly Line[]): (readonly Found[])[] {
  const titles: Found[][] = []
  for (const line of lines) {
    const from = listStart(line)
    if (from === undefined) continue
    const list = lines.slice(line.index, listEnd(lines, line.index, lines.length))
    const stop = list.findIndex(({ passage, part }) => !passage || part !== line.part)
    for (const entry of stop === -1 ? list : list.slice(0, stop)) {
      addEntries(titles, entry, entry === line ? from : 0)
    }
  }
  return titles
}

/** Where the first title begins in a line that opens the list, of the notice or the colophon. */
function listStart({ passage, part, text }: Line): number | undefined {
  return passage && (part === 'colophon' || part === 'notice')
    ? readAttachmentList(text)
    : undefined
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
    if (found.to <= found.from) return
    // A line of the list without a number goes on with the title above it.
    if (!label && start === 0 && from === 0 && last) last.push(found)
    else titles.push([found])
    from = next
  }
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
