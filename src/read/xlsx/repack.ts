import { zipSync } from 'fflate'
import type { Format } from '../../model/formats.ts'
import { LimitError, UnreadableError } from '../errors.ts'
import { type Archive, openArchive } from '../office/archive.ts'
import { attributeOf, readXml } from '../office/xml.ts'
import type { ReadContext } from '../reader.ts'
import { reasons } from '../reasons.ts'

/**
 * Pack a workbook anew with nothing in it but what is read, every file of it checked.
 *
 * The workbook library unpacks what it is given without our limits and fills the rectangle around
 * the outermost cell. So each file is unpacked here, by size, check sum, depth and number of cells,
 * and a sheet whose cells lie too far apart is refused.
 *
 * @throws {UnreadableError} When it is damaged or no workbook.
 * @throws {LimitError} Over a limit.
 */
export function repackWorkbook(
  bytes: Uint8Array,
  format: Format,
  context: ReadContext,
): Uint8Array {
  const archive = openArchive(bytes, format, context.limits)
  if (archive.names.includes('xl/workbook.bin')) {
    throw new UnreadableError(format, reasons.binaryWorkbook)
  }
  if (!archive.names.some((name) => workbookPart.test(name))) {
    throw new UnreadableError(format, reasons.noWorkbook)
  }
  const files: Record<string, Uint8Array> = {}
  let count = 0
  for (const name of archive.names) {
    if (!neededPart.test(name)) continue
    const file = unpacked(archive, name)
    if (sheetPart.test(name)) count += checkSheet(file, format, context)
    else readXml(file, { open() {}, close() {} }, format, context)
    if (count > context.limits.cells) throw new LimitError(format, 'cells', context.limits.cells)
    files[name] = stylesPart.test(name) ? nameDateFormats(file) : file
  }
  return zipSync(files, { level: 0 })
}

const workbookPart = /^xl\/workbook\d{0,3}\.xml$/u
const sheetPart = /^xl\/worksheets\/[^/]{1,200}\.xml$/u
const stylesPart = /^xl\/styles\d{0,3}\.xml$/u
/** Everything of XML but what nobody reads: comments, pivot tables, properties, macros. */
const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/[^/]{1,200}\.rels|(?:workbook|styles|sharedStrings|theme)[^/]{0,40}\.xml|(?:theme|worksheets|drawings)\/(?:_rels\/)?[^/]{1,200}\.(?:xml|rels)))$/iu

function unpacked(archive: Archive, name: string): Uint8Array {
  return archive.read(name) ?? new Uint8Array()
}

/** Slots of the rectangle around the cells, per cell that the limit allows. */
const slotsPerCell = 20

/** Number of cells of a sheet that hold something. */
function checkSheet(bytes: Uint8Array, format: Format, context: ReadContext): number {
  const { cells } = context.limits
  let [count, lastRow, lastColumn] = [0, 0, 0]
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'v' || name === 'is') count++
      if (name !== 'c') return
      const place = cellPlace.exec(attributeOf(attributes, 'r') ?? '')
      lastRow = Math.max(lastRow, Number(place?.[2] ?? 0))
      lastColumn = Math.max(lastColumn, columnNumber(place?.[1] ?? ''))
    },
    close() {},
  }
  readXml(bytes, handler, format, context)
  if (lastRow * lastColumn > cells * slotsPerCell) throw new LimitError(format, 'cells', cells)
  return count
}

const cellPlace = /^([A-Z]{1,3})(\d{1,7})$/u

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** Built-in formats of Chinese programs, which a file names by number alone (18.8.30). */
const chineseDates = [
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [31, 'yyyy"年"m"月"d"日"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
] as const

/** Write the built-in formats out, since the library knows that they are dates but not how they look. */
function nameDateFormats(styles: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(styles)
  const missing = chineseDates
    .filter(([id]) => !text.includes(`numFmtId="${id}" formatCode`))
    .map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join('')
  const formats = tagEnd(text, 'numFmts')
  if (formats !== undefined && text.charAt(formats - 2) !== '/')
    return inserted(text, formats, missing)
  const start = tagEnd(text, 'styleSheet')
  return start === undefined ? styles : inserted(text, start, `<numFmts>${missing}</numFmts>`)
}

const prefixed = /<(?:\w{1,20}:)?$/u
/** The bracket and the prefix that may stand before a name. */
const prefixRoom = 22
const nameEnd = /[\s/>]/u

/** Offset behind the first opening tag of that name, whatever its prefix. */
function tagEnd(text: string, name: string): number | undefined {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const behind = text.charAt(at + name.length)
    if (!nameEnd.test(behind) || !prefixed.test(text.slice(Math.max(at - prefixRoom, 0), at)))
      continue
    const close = text.indexOf('>', at)
    return close === -1 ? undefined : close + 1
  }
  return undefined
}

function inserted(text: string, at: number, xml: string): Uint8Array {
  return new TextEncoder().encode(text.slice(0, at) + xml + text.slice(at))
}
