import { cellWidth } from '../text/cells.ts'
import type { CellStyle } from './workbook.ts'

/** Font of everything that names none. */
export const officeFont = { name: '宋体', size: 11 } as const

/** How offices set tables: title in 宋体, head in 黑体, body in 仿宋, thin lines around every cell. */
export const officeStyle = {
  title: { font: '宋体', size: 18, bold: true, horizontal: 'center', vertical: 'center' },
  note: { font: '仿宋', size: 11, horizontal: 'left', vertical: 'center', wrap: true },
  head: {
    font: '黑体',
    size: 11,
    border: true,
    wrap: true,
    horizontal: 'center',
    vertical: 'center',
    fill: 'DDEBF7',
  },
  text: { font: '仿宋', size: 11, border: true, wrap: true, vertical: 'center' },
  center: {
    font: '仿宋',
    size: 11,
    border: true,
    wrap: true,
    horizontal: 'center',
    vertical: 'center',
  },
  date: {
    font: '仿宋',
    size: 11,
    border: true,
    horizontal: 'center',
    vertical: 'center',
    format: 'yyyy-mm-dd',
  },
} as const satisfies Record<string, CellStyle>

/** Line at the foot of printed pages. */
export const pageFooter = '&C第 &P 页，共 &N 页'

/** Points that a line of 11-point text takes, and what a program's own margins take of a column. */
const lineHeight = 15
const margin = 1
const highest = 409

/**
 * Height that a row needs so that no wrapped text is cut, in points.
 *
 * Programs fit rows themselves, but not those of merged cells, and LibreOffice measures without the
 * font where it is missing.
 *
 * @param widths - Width of the cell of each text, in characters: those of a merged cell together.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const counts = texts.map((text, index) => lineCount(text, (widths[index] ?? 10) - margin))
  return Math.min(highest, Math.max(1, ...counts) * lineHeight + 4)
}

/** Lines that a text takes in a column of this width; Han may break anywhere. */
function lineCount(text: string, width: number): number {
  const wide = Math.max(2, Math.floor(width))
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(cellWidth(line) / wide)))
    .reduce((sum, lines) => sum + lines, 0)
}
