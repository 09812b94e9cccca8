import { buildCells } from './table.ts'
import type { WriteOptions, Writer } from './writer.ts'

const needsQuotes = /[",\r\n]/u
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u
const plainNumber = /^[+\-＋－]?[\d０-９]+(?:[.．][\d０-９]+)?[%％]?$/u

/**
 * Write comma-separated values (逗号分隔值) for spreadsheets.
 *
 * UTF-8 with a byte order mark unless told otherwise, lines that end in CRLF, names of one role
 * joined by 、. A text that starts like a formula gets a `'` before it, so that no spreadsheet runs
 * what stands in a document; a plain number (-3.5) stays as it is.
 *
 * @see RFC 4180
 */
export const csvWriter: Writer = {
  name: 'csv',
  extension: 'csv',
  content: 'text',
  write(plans, options) {
    const { headers, rows } = buildCells(plans, options)
    return formatCsv([headers, ...rows], options)
  },
}

type CsvOptions = Pick<WriteOptions, 'mark' | 'formulas'>

/** Any rows as comma-separated values, the same way. */
export function formatCsv(
  rows: readonly (readonly (string | number)[])[],
  options: CsvOptions,
): string {
  const lines = rows.map((row) => row.map((value) => formatCell(value, options)).join(','))
  return `${options.mark === 'bom' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`
}

function formatCell(value: string | number, { formulas }: CsvOptions): string {
  const text = String(value)
  const safe = formulas === 'guarded' && isFormula(value) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function isFormula(value: string | number): boolean {
  return typeof value === 'string' && formulaStart.test(value) && !plainNumber.test(value)
}
