import type { Report } from '../diagnostics/report.ts'
import type { SourceDocument } from '../model/block.ts'
import type { Format } from '../model/formats.ts'
import type { Clock } from './clock.ts'
import type { Limits } from './limits.ts'

/** What every reader is given beside the input. */
export interface ReadContext {
  readonly limits: Limits
  readonly report: Report
  /** Call it in every long loop: it throws when the time is up or the caller has given up. */
  readonly clock: Clock
  /** Turns a format that needs an office program into one that is read here. */
  readonly convert?: Convert | undefined
  /** Folder of the character maps that old PDFs need, as a plain path that ends in `/`. */
  readonly cmaps?: string | undefined
}

/** An old office file made readable: as a docx or xlsx, or, where that fails, as its bare words. */
type Converted = { readonly bytes: Uint8Array } | { readonly words: string }

/**
 * Convert an old office file: `.doc` and `.wps` come back as docx, `.xls` as xlsx.
 *
 * Words alone have a line per paragraph; a row of a table ends with a tab, its cells are parted by
 * tabs.
 *
 * @throws {Error} With the reason, where nothing here can read it.
 */
export type Convert = (bytes: Uint8Array, format: 'doc' | 'wps' | 'xls') => Promise<Converted>

/**
 * One front end: turns a container into a text layer and its blocks.
 *
 * A reader throws `UnreadableError` when the container itself is broken or locked, `LimitError`
 * when it is over a limit. Whatever stands in a container that opens is reported, not thrown.
 *
 * @typeParam Input - A string for formats made of text (decoded already), else the bytes.
 */
export interface Reader<Input extends string | Uint8Array> {
  readonly format: Format
  readonly read: (input: Input, context: ReadContext) => SourceDocument | Promise<SourceDocument>
}
