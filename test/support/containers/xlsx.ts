import type { Cell, Merge, Sheet } from '../../../src/sheet/workbook.ts'
import { writeWorkbook } from '../../../src/sheet/write.ts'
import { cellOf, type DocumentTable, type InventedDocument, isTable } from './document.ts'

const border = { border: true, wrap: true, vertical: 'center' } as const

/** Write a document as a workbook: its lines above and below its tables, on one sheet. */
export function writeXlsx({ blocks }: InventedDocument): Promise<Uint8Array> {
  const cells: (Cell | undefined)[][] = []
  const merges: Merge[] = []
  const width = Math.max(...blocks.filter(isTable).map(({ widths }) => widths.length))
  for (const block of blocks) {
    if (isTable(block)) addTable(block, cells, merges)
    else {
      merges.push({ row: cells.length, column: 0, rowSpan: 1, columnSpan: width })
      const style = block.large
        ? ({ bold: true, size: 16, horizontal: 'center' } as const)
        : ({ wrap: true, horizontal: block.align ?? 'left' } as const)
      cells.push([{ value: block.text, style }])
    }
  }
  const widths = blocks.find(isTable)?.widths ?? []
  const sheet: Sheet = {
    name: '分工表',
    cells,
    merges,
    columns: widths.map((part) => ({ width: Math.round(part * 100) })),
    orientation: 'landscape',
  }
  return writeWorkbook({ sheets: [sheet], modified: '2025-01-01T00:00:00Z' })
}

const figures = /^\d{1,4}$/u

function addTable(
  { rows, widths }: DocumentTable,
  cells: (Cell | undefined)[][],
  merges: Merge[],
): void {
  const top = cells.length
  const taken = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const line: (Cell | undefined)[] = widths.map(() => ({ style: border }))
    const free = [...widths.keys()].filter((column) => !taken.has(`${index},${column}`))
    for (const { text, rowSpan = 1, columnSpan = 1 } of row.map(cellOf)) {
      const column = free.splice(0, columnSpan)[0] ?? 0
      markBelow(taken, index, column, rowSpan)
      if (rowSpan * columnSpan > 1) merges.push({ row: top + index, column, rowSpan, columnSpan })
      line[column] = { value: figures.test(text) ? Number(text) : text, style: border }
    }
    cells.push(line)
  }
}

/** No table here merges cells down and across at once. */
function markBelow(taken: Set<string>, row: number, column: number, rowSpan: number): void {
  for (let down = 1; down < rowSpan; down++) taken.add(`${row + down},${column}`)
}
