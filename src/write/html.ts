import type { Language } from '../diagnostics/codes.ts'
import type { ColumnKey } from './columns.ts'
import { style } from './html-style.ts'
import { mergeRows } from './merges.ts'
import { html, type Markup } from './page/markup.ts'
import { drawPage } from './page/page.ts'
import { toPrintable } from './printable.ts'
import { buildRows, keysOf, layOut } from './table.ts'
import { subtitleOf, titleOf } from './titles.ts'
import type { Writer } from './writer.ts'

/** How a column is set; the others are as wide as their texts. */
const looks: Partial<Record<ColumnKey, 'number' | 'name' | 'list' | 'long' | 'place'>> = {
  number: 'number',
  category: 'name',
  task: 'name',
  content: 'long',
  text: 'long',
  lead: 'list',
  responsible: 'list',
  support: 'list',
  deadline: 'name',
  due: 'number',
  start: 'number',
  source: 'place',
}

const counted = {
  en: (count: number) => `${count} rows`,
  zh: (count: number) => `共 ${count} 行`,
} as const satisfies Record<Language, unknown>

/**
 * Write one table as a page (网页) that needs nothing else, its cells merged for the eye as in a printed
 * division of work (分工表), on paper A4 landscape with the head on every page.
 *
 * Every text of a plan is escaped; the page's policy allows no source but its own style.
 */
export const htmlWriter: Writer = {
  name: 'html',
  extension: 'html',
  content: 'text',
  write(plans, options) {
    const language = options.headers
    const keys = keysOf(plans, options)
    const { rows, spanOf } = mergeRows(buildRows(plans, options), keys)
    const cells = layOut(rows, keys, language)
    const title = titleOf(plans, language)
    const subtitle = subtitleOf(plans)
    return drawPage({
      language,
      title,
      style,
      header: html`<h1>${title}</h1>${subtitle ? html`<p>${subtitle}</p>` : undefined}`,
      main: html`<main class="scroll"><table>
<thead><tr>${cells.headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>
${cells.rows.map(
  (row, index) =>
    html`<tr>${row.map((cell, column) => drawCell(cell, keys[column], index, spanOf))}</tr>\n`,
)}</tbody>
</table></main>`,
      footer: `${counted[language](rows.length)} · plans`,
    })
  },
}

/**
 * A cell that belongs to the one above it is drawn without a line between them and without its text,
 * which it keeps: unlike a merged cell it can be parted by the end of a page.
 */
function drawCell(
  cell: string | number,
  key: ColumnKey | undefined,
  row: number,
  spanOf: (key: ColumnKey, row: number) => number,
): Markup {
  const isSame = key !== undefined && spanOf(key, row) === 0
  const names = [...(key && looks[key] ? [looks[key]] : []), ...(isSame ? ['same'] : [])]
  const name = names.length > 0 ? html` class="${names.join(' ')}"` : undefined
  const text = toPrintable(String(cell))
  return html`<td${name}>${isSame ? html`<span>${text}</span>` : text}</td>`
}
