import { columnWordsIn, rolesOfHeader } from '../lexicon/columns.ts'
import type { ColumnRole } from '../model/table.ts'
import { squeeze } from '../text/letters.ts'
import { isBodies, isSectionLabel } from './content.ts'
import type { SheetCell } from './region.ts'

/** 牵头责任单位及配合单位 is 11 long; a remark in brackets does not count. */
const longestHeader = 20
const mark = /[。;!?]/u

/**
 * How many of the cells could head a column (表头): 序号 | 工作任务 | 牵头单位 → 3 of 3.
 *
 * A header is short, ends no sentence and holds a column word that makes up a good part of it.
 */
function headerCount(texts: readonly string[]): { known: number; printed: number } {
  const printed = texts.filter((text) => text !== '')
  return { known: printed.filter(isHeader).length, printed: printed.length }
}

/** Whether cells in a row are the header of a table: two column words at least, and most of them. */
export function isHeaderRow(texts: readonly string[]): boolean {
  const { known, printed } = headerCount(texts)
  return known >= 2 && (known * 2 >= printed || isMatrixHead(texts))
}

/** 序号 | 工作任务 | 县教育局 | 县民政局: each body has a column of marks. */
function isMatrixHead(texts: readonly string[]): boolean {
  const [first = '', ...others] = texts.filter((text) => text !== '')
  const strange = others.filter((text) => !isHeader(text))
  return rolesOfHeader(first)[0] === 'number' && strange.every(isBodies)
}

/** 2024年计划投资: the year says whose plan it is. */
const ofYear = /^\d{4}年度?/u
/** 河流名称, 专项整治行业名称: whatever things are named. */
const nameOfThings = /^[^、,:()]{2,8}名称$/u
/** A title says that it is a table; a column's header does not. */
const tableName = /(?:表|一览)$/u

/** 任务1, 措施2.: the number of a row. */
const numbered = /\d[.、]?$/u

/** Whether one cell reads as a column's header. */
export function isHeader(text: string): boolean {
  const plain = withoutRemark(squeeze(text)).replace(ofYear, '')
  if (plain.length === 0 || plain.length > longestHeader || mark.test(plain)) return false
  if (tableName.test(plain) || isSectionLabel(plain) || numbered.test(plain)) return false
  if (nameOfThings.test(plain)) return true
  const words = columnWordsIn(plain)
  const covered = words.reduce((sum, { word }) => sum + word.length, 0)
  return covered * 2 >= plain.length
}

/** A header that no word is known of: 普法宣传对象 is 6 long. */
const longestStrange = 8

/** Whether a text is short enough to head a column by a name of its own (决策中是否需听证). */
export function isShortName(text: string): boolean {
  const plain = squeeze(text)
  return plain !== '' && plain.length <= longestStrange && !mark.test(plain)
}

/** Whether a short name ends as headers do (提请审议时间): among headers it is one of them. */
export function endsAsHeader(text: string): boolean {
  const plain = squeeze(text)
  return isShortName(plain) && columnWordsIn(plain).at(-1)?.to === plain.length
}

const periodName =
  /^(?:\d{4}年)?(?:第?[一二三四1-4]季度末?|前[二三23]个?季度|[上下]半年|全年|年[底末]|\d{1,2}(?:月?[-—~至]\d{1,2})?月[份底末]?|[一二三四五六七八九十]{1,2}月[份底末]?)$/u
const year = /^\d{4}年?$/u

/** Whether a cell is nothing but the name of a part of the year: below 进度安排 such names part columns. */
export function isPeriodName(text: string): boolean {
  const plain = squeeze(text)
  return periodName.test(plain) || year.test(plain)
}

/** Whether cells below a header part it: headers, or parts of the year, two of them at least. */
export function areSubHeaders(texts: readonly string[]): boolean {
  return texts.length > 1 && (texts.every(isHeader) || texts.every(isPeriodName))
}

/**
 * Whether headers that nothing parts but line breaks or blanks head a table: a number column, or a
 * task beside a unit or a limit.
 */
export function isTableHead(texts: readonly string[]): boolean {
  const roles = new Set(texts.flatMap((text) => rolesOfHeader(squeeze(text))))
  const has = (...some: ColumnRole[]) => some.some((role) => roles.has(role))
  const text = has('task', 'item', 'category')
  return text && has('number', 'lead', 'responsible', 'support', 'deadline')
}

/** A header without the remark in brackets behind it: 完成时限(2024年). */
function withoutRemark(text: string): string {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1
  return open > 0 ? text.slice(0, open) : text
}

/** Whether two rows of cells say the same. */
export function sameRow(one: readonly SheetCell[], other: readonly SheetCell[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ norm }, column) => squeeze(norm) === squeeze(other[column]?.norm ?? ''))
  )
}
