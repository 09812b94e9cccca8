import { type Labelled, score } from '../support/accuracy.ts'
import { launchChromium, openPage } from '../support/chromium.ts'
import type { Tally } from '../support/scoring/tally.ts'
import { writeDocument } from './write.ts'

/**
 * What a printer cannot show or changes itself: damage to single characters, pinyin beside them, and
 * rows that lack the cells which merges cover, which a browser sets under the wrong headers.
 */
const barred = new Set([
  ...['pinyin', 'pinyin-spaced'].map((name) => `script.${name}`),
  ...['radicals', 'spaces', 'lookalike', 'founder', 'tags'].map((name) => `damage.${name}`),
  'htmlTable.lost',
])

const fonts = ['Noto Serif CJK SC', 'WenQuanYi Zen Hei']

/** Every way to set a page that seeds take turns in: its type, its lines, its titles, its tables. */
function styleOf(seed: number): string {
  const [size, pitch] = seed % 3 === 0 ? [14, 24] : [16, 28]
  return `
@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm; @bottom-center { content: "— " counter(page) " —"; } }
body { font: ${size}pt/${pitch}pt "${fonts[seed % fonts.length]}"; margin: 0; }
p, div, h2 { margin: 0; ${seed % 5 === 0 ? '' : 'text-align: justify;'} }
h2 { font-size: ${size}pt; }
.indent { text-indent: 2em; }
[style*=center] { ${seed % 4 === 0 ? '' : 'font-size: 22pt; line-height: 32pt;'} }
table { border-collapse: collapse; width: 100%; }
table[border] { font-size: 11pt; line-height: 18pt; ${seed % 7 === 0 ? 'table-layout: fixed;' : ''} }
table[border] td { border: 1px solid; padding: 2pt 4pt; }`
}

const blanks = /<(p|div)>&emsp;&emsp;/gu
const item =
  /<(p|div|h2)>(?=(?:<strong>|<span[^>]*>)?(?:[一二三四五六七八九十]+、|[（(第]|\d+[.．、]|[①-⑳]))/gu

/** A seed's document as a page that is set for print: every other one indents its headings too. */
function pageOf(seed: number): { readonly html: string; readonly labelled: Labelled } {
  const { text, gold } = writeDocument(seed, { format: 'html', barred })
  const set = text.replace('</head>', `<style>${styleOf(seed)}</style></head>`)
  const indented = set.replace(blanks, '<$1 class="indent">')
  const html = seed % 2 === 0 ? indented : indented.replace(item, '<$1 class="indent">')
  return { html, labelled: { name: `${gold.doc}.pdf`, input: '', gold } }
}

/** Print documents with Chromium, and score what is read from the prints. */
export async function measurePrinted(first: number, count: number): Promise<Tally> {
  const browser = await launchChromium()
  try {
    const page = await openPage(browser)
    const documents: Labelled[] = []
    for (let seed = first; seed < first + count; seed++) {
      const { html, labelled } = pageOf(seed)
      await page.setContent(html)
      documents.push({ ...labelled, input: await page.pdf({ preferCSSPageSize: true }) })
    }
    return await score(documents)
  } finally {
    await browser.close()
  }
}
