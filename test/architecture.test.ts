import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'

const stage = ['model', 'text', 'lexicon', 'diagnostics']

/** What each folder of `src/` may import from beside itself; `src/README.md` shows the same table. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  diagnostics: ['model', 'text'],
  yaml: ['model', 'text', 'diagnostics'],
  lexicon: ['model', 'text', 'diagnostics', 'yaml'],
  decode: ['text', 'diagnostics', 'model'],
  read: [...stage, 'decode', 'sheet', 'yaml'],
  divide: stage,
  outline: stage,
  tables: stage,
  extract: stage,
  resolve: stage,
  check: stage,
  diff: stage,
  sheet: ['model', 'text', 'diagnostics'],
  ledger: ['model', 'text', 'diagnostics', 'sheet', 'yaml'],
  write: ['model', 'text', 'diagnostics', 'sheet', 'yaml'],
  batch: ['.', 'model', 'diagnostics'],
  // A command loads the stage that it needs, not the whole of index.ts, or it would start slowly.
  cli: ['.', 'batch', ...stage, 'yaml', 'read', 'write', 'sheet', 'check', 'diff', 'ledger'],
}

/** Types may also be taken from here: they leave no trace when the program runs. */
const allowedTypes: Readonly<Record<string, readonly string[]>> = { model: ['text'] }

/** Packages, and the only places that may know them. */
const packages: Readonly<Record<string, RegExp>> = {
  chalk: /^cli\//u,
  'chinese-days': /^ledger\/workdays\.ts$/u,
  commander: /^cli\//u,
  diff: /^diff\//u,
  'fastest-levenshtein': /^diff\//u,
  fflate: /^(?:read\/(?:docx|office|pdf|xlsx)|sheet)\//u,
  htmlparser2: /^read\/(?:html|docx|office)/u,
  'ical-generator': /^write\/ics/u,
  hucre: /^sheet\//u,
  'mdast-util-from-markdown': /^read\/markdown/u,
  'mdast-util-gfm-table': /^read\/markdown/u,
  'micromark-extension-gfm-table': /^read\/markdown/u,
  node: /^cli\//u,
  'opencc-js': /^text\/traditional\.ts$/u,
  'remark-gfm': /^read\/markdown/u,
  'remark-parse': /^read\/markdown/u,
  'string-width': /^text\/cells\.ts$/u,
  unified: /^read\/markdown/u,
  unpdf: /^read\/pdf/u,
  'word-extractor': /^cli\/convert\//u,
  yaml: /^yaml\//u,
  zod: /^model\//u,
}

const src = join(import.meta.dirname, '../src')
const imported =
  /\b(import type|import|export type|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|import\('([^']+)'\)/gu
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()

test.each(files)('%s imports only what it may', (file) => {
  const text = readFileSync(join(src, file), 'utf8')
  const breaches = [...text.matchAll(imported)].flatMap(([, how = 'import', fixed, lazy]) => {
    const name = fixed ?? lazy ?? ''
    const isAllowed = name.startsWith('.') ? mayImport(file, name, how) : mayUse(file, name)
    return isAllowed ? [] : [name]
  })
  expect(breaches).toEqual([])
})

test('no file needs itself, by however many steps', () => {
  const open = new Map(
    files.map((file) => {
      const text = readFileSync(join(src, file), 'utf8')
      const names = [...text.matchAll(imported)].map(([, , fixed, lazy]) => fixed ?? lazy ?? '')
      const local = names.filter((name) => name.startsWith('.'))
      return [file, local.map((name) => posix.normalize(posix.join(dirname(file), name)))]
    }),
  )
  // What needs nothing that is left is taken away, until only the circles stay.
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const [file, names] of open) if (!names.some((name) => open.has(name))) open.delete(file)
  }
  expect([...open.keys()]).toEqual([])
})

test('every folder of src stands in the table', () => {
  expect(Object.keys(allowed)).toEqual(
    expect.arrayContaining([...new Set(files.map(folderOf))].filter((folder) => folder !== '.')),
  )
})

test('the map shows the same table', () => {
  const map = readFileSync(join(src, 'README.md'), 'utf8')
  const rows = Object.entries(allowed).map(
    ([folder, names]) =>
      `| \`${folder}\` | ${names.map((name) => `\`${name}\``).join(' ') || '–'} |`,
  )
  expect(map).toContain(rows.join('\n'))
})

function mayImport(file: string, name: string, how: string): boolean {
  const from = folderOf(file)
  const target = posix.normalize(posix.join(dirname(file), name))
  const to = folderOf(target)
  if (from === '.' || to === from) return to !== 'cli' && to !== 'batch' ? true : from === to
  const list = [
    ...(allowed[from] ?? []),
    ...(how.endsWith('type') ? (allowedTypes[from] ?? []) : []),
  ]
  return list.some((entry) => entry === to || (entry.includes('/') && target.startsWith(entry)))
}

function mayUse(file: string, name: string): boolean {
  if (name.startsWith('node:') || builtinModules.includes(name))
    return packages.node?.test(file) ?? false
  const start = name.split('/')[0] ?? ''
  return packages[start]?.test(file) ?? false
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.'
}

/** Globals of Node that a browser lacks. `performance`, `TextDecoder`, `crypto` are in both. */
const nodeGlobals = /\b(?:Buffer|process|__dirname|require|setImmediate)\b[.(]/u

test.each(files.filter((file) => !file.startsWith('cli/')))('%s runs in a browser', (file) => {
  const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, '')
  expect(nodeGlobals.exec(code)?.[0]).toBeUndefined()
})
