import { rolesOfHeader } from '../lexicon/columns.ts'
import { contentOf } from './content.ts'
import type { SheetCell } from './region.ts'

const digits = /^\d/u
const chineseNumber = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/u

/** Whether rows below 序号 count in digits: a Chinese numeral among them names the rows below it. */
export function countsInDigits(
  head: readonly (readonly SheetCell[])[] = [],
  rows: readonly (readonly SheetCell[])[],
): boolean {
  const header = head.find(([cell]) => cell && cell.norm !== '')?.[0]?.norm ?? ''
  if (rolesOfHeader(header)[0] !== 'number') return false
  return rows.some(([first]) => first !== undefined && digits.test(first.norm))
}

/** Columns of a row in which a numeral and its words alone are a heading: of three, one may be blank. */
const fewestBlank = 2

/**
 * The heading (小标题) that a row prints in two cells, its Chinese numeral below 序号 and nothing behind
 * its words; a row of a table that counts in digits.
 *
 * ```text
 * 一 | 优化政务环境 | |        1 | 推行一窗通办 | 县政务中心 | 6月
 * ```
 */
export function numberedSection(cells: readonly SheetCell[]): SheetCell | undefined {
  const [number, title, ...others] = cells
  if (!number?.range || !title?.range || number.inherited || title.inherited) return undefined
  if (!chineseNumber.test(number.norm) || contentOf(title.norm) !== 'phrase') return undefined
  if (others.length < fewestBlank || others.some(({ text }) => text !== '')) return undefined
  const range = { start: number.range.start, end: title.range.end }
  return {
    text: `${number.text} ${title.text}`,
    norm: `${number.norm} ${title.norm}`,
    inherited: false,
    range,
  }
}
