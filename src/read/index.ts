import { type Decoded, decode } from '../decode/index.ts'
import type { Report } from '../diagnostics/report.ts'
import type { SourceDocument } from '../model/block.ts'
import type { Format } from '../model/formats.ts'
import { chooseContainer, chooseText } from './choose.ts'
import { type Allowance, type Clock, startAllowance, startClock } from './clock.ts'
import { LimitError, UnreadableError } from './errors.ts'
import { containerReaders, type TextFormat, textReaders } from './formats.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Convert, ReadContext } from './reader.ts'
import { reasons } from './reasons.ts'

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

/** What the stages behind the reader ask, so that no document takes them too long or too much. */
export interface Guards {
  readonly clock: Clock
  /** Counts the clauses and bodies that tasks inherit. */
  readonly inherit: Allowance
}

/** A document that was read; `encoding` where its file is made of text. */
export interface ReadResult {
  readonly document: SourceDocument
  readonly guards: Guards
  readonly encoding?: string
}

/**
 * Read a document of any format into its text layer and blocks.
 *
 * ```text
 * bytes ─choose→ container ─────────────────read→ text layer, blocks
 *            └─→ decode→ string ─choose→ text ─┘
 * ```
 *
 * The format is found by content, not by name: a page named `.doc` is read as the page that it is.
 *
 * @param input - The file's bytes, or a text that is decoded already.
 * @throws {UnreadableError} When the file cannot be opened, or is over a limit.
 * @throws {TypeError} When an option is wrong.
 */
export async function readDocument(
  input: Uint8Array | string,
  options: ReadOptions,
): Promise<ReadResult> {
  if (input.length === 0) throw new UnreadableError(undefined, reasons.empty)
  const container = containerOf(input, options)
  if (container && typeof input !== 'string') {
    const reader = await containerReaders[container]()
    const context = contextOf(container, options)
    return { document: await reader.read(input, context), guards: guardsOf(container, context) }
  }
  const decoded = typeof input === 'string' ? undefined : decodeText(input, options)
  const text = decoded?.text ?? (typeof input === 'string' ? withoutMark(input) : '')
  const format = textFormatOf(options.from) ?? chooseText(text)
  const reader = await textReaders[format]()
  const context = contextOf(format, options)
  const document = await reader.read(text, context)
  if (document.layer.text.length > context.limits.characters) {
    throw new LimitError(format, 'characters', context.limits.characters)
  }
  const guards = guardsOf(format, context)
  return decoded ? { document, guards, encoding: decoded.encoding } : { document, guards }
}

type Container = Exclude<Format, TextFormat>

function containerOf(input: Uint8Array | string, { from, name }: ReadOptions) {
  if (from !== undefined && textFormatOf(from) === undefined) {
    if (typeof input === 'string') throw new TypeError(`${from} is read from bytes, not a string`)
    return from as Container
  }
  if (from !== undefined || typeof input === 'string') return undefined
  return chooseContainer(input, name) as Container | undefined
}

function textFormatOf(format: Format | undefined): TextFormat | undefined {
  return format === 'text' || format === 'html' || format === 'markdown' ? format : undefined
}

function contextOf(format: Format, options: ReadOptions): ReadContext {
  const { report, convert, cmaps, signal } = options
  const limits = { ...defaultLimits, ...options.limits }
  return { limits, report, clock: startClock(limits, format, signal), convert, cmaps }
}

function guardsOf(format: Format, { limits, clock }: ReadContext): Guards {
  return { clock, inherit: startAllowance(limits, format, 'inherited') }
}

function decodeText(bytes: Uint8Array, { encoding, from, report }: ReadOptions): Decoded {
  const decoded = decode(bytes, { encoding, declared: () => declaredEncoding(bytes) })
  if (!decoded.isText && encoding === undefined) {
    throw new UnreadableError(textFormatOf(from), reasons.noText)
  }
  const broken = countBroken(decoded.text)
  if (broken > 0)
    report('encoding-broken', undefined, { count: broken, encoding: decoded.encoding })
  return decoded
}

function countBroken(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count
}

const charset = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/iu

/** What a page says of its own encoding, in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  return charset.exec(String.fromCharCode(...bytes.subarray(0, 2048)))?.[1]
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
