import type { Printed } from '../model/ledger.ts'
import { cellText } from '../sheet/safe-text.ts'
import type { CellValue } from '../sheet/workbook.ts'
import { planColumns } from './columns.ts'

/** A task as a row of the ledger: what is printed in the plan's columns, by their names. */
export interface TaskRow {
  readonly taskId: string
  readonly printed: Printed
}

const blanks = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const isoDay = /^\d{4}-\d{2}-\d{2}$/u

/** A text as rows are compared by it: line ends and blanks are the program's that saved it. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(blanks, '')
}

/** What a cell shows as a text; a date as `YYYY-MM-DD`. */
export function textOf(value: CellValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? value.date : String(value)
}

/** A printed text as the cell that holds it: a single day is a real date. */
export function cellValue(text: string): CellValue | undefined {
  if (text === '') return undefined
  return isoDay.test(text) ? { date: text } : text
}

/**
 * Rows that differ from each other: where the plan prints two alike at one place, the later ones are
 * counted in 来源.
 */
export function distinctRows(rows: readonly TaskRow[]): readonly TaskRow[] {
  const used = new Set<string>()
  return rows.map(({ taskId, printed: texts }) => {
    const printed: Printed = Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [id, cellText(text)]),
    )
    for (let count = 1; ; count++) {
      const source = count === 1 ? (printed.source ?? '') : `${printed.source ?? ''}(${count})`
      if (used.has(plainText(source))) continue
      used.add(plainText(source))
      return { taskId, printed: { ...printed, source } }
    }
  })
}

/** Texts of the plan's columns in their order, each plain. */
export function plainPrint(printed: Printed): readonly string[] {
  return planColumns.map((id) => plainText(printed[id] ?? ''))
}
