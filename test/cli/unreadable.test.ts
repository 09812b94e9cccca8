import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync, zlibSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocx } from '../support/docx.ts'
import { inProcess } from '../support/host.ts'
import { soffice } from '../support/soffice.ts'

const megabyte = 1024 * 1024
const root = new URL('../../fixtures/', import.meta.url)

function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, root)))
}

/** One sound file of each kind. */
const sound = {
  docx: fixture('division-table-2022/source.docx'),
  xlsx: fixture('division-table-2022/source.xlsx'),
  pdf: fixture('division-table-2022/source.wqy.pdf'),
  doc: fixture('division-table-2022/source.doc'),
  wps: fixture('division-table-2022/source.wps'),
  xls: fixture('division-table-2022/source.xls'),
} as const
type Kind = keyof typeof sound
const kinds = Object.keys(sound) as Kind[]

/** An OLE container with the name of one entry in its directory. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, char] of [...name].entries()) bytes[512 + index * 2] = char.charCodeAt(0)
  bytes[512 + 64] = (name.length + 1) * 2
  return bytes
}

/** An old file that says of itself that its text is locked: by a flag, or by a record. */
function scrambled(kind: 'doc' | 'wps' | 'xls'): Uint8Array {
  const bytes = sound[kind].slice()
  const start = kind === 'xls' ? [0x09, 0x08, 0x10, 0] : [0xec, 0xa5]
  let at = 512
  while (!start.every((byte, index) => bytes[at + index] === byte)) at += 512
  if (kind === 'xls') bytes[at + 20] = 0x2f
  else bytes[at + 11] = (bytes[at + 11] ?? 0) | 1
  return bytes
}

const blanks = new Uint8Array(24 * megabyte).fill(0x20)
const bombPdf = () => {
  const stream = zlibSync(blanks, { level: 1 })
  const head = `%PDF-1.4\n1 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>stream\n`
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')])
}

/** What is wrong with the files, by kind; old files are read as what they are converted to. */
const damage: Readonly<Record<string, (kind: Kind) => Uint8Array | undefined>> = {
  empty: () => new Uint8Array(),
  'cut off': (kind) => sound[kind].subarray(0, Math.floor(sound[kind].length * 0.4)),
  'cut to its head': (kind) => sound[kind].subarray(0, 700),
  encrypted: (kind) => {
    if (kind === 'pdf')
      return readFileSync(new URL('../read/pdf/files/locked.pdf', import.meta.url))
    return kind === 'docx' || kind === 'xlsx' ? ole('EncryptedPackage') : scrambled(kind)
  },
  bombed: (kind) =>
    ({
      docx: () => makeDocx({ body: '', files: { 'word/document.xml': blanks } }),
      xlsx: () => zipSync({ 'xl/workbook.xml': blanks }, { level: 1 }),
      pdf: bombPdf,
      doc: undefined,
      wps: undefined,
      xls: undefined,
    })[kind]?.(),
}

const never = /^$/u
const reasons: Readonly<Record<string, RegExp>> = {
  empty: /the file is empty$/mu,
  'cut off': /damaged|ends early/u,
  'cut to its head': /damaged|ends early/u,
  encrypted: /it is encrypted \(open it with its password and save it without one\)$/mu,
  bombed: /over the limit of a packing ratio of 200 \(--limit ratio=N allows more\)$/mu,
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plans-damage-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(Object.entries(damage))('%s', (name, make) => {
  const cases = kinds.flatMap((kind) => {
    const bytes = make(kind)
    return bytes ? [[kind, bytes] as const] : []
  })

  test.each(cases)('%s: one line, exit 2', async (kind, bytes) => {
    const file = `${name.replaceAll(' ', '-')}.${kind}`
    await writeFile(join(folder, file), bytes)
    const { code, stdout, stderr } = await inProcess(['parse', file], {
      cwd: folder,
      env: soffice === undefined ? {} : { PLANS_SOFFICE: soffice },
    })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^plans: ${file}: cannot be read[^\\n]{10,160}\\n$`, 'u'))
    expect(stderr).toMatch(reasons[name] ?? never)
  })
})

test.each(kinds.flatMap((kind) => Object.keys(damage).map((name) => [kind, name] as const)))(
  '%s, %s: in Chinese for a Chinese reader',
  async (kind, name) => {
    const bytes = damage[name]?.(kind)
    if (!bytes) return
    const file = `zh-${name.replaceAll(' ', '-')}.${kind}`
    await writeFile(join(folder, file), bytes)
    const { code, stderr } = await inProcess(['parse', file, '--lang', 'zh'], {
      cwd: folder,
      env: soffice === undefined ? {} : { PLANS_SOFFICE: soffice },
    })
    expect(code).toBe(2)
    const said = stderr.slice(`plans: ${file}: `.length)
    expect(said).toMatch(/^无法[^\n]*读取：\P{ASCII}/u)
    // Words of the program's own language are names: an option, a format, LibreOffice.
    expect(said.replace(/--\w+ \w+(?:=N)?|LibreOffice|pdf|docx?|xlsx?|wps|zip/gu, '')).not.toMatch(
      /[a-z]{3}/u,
    )
  },
)
