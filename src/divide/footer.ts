import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import { squeeze } from '../text/letters.ts'
import { isNote } from './colophon.ts'
import { longest } from './extents.ts'
import { readAttachmentList } from './last-lines.ts'
import type { Line } from './line.ts'
import { isBodyName, readDateLine } from './lines.ts'

/** Behind a site's line below the last item nothing but the site goes on. */
export function markFooter(lines: readonly Line[], from: number, to: number) {
  let last = to - 1
  while (last > from && !isContent(lines[last])) last--
  while (isCell(lines[last + 1])) last++
  const tail = lines.slice(valueEnd(lines, last, to), to)
  const site = tail.findIndex(({ part }) => part === 'furniture')
  const first = tail.findIndex(isText)
  if (site === -1 || first === -1) return
  // Below a heading that waits for its text the first lines are the text.
  const footer = isHeading(lines[last]) ? site : Math.min(site, first)
  for (const line of tail.slice(footer)) {
    if (isText(line) || line.part === 'field') line.part = 'furniture'
  }
}

const limitLine = /^(?:\d{4}年|\d{1,2}月|每|按|全年|年底|长期|持续|及时).{0,20}$/u

/** A body's name or a limit right below a text, a bar: the last cells of a table that lies in lines. */
function isCell(line: Line | undefined): boolean {
  if (!line?.passage || line.part !== 'body') return false
  return line.text.trimEnd().endsWith('|') || isBodyName(line.text) || limitLine.test(line.text)
}

/** End of what a label without a colon on line `at` names: the line below, and further names of bodies. */
function valueEnd(lines: readonly Line[], at: number, to: number): number {
  if (!isBareLabel(lines[at]?.text ?? '')) return at + 1
  let end = at + 2
  while (end < to && lines[end]?.part === 'body' && isBodyName(lines[end]?.text ?? '')) end++
  return end
}

/** 责任单位 on a line of its own; 主办单位 is the site's. */
function isBareLabel(text: string): boolean {
  const word = squeeze(text)
  const label = labels.get(word)
  if (!label || label.kind === 'contact' || word.startsWith('主办')) return false
  return !(label.kind === 'bodies' && label.alone)
}

function isHeading(line: Line | undefined): boolean {
  return (
    line !== undefined && readLabel(line.text) !== undefined && !sentenceEnd.test(line.text.trim())
  )
}

function isText({ part }: Line): boolean {
  return part === 'body' || part === 'attached'
}

const sentenceEnd = /[。;:!?)”》】〕\]]$/u

/** A label line of a task: 牵头单位:…, 完成时限:…. */
const assignment =
  /^[\u4e00-\u9fa5 ()]{0,8}(?:单位|部门|处室|科室|股室|时限|时间|领导|责任人)(?:要求)? ?:/u

/** True for a line that belongs to the text: an item, a sentence, a table, a signature, a list of attachments. */
function isContent(line: Line | undefined): boolean {
  if (!line) return true
  if (line.part === 'furniture' || line.part === 'field') return false
  if (line.grid || line.part !== 'body' || readLabel(line.text)) return true
  const text = line.text.trim()
  if (readDateLine(text) !== undefined || isNote(text)) return true
  if (readAttachmentList(text) !== undefined) return true
  return (
    text.length > longest.footer ||
    sentenceEnd.test(text) ||
    assignment.test(text) ||
    isBareLabel(text)
  )
}
