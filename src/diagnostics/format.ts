import type { Place } from '../model/place.ts'
import { formatPlace } from '../model/place-print.ts'
import { type Code, codes, type Language } from './codes.ts'

const hole = /\{(\w+)\}/gu

/** The sentence of a diagnostic in one language. */
export function messageOf(
  code: Code,
  data: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return codes[code][language].replace(hole, (_, name: string) => String(data[name]))
}

/** One line for a terminal: `path:line:column: severity code message`. */
export function formatDiagnostic(
  diagnostic: {
    readonly code: string
    readonly severity: string
    readonly message: string
    readonly span?: { readonly place: Place } | undefined
  },
  path: string,
): string {
  const { code, message, severity, span } = diagnostic
  return `${span ? formatPlace(path, span.place) : path}: ${severity} ${code} ${message}`
}
