const wide = /[\u3000\u00A0\u2236\uFE50-\uFE5A\uFF01-\uFF5E]/gu

/** Small forms of marks (﹒ ﹐), as old converters print them behind numbers. */
const small: Readonly<Record<string, string>> = {
  '\uFE50': ',',
  '\uFE51': '、',
  '\uFE52': '.',
  '\uFE54': ';',
  '\uFE55': ':',
  '\uFE56': '?',
  '\uFE57': '!',
  '\uFE59': '(',
  '\uFE5A': ')',
}

function narrow(char: string): string {
  if (char === '\u3000' || char === '\u00A0') return ' '
  if (char === '\u2236') return ':'
  if (char < '\uFF00') return small[char] ?? char
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
}

/**
 * Fold full-width forms (全角) to the half-width ones that the grammars are written in.
 *
 * ```text
 * （二）公开目录，8月 → (二)公开目录,8月
 * ```
 *
 * The result is exactly as long as `text`: match on `fold(text)`, cut the printed words out of
 * `text`. Chinese punctuation without an ASCII twin (、。《》〔〕) stays.
 */
export function fold(text: string): string {
  return text.replace(wide, narrow)
}
