import { readLabel } from '../lexicon/labels.ts'
import { isMeasureUnit } from '../lexicon/measures-units.ts'
import type { Range } from '../model/place.ts'
import type { FlowLine } from './flow-lines.ts'

/** A table's title on one line: the plan's title (31 seen) and 任务分解表. */
const longestCaption = 60
const captionEnd = /(?:表|清单|台账|台帐|目录|一览|分工|分解|任务书|指标体系)(?:\([^()]{1,20}\))?$/u
const tableNumber = /^表\s?\d/u
const sentenceMark = /[。;!?|:]/u
const attachmentMark = /^附[件表录]\s?\d{0,2}\s?[:.、]?\s?/u
const attachmentLine = /^附[件表录]\s?\d{0,2}\s?:?$/u

/**
 * The title of the table below (表名): the line above it where that names a table, or the line or two
 * that stand right below the mark of an attachment. A mark 附件1 on its line is no part of it.
 *
 * @param above - The lines above the table, the nearest last.
 */
export function captionAbove(above: readonly FlowLine[]): Range | undefined {
  const near = isUnitLine(above.at(-1)?.text ?? '') ? above.slice(0, -1) : above
  const [third, second, line] = [near.at(-3), near.at(-2), near.at(-1)]
  if (!line) return undefined
  const attached = second !== undefined && attachmentLine.test(second.text)
  if (attached) return titleIn(line)
  const upper = second && third && attachmentLine.test(third.text) ? titleIn(second) : undefined
  const lower = titleIn(line)
  if (upper && lower) return { start: upper.start, end: lower.end }
  return captionIn(line)
}

/** As many lines above a table say what it is: the mark 附件, a title over two lines, the unit of its amounts. */
export const linesAbove = 4

const unitLine = /^\(?(?:计量|金额|货币)?单位 ?: ?([^,。;:()]{1,8})\)?$/u

/** The unit of a table's amounts, alone on the line above it (单位:万元). */
export function isUnitLine(text: string): boolean {
  const units = unitLine.exec(text.trim())?.[1]?.split(unitMark) ?? []
  return units.length > 0 && units.every((unit) => isMeasureUnit(unit.trim()))
}

const unitMark = /[、/]/u

/** A line that names a table; a heading of the text (四、任务分工) names a section. */
function captionIn(line: FlowLine): Range | undefined {
  const isNamed = captionEnd.test(line.text) || tableNumber.test(line.text)
  return isNamed && !readLabel(line.text) ? titleIn(line) : undefined
}

function titleIn({ range, folded }: FlowLine): Range | undefined {
  if (folded.length > longestCaption) return undefined
  const mark = attachmentMark.exec(folded)?.[0] ?? ''
  const title = folded.slice(mark.length)
  if (title === '' || sentenceMark.test(title)) return undefined
  return { start: range.start + mark.length, end: range.end }
}

/** Whether a line opens something new: an attachment's mark or the title of a table. */
export function opensAnother(line: FlowLine): boolean {
  return attachmentLine.test(line.text) || captionIn(line) !== undefined
}
