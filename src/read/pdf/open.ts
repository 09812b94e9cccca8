import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { LimitError, UnreadableError } from '../errors.ts'
import type { ReadContext } from '../reader.ts'
import { reasons } from '../reasons.ts'
import { checkStreams } from './streams.ts'

/** An opened PDF, and the numbers of the drawing operators that are looked at. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly operators: Readonly<Record<string, number>>
}

/**
 * Open a PDF.
 *
 * @throws {UnreadableError} When it is locked, damaged or empty.
 * @throws {LimitError} When it has too many pages.
 */
export async function openPdf(bytes: Uint8Array, context: ReadContext): Promise<OpenPdf> {
  const given = new Uint8Array(bytes)
  for (const { start, end } of checkStreams(bytes, context)) given.fill(0, start, end)
  addTransfer()
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  const { OPS } = await getResolvedPDFJS()
  try {
    const document = await getDocumentProxy(given, {
      verbosity: 0,
      // Nothing is fetched: the maps come from a folder that was handed in, fonts are not drawn.
      ...(context.cmaps !== undefined && { cMapUrl: context.cmaps, cMapPacked: true }),
      disableFontFace: true,
      useSystemFonts: false,
      // Pictures are not unpacked.
      maxImageSize: 1,
    })
    checkPages(document, context)
    return { document, operators: OPS as unknown as Record<string, number> }
  } catch (error) {
    throw reasonOf(error)
  }
}

function checkPages({ numPages }: PDFDocumentProxy, { limits }: ReadContext): void {
  if (numPages > limits.pages) throw new LimitError('pdf', 'pages', limits.pages)
  if (numPages === 0) throw new UnreadableError('pdf', reasons.noPages)
}

function reasonOf(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error
  const name = error instanceof Error ? error.name : ''
  const reason = name === 'PasswordException' ? reasons.encrypted : reasons.cut
  return new UnreadableError('pdf', reason, { cause: error })
}

/** Node 20 lacks a method of array buffers that the PDF library calls. */
function addTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer) {
      return structuredClone(this, { transfer: [this] })
    },
  })
}
