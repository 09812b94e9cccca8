import type { Format } from '../model/plan.ts'
import type { Limits } from './limits.ts'

/** The input cannot be opened: truncated zip, encrypted PDF, wrong type, nothing in it. */
export class UnreadableError extends Error {
  override readonly name: string = 'UnreadableError'
  readonly format: Format | undefined

  /** @param reason - What is wrong and, in brackets, what to do next. */
  constructor(format: Format | undefined, reason: string, options?: ErrorOptions) {
    super(`cannot be read${format ? ` as ${format}` : ''}: ${reason}`, options)
    this.format = format
  }
}

/** The input is larger, deeper or slower than a limit allows. */
export class LimitError extends UnreadableError {
  override readonly name = 'LimitError'
  readonly limit: keyof Limits

  constructor(format: Format | undefined, limit: keyof Limits, most: number) {
    super(format, `over the limit of ${wording[limit].replace('#', most.toLocaleString('en'))}`)
    this.limit = limit
  }
}

const wording: Readonly<Record<keyof Limits, string>> = {
  depth: '# nested elements (--limit depth=N allows more)',
  cells: '# table cells (--limit cells=N allows more)',
  spans: '# rows or columns for one cell (--limit spans=N allows more)',
  characters: '# characters (--limit characters=N allows more)',
  seconds: '# seconds (--limit seconds=N allows more)',
  inflated: '# bytes when unpacked (--limit inflated=N allows more)',
  part: '# bytes for one packed file (--limit part=N allows more)',
  ratio: 'a packing ratio of # (--limit ratio=N allows more)',
  entries: '# packed files (--limit entries=N allows more)',
  xmlDepth: '# nested elements of XML (--limit xmlDepth=N allows more)',
  pages: '# pages (--limit pages=N allows more)',
}
