import type { Found } from '../model/division.ts'
import { holdsLetters } from '../text/letters.ts'
import { within } from './extents.ts'
import { isCopies, isPrinted } from './last-lines.ts'
import type { Line } from './line.ts'
import { isBodyName } from './lines.ts'

const nameMarks = /[,、。;\s]+/u
const closing = /[。,、;]$/u
/** Part of the entries of a list that read as bodies: classes (市委各部门) and short names do not. */
const bodyShare = 0.5

/**
 * True where line `index` goes on with the copies above it: each level has a line of its own.
 *
 * ```text
 * 抄送:市委各部门,云溪军分区。
 *      市人大常委会办公室,市政协办公室。
 * ```
 */
export function continuesCopies(lines: readonly Line[], from: number, index: number): boolean {
  if (!isNameList(lines[index])) return false
  for (let at = index - 1; at >= Math.max(from, index - within.copies); at--) {
    const line = lines[at]
    if (line?.passage && isCopies(line.text)) return true
    if (!isNameList(line)) return false
  }
  return false
}

function isNameList(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? ''
  if (!line?.passage || text.includes(':') || isPrinted(text) || !closing.test(text)) return false
  const names = text.split(nameMarks).filter(holdsLetters)
  return names.filter(isBodyName).length >= names.length * bodyShare
}

/** Find the lists of copies (抄送, 抄报), each line of them without its label. */
export function findCopies(lines: readonly Line[]): Found[] {
  const first = lines.findIndex((line) => isMarked(line) && isCopies(line.text))
  if (first === -1) return []
  return lines.slice(first).flatMap((line, index): Found[] => {
    const reading = line.passage?.reading
    if (!reading || !isMarked(line)) return []
    const to = reading.text.length
    const isList = isCopies(line.text) && (index === 0 || isCopy.test(line.text.trim()))
    if (isList) return [{ reading, from: reading.text.indexOf(':') + 1, to }]
    return continuesCopies(lines, first, first + index) ? [{ reading, from: 0, to }] : []
  })
}

function isMarked({ part, passage }: Line): boolean {
  return passage !== undefined && (part === 'colophon' || part === 'head')
}

/** 主送 and 发 name those addressed. */
const isCopy = /^(?:抄|分)/u
