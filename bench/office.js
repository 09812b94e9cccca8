// Office files against the libraries that people take for them, in one process.
// Held: DOCX at least three times as fast as mammoth's convertToHtml; PDF at most 1.5 times unpdf's
// text extraction where no page has ruling lines, 3.5 times where tables are rebuilt.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
// The version that plans uses: two of pdf.js in one process do not bear each other.
import { extractText, getDocumentProxy } from 'unpdf'
import { parsePlan } from '../dist/index.js'
import { compare, print } from './measure.js'

const root = join(import.meta.dirname, '..')
const cmaps = join(root, 'cmaps/')
const runs = { runs: 15, warmUps: 5 }

function read(path) {
  const bytes = readFileSync(join(root, 'fixtures', path))
  return { name: path, bytes }
}

for (const id of ['disclosure-2023', 'three-levels-2025', 'long-table-2024']) {
  const { name, bytes } = read(`${id}/source.docx`)
  print(
    `${name}: ${(bytes.length / 1e3).toFixed(0)} kB, mammoth = 1`,
    await compare(
      {
        mammoth: () => mammoth.convertToHtml({ buffer: bytes }),
        plans: () => parsePlan(bytes, { name }),
      },
      runs,
    ),
  )
}

async function extract(bytes) {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    cMapUrl: cmaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
  })
  const { text } = await extractText(document)
  await document.destroy()
  return text
}

for (const [kind, ids] of [
  ['no ruling lines', ['disclosure-2023', 'three-levels-2025']],
  ['tables', ['long-table-2024', 'workbook-2025']],
]) {
  for (const path of ids.flatMap((id) =>
    ['noto', 'office', 'wqy'].map((printer) => `${id}/source.${printer}.pdf`),
  )) {
    const { name, bytes } = read(path)
    print(
      `${name}: ${(bytes.length / 1e3).toFixed(0)} kB, ${kind}, unpdf = 1`,
      await compare(
        {
          unpdf: () => extract(bytes),
          plans: () => parsePlan(bytes, { name, cmaps }),
        },
        runs,
      ),
    )
  }
}
