import { toPrintable } from './printable.ts'
import { buildCells } from './table.ts'
import { subtitleOf, titleOf } from './titles.ts'
import type { Writer } from './writer.ts'

/**
 * Write one table as Markdown (GFM), below the plan's title.
 *
 * What Markdown or HTML would read as a mark is escaped; a line break of a cell is `<br>`.
 *
 * @see GitHub Flavored Markdown, 4.10
 */
export const markdownWriter: Writer = {
  name: 'markdown',
  extension: 'md',
  content: 'text',
  write(plans, options) {
    const { headers, rows } = buildCells(plans, options)
    const isNumber = headers.map(
      (_, column) =>
        rows.some((row) => typeof row[column] === 'number') &&
        rows.every((row) => typeof row[column] === 'number' || row[column] === ''),
    )
    const subtitle = subtitleOf(plans)
    return [
      `# ${escapeText(titleOf(plans, options.headers))}`,
      '',
      ...(subtitle ? [escapeText(subtitle), ''] : []),
      lineOf(headers),
      `|${isNumber.map((right) => (right ? ' ---: |' : ' --- |')).join('')}`,
      ...rows.map(lineOf),
    ]
      .map((line) => `${line}\n`)
      .join('')
  },
}

function lineOf(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => escapeText(String(cell))).join(' | ')} |`
}

/** Marks of Markdown, of HTML, and of what GFM turns into links by itself. */
const mark = /[\\`*_[\]<>|~&#@$]|:(?=\/\/)|(?<=www)\./giu
const blanks = /[\t ]+/gu

/** A printed text that Markdown leaves as it is, on one line. */
function escapeText(text: string): string {
  return toPrintable(text)
    .trim()
    .split('\n')
    .map((line) => line.replace(blanks, ' ').trim().replace(mark, '\\$&'))
    .join('<br>')
}
