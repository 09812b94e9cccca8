import { readLabel } from '../lexicon/labels.ts'
import { squeeze } from '../text/letters.ts'
import { longest, within } from './extents.ts'
import { isAttachmentMark, isPublicityNote, readAttachmentList } from './last-lines.ts'
import type { Line, Part } from './line.ts'
import { isBodyName, readDateLine } from './lines.ts'

/** Line behind the list of attachments that begins at `at`. */
export function listEnd(lines: readonly Line[], at: number, to: number): number {
  let index = at + 1
  const above = [squeeze(lines[at]?.text ?? '')]
  while (index < Math.min(to, at + within.attachments)) {
    const { text, part } = lines[index] ?? { text: '', part: 'body' as Part }
    if (part === 'furniture' && !isNext(text, lines[index - 1])) break
    const isOther = text.includes('。') || (!isEntry(text) && !goesOn(lines[index], above))
    if (isOther && !isNumbered(text)) break
    above.push(squeeze(text))
    index++
  }
  return index
}

function isEntry(text: string): boolean {
  const shape = readLabel(text)?.shape
  return shape === 'arabic' || shape === 'bracketed-arabic'
}

/** 2.责任清单.doc below 附件:1.任务分解表: a file's name that goes on with the list's numbers. */
function isNext(text: string, above: Line | undefined): boolean {
  if (!above || above.part === 'furniture') return false
  const label = readLabel(text)
  const last = readLabel(above.text, readAttachmentList(above.text) ?? 0)
  return label?.shape === 'arabic' && last?.ordinal === label.ordinal - 1
}

const numbered = /^附 ?件 ?\d{1,2} ?[:.、][^。]*。?$/u

/** 附件2:…表。on a line of its own, below 附件1:… */
function isNumbered(text: string): boolean {
  return numbered.test(text) && readAttachmentList(text) !== undefined
}

/** The rest of the title above; one that the list has named is printed anew, above its text. */
function goesOn(line: Line | undefined, above: readonly string[]): boolean {
  const text = line?.text ?? ''
  if (readLabel(text) || text.length > longest.attachmentRest || !isListRest(line)) return false
  return !above.some((entry) => entry.endsWith(squeeze(text)))
}

/** The second line of a long title in a list: no date, no name of a body, no mark. */
function isListRest(line: Line | undefined): boolean {
  if (!line?.passage) return false
  const { text } = line
  if (readDateLine(text) || isBodyName(text) || isAttachmentMark(text) || isPublicityNote(text))
    return false
  return !text.includes(':') && !text.startsWith('(') && !text.startsWith('《')
}

/** Where the titles begin in the line that opens a list of attachments, or `undefined`. */
export function listStart(lines: readonly Line[], { index, text }: Line): number | undefined {
  const from = readAttachmentList(text)
  if (from !== undefined) return from
  const below = lines[index + 1]?.text ?? ''
  const label = text.trim().endsWith(':') && isAttachmentMark(text) ? readLabel(below) : undefined
  if (label?.shape === 'arabic' && label.ordinal === 1) return text.length
  return isAloneAboveName(lines, index) ? text.length : undefined
}

/** A mark 附件: above one title without a number, and the signature or the end below it. */
function isAloneAboveName(lines: readonly Line[], at: number): boolean {
  const mark = lines[at]?.text ?? ''
  if (!mark.trim().endsWith(':') || !isAttachmentMark(mark)) return false
  const near = lines.slice(at + 1, at + 1 + within.attachments)
  const [name, below] = near.filter(({ part }) => part !== 'furniture')
  if (!name || !isListRest(name) || name.text.includes('。') || readLabel(name.text)) return false
  return !below || (isBodyName(below.text) && !below.grid) || readDateLine(below.text) !== undefined
}
