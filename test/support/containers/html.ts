import {
  cellOf,
  type DocumentParagraph,
  type DocumentTable,
  headRowCount,
  type InventedDocument,
  isTable,
} from './document.ts'

/** Write a document as a page that Chromium prints: A4, page numbers at the foot. */
export function writeHtml({ blocks }: InventedDocument, font: string): string {
  const title = blocks.find((block) => !isTable(block) && block.large)
  const body = blocks.map((block) => (isTable(block) ? tableHtml(block) : paragraphHtml(block)))
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title && !isTable(title) ? title.text : ''}</title>
<style>
@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm; @bottom-center { content: "— " counter(page) " —"; font-size: 14pt; } }
body { font: 16pt/28pt "${font}"; margin: 0; }
p { margin: 0; text-indent: 2em; text-align: justify; }
.center { text-align: center; text-indent: 0; }
.right { text-align: right; text-indent: 0; }
.flush { text-indent: 0; }
.large { font-size: 22pt; line-height: 32pt; }
.page { break-before: page; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 11pt; line-height: 18pt; }
th, td { border: 1px solid; padding: 2pt 4pt; font-weight: normal; text-align: left; }
</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function paragraphHtml({ text, align, large, flush, newPage }: DocumentParagraph): string {
  const classes = [align, large && 'large', flush && 'flush', newPage && 'page'].filter(Boolean)
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
  return `<p${attribute}>${escaped(text)}</p>`
}

/** A table with its merges, its first row as head. */
export function tableHtml({ rows, widths }: DocumentTable): string {
  const columns = widths.map((width) => `<col style="width:${width * 100}%">`).join('')
  const count = headRowCount(rows)
  const head = rows.slice(0, count).map((row) => rowHtml(row, 'th'))
  const body = rows
    .slice(count)
    .map((row) => rowHtml(row, 'td'))
    .join('\n')
  return `<table>\n<colgroup>${columns}</colgroup>\n<thead>\n${head.join('\n')}\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

function rowHtml(row: DocumentTable['rows'][number], name: 'th' | 'td'): string {
  const cells = row.map(cellOf).map(({ text, rowSpan, columnSpan }) => {
    const down = rowSpan === undefined ? '' : ` rowspan="${rowSpan}"`
    const across = columnSpan === undefined ? '' : ` colspan="${columnSpan}"`
    return `<${name}${down}${across}>${escaped(text).replaceAll('\n', '<br>')}</${name}>`
  })
  return `<tr>${cells.join('')}</tr>`
}

/** Write a document as plain text; a table becomes lines with bars, its merges are lost. */
export function writeText({ blocks }: InventedDocument): string {
  const lines = blocks.flatMap((block) =>
    isTable(block)
      ? block.rows.map((row) => row.map((cell) => cellOf(cell).text).join(' | '))
      : [block.text],
  )
  return `${lines.join('\n')}\n`
}
