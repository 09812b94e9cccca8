import type { Place } from './place.ts'

/**
 * Print a place the way editors and shells open it.
 *
 * ```text
 * notice.txt:12:3    notice.docx#p41    notice.pdf#page=3:7    tasks.xlsx#Sheet1!B7
 * ```
 */
export function formatPlace(path: string, place: Place): string {
  if ('column' in place) return `${path}:${place.line}:${place.column}`
  if ('page' in place) return `${path}#page=${place.page}:${place.line}`
  if ('paragraph' in place) return `${path}#p${place.paragraph}`
  return `${path}#${place.sheet}!${place.cell}`
}
