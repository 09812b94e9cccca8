/**
 * Makes the office containers of the fixtures: `npx tsx test/support/containers/make.ts [name[/container]…]`.
 *
 * Needs LibreOffice, Chromium and the fonts Noto CJK and WenQuanYi. What it makes is committed; it is
 * run when a document is added or changed, not in the tests.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertWithOffice } from '../soffice.ts'
import type { Container, InventedDocument } from './document.ts'
import { documents } from './documents.ts'
import { writeDocx } from './docx.ts'
import { writeHtml, writeText } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { packPdf } from './pack.ts'
import { writeXlsx } from './xlsx.ts'

const root = fileURLToPath(new URL('../../../fixtures', import.meta.url))
const noto = 'Noto Serif CJK SC'
const sans = 'Noto Sans CJK SC'
const wqy = 'WenQuanYi Zen Hei'

const makers: Readonly<
  Record<Container, (document: InventedDocument) => Uint8Array | Promise<Uint8Array>>
> = {
  txt: (document) => new TextEncoder().encode(writeText(document)),
  md: (document) => new TextEncoder().encode(writeMarkdown(document)),
  html: (document) => new TextEncoder().encode(writeHtml(document, noto)),
  docx: (document) => writeDocx(document, noto),
  xlsx: (document) => writeXlsx(document),
  doc: (document) => office(writeDocx(document, noto), 'docx', 'doc:MS Word 97'),
  wps: (document) => office(writeDocx(document, wqy), 'docx', 'doc:MS Word 97'),
  xls: async (document) => office(await writeXlsx(document), 'xlsx', 'xls:MS Excel 97'),
  'office.pdf': (document) => office(writeDocx(document, noto), 'docx', 'pdf:writer_pdf_Export'),
  'noto.pdf': (document) => packPdf(printed(writeHtml(document, sans))),
  'wqy.pdf': (document) => printed(writeHtml(document, wqy)),
}

function office(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return convertWithOffice([bytes], from, to)[0] ?? new Uint8Array()
}

function printed(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'plans-print-'))
  try {
    writeFileSync(join(folder, 'page.html'), html)
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${folder}/profile`,
      `--print-to-pdf=${folder}/page.pdf`,
    ]
    execFileSync('chromium', [...options, join(folder, 'page.html')], { stdio: 'ignore' })
    return readFileSync(join(folder, 'page.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wanted = process.argv.slice(2)
for (const document of documents) {
  mkdirSync(join(root, document.name), { recursive: true })
  for (const container of document.containers) {
    const names = [document.name, `${document.name}/${container}`]
    if (wanted.length > 0 && !names.some((name) => wanted.includes(name))) continue
    const bytes = await makers[container](document)
    writeFileSync(join(root, document.name, `source.${container}`), bytes)
    process.stdout.write(`${document.name}/source.${container} ${bytes.length}\n`)
  }
}
