import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Sheet } from './workbook.ts'

const rowStart = '<row r="'
const fixed = ' customHeight="1"'

/**
 * Let rows grow with their text.
 *
 * The library calls every height one that a person has set, and programs then keep it, whatever is
 * written into the row. So that is taken out of the part of the sheet again.
 *
 * @param sheets - Sheets by the number of their part, from 1.
 */
export function freeRows(bytes: Uint8Array, sheets: ReadonlyMap<number, Sheet>): Uint8Array {
  const growing = [...sheets].filter(([, { rows = [] }]) => rows.some((row) => row?.grows))
  if (growing.length === 0) return bytes
  const parts = unzipSync(bytes)
  for (const [number, { rows = [] }] of growing) {
    const name = `xl/worksheets/sheet${number}.xml`
    const part = parts[name]
    if (!part) continue
    const [before = '', ...tails] = strFromU8(part).split(rowStart)
    const freed = tails.map((tail) => {
      const end = tail.indexOf('>')
      const tag = tail.slice(0, end)
      return rows[Number.parseInt(tag, 10) - 1]?.grows
        ? tag.replace(fixed, '') + tail.slice(end)
        : tail
    })
    const text = [before, ...freed].join(rowStart)
    parts[name] = strToU8(text)
  }
  return zipSync(parts)
}
