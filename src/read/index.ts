import { decode } from '../decode/index.ts'
import type { Report } from '../diagnostics/report.ts'
import type { SourceDocument } from '../model/block.ts'
import type { Format } from '../model/plan.ts'
import { startClock } from './clock.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Convert, LimitError, type ReadContext, UnreadableError } from './reader.ts'
import { textReader } from './text.ts'

/** How one document is to be read. */
export interface ReadOptions {
  readonly name: string
  /** The format, where it is not to be found by content. */
  readonly from?: Format | undefined
  /** The encoding, where it is not to be found by content. */
  readonly encoding?: string | undefined
  readonly limits?: Partial<Limits> | undefined
  readonly convert?: Convert | undefined
  readonly cmaps?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly report: Report
}

/**
 * Read a document of any format into its text layer and blocks.
 *
 * ```text
 * bytes ─decode→ string ─read→ text layer, blocks
 * ```
 *
 * @param input - The file's bytes, or a text that is decoded already.
 * @throws {UnreadableError} When the file cannot be opened, or is over a limit.
 * @throws {TypeError} When an option is wrong.
 */
export async function readDocument(
  input: Uint8Array | string,
  options: ReadOptions,
): Promise<{ readonly document: SourceDocument; readonly encoding?: string }> {
  const limits = { ...defaultLimits, ...options.limits }
  if (input.length === 0) throw new UnreadableError(undefined, 'the file is empty')
  const decoded =
    typeof input === 'string' ? undefined : decode(input, { encoding: options.encoding })
  if (decoded && !decoded.isText) {
    throw new UnreadableError(undefined, 'it is no text (--encoding or --from says what it is)')
  }
  const text = typeof input === 'string' ? input : (decoded?.text ?? '')
  const format = options.from ?? 'text'
  const context: ReadContext = {
    limits,
    report: options.report,
    clock: startClock(limits, format, options.signal),
    convert: options.convert,
    cmaps: options.cmaps,
  }
  const document = await textReader.read(text, context)
  if (document.layer.text.length > limits.characters) {
    throw new LimitError(format, 'characters', limits.characters)
  }
  return decoded ? { document, encoding: decoded.encoding } : { document }
}
