import type { Range } from '../model/place.ts'
import { type Code, codes, type DataOf, type Severity } from './codes.ts'

/** Something that a reader of the plan should know. Plain data: it survives JSON and `postMessage`. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly data: Readonly<Record<string, string | number>>
  /** Stretch of the text layer that it speaks of; absent when it speaks of the whole document. */
  readonly span?: Range
}

/** Takes one diagnostic; stages get this and nothing else, so none of them can print or stop. */
export type Report = <C extends Code>(code: C, span: Range | undefined, data: DataOf<C>) => void

/** Collect what the stages report, in the order in which they report it. */
export function collect(): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (code, span, data) => {
    const { severity } = codes[code]
    diagnostics.push(span ? { code, severity, data, span } : { code, severity, data })
  }
  return { report, diagnostics }
}
