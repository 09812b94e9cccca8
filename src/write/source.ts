import type { Language } from '../diagnostics/codes.ts'
import type { Place } from '../model/place.ts'

/** A place in words: 第12行, 第3页第7行, 第41段, 任务表!B7 – line 12, page 3 line 7, paragraph 41. */
export function wordPlace(place: Place, language: Language): string {
  const zh = language === 'zh'
  if ('column' in place) return zh ? `第${place.line}行` : `line ${place.line}`
  if ('page' in place) {
    return zh ? `第${place.page}页第${place.line}行` : `page ${place.page} line ${place.line}`
  }
  if ('paragraph' in place) return zh ? `第${place.paragraph}段` : `paragraph ${place.paragraph}`
  return `${place.sheet}!${place.cell}`
}
