import { fold } from '../text/fold.ts'

const digits = /\d+/gu
/** Converters put 壹 for 一, scanners a dash: neither is a form of the author's. */
const numerals = /[—―–─〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]+/gu
const circled = /[①-⑳]/gu
const blanks = /\s+/gu

/**
 * What is printed of a label beside its number (序号形式).
 *
 * ```text
 * 12. → 1.    （三） → (一)    第十章 → 第一章    ⑤ → ①
 * ```
 */
export function labelForm(label: string): string {
  return fold(label)
    .replace(blanks, '')
    .replace(digits, '1')
    .replace(numerals, '一')
    .replace(circled, '①')
}
