import type { SourceDocument } from '../../model/block.ts'
import type { Format } from '../../model/formats.ts'
import { UnreadableError } from '../errors.ts'
import { type Archive, openArchive } from '../office/archive.ts'
import {
  type CellToWrite,
  isBlankText,
  type LayerWriter,
  type Piece,
  writeLayer,
} from '../office/layer.ts'
import { refuseOle } from '../office/ole.ts'
import type { ReadContext, Reader } from '../reader.ts'
import { reasons } from '../reasons.ts'
import { readBody } from './body.ts'
import { countLabels } from './labels.ts'
import { joinParagraphs, type LineContext, linesOf } from './lines.ts'
import { readNumbering } from './numbering.ts'
import { type Relations, readRelations } from './relations.ts'
import type { DocxItem } from './story.ts'
import { readStyles } from './styles.ts'
import { type PlacedCell, placeCells } from './table.ts'

/**
 * Reads Word documents (docx): text with its automatic numbers, tables with their merges.
 *
 * ```text
 * zip ─parts→ styles, numbering, bodies ─count→ numbered lines ─write→ text layer, blocks
 * ```
 *
 * Footnotes, headers and footers stand at the end of the layer as furniture.
 */
export const docxReader: Reader<Uint8Array> = {
  format: 'docx',
  read: (bytes, context) => readDocx(bytes, 'docx', context),
}

/** Read a docx that was handed in as `format`, or made from it. */
export function readDocx(bytes: Uint8Array, format: Format, context: ReadContext): SourceDocument {
  refuseOle(bytes, format)
  const archive = openArchive(bytes, format, context.limits)
  const main = readRelations(archive, '', format, context).get('officeDocument')?.[0]
  const part = main ?? 'word/document.xml'
  const document = archive.read(part)
  if (!document) throw new UnreadableError(format, reasons.noDocument)
  const relations = readRelations(archive, part, format, context)
  const files = filesOf(archive, relations, part)
  const styles = readStyles(files('styles')[0], format, context)
  const lists = readNumbering(files('numbering')[0], format, context)
  const body = readBody(document, styles, format, context)
  if (body.hiddenCount > 0) context.report('text-hidden', undefined, { count: body.hiddenCount })
  const writer = writeLayer(format, context.limits)
  const state: Writing = {
    writer,
    lines: { styles, countLabel: countLabels(lists, styles) },
    spans: context.limits.spans,
    paragraphCount: 0,
    furniture: false,
  }
  writeItems(state, body.items)
  const asides = ['footnotes', 'endnotes', 'header', 'footer'].flatMap(files)
  writeAsides(
    { ...state, furniture: true },
    (note) => readBody(note, styles, format, context),
    asides,
  )
  const read = writer.finish()
  if (isBlankText(read.layer.text)) refuseEmpty(archive, format)
  return read
}

function refuseEmpty(archive: Archive, format: Format): never {
  const hasPictures = archive.names.some((name) => name.includes('/media/'))
  throw new UnreadableError(format, hasPictures ? reasons.onlyPictures : reasons.blank)
}

/** The files of one kind; where the relations are lost, the one with the usual name. */
function filesOf(archive: Archive, relations: Relations, part: string) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return (kind: string): readonly Uint8Array[] => {
    const names = relations.get(kind) ?? (relations.size === 0 ? [`${folder}${kind}.xml`] : [])
    return names.map(archive.read).filter((bytes) => bytes !== undefined)
  }
}

interface Writing {
  readonly writer: LayerWriter
  readonly lines: LineContext
  /** Columns that one cell may span. */
  readonly spans: number
  paragraphCount: number
  readonly furniture: boolean
}

function writeItems(state: Writing, items: readonly DocxItem[]): void {
  for (const item of joinParagraphs(items)) {
    if (item.type === 'paragraph') {
      for (const { text, traits } of linesOf(item, state.lines)) {
        const all = state.furniture ? { ...traits, furniture: true } : traits
        state.writer.paragraph([pieceOf(state, text)], all)
      }
    } else writeTable(state, item)
  }
}

function writeTable(state: Writing, table: Extract<DocxItem, { type: 'table' }>): void {
  const { rows, rowCount, columnCount } = placeCells(table, state.spans)
  const cells = rows.flat()
  const [only] = cells
  // A frame drawn around text is no table.
  if (only && cells.length === 1) {
    writeItems(state, only.items)
    return
  }
  const written = rows.map((row) => row.map((cell) => cellOf(state, cell)))
  if (written.flat().every(({ paragraphs }) => paragraphs.length === 0)) return
  const grid = { rows: written, rowCount, columnCount }
  state.writer.grid(state.furniture ? { ...grid, furniture: true } : grid)
}

function cellOf(state: Writing, { items, header, ...place }: PlacedCell): CellToWrite {
  const paragraphs = cellLines(state, items).map((text) => [pieceOf(state, text)])
  return header ? { ...place, header, paragraphs } : { ...place, paragraphs }
}

/** A table inside a cell gives its lines to the cell. */
function cellLines(state: Writing, items: readonly DocxItem[]): readonly string[] {
  return joinParagraphs(items).flatMap((item) =>
    item.type === 'paragraph'
      ? linesOf(item, state.lines).map(({ text }) => text.trim())
      : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cellLines(state, cell.items))),
  )
}

function pieceOf(state: Writing, text: string): Piece {
  state.paragraphCount++
  return { text, place: { paragraph: state.paragraphCount } }
}

/** Notes, headers and footers; what several pages repeat is written once. */
function writeAsides(
  state: Writing,
  read: (bytes: Uint8Array) => { readonly items: readonly DocxItem[] },
  parts: readonly Uint8Array[],
): void {
  const written = new Set<string>()
  for (const part of parts) {
    const { items } = read(part)
    const text = JSON.stringify(items)
    if (written.has(text)) continue
    written.add(text)
    writeItems(state, items)
  }
}
