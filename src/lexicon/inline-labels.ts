import type { Label } from '../model/label.ts'
import { chineseOrdinal, skipBlanks } from './label-numerals.ts'
import { bulletChars } from './label-words.ts'

const measureNumeral = '一二三四五六七八九十'

/**
 * Read 一是, 二要 … at `at`: the numbering of measures inside a paragraph.
 *
 * @param text - Folded text.
 */
export function readMeasureLabel(text: string, at: number): Label | undefined {
  let end = at
  while (end < at + 2 && measureNumeral.includes(text.charAt(end) || '!')) end++
  if (end === at) return undefined
  const word = text.charAt(end)
  if (word !== '是' && word !== '要') return undefined
  const ordinal = chineseOrdinal(text.slice(at, end))
  return ordinal ? { from: at, to: end + 1, shape: 'word:是', ordinal } : undefined
}

/** End of the bullet (——, ■, ●) at `at`, or `at` when there is none. */
export function bulletEnd(text: string, at: number): number {
  let index = at
  while (index < at + 3 && bulletChars.includes(text.charAt(index) || '!')) index++
  if (index - at === 1 && '—-*○·'.includes(text.charAt(at))) {
    return text.charAt(index) === ' ' || text.charAt(at) === '·' ? skipBlanks(text, index) : at
  }
  return index === at ? at : skipBlanks(text, index)
}
