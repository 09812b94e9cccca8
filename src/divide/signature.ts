import { squeeze } from '../text/letters.ts'
import { isNote } from './colophon.ts'
import type { Line } from './line.ts'
import { isBodyName, readDateLine } from './lines.ts'

/** As many bodies sign together at most. */
const signers = 6

/**
 * Mark the signature of a document that stands behind its attached table.
 *
 * ```text
 * 附件 / 重点工作任务分工表 / 10 | 改造管网 | 县水务局 | / 云溪县人民政府 / 2024年3月5日 / (此件公开发布)
 *                                                      └ signature ───────────────────────┘
 * ```
 *
 * It is the document's own only where no other stands above it. In a table that lies in lines a body
 * and a day may be the last two cells: there only a name that begins as the title does is a signature.
 *
 * @param lines - Lines of the plan from its title on.
 * @param from - Line where the attached texts begin.
 */
export function markSignatureBehind(lines: readonly Line[], from: number) {
  if (lines.some(isSigned)) return
  let last = lines.length - 1
  while (last >= from && isPassed(lines[last])) last--
  const date = lines[last]
  if (date?.part !== 'attached' || readDateLine(date.text) === undefined) return
  let first = last
  while (first > from && last - first < signers && isName(lines[first - 1])) first--
  const above = lines.slice(0, first).findLast(({ part }) => part !== 'furniture')
  if (!isTableEnd(above) && !namesPlace(lines.slice(first, last), lines)) return
  for (const line of lines.slice(first)) if (line.part === 'attached') line.part = 'colophon'
}

function isSigned({ part, text }: Line): boolean {
  return part === 'colophon' && readDateLine(text) !== undefined
}

/** Notes and a site's lines may stand below the date. */
function isPassed(line: Line | undefined): boolean {
  if (!line || line.grid) return false
  const { part, text } = line
  if (part === 'furniture' || part === 'field') return true
  return isNote(text)
}

function isName(line: Line | undefined): boolean {
  return line?.part === 'attached' && line.passage !== undefined && isBodyName(line.text)
}

/** Behind cells or a bar no cell follows without one. */
function isTableEnd(line: Line | undefined): boolean {
  return line !== undefined && (line.grid !== undefined || line.text.includes('|'))
}

/** 云溪县 in 云溪县2024年工作要点 and 云溪县人民政府. */
const placeLength = 3

function namesPlace(names: readonly Line[], lines: readonly Line[]): boolean {
  const places = names.map(({ text }) => squeeze(text).slice(0, placeLength))
  return lines.some(
    ({ part, text }) => part === 'head' && places.some((place) => squeeze(text).includes(place)),
  )
}
