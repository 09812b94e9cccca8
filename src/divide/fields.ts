import { type FieldKey, siteDays } from '../lexicon/head.ts'
import type { GridCell } from '../model/block.ts'
import type { Found } from '../model/division.ts'
import type { Reading } from '../text/reading.ts'
import { readBlankFields } from './blank-fields.ts'
import { longest, within } from './extents.ts'
import type { Line } from './line.ts'
import { readDateLine, readField, readFieldName, readFields } from './lines.ts'

/** Value of a field of the index table or of a site's header. */
interface FieldValue extends Found {
  readonly key: FieldKey
}

export type CellReader = (cell: GridCell) => Reading

/** Fields of paragraphs (索引号:…) and of index tables (a cell with a name, the next with its value). */
export function findFields(lines: readonly Line[], read: CellReader): FieldValue[] {
  return lines.flatMap((line, index) => {
    if (line.grid) return gridFields(line, read)
    return line.part === 'field' || isSiteHeader(line) ? lineFields(lines, index, line) : []
  })
}

function lineFields(lines: readonly Line[], index: number, line: Line): FieldValue[] {
  const reading = line.passage?.reading
  if (!reading) return []
  const name = readFieldName(line.text)
  if (name && line.part === 'field' && !line.text.includes(':')) return nextLine(lines, index, name)
  const fields = readLineFields(line)
  const isPrinted = ({ from, to }: { from: number; to: number }) =>
    line.text.slice(from, to).trim() !== ''
  // Beside fields whose values are printed on the line an empty one has none.
  const isRow = fields.some(isPrinted)
  return fields.flatMap(({ key, from, to }) => {
    if (isPrinted({ from, to })) return [{ key, reading, from, to }]
    const mayBeBelow = to === line.text.length && (!isRow || key === 'title')
    return mayBeBelow ? nextLine(lines, index, key) : []
  })
}

/** Of what a site prints above a text, only its days say something of the document. */
function readLineFields({ text, part }: Line) {
  const fields = readFields(text)
  return part === 'field' ? fields : fields.filter(({ key }) => siteDays.has(key))
}

function isSiteHeader({ index, part, text }: Line): boolean {
  return part === 'furniture' && index < within.header && text.length <= longest.headerLine
}

function isField(text: string): boolean {
  return (
    readField(text) !== undefined ||
    readFieldName(text) !== undefined ||
    readBlankFields(text).length > 0
  )
}

const dateKeys: ReadonlySet<FieldKey> = new Set(['issuedOn', ...siteDays, 'other'])

/** A field whose value stands on the next line. */
function nextLine(lines: readonly Line[], index: number, key: FieldKey): FieldValue[] {
  const next = lines[index + 1]
  if (!next?.passage || next.text.length > longest.fieldValue || isField(next.text)) return []
  if (next.text.includes('。') || (key === 'validity' && next.text.length > longest.validity))
    return []
  const dated = dateKeys.has(key) && readDateLine(next.text) !== undefined
  const enclosed = lines[index + 2]?.part === 'field'
  if ((next.part === 'head' && !dated && !enclosed) || next.part === 'furniture') return []
  if (next.part !== 'field') next.part = 'field'
  const { reading } = next.passage
  return [{ key, reading, from: 0, to: reading.text.length }]
}

/** An index table names at least this many fields, in such a share of its rows; other tables have them for columns. */
const indexFields = 2
const indexShare = 0.3

function gridFields(line: Line, read: CellReader): FieldValue[] {
  const cells = line.grid?.cells ?? []
  const rows = new Set<number>()
  const found = cells.flatMap((cell, index) => {
    const field = cellField(cell, cells[index + 1], read)
    if (field) rows.add(cell.row)
    return field ?? []
  })
  const printed = new Set(cells.flatMap((cell) => (read(cell).text.trim() === '' ? [] : cell.row)))
  if (found.length < indexFields || rows.size < printed.size * indexShare) return []
  line.part = 'field'
  return found.filter(({ from, to }) => to > from)
}

/** A cell that holds name and value, or a name whose value stands in the next cell of its row. */
function cellField(
  cell: GridCell,
  next: GridCell | undefined,
  read: CellReader,
): FieldValue | undefined {
  const reading = read(cell)
  const inside = readField(reading.text)
  if (inside && reading.text.slice(inside.from).trim() !== '') {
    return { key: inside.key, reading, from: inside.from, to: reading.text.length }
  }
  const key = readFieldName(reading.text)
  if (!key || next?.row !== cell.row) return undefined
  const value = read(next)
  const empty = value.text.trim() === '' || readFieldName(value.text) !== undefined
  return { key, reading: value, from: 0, to: empty ? 0 : value.text.length }
}
