import stringWidth from 'string-width'

/** Cells of a line of text at least, however narrow the terminal: ten characters. */
export const leastRoom = 20

/**
 * Width of a text on a terminal, in cells: Han and full-width forms take two.
 *
 * Ambiguous characters (“, …, ①) count one, as most terminals draw them.
 */
export function cellWidth(text: string): number {
  return stringWidth(text)
}

/**
 * Cut a text to at most `width` cells, with … where something was left out.
 *
 * ```text
 * 县财政局, 7 → 县财政…
 * ```
 */
export function fitCells(text: string, width: number): string {
  if (cellWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const char of text) {
    used += cellWidth(char)
    if (used > width) break
    kept += char
  }
  return width < 1 ? '' : `${kept}…`
}

/** Fill a text with spaces up to `width` cells; a longer one stays as it is. */
export function padCells(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellWidth(text)))
}

/** Break a text into lines of at most `width` cells; Han may break anywhere. A character is never cut. */
export function wrapCells(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const char of text) {
    const cells = cellWidth(char)
    if (used + cells > width && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    line += char
    used += cells
  }
  return [...lines, line]
}
