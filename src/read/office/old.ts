import type { SourceDocument } from '../../model/block.ts'
import { UnreadableError } from '../errors.ts'
import type { Convert, ReadContext, Reader } from '../reader.ts'
import { type Reason, reasons } from '../reasons.ts'
import { isBlankText, type LayerWriter, writeLayer } from './layer.ts'
import { isOle, readOleContent, refuseLocked } from './ole.ts'

type OldFormat = Parameters<Convert>[1]

/** Reads old Word documents (doc), by way of an office program that `context.convert` knows. */
export const docReader = oldReader('doc')

/** Reads documents of WPS Office (wps), which hold what a doc holds. */
export const wpsReader = oldReader('wps')

/** Reads old workbooks (xls). */
export const xlsReader = oldReader('xls')

function oldReader(format: OldFormat): Reader<Uint8Array> {
  return { format, read: (bytes, context) => readOld(bytes, format, context) }
}

async function readOld(
  bytes: Uint8Array,
  format: OldFormat,
  context: ReadContext,
): Promise<SourceDocument> {
  checkKind(bytes, format)
  const converted = await convert(bytes, format, context)
  context.clock()
  const document =
    'bytes' in converted
      ? await readConverted(converted.bytes, format, context)
      : readWords(converted.words, format, context)
  if (isRubbish(document.layer.text)) {
    throw new UnreadableError(format, reasons.converterFailed)
  }
  return document
}

/** Office programs import rubbish as plain text and call it done, so the kind is checked first. */
function checkKind(bytes: Uint8Array, format: OldFormat): void {
  if (!isOle(bytes)) throw new UnreadableError(format, reasons.noOldOffice)
  refuseLocked(bytes, format)
  const content = readOleContent(bytes)
  if (content === 'other' && format !== 'wps') {
    throw new UnreadableError(format, reasons.otherOffice)
  }
}

async function convert(bytes: Uint8Array, format: OldFormat, context: ReadContext) {
  if (!context.convert) {
    throw new UnreadableError(format, {
      en: `it needs LibreOffice to be read (install it, or save the file as .${newFormats[format]})`,
      zh: `需要 LibreOffice 才能读取（请安装，或另存为 .${newFormats[format]}）`,
    })
  }
  try {
    return await context.convert(bytes, format)
  } catch (error) {
    throw new UnreadableError(format, reasonOf(error), { cause: error })
  }
}

/** What the converter says, in both languages where it knows them. */
function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return { en: String(error), zh: String(error) }
  const { wording } = error as { wording?: Reason }
  return wording ?? { en: error.message, zh: error.message }
}

const newFormats = { doc: 'docx', wps: 'docx', xls: 'xlsx' } as const

async function readConverted(bytes: Uint8Array, format: OldFormat, context: ReadContext) {
  if (format === 'xls') return (await import('../xlsx/index.ts')).readXlsx(bytes, format, context)
  return (await import('../docx/index.ts')).readDocx(bytes, format, context)
}

/** Lines of a row: one for each paragraph of its cells; what goes on longer is text with a tab in it. */
const longestRow = 12

/** Words without their setting: lines are paragraphs, lines up to one that ends in a tab a row. */
function readWords(words: string, format: OldFormat, context: ReadContext): SourceDocument {
  context.report('labels-lost', undefined, { format })
  const writer = writeLayer(format, context.limits)
  const lines = words.split(wordsEnd)
  const state = { paragraph: 0, rows: [] as (readonly string[])[] }
  for (let at = 0; at < lines.length; at++) {
    const end = rowEnd(lines, at)
    if (end === undefined) {
      writeRows(writer, state)
      writeLine(writer, state, lines[at] ?? '')
    } else {
      const row = lines.slice(at, end + 1).join('\n')
      state.rows.push(row.slice(0, -1).split('\t'))
      at = end
    }
  }
  writeRows(writer, state)
  const document = writer.finish()
  if (isBlankText(document.layer.text)) throw new UnreadableError(format, reasons.blank)
  return document
}

const wordsEnd = /\r\n?|[\n\f\v]/u

function rowEnd(lines: readonly string[], from: number): number | undefined {
  if (!lines[from]?.includes('\t')) return undefined
  const end = lines.findIndex((line, index) => index >= from && line.endsWith('\t'))
  return end < 0 || end - from >= longestRow ? undefined : end
}

interface Words {
  paragraph: number
  rows: (readonly string[])[]
}

function writeLine(writer: LayerWriter, state: Words, line: string): void {
  if (isBlankText(line)) return
  writer.paragraph([pieceOf(state, line.replaceAll('\t', ' '))])
}

function writeRows(writer: LayerWriter, state: Words): void {
  if (state.rows.length === 0) return
  const rows = state.rows.map((row, index) =>
    row.map((cell, column) => ({
      row: index,
      column,
      rowSpan: 1,
      columnSpan: 1,
      paragraphs: cell
        .split('\n')
        .filter((line) => !isBlankText(line))
        .map((line) => [pieceOf(state, line.trim())]),
    })),
  )
  const columnCount = Math.max(...rows.map((row) => row.length))
  writer.grid({ rows, rowCount: rows.length, columnCount })
  state.rows = []
}

function pieceOf(state: Words, text: string) {
  state.paragraph++
  return { text, place: { paragraph: state.paragraph } }
}

const oddSigns = /[^\p{Script=Han}\p{ASCII}\p{P}\p{N}\p{S}\s]|\uFFFD/gu

/** Part of a text's characters that may be odd: a name in Cyrillic. */
const mostOdd = 0.2

/** What comes of bytes that were taken for text: letters that no Chinese document prints so many of. */
function isRubbish(text: string): boolean {
  return (text.match(oddSigns)?.length ?? 0) > mostOdd * text.length
}
